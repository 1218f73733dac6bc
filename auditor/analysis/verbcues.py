"""Verbs as cues of what somebody says: whether the form reports here, who speaks by it and what is said."""

from __future__ import annotations

from bisect import bisect_right

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind, ReportingVerb
from auditor.analysis.sourcephrases import PRONOUNS, SourcePhrases
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

# Skipped between a source and its verb.
_AUXILIARIES = frozenset(
    """has have had also later then again previously earlier already never not did does do will would is are was were
    been being be both all each further once just recently now still even often publicly first long openly too soon
    always only
    himself herself themselves itself""".split()
)
_BE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_OWNERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "any", "no", "these", "those", "of"}
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
_EXPRESSED = re.compile(
    r"\s+(?:\w+\s+)?(?:concern|worr(?:y|ies)|hope|doubt|fear|confidence|regret|support|opposition|view|opinion|"
    r"optimism|frustration|anger|outrage|dismay|disappointment|skepticism|scepticism|gratitude|interest|surprise)s?\b"
)
_HEDGED = frozenset({"say", "believe", "think", "report", "allege", "understand", "suspect", "assume", "claim", "fear"})


class VerbCues(SourcePhrases):
    """Attributions by verbs."""

    def _verb(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: ReportingVerb) -> Attribution | None:
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

    def _is_noun(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: ReportingVerb) -> bool:
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
            return not (after == "that" or previous in PRONOUNS or framed)
        return False

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

    def _complemented(self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: ReportingVerb) -> bool:
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

    def _means_report(self, words: tuple[Word, ...], index: int, verb: ReportingVerb, first: str) -> bool:
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
            previous in PRONOUNS or previous == "people" or previous.endswith("s") or self._named_at(words, index - 1)
        )
        return holder and (following.lower in _STARTERS or following.text[0].isupper())

    def _objected(self, verb: ReportingVerb, word: Word, lower: list[str]) -> bool:
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
        self, sentence: Sentence, words: tuple[Word, ...], index: int, verb: ReportingVerb, before: int
    ) -> Attribution | None:
        """It is believed, is said to, was accused of … by."""
        word = words[index]
        rest = words[index + 1 :]
        first = rest[0].lower if rest else ""
        subject = words[before].lower if before >= 0 else ""
        cue = Span(words[before + 1].start, word.end)
        content = trimmed(self.reading, word.end, sentence.span.end)
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

    def _content(
        self, sentence: Sentence, words: tuple[Word, ...], index: int, source: Span | None, verb: ReportingVerb
    ) -> Span | None:
        word = words[index]
        start, end = sentence.span
        tail = max(word.end, source.end if source else 0)
        head = min(word.start, source.start if source and source.start > start else word.start)
        quoted_after = self._quoted_next(word)
        left = self.voice[max(start, head - 3) : head]
        if head - start > 3 and not quoted_after and ("”" in left or '"' in left or BLANK in left):
            return trimmed(self.reading, start, head)
        first = min(word.start, source.start) if source else word.start
        if first - start <= 1 and not any(c.isalnum() for c in self.reading[tail:end]):  # “….” Smith said.
            return self._quote_before(start)
        rest = self.reading[tail:end].strip(' .,;"”')
        if (
            head > start
            and not quoted_after
            and (not rest or self.reading[tail : tail + 1] in ".,;" or (source and source.start > word.start))
        ):
            return trimmed(self.reading, start, head)
        begin = word.end
        limit = words[min(len(words) - 1, index + 10)].end
        opener = " of " if verb.lemma == "accuse" else " that "
        at = self.reading.find(opener, word.end, limit)
        if at >= 0:
            begin = at + len(opener)
        return trimmed(self.reading, begin, end)

    def _quote_before(self, start: int) -> Span | None:
        at = bisect_right(self.quotes, start, key=lambda q: q.span.start) - 1
        if at >= 0 and start - self.quotes[at].span.end <= 2:
            return self.quotes[at].inner
        return None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, commas and closing stops at its ends."""
    while start < end and text[start] in " ,;:\u00a0\n\t—–":
        start += 1
    while end > start and text[end - 1] in " ,;:\u00a0\n\t—–.":
        end -= 1
    return Span(start, end) if end > start else None
