"""The article was changed, by its own dates, before it was published.

## Why it matters
One of the two dates is wrong. Readers and search services go by them to tell new from old, and a date of publication
that was moved forward makes old news look new.

## Flags
> article:
> Mill at Orrin to reopen
> /
> Published: 12 April 2024
> /
> Updated: ⟦2 April 2023⟧
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.

## Passes
> article:
> Mill at Orrin to reopen
> /
> Published: 2 April 2024
> /
> Updated: 12 April 2024
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.

## How to fix
Keep the day of first publication, and set the day of the change when the text changes.

## Known limits
A day apart passes, for the sake of time zones. Some systems keep the day of the last draft as the day of the change
when an article is published later, and some magazines give the day of the printed issue.

Source: schema.org, properties datePublished and dateModified of CreativeWork, https://schema.org/dateModified.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import datefields
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker

# Two time zones may put one moment on two days.
_ZONES = 1


@checker(
    code="TR103",
    severity=Severity.MINOR,
    strength=Strength.DECISIVE,
    proves_not="It does not show which of the two dates is wrong, nor that anyone meant to mislead.",
    standards=("schema.org",),
    any_language=True,
)
def modified_before_published(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    published = datefields.published(analysis.document)
    changes = datefields.changes(analysis.document)
    if published is None or not changes:
        raise NotApplicable("it does not give both a day of publication and a day of change")
    first = min(changes, key=lambda change: change.value)
    days = (published.value - first.value).days
    if days > _ZONES:
        yield Flag(
            first.span,
            f"By its own dates it was changed on {first.value}, {days} days before it appeared on {published.value}.",
            confidence=0.95,
            evidence={
                "published": str(published.value),
                "published_origin": published.origin,
                "modified": str(first.value),
                "modified_origin": first.origin,
                "days": days,
            },
        )
