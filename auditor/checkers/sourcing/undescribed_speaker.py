"""Somebody is quoted by name, and the article never says who that is.

## Why it matters
A name alone tells readers nothing. Whether a speaker knows what he talks about, or has a stake in it, they can judge
only if they learn what he does and for whom.

## Flags
> The bridge was closed on Monday. “It should have been pulled down years ago,” said ⟦Rosa Kemp⟧. Buses go round.

## Passes
> The bridge was closed on Monday. “It should have been pulled down years ago,” said Rosa Kemp, who lives beside it.

## How to fix
Add in a few words what makes the speaker worth hearing: office, trade, or tie to the matter.

## Known limits
Only people quoted in at least six words right where they are first named, with two names, up to four times and not in
the headline. In preview: of 58 findings read among 74 in 2,500 real articles, about ten stand; most of the others are
people whom all readers know, or names read wrongly.

Source: The Trust Project, Trust Indicators: "Citations and References" and "Diverse Voices".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import introductions
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="SR119",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the speaker has nothing to say on the matter.",
    standards=("TP",),
    preview=True,
)
def undescribed_speaker(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not analysis.quotations:
        return
    found = list(introductions.undescribed(analysis))
    if not found:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    for speaker in found:
        yield Flag(speaker.span, f"Nothing says who {speaker.name} is.", 0.6, evidence={"name": speaker.name})
