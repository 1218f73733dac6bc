"""The accused of an article: names, other names of the same person, and the roles that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.claimwords import SAY
from auditor.analysis.consistency.certainty.accusationwords import (
    ARTICLES,
    HONORIFICS,
    PREPOSITIONS,
    STOP,
    TOPS,
    WIDE,
    WITHIN,
)
from auditor.analysis.entities import EntityKind
from auditor.analysis.predicates import noun
from auditor.analysis.wrongdoings import deeds, ideas
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses

_AGE = re.compile(r", \d\d,")
_ROLE_BEFORE = re.compile(r"([a-z]{4,})(?:,? )$")
_ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõøúùûüñçšžý", "aaaaaaeeeeiiiioooooouuuuncszy")


@dataclass
class Accused:
    """Names and roles under suspicion, words of the deed, and the sentences that say so."""

    keys: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    sites: list[Site] = field(default_factory=list)
    open: bool = False
    alias: dict[str, frozenset[str]] = field(default_factory=dict)

    def take(self, clauses: Clauses, heads: frozenset[str]) -> None:
        for head in heads:
            (self.keys if head in clauses.analysis.entities else self.roles).add(head)


class Site(NamedTuple):
    """`kind` is charge, hedge or boast; `heads` are the accused it names, `content` and `groups` say what of."""

    sentence: int
    cue: str
    kind: str
    heads: frozenset[str]
    content: frozenset[str]
    groups: frozenset[str]


def heads_in(clauses: Clauses, s: int, start: int, end: int) -> frozenset[str]:
    """Names of people and bodies, and role nouns, among the words start to end."""
    words = clauses.words[s]
    found: set[str] = set()
    top = clauses.zones[s] in TOPS
    inside = False  # within "the captain of …", where no further role counts
    for k in range(start, end):
        lower = words[k].lower
        if k > start and k - start > 4 and lower in ("who", "that", "which"):
            break
        inside = inside or (bool(found) and lower in WITHIN)
        key = clauses.names.get(words[k].start)
        if key is not None:
            if words[k - 1 if k else 0].lower in WITHIN and found:
                continue
            if kind_of(clauses, key) is not EntityKind.PLACE or clauses.zones[s] is ZoneKind.BODY:
                found.add(key)
            continue
        before = words[k - 1].lower if k else ""
        further = words[k - 2].lower if k > 1 else ""
        if before in ARTICLES or (further in ARTICLES and before not in PREPOSITIONS) or (top and k == start):
            next_lower = words[k + 1].lower if k + 1 < len(words) else ""
            if not inside and _is_role(lower) and not (before in ARTICLES and _is_role(next_lower) and k + 1 < end):
                found.add(noun(lower))
    return frozenset(found)


def names_of(clauses: Clauses, accused: Accused, s: int) -> Iterator[str]:
    """The accused that the sentence names, by key or role, in its order."""
    for word in clauses.words[s]:
        key = clauses.names.get(word.start) or noun(word.lower)
        if key in accused.keys or key in accused.roles:
            yield key


def named_late(found: Accused, s: int) -> bool:
    """Whether one of the two sentences before accuses somebody without a name."""
    return any(s - 2 <= site.sentence < s and site.heads and not site.heads & found.keys for site in found.sites)


def _is_role(lower: str) -> bool:
    return (
        len(lower) > 3
        and lower.isalpha()
        and lower not in WIDE
        and lower not in STOP
        and lower not in PREPOSITIONS
        and not lower.endswith(("ed", "ing", "ly"))
    )


def kind_of(clauses: Clauses, key: str) -> EntityKind:
    """The kind of the entity with this key, OTHER where there is none."""
    entity = clauses.analysis.entities.get(key)
    return EntityKind.OTHER if entity is None else entity.kind


def told_of(clauses: Clauses, s: int, tail: int) -> tuple[frozenset[str], frozenset[str]]:
    """Concepts of the words from `tail` on, names left out, and the groups of wrongdoing among them."""
    words = clauses.words[s]
    told = words[tail:] if tail + 2 < len(words) else words
    kept = [w for w in told if w.lower not in STOP and w.start not in clauses.names]
    content = frozenset(c for w in kept for c in ideas(w.lower))
    return content, frozenset(d.group for w in told for d in deeds().get(w.lower, ()) if not d.particle)


def take_aliases(clauses: Clauses, found: Accused) -> None:
    """Other keys of the same person (a first name with an honorific), and the roles beside a name."""
    parts: dict[str, str] = {}
    for key in sorted(found.keys):
        entity = clauses.analysis.entities.get(key)
        if entity is not None and entity.kind is EntityKind.PERSON:
            parts.update({_plain(p): key for p in entity.name.split()})
    for mention in clauses.analysis.mentions:
        if mention.key not in found.keys and mention.kind is EntityKind.PERSON:
            tokens = _names_in(mention.text)
            if tokens and all(t in parts for t in tokens):
                found.keys.add(mention.key)
                found.alias[mention.key] = frozenset({parts[tokens[0]]})
            elif (
                tokens
                and _AGE.match(clauses.reading, mention.span.end)
                and _first(clauses, mention.span)
                and named_late(found, mention.sentence)
            ):
                found.keys.add(mention.key)
                found.alias[mention.key] = frozenset(found.roles)
        if mention.key in found.keys:
            role = _role_before(clauses, mention.span.start)
            if role:
                found.roles.add(role)
                found.alias.setdefault(role, frozenset({mention.key}))
        if mention.key in found.keys and mention.title:
            role = noun(mention.title.lower().split()[-1])
            found.roles.add(role)
            found.alias.setdefault(role, frozenset({mention.key}))


@lru_cache(maxsize=20_000)
def _names_in(text: str) -> tuple[str, ...]:
    return tuple(_plain(p) for p in text.split() if not p.endswith(".") and p.lower() not in HONORIFICS)


def _first(clauses: Clauses, span: Span) -> bool:
    place = clauses.analysis.sentence_at(span.start)
    return place is not None and place.span.start == span.start


def _role_before(clauses: Clauses, start: int) -> str:
    spaced = clauses.reading.startswith(" ", start - 1) if start else False
    match = _ROLE_BEFORE.search(clauses.reading, max(0, start - 24), start) if spaced else None
    if (
        match is None
        or not _is_role(match[1])
        or match[1] in SAY
        or not match[1].endswith(
            (
                "er",
                "or",
                "ist",
                "ee",
                "ian",
                "man",
                "ant",
                "ent",
                "ief",
                "ary",
                "ic",
                "al",
                "yor",
                "ess",
                "ach",
                "ot",
                "rk",
                "ar",
            )
        )
    ):
        return ""
    return noun(match[1])


def _plain(text: str) -> str:
    return text.lower().translate(_ACCENTS)
