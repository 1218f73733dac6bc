"""Which sentences can hold a denial that the article may tell against, before any frame is tried.

Nearly all articles hold words of some axis, so what counts is to leave early: an axis is looked at only where the
article has a telling word of both its sides, and of its denials only the sentences with two words that they need.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from auditor.analysis.gates import COMMON
from auditor.analysis.numbers import word_set

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Words of at least one in five of 2,500 real articles: they tell little.
_FREQUENT = COMMON | word_set(
    "about after all among any around away because been before being between both called came come country did "
    "does down during first five four give given go home house how into keep last left made make many money more "
    "most my never now off only open others our out over own part people place point president put run said same "
    "says second see set several show since still take taken them then three through told took two under until up "
    "us use very want way week well went what while without work working yet you your year zero don't didn't "
    "doesn't isn't"
)
_CLASSLESS = frozenset({"NAME", "#", "'s"})
_ALL = frozenset[int]()


class Needs:
    """Words that the frames of each axis need; `rows` are kind ("axis pole"), mark and parts."""

    def __init__(self, classes: Mapping[str, Iterable[str]], rows: Iterable[tuple[str, bool, str]]) -> None:
        words = {name: frozenset(members) for name, members in classes.items()}
        self.axes: list[str] = []
        # Axes as bits, by a word that tells of them; and by the most telling word of a denial, what else it needs.
        self._telling: dict[str, int] = {}
        self._denying: dict[str, list[tuple[int, tuple[frozenset[str], ...]]]] = {}
        bits: dict[str, int] = {}
        for kind, _, parts in rows:
            axis, pole = kind.split()
            if axis not in bits:
                bits[axis] = 1 << len(bits)
                self.axes.append(axis)
            first, *rest = sorted(_lists(words, parts), key=_weight)
            for word in first:
                if pole == "-":
                    self._denying.setdefault(word, []).append((bits[axis], tuple(rest)))
                else:
                    self._telling[word] = self._telling.get(word, 0) | bits[axis]

    def candidates(self, analysis: Analysis) -> dict[str, list[int]]:
        """Indexes of the sentences that may hold a denial, ascending, by axis."""
        vocabulary, places, lowers = analysis.vocabulary, analysis.places, analysis.clauses.lowers
        telling, denying = self._telling, self._denying
        live = reduce(or_, [telling[w] for w in vocabulary & telling.keys()], 0)
        found: dict[int, set[int]] = {}
        for word in vocabulary & denying.keys():
            at = places[word]
            for bit, rest in denying[word]:
                if live & bit:
                    for s in at:
                        held = lowers(s)
                        for words in rest:
                            if words.isdisjoint(held):
                                break
                        else:
                            found.setdefault(bit, set()).add(s)
        return {self.axes[bit.bit_length() - 1]: sorted(found[bit]) for bit in sorted(found)}


def _lists(words: Mapping[str, frozenset[str]], parts: str) -> list[frozenset[str]]:
    found = []
    for part in parts.split():
        atoms = part.split("|")
        if part[0] in "*~!,.^" or part[-1] == "?" or not _CLASSLESS.isdisjoint(atoms):
            continue
        found.append(frozenset().union(*[words.get(atom, frozenset([atom])) for atom in atoms]))
    return found


def _weight(words: frozenset[str]) -> int:
    """How common a list is: a word of every article counts as a hundred rare ones, a frequent one as twenty."""
    return sum(100 if w in COMMON else 20 if w in _FREQUENT else 1 for w in words)


__all__ = ["Needs"]
