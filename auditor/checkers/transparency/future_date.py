"""The article is dated later than the day on which it was fetched, or than the day that the settings give as today.

## Why it matters
A date that has not come yet keeps an article at the top of lists and searches. More often it is a slip of the pen, and
then nobody can tell when the news was news.

## Flags
> article:
> Mill at Orrin to reopen
> /
> Published: ⟦12 May 2024⟧
> /
> Retrieved: 2 April 2024
> /
> The mill at Orrin will reopen in June after a fire, its owners said on Monday at a meeting.

## Passes
> article:
> Mill at Orrin to reopen
> /
> Published: 2 April 2024
> /
> Retrieved: 12 May 2024
> /
> The mill at Orrin will reopen in June after a fire, its owners said on Monday at a meeting.

## How to fix
Give the day on which the article first appeared. What is planned for later needs an embargo and not another date.

## Known limits
It asks no clock, so that the same article gets the same report every day. Without `today` in the settings, or a day of
fetching in the record, there is nothing to compare with. A day apart passes, for the sake of time zones.

Source: Google News, "Best practices for article dates", https://developers.google.com/search/docs/appearance/publication-dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import dates
from auditor.analysis import Analysis
from auditor.analysis.transparency import datefields
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker

# Two time zones may put one moment on two days.
_ZONES = 1


@dataclass(frozen=True, slots=True)
class Options:
    """`today` is the day to compare with, such as 2026-11-21; empty for the day on which the record was fetched."""

    today: str = ""


@checker(
    code="TR102",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    proves_not="The date may have been misread on the way here; it does not show that anyone changed it on purpose.",
    standards=("GN",),
    any_language=True,
)
def future_date(analysis: Analysis, options: Options) -> Iterator[Flag]:
    document = analysis.document
    published, fetched = datefields.published(document), datefields.fetched(document)
    today = dates.parse(options.today) or (fetched.value if fetched else None)
    if published is None or today is None:
        raise NotApplicable("there is no date of publication, or no day to compare it with: see the option today")
    days = (published.value - today).days
    if days > _ZONES:
        what = "today by the settings" if options.today else "when it was fetched"
        yield Flag(
            published.span,
            f"It is dated {published.value}, {days} days after {today}, {what}.",
            confidence=0.9,
            evidence={"published": str(published.value), "origin": published.origin, "today": str(today), "days": days},
        )
