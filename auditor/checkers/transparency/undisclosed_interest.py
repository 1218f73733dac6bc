"""The text lets slip a tie to what it is about, and no note declares it.

## Why it matters
A writer may know a firm best who works for it. Readers can weigh that only where it is declared, and an aside in the
middle of the text is easily missed.

## Flags
> The price of the shares doubled in March. ⟦I own shares⟧ in the mill, and they have done well.

## Passes
> Full disclosure: I own shares in the mill, which doubled in March.

## How to fix
Say in a note of its own who is tied to whom and how, or give the story to somebody else.

## Known limits
Shown and never scored. Only ties that the text itself mentions are seen; who owns an outlet is not looked up.

Source: NewsGuard criterion 8, ownership and conflicts of interest; Society of Professional Journalists, Code of Ethics,
"Act independently".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import interests
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker

_SHOWN = 5


@checker(
    code="TR115",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    proves_not="It does not show that the tie shaped the text, nor that it is undeclared on another page.",
    standards=("NG 8", "JTI 13"),
)
def undisclosed_interest(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(interests.ties(analysis))
    if not found or interests.declared(analysis):
        return
    first, *more = found
    yield Flag(
        first,
        f"“{analysis.document.slice(first)}” tells of a tie to the subject; no note declares it.",
        confidence=0.7,
        related=tuple(Related(span, "another tie") for span in more[:_SHOWN]),
        evidence={"ties": len(found)},
    )
