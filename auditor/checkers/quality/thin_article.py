"""The article has hardly any text of its own.

## Why it matters
Fewer than fifty words are a caption, a teaser or what a failed extraction left over; nothing can be judged by them.

## Flags
> ⟦The bridge is closed.⟧

## Passes
> article:
> Swing bridge at Port Ellery to close for nine weeks
> /
> By Maren Holloway
> /
> The swing bridge will close to road traffic from June, the county council said after its meeting on Tuesday.
> /
> Engineers are to replace the main bearing, which has worn unevenly since a barge struck the bridge in winter.
> /
> Pedestrians will be taken across the river by a free ferry, and drivers face a long detour by the motorway.
> /
> The work will cost four million pounds, and the ministry pays most of it, according to the council's report.

## How to fix
Add what readers need to know (who, when, where, from whom), or publish it as a brief and call it one.

## Known limits
A complete brief of forty words is flagged too. Words are counted as runs of letters; symbols and numbers do not count.

Source: Rae et al. 2021, Scaling Language Models (Gopher), table A1: documents of fewer than 50 words are dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from auditor.analysis import Analysis
from auditor.checker import Flag, Severity, Strength, checker
from auditor.document import NOWHERE, Span, ZoneKind

_PROSE = frozenset({ZoneKind.BODY, ZoneKind.LIST})


@dataclass(frozen=True, slots=True)
class Options:
    """`words` is Gopher's lower limit."""

    words: int = 50


@checker(
    code="QL101",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show that what there is of the text is wrong; the rest may have been lost on the way here.",
)
def thin_article(analysis: Analysis, options: Options) -> Iterator[Flag]:
    prose = [s for s in analysis.document.sentences if s.zone in _PROSE]
    told = (True for s in prose for word in analysis.lowers[s.index] if any(map(str.isalpha, word)))
    words = sum(islice(told, options.words))
    if words >= options.words:
        return
    evidence = {"words": words, "fewest": options.words}
    if not words:
        yield Flag(NOWHERE, "The article has no text.", 0.95, evidence=evidence, strength=Strength.DECISIVE)
        return
    span = Span(prose[0].span.start, prose[-1].span.end)
    yield Flag(
        span, f"The article has {words} words of text; {options.words} are the least to go by.", 0.9, evidence=evidence
    )
