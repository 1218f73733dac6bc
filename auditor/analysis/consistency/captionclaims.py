"""Captions that are surer of a claim than the article is, or less sure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.consistency.certainty import escalations
from auditor.analysis.numbers import word_set
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class CaptionClaim(NamedTuple):
    """`span` is the caption's sentence, `other` the article's; `kind` is stated or attributed: what the caption does.

    `cue` is the word that attributes it. `firm` tells contested claims from what a witness or an office reports; `told`
    that the claim hardens elsewhere too.
    """

    span: Span
    other: Span
    kind: str
    cue: str
    firm: bool
    told: bool = False


# What is claimed, feared or foretold is no fact, whoever says it; what somebody merely says may be one.
_CONTESTED = word_set(
    "claim allege accuse believe suspect fear warn predict insist argue contend assert maintain speculate suggest "
    "forecast expect estimate blame think assume"
)
_HEDGES = word_set(
    "may might could would should if whether allegedly reportedly apparently purportedly supposedly perhaps "
    "possibly likely probably alleged suspected accused believed feared expected claims claimed alleges according "
    "claim allege warn warns warned insist insists insisted argue argues argued believe believes report reports "
    "reported found finds told tells suspect suspects fear fears predicts predicted said says seems appears "
    "appeared denies denied deny"
)
_NO_WORD = frozenset({CueKind.DENY, CueKind.ASK})
_FORETOLD = word_set("will shall won't")
_CLOSING = word_set("claim fear allege insist warn believe argue hope suspect report")
_PLACED = word_set("within among across around near since until upon amid despite behind beyond")
# Content words a claim must have, and the shares of it and of the other telling that both have.
_LEAST, _OF_CLAIM, _OF_OTHER = 3, 0.8, 0.6


def caption_claims(analysis: Analysis) -> Iterator[CaptionClaim]:
    """Captions at odds with the text over how sure a claim is, in text order; the text must be of one mind."""
    captions = [s for s in analysis.document.sentences if s.zone is ZoneKind.CAPTION]
    if not captions:
        return
    attributed = _Attributed(analysis)
    escalated: list[Span] | None = None
    for caption in captions:
        found = _compared(analysis, caption, attributed)
        if found is None:
            continue
        if escalated is None:
            escalated = [span for e in escalations.escalations(analysis) for span in (e.span, e.other)]
        start, end = caption.span
        yield found._replace(told=any(start <= span.start < end for span in escalated))


class _Attributed:
    """The attributions that make a sentence somebody's word, by its index."""

    def __init__(self, analysis: Analysis) -> None:
        self.found: dict[int, Attribution] = {}
        for each in analysis.attributions:
            if each.kind not in _NO_WORD and (each.content or each.kind is CueKind.HEDGE):
                self.found.setdefault(each.sentence, each)

        self.words = analysis.words

    def get(self, sentence: Sentence) -> Attribution | None:
        return self.found.get(sentence.index) or self._closing(sentence)

    def _closing(self, sentence: Sentence) -> Attribution | None:
        """ "…, residents claim." """
        words = self.words[sentence.index]
        if len(words) < _LEAST or words[-1].lower not in _CLOSING:
            return None
        last = Span(words[-1].start, words[-1].end)
        return Attribution(last, words[-1].lower, CueKind.BELIEVE, last, None, None, sentence.index)


def _compared(analysis: Analysis, caption: Sentence, attributed: _Attributed) -> CaptionClaim | None:
    if caption.text.rstrip().endswith("?") or _quoting(analysis, caption):
        return None
    own = attributed.get(caption)
    claim = _content(analysis, caption, own)
    alike = []
    for sentence in analysis.body:
        if len(claim.intersection(analysis.stems[sentence.index])) < _LEAST:
            continue
        theirs = attributed.get(sentence)
        content = _content(analysis, sentence, theirs)
        # What is attributed is the claim; it must be nearly whole in the other telling.
        pair = (content, claim) if theirs and not own else (claim, content)
        if _told(*pair):
            alike.append((sentence, theirs))
    if not alike or any(_quoting(analysis, s) for s, _ in alike):
        return None
    first, cue = alike[0]
    if own is None and cue is not None and all(t for _, t in alike) and _bare(analysis, caption):
        word = analysis.document.slice(cue.cue)
        return CaptionClaim(caption.span, first.span, "stated", word, _firm(analysis, cue))
    if own is not None and not any(t for _, t in alike) and all(_bare(analysis, s) for s, _ in alike):
        word = analysis.document.slice(own.cue)
        return CaptionClaim(caption.span, first.span, "attributed", word, _firm(analysis, own))
    return None


def _content(analysis: Analysis, sentence: Sentence, by: Attribution | None) -> frozenset[str]:
    """Stems of the content words of a sentence, or of the part of it that is attributed."""
    if by is None:
        return _stems(analysis, sentence, sentence.span)
    if by.source is None:  # a hedge stands in the middle of what it doubts
        return _stems(analysis, sentence, sentence.span)
    told = _stems(analysis, sentence, by.content) if by.content else frozenset()
    before = _stems(analysis, sentence, Span(sentence.span.start, min(by.cue.start, by.source.start)))
    return max(told, before, key=len)


def _stems(analysis: Analysis, sentence: Sentence, within: Span) -> frozenset[str]:
    index = sentence.index
    rows = zip(analysis.words[index], analysis.stems[index], analysis.lowers[index], strict=True)
    return frozenset(
        stem
        for word, stem, lower in rows
        if len(lower) > 2
        and within.start <= word.start < within.end
        and not (lower in FUNCTION or lower in _PLACED or lower in _HEDGES)
    )


def _told(claim: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(claim & other)
    return shared >= max(_LEAST, _OF_CLAIM * len(claim), _OF_OTHER * len(other))


def _quoting(analysis: Analysis, sentence: Sentence) -> bool:
    return BLANK in analysis.author_voice.text[sentence.span.start : sentence.span.end]


def _bare(analysis: Analysis, sentence: Sentence) -> bool:
    # The month is no doubt.
    return not any(w.lower in _HEDGES and w.text != "May" for w in analysis.words[sentence.index])


def _firm(analysis: Analysis, cue: Attribution) -> bool:
    foretold = not _FORETOLD.isdisjoint(analysis.lowers[cue.sentence])
    return cue.verb in _CONTESTED or cue.kind in (CueKind.HEDGE, CueKind.ACCUSE, CueKind.BELIEVE) or foretold


__all__ = ["CaptionClaim", "caption_claims"]
