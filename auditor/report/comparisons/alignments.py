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
        matcher = SequenceMatcher(None, [x.text for x in old], [x.text for x in new], autojunk=False)
        self._steps = matcher.get_opcodes()
        # For every old line the lines it may have become: itself, or those of a rewritten passage.
        self._ranges: list[range] = [range(0)] * len(old)
        for tag, i1, i2, j1, j2 in self._steps:
            for i in range(i1, i2):
                self._ranges[i] = range(j1 + i - i1, j1 + i - i1 + 1) if tag == "equal" else range(j1, j2)

    def new_line(self, offset: int) -> int:
        """The number of the new text's line at an offset, counting lines with something on them from 0."""
        return max(bisect_right(self._new_starts, offset) - 1, 0)

    def new_lines(self, offset: int) -> range:
        """The new lines that the old text's line at an offset may have become."""
        place = bisect_right(self._old_starts, offset) - 1
        return self._ranges[place] if 0 <= place < len(self._ranges) else range(0)

    def same_place(self, old: int, new: int) -> bool:
        """Whether offsets in the old and the new text lie in what is one paragraph."""
        return self.new_line(new) in self.new_lines(old)

    def edits(self) -> Iterator[Edit]:
        """What was touched, in the order of the text."""
        for tag, i1, i2, j1, j2 in self._steps:
            if tag != "equal":
                yield from _edits([x.text for x in self._old[i1:i2]], [x.text for x in self._new[j1:j2]])


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


def _edits(old: list[str], new: list[str]) -> Iterator[Edit]:
    """Each old line with the new one it became, where one of the next few is like it."""
    at = 0
    for line in old:
        matcher = SequenceMatcher(None, "", line, autojunk=False)
        for place in range(at, min(at + _AHEAD, len(new))):
            matcher.set_seq1(new[place])
            if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
                yield from (Edit("", text) for text in new[at:place])
                yield Edit(line, new[place])
                at = place + 1
                break
        else:
            yield Edit(line, "")
    yield from (Edit("", text) for text in new[at:])


def _lines(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Line(start, line.strip()))
        start += len(line) + 1
    return found
