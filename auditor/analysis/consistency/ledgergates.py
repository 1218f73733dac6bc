"""Which sentences can hold a denial that the article may tell against, before any frame is tried.

Nearly all articles hold words of some axis, so what counts is to leave early: an axis is looked at only where the
article has a telling word of both its sides, and of its denials only the sentences with two words that they need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
_Wanted = dict[int, set[tuple[frozenset[str], ...]]]
_Demands = tuple[tuple[int, tuple[tuple[frozenset[str], ...], ...]], ...]
_CLASSLESS = frozenset({"NAME", "#", "'s"})


class Needs:
    """Words that the frames of each axis need; `rows` are kind ("axis pole"), mark and parts."""

    def __init__(self, classes: Mapping[str, Iterable[str]], rows: Iterable[tuple[str, bool, str]]) -> None:
        words = {name: frozenset(members) for name, members in classes.items()}
        self._no = words.get("NEG", frozenset())
        self.axes: list[str] = []
        bits: dict[str, int] = {}
        # Axes as bits, by a word that tells of them; and by the most telling word of a denial, what else it needs: for
        # denials with a negation, then for others.
        self._telling: dict[str, int] = {}
        denying: tuple[dict[str, _Wanted], dict[str, _Wanted]] = ({}, {})
        for kind, _, parts in rows:
            axis, pole = kind.split()
            if axis not in bits:
                bits[axis] = 1 << len(bits)
                self.axes.append(axis)
            first, *rest = sorted(_lists(words, parts), key=_weight)
            for word in first:
                if pole == "-":
                    wanted = denying[self._no not in rest].setdefault(word, {})
                    wanted.setdefault(bits[axis], set()).add(tuple(each for each in rest if each != self._no))
                else:
                    self._telling[word] = self._telling.get(word, 0) | bits[axis]
        self._negated, self._plain = map(_rows, denying)
        self._tellers, self._negators = frozenset(self._telling), frozenset(self._negated)
        self._others = frozenset(self._plain)
        self._told = {axis: frozenset(w for w in self._tellers if self._telling[w] & bit) for axis, bit in bits.items()}

    def candidates(self, analysis: Analysis, left_out: frozenset[int] = frozenset()) -> dict[str, list[int]]:
        """Indexes of the sentences that may hold a denial, ascending, by axis; none of those left out."""
        vocabulary, lowers, telling = analysis.vocabulary, analysis.clauses.lowers, self._telling
        live = 0
        for word in vocabulary & self._tellers:
            live |= telling[word]
        found: dict[int, set[int]] = {}
        # Plain loops: this runs over every article, for some hundred words.
        for s, rows in self._met(analysis, left_out):
            for bit, demands in rows:
                if live & bit and _any_holds(lowers(s), demands):
                    found.setdefault(bit, set()).add(s)
        return {self.axes[bit.bit_length() - 1]: sorted(found[bit]) for bit in sorted(found)}

    def _met(self, analysis: Analysis, left_out: frozenset[int]) -> Iterator[tuple[int, _Demands]]:
        """Sentences with the most telling word of a denial, and what else it needs there."""
        vocabulary, places, lowers = analysis.vocabulary, analysis.places, analysis.clauses.lowers
        for s in frozenset().union(*[places[w] for w in self._no & vocabulary]) - left_out:
            for word in lowers(s) & self._negators:
                yield s, self._negated[word]
        for word in vocabulary & self._others:
            for s in places[word]:
                if s not in left_out:
                    yield s, self._plain[word]

    def tellings(self, analysis: Analysis, axis: str) -> list[int]:
        """Indexes of the sentences that may tell of what is denied, ascending."""
        places = analysis.places
        return sorted(set().union(*[places[w] for w in self._told[axis] & analysis.vocabulary]))


def _rows(denying: dict[str, _Wanted]) -> dict[str, _Demands]:
    """By word, the bit of each axis with its demands, of which one must hold."""
    return {
        word: tuple((bit, ((),) if () in lists else tuple(lists)) for bit, lists in wanted.items())
        for word, wanted in denying.items()
    }


def _any_holds(lowers: frozenset[str], demands: Iterable[tuple[frozenset[str], ...]]) -> bool:
    for lists in demands:
        for words in lists:
            if words.isdisjoint(lowers):
                break
        else:
            return True
    return False


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
