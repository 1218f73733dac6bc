"""Coreference: whether two noun phrases of an article can only mean one thing."""

from __future__ import annotations

from collections import Counter
from functools import cache

from auditor.analysis.arguments import Argument
from auditor.analysis.claims import Theme
from auditor.analysis.clauses import Clauses
from auditor.analysis.entities import EntityKind
from auditor.analysis.predicates import noun
from auditor.analysis.statewords import BODIES, VAGUE
from auditor.lexicon import entries

_ORGANISED = (EntityKind.ORGANISATION, EntityKind.OTHER, EntityKind.PERSON)


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The particular nouns a general one can stand for."""
    table = {}
    for line in entries("kinds"):
        general, particular = line.split("\t")
        table[noun(general)] = frozenset(noun(w) for w in particular.split())
    return table


def same(clauses: Clauses, a: Argument, b: Argument) -> str:
    """What both are, empty where they may differ. `b` is the later."""
    x, y = a.theme, b.theme
    if not x.head or not y.head:
        return ""
    if x.named and y.named:
        return x.head if one_name(x, y) else ""
    if x.named != y.named:
        name, common = (x, y) if x.named else (y, x)
        called = clauses.called(name.head) | frozenset(map(noun, name.head.split())) | {name.head} | name.modifiers
        if not common.definite or common.plural:
            return ""
        return name.head if common.head in called or _only_body(clauses, name, common) else ""
    return common_noun(x, y)


def _only_body(clauses: Clauses, name: Theme, common: Theme) -> bool:
    """ "The airline" for the organisation the article names most."""
    if common.head not in BODIES or common.modifiers:
        return False
    counts = Counter(m.key for m in clauses.analysis.mentions if m.kind in _ORGANISED and not m.title)
    return bool(counts) and counts[name.head] == max(counts.values()) and len(counts) <= 12


def one_name(x: Theme, y: Theme) -> bool:
    """Whether two names can be of one thing."""
    if x.head != y.head:
        return False
    return not (x.modifiers - y.modifiers and y.modifiers - x.modifiers) or " " in x.head


def common_noun(x: Theme, y: Theme) -> str:
    """The noun for what both phrases are, the later one's; empty where they may differ."""
    alike = x.head == y.head or x.head in kinds().get(y.head, ()) or y.head in kinds().get(x.head, ())
    if not alike or x.plural != y.plural or not (y.definite or x.definite):
        return ""
    left, right = x.modifiers | x.of, y.modifiers | y.of
    if left - right and right - left:
        return ""
    bare = x.definite and y.definite and not left and not right and not x.plural
    if x.head in VAGUE and x.head == y.head and not (left & right or bare):
        return ""
    return y.head if y.definite or (x.definite and left == right) else ""
