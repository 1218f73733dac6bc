"""What ties a sentence to its article besides the subject: names, pronouns, definite nouns, quotations, units.

A sentence that speaks of "Mr Torrel", "the dam" or "she" where nobody and nothing of the kind was named is as foreign
as one with another subject, and whoever quotes opens and closes the quotation nearby.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import topics
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

TIES = (
    "she_new", "she_near", "he_new", "he_near", "units_new", "units_shared", "years_new", "years_shared",
    "closes", "closes_alone", "opens", "opens_alone", "inside", "quote_before", "quote_after",
    "bare_new", "bare_shared", "full_new", "full_shared", "titled_new", "short_new", "short_shared",
    "definite_new", "definite_shared", "says", "says_alone", "i_new", "we_new", "length",
)  # fmt: skip

# Sentences on either side that a pronoun reaches to; and within which a quotation is closed.
_BESIDE, _QUOTED = 2, 4
_SHE, _HE = frozenset("she her hers herself".split()), frozenset("he his him himself".split())
_I, _WE = frozenset("i my me i'm i've".split()), frozenset("we our us we're we've".split())
_WOMEN = _SHE | frozenset(
    "woman women girl girls mrs ms miss wife mother daughter sister actress lady queen princess female businesswoman "
    "spokeswoman".split()
)
_MEN = _HE | frozenset(
    "man men boy boys mr husband father son brother sir lord king prince male businessman spokesman chairman".split()
)
_SAYS = frozenset("said says say added adds told tells explained continued insisted admitted".split())
_SPEAKERS = frozenset({"he", "she", "they"})
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December I I'm I’m I've I’ve I'll I’ll I'd I’d Mr Mrs Ms Dr".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady sen rep gov president judge prof professor senator justice secretary".split()
)
# Longer ones are headings in capitals; words after "the" that are looked at, and how long a noun is at least.
_ACRONYM, _AFTER_THE, _NOUN = 6, 2, 4
_UNIT_WORDS = {
    "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£", "pence": "£", "euro": "€", "euros": "€",
    "percent": "%", "cent": "%", "yen": "yen", "rupee": "yen", "rupees": "yen", "rials": "yen", "francs": "yen",
    "barrel": "barrels", "barrels": "barrels", "gmt": "clock", "seconds": "measures", "minutes": "measures",
    "metres": "measures", "meters": "measures", "miles": "measures", "kilometres": "measures", "feet": "measures",
    "yards": "measures",
}  # fmt: skip
_SIGNS = "$£€%"
_UNITS = {
    "£": re.compile(r"\d+p\b"),
    "score": re.compile(r"\b\d{1,2}-\d{1,2}\b"),
    "billions": re.compile(r"\d ?(?:bn|billion|trillion)\b"),
    "millions": re.compile(r"\d ?(?:m|million)\b"),
    "clock": re.compile(r"\b\d+(?::\d\d|\.\d\d)? ?(?:EST|am|pm|a\.m|p\.m)|\b\d\d?:\d\d"),
    "age": re.compile(r"-year-old"),
    "decimal": re.compile(r"\b\d+\.\d+\b"),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
}
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DIGITS = frozenset("0123456789")
_NO_GAP = " "
_BEFORE_OPENING = frozenset(" \n\t(—–")


class _Named(NamedTuple):
    """Names of a sentence in lower case: of one word, of several, and in capitals."""

    bare: list[str]
    full: list[list[str]]
    short: list[str]


def ties(analysis: Analysis, sentences: Sequence[Sentence], order: npt.NDArray[np.int64]) -> list[list[float]]:
    """A row of `TIES` for each of the sentences at `order`."""
    around = _Around(analysis, sentences)
    return [around.row(at) for at in order.tolist()]


class _Around:
    """What the sentences of a block hold, to be asked for some of them."""

    def __init__(self, analysis: Analysis, sentences: Sequence[Sentence]) -> None:
        self._analysis, self._sentences = analysis, sentences
        self._places = analysis.places
        self._women, self._men = self._holders(_WOMEN), self._holders(_MEN)
        self._writer, self._writers = self._holders(_I), self._holders(_WE)
        self._speech = self._holders(_SAYS)
        lengths = [len(analysis.words[s.index]) for s in sentences]
        self._mean = sum(lengths) / len(lengths)
        self._spread = (sum([(n - self._mean) ** 2 for n in lengths]) / len(lengths)) ** 0.5 + 3
        self._quotes: dict[int, tuple[int, int]] = {}
        self._units_met: dict[int, set[str]] = {}

    def row(self, at: int) -> list[float]:
        """The values of `TIES` for the sentence at this place."""
        index, text = self._sentences[at].index, self._sentences[at].text
        lowers = self._analysis.lowers[index]
        held = set(lowers)
        near = [s.index for s in self._sentences[max(at - _BESIDE, 0) : at + _BESIDE + 1] if s.index != index]
        values = [
            *self._pronoun(index, near, held & _SHE, self._women),
            *self._pronoun(index, near, held & _HE, self._men),
            *self._units(at),
            *self._years(at, text),
            *self._quotation(at),
            *self._names(index),
            *self._definites(lowers, index),
            *self._saying(lowers, at),
            bool(held & _I) and self._writer == {index},
            bool(held & _WE) and self._writers == {index},
            (len(lowers) - self._mean) / self._spread,
        ]
        return [float(v) for v in values]

    def _holders(self, words: Collection[str]) -> set[int]:
        """Indexes of the sentences that hold one of the words."""
        places = self._places
        return {index for word in words if word in places for index in places[word]}

    def _elsewhere(self, lower: str, index: int) -> bool:
        """Whether another sentence holds the word, possessive or not."""
        places = self._places
        return any(i != index for w in (lower, f"{lower}'s") if w in places for i in places[w])

    def _pronoun(self, index: int, near: list[int], said: set[str], holders: set[int]) -> tuple[bool, bool]:
        """Whether a pronoun has nobody to stand for in all of the article, or somebody nearby."""
        return bool(said) and holders == {index}, bool(said) and not holders.isdisjoint(near)

    def _units(self, at: int) -> tuple[int, int]:
        """How many units of measure only this sentence uses, and how many others use too."""
        own = self._units_of(at)
        if not own:
            return 0, 0
        others = set().union(*(self._units_of(k) for k in range(len(self._sentences)) if k != at))
        shared = len(own & others)
        return len(own) - shared, shared

    def _units_of(self, at: int) -> set[str]:
        if at not in self._units_met:
            text = self._sentences[at].text
            found = {sign for sign in _SIGNS if sign in text}
            held = self._analysis.lowers[self._sentences[at].index]
            found.update([_UNIT_WORDS[word] for word in held if word in _UNIT_WORDS])
            if not _DIGITS.isdisjoint(text):
                found.update([unit for unit, pattern in _UNITS.items() if pattern.search(text)])
            elif "-year-old" in text:
                found.add("age")
            self._units_met[at] = found
        return self._units_met[at]

    def _years(self, at: int, text: str) -> tuple[int, int]:
        """How many years only this sentence names, and how many others name too."""
        own = set() if _DIGITS.isdisjoint(text) else set(_YEAR.findall(text))
        others = [s.text for k, s in enumerate(self._sentences) if k != at] if own else []
        shared = sum(any(year in other for other in others) for year in own)
        return len(own) - shared, shared

    def _quotation(self, at: int) -> tuple[bool, ...]:
        """Whether it closes or opens a quotation of its neighbours, or one that they lack; what stands beside it."""
        opened, closed = self._quote(at)
        last = len(self._sentences) - 1
        before = any(self._quote(k)[0] for k in range(max(at - _QUOTED, 0), at))
        after = any(self._quote(k)[1] for k in range(at + 1, min(at + _QUOTED, last) + 1))
        quoted = [_has_quotes(self._sentences[k].text) if 0 <= k <= last else False for k in (at - 1, at, at + 1)]
        inside = 0 < at < last and not quoted[1] and self._quote(at - 1)[0] > 0 and self._quote(at + 1)[1] > 0
        return (
            closed > 0 and before,
            closed > 0 and not before,
            opened > 0 and after,
            opened > 0 and not after,
            inside,
            quoted[0],
            quoted[2],
        )

    def _quote(self, at: int) -> tuple[int, int]:
        if at not in self._quotes:
            self._quotes[at] = _left_open(self._sentences[at].text)
        return self._quotes[at]

    def _names(self, index: int) -> tuple[int, ...]:
        """How many names only this sentence has, and how many others have too, by kind."""
        named = _named(self._analysis, index)
        bare, short = ([self._elsewhere(name, index) for name in names] for names in (named.bare, named.short))
        full = [any(self._elsewhere(part, index) for part in name) for name in named.full]
        lowers = self._analysis.lowers[index]
        titled = [b for a, b in pairwise(lowers) if a in _TITLES]
        capitals = {w for name in named.full for w in name} | set(named.bare)
        return (
            len(bare) - sum(bare),
            sum(bare),
            len(full) - sum(full),
            sum(full),
            sum(_plain(w) in capitals and not self._elsewhere(_plain(w), index) for w in titled),
            len(short) - sum(short),
            sum(short),
        )

    def _definites(self, lowers: Sequence[str], index: int) -> tuple[float, float]:
        """How much is told by words after "the" that only this sentence has, and by those that others have too."""
        alone = shared = 0.0
        for at, word in enumerate(lowers):
            if word != "the":
                continue
            for noun in lowers[at + 1 : at + 1 + _AFTER_THE]:
                if len(noun) < _NOUN:
                    continue
                if self._elsewhere(_plain(noun), index):
                    shared += topics.weight(noun)
                else:
                    alone += topics.weight(noun)
        return alone, shared

    def _saying(self, lowers: Sequence[str], at: int) -> tuple[bool, bool]:
        """Whether somebody who is a mere pronoun speaks, and whether nobody spoke just before."""
        says = any(b in _SAYS and a in _SPEAKERS for a, b in pairwise(lowers))
        before = self._sentences[max(at - _BESIDE, 0) : at]
        spoken = says and any(s.index in self._speech or _has_quotes(s.text) for s in before)
        return spoken, says and not spoken


def _plain(lower: str) -> str:
    return lower.removesuffix("'s").removesuffix("'")


def _has_quotes(text: str) -> bool:
    return '"' in text or "“" in text


def _left_open(text: str) -> tuple[int, int]:
    """How many quotations it opens and does not close, and how many it closes and did not open."""
    opened = closed = 0
    if '"' not in text and "“" not in text and "”" not in text:
        return opened, closed
    for at, sign in enumerate(text):
        if sign == "“":
            opened += 1
        elif sign == "”" or (sign == '"' and at and text[at - 1] not in _BEFORE_OPENING):
            closed, opened = (closed, opened - 1) if opened else (closed + 1, opened)
        elif sign == '"':
            opened += 1
    return opened, closed


def _named(analysis: Analysis, index: int) -> _Named:
    """Runs of capitalised words; one that only begins a sentence or a quotation is none."""
    named = _Named([], [], [])
    reading, end = analysis.document.reading, -1
    run: list[str] = []
    begins = True
    for word in analysis.words[index]:
        gap = reading[end : word.start] if end >= 0 else ""
        capital = word.text[0].isupper() and word.text not in _NO_NAMES
        if not (capital and run and gap == _NO_GAP):
            _keep(named, run, begins=begins)
            run, begins = [], end < 0 or not gap.isspace()
        if capital:
            run.append(word.text)
        end = word.end
    _keep(named, run, begins=begins)
    return named


def _keep(named: _Named, run: list[str], *, begins: bool) -> None:
    if not run or (begins and len(run) == 1):
        return
    lowers = [_plain(word.lower().replace("’", "'")) for word in run]
    if len(run) > 1:
        named.full.append(lowers)
    elif run[0].isupper() and 1 < len(run[0]) <= _ACRONYM:
        named.short.extend(lowers)
    else:
        named.bare.extend(lowers)
