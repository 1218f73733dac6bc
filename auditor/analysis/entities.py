"""People, organisations and places, by shape and context; no downloaded model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.analysis.tokens import Word
from auditor.document import Document, Span


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity. `key` is the same for all names of one entity ("Mr. Kirby", "John Kirby").

    A demonym has the key of its place ("Iranian" and "Iran"). `title` is the honorific or role before it.
    """

    span: Span
    text: str
    kind: EntityKind
    key: str
    sentence: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """`name` is the fullest form used; `mentions` index `Analysis.mentions`."""

    key: str
    kind: EntityKind
    name: str
    mentions: tuple[int, ...]


def mentions(document: Document, words: tuple[tuple[Word, ...], ...]) -> tuple[Mention, ...]:
    """Mentions in text order."""
    return ()


def entities(found: tuple[Mention, ...]) -> dict[str, Entity]:
    """Entities by key, in order of first mention."""
    return {}


def keys_by_sentence(found: tuple[Mention, ...], sentences: int) -> tuple[frozenset[str], ...]:
    """Keys of the entities each sentence names."""
    keys: list[set[str]] = [set() for _ in range(sentences)]
    for mention in found:
        keys[mention.sentence].add(mention.key)
    return tuple(map(frozenset, keys))
