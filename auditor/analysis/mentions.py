"""Mentions: where the article names people, organisations and places; no downloaded model."""

from __future__ import annotations

from operator import itemgetter

from auditor.analysis.entities import Mention
from auditor.analysis.namelinks import NameLinker
from auditor.analysis.namepieces import NameReader
from auditor.analysis.tokens import Word
from auditor.document import RESIDUE, Document, ZoneKind

_first = itemgetter(0)


def mentions(document: Document, words: tuple[tuple[Word, ...], ...]) -> tuple[Mention, ...]:
    """Mentions in text order."""
    reader = NameReader(document, words)
    plain = [s for s in document.sentences if s.zone not in RESIDUE]
    titled = [s for s in plain if s.zone is not ZoneKind.BODY and _is_title_case(words[s.index])]
    skip = {s.index for s in titled}
    pieces = reader.read(s for s in plain if s.index not in skip)
    linker = NameLinker(pieces, document.reading)
    found = linker.link(pieces)
    if titled:
        linker.learn(found)
    for sentence in titled:
        found += linker.recognise(document.reading, sentence, words[sentence.index])
    found.sort(key=_first)
    return tuple(found)


def _is_title_case(words: tuple[Word, ...]) -> bool:
    """Whether most longer words are capitalised, so that capitals tell nothing."""
    longer = [w.text for w in words if len(w.text) > 3]
    return len(longer) >= 3 and sum(t[0].isupper() for t in longer) >= 0.7 * len(longer)
