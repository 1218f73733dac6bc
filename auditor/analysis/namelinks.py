"""Links between names: "Mr. Kirby" and "John Kirby" are one person, "NATO" what it abbreviates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import cast

from auditor import patterns as re
from auditor.analysis.entities import EntityKind, Mention, name_lexicon
from auditor.analysis.namepieces import Piece
from auditor.analysis.tokens import Word
from auditor.document import Sentence, Span

# What Mention(...) and Span(...) call, without the call: an article has a hundred names.
_mention = cast("Callable[[type[Mention], tuple[Span, str, EntityKind, str, int, str]], Mention]", tuple.__new__)
_span = cast("Callable[[type[Span], tuple[int, int]], Span]", tuple.__new__)


@dataclass(slots=True)
class _People:
    """Full names by one of their parts: where each was first given, and its key, in text order."""

    by_part: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def add(self, part: str, at: int, key: str) -> None:
        self.by_part.setdefault(part, []).append((at, key))

    def latest(self, part: str, at: int) -> str | None:
        """The key last given before `at`, else the first one after it."""
        known = self.by_part.get(part)
        if not known:
            return None
        return known[max(0, bisect_right(known, at, key=lambda k: k[0]) - 1)][1]

    def only(self, part: str) -> str | None:
        """The key, where there is but one."""
        keys = {key for _, key in self.by_part.get(part, ())}
        return keys.pop() if len(keys) == 1 else None


class NameLinker:
    """Gives every name the key of what it names."""

    def __init__(self, pieces: list[Piece], text: str) -> None:
        self.text = text
        self.surnames, self.forenames, self.heads = _People(), _People(), _People()
        self.aliases: dict[str, str] = {}
        self.surfaces: dict[str, tuple[EntityKind, str]] = {}
        self.titled = {p.tokens[0].lower for p in pieces if p.kind is EntityKind.PERSON and len(p.tokens) == 1}
        for piece in pieces:
            self._register(piece)

    def _register(self, piece: Piece) -> None:
        names = [t.lower for t in piece.tokens if t.text != t.lower]
        if piece.key or len(names) < 2:
            return
        if piece.kind is EntityKind.PERSON:
            key = f"{names[0]} {names[-1]}"
            self.surnames.add(names[-1], piece.start, key)
            self.forenames.add(names[0], piece.start, key)
        else:
            key = " ".join(t.lower for t in piece.tokens)
            if piece.sure and piece.kind is EntityKind.ORGANISATION:
                self.heads.add(names[0], piece.start, key)
        piece.key = key

    def link(self, pieces: list[Piece]) -> list[Mention]:
        found: list[Mention] = []
        text, aliases = self.text, self.aliases
        for piece in pieces:
            start, end, key, kind = piece.start, piece.end, piece.key, piece.kind
            if not key or key in aliases:
                kind, key = self._resolve(piece, found)
            found.append(
                _mention(Mention, (_span(Span, (start, end)), text[start:end], kind, key, piece.sentence, piece.title))
            )
        return found

    def learn(self, found: Iterable[Mention]) -> None:
        """Keep the names as worded, for lines whose capitals tell nothing."""
        for mention in found:
            self.surfaces.setdefault(mention.text.lower().replace("’", "'"), (mention.kind, mention.key))

    def _resolve(self, piece: Piece, found: list[Mention]) -> tuple[EntityKind, str]:
        lower = piece.tokens[0].lower
        if piece.key:
            return piece.kind, self.aliases.get(piece.key, piece.key)
        if lower in self.aliases:
            return EntityKind.ORGANISATION, self.aliases[lower]
        if piece.kind is EntityKind.ORGANISATION and found and self._abbreviates(piece, found[-1]):
            self.aliases[lower] = found[-1].key
            return found[-1].kind, found[-1].key
        return self._short(piece, lower)

    def _short(self, piece: Piece, lower: str) -> tuple[EntityKind, str]:
        """The person or organisation a single word takes up."""
        person = self.surnames.latest(lower, piece.start) or self.forenames.only(lower)
        if person:
            return EntityKind.PERSON, person
        head = self.heads.only(lower)
        if piece.kind is not EntityKind.OTHER:
            return piece.kind, lower
        if head and lower not in name_lexicon().common:
            return EntityKind.ORGANISATION, head
        return (EntityKind.PERSON if lower in self.titled or lower in name_lexicon().first_names else piece.kind), lower

    def _abbreviates(self, piece: Piece, before: Mention) -> bool:
        """Whether an acronym in brackets has the initials of the name it follows."""
        if self.text[before.span.end : piece.start] not in (" (", "\u00a0("):
            return False
        initials = "".join(w[0] for w in re.findall(r"\w+", before.text) if w[0].isupper()).lower()
        letters = piece.tokens[0].lower.replace(".", "")
        return letters == initials or (letters[:1] == initials[:1] and set(letters) <= set(initials))

    def recognise(self, text: str, sentence: Sentence, words: tuple[Word, ...]) -> Iterable[Mention]:
        """Mentions in a line of capitals: only what the body, or the lexicon, knows by the same name."""
        names, common = name_lexicon().names, name_lexicon().common
        at = 0
        while at < len(words):
            for size in range(min(5, len(words) - at), 0, -1):
                start, end = words[at].start, words[at + size - 1].end
                surface = text[start:end].replace("’", "'").removesuffix("'s")
                lower = surface.lower()
                person = self.surnames.only(lower) if size == 1 else None
                hit = self.surfaces.get(lower) or names.get(lower) or (person and (EntityKind.PERSON, person))
                if hit and surface[0].isupper() and not (size == 1 and lower in common and lower not in names):
                    yield Mention(
                        Span(start, start + len(surface)), text[start : start + len(surface)], *hit, sentence.index
                    )
                    break
            else:
                size = 1
            at += size
