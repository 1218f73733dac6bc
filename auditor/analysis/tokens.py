"""Words with offsets, and their stems."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple, cast

from auditor import patterns as re
from auditor.document import Document, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from Stemmer import Stemmer

# A full stop between capitals belongs to the word (U.S.), so do inner apostrophes, hyphens and decimal points.
# Latin letters first: a range is tried faster than the class of all letters. No run is ever given back.
_WORD = re.compile(
    r"([A-Z]\.(?:[A-Z]\.)+|[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1]++(?:[\u2060'’-]++\w++)*+|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[\u2060'’-]+\w+)*|\w+)"
)


class Word(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


# What Word(...) calls, without the call: there are a thousand words in an article.
_make = cast("Callable[[type[Word], tuple[int, int, str, str]], Word]", tuple.__new__)


def words(document: Document) -> tuple[tuple[Word, ...], ...]:
    """Words of each sentence, in the order of `Document.sentences`."""
    found = _within(document.reading, 0)
    starts = [w[0] for w in found]
    cut = []
    for sentence in document.sentences:
        start, end = sentence.span
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        before_is_cut = first and found[first - 1].end > start
        if before_is_cut or (last > first and found[last - 1].end > end):
            cut.append(tuple(_within(document.reading[start:end], start)))
        else:
            cut.append(tuple(found[first:last]))
    return tuple(cut)


def _within(text: str, offset: int) -> list[Word]:
    """Words of `text`, which begins at `offset`; all is done in bulk, as this is run over every article."""
    parts = _WORD.split(text)
    places = list(accumulate(map(len, parts), initial=offset))
    spelled = parts[1::2]
    lowered = list(map(str.lower, spelled))
    if "’" in text:
        lowered = [w.replace("’", "'") if "’" in w else w for w in lowered]
    return list(map(_make, repeat(Word), zip(places[1::2], places[2::2], spelled, lowered, strict=False)))


def lowers(sentences: tuple[tuple[Word, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The words in lower case, parallel to `sentences`, for tests of whole sentences against a set."""
    return tuple([tuple([w[3] for w in sentence]) for sentence in sentences])


def places(sentences: tuple[tuple[str, ...], ...]) -> dict[str, list[int]]:
    """Sentence indexes by lower-cased word, ascending."""
    found: dict[str, list[int]] = {}
    for index, sentence in enumerate(sentences):
        for word in set(sentence):
            if word in found:
                found[word].append(index)
            else:
                found[word] = [index]
    return found


def stems(sentences: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Snowball (English) stems of lower-cased words, parallel to `sentences`; a possessive 's is dropped first."""
    return tuple([tuple(map(_stem, sentence)) for sentence in sentences])


# Stems remembered.
_MOST = 100_000


class _Stems(dict[str, str]):
    """Stems by lower-cased word."""

    def __missing__(self, lower: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found: str = _stemmer().stemWord(lower.removesuffix("'s").removesuffix("'"))
        self[lower] = found
        return found


_stem = _Stems().__getitem__


def stem(lower: str) -> str:
    """The Snowball stem of a lower-cased word."""
    return _stem(lower)


@cache
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # noqa: PLC0415  kept off the cold path

    # Without its own memory, which takes twice as long as stemming does.
    return Stemmer("english", 0)


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence that holds `offset`, None between sentences; binary search."""
    place = bisect_right(document.sentences, offset, key=lambda s: s.span.start) - 1
    if place < 0 or offset >= document.sentences[place].span.end:
        return None
    return document.sentences[place]
