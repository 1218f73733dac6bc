"""The paragraphs of one draft while their parts are being told."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.document import Byline, DateField, Doubt, Span, Zone, ZoneKind


@dataclass(slots=True)
class Sheet:
    """`kinds` is parallel to `paragraphs`: None where nothing is told yet.

    `cuts` holds the zones of paragraphs that have more than one; `declared` the paragraphs whose part the
    source gave, which no guess may change. `top` is the first paragraph that can be prose of the article.
    """

    text: str
    paragraphs: list[Span]
    kinds: list[ZoneKind | None]
    declared: set[int] = field(default_factory=set)
    cuts: dict[int, list[Zone]] = field(default_factory=dict)
    bylines: list[Byline] = field(default_factory=list)
    dates: list[DateField] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    known_names: frozenset[str] = frozenset()

    def line(self, index: int) -> str:
        return self.text[self.paragraphs[index].start : self.paragraphs[index].end]

    def free(self) -> list[int]:
        """Paragraphs nothing is told about yet."""
        return [i for i, kind in enumerate(self.kinds) if kind is None]

    def told(self, kind: ZoneKind) -> list[int]:
        return [i for i, k in enumerate(self.kinds) if k is kind]
