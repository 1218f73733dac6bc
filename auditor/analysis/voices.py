"""The author's own words, apart from what is quoted and from the furniture of the page.

A `Voice` is the article with everything that is not in that voice blanked out, so offsets stay true
and no pattern can match across what was blanked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import patterns as re
from auditor.document import RESIDUE, Document, Span, ZoneKind

BLANK = "\x00"

# What the reporter writes, as opposed to what the outlet or the page says about it.
REPORTER = frozenset(
    {ZoneKind.BODY, ZoneKind.SUBHEADING, ZoneKind.LIST, ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION}
)


@dataclass(frozen=True, slots=True)
class Voice:
    """`text` has the length of the article; characters outside the voice are U+0000."""

    text: str

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        return pattern.finditer(self.text)

    def holds(self, span: Span) -> bool:
        """Whether at least half of `span` is in this voice."""
        return self.text.count(BLANK, span.start, span.end) * 2 <= span.end - span.start


def author(document: Document) -> Voice:
    """Headline, standfirst, body, lists and captions without direct quotations."""
    return _voice(document, [z.span for z in document.zones if z.kind in REPORTER])


def body(document: Document) -> Voice:
    """Body prose alone, without direct quotations."""
    return _voice(document, [z.span for z in document.zones if z.kind is ZoneKind.BODY])


def publisher(document: Document) -> Voice:
    """Everything the outlet says in its own voice, notes, disclaimers, bios and page furniture included.

    Reader comments and related-story lists are other people's or other articles' words.
    """
    other = {ZoneKind.RELATED, ZoneKind.EMBED}
    return _voice(document, [z.span for z in document.zones if z.kind not in other])


def residue(document: Document) -> Voice:
    """Only the furniture of the page."""
    return _voice(document, [z.span for z in document.zones if z.kind in RESIDUE])


def _voice(document: Document, spans: list[Span]) -> Voice:
    pieces: list[str] = []
    at = 0
    reading = document.reading
    for start, end in spans:
        pieces += [BLANK * (start - at), reading[start:end]]
        at = end
    pieces.append(BLANK * (len(reading) - at))
    text = "".join(pieces)
    if not document.quotes:
        return Voice(text)
    pieces, at = [], 0
    for quote in document.quotes:
        start, end = quote.inner
        if start < at:
            continue
        pieces += [text[at:start], BLANK * (end - start)]
        at = end
    pieces.append(text[at:])
    return Voice("".join(pieces))
