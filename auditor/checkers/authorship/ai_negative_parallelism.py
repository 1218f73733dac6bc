"""A claim is made by denying what nobody had said: “not just a bridge; it is a symbol”.

## Why it matters
The form sounds like an insight and says nothing that could be checked. Language models overuse it.

## Flags
> ⟦The bridge is not just a crossing; it is⟧ a symbol of the town.

## Passes
> The bridge has not just two lanes but also a path for walkers.

## How to fix
Say what it is.

## Known limits
A figure of speech as old as rhetoric; columnists like it. Plain contrasts (“not in May but in June”) pass.

Source: Wikipedia, "Signs of AI writing" (negative parallelisms).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import flourishes
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI204",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("WP",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_negative_parallelism(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in flourishes.parallelisms(analysis):
        yield Flag(
            span, f"“{analysis.document.slice(span)}” denies what nobody said in order to claim more.", confidence=0.5
        )
