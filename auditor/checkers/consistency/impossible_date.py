"""A day that no calendar has, or a time that cannot be meant: a deed done after publication, a plan for what is past.

## Why it matters
A date that cannot be right tells the reader that nobody checked it, and leaves open when the thing happened.

## Flags
> The bridge was opened on ⟦31 June 2024⟧ by the mayor.

> The mill was founded in ⟦2091⟧ by two brothers.

## Passes
> The bridge was opened on 30 June 2024 by the mayor.

> The treaty is to expire in 2091, a century after it was signed.

## How to fix
Look the date up at the source and correct the day, the month or the year.

## Known limits
Without a publication date only days that do not exist and years far ahead are found. A date after publication counts
only where a verb of the same clause says that it has been; texts that were changed after the date they carry can be
flagged for it.

Source: ISO 8601 calendar; JTI (CWA 17493), clause on accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.impossibilities import impossible
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_MESSAGES = {
    "calendar": "There is no such day: {detail}.",
    "after": "What is told as done would lie after the day of publication, {detail}.",
    "over": "What is told as still to come was over when the article was published, {detail}.",
    "dateline": "The place line gives a day after the day of publication, {detail}.",
}


@checker(
    code="CN105",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="What the right date is, or whether the article's own date is the wrong one.",
    standards=("JTI 10", "GN"),
)
def impossible_date(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in impossible(analysis):
        yield Flag(
            each.span,
            _MESSAGES[each.kind].format(detail=each.detail),
            confidence=0.95 if each.kind == "calendar" else 0.8,
            evidence={"kind": each.kind, "stated": each.stated, "detail": each.detail},
            strength=Strength.DECISIVE if each.kind == "calendar" else None,
        )
