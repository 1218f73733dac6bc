"""Grounds of denials: whether what is told for a denial grants the deed it denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from auditor import patterns as re
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.denialwords import (
    COUNTS,
    FAULTS,
    HANDLING,
    LINKS,
    OBJECTS,
    OWNERS,
    OWNING,
    POINTERS,
    SPEAKERS,
    STOP,
    TOPICS,
)
from auditor.analysis.predicates import concept, senses
from auditor.analysis.tokens import Word, stem
from auditor.lexicon import entries

# These only where they come before what is told.
_NARROWING = re.compile(r"\b(?:no|only|merely|simply|just|could|planned|intended)\b", re.IGNORECASE)
_KNOW = re.compile(
    r"\b(?:knew|known|know|knowing|aware|knowledge|noticed|noticing|heard|hearing) (?:anything )?(?:of|about|that"
    r"|the|its?|there)\b"
)
_COUNTED = re.compile(
    r"(?:that )?(?:one|two|three|four|five|six|seven|some|several|many|most|all|dozens|\d+) of (?:them"
    r"|these|those|the|its)\b"
)
# Which predicates, said of the same things, grant another: what is used was supplied.
_GRANTS = {
    "supply": frozenset({"supply", "use", "attack", "merging", "selling", "hiring"}),
    "selling": frozenset({"selling", "supply", "use", "merging"}),
    "payment": frozenset({"payment", "supply"}),
    "presence": frozenset({"presence", "meeting", "leading"}),
    "meeting": frozenset({"meeting", "presence"}),
    "merging": frozenset({"merging", "signing"}),
    "development": frozenset({"development", "use", "building", "supply", "selling"}),
    "building": frozenset({"building", "use", "development"}),
    "attack": frozenset({"attack", "shooting", "destruction"}),
    "kill": frozenset({"kill", "shooting"}),
    "entering": frozenset({"entering", "refuelling", "meeting"}),
    "financing": frozenset({"financing", "payment", "supply"}),
    "leaking": frozenset({"leaking", "supply"}),
}


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = []
    for line in entries("entailments"):
        _, denied, ground = line.split("\t")
        left = frozenset(_stems(denied))
        rows.append((left, frozenset(_stems(ground)) | left))
    return tuple(rows)


def _stems(words: str) -> Iterator[str]:
    for word in words.split():
        yield "+".join(stem(part) for part in word.split("+"))


def entails(ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether the ground tells of the deed the denied words name."""
    lowers = {w.lower for w in denied}
    if not lowers.isdisjoint(TOPICS):
        return False
    said, told = _marks(denied[:8]), _marks(ground)
    places = {mark: k for k, marks in enumerate(told) for mark in marks}
    for left, right in _rows():
        if not any(mark in left for marks in said for mark in marks):
            continue
        for mark, k in places.items():
            if mark in right and _own(ground, k) and not any(_NARROWING.match(w.lower) for w in ground[: k + 2]):
                return True
    return False


def owns(ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether who denies to own a thing speaks of his thing there."""
    if OWNING.isdisjoint({w.lower for w in denied}):
        return False
    if any(w.lower in OWNERS for w in ground[:1]):
        things = {stem(w.lower) for w in denied[1:5]}
        if any(stem(w.lower) in things and len(w.lower) > 3 for w in ground[1:3]):
            return True
    names = {w.text for w in denied if w.text[0].isupper()} | {"there"}
    lowers = [w.lower for w in ground]
    owner = next((k for k, w in enumerate(lowers[:4]) if w in ("his", "her", "its", "my")), None)
    return owner is not None and any(w.text in names for w in ground[owner + 2 : owner + 6])


def _marks(words: Sequence[Word]) -> list[tuple[str, ...]]:
    stems = [stem(w.lower) for w in words]
    pairs = [f"{a}+{b}" for a, b in pairwise(stems)] + [""]
    return list(zip(stems, pairs, strict=False))


def _own(ground: Sequence[Word], k: int) -> bool:
    """Whether word k of the ground is the speaker's, his doing, or what something is said to have been."""
    before = [w.lower for w in ground[max(0, k - 4) : k]]
    after = ground[k + 1].lower if k + 1 < len(ground) else ""
    if before and any(b in OWNERS for b in before) and after not in OBJECTS:
        return True
    if any(b in SPEAKERS for b in before[-4:]) and after not in OBJECTS:
        return True
    behind = [w.lower for w in ground[k + 1 : k + 4]]
    if any(b in ("he", "she", "they", "it", "we") for b in behind[:1]):  # the two pints he drank
        return True
    if any(b in LINKS for b in before) and any(b in ("a", "an") for b in before) and any(b in OBJECTS for b in behind):
        return True
    return (
        k <= 4
        and ground[0].lower in ("the", "all", "both")
        and any(w.lower in ("was", "were", "had") for w in ground[k + 1 : k + 6])
        and any(c.isdigit() or w.lower in COUNTS for w in ground[1:k] for c in w.text[:1])
    )


def handles(text: str, ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether who denies to have known of a fault tells what he did about it."""
    if not _KNOW.search(text) or {w.lower for w in denied}.isdisjoint(FAULTS):
        return False
    lowers = [w.lower for w in ground]
    things = {stem(w.lower) for w in denied} & {stem(w) for w in FAULTS}
    pointed = not POINTERS.isdisjoint(lowers[2:]) or any(stem(w) in things for w in lowers)
    return lowers[0] in SPEAKERS | OWNERS and pointed and not HANDLING.isdisjoint(lowers)


def grants(clauses: Clauses, denied: list[Word], ground: list[Word]) -> bool:
    """Whether the ground is about the same actor and thing, and a predicate of it grants what is denied."""
    left = [(concept(w.lower), clauses.names.get(w.start), w) for w in denied]
    right = [(concept(w.lower), clauses.names.get(w.start), w) for w in ground]
    names = any(_akin(a, b) for _, a, _ in left if a for _, b, _ in right if b)
    said = {p for _, _, w in right for p in _predicates(w)}
    granted = any(said & _GRANTS.get(p, frozenset()) for _, _, w in left for p in _predicates(w))
    things = {c for c, n, w in left if not n and w.lower not in STOP} & {
        c for c, n, w in right if not n and w.lower not in STOP
    }
    if (
        granted
        and _COUNTED.match(" ".join(w.lower for w in ground))
        and any(w.lower in ("any", "ever") for w in denied)
    ):
        return True  # denied that any boat came, saying two of them had stopped at the quay
    return granted and bool(things) and (names or len(things) > 1)


def _predicates(word: Word) -> frozenset[str]:
    return frozenset(s.predicate for s in senses().get(word.lower, ()))


def _akin(one: str, two: str) -> bool:
    """The same name, or a place and what is made of it (Kallia, Kallian)."""
    return one == two or (len(one) > 4 and len(two) > 4 and one[:5] == two[:5] and abs(len(one) - len(two)) <= 3)
