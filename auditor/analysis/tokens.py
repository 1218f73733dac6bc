"""Words with offsets, and their stems."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from auditor import patterns as re
from auditor.document import Document, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from Stemmer import Stemmer

# A full stop between capitals belongs to the word (U.S.), so do inner apostrophes, hyphens and decimal points.
# Latin letters first: a range is tried faster than the class of all letters.
_WORD = re.compile(
    r"((?:[A-Z]\.){2,}|[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1]+(?:[\u2060'’-]+\w+)*|\d+(?:[.,]\d+)*"
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
    text = document.reading
    return tuple([_within(text[s.span.start : s.span.end], s.span.start) for s in document.sentences])


class _Chunks(dict[str, tuple[tuple[int, int, str, str], ...]]):
    """The words in what stands between two spaces, by how it is written: a run over many articles reads each once."""

    def __missing__(self, chunk: str) -> tuple[tuple[int, int, str, str], ...]:
        if len(chunk) > _LONGEST:
            return _read(chunk)
        if len(self) >= _MOST:
            self.clear()
        self[chunk] = found = _plain(chunk) or _read(chunk)
        return found


def _plain(chunk: str) -> tuple[tuple[int, int, str, str]] | None:
    """What hardly needs reading: Latin letters, with a comma or a stop after them perhaps."""
    if not chunk.isascii():
        return None
    if chunk.isalpha():
        return ((0, len(chunk), chunk, chunk.lower()),)
    word = chunk[:-1]
    return ((0, len(word), word, word.lower()),) if word.isalpha() and chunk[-1] in ".," else None


def _read(chunk: str) -> tuple[tuple[int, int, str, str], ...]:
    return tuple([(*m.span(), m.group(), m.group().lower().replace("’", "'")) for m in _WORD.finditer(chunk)])


# What is remembered of chunks, about 20 MB of them; longer ones hardly come again.
_MOST, _LONGEST = 50_000, 60
_chunk = _Chunks().__getitem__


def _within(text: str, at: int) -> tuple[Word, ...]:
    """Words of `text`, which begins at `at`; no word holds a space, so what stands between two is read by itself."""
    found: list[Word] = []
    chunks = text.split(" ")
    for chunk, held in zip(chunks, map(_chunk, chunks), strict=True):
        for start, end, spelled, lower in held:
            found.append(_make(Word, (at + start, at + end, spelled, lower)))
        at += len(chunk) + 1
    return tuple(found)


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


class _Stems(dict[str, str]):
    """Stems by lower-cased word."""

    def __missing__(self, lower: str) -> str:
        if len(self) >= 2 * _MOST:
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

    return Stemmer("english")


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence that holds `offset`, None between sentences; binary search."""
    place = bisect_right(document.sentences, offset, key=lambda s: s.span.start) - 1
    if place < 0 or offset >= document.sentences[place].span.end:
        return None
    return document.sentences[place]
