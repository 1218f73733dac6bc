"""Words with offsets, and their stems."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.document import Document, Sentence

if TYPE_CHECKING:
    from Stemmer import Stemmer

# A full stop between capitals belongs to the word (U.S.), so do inner apostrophes, hyphens and decimal points.
_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[\u2060'’-]+\w+)*|\w+")


class Word(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


def words(document: Document) -> tuple[tuple[Word, ...], ...]:
    """Words of each sentence, in the order of `Document.sentences`."""
    find = _WORD.finditer
    reading = document.reading
    return tuple(
        tuple(
            Word(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"))
            for m in find(reading, s.span.start, s.span.end)
        )
        for s in document.sentences
    )


def stems(sentences: tuple[tuple[Word, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Snowball (English) stems, parallel to `sentences`; a possessive 's is dropped first."""
    return tuple(tuple(stem(w.lower) for w in sentence) for sentence in sentences)


@lru_cache(maxsize=100_000)
def stem(lower: str) -> str:
    """The Snowball stem of a lower-cased word."""
    return _stemmer().stemWord(lower.removesuffix("'s").removesuffix("'"))


@cache
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # noqa: PLC0415  kept off the cold path

    return Stemmer("english")


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence that holds `offset`, None between sentences; binary search."""
    place = bisect_right(document.sentences, offset, key=lambda s: s.span.start) - 1
    if place < 0 or offset >= document.sentences[place].span.end:
        return None
    return document.sentences[place]
