"""A city is put in a country it is not in, called a capital that it is not, or “here” in a report from elsewhere.

## Why it matters
A reader who knows the place stops believing the rest. A city in the wrong country is the mark of a text that nobody
checked, and often of one put together by machine.

## Flags
> A fire broke out at a hotel in ⟦Oslo, Sweden⟧, on Monday night, the fire brigade said.

## Passes
> She has lived in London, France and Spain, and speaks four languages.

## How to fix
Check which place is meant, and correct the city or the country.

## Known limits
Weak evidence. Capitals and some two hundred large cities that no other country has a namesake of; no towns, no streets,
no states of the USA. The place of one event told twice is not compared.

Source: W3C Credible Web Community Group, reviewed signals, 18.13; BBC Editorial Guidelines, section 3 (accuracy).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.placeclashes import PlaceClash, place_clashes
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="CN110",
    severity=Severity.MAJOR,
    strength=Strength.WEAK,
    proves_not="Which of the two places is meant.",
    standards=("W3 18.13",),
)
def place_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in place_clashes(analysis):
        yield Flag(
            each.span,
            _message(each),
            confidence=0.8,
            evidence={"kind": each.kind, "city": each.city, "stated": each.stated, "known": each.right},
        )


def _message(each: PlaceClash) -> str:
    if each.kind == "here":
        return f"“Here” is {each.city}; the report is sent from {each.right.title()}."
    if each.kind == "capital":
        return f"{each.city} is a city of {each.right.title()}, not its capital."
    return f"{each.city} is in {each.right.title()}, not in {each.stated.title()}."
