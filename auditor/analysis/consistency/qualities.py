"""Opposite adjectives of one thing: "the road was dry", "the wet road"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, subject
from auditor.analysis.claims import Theme
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, CONTRAST, DENY, HEDGE
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.consistency.scenes import habits
from auditor.analysis.coreferences import same
from auditor.analysis.deeds import DETERMINERS, NEGATORS, PREPOSITIONS, one_time
from auditor.analysis.numbers import word_set
from auditor.document import RESIDUE, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Quality(NamedTuple):
    sentence: int
    word: int
    thing: Theme


_BE = word_set("is are was were remained remains stayed stays")
_BETWEEN = word_set("very quite still completely entirely almost bone mostly also too so all said")
_APART = (
    CHANGE
    | CONTRAST
    | (CONDITIONAL - {"or"})
    | DENY
    | HEDGE
    | word_set(
        "another other others second next previous different some half most part parts partly never not once then now "
        "became become turned almost nearly first when before after as too than more less both either side sides end"
    )
)


@cache
def _table() -> dict[str, tuple[tuple[int, int], ...]]:
    """Rows and sides by word."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row, line in enumerate(entries("opposite_qualities")):
        for side, listed in enumerate(line.split("\t")):
            for word in listed.split():
                found.setdefault(word, []).append((row, side))
    return {word: tuple(each) for word, each in found.items()}


def qualities(analysis: Analysis) -> Iterator[Plain]:
    """Pairs of opposite adjectives of one thing, the first pair of each row."""
    sides: dict[int, list[list[str]]] = {}
    for word in sorted(analysis.vocabulary & _table().keys()):
        for row, side in _table()[word]:
            sides.setdefault(row, [[], []])[side].append(word)
    clauses = analysis.clauses
    for row in sorted(row for row, (one, two) in sides.items() if one and two):
        one, two = ([q for word in words for q in _read(clauses, word)] for words in sides[row])
        for a, b in ((a, b) for a in one for b in two):
            about = _clash(clauses, a, b)
            if about:
                yield _found(clauses, a, b, about)
                break


def _read(clauses: Clauses, word: str) -> Iterator[Quality]:
    for s in clauses.analysis.places[word]:
        zone = clauses.zones[s]
        if zone in RESIDUE or zone is ZoneKind.LIST or s in clauses.asking or not clauses.lowers(s).isdisjoint(_APART):
            continue
        lowers = clauses.analysis.lowers[s]
        k = lowers.index(word)
        if clauses.voice[clauses.words[s][k].start] == "\x00":
            continue
        thing = _thing(clauses, s, k)
        if thing.head and (thing.definite or thing.named):
            yield Quality(s, k, thing)


def _thing(clauses: Clauses, s: int, k: int) -> Theme:
    """What the adjective at word k is said of: the subject of "was dry", the noun of "the wet road"."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    left = k
    while left and k - left < 3 and lowers[left - 1] in _BETWEEN:
        left -= 1
    if left and lowers[left - 1] in _BE and not clauses.bounded(s, left):
        after = lowers[k + 1] if k + 1 < len(words) and not clauses.bounded(s, k + 1) else ""
        if after and after not in PREPOSITIONS | {"and", "when", "but", "at", "on"}:
            return Theme("", frozenset(), frozenset(), named=False, definite=False)
        return subject(clauses, s, left - 1).theme
    if k and lowers[k - 1] in DETERMINERS - {"a", "an", "any", "no", "some", "every", "each"}:
        theme = clauses.object(s, k - 1)
        return theme._replace(modifiers=theme.modifiers - {clauses.name(words[k])})
    return Theme("", frozenset(), frozenset(), named=False, definite=False)


def _clash(clauses: Clauses, a: Quality, b: Quality) -> str:
    first, second = (a, b) if a.sentence < b.sentence else (b, a)
    if a.sentence == b.sentence or not one_time(clauses, a.sentence, b.sentence):
        return ""
    if habits(clauses, a.sentence) != habits(clauses, b.sentence):
        return ""
    sources = clauses.source(a.sentence), clauses.source(b.sentence)
    if sources[0] is not None and sources[1] is not None and sources[0] != sources[1]:
        return ""
    if not NEGATORS.isdisjoint(clauses.lowers(a.sentence) | clauses.lowers(b.sentence)):
        return ""
    one, two = first.thing.modifiers, second.thing.modifiers
    if one - two and two - one:
        return ""
    return same(clauses, Argument(first.thing), Argument(second.thing)) or (
        first.thing.head if first.thing.head == second.thing.head and not first.thing.plural else ""
    )


def _found(clauses: Clauses, a: Quality, b: Quality, about: str) -> Plain:
    analysis = clauses.analysis
    one, two = ((each.sentence, around(analysis, each.sentence, each.word, 2, 2)) for each in (b, a))
    return between(analysis, "quality", one, two, about)


__all__ = ["qualities"]
