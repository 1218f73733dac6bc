"""Phrases of the house's own lists in what the reporter writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import house
from auditor.analysis.voices import REPORTER
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Listed(NamedTuple):
    """`entry` is the phrase as its list, `listed`, has it."""

    span: Span
    entry: str
    listed: house.PhraseList


def listed(analysis: Analysis) -> Iterator[Listed]:
    """Phrases of every list, in text order within a list; of two that overlap the first, and of those the longest."""
    document = analysis.document
    zones = [zone.span for zone in document.zones if zone.kind in REPORTER]
    for each in analysis.house.phrases:
        end = 0
        hits = house.phrases(each.phrases).find(document.reading)
        for span, entry in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
            written = any(zone.start <= span.start < zone.end for zone in zones)
            if span.start >= end and written and (each.quoted or analysis.author_voice.holds(span)):
                end = span.end
                yield Listed(span, entry, each)
