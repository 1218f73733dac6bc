"""The noun phrases that speak: where they begin and end beside a verb, and which name or person they stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import ReportingVerb, reporting_verbs
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.parties import does
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# How far a search goes in a sentence without end, which only hostile text has.
_MOST_WORDS = 100
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which"})
# Where a noun phrase cannot go on to the left.
_LEFT_STOPS = frozenset(
    """that when if because while as after before but which where whether since although though until what how why than
    is are was were has have had will would could should can may might must be been do does did whose so or""".split()
)
_PREPOSITIONS = frozenset(
    "in on at during for from with by about into over under against amid since despite through within to of".split()
)
# Where the noun phrase after "according to" or "said" ends.
_RIGHT_STOPS = frozenset(
    """that when if because while as after before but which where who whose since although though until in on at during
    by with last this earlier later and monday tuesday wednesday thursday friday saturday sunday about is are was were
    has have had told to from""".split()
)
_FINITE = frozenset(
    """is are was were has have had will would can could may might must should do does did isn't wasn't aren't won't
    cannot can't says shows makes means needs wants goes comes costs takes""".split()
)
# Beside these a form of the past describes somebody: "a retired surveyor named Hugh Pell".
_DESCRIBING = frozenset(
    "the a an one his her another some their its named called known aged born based trained recently newly".split()
)
_DETERMINERS = frozenset({"the", "a", "an", "one", "his", "her", "another", "some", "their"})
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday last this next week month year today yesterday late
    early morning evening afternoon night""".split()
)
# A representative speaks for the one named; a brother does not.
_REPRESENTS = re.compile(
    r"\b(?:spokes\w+|campaign|offices?|lawyers?|attorneys?|team|government|administration|ministry|ministers?|"
    r"officials?|representatives?|embassy|department|aides?)\b",
    re.IGNORECASE,
)


class SourcePhrases:
    """Sources of one article's sentences, read in text order; remembers who spoke last."""

    def __init__(self, analysis: Analysis) -> None:
        self.reading = analysis.document.reading
        self.sentences = analysis.document.sentences
        self.quotes = analysis.document.quotes
        self.voice = analysis.author_voice.text
        self.words = analysis.words
        self.lowers = analysis.lowers
        self.mentions = analysis.mentions
        self.starts = [m.span.start for m in self.mentions]
        self.verbs = reporting_verbs()
        self.here: list[Span | None] = []  # sources of the sentence being read
        self.last: tuple[str, int] | None = None  # person who spoke last, and in which paragraph

    def _mention_ending(self, end: int) -> Mention | None:
        at = bisect_right(self.starts, end) - 1
        if at >= 0 and self.mentions[at].span.end in (end, end - 2):
            return self.mentions[at]
        return None

    def _named_at(self, words: tuple[Word, ...], index: int) -> bool:
        return index >= 0 and self._mention_ending(words[index].end) is not None

    def _source(self, words: tuple[Word, ...], index: int, before: int, verb: ReportingVerb) -> Span | None:
        """The noun phrase that speaks: after the verb where it is inverted, else before it."""
        word = words[index]
        gap = self.reading[words[index - 1].end : word.start] if index else ""
        opens = index == 0 or any(c in gap for c in ',"”’—–')
        if opens and verb.form != "ing" and index + 1 < len(words) and self._inverted(words, index, gap, verb):
            return self._right_phrase(words, index + 1)
        if before < 0:
            return None
        while before > 1 and words[before].lower in _TIMES:
            before -= 1
        if before > 1 and words[before].lower in {"on", "in"} and words[before + 1].lower in _TIMES:
            before -= 1
        if words[before].lower in ("and", "but", "then") or verb.form == "ing":
            return self._clause_subject(words, before if verb.form != "ing" else index - 1, verb)
        return self._left_phrase(words, before)

    def _inverted(  # noqa: PLR0911  one return for each reason
        self, words: tuple[Word, ...], index: int, gap: str, verb: ReportingVerb
    ) -> bool:
        """Whether the source follows its verb: “…,” said the mayor."""
        following = words[index + 1]
        if self.reading[words[index].end : following.start].strip() or following.lower in _TIMES:
            return False
        quoted = any(c in gap for c in '"”’') or (index == 0)
        if following.lower in ("he", "she", "they"):
            return quoted
        if verb.lemma == "tell" or verb.complement not in {"s", "c"}:
            return False
        if quoted:
            return following.lower not in _PREPOSITIONS and following.lower not in _RIGHT_STOPS
        if not (following.text[0].isupper() or following.lower in _DETERMINERS):
            return False
        phrase = self._right_phrase(words, index + 1)
        rest = self.reading[phrase.end : phrase.end + 12] if phrase else "x"
        # "The author, a retired surveyor, says the firm forged them"
        clause = phrase is not None and "," in gap and self._acts(words, index, phrase)
        if clause and not self._finite(words, index):
            return False
        return self._closes(rest)

    @staticmethod
    def _closes(rest: str) -> bool:
        """Whether a source that has followed its verb ends before these words."""
        opening = rest.lstrip()[:1]
        return opening in ("", ".", ",", ";", "—") or rest.split(maxsplit=1)[0] in ("who", "in", "on", "at", "during")

    def _acts(self, words: tuple[Word, ...], index: int, phrase: Span) -> bool:
        """Whether what follows the verb is a clause: a name or a noun and a verb in the past."""
        inside = [word for word in words[index + 2 :] if word.end <= phrase.end]
        return any(
            word.text[0].islower() and does(word.lower) and self.reading[before.end : word.start] in (" ", "\u00a0")
            for before, word in zip(words[index + 1 :], inside, strict=False)
        )

    def _finite(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a clause stands before the verb, which somebody behind it can have said."""
        return any(
            word.lower in _FINITE
            or (does(word.lower) and not {before.lower, word.lower} & _DESCRIBING and word.text[0].islower())
            for before, word in pairwise(words[:index])
        )

    def _left_phrase(self, words: tuple[Word, ...], last: int) -> Span | None:
        reading = self.reading
        if words[last].lower in PRONOUNS:
            if words[last].lower not in ("who", "which"):
                return Span(words[last].start, words[last].end)
            return self._antecedent_phrase(words, last - 1)
        end = words[last].end
        gap = reading[end : words[last + 1].start] if last + 1 < len(words) else ""
        at = last
        if "," in gap or ")" in gap:  # the end of an apposition: go to the comma that opened it
            while (
                at > 0 and last - at < _MOST_WORDS and not set(",(") & set(reading[words[at - 1].end : words[at].start])
            ):
                at -= 1
            at -= 1
            if at < 0:
                return Span(words[0].start, end)
        first = self._phrase_start(words, at)
        return Span(words[first].start, end) if first is not None else None

    def _antecedent_phrase(self, words: tuple[Word, ...], last: int) -> Span | None:
        """What "who" or "which" stands for: the name, else the noun phrase, right before it."""
        if last < 0:
            return None
        mention = self._mention_ending(words[last].end)
        if mention:
            return mention.span
        first = self._phrase_start(words, last)
        return Span(words[first].start, words[last].end) if first is not None else None

    def _phrase_start(self, words: tuple[Word, ...], at: int) -> int | None:
        """Index of the first word of the noun phrase that ends at `at`."""
        reading = self.reading
        if words[at].lower in _LEFT_STOPS or words[at].lower in _PREPOSITIONS:
            return None
        first = at
        while first > 0 and at - first < 20:
            gap = reading[words[first - 1].end : words[first].start]
            previous = words[first - 1].lower
            if (
                gap.strip("\u00a0 .'’&-")
                or previous in _LEFT_STOPS
                or (
                    previous in self.verbs
                    and words[first - 1].text[0].islower()
                    and self.verbs[previous].form in ("s", "past")
                )
            ):
                break
            first -= 1
        if words[first].lower in ("and", "then", "so") and first < at:
            first += 1
        if words[first].lower in _PREPOSITIONS:
            mention = self._mention_ending(words[at].end)
            if mention is None:
                return None if words[first].lower != "of" else first + 1
            while words[first].start < mention.span.start and first < at:
                first += 1
        return first

    def _clause_subject(self, words: tuple[Word, ...], before: int, verb: ReportingVerb) -> Span | None:
        """The subject of an earlier verb of the same sentence: "X resigned and said", "with X saying"."""
        if verb.form == "ing" and before >= 0:
            mention = self._mention_ending(words[before].end)
            gap = self.reading[words[before].end : words[before + 1].start]
            if mention and mention.span.end == words[before].end and not gap.strip():
                return mention.span
        if self.here and self.here[-1]:
            return self.here[-1]
        first = 0
        if words[0].lower in _PREPOSITIONS or words[0].lower in _LEFT_STOPS:  # "In an interview with …, Trump"
            first = next(
                (
                    i + 1
                    for i in range(min(before, _MOST_WORDS))
                    if "," in self.reading[words[i].end : words[i + 1].start]
                ),
                0,
            )
        for index in range(first, min(before, first + _MOST_WORDS)):
            if self.voice[words[index].start] == BLANK:
                continue
            subject = self._possible_subject(words, index)
            if subject:
                return subject
        if before >= 2 and words[0].lower in ("the", "a", "an", "police", "officials"):
            return Span(words[0].start, words[1].end)
        return None

    def _possible_subject(self, words: tuple[Word, ...], index: int) -> Span | None:
        word = words[index]
        if word.lower in ("he", "she", "they"):
            return Span(word.start, word.end)
        at = bisect_left(self.starts, word.start)
        if (
            at == len(self.mentions)
            or self.mentions[at].span.start != word.start
            or (word.text.isupper() and len(word.text) > 4)
        ):
            return None
        mention = self.mentions[at]
        following = self.reading[mention.span.end : mention.span.end + 2]
        adjective = (following[:1] == " " and following[1:].isupper()) or following in ("'s", "’s")
        governed = index and words[index - 1].lower in _PREPOSITIONS
        return None if adjective or governed or mention.kind is EntityKind.OTHER else mention.span

    def _right_phrase(self, words: tuple[Word, ...], first: int, stops: frozenset[str] = _RIGHT_STOPS) -> Span | None:
        """The noun phrase that begins at `first`."""
        if first >= len(words):
            return None
        last = first
        while last + 1 < len(words) and last - first < 20:
            gap = self.reading[words[last].end : words[last + 1].start]
            following = words[last + 1]
            if gap.strip("\u00a0 .'’&-/") or (following.lower in stops and following.text[0].islower()):
                break
            last += 1
        return Span(words[first].start, words[last].end)

    def _key(self, sentence: Sentence, source: Span) -> str | None:
        text = self.reading[source.start : source.end]
        lower = text.lower()
        if lower in ("he", "she"):
            return self._antecedent(sentence, source.start)
        at = bisect_left(self.starts, source.start)
        inside: list[Mention] = []
        while at < len(self.mentions) and self.mentions[at].span.start < source.end:
            inside.append(self.mentions[at])
            at += 1
        if len(inside) > 1:  # people first
            inside.sort(key=lambda m: m.kind is not EntityKind.PERSON)
        for mention in inside:
            owned = (
                self.reading[mention.span.end : mention.span.end + 2] in ("'s", "’s")
                and source.end > mention.span.end + 2
            )
            if not owned or _REPRESENTS.search(text):
                return mention.key
        return None

    def _antecedent(self, sentence: Sentence, offset: int) -> str | None:
        """The last person to speak in this or the paragraph before, else the last one named."""
        at = bisect_left(self.starts, offset) - 1
        recent = next(
            (self.mentions[i] for i in range(at, max(-1, at - 8), -1) if self.mentions[i].kind is EntityKind.PERSON),
            None,
        )
        if self.last and sentence.paragraph - self.last[1] <= 1:
            same = recent is None or recent.sentence < sentence.index - 1 or recent.key == self.last[0]
            if same or not self._leads(recent):
                return self.last[0]
        return recent.key if recent else None

    def _leads(self, mention: Mention | None) -> bool:
        """Whether the mention opens its sentence, and so is what the next one's pronoun takes up."""
        return mention is not None and mention.span.start - self.sentences[mention.sentence].span.start < 30
