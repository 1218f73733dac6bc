"""Notes by which an outlet says that it changed an article, and what they say of the change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Note(NamedTuple):
    """`kind` is correction or update; `said` are the words that tell what changed, `dated` whether it tells when."""

    span: Span
    kind: str
    said: tuple[str, ...]
    dated: bool


_CUES = frozenset(
    "corrected correction corrections amended amendment clarification clarifications clarified erratum updated update "
    "revised edited error errors mistake mistakes changes changed fixed inaccurate incorrect inaccuracies "
    "emended".split()
)
_TEXT = r"(?:article|story|post|piece|report|page|column|item|text|version|entry|blog|dispatch|explainer)"
_THIS = (
    rf"(?:this|our|the above)(?: (?:news|blog|live|original))? {_TEXT}"
    r"|(?:an?|the) (?:earlier|previous|prior|original|first) version"
)
_LABEL = (
    r"(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|updated?|editors?['’]?s? note|note"
    r"|amendment)"
)
# What a note begins with: a label, or this very text and that it was changed.
_OPENS = re.compile(
    rf"\W*(?:{_LABEL}\s*(?:\([^)\n]{{1,40}}\)|[,\w. ]{{0,30}})?\s*[:–—-]"
    rf"|(?:{_THIS})\b[^.\n]{{0,60}}\b(?:corrected|amended|updated|revised|edited|changed|modified|clarified|emended|contained|included"
    rf"|had|fixed)\b"
    rf"|we (?:have )?(?:\w+ )?(?:corrected|amended|updated|fixed|revised|changed)\b[^.\n]{{0,60}}\b(?:{_THIS})\b"
    rf"|(?:\w+ )?(?:errors?|mistakes?|changes?|corrections?|inaccuracies) (?:in (?:{_THIS}) )?(?:has|have) been\b"
    rf"[^.\n]{{0,60}}"
    rf"|\(?(?:corrected|amended|updated|revised) (?:version|{_TEXT})\)?\W*$)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correct|amend|clarif|errat|error|mistake|inaccura|incorrect|accuracy|fixed|emended)", re.IGNORECASE
)
_CHANGES = re.compile(r"\b(?:updat|revis|edited|changed?s?\b|modified)", re.IGNORECASE)
_WHEN = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|today|yesterday|noon|midnight)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST = 420  # characters; a longer paragraph is part of the story
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.CORRECTION, ZoneKind.DISCLAIMER, ZoneKind.STANDFIRST, ZoneKind.LIST})
_TOP, _END = 8, 12  # paragraphs at either end in which notes stand; labels count everywhere


def notes(analysis: Analysis) -> Iterator[Note]:
    """The notes of an article, in text order."""
    present = _CUES & analysis.vocabulary
    if not present:
        return
    document, voice = analysis.document, analysis.publisher_voice.text
    held = {document.sentences[place].paragraph for word in present for place in analysis.places[word]}
    last = len(document.paragraphs)
    for index in sorted(held):
        start, end = document.paragraphs[index].span
        first = document.sentences[document.paragraphs[index].first]
        if end - start > _LONGEST or first.zone not in _ZONES or not (index < _TOP or index >= last - _END):
            continue
        text = voice[start:end]
        if BLANK not in text[:40] and _OPENS.match(text):
            yield from _read(document.reading[start:end], Span(start, end))


@cache
def _empty() -> frozenset[str]:
    """Words that say that there was a change and not which, and those of hours."""
    return frozenset(word for line in lexicon.entries("correction_words") for word in line.split())


def _read(text: str, span: Span) -> Iterator[Note]:
    corrects = _CORRECTS.search(text) is not None
    if not corrects and not _CHANGES.search(text):
        return
    dated = _WHEN.search(text) is not None
    words = (w for w in _WORD.findall(text) if w.lower().replace("’", "'") not in _empty())
    said = tuple(w for w in words if not _WHEN.fullmatch(w))
    yield Note(span, "correction" if corrects else "update", said, dated)
