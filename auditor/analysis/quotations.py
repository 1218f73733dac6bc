"""Direct quotations and who speaks them: by the verb beside one, by the quotation before, by what follows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, Quotation
from auditor.analysis.entities import EntityKind
from auditor.document import Quote, Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_MOST = 100  # attributions of a sentence that are looked at; only hostile text has more
# Whoever says nothing is not who speaks in the next paragraph.
_SILENT = re.compile(
    r"\b(?:declin|refus)(?:ed|es|ing) to (?:say|comment|speak|answer|discuss|name|give|be)|\bno comment\b|"
    r"\bnot (?:immediately )?(?:respond|return|reply|comment|be reached)"
)
_SPEAKERS = frozenset("he she they we his her their he's she's they're who i".split())


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
            for attribution in self.by_sentence.get(index, ())[:_MOST]:
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


def _is_bare(reading: str, sentence: Sentence, attribution: Attribution) -> bool:
    """Whether the sentence is nothing but a source and its verb."""
    source = attribution.source or attribution.cue
    start, end = min(source.start, attribution.cue.start), max(source.end, attribution.cue.end)
    return start - sentence.span.start <= 1 and not any(c.isalnum() for c in reading[end : sentence.span.end])
