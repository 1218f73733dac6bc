"""Which sentences hold a word of each of several lists, for many such demands at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# A list with one of these is met almost everywhere: not worth the look.
COMMON = frozenset(
    "the a an of to and in is was it that for on with as at by be are has have had he she they his its this from "
    "not or but will would who which were been their can could did do does no not all one there up out about more "
    "when if what so some like time".split()
)
SLOTS = 4  # lists of a demand that have a bit
_ALL_SLOTS = (1 << SLOTS) - 1


class Gate:
    """Demands of one or more lists of words each; an empty list demands nothing.

    Each of four lists has a bit, those of a demand next to each other, so that all demands on a sentence are tried by
    three shifts of one number. Further lists, and those with words of every sentence, are looked at where that passes.
    """

    def __init__(self, demands: Sequence[Sequence[frozenset[str]]]) -> None:
        masks: dict[str, int] = {}
        self._met = self._firsts = 0
        self._left: list[tuple[frozenset[str], ...]] = []
        for number, lists in enumerate(demands):
            bit = 1 << (SLOTS * number)
            self._firsts |= bit
            rest = [words for words in lists[1:] if words]
            telling = [words for words in rest if words.isdisjoint(COMMON)][: SLOTS - 1]
            self._left.append(tuple(words for words in rest if words not in telling))
            for slot in range(SLOTS):
                if slot > len(telling):
                    self._met |= bit << slot
                    continue
                words = telling[slot - 1] if slot else lists[0]
                for word in words:
                    masks[word] = masks.get(word, 0) | bit << slot
        self._masks = masks
        self._keys = frozenset(masks)

    def passed(self, analysis: Analysis) -> Iterator[tuple[int, list[int]]]:
        """Indexes of sentences in text order, each with the numbers of the demands it meets, ascending."""
        places, masks = analysis.places, self._masks
        known = [(word, masks[word]) for word in self._keys & analysis.vocabulary]
        whole = 0
        for _, mask in known:
            whole |= mask
        # Demands that no sentence can meet are dropped with all their bits before sentences are looked at.
        alive = self._ready(whole) * _ALL_SLOTS
        held: dict[int, int] = {}
        for word, mask in known:
            if telling := mask & alive:
                for place in places[word]:
                    held[place] = held.get(place, 0) | telling
        for place in sorted(held):
            numbers = self._open(held[place], analysis.lowers[place])
            if numbers:
                yield place, numbers

    def met(self, lowers: tuple[str, ...]) -> list[int]:
        """The numbers of the demands that these lower-case words meet, ascending."""
        masks, held = self._masks, 0
        for word in lowers:
            if word in masks:
                held |= masks[word]
        return self._open(held, lowers)

    def _ready(self, held: int) -> int:
        """The first bits of the demands whose bits are all held."""
        mask = held | self._met
        return mask & mask >> 1 & mask >> 2 & mask >> 3 & self._firsts

    def _open(self, held: int, lowers: tuple[str, ...]) -> list[int]:
        ready, left = self._ready(held), self._left
        found = []
        # Plain loops: this runs for every sentence that holds any of the words.
        while ready:
            lowest = ready & -ready
            ready ^= lowest
            number = (lowest.bit_length() - 1) // SLOTS
            for words in left[number]:
                if words.isdisjoint(lowers):
                    break
            else:
                found.append(number)
        return found


__all__ = ["COMMON", "SLOTS", "Gate"]
