"""Relative times ("on Saturday morning", "last week") in an article that has no date to count from.

## Why it matters
Without a publication date nobody can tell which Saturday is meant, and an old event passes for a new one.

## Flags
> article:
> Harbour bridge to close for repairs
> /
> The harbour bridge was closed ⟦on Saturday morning⟧ after a cable snapped, the port authority said.

## Passes
> article:
> Harbour bridge to close for repairs
> /
> September 10th 2024
> /
> The harbour bridge was closed on Saturday morning after a cable snapped, the port authority said.

## How to fix
Add the date of publication, or write the date itself instead of “on Saturday”.

## Known limits
One finding for all of an article's relative times. Weak, since missing-date tells of the fault itself and this only of
what it costs the reader. "Today" and "this year" alone are too general to count.

Source: Google News, "Best practices for article dates", https://developers.google.com/search/docs/appearance/publication-dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import undated
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker

_SHOWN = 5


@checker(
    code="TR119",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the event is old, only that the text does not say when it was.",
    standards=("GN", "JTI 10"),
)
def undated_relative_time(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if document.dates:
        raise NotApplicable("the article is dated")
    found = [m for m in undated.times(analysis) if not analysis.allowed.covers(m.span)]
    if not found:
        return
    first, *rest = found
    yield Flag(
        first.span,
        f"“{first.text}” cannot be placed in time: the article has no publication date.",
        related=tuple(Related(m.span, "also relative") for m in rest[: _SHOWN - 1]),
        evidence={"times": [m.text for m in found[:_SHOWN]], "count": len(found)},
    )
