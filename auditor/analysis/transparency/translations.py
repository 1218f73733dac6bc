"""What a translation leaves behind: words and pointers of the other language, and its way with figures and marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Trace(NamedTuple):
    """`kind` is pointer, words, decimals, thousands, clock or marks."""

    span: Span
    kind: str


_POINTER = re.compile(
    r"^\W*(?:(?:leer|ver|lee|vea|lea) (?:más|también|mas)|también te puede interesar|te puede interesar|sigue leyendo"
    r"|lire (?:aussi|la suite|également)|à lire aussi|voir aussi|lesen sie (?:auch|mehr)|mehr zum thema"
    r"|weiterlesen|lies auch"
    r"|leia (?:também|mais)|saiba mais|veja também|leggi anche|continua a leggere|lees (?:ook|meer|verder)"
    r"|les også|läs (?:också|mer|även)"
    r"|читайте также|czytaj (?:także|też|więcej)|devamını oku|baca juga)(?!\w)",
    re.IGNORECASE,
)
# The first two begin with what text is searched for fastest; what stands before it is read backwards.
_THOUSANDS = re.compile(r"\.(?<=\d\.)\d{3}\.\d{3}(?![\d.])")
_CLOCK = re.compile(r"h(?<=\dh)[0-5]\d(?!\w)")
_PER_CENT = re.compile(r"%|per ?cent")
_DECIMALS = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}\s?$")
_LEAD = re.compile(r"(?<![\w.,])\d{1,3}$")
_FIGURES = (("decimals", _PER_CENT, _DECIMALS), ("thousands", _THOUSANDS, _LEAD), ("clock", _CLOCK, _LEAD))
_POINTING = frozenset(
    "leer ver lee vea lea también sigue lire voir lesen mehr weiterlesen lies leia saiba veja leggi continua lees les "
    "läs читайте czytaj devamını baca".split()
)
_MARKS = re.compile(r"[¿¡][^?!\n]{1,120}[?!]|„[^“”\n]{1,200}[“”]")
_LABEL = re.compile(
    r"\btranslat(?:ed|ion|or)\b|\b(?:originally|first) (?:published|written|appeared) in (?:Spanish|French|German"
    r"|Italian|Portuguese"
    r"|Russian|Ukrainian|Arabic|Chinese|Japanese|Korean|Dutch|Polish|Turkish|Swedish|Norwegian|Danish|Hindi"
    r"|Persian|Hebrew)\b",
    re.IGNORECASE,
)
_RUN = 3  # function words of one language in a row, or nearly
_GAP = 1
_BEFORE = 9  # characters of a figure before its last mark, and one more


def traces(analysis: Analysis) -> list[Trace]:
    """What shows that the text was translated, in text order; nothing where it says that it was."""
    document = analysis.document
    found = [*_pointers(analysis), *_words(analysis), *_figures(analysis)]
    if not found or document.declared("translated") or _LABEL.search(document.reading):
        return []
    return sorted(found)


def _pointers(analysis: Analysis) -> Iterator[Trace]:
    """Pointers to other articles, which a translator passes over."""
    if _POINTING.isdisjoint(analysis.vocabulary):
        return
    reading = analysis.document.reading
    for start, end in (p.span for p in analysis.document.paragraphs):
        if end - start < 120 and _POINTER.match(reading[start:end]):
            yield Trace(Span(start, end), "pointer")


def _words(analysis: Analysis) -> Iterator[Trace]:
    """Runs of words with three function words of another language, in the author's own prose and in lower case."""
    languages = _languages(analysis.vocabulary)
    if not languages:
        return
    voice = analysis.author_voice.text
    for sentence in analysis.body:
        for words in languages:
            if len(words.intersection(analysis.lowers[sentence.index])) < _RUN - 1:
                continue
            yield from _runs(analysis, sentence.index, words, voice)


def _languages(vocabulary: frozenset[str]) -> list[frozenset[str]]:
    listed = (frozenset(line.partition("\t")[2].split()) for line in lexicon.entries("foreign_words"))
    return [words for words in listed if len(words & vocabulary) >= _RUN - 1]


def _runs(analysis: Analysis, index: int, known: frozenset[str], voice: str) -> Iterator[Trace]:
    """Stretches of lower-case words of which three or more are known, or two with an unknown between or behind."""
    words = [w for w in analysis.words[index] if voice[w.start] != BLANK]
    run: list[int] = []
    for at in [k for k, w in enumerate(words) if w.text == w.lower and w.lower in known] + [len(words) + 9]:
        if run and at - run[-1] > _GAP + 1:
            first, last = words[run[0]], words[run[-1]]
            if len(run) >= _RUN and all(w.text == w.lower for w in words[run[0] : run[-1] + 1]):
                yield Trace(Span(first.start, last.end), "words")
            run = []
        run.append(at)


def _figures(analysis: Analysis) -> Iterator[Trace]:
    voice = analysis.author_voice.text
    for kind, pattern, lead in _FIGURES:
        for match in pattern.finditer(voice):
            begin = max(0, match.start() - _BEFORE)
            before = lead.search(voice[begin : match.start()])
            if before:
                yield Trace(Span(begin + before.start(), match.end()), kind)
    reading = analysis.document.reading
    if "„" in reading or "¿" in reading or "¡" in reading:
        for start, end in (z.span for z in analysis.document.zones if z.kind is ZoneKind.BODY):
            yield from (Trace(Span(*m.span()), "marks") for m in _MARKS.finditer(reading, start, end))
