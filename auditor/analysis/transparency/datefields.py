"""The dates that an article bears: of its publication, and of later changes."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from auditor import dates
from auditor import patterns as re
from auditor.document import NOWHERE, DateField, Document, Span

# No news is older, and what programs write where they know no date is: the years 1, 1900 and 1970.
_EARLIEST = 1990
_CHANGED = re.compile(r"\b(?:updat|modif|revis|correct|amend|edited|changed)", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:publish|posted|first|original|issued|created)", re.IGNORECASE)
_FETCHED = re.compile(r"\b(?:retrieved|accessed|fetched|archived|crawled|downloaded|captured)\b", re.IGNORECASE)
# Time elements stand all over a page, beside other stories too.
_UNSURE = "time"


class Dated(NamedTuple):
    """A date with the place that gives it; `span` is NOWHERE where that is not in the text."""

    value: date
    span: Span
    origin: str
    text: str


def published(document: Document) -> Dated | None:
    """The first readable date that is not called one of a change."""
    return next((d for d in publications(document) if d.origin != _UNSURE), None)


def publications(document: Document) -> list[Dated]:
    """The dates that are not called dates of a change, in order of trust."""
    return [
        Dated(d.value, d.span, d.origin, d.text)
        for d in document.dates
        if d.value is not None and d.value.year >= _EARLIEST and not _is_later(document, d)
    ]


def changes(document: Document) -> list[Dated]:
    """The dates of changes, those of the metadata first."""
    told = [(d, dates.parse(d.value)) for d in document.declared("modified")]
    found = [Dated(value, NOWHERE, d.origin, d.value) for d, value in told if value is not None]
    shown = [Dated(d.value, d.span, d.origin, d.text) for d in document.dates if d.value and is_change(document, d)]
    return [d for d in (*found, *shown) if d.value.year >= _EARLIEST]


def fetched(document: Document) -> Dated | None:
    """The day on which whoever keeps the record took it from its page."""
    told = ((d, dates.parse(d.value)) for d in document.declared("fetched"))
    found = [Dated(value, NOWHERE, d.origin, d.value) for d, value in told if value is not None]
    shown = (d for d in document.dates if d.value and _FETCHED.search(_lead(document, d)))
    found += [Dated(d.value, d.span, d.origin, d.text) for d in shown if d.value]
    return next((d for d in found if d.value.year >= _EARLIEST), None)


def is_change(document: Document, found: DateField) -> bool:
    """Whether the words before it in its line call it the date of a change."""
    lead = _lead(document, found)
    called = [m.start() for m in _CHANGED.finditer(lead)]
    return bool(called) and not any(m.start() > called[-1] for m in _PUBLISHED.finditer(lead))


def _is_later(document: Document, found: DateField) -> bool:
    return is_change(document, found) or _FETCHED.search(_lead(document, found)) is not None


def _lead(document: Document, found: DateField) -> str:
    """What stands before a date in its line, from the date before it on."""
    if found.span == NOWHERE:
        return ""
    reading = document.reading
    start = reading.rfind("\n", 0, found.span.start) + 1
    others = [d.span.end for d in document.dates if start < d.span.end <= found.span.start]
    return reading[max([start, *others]) : found.span.start]
