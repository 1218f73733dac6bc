"""A stock phrase says how much something means, in place of what happened.

## Why it matters
Readers are told that a thing is pivotal instead of being shown what it changed. Reporters leave that judgement to
sources, and language models add it by habit.

## Flags
> The opening of the bridge ⟦marks a pivotal moment⟧ in the history of the valley.

## Passes
> “This marks a pivotal moment in our history,” the mayor said.

## How to fix
Cut the phrase. If the meaning matters, name who says so and what has changed.

## Known limits
Columns and obituaries write this way too. Words of sources are passed.

Source: Wikipedia, "Signs of AI writing" (undue emphasis on symbolism and legacy).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import flourishes
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI202",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("WP",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_significance_inflation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in flourishes.inflations(analysis):
        yield Flag(
            span, f"“{analysis.document.slice(span)}” says how much a thing means, not what it did.", confidence=0.5
        )
