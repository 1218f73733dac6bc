"""Sentences that repeat one another but for one slot, in which a number, a negation or an opposite differs.

"The machine alone costs three billion euros, paid for by …" and "The machine costs only one million euros": the shorter
is laid against the longer word by word; what is left over must be a single difference, and one that cannot be true of
the same thing at the same time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, repeat
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import CHANGE, CONDITIONAL, PRONOUNS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.deeds import one_time
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.parallels import antonyms
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Slot(NamedTuple):
    """Words (places in the sentence) that stand in one sentence where others stand in the other."""

    first: tuple[int, ...]
    second: tuple[int, ...]


_NEGATORS = word_set("not never no")
_DO = word_set("do does did")
# Words that come and go without a change of what is said.
_FILLERS = word_set(
    "the a an of to in on at by for and that which who also only just still some about around approximately roughly "
    "nearly almost mostly largely overall alone eventually himself herself itself far very quite really said has have "
    "had is are was were been be up as its their his her this these those"
)
_FILLERS |= frozenset(map(stem, _FILLERS))
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_APART = (CHANGE | CONDITIONAL | word_set("other another next then now yet each earlier later")) - {"or"}
# In a slot, and nowhere else, they speak of another one of the kind.
_ANOTHER = word_set("first second third fourth fifth last both all")
_LEAST_SHARED = 3
_LEAST_SHARE = 0.6
_ROUNDING = 0.12
# Fewer words are a label: “UPDATE 11:46 PM”.
_FEWEST = 6
_LONGEST = 60
# A stem that stands in more sentences than this tells no pair apart.
_RARE = 4
_MOST_PAIRS = 400


def slots(analysis: Analysis) -> Iterator[Plain]:
    """Pairs that differ in one telling slot, each later sentence once."""
    clauses = analysis.clauses
    done = set()
    for a, b in _pairs(clauses):
        if b in done:
            continue
        found = _difference(clauses, a, b)
        if found is not None:
            done.add(b)
            yield found


def _pairs(clauses: Clauses) -> list[tuple[int, int]]:
    """Pairs of sentences that share at least two rare stems, in text order."""
    rare = [sorted(held) for held in clauses.analysis.roots.values() if 1 < len(held) <= _RARE]
    shared = Counter(chain.from_iterable(map(combinations, rare, repeat(2))))
    lowers, zones = clauses.analysis.lowers, clauses.zones
    denying = clauses.holding(_NEGATORS) | clauses.contracted
    near = [
        (a, b)
        for (a, b), count in shared.items()
        if count > 1
        and a != b
        and _FEWEST <= len(lowers[a]) <= _LONGEST
        and _FEWEST <= len(lowers[b]) <= _LONGEST
        and zones[a] not in RESIDUE
        and zones[b] not in RESIDUE
        and (a in denying or b in denying or _may_differ(clauses, a, b))
        and _overlap(clauses, a, b) >= _LEAST_SHARE
    ]
    return sorted(near)[:_MOST_PAIRS]


def _may_differ(clauses: Clauses, a: int, b: int) -> bool:
    """Whether both have a number, or one a word and the other its opposite."""
    if a in clauses.counted and b in clauses.counted:
        return True
    opposites, two = antonyms(), clauses.lowers(b)
    return any(not two.isdisjoint(opposites[w]) for w in clauses.lowers(a) & opposites.keys())


def _overlap(clauses: Clauses, a: int, b: int) -> float:
    one, two = clauses.content(a), clauses.content(b)
    return len(one & two) / max(1, min(len(one), len(two)))


def _difference(clauses: Clauses, a: int, b: int) -> Plain | None:
    if not one_time(clauses, a, b) or any(clauses.words[s][0].lower in PRONOUNS for s in (a, b)):
        return None
    if clauses.source(a) != clauses.source(b) and clauses.source(a) and clauses.source(b):
        return None
    if a in clauses.asking or b in clauses.asking:
        return None
    aligned = _aligned(clauses, a, b)
    if aligned is None:
        return None
    slot, one, two = aligned
    if not (one ^ two).isdisjoint(_APART) or "least" in one | two:
        return None
    kind = _kind(clauses, a, b, slot)
    return _plain(clauses, kind, a, b, slot) if kind else None


def _tokens(clauses: Clauses, s: int) -> list[tuple[str, int]]:
    """Stems with their places, contractions undone, auxiliary "do", asides in brackets and quotations left out."""
    found: list[tuple[str, int]] = []
    stems = clauses.analysis.stems[s]
    inside = False
    for k, word in enumerate(clauses.words[s]):
        gap = clauses.gap(s, k) if k else ""
        inside = "(" in gap or (inside and ")" not in gap)
        if inside or clauses.voice[word.start] == "\x00" or word.lower in _DO:
            continue
        if word.lower.endswith("n't"):
            if word.lower[:-3] not in _DO:
                found.append((word.lower[:-3], k))
            found.append(("not", k))
        else:
            found.append((word.lower if word.lower in _NEGATORS else stems[k], k))
    return found


def _aligned(clauses: Clauses, a: int, b: int) -> tuple[Slot, set[str], set[str]] | None:
    """The one place where the shorter sentence is not part of the longer, with the words of both that were compared.

    None where there is no such place, or several.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  few articles have a pair to compare

    one, two = _tokens(clauses, a), _tokens(clauses, b)
    swapped = len(one) > len(two)
    if swapped:
        one, two = two, one
    matcher = SequenceMatcher(None, [t for t, _ in one], [t for t, _ in two], autojunk=False)
    codes = matcher.get_opcodes()
    equal = [c for c in codes if c[0] == "equal"]
    if sum(one[k][0] not in _FILLERS for c in equal for k in range(c[1], c[2])) < _LEAST_SHARED:
        return None
    shorter, longer = (b, a) if swapped else (a, b)
    start = equal[0][3]
    if codes[0][0] == "replace" or (start and equal[0][1] == 0 and not clauses.bounded(longer, two[start][1])):
        return None  # "guide dogs are allowed": narrower, not the same
    found = [s for s in (_left_over(one, two, c) for c in codes if c[0] != "equal") if s is not None]
    if len(found) != 1:
        return None
    end = min(len(two), equal[-1][4] + 3)
    compared = (
        {clauses.words[shorter][k].lower for _, k in one},
        {clauses.words[longer][k].lower for _, k in two[start:end]},
    )
    slot = found[0]
    return (Slot(slot.second, slot.first), *compared[::-1]) if swapped else (slot, *compared)


def _left_over(
    one: list[tuple[str, int]], two: list[tuple[str, int]], code: tuple[str, int, int, int, int]
) -> Slot | None:
    """What stands in one place of the two sentences and says something; None before and after the shorter."""
    tag, i, j, m, n = code
    if tag == "insert" and i in (0, len(one)):
        return None
    if j == len(one):
        n = min(n, m + (j - i) + 1)
    left = tuple(k for t, k in one[i:j] if t not in _FILLERS)
    right = tuple(k for t, k in two[m:n] if t not in _FILLERS)
    return Slot(left, right) if left or right else None


def _kind(clauses: Clauses, a: int, b: int, slot: Slot) -> str:
    """What differs: "number", "negation", "opposite", empty where both can be true."""
    one = [clauses.words[a][k].lower for k in slot.first]
    two = [clauses.words[b][k].lower for k in slot.second]
    if _denies(one, two) or _denies(two, one):
        return "negation"
    if not one or not two or not _ANOTHER.isdisjoint((*one, *two)) or _counted_off(clauses, a, slot.first):
        return ""
    x, y = _number(one), _number(two)
    if x is not None and y is not None:
        return "number" if abs(x - y) > _ROUNDING * max(x, y) and _same_unit(one, two) else ""
    opposites = antonyms()
    if len(one) <= 2 and len(two) <= 2 and any(w in opposites.get(v, ()) for v in one for w in two):
        return "opposite"
    return ""


def _denies(one: Sequence[str], two: Sequence[str]) -> bool:
    negated = len(one) == 1 and (one[0] in _NEGATORS or one[0].endswith("n't"))
    return negated and all(w.endswith("ly") for w in two)


def _counted_off(clauses: Clauses, s: int, places: Sequence[int]) -> bool:
    """ "Photo 8 of 22"."""
    following = clauses.analysis.lowers[s][places[-1] + 1 : places[-1] + 3]
    return len(following) == 2 and following[0] == "of" and following[1].isdigit()


def _number(words: Sequence[str]) -> float | None:
    """The value of a slot that is one number, in words or figures."""
    value = None
    for word in words:
        plain = word.replace(",", "")
        here = float(plain) if plain.replace(".", "", 1).isdigit() else CARDINALS.get(word)
        if here is not None:
            if value is not None:
                return None
            value = here
        elif word in _SCALES and value is not None:
            value *= _SCALES[word]
    return value


def _same_unit(one: Sequence[str], two: Sequence[str]) -> bool:
    """Nothing but the number differs: no other noun that would be counted."""

    def rest(words: Sequence[str]) -> set[str]:
        return {w for w in words if not w.replace(",", "").replace(".", "").isdigit()} - set(CARDINALS) - set(_SCALES)

    return rest(one) == rest(two) or not rest(one) or not rest(two)


def _plain(clauses: Clauses, kind: str, a: int, b: int, slot: Slot) -> Plain:
    sentences = clauses.analysis.document.sentences
    first, second = _shown(clauses, a, slot.first), _shown(clauses, b, slot.second)
    return Plain(kind, sentences[b].span, sentences[a].span, first, second, " ".join(first.split()[:3]), 0.7)


def _shown(clauses: Clauses, s: int, places: Sequence[int]) -> str:
    """The slot with a word or two around it; the sentence's beginning where the slot is empty."""
    words = clauses.words[s]
    start, end = (max(0, places[0] - 2), min(len(words), places[-1] + 2)) if places else (0, min(len(words), 6))
    return clauses.analysis.document.text[words[start].start : words[end - 1].end]


__all__ = ["slots"]
