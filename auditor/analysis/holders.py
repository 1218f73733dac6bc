"""Who or what a verb has as its subject, as far as it could say, think or show something."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor.analysis import predicates
from auditor.analysis.entities import EntityKind
from auditor.analysis.tokens import Word
from auditor.document import Sentence, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
MODAL = frozenset(
    """will would can could may might must should shall cannot do does did don't doesn't didn't won't wouldn't can't
    couldn't shouldn't not""".split()
)
_BETWEEN = frozenset(
    """also then later again earlier already never now still even often first once recently just long only too further
    always soon ever instead however yet all each not""".split()
)
_GROUPS = frozenset("they we i people most many some others few both police men women".split())
_WORDS = {
    "he": "pronoun", "she": "pronoun", "who": "relative", "which": "relative", "and": "joined", "but": "joined",
    "or": "joined",
}  # fmt: skip
_AGENTS = ("ers", "ors", "ists", "ians", "ees", "crats", "cans", "ants")
# What ends as agents do and is none.
_THINGS = frozenset(
    """numbers papers matters orders letters quarters answers offers powers waters factors doors colors colours errors
    floors plants grants""".split()
)
# What a noun phrase goes on with after its head, and what it cannot go on past.
_INSIDE = frozenset("of by from in for on at with to about released conducted taken published".split())
_CLAUSES = frozenset("that who which and but or as if when while because than is are was were has have had".split())
# Words that the head of a phrase is looked for to the left.
_PHRASE = 12


@cache
def nouns(kind: str) -> frozenset[str]:
    """Singulars and plurals of a class of nouns: holder, record, noun (for what is said or held)."""
    return frozenset(form for k, word in entries() if k == kind for form in (word, predicates.plural(word)))


@cache
def entries() -> tuple[tuple[str, str], ...]:
    """Class and word, in file order."""
    lines = (line.split("\t") for line in lexicon.entries("attitude_words"))
    return tuple((kind, word) for kind, words in lines for word in words.split())


def before_adverbs(words: tuple[Word, ...], index: int) -> int:
    """Index of the word before the one at `index` and its adverbs; -1 where there is none."""
    at = index - 1
    while at >= 0 and (words[at].lower in _BETWEEN or _is_adverb(words[at].lower)):
        at -= 1
    return at


def before_group(words: tuple[Word, ...], index: int) -> int:
    """Index of the word before the whole verb group that ends at `index`; -1 where there is none."""
    at = index - 1
    while at >= 0 and (words[at].lower in _GROUP or _is_adverb(words[at].lower)):
        at -= 1
    return at


_GROUP = BE | HAVE | MODAL | _BETWEEN | {"to"}


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4


class Holders:
    """Reads the subjects of one article; `titled` sentences are set in capitals as headlines are."""

    def __init__(self, analysis: Analysis) -> None:
        self.reading = analysis.document.reading
        self.mentions = analysis.mentions
        self.ends = [m.span.end for m in self.mentions]

    def is_titled(self, sentence: Sentence, words: tuple[Word, ...]) -> bool:
        """Whether it is a headline, or the first sentence and all its long words begin with a capital."""
        if sentence.zone is ZoneKind.HEADLINE or sentence.index:
            return sentence.zone is ZoneKind.HEADLINE
        long = [w.text for w in words if len(w.text) > 4 and w.text[0].isalpha()]
        return len(words) > 2 and all(text[0].isupper() for text in long)

    def finite(self, words: tuple[Word, ...], index: int, titled: bool) -> str:
        """The subject of a finite verb without auxiliaries.

        As `subject` has it, but "comma" where only the end of an apposition or a clause stands before the verb.
        """
        kind = self.subject(words, before_adverbs(words, index), titled)
        gap = self.reading[words[index - 1].end : words[index].start] if index else ""
        return "comma" if kind in {"none", "other"} and set(",—–") & set(gap) else kind

    def subject(self, words: tuple[Word, ...], at: int, titled: bool) -> str:
        """What the noun phrase that ends at `at` is, by its head.

        One of pronoun, relative, joined, record, group (several who can hold), holder (one), name, other, none.
        """
        if at < 0:
            return "none"
        lower = words[self._head(words, at)].lower
        if lower in _WORDS:
            return _WORDS[lower]
        if lower in nouns("record"):
            return "record"
        if lower in _GROUPS or lower in nouns("holder"):
            return "group" if lower in _GROUPS or lower.endswith("s") else "holder"
        if self.is_named(words[at].start, words[at].end) or (titled and words[at].text[0].isupper()):
            return "name"
        return "group" if lower.endswith(_AGENTS) and lower not in _THINGS else "other"

    def _head(self, words: tuple[Word, ...], at: int) -> int:
        """Index of the record the phrase that ends at `at` is about: in "a poll of voters in Iowa", the poll."""
        head = at
        for k in range(at, max(0, at - _PHRASE), -1):
            gap = self.reading[words[k - 1].end : words[k].start]
            if set(",;:—–") & set(gap) or words[k].lower in _CLAUSES:
                break
            if words[k].lower in _INSIDE and words[k - 1].lower in nouns("record"):
                head = k - 1
        return head

    def is_named(self, start: int, end: int) -> bool:
        """Whether a person or organisation is named there, up to a possessive ending."""
        place = bisect_right(self.ends, end + 2) - 1
        if place < 0 or self.ends[place] < end or self.mentions[place].span.start > start:
            return False
        return self.mentions[place].kind in {EntityKind.PERSON, EntityKind.ORGANISATION}
