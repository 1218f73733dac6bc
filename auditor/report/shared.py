"""Passages that stand in more than one article of a run: boilerplate of an outlet, or one text sold as several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

# Shorter ones recur by chance: "Read more", "The trial continues."
_FEWEST_CHARACTERS: Final = 40
_NOT_PROSE: Final = frozenset({"headline", "byline", "dateline", "date"})
_BODY: Final = "body"
# An article more than half of which stands in another one has hardly a text of its own.
_COPY_SHARE: Final = 0.5
# A text sold a thousand times shares its earliest holders with every copy; comparing with these alone stays linear.
_HOLDERS: Final = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and the articles it stands in, as numbers in the order they were added. `kind` is its zone."""

    text: str
    kind: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """An article most of whose prose stands in `other` too; `share` is in [0, 1]."""

    article: int
    other: int
    share: float


class Passages:
    """Collects paragraphs article by article; keeps the text of those only that were met twice."""

    def __init__(self) -> None:
        self._count = 0
        self._first: dict[bytes, int] = {}
        self._shared: dict[bytes, tuple[str, str, list[int]]] = {}
        self._prose: list[int] = []
        self._met: list[dict[bytes, int]] = []

    def add(self, record: Mapping[str, Any]) -> None:
        """Takes in the next article's record."""
        article, number = record["article"], self._count
        self._count += 1
        text, prose = article["text"], 0
        met: dict[bytes, int] = {}
        for zone in article["zones"]:
            if zone["kind"] in _NOT_PROSE:
                continue
            passage = " ".join(text[zone["start"] : zone["end"]].split())
            length = len(passage) if zone["kind"] == _BODY else 0
            prose += length
            if len(passage) < _FEWEST_CHARACTERS:
                continue
            key = blake2b(passage.casefold().encode("utf-8", "surrogatepass"), digest_size=8).digest()
            if key in met:
                continue
            met[key] = length
            first = self._first.setdefault(key, number)
            if first != number:
                self._shared.setdefault(key, (passage, zone["kind"], [first]))[2].append(number)
        self._prose.append(prose)
        self._met.append(met)

    def passages(self) -> list[Passage]:
        """What stands in two articles or more: the most widespread first, then the longest."""
        found = [Passage(text, kind, tuple(articles)) for text, kind, articles in self._shared.values()]
        return sorted(found, key=lambda p: (-len(p.articles), -len(p.text), p.text))

    def copies(self) -> list[Copy]:
        """Articles more than half of whose prose stands in one other article: the largest share first."""
        found = []
        for article, met in enumerate(self._met):
            overlap: Counter[int] = Counter()
            for key, length in met.items():
                if length and key in self._shared:
                    holders = self._shared[key][2][:_HOLDERS]
                    overlap.update({other: length for other in holders if other != article})
            if overlap:
                other, length = min(overlap.items(), key=lambda item: (-item[1], item[0]))
                if length > _COPY_SHARE * self._prose[article]:
                    found.append(Copy(article, other, length / self._prose[article]))
        return sorted(found, key=lambda c: (-c.share, c.article))
