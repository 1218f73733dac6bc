"""Studies, surveys and researchers that vouch for a claim and that nothing tells apart: no name, no place of work.

A study is presented with an indefinite noun phrase ("a new study", "several trials", "researchers") and vouches as the
subject of a verb of finding, after "according to", after "in", or as the agent of a passive. It is known when a name,
a year, a link or "by the ministry" stands with it, or where the text goes on about "the study" or its authors.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.sourcing.studyphrases import Phrases
from auditor.analysis.sourcing.studytraces import Traces
from auditor.analysis.sourcing.studywords import HEADS, ONE_WORK, PROOF, VOUCHING
from auditor.analysis.sourcing.vouchings import vouching
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Uncited(NamedTuple):
    """`noun` is the study's or its authors' noun; `firm` is False where it may be common knowledge ("polls show")."""

    span: Span
    noun: str
    sentence: int
    firm: bool


_PROVEN = re.compile(
    r"\b[Ii]t(?: has|['’]s|['’]s| had)(?: \w+ly| long| since| now| also)? been(?: \w+ly)?"
    r" (?:shown|proven|proved|demonstrated)\b(?! (?:by|in|at|to me|wrong|false|guilty)\b)"
    r"|\b(?<!not )(?<!never )(?<!not been )(?<!n['’]t )(?<!n['’]t been )"
    r"(?:[Cc]linically|[Ss]cientifically|[Mm]edically) "
    r"(?:proven|proved|tested|shown|validated|demonstrated|verified|backed|supported|established)\b"
    r"|\b(?:ha(?:s|ve)(?: (?:now|long|since|also|even|\w+ly))? been|(?:is|are)(?: now)?)(?: \w+ly| time and again)?"
    r" (?:shown|proven|proved|demonstrated) to (?!be (?:guilty|wrong|false|innocent|untrue|an?|the)\b)(?=[a-z])"
)
# A work whose day is given can be found, if not at once.
_DATED = re.compile(
    r"\b(?:(?:last|this|past) (?:week|month|year|spring|summer|autumn|fall|winter)|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day"
    r"|yesterday|today|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


class _Scan:
    """The unknown studies of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.voice = analysis.body_voice.text
        self.phrases = Phrases(analysis)
        self.traces = Traces(analysis)

    def find(self) -> Iterator[Uncited]:
        analysis = self.analysis
        heads = analysis.vocabulary & HEADS
        if not (heads or analysis.vocabulary & PROOF):
            return
        sentences = analysis.document.sentences
        places, lowers = analysis.places, analysis.lowers
        for s in sorted({s for w in heads | (analysis.vocabulary & PROOF) for s in places[w]}):
            if sentences[s].zone is not ZoneKind.BODY or (VOUCHING | PROOF).isdisjoint(lowers[s]):
                continue
            found = self.read(sentences[s], heads) or self.proven(sentences[s])
            if found and not self.traces.elsewhere(found):
                yield found

    def read(self, sentence: Sentence, heads: frozenset[str]) -> Uncited | None:
        self.phrases.turn(sentence)
        for head, lower in enumerate(self.phrases.lower):
            if lower in heads and self.voice[self.phrases.words[head].start] != BLANK:
                found = self.presented(sentence, head)
                if found:
                    return found
        return None

    def proven(self, sentence: Sentence) -> Uncited | None:
        """A finding that nobody made: "it has been shown that"."""
        if PROOF.isdisjoint(self.phrases.lower):
            return None
        match = _PROVEN.search(self.voice, *sentence.span)
        if match is None or BLANK in match[0]:
            return None
        words, end = self.phrases.words, match.start() + len(match[0].rstrip())
        low = next(i for i, w in enumerate(words) if w.end > match.start())
        high = next((i for i, w in enumerate(words) if w.end >= end), low)
        rest = Span(match.end(), sentence.span.end)
        by = re.search(r"\b(?:by|in|at|from) ", sentence.text[match.end() - sentence.span.start :])
        if self.known(sentence, low, low, high, Span(match.end(), match.end())):
            return None
        if by and self.traces.named(rest):
            return None
        return Uncited(Span(match.start(), end), "proof", sentence.index, firm=False)

    def presented(self, sentence: Sentence, head: int) -> Uncited | None:
        phrases = self.phrases
        first = phrases.start(head)
        if first is None:
            return None
        span = vouching(phrases, first, head)
        if span is None:
            return None
        low, high, stretch = span
        if self.known(sentence, first, low, high, stretch):
            return None
        noun = phrases.lower[head]
        if (
            phrases.word(head + 1) in ("of", "on", "in")
            and phrases.word(head + 3) in ("that", "which")
            and ("," not in phrases.gap(head + 3))
        ):
            return None  # "a study of grief that shows its hero alone"
        firm = (noun in ONE_WORK and noun != "report") or phrases.word(first) in ("one", "another")
        firm = firm and _DATED.search(self.voice, *stretch) is None
        return Uncited(Span(phrases.words[low].start, phrases.words[high].end), noun, sentence.index, firm)

    def known(self, sentence: Sentence, first: int, low: int, high: int, stretch: Span) -> bool:
        """Whether its own sentence tells which study it is, or has somebody named vouch for it."""
        words = self.phrases.words
        if self.traces.identified(sentence, words[first].start, stretch):
            return True
        return self.traces.told_by_another(sentence, Span(words[low].start, words[high].end))


def uncited(analysis: Analysis) -> Iterator[Uncited]:
    """Studies that vouch for a claim and that nothing in the article makes known, in text order."""
    return _Scan(analysis).find()
