"""Pairs of statements that cannot both be true, as the article itself words them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.afterlives import afterlives
from auditor.analysis.consistency.conflictpairs import Conflict
from auditor.analysis.consistency.dissents import dissents
from auditor.analysis.consistency.exclusives import exclusives, firsts
from auditor.analysis.consistency.figures.casualties import casualties
from auditor.analysis.consistency.figures.weekdayclashes import weekday_clashes
from auditor.analysis.consistency.linkedstates import linked
from auditor.analysis.consistency.opposites import opposites
from auditor.analysis.consistency.rivals import rivals
from auditor.analysis.consistency.states import clashes
from auditor.analysis.parallels import differences
from auditor.analysis.statehits import hits, span
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


def conflicts(analysis: Analysis) -> tuple[Conflict, ...]:
    """Contradictions in text order, one for each later sentence at most."""
    clauses = analysis.clauses
    found: dict[Span, Conflict] = {}
    for each in (*opposites(clauses), *_special(analysis, clauses), *_states(analysis)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _states(analysis: Analysis) -> Iterator[Conflict]:
    """An event, and a state said to last that the event has ended."""
    sentences = analysis.document.sentences
    for rival in rivals(analysis):
        yield Conflict(
            rival.kind,
            sentences[rival.second].span,
            sentences[rival.first].span,
            rival.one,
            rival.two,
            rival.about,
            0.7,
        )
    met = hits(analysis.clauses)
    for clash in (*clashes(analysis, met), *linked(analysis.clauses, met)):
        a, b = clash.first, clash.second
        said = analysis.document.slice(span(a)), analysis.document.slice(span(b))
        yield Conflict(a.axis, sentences[b.sentence].span, sentences[a.sentence].span, *said, clash.about, 0.7)


def _special(analysis: Analysis, clauses: Clauses) -> Iterator[Conflict]:
    voice = analysis.author_voice.text
    yield from _parallel(clauses)
    yield from afterlives(clauses)
    yield from casualties(clauses)
    yield from weekday_clashes(clauses)
    yield from dissents(analysis, voice)
    yield from firsts(analysis, voice)
    yield from exclusives(analysis, voice)


def _parallel(clauses: Clauses) -> Iterator[Conflict]:
    """Two sentences in nearly the same words, one negated or with the opposite word."""
    sentences = clauses.analysis.document.sentences
    for each in differences(clauses, clauses.analysis.parallels):
        first, second = sentences[each.pair.first].span, sentences[each.pair.second].span
        about = " ".join(sorted(each.pair.shared)[:4])
        yield Conflict(each.kind, second, first, each.first, each.second, about, 0.75)


__all__ = ["conflicts"]
