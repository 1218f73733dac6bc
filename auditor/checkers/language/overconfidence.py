"""The whole report is certain: "will certainly", "never fails", "guaranteed", and nowhere a source or a doubt.

## Why it matters
Reporting is seldom certain of everything. A text that never says "may" and names nobody who would know is advertising
or guesswork, told in the voice of fact.

## Flags
> article: The dam will work
> /
> The dam will hold for ever, ⟦without doubt⟧. It always works. The pumps are red and the town is old.
> /
> Every house will definitely stay dry, and the cost is guaranteed to fall.

## Passes
> The dam will certainly hold, said Ole Brandt, who built it. It may need new pumps by May.

## How to fix
Say who is certain and why, and what could still go otherwise.

## Known limits
One word of doubt anywhere, or a third source, and the report passes. Opinion pieces are not judged.

Source: W3C Credible Web Community Group, credibility signals, "confidence and uncertainty"; Rubin, "Epistemic modality:
from uncertainty to certainty in the context of information seeking" (2010).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.language import assurances
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Different marks of certainty, their rate in a thousand words, and the sources up to which the rule looks."""

    marks: int = 3
    rate: float = 8.0
    sources: int = 2


@checker(
    code="BI118",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that anything said is wrong.",
    standards=("W3 98495085", "W3 c2385f39"),
)
def overconfidence(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = assurances.assurance(analysis, options.marks, options.rate, options.sources)
    if found is None:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    first, *others = found.marks
    message = f"The report is certain {len(found.marks)} times, doubts nothing and names hardly anyone who would know."
    related = tuple(Related(m.span, "certain again") for m in others)
    yield Flag(first.span, message, 0.6, related=related, evidence={"rate_per_1000": found.rate})
