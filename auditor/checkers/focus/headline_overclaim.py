"""The headline states as certain what the article under it only thinks possible.

## Why it matters
Most readers see the headline alone. A “may” that is lost on the way up turns a guess, a plan or an early finding into
a fact, and the care that the text takes reaches few of them.

## Flags
> article:
> ⟦Corvane will close its Alder Springs plant⟧
> /
> Corvane is considering closing its plant in Alder Springs, the company told workers on Thursday.
> /
> A decision has not been made, its chief executive said. The board will discuss three options in May.

## Passes
> article:
> Corvane may close its Alder Springs plant
> /
> Corvane is considering closing its plant in Alder Springs, the company told workers on Thursday.
> /
> A decision has not been made, its chief executive said. The board will discuss three options in May.

## How to fix
Take the hedge of the text into the headline: “may”, “could”, “study suggests”.

## Known limits
Only the opening and what a study says are read; where the hedge is not in the main clause, or speaks of the matter in
other words than the headline, the finding is weak. A part told as the whole ("crime doubles" of one kind) passes.
Headlines that quote, ask, deny or name a source are not judged, nor are opinion pieces.

Source: W3C Credibility Signals, "Headline misrepresents confidence"; Sumner and others, BMJ 2014;349:g7015.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, genres
from auditor.analysis.focus import overclaims, overreaches
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker


@checker(
    code="HL103",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    standards=("W3 4c0e31e7", "NG 5"),
    proves_not="It does not show that what the headline says is false, only that the article does not go so far.",
)
def headline_overclaim(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    headline = analysis.document.headline
    if headline is None:
        raise NotApplicable("there is no headline")
    found = overclaims.overclaim(analysis) or overreaches.overreach(analysis)
    if found is None:
        return
    # An analysis may judge; it may not state what it leaves open.
    if (reason := genres.excused(analysis)) and analysis.genre.kind is not genres.Kind.ANALYSIS:
        raise NotApplicable(reason)
    sure = f"says “{found.sure}”" if found.sure else "states as certain"
    yield Flag(
        headline,
        f"The headline {sure} what the article says with “{found.hedge}”.",
        confidence=0.75 if found.main else 0.5,
        # A headline of nouns alone claims less than one with a verb.
        strength=None if found.main and found.sure else Strength.WEAK,
        related=(Related(found.sentence.span, "the text leaves it open"),),
        evidence={"hedge": found.hedge, "sure": found.sure, "shared_with_the_hedged_sentence": found.coverage},
    )
