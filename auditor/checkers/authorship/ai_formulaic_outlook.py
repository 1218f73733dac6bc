"""The article ends in an outlook that would fit any other.

## Why it matters
It sounds like a conclusion and tells nobody anything. Language models close their texts so, as school essays do.

## Flags
> The bridge will close in May. ⟦Only time will tell⟧ whether the detour holds.

## Passes
> The bridge will close in May. “Only time will tell,” the mayor said.

## How to fix
End with the last fact: what happens next, when, and who decides.

## Known limits
The last two paragraphs only. Reporters use these phrases too; words of sources are passed.

Source: Wikipedia, "Signs of AI writing" (outline-like conclusions about challenges and future prospects).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import closings
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI205",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("WP",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_formulaic_outlook(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in closings.outlooks(analysis):
        yield Flag(
            span,
            f"“{analysis.document.slice(span)}” would end any article; it says nothing about this one.",
            confidence=0.5,
        )
