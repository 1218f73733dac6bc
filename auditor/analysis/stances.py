"""Whose stance a stretch of the article is: the author's, a source's or nobody's."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import CueKind
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# What these verbs take is described by the author: "slammed the sham inquiry".
_OBJECTS = frozenset(
    "criticize criticise condemn denounce praise slam decry hail blast urge dismiss reject announce".split()
)
# The first person and a transcript's speaker mark words as somebody's.
_SPEECH = re.compile(r"\b(?:I|I['’]\w+|my)\b|^[A-Z][A-Z .]+: ")


_CONDITION = re.compile(
    r"\b(?:if|whether|(?<!^)that(?!\s+(?:is|was|would be|will be)\s)|because|why|how)\s+(?:\w+\s+){0,3}$|"
    r"[“\"][^“”\"]*$",
    re.IGNORECASE,
)


def attributed(analysis: Analysis, span: Span) -> bool:
    """Whether a source of the same sentence is answerable for the stretch."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return True
    first = bisect_right(analysis.attributions, sentence.span.start - 1, key=lambda a: a.cue.start)
    for attribution in analysis.attributions[first:]:
        if attribution.cue.start >= sentence.span.end:
            break
        content = attribution.content
        if attribution.kind is CueKind.HEDGE or attribution.verb in _OBJECTS:
            continue
        if content and content.start <= span.start < content.end:
            return True
    return False


def asked(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence is a question, a condition, or someone's words without quotation marks."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY:
        return True
    before = sentence.text[: span.start - sentence.span.start]
    if sentence.text.rstrip().endswith("?") or _CONDITION.search(before) or before[-1:] in ("'", "‘"):
        return True
    return spoken(analysis, sentence)


def spoken(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence is somebody's words without quotation marks: it follows a colon, or speaks as "I"."""
    previous = analysis.document.sentences[sentence.index - 1].text.rstrip() if sentence.index else ""
    return previous.endswith(":") or _SPEECH.search(sentence.text) is not None
