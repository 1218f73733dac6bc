"""Statements with the certainty the article gives them.

A claim is a clause with a predicate of a small table (`predicates`): who, whom, negated or not, when, on whose word.
`Clauses` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from auditor.document import NOWHERE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.anchors import Anchor
    from auditor.analysis.predicates import Sense


class Certainty(IntEnum):
    """The ladder on which a claim hardens."""

    DENIED = 0
    ALLEGED = 1
    ATTRIBUTED = 2
    ASSERTED = 3


class Theme(NamedTuple):
    """What a statement is about: the head of a noun phrase and what narrows it.

    `head` is a noun class or stem, a lower-case name where `named`. `of` holds the concepts of its first
    complement ("number of *jobs*"). An empty head is a pronoun or could not be read.
    """

    head: str
    modifiers: frozenset[str]
    of: frozenset[str]
    named: bool
    definite: bool
    plural: bool = False


NOTHING = Theme("", frozenset(), frozenset(), named=False, definite=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause: who (entity keys and noun classes), does what, to whom or what, how certainly.

    `predicate` is a row of the table of predicates with its `pole`; `theme` is what the pole is true of and
    `other` the other argument. `tense` is past, present, future, none (nouns, infinitives, participles).
    `times` are the words that say when. `word` is the index of the predicate in its sentence.
    """

    span: Span
    sentence: int
    subjects: frozenset[str]
    predicate: str
    objects: frozenset[str]
    negated: bool
    certainty: Certainty
    source_key: str | None
    pole: str = "0"
    theme: Theme = NOTHING
    other: Theme = NOTHING
    tense: str = "past"
    modal: bool = False
    nominal: bool = False
    times: frozenset[str] = frozenset()
    zone: ZoneKind = ZoneKind.BODY
    word: int = 0
    anchor: Span = NOWHERE
    lasting: bool = False  # "remains", "will stay"


class Draft(NamedTuple):
    """What a claim says, before it is told when and on whose word; fields as those of `Claim`."""

    anchor: Anchor
    sense: Sense
    theme: Theme
    other: Theme
    negated: bool
    tense: str
    modal: bool
    start: int  # the first word
    nominal: bool
    lasting: bool


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Claims in text order: those whose predicate occurs in at least two sentences."""
    clauses = analysis.clauses
    by_predicate: dict[str, list[Anchor]] = {}
    for anchor in clauses.anchors():
        for predicate in {s.predicate for s in anchor.senses}:
            by_predicate.setdefault(predicate, []).append(anchor)
    wanted: dict[tuple[int, int], Anchor] = {}
    for found in by_predicate.values():
        if found[0].sentence != found[-1].sentence:
            wanted |= {a[:2]: a for a in found}
    read = (clauses.claim(wanted[key]) for key in sorted(wanted))
    return tuple(c for c in read if c is not None)
