"""Noun phrases that present a study or its authors as new to the reader: "a new study", "researchers".

A phrase is two places: its first word and `head`, its noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.analysis.entities import is_demonym
from auditor.analysis.sourcing.studywords import (
    AUTHORS,
    COURT,
    DEFINITE,
    FOUND,
    HEADS,
    HOSTS,
    LATEST,
    MADE_BY,
    NOT_DESCRIBING,
    ONE_WORK,
    OPEN,
    TELLING,
)
from auditor.analysis.tokens import Word
from auditor.document import Sentence

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_WIDEST = 7  # words before its noun that a phrase can have


class Phrases:
    """The sentence being read: `voice` is the article's text without quotations, `lower` the words in small letters."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.voice = analysis.body_voice.text
        self.index = 0
        self.words: tuple[Word, ...] = ()
        self.lower: tuple[str, ...] = ()

    def turn(self, sentence: Sentence) -> None:
        """Go to a sentence."""
        self.index = sentence.index
        self.words, self.lower = self.analysis.words[sentence.index], self.analysis.lowers[sentence.index]

    def word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it; a stop at either end."""
        if not 0 < at < len(self.words):
            return "."
        return self.voice[self.words[at - 1].end : self.words[at].start]

    def start(self, head: int) -> int | None:
        """The first word of the indefinite noun phrase; None for a definite, named or other one."""
        first = self.leftmost(head)
        if first is None:
            return None
        noun, described, before = self.lower[head], self.lower[first:head], self.word(first - 1)
        aside = noun == "trial" and before == "in" and self.gap(head + 1).startswith(",") and not self.in_court
        if before == "after" and self.word(first - 2) == noun:
            return first - 2  # "study after study"
        untold = noun in TELLING and not aside and not self.telling(head, described)
        if untold or MADE_BY & set(described):
            return None
        if "the" in described and not LATEST & set(described) and not self.unheard_of(head):
            return None
        joined = first > 0 and self.gap(first) in (" ", "\u00a0")
        if joined and ((before in DEFINITE and before != "that") or before.endswith("'s") or self.proper(first - 1)):
            return None
        single = {"a", "an", "one", "another"} | LATEST
        return None if noun in ONE_WORK and single.isdisjoint(described) else first

    def unheard_of(self, head: int) -> bool:
        """Whether "the researchers" are those of nothing that the text has told of before."""
        if self.lower[head] not in AUTHORS or self.word(head - 1) != "the":
            return False
        own = self.index
        return all(
            self.analysis.places[word][0] >= own
            for word in (HEADS | {"university", "institute", "team", "college"}) & self.analysis.vocabulary
        )

    @property
    def in_court(self) -> bool:
        """Whether a trial is a court's in this article."""
        return not COURT.isdisjoint(self.analysis.vocabulary)

    def leftmost(self, head: int) -> int | None:
        """The first word of what can belong to the noun phrase; None where a name is part of it."""
        first = head
        while first > 0 and head - first < _WIDEST and self.gap(first) in (" ", "\u00a0", "-"):
            previous = self.words[first - 1].lower
            if previous == "of" and self.word(first - 2) in HOSTS:
                first -= 2
            elif previous in OPEN or previous[0].isdigit():
                first -= 1
            elif (
                previous in NOT_DESCRIBING
                or previous in DEFINITE
                or previous in FOUND
                or previous.endswith(("'s", "s'"))
            ):
                break
            elif self.proper(first - 1):
                return None
            else:
                first -= 1
        return first

    def proper(self, at: int) -> bool:
        """Whether the word is written as a name, and not of a people, inside the sentence."""
        word = self.words[at]
        return word.text[0].isupper() and at > 0 and word.lower != "i" and not is_demonym(word.text)

    def telling(self, head: int, described: tuple[str, ...]) -> bool:
        """Whether a word before the noun, or what is said of its publication, shows that a study is meant."""
        published = self.word(head + 1) in ("published", "released", "carried", "conducted")
        return published or bool(TELLING[self.lower[head]] & set(described or ("",)))
