"""Noun phrases as themes: head, modifiers, complement. There is no parser: a phrase ends where its words do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.claimwords import (
    ADVERBS,
    AUX,
    BREAKS,
    COMPLEMENTS,
    DEFINITE,
    DETERMINERS,
    PLANS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATE,
    TIME_WORDS,
)
from auditor.analysis.concordances import Concordance
from auditor.analysis.predicates import noun
from auditor.analysis.tokens import Word
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_BOUNDARY = re.compile(r"[,;:()—–\x00\"“”\n]| - ")
_NO_HEADS = PRONOUNS | AUX
_NO_MODIFIERS = DETERMINERS | AUX


class NounPhrases(Concordance):
    """The noun phrases of an article, before and after its verbs."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self._called: dict[str, frozenset[str]] = {}

    def gap(self, sentence: int, k: int) -> str:
        words = self.words[sentence]
        return self.reading[words[k - 1].end : words[k].start] if 0 < k < len(words) else "."

    def bounded(self, sentence: int, k: int) -> bool:
        """Whether punctuation stands before word k."""
        gap = self.gap(sentence, k)
        return (gap != " " and _BOUNDARY.search(gap) is not None) or gap == "."

    def subject(self, s: int, left: int) -> Theme:
        """The noun phrase that ends before word `left`."""
        words = self.words[s]
        end = left
        if end and words[end - 1].lower in SUBORDINATE:  # the plant, which …
            end -= 1
            return self._phrase_before(s, end)
        if end and self.bounded(s, end) and self.gap(s, end).startswith(","):  # the plant, in Leeds, will …
            start = end - 1
            while start > 0 and end - start < 15 and not self.bounded(s, start):
                start -= 1
            if start:
                aside = self.phrase(words[start:end])
                return aside if aside.named else self._phrase_before(s, start)
            return self._phrase_before(s, end) if words[end].lower not in AUX else NOTHING
        return self._phrase_before(s, end)

    def _phrase_before(self, s: int, end: int) -> Theme:
        words = self.words[s]
        start = end
        while start > 0 and end - start < 14:
            lower = words[start - 1].lower
            if lower in BREAKS:
                break
            start -= 1
            if start and self.bounded(s, start):
                break
        return self.phrase(words[start:end])

    def object(self, s: int, k: int) -> Theme:
        """The noun phrase that begins at word k."""
        words = self.words[s]
        end = k
        while end < len(words) and end - k < 10:
            if self.bounded(s, end):
                break
            lower = words[end].lower
            open_ended = end > k and lower in ("to", "for") and noun(words[end - 1].lower) in PLANS
            closes = lower in PREPOSITIONS and lower != "of" and not open_ended
            if lower in BREAKS or lower in AUX or closes or lower in TIME_WORDS:
                break
            if end > k and lower.endswith("ed") and words[end - 1].lower not in DETERMINERS:
                break
            end += 1
        theme = self.phrase(words[k:end])
        if (
            theme.head
            and not theme.named
            and end + 1 < len(words)
            and self.gap(s, end) == ", "
            and words[end].start in self.names
        ):
            stop = end + 1
            while stop < len(words) and not self.bounded(s, stop):
                stop += 1
            if stop - end < 5 and self.gap(s, stop).startswith((",", ".")):  # the suspect, Dario Vance,
                return self.phrase(words[end:stop])
        return theme

    def phrase(self, words: Sequence[Word]) -> Theme:
        """The theme a noun phrase names; NOTHING for a pronoun or an empty stretch."""
        first, last = 0, len(words)
        if words and words[0][3] in PREPOSITIONS:  # "In May the factory": what follows the last determiner
            inner = [k for k, w in enumerate(words) if k and w[3] in DETERMINERS]
            first = inner[-1] if inner else last - 1
        stop = first + 1
        while stop < last and words[stop][3] not in PREPOSITIONS:
            stop += 1
        chunk = [w for w in words[first:stop] if w[3] not in ADVERBS and w[3][-2:] != "ly"]
        if not chunk or chunk[-1][3] in _NO_HEADS:
            return NOTHING
        head = chunk.pop()
        opening = chunk[0][3] if chunk else head[3]
        rest = [w for w in chunk if w[3] not in _NO_MODIFIERS]
        of: frozenset[str] = frozenset()
        if stop < last and words[stop][3] in COMPLEMENTS:
            tail = words[stop + 1 : stop + 5]
            until = next((k for k, w in enumerate(tail) if w[3] in PREPOSITIONS), len(tail))
            of = frozenset([self.name(w) for w in tail[:until] if w[3] not in DETERMINERS and w[3] not in TIME_WORDS])
        named = head[2][0].isupper() and (head is not words[0] or head[0] in self.names)
        name = self.name(head) if named else noun(head[3])
        keys = frozenset([self.name(w) if w[2][0].isupper() else noun(w[3]) for w in rest])
        return Theme(
            name, keys - {name}, of, named,
            opening in DEFINITE or named or (bool(rest) and rest[0][3].endswith("'s")),
            head[3].endswith("s") and not head[3].endswith(("ss", "'s")),
        )  # fmt: skip

    def name(self, word: Word) -> str:
        """The key of the entity the word names, else its class or stem."""
        return self.names.get(word.start) or noun(word.lower)

    def called(self, key: str) -> frozenset[str]:
        """The nouns that stand next to a name: "the painter Ida Holm", "Ida Holm, a painter"."""
        if key not in self._called:
            found: set[str] = set()
            for mention in self.analysis.mentions:
                if mention.key == key:
                    found |= self._beside(mention.sentence, mention.span)
            self._called[key] = frozenset(found)
        return self._called[key]

    def _beside(self, s: int, span: Span) -> set[str]:
        words = self.words[s]
        start = next((k for k, w in enumerate(words) if w.start >= span.start), len(words))
        end = next((k for k, w in enumerate(words) if w.start >= span.end), len(words))
        found = set()
        for k in range(start - 1, max(start - 4, -1), -1):
            if words[k].lower in PREPOSITIONS or words[k].lower in BREAKS or words[k].lower in AUX:
                break
            found.add(noun(words[k].lower))
        if end + 1 < len(words) and self.bounded(s, end) and words[end].lower in DETERMINERS:
            for k in range(end + 1, min(len(words), end + 5)):
                if words[k].lower in PREPOSITIONS or words[k].lower in BREAKS:
                    break
                found.add(noun(words[k].lower))
                if self.bounded(s, k + 1):
                    break
        return found
