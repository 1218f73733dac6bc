"""The page, its metadata and its address give publication dates that lie far apart.

## Why it matters
Old news is passed off as new by a changed date, and one of the places is forgotten. Readers and search services see
different ones.

## Flags
> article:
> Mill at Orrin to reopen
> /
> Jane Holt | 2 April 2024
> /
> ⟦9 September 2019⟧
> /
> The mill will reopen in May, its owners said on Monday at a meeting of the council.

## Passes
> article:
> Mill at Orrin to reopen
> /
> Jane Holt | 2 April 2024
> /
> Updated: 9 September 2024
> /
> The mill will reopen in May, its owners said on Monday at a meeting of the council.

## How to fix
Give the day of first publication everywhere, and the day of a later change beside it as what it is.

## Known limits
Dates within a week are the same. Dates of a change are left out where the page calls them so. A date that was read from
another part of the page looks like a conflict.

Source: Google News, "Best practices for article dates", https://developers.google.com/search/docs/appearance/publication-dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.transparency import datefields
from auditor.analysis.transparency.datefields import Dated
from auditor.checker import Flag, JsonValue, NotApplicable, Severity, Strength, checker

# Time elements stand all over a page, beside other stories too.
_UNSURE = frozenset({"time"})
_CALLED = {"url": "the address", "visible": "the page", "record": "the record", "front-matter": "the front matter"}


@dataclass(frozen=True, slots=True)
class Options:
    """`days` is how far two dates may lie apart; weekly papers go online up to a week before or after print."""

    days: int = 7


@checker(
    code="TR104",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show which of the dates is right, nor that anyone changed one on purpose.",
    options=Options,
    standards=("GN",),
)
def conflicting_dates(analysis: Analysis, options: Options) -> Iterator[Flag]:
    document = analysis.document
    told = [d for d in datefields.publications(document) if d.origin not in _UNSURE]
    if len(told) < 2:
        raise NotApplicable("no two places give a publication date")
    trusted, *others = told
    apart, other = max(((_days(trusted, each), each) for each in others), key=lambda pair: pair[0])
    if apart <= options.days:
        return
    dates: list[JsonValue] = [{"origin": d.origin, "date": str(d.value)} for d in told]
    yield Flag(
        other.span,
        f"{_place(trusted).capitalize()} gives {trusted.value} and {_place(other)} {other.value}, {apart} days apart.",
        confidence=0.85,
        evidence={"dates": dates, "days": apart},
    )


def _days(one: Dated, other: Dated) -> int:
    return abs((one.value - other.value).days)


def _place(found: Dated) -> str:
    return _CALLED.get(found.origin, "the metadata")
