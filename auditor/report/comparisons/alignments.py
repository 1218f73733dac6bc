"""Which paragraph of one text is which of another, and what in it is new."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, final

from auditor import patterns as re

_TOKEN: Final = re.compile(r"\s+|\w+|[^\w\s]")
# Words of a paragraph that are compared one by one; of longer ones, such as a page on one line, the whole is shown.
_MOST_TOKENS: Final = 4_000
# Paragraphs of a rewritten passage that are tried as the next one's new wording.
_AHEAD: Final = 4
_ALIKE: Final = 0.5


@final
@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it; `start` is its offset in the text."""

    start: int
    text: str


@final
@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph that an edit touched: `old` is empty for a new one, `new` for one taken out."""

    old: str
    new: str


@final
class Alignment:
    """Lines of two texts set beside one another."""

    def __init__(self, old: Sequence[Line], new: Sequence[Line]) -> None:
        self._old, self._new = old, new
        self._old_starts = [line.start for line in old]
        self._new_starts = [line.start for line in new]
        # Numbers of the old and the new line; None where a line has no counterpart.
        self._steps = list(_steps([x.text for x in old], [x.text for x in new]))
        self._became = {i: j for i, j in self._steps if i is not None and j is not None}

    def new_line(self, offset: int) -> int:
        """The number of the new text's line at an offset, counting lines with something on them from 0."""
        return max(bisect_right(self._new_starts, offset) - 1, 0)

    def became(self, offset: int) -> int | None:
        """The number of the new line that the old text's line at an offset became; None if it went or moved."""
        return self._became.get(bisect_right(self._old_starts, offset) - 1)

    def same_place(self, old: int, new: int) -> bool:
        """Whether offsets in the old and the new text lie in what is one paragraph."""
        return self.became(old) == self.new_line(new) if self._new else False

    def edits(self) -> Iterator[Edit]:
        """What was touched, in the order of the text."""
        for i, j in self._steps:
            edit = Edit("" if i is None else self._old[i].text, "" if j is None else self._new[j].text)
            if edit.old != edit.new:
                yield edit


def aligned(old: str, new: str) -> Alignment:
    return Alignment(_lines(old), _lines(new))


def words(old: str, new: str) -> list[tuple[str, str]]:
    """Stretches of a paragraph as (`same`, `gone` or `new`, text); put together they give both wordings."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(before), len(after)) > _MOST_TOKENS:
        return [(kind, text) for kind, text in (("gone", old), ("new", new)) if text]
    found: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(("same", "".join(before[i1:i2])))
            continue
        found += [(k, t) for k, t in (("gone", "".join(before[i1:i2])), ("new", "".join(after[j1:j2]))) if t]
    return found


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of lines that are one, and lines of either side without a counterpart, in the order of the texts."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
            continue
        at = j1
        for i in range(i1, i2):
            place = _like(old[i], new[at : min(at + _AHEAD, j2)])
            if place is None:
                yield i, None
            else:
                yield from ((None, j) for j in range(at, at + place))
                yield i, at + place
                at += place + 1
        yield from ((None, j) for j in range(at, j2))


def _like(line: str, among: Sequence[str]) -> int | None:
    """The place of the first that may be a new wording of the line."""
    matcher = SequenceMatcher(None, "", line, autojunk=False)
    for place, other in enumerate(among):
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
            return place
    return None


def _lines(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Line(start, line.strip()))
        start += len(line) + 1
    return found
