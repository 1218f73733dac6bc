"""Clauses that give what follows to somebody: what is said, thought, wanted, judged or shown.

Wider than attributions, and less sure. A cue is read by the class of its word, by its form, and by who or what the
subject is: "voters fear", "his call for", "is expected to", "a poll of students found", "records show".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.holders import BE, HAVE, MODAL, Holders, before_adverbs, before_group, entries, nouns
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Attitude(NamedTuple):
    """`kind` is the class of the cue's word. `sureness`, in [0, 1], is about how often readers give such content to
    somebody.
    """

    content: Span
    cue: Span
    kind: str
    sureness: float
    sentence: int


class _Reading(NamedTuple):
    """`particle` is the word that must follow; `form` is empty for nouns and adjectives."""

    kind: str
    form: str
    particle: str


class _Shape(NamedTuple):
    form: str
    subject: str


# Shares of clauses with such a cue that are content of an attribution in the labelled articles that were looked at
# (PolNeAR, 167 of 250), in steps of a twentieth.
_KINDS = {
    "tell": 0.5, "urge": 0.45, "rule": 0.45, "name": 0.6, "judge": 0.45, "back": 0.35, "think": 0.6, "want": 0.5,
    "show": 0.45, "seem": 0.6, "adj": 0.55, "noun": 0.45,
}  # fmt: skip
# What a subject, a form and the next word add to it.
_SUBJECTS = {
    "name": 0.1, "pronoun": 0.1, "holder": 0.0, "record": 0.25, "group": 0.0, "other": -0.1, "comma": -0.1,
    "relative": -0.25, "joined": 0.0, "none": 0.0, "owned": 0.0, "determined": -0.1, "bare": 0.05,
}  # fmt: skip
_FORMS = {
    "base": 0.0, "s": -0.05, "past": 0.05, "perfect": 0.0, "progressive": 0.0, "passive": 0.0, "modal": 0.0,
    "infinitive": 0.05, "ing": 0.05, "aside": 0.3, "noun": 0.0, "adjective": 0.0,
}  # fmt: skip
_NEXT = {
    "that": 0.2, "whether": 0.15, "how": 0.1, "why": 0.1, "what": 0.1, "in": -0.2, "by": -0.15, "with": -0.1,
    "over": -0.1,
}  # fmt: skip
_VERBS = frozenset(_KINDS) - {"adj", "noun"}
_COPULAS = BE | frozenset("feel feels felt remain remains remained seem seems seemed".split())
_OWNERS = frozenset("his her their its my our your".split())
_DETERMINERS = frozenset("a an the this that these those no any some every each another such".split()) | _OWNERS
_LINKS = frozenset("that to of about for on over against with whether as if how why what".split())
_STATED = frozenset("that to whether how why".split())
_BEFORE_NOUNS = MODAL | frozenset("to they we i you who".split())
_AFTER_NOUNS = BE | HAVE | MODAL | frozenset("of in for from on about and or by with at as".split())
_SUBORDINATE = frozenset("while although though as when after before if because since whereas even once".split())
# Who and what can stand in an aside, and the verbs that do.
_SPEAKING = frozenset({"name", "pronoun", "holder", "record", "group"})
_ASIDES = frozenset({"tell", "show", "think"})
_FINITE = frozenset({"past", "s", "base"})
# Where the content of a clause gives way to the reporter's own words more often than not.
_TURN = re.compile(r", (?:which|but|although|though|according to)\b")
# How far cues are looked for in a sentence without end, which only hostile text has.
_MOST_WORDS = 200
# Words between a verb of telling and its "that".
_TOLD_WORDS = 14
# Words between a noun and the verb that states it.
_STATED_WORDS = 8
# Words an aside has before its verb, and behind it at the end of a sentence: ..., the school confirmed on Friday.
_ASIDE_WORDS, _TAIL_WORDS = 6, 4
_TAIL = re.compile(
    r"\s*(?:(?:on|in|at|via|last|this|out|earlier|later)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\W*$)"
)
# Characters the subject of a clause and its comma take at least.
_CLAUSE = 12
# Characters and words between a quotation and the verb that frames it.
_FRAME, _FRAME_WORDS = 60, 6


@cache
def _table() -> dict[str, tuple[_Reading, ...]]:
    """Readings of cues by lower-case form."""
    table: dict[str, list[_Reading]] = {}
    for kind, word in entries():
        if kind in _VERBS:
            for form, sense in predicates.expand(kind, "0", "s", word):
                table.setdefault(form, []).append(_Reading(kind, sense.form, sense.particle))
        elif kind in _KINDS:
            for form in (word, predicates.plural(word)) if kind == "noun" else (word,):
                table.setdefault(form, []).append(_Reading(kind, "", ""))
    return {form: tuple(dict.fromkeys(found)) for form, found in table.items()}


@cache
def _noun_forms() -> frozenset[str]:
    """Forms of verbs that are as often plurals of nouns."""
    return nouns("noun") | nouns("record") | nouns("holder")


def attitudes(analysis: Analysis) -> tuple[Attitude, ...]:
    """In text order; words inside quotations and page furniture are no cues."""
    holders = Holders(analysis)
    places, sentences = analysis.places, analysis.document.sentences
    cued = {place for word in _table().keys() & analysis.vocabulary for place in places[word]}
    return tuple(found for place in sorted(cued) for found in _Reader(analysis, holders, sentences[place]).read())


class _Reader:
    """Reads one sentence."""

    def __init__(self, analysis: Analysis, holders: Holders, sentence: Sentence) -> None:
        self.reading = analysis.document.reading
        self.voice = analysis.author_voice.text
        self.holders = holders
        self.sentence = sentence
        self.words = analysis.words[sentence.index]
        self.titled = holders.is_titled(sentence, self.words)

    def read(self) -> Iterator[Attitude]:
        table = _table()
        for index, word in enumerate(self.words[:_MOST_WORDS]):
            if word.lower not in table or self.voice[word.start] == BLANK:
                continue
            named = index and not self.titled and word.text[0].isupper()  # the United States, the Daily Post
            if named or self._gap(index).endswith("-"):  # U.N.-backed
                continue
            for reading in table[word.lower]:
                found = self._attitude(index, reading)
                if found is not None:
                    yield found

    def _attitude(self, index: int, reading: _Reading) -> Attitude | None:
        word, following = self.words[index], self._lower(index + 1)
        if reading.particle and following != reading.particle:
            return None
        shape = self._shape(index, reading, following)
        if shape is None or self._is_frame(index):
            return None
        content = Span(self._begin(index, reading.kind), self._end(index))
        aside = None
        if reading.kind in _ASIDES and shape.form in _FINITE and shape.subject in _SPEAKING:
            aside = self._aside(index)
        elif reading.kind == "seem" or (reading.kind == "think" and shape.form == "passive"):
            content = Span(self._clause_start(word.start), content.end)
        if aside is not None:
            content, shape, following = aside, _Shape("aside", shape.subject), ""
        sureness = _KINDS[reading.kind] + _SUBJECTS[shape.subject] + _FORMS[shape.form] + _NEXT.get(following, 0.0)
        cue = Span(word.start, word.end)
        return Attitude(content, cue, reading.kind, min(max(round(sureness, 2), 0.0), 1.0), self.sentence.index)

    def _lower(self, index: int) -> str:
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def _gap(self, index: int) -> str:
        """What stands between the word and the one before it."""
        return self.reading[self.words[index - 1].end : self.words[index].start] if index else ""

    # -- content

    def _begin(self, index: int, kind: str) -> int:
        """Behind the cue, or behind the one who is told, where "that" shows where the telling begins."""
        words = self.words
        if kind == "noun" and (verb := self._stated(index)):
            return words[verb].end
        if kind in {"tell", "show"}:
            for k in range(index + 1, min(index + _TOLD_WORDS, len(words))):
                if words[k].lower == "that" and not (k == index + 2 and words[k - 1].lower in _DETERMINERS):
                    return words[k].end
        return words[index].end

    def _end(self, index: int) -> int:
        """Where the clause of the cue ends: at a comma if it is subordinate and comes first, else with the sentence."""
        start, end = self.sentence.span
        turn = _TURN.search(self.reading, self.words[index].end, end)
        end = turn.start() if turn is not None else end
        if self.words[0].lower in _SUBORDINATE and "," not in self.reading[start : self.words[index].start]:
            comma = self.reading.find(", ", self.words[index].end, end)
            return comma if comma >= 0 else end
        return end

    def _is_frame(self, index: int) -> bool:
        """Whether the cue only names who speaks: “It is full,” she said in a speech; it is full, said the mayor."""
        following = self.words[index + 1].text if index + 1 < len(self.words) else ""
        if self._gap(index).startswith(",") and following[:1].isupper():
            return True
        at = self.words[index].start
        left = self.voice[max(self.sentence.span.start, at - _FRAME) : at]
        mark = max(left.rfind('"'), left.rfind("”"))
        quoted = mark > 0 and left[mark - 1] == BLANK
        return quoted and left.count(" ", mark) <= _FRAME_WORDS and "," not in left[mark + 1 :]

    def _aside(self, index: int) -> Span | None:
        """The sentence around an aside that names who holds it: The deal, many think, is done."""
        start, end = self.sentence.span
        at = self.words[index]
        comma = self.reading.rfind(", ", start, at.start)
        if self.reading[comma + 2 : at.start].startswith("as "):  # ..., as its friends point out.
            return Span(start, comma)
        if comma < 0 and self.words[0].lower == "as":  # As the board noted, the quay is old.
            opened = self.reading.find(", ", at.end, end)
            return Span(opened + 2, end) if 0 <= opened - at.end <= _CLAUSE else None
        if comma < 0 or len(self.reading[comma + 1 : at.start].split()) > _ASIDE_WORDS:
            return None
        after = self.reading[at.end : end]
        if after.startswith(","):
            return Span(start, end)
        ends = len(after.split()) <= _TAIL_WORDS and _TAIL.match(after) is not None
        return Span(start, comma) if ends and comma - start > end - comma else None

    def _clause_start(self, before: int) -> int:
        """Where the clause begins whose subject belongs to the content: The port is expected to close."""
        start = self.sentence.span.start
        comma = self.reading.rfind(", ", start, before)
        return comma + 2 if comma >= 0 and comma - start > before - comma > _CLAUSE else start

    # -- shapes

    def _shape(self, index: int, reading: _Reading, following: str) -> _Shape | None:
        if reading.kind == "noun":
            return self._noun(index) if following in _LINKS or self._stated(index) else None
        if reading.kind == "adj":
            copula = self._lower(before_adverbs(self.words, index)) in _COPULAS
            linked = following in _LINKS or following in {"in", "by", "at"}
            return _Shape("adjective", self._subject(index)) if copula and linked else None
        raw = self._lower(index - 1)
        if reading.form != "ing" and (raw in _DETERMINERS - {"that"} or raw.endswith(("'s", "s'"))):
            return None
        before = self._lower(before_adverbs(self.words, index))
        if reading.form in {"base", "s"}:
            return self._present(index, reading.form, before)
        if reading.form == "ing":
            return _Shape("progressive", self._subject(index)) if before in BE else _Shape("ing", "none")
        return self._past(index, reading.form, before, following)

    def _stated(self, index: int) -> int:
        """Index of the verb by which a noun is told: The fear on the quay is that it floods. 0 where there is none."""
        for k in range(index + 1, min(index + _STATED_WORDS, len(self.words) - 1)):
            if self.words[k].lower in BE and self.words[k + 1].lower in _STATED:
                return k
            if set(",;:—–") & set(self._gap(k)):
                break
        return 0

    def _noun(self, index: int) -> _Shape | None:
        if self._lower(index - 1) in _BEFORE_NOUNS:
            return None
        for k in range(index - 1, max(-1, index - 4), -1):
            lower = self.words[k].lower
            if lower in _OWNERS or lower.endswith(("'s", "s'")):
                return _Shape("noun", "owned")
            if lower in _DETERMINERS:
                return _Shape("noun", "determined")
        return _Shape("noun", "bare")

    def _present(self, index: int, form: str, before: str) -> _Shape | None:
        """A form without an ending, or with -s, whose subject has to agree with it."""
        if form == "base" and before == "to":
            return _Shape("infinitive", "none")
        if form == "base" and before in MODAL:
            return _Shape("modal", self._subject(index))
        subject = self.holders.finite(self.words, index, self.titled)
        if form == "base":
            head = self._lower(before_adverbs(self.words, index))
            agrees = subject == "group" or head == "who" or (subject == "record" and head.endswith(("s", "data")))
        else:
            noun = self._lower(index) in _noun_forms()
            agrees = subject != "group" and not (noun and (subject not in _SPEAKING or self._ends_phrase(index)))
        return _Shape(form, subject) if agrees else None

    def _ends_phrase(self, index: int) -> bool:
        """Whether what follows goes on with a noun rather than a verb: Republican claims of fraud."""
        gap = self._gap(index + 1) if index + 1 < len(self.words) else "."
        return bool(gap.strip()) or self._lower(index + 1) in _AFTER_NOUNS

    def _past(self, index: int, form: str, before: str, following: str) -> _Shape | None:
        if before in BE:
            return _Shape("passive", self._subject(index))
        if before in HAVE:
            return _Shape("perfect", self._subject(index))
        if form == "participle" or following == "by":
            return None
        subject = self.holders.finite(self.words, index, self.titled)
        asked = subject != "none" or following in _STATED or following == "about"  # Asked about the quay, she ...
        return _Shape("past", subject) if asked else None

    def _subject(self, index: int) -> str:
        return self.holders.subject(self.words, before_group(self.words, index), self.titled)
