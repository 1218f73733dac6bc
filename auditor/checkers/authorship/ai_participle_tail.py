"""A sentence ends in a participle that tells the reader what the fact before it shows.

## Why it matters
The tail is a judgement that nobody is named for: who says that hiring forty workers underscores a commitment?

## Flags
> The mill hired forty workers⟦, underscoring its commitment to the community⟧.

## Passes
> She left the room, slamming the door behind her.

## How to fix
End the sentence at the fact. Give the judgement to a source, or cut it.

## Known limits
Only with abstract nouns; what a source is said to say is passed. Analysts write this way too.

Source: Wikipedia, "Signs of AI writing" (superficial analyses).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import flourishes
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI203",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("WP",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_participle_tail(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in flourishes.tails(analysis):
        yield Flag(
            span,
            f"“{analysis.document.slice(span)}” is a judgement hung on a fact, and nobody is named for it.",
            confidence=0.5,
        )
