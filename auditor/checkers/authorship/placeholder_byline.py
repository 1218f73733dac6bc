"""The credit is a blank of a template: "Author Name", "Firstname Lastname".

## Why it matters
Nobody looked at the page before it went online, and the reader still does not know who wrote it.

## Flags
> article:
> Harbour board backs second pier
> /
> ⟦By Author Name⟧
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## Passes
> article:
> Harbour board backs second pier
> /
> By Jonas Doerr
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## How to fix
Put the author's name in the field, and look for other blanks of the template.

## Known limits
Somebody may be called John Doe; the list is short, and such a byline deserves a look in any case.

Source: Wikipedia, "Signs of AI writing" (placeholder text).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis import credits as naming
from auditor.analysis.credits import Credit
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BY104",
    severity=Severity.MAJOR,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the article has no author, only that the credit was never filled in.",
    standards=("WP",),
    cap=74,
)
def placeholder_byline(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not analysis.document.bylines:
        raise NotApplicable("no byline")
    seen: set[str] = set()
    for byline, named in naming.kinds(analysis.document, analysis.house):
        blanks = [n for n, k in named if k is Credit.PLACEHOLDER] or ([""] if not named else [])
        value = byline.text.strip()
        if blanks and len(blanks) == max(1, len(named)) and value and value.lower() not in seen:
            seen.add(value.lower())
            message = f"The credit “{value}” is a blank that was never filled in."
            yield Flag(
                naming.place(analysis.document, byline), message, 0.9, (), {"value": value, "origin": byline.origin}
            )
