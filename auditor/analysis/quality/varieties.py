"""British and American spellings in one text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

# -ize is Oxford spelling too, and so it is no sign of American; -ise is none of it.
_IZE = ("ize", "ized", "izes", "izing", "izer", "izers", "ization", "izations")
_AMERICA_TOO = frozenset({"theatre", "theatres", "grey", "sombre", "artefact", "artefacts", "cancelling", "mould"})
_BRITAIN_TOO = frozenset(
    {"yogurt", "jewelry", "skeptic", "skeptics", "medieval", "encyclopedia", "artifact", "artifacts"}
)


class Mix(NamedTuple):
    """`minority` and `majority` are uses in text order; `pairs` are words that stand in both spellings."""

    minority: tuple[Span, ...]
    majority: tuple[Span, ...]
    american: bool  # whether the minority is
    pairs: tuple[tuple[str, str], ...]


@cache
def _british() -> dict[str, str]:
    return table("variety_spellings")


@cache
def _sides() -> tuple[frozenset[str], frozenset[str]]:
    pairs = _british()
    american = {a for a in pairs.values() if not a.endswith(_IZE)}
    return frozenset(pairs) - _AMERICA_TOO, frozenset(american) - _BRITAIN_TOO


def mix(analysis: Analysis) -> Mix | None:
    """The two spellings of the article's own lower-case words, None where there is one or none."""
    british, american = _sides()
    vocabulary = analysis.vocabulary
    if british.isdisjoint(vocabulary):
        return None
    own, other = british & vocabulary, american & vocabulary
    oxford = {a for b in own if (a := _british()[b]).endswith(_IZE)} & vocabulary
    other |= oxford
    if not other:
        return None
    ours, theirs = _uses(analysis, own), _uses(analysis, other)
    if not ours or not theirs:
        return None
    spelled = {w.lower for w in theirs}
    pairs = tuple(sorted({(w.lower, a) for w in ours if (a := _british()[w.lower]) in spelled}))
    fewer_are_american = len(theirs) <= len(ours)
    less, more = (theirs, ours) if fewer_are_american else (ours, theirs)
    return Mix(_spans(less), _spans(more), fewer_are_american, pairs)


def _uses(analysis: Analysis, words: frozenset[str] | set[str]) -> list[Word]:
    voice, sentences = analysis.author_voice.text, analysis.document.sentences
    indices = sorted({i for word in words for i in analysis.places[word] if sentences[i].zone is ZoneKind.BODY})
    return [
        w
        for i in indices
        for w in analysis.words[i]
        if w.lower in words and w.text.islower() and voice[w.start] != BLANK
    ]


def _spans(words: list[Word]) -> tuple[Span, ...]:
    return tuple(Span(w.start, w.end) for w in words)
