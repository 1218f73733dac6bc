"""How hard the parts of an article are to read, by the lengths of words and sentences alone."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.voices import BLANK
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Speech is plainer than the report around it, and that is no change of register.
_QUOTES = re.compile('["“”„«]')
_SHORTEST, _LONGEST = 4, 60  # words: headings are no sentences, and longer ones are several without a stop
_APART = 0.5  # characters by which the words differ as well, so that not only a comma became a stop


class Shift(NamedTuple):
    """Grades before and after `at`, where the second part begins; `part` is the shorter one."""

    before: float
    after: float
    at: Span
    part: Span


def grade(characters: int, words: int, sentences: int) -> float:
    """Years of school that a reader needs. Source: Smith and Senter 1967, automated readability index."""
    return 4.71 * characters / words + 0.5 * words / sentences - 21.43


def shift(analysis: Analysis, least_words: int, least_sentences: int) -> Shift | None:
    """The sharpest change between two parts of the author's prose; None where no two parts are long enough."""
    voice = analysis.body_voice.text
    kept = [
        (s, lowers)
        for s in analysis.body
        if _SHORTEST <= len(lowers := analysis.lowers[s.index]) <= _LONGEST
        and voice[s.span.start] != BLANK
        and not _QUOTES.search(s.text)
    ]
    if len(kept) < 2 * least_sentences:
        return None
    words = [0, *accumulate(len(lowers) for _, lowers in kept)]
    if words[-1] < 2 * least_words:
        return None
    letters = [0, *accumulate(sum(map(len, lowers)) for _, lowers in kept)]
    best, place = 0.0, 0
    for at in range(least_sentences, len(kept) - least_sentences + 1):
        new = kept[at][0].paragraph != kept[at - 1][0].paragraph
        if new and min(words[at], words[-1] - words[at]) >= least_words:
            difference = _after(letters, words, at) - _before(letters, words, at)
            longer = (letters[-1] - letters[at]) / (words[-1] - words[at]) - letters[at] / words[at]
            if abs(difference) > best and abs(longer) >= _APART and longer * difference > 0:
                best, place = abs(difference), at
    if not place:
        return None
    first, last = kept[place][0].span, kept[-1][0].span
    part = (
        Span(first.start, last.end)
        if place * 2 > len(kept)
        else Span(kept[0][0].span.start, kept[place - 1][0].span.end)
    )
    return Shift(_before(letters, words, place), _after(letters, words, place), first, part)


def _before(letters: list[int], words: list[int], at: int) -> float:
    return grade(letters[at], words[at], at)


def _after(letters: list[int], words: list[int], at: int) -> float:
    return grade(letters[-1] - letters[at], words[-1] - words[at], len(words) - 1 - at)
