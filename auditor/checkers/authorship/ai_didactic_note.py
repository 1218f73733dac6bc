"""The text announces that something is worth noting, in place of saying it.

## Why it matters
The announcement is empty, and it speaks down to the reader. Chatbots put it before any caveat.

## Flags
> ⟦It is important to note that⟧ the roof was built in 1931.

## Passes
> It is important to the farmers that the road stays open.

## How to fix
Cut the announcement and keep the fact.

## Known limits
People write it too, in analyses above all. Words of sources are passed.

Source: Wikipedia, "Signs of AI writing" (didactic disclaimers).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import flourishes
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI207",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("WP",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_didactic_note(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in flourishes.notes(analysis):
        yield Flag(
            span, f"“{analysis.document.slice(span)}” announces a fact that could simply be told.", confidence=0.5
        )
