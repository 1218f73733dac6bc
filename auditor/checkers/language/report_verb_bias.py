"""One speaker "claims" and "insists", the other "explains" and "points out".

## Why it matters
The verb tells the reader whom to believe before a word has been weighed. Where only one side is doubted, the report has
chosen.

## Flags
> article: Town argues over dam
> /
> The town of Brask met to hear about the dam, which Ole Brandt built and Ida Lund opposes.
> /
> Ole Brandt ⟦claimed⟧ that the dam was safe. Ida Lund explained that it had cracked.
> /
> Ole Brandt insisted that the pumps were new. Ida Lund pointed out that they had failed twice.

## Passes
> Ole Brandt claimed that the dam was safe. Ida Lund claimed that it had cracked.

## How to fix
Write "said" for both.

## Known limits
Flagged only where one person is doubted at least twice and more often than not, another never is, and a word of dispute
stands beside the first.
A verb can be earned: some claims are only claims, and some admissions are admissions.

Source: Horne and others, "NELA toolkit" (2018), report verbs; Recasens and others, "Linguistic models for analyzing and
detecting biased language" (2013).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.language import balances
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Attributions that each of the two needs."""

    least: int = 2


@checker(
    code="BI112",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that the verbs are undeserved.",
)
def report_verb_bias(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = balances.opposite(analysis, options.least)
    if found is None:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    doubted, trusted = found
    message = f"{doubted.name} is doubted {doubted.doubted} times by the verb, {trusted.name} never."
    related = [Related(span, f"doubts {doubted.name}") for span in doubted.cues[1:]]
    related += [Related(span, f"vouches for {trusted.name}") for span in trusted.cues]
    table = {t.name: {"doubted": t.doubted, "vouched": t.vouched, "plain": t.plain} for t in found}
    yield Flag(doubted.cues[0], message, 0.6, related=tuple(related), evidence={"speakers": table})
