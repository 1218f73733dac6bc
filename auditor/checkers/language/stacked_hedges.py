"""Two hedges where one would do: "may possibly", "could potentially", "allegedly reportedly".

## Why it matters
One hedge tells the reader how sure a statement is. Two tell that nobody checked, and leave nothing that could be
wrong.

## Flags
> The firm ⟦may possibly⟧ close the plant in May.

## Passes
> The firm may close the plant in May, its chairman said.

## How to fix
Keep one hedge, or find out.

## Known limits
Only hedges that stand together or in one construction; a hedge in each of two clauses is no stack.

Source: Horne and others, "NELA toolkit" (2018), hedge features; Hyland, "Hedging in scientific research articles"
(1998).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import hedges
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="BI119",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the statement is unfounded.",
)
def stacked_hedges(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for phrase in hedges.stacks(analysis):
        text = analysis.document.slice(phrase.span)
        yield Flag(phrase.span, f"“{text}” hedges twice.", 0.8, evidence={"words": text.split()})
