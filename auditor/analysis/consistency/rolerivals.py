"""One person in two roles that nobody has at a time: mayor and governor, prosecutor and judge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.consistency.roles import Kind, Role, kinds, nouns, roles
from auditor.analysis.numbers import word_set
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.tokens import stem
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Rivals(NamedTuple):
    """`span` is the later role, `other` the first; `kind` is court, rank, seat, party, field, office or of."""

    span: Span
    other: Span
    kind: str
    name: str
    first: str
    second: str


_EXCLUSIVE = frozenset({"court", "rank", "seat", "party", "field"})
# Roles that one may have at two places at once are not in here.
_HELD_ONCE = word_set("president director chair chief professor spokesperson headteacher coach editor treasurer clerk")
# Offices of one body that differ.
_OFFICES = word_set("president chair treasurer secretary clerk director")
# A mayor may sit on the council, a premier in parliament.
_TOGETHER = (
    frozenset({"mayor", "councillor"}),
    frozenset({"mp", "premier"}),
    frozenset({"mp", "councillor"}),
    frozenset({"victim", "plaintiff"}),
)
# Roles change; where a sentence tells of that, they may differ.
_MOVES = word_set(
    "former formerly ex until previously once promoted promotion became become becoming appointed appointment "
    "resigned elected sworn nominated named retired retiring succeeded succeed succeeds replaced replaces demoted "
    "defected switched ran running candidate bid campaign campaigned decade ago served turned actor played plays "
    "character novel film"
)
_DEFENCE = word_set("defence defense")
_CHIEFS = word_set("police fire")
_OF = word_set("of for at with in executive")
# Parties that stand as adjectives before a role.
_PARTIES = {
    "republican": "republican", "democratic": "democrat", "labour": "labour", "conservative": "conservative",
    "tory": "conservative", "green": "green", "socialist": "socialist", "liberal": "liberal",
}  # fmt: skip
_LONGEST_PARTY = 16
# One is a Republican and a conservative; within one country parties exclude each other.
_SYSTEMS = (word_set("republican democrat"), word_set("labour conservative liberal green socialist"))
# The defence's are a side of a trial.
_LAWYERS = word_set("lawyer attorney solicitor barrister counsel")
_UNREAD = frozenset({ZoneKind.HEADLINE, ZoneKind.BIO, ZoneKind.BYLINE, ZoneKind.SUBHEADING, ZoneKind.CORRECTION})


@cache
def _wanted() -> frozenset[str]:
    """Nouns of roles that can be at odds."""
    held = {noun for noun, kind in kinds().items() if kind.name in _HELD_ONCE | _OFFICES | {"lawyer", "executive"}}
    return nouns(*_EXCLUSIVE) | held


def rivals(analysis: Analysis) -> Iterator[Rivals]:
    """Roles that cannot both be right, in text order of the later one, the first pair of a person."""
    near = _near(analysis)
    if not near:
        return
    by_key: dict[str, list[Role]] = {}
    for role in roles(analysis, _wanted(), near):
        if analysis.document.sentences[role.sentence].zone not in _UNREAD:
            by_key.setdefault(role.key, []).extend(_read(analysis, role))
    found = []
    for key, held in by_key.items():
        if len(held) > 1 and not _moves(analysis, held) and not _namesakes(analysis, key):
            found += [pair for one, two in combinations(held, 2) if (pair := _at_odds(analysis, one, two))][:1]
    yield from sorted(found)


def _near(analysis: Analysis) -> frozenset[int]:
    """Sentences that name somebody near a noun that another sentence about them might be at odds with."""
    met: dict[tuple[str, str], dict[int, str]] = {}
    table, keys = kinds(), analysis.entity_keys
    for adjective in _PARTIES.keys() & analysis.vocabulary:
        for s in analysis.places[adjective]:
            for key in keys[s]:
                met.setdefault((key, "party"), {})[s] = _PARTIES[adjective]
    for noun in _wanted() & analysis.vocabulary:
        kind = table[noun]
        group = "" if kind.group == "work" and noun not in _LAWYERS else "court" if noun in _LAWYERS else kind.group
        for s in analysis.places[noun]:
            if not group and not _of_something(analysis.lowers[s], noun):
                continue
            for key in keys[s]:
                met.setdefault((key, group), {})[s] = kind.name
    return frozenset(
        s
        for (_, group), found in met.items()
        if len(found) > 1 and (not group or len(set(found.values())) > 1)
        for s in found
    )


def _of_something(lowers: tuple[str, ...], noun: str) -> bool:
    """Whether it is told near the noun what the role is of: without that, offices are not compared."""
    at = lowers.index(noun)
    after = lowers[at + 1] if at + 1 < len(lowers) else ""
    near = lowers[max(0, at - 3) : at]
    return after in _OF or any(w.endswith(("'s", "s'")) or w in _CHIEFS for w in near)


def _read(analysis: Analysis, role: Role) -> Iterator[Role]:
    """The role with what its modifiers make of it: the defence's lawyer, the police's chief, a Labour member."""
    words = role.text.lower().split()
    if (role.kind.group == "rank" and role.of) or (role.kind.group == "party" and role.text.islower()):
        return  # the captain of a team; a conservative by conviction
    start = role.span.start
    before = analysis.document.reading[max(0, start - _LONGEST_PARTY) : start].lower().split()[-1:]
    party = next((_PARTIES[w] for w in (*words, *before) if w in _PARTIES), "")
    if party and role.kind.group != "party":
        yield role._replace(kind=Kind("party", party))
    if role.kind.name == "lawyer" and not _DEFENCE.isdisjoint(words):
        yield role._replace(kind=Kind("court", "defence"))
    elif role.kind.name == "chief" and not role.of:
        yield role._replace(of=next((w for w in words if w in _CHIEFS), ""))
    else:
        yield role


def _moves(analysis: Analysis, held: list[Role]) -> bool:
    """Whether a sentence that names the person tells that roles have changed, or that there are two."""
    if any(role.changing for role in held):
        return True
    key = held[0].key
    sentences = {m.sentence for m in analysis.mentions if m.key == key}
    near = {s + 1 for s in sentences} & set(range(len(analysis.lowers)))
    told = word_set("promoted promotion appointed resigned elected sworn defected succeeded")
    return any(not _MOVES.isdisjoint(analysis.lowers[role.sentence]) for role in held) or any(
        not told.isdisjoint(analysis.lowers[s]) for s in sentences | near
    )


def _namesakes(analysis: Analysis, key: str) -> bool:
    last = key.rpartition(" ")[2]
    return any(k != key and k.rpartition(" ")[2] == last for k in analysis.entities)


def _at_odds(analysis: Analysis, one: Role, two: Role) -> Rivals | None:
    if one.sentence == two.sentence:
        return None
    kind = _clash(one, two)
    if not kind:
        return None
    name = analysis.entities[one.key].name
    return Rivals(two.span, one.span, kind, name, one.text, two.text)


def _clash(one: Role, two: Role) -> str:
    """The kind of clash, "" where the roles go together."""
    same = one.kind.name == two.kind.name
    if one.kind.group == two.kind.group and one.kind.group in _EXCLUSIVE and not same:
        together = {one.kind.name, two.kind.name}
        apart = one.kind.group != "party" or any(together <= system for system in _SYSTEMS)
        return one.kind.group if apart and together not in _TOGETHER else ""
    bodies = _body(one.of), _body(two.of)
    if not all(bodies):
        return ""
    if same and one.kind.name in _HELD_ONCE | {"executive"} and not _one_body(one, two, bodies):
        known = all(any(w[:1].isupper() for w in r.of.split()) for r in (one, two))
        chiefs = one.kind.name == "chief" and {one.of, two.of} <= _CHIEFS
        return "of" if known or chiefs else ""
    offices = {one.kind.name, two.kind.name}
    return "office" if not same and offices <= _OFFICES and bodies[0] == bodies[1] else ""


def _one_body(one: Role, two: Role, bodies: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether what the roles are of shares a word, or one is the other's initials."""
    short, long = sorted((one.of, two.of), key=len)
    capitals = "".join(c for c in long if c.isupper())
    spelt = "".join(c for c in short if c.isupper())
    return not bodies[0].isdisjoint(bodies[1]) or (len(spelt) > 1 and capitals.startswith(spelt))


def _body(of: str) -> frozenset[str]:
    """Stems of what a role is of."""
    words = (w.strip(".,’'").lower() for w in of.replace("-", " ").split())
    return frozenset(stem(w) for w in words if w and w not in FUNCTION)


__all__ = ["Rivals", "rivals"]
