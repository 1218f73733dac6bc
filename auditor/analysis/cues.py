"""Attributions of an article, by verbs and by phrases: "according to", "allegedly", "there are claims that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind, reporting_verbs
from auditor.analysis.verbcues import VerbCues, trimmed
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Where even a long source with its origin ("a report by the council") ends.
_CLAUSES = frozenset("that when if because while as which where who whose since although though until but".split())
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
_POSSESSIVE = re.compile(r"(?:['’]s|s['’]|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Ii]ts)\s+(?:[\w-]+\s+){0,2}$")
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


def attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Attributions in text order, quotations and indirect speech alike; those inside quotations left out."""
    finder = _Finder(analysis)
    places, sentences = analysis.places, analysis.document.sentences
    cued = {place for cue in _cues() & analysis.vocabulary for place in places[cue]}
    found = [attribution for place in sorted(cued) for attribution in finder.read(sentences[place])]
    found.sort(key=itemgetter(0))
    return tuple(found)


@cache
def _cues() -> frozenset[str]:
    """Words without which a sentence attributes nothing."""
    return frozenset(reporting_verbs().keys() | _PHRASE_CUES)


class _Finder(VerbCues):
    """Reads one sentence after the other."""

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

    def _phrases(self, sentence: Sentence, lowers: tuple[str, ...]) -> Iterator[Attribution]:
        start, end = sentence.span
        if "according" in lowers:
            for match in _ACCORDING.finditer(self.voice, start, end):
                yield self._according(sentence, match)
        if not _HEDGES.isdisjoint(lowers):
            for match in _ADVERB.finditer(self.voice, start, end):
                content = trimmed(self.reading, start, end)
                yield self._make(sentence, Span(*match.span()), match.group().lower(), CueKind.HEDGE, None, content)
        if "there" in lowers and not _UNSOURCED.isdisjoint(lowers):
            for match in _AGENTLESS.finditer(self.voice, start, end):
                content = trimmed(self.reading, match.end() + 5, end)
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
            content = trimmed(self.reading, source.end, end)
        else:
            content = trimmed(self.reading, start, match.start())
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
        content = trimmed(self.reading, match.end() + 6, sentence.span.end)
        yield self._make(sentence, Span(*match.span()), match["noun"], kind, source, content)
