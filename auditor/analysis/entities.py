"""People, organisations and places: what is known of them, and what of an article is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from auditor import lexicon
from auditor.document import Span


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Mention(NamedTuple):
    """One naming of an entity. `key` is the same for all names of one entity ("Mr. Kirby", "John Kirby").

    A demonym has the key of its place ("Iranian" and "Iran"). `title` is the honorific or role before it.
    """

    span: Span
    text: str
    kind: EntityKind
    key: str
    sentence: int
    title: str = ""


class Entity(NamedTuple):
    """`name` is the fullest form used; `mentions` index `Analysis.mentions`."""

    key: str
    kind: EntityKind
    name: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """What is known of names: `names` by kind and key, `titles` by their kind, the rest words in lower case."""

    names: dict[str, tuple[EntityKind, str]]
    demonyms: frozenset[str]
    titles: dict[str, str]
    first_names: frozenset[str]
    common: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]


_KINDS = {"o": EntityKind.ORGANISATION, "p": EntityKind.PLACE, "x": EntityKind.OTHER}


@cache
def name_lexicon() -> NameLexicon:
    """The names and words of the lexicons."""
    names: dict[str, tuple[EntityKind, str]] = {}
    demonyms: set[str] = set()
    for key, other, people, capitals in _places():
        for name in (key, *other):
            names.setdefault(name, (EntityKind.PLACE, key))
        for name in people:
            names.setdefault(name, (EntityKind.PLACE, key))
            demonyms.add(name)
        for name in capitals:
            names.setdefault(name, (EntityKind.PLACE, capitals[0]))
    for entry in lexicon.entries("known_names"):
        name, kind, key = (*entry.split("\t"), "")[:3]
        names[name] = (_KINDS[kind], key or name)
    return NameLexicon(
        names,
        frozenset(demonyms),
        lexicon.table("titles"),
        lexicon.words("first_names"),
        lexicon.words("common_words"),
        lexicon.words("organisation_words"),
        lexicon.words("place_words"),
    )


def _places() -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    for entry in lexicon.entries("places"):
        fields = [*entry.split("\t"), "", "", ""][:4]
        other, people, capitals = ([n for n in f.split(",") if n] for f in fields[1:])
        yield fields[0], other, people, capitals


@cache
def _governments() -> dict[str, str]:
    seats = {capital: key for key, _, _, capitals in _places() for capital in capitals[:1]}
    return seats | lexicon.table("metonyms")


def country(key: str) -> str:
    """The country whose government a key can stand for ("moscow", "kremlin" → "russia"), else the key itself."""
    return _governments().get(key, key)


def is_demonym(text: str) -> bool:
    """Whether `text` names a people or what belongs to a place, not the place ("Iranian", "the French")."""
    return text.lower() in name_lexicon().demonyms


def place_key(text: str) -> str:
    """The key of the place a name or demonym stands for, "" for anything else."""
    kind, key = name_lexicon().names.get(text.lower(), (EntityKind.OTHER, ""))
    return key if kind is EntityKind.PLACE else ""


def entities(found: tuple[Mention, ...]) -> dict[str, Entity]:
    """Entities by key, in order of first mention."""
    places: dict[str, list[int]] = {}
    for index, mention in enumerate(found):
        places.setdefault(mention.key, []).append(index)
    return {key: _entity(key, found, indices) for key, indices in places.items()}


def _entity(key: str, found: tuple[Mention, ...], indices: list[int]) -> Entity:
    fullest = found[indices[0]]
    if len(indices) > 1:
        forms = {found[i].text: found[i] for i in reversed(indices)}
        fullest = max(reversed(forms.values()), key=lambda m: (not is_demonym(m.text), len(m.text)))
    return Entity(key, fullest.kind, fullest.text, tuple(indices))


def keys_by_sentence(found: tuple[Mention, ...], sentences: int) -> tuple[frozenset[str], ...]:
    """Keys of the entities each sentence names."""
    keys: list[set[str]] = [set() for _ in range(sentences)]
    for mention in found:
        keys[mention.sentence].add(mention.key)
    return tuple(map(frozenset, keys))
