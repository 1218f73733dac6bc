"""Phrases that an article says far too often."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.parallels import FUNCTION
from auditor.analysis.voices import BLANK
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_LONGEST = 5
_TIMES = 2  # a phrase in one sentence, when it is stuffed
_APART = 3  # words from one to the next, function words between them
_LOOKED_AT = 3  # sentences with the word
_LETTERS = 4  # of a word that makes a phrase more than grammar


class Stuffed(NamedTuple):
    """`share` is the part of the prose's words that are in the phrase."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    share: float


def stuffed(analysis: Analysis, times: int, share: float) -> Stuffed | None:
    """The phrase of two to five words that takes up most words, where it is used that often and takes that share.

    Two of its words at least say something.
    """
    counts = analysis.shape.counts
    size = analysis.body_words
    # A phrase of five words with such a share is used so often, and so is each of its words.
    fewest = max(times, share * size / _LONGEST)
    common = {word for word, n in counts.items() if n >= fewest and len(word) >= _LETTERS and word not in FUNCTION}
    if len(common) < 2:
        return None
    plain = {word for word in common if _in_lower_case(analysis, word)}
    if len(plain) < 2 or not _together(analysis, plain, fewest):
        return None
    best: Stuffed | None = None
    for length in range(2, _LONGEST + 1):
        for words, spans in _phrases(analysis, length, plain, max(times, share * size / length)):
            found = Stuffed(words, tuple(spans), len(spans) * length / size)
            if found.share >= share and (best is None or found.share > best.share):
                best = found
    return best


def _in_lower_case(analysis: Analysis, word: str) -> bool:
    """Whether the word is no name: one of its first uses has no capital."""
    return any(w.text == word for i in analysis.places[word][:_LOOKED_AT] for w in analysis.words[i] if w.lower == word)


def _together(analysis: Analysis, common: set[str], fewest: float) -> bool:
    """Whether any two of the words stand in one order, close together, often enough."""
    places = {word: set(analysis.places[word]) for word in common}
    pairs = [(a, b) for a, b in combinations(sorted(common), 2) if len(places[a] & places[b]) * _TIMES >= fewest]
    if not pairs:
        return False
    words = analysis.shape.words
    held = {word for pair in pairs for word in pair}
    at = [i for i, word in enumerate(words) if word in held]
    near = Counter([(words[i], words[j]) for i, j in pairwise(at) if j - i <= _APART])
    return max(near.values(), default=0) >= fewest


def _phrases(
    analysis: Analysis, length: int, common: set[str], fewest: float
) -> list[tuple[tuple[str, ...], list[Span]]]:
    found: dict[tuple[str, ...], list[Span]] = {}
    voice = analysis.body_voice.text
    for sentence in analysis.body:
        lowers, words = analysis.lowers[sentence.index], analysis.words[sentence.index]
        for at in range(len(lowers) - length + 1):
            phrase = lowers[at : at + length]
            if phrase[0] in FUNCTION or phrase[-1] in FUNCTION or len(common.intersection(phrase)) < 2:
                continue
            inside = words[at : at + length]
            if voice[inside[0].start] != BLANK and not _is_name([w.text for w in inside]):
                found.setdefault(phrase, []).append(Span(inside[0].start, inside[-1].end))
    return [(phrase, spans) for phrase, spans in found.items() if len(spans) >= fewest]


def _is_name(words: list[str]) -> bool:
    """Whether every word that says something has a capital: a person, a place or a body."""
    return all(word[0].isupper() or word.lower() in FUNCTION or word[0].isdigit() for word in words)
