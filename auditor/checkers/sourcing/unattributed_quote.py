"""A whole sentence is quoted, and neither it nor the sentences around it say who spoke.

## Why it matters
Quotation marks promise that someone said these words. Without a speaker the promise cannot be kept or checked.

## Flags
> article:
> Bridge closed in Lynmouth
> /
> The road over the bridge was closed at noon on Monday, and the detour is nine miles long.
> /
> ⟦“We have waited eleven years for this bridge and now it is gone.”⟧
> /
> Buses run every ten minutes along the old route by the river.

## Passes
> The road was closed at noon. “We have waited eleven years for this bridge,” Ana Ruiz said.

## How to fix
Say who said it, to whom and when, right before or after the quotation.

## Known limits
A speaker named in the sentence before or after, or at the quotation before, is taken to be the speaker. A quotation
that nobody speaks in its own sentence needs more: somebody who speaks, takes a turn as the subject or signs. Officials
who go about their business, two people at once, documents and bodies that give facts do not count. On the web the
speaker often stands beyond a box or an advertisement, so the rule is weak. Quotes held by a clause of the author's
("the sign read “…”"), letters, and short ones pass; in opinion pieces, so do those amid a paragraph.

Source: The Associated Press, "News Values and Principles": attribution of quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.sourcing import loosequotes, unboundquotes
from auditor.checker import Flag, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 6


@checker(
    code="SR103",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the words were not spoken.",
    standards=("NG 2", "W3 18.87"),
    options=Options,
)
def unattributed_quote(analysis: Analysis, options: Options) -> Iterator[Flag]:
    plain = list(loosequotes.unattributed(analysis, options.least_words))
    for span in plain:
        yield _flag(analysis, span, 0.7)
    if plain:
        return  # a page that signs its quotations in its own way has more than one of them
    for span in unboundquotes.unbound(analysis, options.least_words, apart=bool(analysis.opinion)):
        yield _flag(analysis, span, 0.5)


def _flag(analysis: Analysis, span: Span, confidence: float) -> Flag:
    words = len(analysis.document.slice(span).split())
    message = "Nobody is said to have spoken this quotation, neither in its sentence nor in those around it."
    return Flag(span, message, confidence, evidence={"words": words})
