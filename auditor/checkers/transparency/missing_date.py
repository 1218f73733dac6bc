"""No publication date: neither in the metadata, nor in the address, nor in the text.

## Why it matters
News without a date cannot be told from old news. Readers and search services ask for one at every article.

## Flags
> article: (absence)
> Harbour bridge to close for repairs
> /
> The harbour bridge will close for two weeks while its cables are replaced, the port authority said.

## Passes
> article:
> Harbour bridge to close for repairs
> /
> September 10th 2024
> /
> The harbour bridge will close for two weeks while its cables are replaced, the port authority said.

## How to fix
Give the day of publication at the top and in the metadata, and the day of every later change.

## Known limits
A date that was lost when the text was copied out of its page counts as missing: audit the page to be sure. A record of
a feed, a table or a crawl whose date field is empty says as much about whoever filled the record as about the article,
so for records the finding is weak; for a page, for Markdown and for text it is strong.

Source: Google News, "Best practices for article dates", https://developers.google.com/search/docs/appearance/publication-dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE

_LOOKED = {
    "html": ["JSON-LD", "meta elements", "visible date line", "address"],
    "markdown": ["front matter", "visible date line"],
}
# What holds an article in fields that somebody filled, and no page.
_RECORDS = frozenset({"json", "csv", "feed"})


@checker(
    code="TR101",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="The date may have been lost on the way here; it does not show that the outlet gives none.",
    standards=("GN", "W3 18.5"),
)
def missing_date(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if not analysis.body:
        raise NotApplicable("there is no article text")
    if document.dates:
        return
    record = document.format in _RECORDS
    shown = ["visible date line", "agency dateline"]
    looked = ["date fields", *shown, "address"] if record else _LOOKED.get(document.format, shown)
    yield Flag(
        NOWHERE,
        f"The article gives no publication date (looked in: {', '.join(looked)}).",
        confidence=0.6 if record else 0.9,
        evidence={"looked": list(looked)},
        strength=Strength.WEAK if record else None,
    )
