"""Of two people who are both quoted, one has nearly all the words.

## Why it matters
A report that quotes one side at length and the other in half a sentence has two sides only on paper.

## Flags
> article: Town argues over dam
> /
> The town of Brask met on Monday to hear about the dam.
> /
> ⟦“The dam was built by my grandfather in 1912, and it has never leaked in all that time,”⟧ said Ole Brandt.
> /
> “Every engineer who has looked at it since has told us that it will stand another hundred years,” Brandt said.
> /
> “I would sleep under it with my children any night of the week,” Brandt said. “So would my wife,” Brandt said.
> /
> “It leaks,” said Ida Lund, who opposes the dam.

## Passes
> “The dam was built in 1912 and has never leaked”, said Ole Brandt. “It has leaked twice since May”, said Ida Lund.

## How to fix
Give the other side room to make its point, or say that it did not wish to.

## Known limits
Only where two people are quoted and a word of dispute stands beside one of them. Counts words in quotation marks, not
what is told in the reporter's own. Who speaks more may simply know more: a table to look at, never a fault by itself.
In 17 findings on 2,500 real articles the two were seldom opponents; the rule stays in preview until it can tell.

Source: NewsGuard rating criteria, "gathers and presents information responsibly"; Global Disinformation Index, article
indicators.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.language import balances
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Words that the first has at least, and how many times those of the other."""

    words: int = 40
    times: float = 8.0


@checker(
    code="BI113",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that anyone was refused room.",
    preview=True,
    standards=("NG 2", "GDI"),
)
def unequal_airtime(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if len(analysis.quotations) < 2:
        return
    found = balances.disputants(analysis)
    if len(found) < 2:
        return
    most, least = found[0], found[-1]
    if most.words < options.words or most.words < options.times * least.words:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    message = f"{most.name} is quoted with {most.words} words, {least.name} with {least.words}."
    related = (Related(least.first, f"{least.name}'s first quotation"),)
    yield Flag(most.first, message, 0.5, related=related, evidence={"words": {a.name: a.words for a in found}})
