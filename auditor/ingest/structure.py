"""From a draft to a document: which stretch of text plays which part in the article."""

from __future__ import annotations

import re

from auditor.document import Document, Paragraph, Quote, Sentence, Span, Zone, ZoneKind
from auditor.ingest import sentences as splitting
from auditor.ingest.draft import Draft

_QUOTE = re.compile(r"“([^“”\n]*)”|\"([^\"\n]*)\"")


def build(draft: Draft) -> Document:
    """The structured article."""
    return prose(draft.text)


def prose(text: str) -> Document:
    """A document that is body prose throughout: what rule tables and single passages are read as."""
    paragraphs, sentences, quotes, zones = [], [], [], []
    for match in re.finditer(r"\S(?:.*\S)?", text):
        start, end = match.span()
        first = len(sentences)
        for a, b in splitting.split(text, start, end):
            sentences.append(Sentence(Span(a, b), text[a:b], len(paragraphs), ZoneKind.BODY, len(sentences)))
        quotes += [
            Quote(Span(*q.span()), Span(q.start() + 1, q.end() - 1), True, len(paragraphs))
            for q in _QUOTE.finditer(text, start, end)
        ]
        paragraphs.append(Paragraph(Span(start, end), first, len(sentences)))
        zones.append(Zone(ZoneKind.BODY, Span(start, end)))
    return Document(
        text, tuple(sentences), tuple(paragraphs), tuple(zones), quotes=tuple(quotes), reading=text, language="en"
    )
