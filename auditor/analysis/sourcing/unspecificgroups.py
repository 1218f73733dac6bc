"""Noun phrases that leave open who is meant, in one sentence after the other, and the verbs of speech they govern.

A phrase is a place, the index of its first word: "seasoned observers", "a number of legal experts".
"""

from __future__ import annotations

from functools import lru_cache

from auditor.analysis.attribution import reporting_verb
from auditor.analysis.sourcing.vaguewords import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    CONVINCED,
    DEFINITE,
    FIELDS,
    HOUSES,
    NOT_TITLE,
    OPINIONS,
    POST,
    PRIVY,
    PUBLISHED,
    QUALMS,
    QUANTIFIERS,
    SPEAK,
    TITLED,
)
from auditor.analysis.tokens import Word

_SECRET = frozenset({"sources", "source", "insiders", "insider"})
_CLOSE = frozenset({"close", "near", "familiar"})  # who is close to a body does not speak for it
_NO_END = POST | BE | {"the"}
_LONGEST = 14  # words of a description that are read
_TITLE = 2  # words of a title before its group; each has more letters than that
# First and last word of a statement, those of the group, None for nobody; whether it is firm.
Shape = tuple[int, int, tuple[int, int] | None, bool]


@lru_cache(maxsize=20_000)
def modifies(lower: str) -> bool:
    """Whether a word can describe an unnamed group: "seasoned", "legal", "market", "so-called"."""
    if lower in QUANTIFIERS or lower in PUBLISHED or lower in FIELDS:
        return True
    if lower in DEFINITE or lower in CLAUSE_OPENERS or len(lower) < 4 or reporting_verb(lower):
        return False
    return lower.endswith(
        ("al", "ic", "ous", "ive", "ent", "ant", "ary", "able", "ible", "ed", "ing", "placed", "ern", "ar", "ior",
         "named", "known", "called", "time", "ful", "political", "ian", "ible", "top", "side", "wing")
    ) or lower in ("top", "close", "leading", "senior", "expert", "former", "keen", "shrewd", "legal")  # fmt: skip


class Clause:
    """The sentence being read: `voice` is the article's text without quotations, `lower` the words in small letters."""

    def __init__(self, voice: str) -> None:
        self.voice = voice
        self.words: tuple[Word, ...] = ()
        self.lower: list[str] = []

    def gap(self, index: int) -> str:
        """What stands before a word, after the word before it; a comma at the start of the sentence, a stop behind."""
        if index >= len(self.words):
            return "."
        return self.voice[self.words[index - 1].end : self.words[index].start] if index else ","

    def word(self, index: int) -> str:
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def opens(self, first: int) -> bool:
        """Whether a clause can begin at the word: after a mark, a conjunction, or words set before by a comma."""
        if first <= 0:
            return True
        gap = self.gap(first)
        return gap.strip(" \u00a0") != "" or self.word(first - 1) in CLAUSE_OPENERS

    def start(self, head: int) -> int | None:
        """The first word of the unspecific noun phrase that ends in `head`; None for a definite or named one."""
        first = head
        while first > 0 and head - first < 6 and self.gap(first) in (" ", "\u00a0"):
            previous = self.word(first - 1)
            if previous == "of" and self.word(first - 2) in ("number", "plenty", "chorus", "handful", "array", "host"):
                first -= 2
                continue
            if not (self.words[first - 1].text[0].islower() or first == 1) or not modifies(previous):
                break
            first -= 1
        if self.lower[head] in TITLED and 0 < first <= _TITLE and self._title(first):
            return 0
        previous = self.word(first - 1)
        if previous in DEFINITE and self.gap(first) == " ":
            return None
        if first > 0 and self.gap(first) == " " and self.words[first - 1].text[0].isupper() and first > 1:
            return None
        return first

    def _title(self, first: int) -> bool:
        """Whether nothing but plain nouns stands before the group in the sentence: "Town hall sources"."""
        return all(
            self.gap(i + 1) == " "
            and self.lower[i].isalpha()
            and len(self.lower[i]) > _TITLE
            and (i == 0 or self.words[i].text[0].islower())
            and self.lower[i] not in DEFINITE | CLAUSE_OPENERS | AUXILIARIES | NOT_TITLE
            and not reporting_verb(self.lower[i])
            for i in range(first)
        )

    def verb(self, at: int) -> tuple[int, str] | None:
        """The verb of speech or thought that governs from `at` on, over auxiliaries and adverbs: place and lemma."""
        begin = at
        while at < len(self.words) and at - begin < 5 and self.gap(at) in (" ", "\u00a0"):
            lower = self.lower[at]
            verb = reporting_verb(lower)
            if verb is not None and not (at > begin and lower in AUXILIARIES):
                before = self.lower[begin:at]
                if verb.form == "past" and before and before[-1] in BE:
                    return None
                if verb.form == "ing" and not (before and before[-1] in BE):
                    return None
                return at, verb.lemma
            if not (lower in AUXILIARIES or lower in ADVERBS or lower.endswith("ly")):
                return None
            at += 1
        return None

    def after(self, head: int) -> tuple[int, bool] | None:
        """The place of what follows the group's own description, and whether that tells of what it knows.

        None where the description names somebody or something.
        """
        at = head + 1
        if at >= len(self.words) or self.word(at) not in POST or self.gap(at) not in (" ", ", "):
            return at, False
        privy = self.word(at) in PRIVY
        hidden = self.lower[head] in _SECRET or (privy and self.word(at) in _CLOSE)
        last = min(len(self.words), at + _LONGEST)
        while at < last:
            if (
                (self.word(at) in HOUSES and not hidden)
                or self.words[at].text[0].isupper()
                or self.words[at].text[0].isdigit()
                or self.gap(at)[:1] in ';:—“"('
            ):
                return None
            ends = at > head + 2 and self.word(at - 1) not in _NO_END  # "many who are accused"
            if ends and not (self.verb(at) is None and self.airs(at) is None and self.held(at) is None):
                return at, privy
            at += 1
        return None

    def held(self, at: int) -> int | None:
        """The last word of "are increasingly convinced", "are of the opinion that"."""
        if self.word(at) not in ("are", "remain", "is", "were"):
            return None
        mood = at + 1
        while self.word(mood) in ADVERBS or self.word(mood).endswith("ly"):
            mood += 1
        if self.word(mood) in CONVINCED:
            return mood
        view = self.lower[mood : mood + 2] == ["of", "the"] and self.word(mood + 2) in OPINIONS
        return mood + 2 if view else None

    def airs(self, at: int) -> int | None:
        """The verb of "have voiced doubts", "were quick to say", where it is no reporting verb by itself."""
        while self.word(at) in AUXILIARIES or self.word(at) in ADVERBS:
            at += 1
        if self.word(at) in ("voiced", "expressed", "raised", "cast") and any(
            w in QUALMS for w in self.lower[at + 1 : at + 4]
        ):
            return at
        verb = reporting_verb(self.word(at + 2)) if self.word(at + 1) == "to" else None
        return (
            at + 2 if verb and verb.lemma in SPEAK and self.word(at) in ("quick", "keen", "rushed", "happy") else None
        )
