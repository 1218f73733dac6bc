"""Who says what: the source, the verb, how sure it sounds, and what is said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Quote, Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class CueKind(StrEnum):
    SAY = "say"
    ACCUSE = "accuse"
    DENY = "deny"
    ADMIT = "admit"
    BELIEVE = "believe"
    ASK = "ask"
    HEDGE = "hedge"  # an adverb or verb form with no source: allegedly, reportedly, is said to


class Attribution(NamedTuple):
    """`verb` is the cue's lemma; `source` is None when nobody is named ("allegedly", "it is believed").

    `source_key` is the entity key of the source where it is one. `content` is what is attributed.
    """

    cue: Span
    verb: str
    kind: CueKind
    source: Span | None
    source_key: str | None
    content: Span | None
    sentence: int


class Quotation(NamedTuple):
    """A direct quotation with its speaker, as far as the text gives one.

    `sentence` is the one the quote begins in. `scare` marks words set in quotation marks inside a clause with
    nobody speaking: a title, a term, a phrase held at arm's length.
    """

    quote: Quote
    speaker: Span | None
    speaker_key: str | None
    verb: Span | None
    sentence: int
    scare: bool = False


class _Verb(NamedTuple):
    lemma: str
    kind: CueKind
    complement: str
    form: str  # base, s, past, ing


# Where even a long source with its origin ("a report by the council") ends.
_CLAUSES = frozenset("that when if because while as which where who whose since although though until but".split())
# How far a search goes in a sentence without end, which only hostile text has.
_MOST_WORDS = 100
# Skipped between a source and its verb.
_AUXILIARIES = frozenset(
    """has have had also later then again previously earlier already never not did does do will would is are was were
    been being be both all each further once just recently now still even often publicly first long openly too soon
    always only
    himself herself themselves itself""".split()
)
_BE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which"})
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
_OWNERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "any", "no", "these", "those", "of"}
)
_DETERMINERS = frozenset({"the", "a", "an", "one", "his", "her", "another", "some", "their"})
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday last this next week month year today yesterday late
    early morning evening afternoon night""".split()
)
# What evidence does, and what counts as evidence.
_EVIDENT = frozenset({"show", "find", "suggest", "indicate", "reveal", "report", "estimate", "conclude"})
_EVIDENCE = frozenset(
    """poll polls survey surveys study studies data report reports figures records documents research results analysis
    numbers statistics emails filings investigation review audit""".split()
)
# So often something else that only "that" makes them reports.
_THAT_ONLY = frozenset({"know", "see", "feel", "understand", "realize", "realise", "remember", "order"})
_STARTERS = frozenset(
    """he she it they we i you the a an this that these those there his her its their our my no any some many most
    all both each such one if what how who when where whether people not nothing everyone everything""".split()
)
# Verbs that are as often nouns in these forms; they need more support to count.
_NOUNISH = frozenset(
    """report claim call state comment answer reply promise pledge vow order estimate hope fear doubt request demand
    question protest joke post forecast rule label note show find charge fault blame stress caution object counter
    remark tweet cry post point praise hail blast slam rule state quote relate grant guess plead sing dispute voice
    view see
    quip boast thought order""".split()
)
# Before a form that is then a noun or an infinitive, and before the "to" of one that is a report after all.
_NOUN_BEFORE = frozenset(
    "to can could should must may might cannot let can't a an the his her their its this that any no s".split()
)
_SEEMING = frozenset({"on", "continued", "appeared", "seemed"})
_ADVERB = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|supposedly|apparently|ostensibly|rumou?redly)\b", re.IGNORECASE
)
_ACCORDING = re.compile(r"[Aa](?<!\w[Aa])ccording to\b")
_AGENTLESS = re.compile(
    r"\b[Tt]here (?:is|are|was|were|have been|has been|had been|remain)(?: \w+){0,3} "
    r"(?P<noun>allegation|report|claim|rumou?r|suggestion|accusation|speculation|fear|concern)s?\b(?= (?:that|of)\b)"
)
_NOUN = re.compile(
    r"\b(?P<noun>claim|statement|allegation|accusation|assertion|announcement|warning|suggestion|contention|argument|"
    r"belief|denial|admission|insistence|assurance|complaint|prediction|acknowledg(?:e)?ment|revelation|comment|remark|"
    r"conclusion|declaration|promise|pledge|fear|concern|hope|view|opinion|report|charge|testimony)s?\b(?= that\b)"
)
_NOUN_KINDS = {
    "allegation": CueKind.ACCUSE, "accusation": CueKind.ACCUSE, "charge": CueKind.ACCUSE, "denial": CueKind.DENY,
    "admission": CueKind.ADMIT, "acknowledgement": CueKind.ADMIT, "acknowledgment": CueKind.ADMIT,
    "belief": CueKind.BELIEVE, "fear": CueKind.BELIEVE, "concern": CueKind.BELIEVE, "hope": CueKind.BELIEVE,
    "view": CueKind.BELIEVE, "opinion": CueKind.BELIEVE,
}  # fmt: skip
_EXPRESSED = re.compile(
    r"\s+(?:\w+\s+)?(?:concern|worr(?:y|ies)|hope|doubt|fear|confidence|regret|support|opposition|view|opinion|"
    r"optimism|frustration|anger|outrage|dismay|disappointment|skepticism|scepticism|gratitude|interest|surprise)s?\b"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’]|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Ii]ts)\s+(?:[\w-]+\s+){0,2}$")
# A representative speaks for the one named; a brother does not.
_REPRESENTS = re.compile(
    r"\b(?:spokes\w+|campaign|offices?|lawyers?|attorneys?|team|government|administration|ministry|ministers?|"
    r"officials?|representatives?|embassy|department|aides?)\b",
    re.IGNORECASE,
)


@cache
def _verbs() -> dict[str, _Verb]:
    """Every form of every reporting verb."""
    forms: dict[str, _Verb] = {}
    for entry in lexicon.entries("reporting_verbs"):
        lemma, kind, complement, irregular = (*entry.split("\t"), "")[:4]
        for form, text in inflect(lemma, irregular):
            forms.setdefault(text, _Verb(lemma, CueKind(kind), complement, form))
    return forms


@cache
def _cues() -> frozenset[str]:
    """Words without which a sentence attributes nothing."""
    return frozenset(_verbs().keys() | _PHRASE_CUES)


def reporting_verb(lower: str) -> _Verb | None:
    """The reporting verb a lower-cased word is a form of."""
    return _verbs().get(lower)


def inflect(lemma: str, irregular: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, each with its name: base, s, ing, past."""
    yield "base", lemma
    ends_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else doubled
    if ends_y:
        yield "s", lemma[:-1] + "ies"
    else:
        yield "s", lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    yield "ing", (lemma if lemma.endswith("ee") else stem) + "ing"
    if irregular:
        for form in irregular.split(","):
            yield "past", form
    elif ends_y:
        yield "past", lemma[:-1] + "ied"
    else:
        yield "past", stem + ("d" if lemma.endswith("ee") else "ed")


_DOUBLING = frozenset({"quip", "admit", "slam", "refer", "brag", "rebut", "beg", "plan", "dub"})


def attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Attributions in text order, quotations and indirect speech alike; those inside quotations left out."""
    finder = _Finder(analysis)
    places, sentences = analysis.places, analysis.document.sentences
    cued = {place for cue in _cues() & analysis.vocabulary for place in places[cue]}
    found = [attribution for place in sorted(cued) for attribution in finder.read(sentences[place])]
    found.sort(key=itemgetter(0))
    return tuple(found)


class _Finder:
    """Reads one sentence after the other and remembers who spoke last."""

    def __init__(self, analysis: Analysis) -> None:
        self.reading = analysis.document.reading
        self.sentences = analysis.document.sentences
        self.quotes = analysis.document.quotes
        self.voice = analysis.author_voice.text
        self.words = analysis.words
        self.lowers = analysis.lowers
        self.mentions = analysis.mentions
        self.starts = [m.span.start for m in self.mentions]
        self.verbs = _verbs()
        self.here: list[Span | None] = []  # sources of the sentence being read
        self.last: tuple[str, int] | None = None  # person who spoke last, and in which paragraph

    def read(self, sentence: Sentence) -> Iterator[Attribution]:
        lowers, verbs, voice = self.lowers[sentence.index], self.verbs, self.voice
        words = self.words[sentence.index]
        self.here = []
        for index in [i for i, lower in enumerate(lowers) if lower in verbs]:
            if voice[words[index][0]] != BLANK:
                attribution = self._verb(sentence, words, index, verbs[lowers[index]])
                if attribution:
                    yield attribution
        if not _PHRASE_CUES.isdisjoint(lowers):
            yield from self._phrases(sentence, lowers)

    # -- cues that are verbs

    def _verb(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: _Verb) -> Attribution | None:
        if self._is_noun(sentence, words, index, verb):
            return None
        word = words[index]
        before = self._subject_end(words, index)
        between = words[before + 1 : index]
        if between and between[0].lower == "to":
            return None
        if verb.form == "past" and any(w.lower in _BE for w in between):
            return self._passive(sentence, words, index, verb, before)
        if not self._complemented(sentence, words, index, verb):
            return None
        source = self._source(words, index, before, verb)
        if source is None and not self._touches_quote(sentence, word):
            return None
        return self._make(
            sentence,
            Span(word.start, word.end),
            verb.lemma,
            verb.kind,
            source,
            self._content(sentence, words, index, source, verb),
        )

    def _make(  # noqa: PLR0917  the fields of an attribution, in their order
        self, sentence: Sentence, cue: Span, lemma: str, kind: CueKind, source: Span | None, content: Span | None
    ) -> Attribution:
        key = self._key(sentence, source) if source else None
        self.here.append(source)
        if key:
            self.last = (key, sentence.paragraph)
        return Attribution(cue, lemma, kind, source, key, content, sentence.index)

    def _subject_end(self, words: tuple[Word, ...], index: int) -> int:
        """Index of the last word before the verb and its auxiliaries and adverbs."""
        at = index - 1
        while at >= 0:
            lower = words[at].lower
            if not (lower in _AUXILIARIES or (lower.endswith("ly") and len(lower) > 4) or lower.endswith("n't")):
                break
            if "," in self.reading[words[at].end : words[at + 1].start]:
                break
            at -= 1
        return at

    def _is_noun(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: _Verb) -> bool:
        """Whether the form is a noun, an infinitive or a modal wish here."""
        previous = words[index - 1].lower if index else ""
        if verb.form == "past":  # "the alleged plot", "a reported theft"
            return previous in _OWNERS or (
                verb.lemma in ("allege", "report", "fear") and previous.endswith(("'s", "s'"))
            )
        if verb.form == "ing":
            gap = self.reading[words[index - 1].end : words[index].start] if index else ","
            return not (
                "," in gap
                or "”" in gap
                or '"' in gap
                or self._named_at(words, index - 1)
                or previous in ("and", "as", "in", "by", "is", "was", "are", "were", "been", "while")
            )
        if previous in _NOUN_BEFORE:
            return previous != "to" or (words[index - 2].lower if index > 1 else "") not in _SEEMING
        if words[index].text[0].isupper():
            return True
        if verb.lemma in _NOUNISH:
            after = words[index + 1].lower if index + 1 < len(words) else ""
            framed = self._quoted_next(words[index]) or self._quoted_before(sentence, words[index])
            return not (after == "that" or previous in _PRONOUNS or framed)
        return False

    def _named_at(self, words: tuple[Word, ...], index: int) -> bool:
        return index >= 0 and self._mention_ending(words[index].end) is not None

    def _mention_ending(self, end: int) -> Mention | None:
        at = bisect_right(self.starts, end) - 1
        if at >= 0 and self.mentions[at].span.end in (end, end - 2):
            return self.mentions[at]
        return None

    def _quoted_before(self, sentence: Sentence, word: Word) -> bool:
        """Whether the verb stands shortly behind a quotation: “…,” the report states."""
        left = self.voice[max(sentence.span.start, word.start - 40) : word.start]
        mark = max(left.rfind('"'), left.rfind("”"))
        return mark > 0 and left[mark - 1] == BLANK and left.count(" ", mark) <= 4

    def _quoted_next(self, word: Word) -> bool:
        """Whether a quotation begins right after the verb."""
        following = self.voice[word.end : word.end + 4].lstrip(" ,:")
        return following[:1] in ('"', "“", BLANK) and following != ""

    def _touches_quote(self, sentence: Sentence, word: Word) -> bool:
        """Whether a quotation stands directly before or after the verb's clause."""
        start, end = sentence.span
        voice = self.voice
        left = voice.rfind(BLANK, max(start, word.start - 80), word.start)
        right = voice.find(BLANK, word.end, min(end, word.end + 60))
        return left >= 0 or right >= 0

    def _complemented(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: _Verb) -> bool:
        """Whether what follows the verb, or its place in the sentence, makes it a report."""
        word = words[index]
        after = self.reading[word.end : word.end + 2]
        lower = [w.lower for w in words[index + 1 : index + 6]]
        first = lower[0] if lower else ""
        passive = verb.form == "past" and first == "by"
        if verb.complement == "o":
            return self._objected(verb, word, lower)
        if verb.lemma in _THAT_ONLY:
            return first == "that"
        if verb.complement in {"d", "p"}:
            return bool(lower) and not passive
        if verb.complement == "s" and verb.lemma != "add" and (lower or verb.lemma not in {"tell", "ask"}):
            return not passive
        return self._reports(sentence, word, after, lower) or self._means_report(words, index, verb, first)

    def _means_report(self, words: tuple[Word, ...], index: int, verb: _Verb, first: str) -> bool:
        """Whether the verb has a complement of its own kind: "called for", "thinks the plan is dear"."""
        if verb.lemma == "call":
            end = words[index].end
            return first in {"for", "on"} or BLANK in self.voice[end : end + 60]
        previous = words[index - 1].lower if index else ""
        if verb.lemma in _EVIDENT and previous in _EVIDENCE:  # "the survey shows a third of them idle"
            return first != ""
        if verb.kind is CueKind.SAY and verb.form != "base" and len(words) - index <= 4:  # "…, the Gazette reported"
            left = self.reading[max(0, words[index].start - 45) : words[index].start]
            return ", " in left and left.rstrip()[-1:] != ","
        return verb.kind is CueKind.BELIEVE and index > 0 and self._opens_clause(words, index)

    def _opens_clause(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a clause without "that" follows: "voters think the plan is too dear"."""
        if index + 1 >= len(words):
            return False
        following, previous = words[index + 1], words[index - 1].lower
        holder = (
            previous in _PRONOUNS or previous == "people" or previous.endswith("s") or self._named_at(words, index - 1)
        )
        return holder and (following.lower in _STARTERS or following.text[0].isupper())

    def _objected(self, verb: _Verb, word: Word, lower: list[str]) -> bool:
        if verb.lemma in {"accuse", "implicate"}:
            return bool(lower)
        if verb.lemma in ("blame", "fault"):
            return bool(lower) and lower[0] not in ("for", "by", "on")
        if verb.lemma in ("express", "voice"):
            return _EXPRESSED.match(self.reading, word.end) is not None
        return "as" in lower or self.reading.find("as ", word.end, word.end + 60) > 0  # describe … as

    def _reports(self, sentence: Sentence, word: Word, after: str, lower: list[str]) -> bool:
        """A clause with "that", a colon, a quotation, or the place of a parenthesis."""
        if "that" in lower[:1] or ("that" in lower[1:5] and lower[0] not in ("by", "of", "the")):
            return True
        if after[:1] == ":" or (
            after[:1] == "," and self.voice[word.end + 2 : word.end + 4].strip('"“‘ ').startswith(BLANK)
        ):
            return True
        left = self.voice[max(sentence.span.start, word.start - 60) : word.start]
        mark = max(left.rfind(BLANK), left.rfind('"'), left.rfind("”"))
        if mark >= 0 and left.count(" ", mark) <= 8 and "." not in left[mark + 2 :]:
            return True
        right = self.voice[word.end : word.end + 4]
        return right.strip(" ,:")[:1] in ('"', "“", BLANK) and right.strip(" ,:") != ""

    def _passive(
        self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: _Verb, before: int
    ) -> Attribution | None:
        """It is believed, is said to, was accused of … by."""
        word = words[index]
        rest = words[index + 1 :]
        first = rest[0].lower if rest else ""
        subject = words[before].lower if before >= 0 else ""
        cue = Span(words[before + 1].start, word.end)
        content = _trimmed(self.reading, word.end, sentence.span.end)
        by = next((i for i, w in enumerate(rest[:20]) if w.lower == "by"), -1)
        if verb.lemma in ("accuse", "blame", "charge", "fault", "implicate"):
            source = self._right_phrase(rest, by + 1) if by >= 0 else None
            return self._make(sentence, Span(word.start, word.end), verb.lemma, CueKind.ACCUSE, source, content)
        if subject == "it" or (first == "to" and verb.lemma in _HEDGED):
            if subject == "it" and first not in ("that", "by") and verb.lemma not in _HEDGED:
                return None
            source = self._right_phrase(rest, 1) if first == "by" else None
            return self._make(
                sentence, cue, verb.lemma, CueKind.HEDGE if source is None else verb.kind, source, content
            )
        return None

    # -- sources

    def _source(self, words: tuple[Word, ...], index: int, before: int, verb: _Verb) -> Span | None:
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

    def _inverted(self, words: tuple[Word, ...], index: int, gap: str, verb: _Verb) -> bool:
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
        opening = rest.lstrip()[:1]
        return opening in ("", ".", ",", ";", "—") or rest.split()[0] in ("who", "in", "on", "at", "during")

    def _left_phrase(self, words: tuple[Word, ...], last: int) -> Span | None:
        reading = self.reading
        if words[last].lower in _PRONOUNS:
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

    def _clause_subject(self, words: tuple[Word, ...], before: int, verb: _Verb) -> Span | None:
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

    # -- what is said

    def _content(
        self, sentence: Sentence, words: tuple[Word, ...], index: int, source: Span | None, verb: _Verb
    ) -> Span | None:
        word = words[index]
        start, end = sentence.span
        tail = max(word.end, source.end if source else 0)
        head = min(word.start, source.start if source and source.start > start else word.start)
        quoted_after = self._quoted_next(word)
        left = self.voice[max(start, head - 3) : head]
        if head - start > 3 and not quoted_after and ("”" in left or '"' in left or BLANK in left):
            return _trimmed(self.reading, start, head)
        first = min(word.start, source.start) if source else word.start
        if first - start <= 1 and not any(c.isalnum() for c in self.reading[tail:end]):  # “….” Smith said.
            return self._quote_before(start)
        rest = self.reading[tail:end].strip(' .,;"”')
        if (
            head > start
            and not quoted_after
            and (not rest or self.reading[tail : tail + 1] in ".,;" or (source and source.start > word.start))
        ):
            return _trimmed(self.reading, start, head)
        begin = word.end
        limit = words[min(len(words) - 1, index + 10)].end
        opener = " of " if verb.lemma == "accuse" else " that "
        at = self.reading.find(opener, word.end, limit)
        if at >= 0:
            begin = at + len(opener)
        return _trimmed(self.reading, begin, end)

    def _quote_before(self, start: int) -> Span | None:
        at = bisect_right(self.quotes, start, key=lambda q: q.span.start) - 1
        if at >= 0 and start - self.quotes[at].span.end <= 2:
            return self.quotes[at].inner
        return None

    # -- cues that are phrases

    def _phrases(self, sentence: Sentence, lowers: tuple[str, ...]) -> Iterator[Attribution]:
        start, end = sentence.span
        if "according" in lowers:
            for match in _ACCORDING.finditer(self.voice, start, end):
                yield self._according(sentence, match)
        if not _HEDGES.isdisjoint(lowers):
            for match in _ADVERB.finditer(self.voice, start, end):
                content = _trimmed(self.reading, start, end)
                yield self._make(sentence, Span(*match.span()), match.group().lower(), CueKind.HEDGE, None, content)
        if "there" in lowers and not _UNSOURCED.isdisjoint(lowers):
            for match in _AGENTLESS.finditer(self.voice, start, end):
                content = _trimmed(self.reading, match.end() + 5, end)
                yield self._make(sentence, Span(*match.span()), match["noun"], CueKind.HEDGE, None, content)
        if "that" in lowers and any(after == "that" and w.rpartition("-")[2] in _TOLD for w, after in pairwise(lowers)):
            for match in _NOUN.finditer(self.voice, start, end):
                yield from self._noun(sentence, match)

    def _according(self, sentence: Sentence, match: re.Match[str]) -> Attribution:
        words = self.words[sentence.index]
        first = next((i for i, w in enumerate(words) if w.start >= match.end()), len(words))
        source = self._right_phrase(words, first, _CLAUSES)
        start, end = sentence.span
        if source and match.start() - start < 3:
            content = _trimmed(self.reading, source.end, end)
        else:
            content = _trimmed(self.reading, start, match.start())
        return self._make(sentence, Span(*match.span()), "according", CueKind.SAY, source, content)

    def _noun(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Attribution]:
        start = sentence.span.start
        left = self.voice[max(start, match.start() - 60) : match.start()]
        owner = _POSSESSIVE.search(left)
        if not owner:
            return
        begin = match.start() - len(left) + owner.start()
        mention = self._mention_ending(begin)
        source = mention.span if mention else Span(begin, begin + len(owner.group().split()[0]))
        kind = _NOUN_KINDS.get(match["noun"], CueKind.SAY)
        content = _trimmed(self.reading, match.end() + 6, sentence.span.end)
        yield self._make(sentence, Span(*match.span()), match["noun"], kind, source, content)


_HEDGES = frozenset("allegedly reportedly purportedly supposedly apparently ostensibly rumouredly rumoredly".split())
_SPOKEN = frozenset(
    """claim statement allegation accusation assertion announcement warning suggestion contention argument belief denial
    admission insistence assurance complaint prediction acknowledgement acknowledgment revelation comment remark
    conclusion declaration promise pledge fear concern hope view opinion report charge testimony""".split()
)
_TOLD = _SPOKEN | {word + "s" for word in _SPOKEN}
_UNSOURCED = frozenset(
    form
    for word in "allegation report claim rumour rumor suggestion accusation speculation fear concern".split()
    for form in (word, word + "s")
)
# A sentence without any of these has none of the phrases.
_PHRASE_CUES = _HEDGES | _TOLD | {"according", "there"}
_HEDGED = frozenset({"say", "believe", "think", "report", "allege", "understand", "suspect", "assume", "claim", "fear"})


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, commas and closing stops at its ends."""
    while start < end and text[start] in " ,;:\u00a0\n\t—–":
        start += 1
    while end > start and text[end - 1] in " ,;:\u00a0\n\t—–.":
        end -= 1
    return Span(start, end) if end > start else None


def quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """One for every quote of the document, in text order."""
    if not analysis.document.quotes:
        return ()
    linker = _Speakers(analysis)
    for quote in analysis.document.quotes:
        linker.add(quote)
    return tuple(linker.found)


class _Speakers:
    """Gives quotes their speakers, one after the other."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.reading = analysis.document.reading
        self.sentences = analysis.document.sentences
        self.quotes = analysis.document.quotes
        self.found: list[Quotation] = []
        self.by_sentence: dict[int, list[Attribution]] = {}
        for attribution in analysis.attributions:
            if attribution.source is not None:
                self.by_sentence.setdefault(attribution.sentence, []).append(attribution)

    def add(self, quote: Quote) -> None:
        first = self._sentence(quote.inner.start)
        last = self._sentence(max(quote.inner.start, quote.inner.end - 1))
        cue = self._own(quote, first, last) or self._broken(quote, last)
        if cue:
            self._append(quote, first, cue.source, cue.source_key, cue.cue)
            return
        alone = self._stands_alone(quote, first, last)
        known = self._neighbour(quote, first) if alone else None
        if known:
            self._append(quote, first, *known)
        else:
            self.found.append(Quotation(quote, None, None, None, first, scare=not alone))

    def _append(self, quote: Quote, sentence: int, speaker: Span | None, key: str | None, verb: Span | None) -> None:
        self.found.append(Quotation(quote, speaker, key, verb, sentence))

    def _sentence(self, offset: int) -> int:
        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1)

    def _own(self, quote: Quote, first: int, last: int) -> Attribution | None:
        """The attribution in the quote's own sentences that frames it, the nearest one first."""
        best: tuple[int, Attribution] | None = None
        for index in {first, last}:
            for attribution in self.by_sentence.get(index, ())[:_MOST_WORDS]:
                distance = self._distance(quote, attribution)
                if best is None or distance < best[0]:
                    best = (distance, attribution)
        return best[1] if best else None

    def _distance(self, quote: Quote, attribution: Attribution) -> int:
        """Characters between the frame and the quote; a verb of speech directly after or before comes first."""
        source = attribution.source or attribution.cue
        start, end = min(source.start, attribution.cue.start), max(source.end, attribution.cue.end)
        if start >= quote.inner.end:
            return start - quote.inner.end
        return max(0, quote.inner.start - end) + 2

    def _broken(self, quote: Quote, last: int) -> Attribution | None:
        """The speaker of “….” Mr. Kirby said."""
        if not quote.closed or last + 1 >= len(self.sentences):
            return None
        following = self.sentences[last + 1]
        if following.paragraph != quote.paragraph or len(self.analysis.words[following.index]) > 8:
            return None
        return next((a for a in self.by_sentence.get(last + 1, ()) if _is_bare(self.reading, following, a)), None)

    def _stands_alone(self, quote: Quote, first: int, last: int) -> bool:
        """Whether the quote fills its sentences, so that no clause of the author's holds it."""
        before = self.reading[self.sentences[first].span.start : quote.span.start]
        after = self.reading[quote.span.end : self.sentences[last].span.end]
        return not any(c.isalnum() for c in before) and sum(c.isalnum() for c in after) < 3

    def _neighbour(self, quote: Quote, first: int) -> tuple[Span | None, str | None, Span | None] | None:
        """The speaker of the quote before, or of the sentence before or after."""
        before = self.found[-1] if self.found else None
        if before and before.speaker and quote.paragraph - before.quote.paragraph <= 1:
            return before.speaker, before.speaker_key, None
        place = first - 1
        apart = place >= 0 and self.sentences[first].paragraph - self.sentences[place].paragraph
        if apart and _SILENT.search(self.sentences[place].text):
            place = -1
        if place >= 0 and self.sentences[first].paragraph - self.sentences[place].paragraph <= 1:
            if self.by_sentence.get(place):
                cue = self.by_sentence[place][-1]
                return cue.source, cue.source_key, None
            spoken = self._subject(place)
            if spoken:
                return spoken
        return self._signed(quote)

    def _signed(self, quote: Quote) -> tuple[Span | None, str | None, Span | None] | None:
        """The speaker named after the quote: in the next sentence, after a dash, on a line of its own."""
        place = self._sentence(quote.span.end - 1) + 1
        if place >= len(self.sentences) or self.sentences[place].paragraph - quote.paragraph > 1:
            return None
        following = self.by_sentence.get(place)
        apart = self.sentences[place].paragraph > quote.paragraph
        if following and apart and not (following[0].source_key or self._is_pronoun(following[0].source)):
            following = None
        if following:
            return following[0].source, following[0].source_key, None
        sentence = self.sentences[place]
        if self.reading[sentence.span.end - 1].isalnum() and sentence.span.end - sentence.span.start < 90:
            return self._subject(place) or (sentence.span, None, None)
        return None

    def _is_pronoun(self, source: Span | None) -> bool:
        return source is not None and self.reading[source.start : source.end].lower() in _SPEAKERS

    def _subject(self, sentence: int) -> tuple[Span | None, str | None, Span | None] | None:
        """The first person or organisation the sentence names, or the pronoun for one; itself, ending in a colon."""
        mentions = self.analysis.mentions
        start, end = self.sentences[sentence].span
        at = bisect_left(mentions, start, key=lambda m: m.span.start)
        while at < len(mentions) and mentions[at].span.start < end:
            leads = mentions[at].span.start == start and mentions[at].kind is EntityKind.OTHER
            if leads or mentions[at].kind in (EntityKind.PERSON, EntityKind.ORGANISATION):
                return mentions[at].span, mentions[at].key, None
            at += 1
        for word in self.analysis.words[sentence]:
            if word.lower in _SPEAKERS:
                return Span(word.start, word.end), None, None
        return (Span(start, end), None, None) if self.reading[end - 1] == ":" else None


# Whoever says nothing is not who speaks in the next paragraph.
_SILENT = re.compile(
    r"\b(?:declin|refus)(?:ed|es|ing) to (?:say|comment|speak|answer|discuss|name|give|be)|\bno comment\b|"
    r"\bnot (?:immediately )?(?:respond|return|reply|comment|be reached)"
)
_SPEAKERS = frozenset("he she they we his her their he's she's they're who i".split())


def _is_bare(reading: str, sentence: Sentence, attribution: Attribution) -> bool:
    """Whether the sentence is nothing but a source and its verb."""
    source = attribution.source or attribution.cue
    start, end = min(source.start, attribution.cue.start), max(source.end, attribution.cue.end)
    return start - sentence.span.start <= 1 and not any(c.isalnum() for c in reading[end : sentence.span.end])
