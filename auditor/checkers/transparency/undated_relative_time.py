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
One finding for all of an article's relative times. "Today" and "this year" alone are too general to count.

Source: Google News, "Best practices for article dates", https://developers.google.com/search/docs/appearance/publication-dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker
from auditor.document import ZoneKind

_SHOWN = 5
# "today" may mean nowadays, and a year or an "ago" is loose enough to read without a date.
_LOOSE = re.compile(
    r"\b(?:(?<!earlier )(?<!later )today|this (?:year|century|spring|summer|winter)|(?:last|next) year|ago)$",
    re.IGNORECASE,
)


@checker(
    code="TR119",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the event is old, only that the text does not say when it was.",
    standards=("GN", "JTI 10"),
)
def undated_relative_time(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if document.dates:
        raise NotApplicable("the article is dated")
    mentions = analysis.date_mentions
    whole = (m for m in mentions if m.certain and document.sentences[m.sentence].zone is ZoneKind.BODY)
    # A whole date places what is told after it, and what its own sentence tells.
    known = next((m.sentence for m in whole), len(document.sentences))
    counted = (m for m in mentions if m.relative and m.sentence < known and _counts(analysis, m.sentence, m.text))
    found = [m for m in counted if not analysis.allowed.covers(m.span)]
    if not found:
        return
    first, *rest = found
    yield Flag(
        first.span,
        f"“{first.text}” cannot be placed in time: the article has no publication date.",
        related=tuple(Related(m.span, "also relative") for m in rest[: _SHOWN - 1]),
        evidence={"times": [m.text for m in found[:_SHOWN]], "count": len(found)},
    )


def _counts(analysis: Analysis, sentence: int, text: str) -> bool:
    """Body prose, and a day or week that only a date makes known."""
    if analysis.document.sentences[sentence].zone is not ZoneKind.BODY:
        return False
    return not _LOOSE.search(text) and not any(c.isdigit() for c in text)
