"""“Yesterday” or “this week” stands beside a date that is long past on the day of publication.

## Why it matters
Old news that is published anew reads as if it had just happened. The word that the copy left behind gives it away.

## Flags
> article:
> Mill at Orrin burns
> /
> 2 April 2024
> /
> The mill at Orrin burned down ⟦yesterday (March 3, 2021)⟧, and forty people were brought out unhurt.

## Passes
> article:
> Mill at Orrin burns
> /
> 2 April 2024
> /
> The mill at Orrin burned down yesterday (1 April 2024), and forty people were brought out unhurt.

## How to fix
Give the day of the event alone, or say at the top that the article appeared before, and when.

## Known limits
Only dates right beside the word, years beside “this year” and “last year”, and datelines are compared. A date a week
off passes, as does anything in an article without a publication date, which is another rule's.

Source: CWA 17493 (Journalism Trust Initiative), clause 10, accuracy; Google News, "Best practices for article dates".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.transparency import staletimes
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """`days` is how far a day may lie from the one meant; weeks, months and years get their own length on top."""

    days: int = 7


@checker(
    code="TR105",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    proves_not="It does not show which of the dates is wrong, nor that old news was passed off as new on purpose.",
    standards=("JTI 10", "UAIN"),
)
def stale_relative_time(analysis: Analysis, options: Options) -> Iterator[Flag]:
    published = analysis.document.published
    if published is None:
        raise NotApplicable("the article has no publication date to compare with")
    for found in staletimes.stale(analysis, options.days):
        said = analysis.document.slice(found.span)
        related = (Related(found.dateline, "the day it is told from"),) if found.dateline else ()
        yield Flag(
            found.span,
            f"“{said}” goes by {found.meant}; the article is dated {published}.",
            confidence=0.85,
            related=related,
            evidence={"meant": found.meant, "published": str(published), "days": found.days},
        )
