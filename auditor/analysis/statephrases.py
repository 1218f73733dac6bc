"""The phrases of the table of events and states, and where an article has them.

Looking a phrase up by its first two words rules nearly all of them out; which axes can clash is told from bit sets
before a single phrase is read to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.claimwords import CHANGE, CONDITIONAL
from auditor.analysis.numbers import word_set
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses

# Axes on which the second event does not undo the first: nobody is acquitted and then sentenced for it.
FINAL: Final = word_set("verdict outcome")
NEGATIONS: Final = word_set("not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't")
DENYING: Final = NEGATIONS | word_set("nobody none neither nor")
# Words of a condition or of a change of mind; "earlier" only shifts what is said of a state.
CHANGING: Final = (CHANGE - {"longer", "until", "updated", "former"}) | (
    CONDITIONAL - {"or", "would", "could", "should", "might"}
)
SHIFTING: Final = CHANGING - {"earlier"}

# A part of a phrase after its first word: its spellings, None for up to four words of any kind.
Part = tuple[str, ...] | None
_MOST_SKIPPED = 4
_MOST_PIECES = 24  # of the longest phrase, words skipped included
_MONEY = ("£", "$", "€")
_RUN = re.compile(r"[\w'’-]+")


class Phrase(NamedTuple):
    """One phrase of the table by its first word."""

    axis: str
    pole: str
    aspect: str
    slot: str
    form: str  # base, s, ing, past, participle, both; empty where the phrase is not a verb in any form
    rest: tuple[Part, ...]  # what follows the first word
    alone: bool
    bit: int  # of the axis
    needed: tuple[frozenset[str], ...]  # words past the second: of each of these sets the sentence must have one


class _Entry(NamedTuple):
    """Phrases that begin alike, with bits for their axes: all, and those of which one says +, -, and a state.

    `phrases` and the bits are of those that need no word but the next; `far` are the others, by a word that each of
    them needs, with their places among all.
    """

    phrases: tuple[Phrase, ...]
    axes: int
    plus: int
    minus: int
    lasting: int
    near: tuple[int, ...]  # places of `phrases` among all
    far: dict[str, tuple[tuple[int, Phrase], ...]]
    wanted: frozenset[str]  # the words of `far`


class Spot(NamedTuple):
    """Phrases that may stand at word `word`; `outright` where the sentence can be taken as said."""

    sentence: int
    word: int
    phrases: tuple[Phrase, ...]
    axes: int
    outright: bool


class _Line(NamedTuple):
    """A phrase as the table has it, for one form of its first word; `rest` are the tokens that follow."""

    axis: str
    pole: str
    aspect: str
    slot: str
    form: str
    rest: tuple[str, ...]


class _Opening(NamedTuple):
    """What a word can open: by the word that follows, and whatever follows; and `after`, what it ends the opening of.

    Where the first of two words is the more common one, the two are looked for by the second.
    """

    by_second: dict[str, _Entry]
    whatever: _Entry | None
    after: dict[str, _Entry]


class _Table(NamedTuple):
    """`openings` by word; bits by axis.

    Phrases are as the lexicon has them until an article has their first word, or one that can follow a common one.
    """

    openings: dict[str, _Opening | list[_Line]]
    after: dict[str, dict[str, _Entry]]
    bits: dict[str, int]
    final: int
    acts: int


@cache
def _table() -> _Table:
    found: dict[str, list[_Line]] = {}
    bits: dict[str, int] = {}
    for line in entries("event_states"):
        axis, pole, kind, phrases = line.split("\t")
        bits.setdefault(axis, 1 << len(bits))
        aspect, slot = kind.split()
        for phrase in phrases.split(";"):
            first, *rest = phrase.split()
            tokens = tuple(rest)
            for word, form in _forms(first):
                found.setdefault(word, []).append(_Line(axis, pole, aspect, slot, form, tokens))
    acts = sum(bit for axis, bit in bits.items() if axis.startswith("act "))
    openings: dict[str, _Opening | list[_Line]] = dict(found)
    after: dict[str, dict[str, _Entry]] = {}
    for first, rank in _RANKS.items():
        by_second = _by_second(found.get(first, []), bits)
        whatever = by_second.pop("", None)
        if whatever is None:
            for second in [each for each in by_second if _RANKS.get(each, len(_RANKS)) > rank]:
                after.setdefault(second, {})[first] = by_second.pop(second)
        if whatever is not None or by_second:
            openings[first] = _Opening(by_second, whatever, {})
        else:
            openings.pop(first, None)
    for second, each in after.items():
        known = openings.setdefault(second, [])
        if isinstance(known, _Opening):
            openings[second] = known._replace(after=each)
    return _Table(openings, after, bits, sum(bits[axis] for axis in FINAL), acts)


def _opening(table: _Table, word: str) -> _Opening:
    """What the word opens, read once."""
    lines = table.openings[word]
    if isinstance(lines, _Opening):
        return lines
    by_second = _by_second(lines, table.bits)
    whatever = by_second.pop("", None)
    table.openings[word] = opening = _Opening(by_second, whatever, table.after.get(word, {}))
    return opening


# The first words that articles have most often, the commonest first: counted in 100 news reports.
_RANKS = {
    word: rank
    for rank, word in enumerate(
        "the to and a in for is on with said as be has at not have are by from was his who their will would people all "
        "been out than had its no there over can now just were after time last against most".split()
    )
}


def _by_second(lines: list[_Line], bits: dict[str, int]) -> dict[str, _Entry]:
    """Phrases that begin with one word, by the second word."""
    by_second: dict[str, list[Phrase]] = {}
    for axis, pole, aspect, slot, form, rest in lines:
        parts = tuple(map(_part, rest))
        needed = tuple(frozenset(part) for part in parts[1:] if part is not None and part is not _MONEY)
        phrase = Phrase(axis, pole, aspect, slot, form, parts, not rest, bits[axis], needed)
        for second in _seconds(parts):
            by_second.setdefault(second, []).append(phrase)
    # Whatever can be followed by anything is also in the entry of each word that can follow.
    return {second: _entry(by_second.get("", []) * bool(second) + each) for second, each in by_second.items()}


def _entry(phrases: list[Phrase]) -> _Entry:
    far: dict[str, list[tuple[int, Phrase]]] = {}
    near = []
    for place, phrase in enumerate(phrases):
        if phrase.needed:
            for word in min(phrase.needed, key=_commonness):
                far.setdefault(word, []).append((place, phrase))
        else:
            near.append(place)
    bits = _bits([phrases[place] for place in near])
    return _Entry(*bits, tuple(near), {word: tuple(each) for word, each in far.items()}, frozenset(far))


def _commonness(words: frozenset[str]) -> tuple[bool, int]:
    return not words.isdisjoint(_COMMON), len(words)


# Words that most articles have.
_COMMON = word_set(
    "the a an to of in on at by for from with and or as is are was were be been being has have had not no will would "
    "can his her their its it he they who which that this all out over up off back still said people after than more"
)


def _bits(phrases: Sequence[Phrase]) -> tuple[tuple[Phrase, ...], int, int, int, int]:
    axes = plus = minus = lasting = 0
    for p in phrases:
        axes |= p.bit
        plus |= p.bit if p.pole == "+" else 0
        minus |= p.bit if p.pole == "-" else 0
        lasting |= p.bit if p.aspect != "e" else 0
    return tuple(phrases), axes, plus, minus, lasting


def _seconds(parts: tuple[Part, ...]) -> list[str]:
    if not parts or parts[0] is None or parts[0] is _MONEY:
        return [""]
    return sorted(set(parts[0]))


def _forms(token: str) -> list[tuple[str, str]]:
    if token.startswith("^"):
        return [(form, sense.form) for form, sense in predicates.expand("", "", "", token[1:])]
    return [(word, "") for word in token.split("|")]


def _part(text: str) -> Part:
    if text == "_":
        return None
    return _MONEY if text[0] in _MONEY else tuple(word for word, _ in _forms(text))


def axis_bit(axis: str) -> int:
    """The bit of an axis in `Spot.axes`."""
    return _table().bits[axis]


def spotted(clauses: Clauses) -> tuple[list[Spot], int]:
    """Where the first two words of phrases stand, in text order, and bits of the axes that may clash.

    Such an axis has two poles, not of events alone, or one pole and its denial, said outright in two sentences.
    """
    table = _table()
    get = table.openings.get
    voice, words, residue = clauses.voice, clauses.words, clauses.residue
    unsure, denying = clauses.holding(SHIFTING) | clauses.asking, clauses.holding(DENYING)
    spots: list[Spot] = []
    plus = minus = lasting = once = twice = denied = 0
    for s, lowers in enumerate(clauses.analysis.lowers):
        here = 0
        outright = s not in unsure
        met = _met(table, lowers, get)
        if not met or s in residue:
            continue
        held, spelled = clauses.held(s), words[s]
        for k, entry in met:
            phrases, axes, more_plus, more_minus, more_lasting, _, far, wanted = entry
            if far and not held.isdisjoint(wanted):
                phrases, axes, more_plus, more_minus, more_lasting = _standing(held, entry)
            if not phrases or voice[spelled[k][0]] == "\x00":
                continue
            here |= axes
            plus |= more_plus
            minus |= more_minus
            lasting |= more_lasting
            spots.append(Spot(s, k, phrases, axes, outright))
        if here and outright:
            twice |= once & here
            once |= here
            if s in denying:
                denied |= here
    live = (table.acts & denied) | (~table.acts & plus & minus & (table.final | lasting))
    return spots, twice & live


def _met(
    table: _Table, lowers: tuple[str, ...], get: Callable[[str], _Opening | list[_Line] | None]
) -> list[tuple[int, _Entry]]:
    """Where in a sentence phrases can begin, going by two words, in text order."""
    found = []
    for k, opening in enumerate(map(get, lowers)):
        if opening is None:
            continue
        by_second, whatever, after = opening if type(opening) is _Opening else _opening(table, lowers[k])
        if after and k and lowers[k - 1] in after:
            found.append((k - 1, after[lowers[k - 1]]))
        entry = (by_second.get(lowers[k + 1]) if by_second and k + 1 < len(lowers) else None) or whatever
        if entry is not None:
            found.append((k, entry))
    return found


def _standing(held: frozenset[str], entry: _Entry) -> tuple[tuple[Phrase, ...], int, int, int, int]:
    """The phrases of the entry for which a sentence that holds these words lacks none, with their bits."""
    standing = {
        place: phrase
        for word in held & entry.wanted
        for place, phrase in entry.far[word]
        if not any(map(held.isdisjoint, phrase.needed))
    }
    if not standing:
        return entry[:5]
    standing.update(zip(entry.near, entry.phrases, strict=True))
    return _bits([standing[place] for place in sorted(standing)])


def longest(clauses: Clauses, spot: Spot, axes: int) -> list[tuple[Phrase, int]]:
    """Those of the phrases on `axes` that stand there, for each axis and pole the longest, with their ends."""
    s, k, phrases, _, _ = spot
    may_stand = [p for p in phrases if p.bit & axes]
    if not may_stand:
        return []
    start = clauses.words[s][k][0]
    pieces = clauses.voice[start : clauses.analysis.document.sentences[s].span.end].split(" ", _MOST_PIECES)
    found: dict[tuple[str, str], tuple[Phrase, int]] = {}
    for phrase in may_stand:
        length = _length(pieces, phrase.rest)
        key = phrase[:2]
        if length and (key not in found or start + length > found[key][1]):
            found[key] = (phrase, start + length)
    return list(found.values())


def _length(pieces: Sequence[str], rest: tuple[Part, ...]) -> int:
    """Characters from the first word to the end of the phrase, 0 where it does not stand there."""
    match = _RUN.match(pieces[0])
    if match is None or (rest and match.end() != len(pieces[0])):
        return 0
    return _end(pieces, rest, 1, match.end() + 1) if rest else match.end()


def _end(pieces: Sequence[str], rest: tuple[Part, ...], i: int, at: int) -> int:
    """Where `rest` ends if it stands from piece `i` on, which begins at `at`; 0 if it does not."""
    part, *others = rest
    if part is None:
        for _ in range(_MOST_SKIPPED + 1):
            found = _end(pieces, tuple(others), i, at)
            if found or i >= len(pieces) or not _RUN.fullmatch(pieces[i]):
                return found
            at += len(pieces[i]) + 1
            i += 1
        return 0
    if i >= len(pieces):
        return 0
    piece = pieces[i].lower()
    if others:
        return _end(pieces, tuple(others), i + 1, at + len(pieces[i]) + 1) if piece in part else 0
    return next((at + len(word) for word in part if piece.startswith(word) and _ends(piece[len(word) :])), 0)


def _ends(following: str) -> bool:
    """Whether the word is over before what follows: "sale’s" counts, "sales" does not."""
    return not following or not (following[0].isalnum() or following[0] in "_-")


__all__ = ["CHANGING", "DENYING", "FINAL", "NEGATIONS", "SHIFTING", "Phrase", "Spot", "axis_bit", "longest", "spotted"]
