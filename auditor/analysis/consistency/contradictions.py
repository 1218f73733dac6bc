"""Contradictions: what the readers of statements that cannot both be true find, each reader in its turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from auditor.analysis.consistency.absences import absences
from auditor.analysis.consistency.alignments import slots
from auditor.analysis.consistency.conflicts import conflicts
from auditor.analysis.consistency.figures.figureclashes import figure_clashes
from auditor.analysis.consistency.figures.plaintallies import exceptions, firsts
from auditor.analysis.consistency.flatdenials import flat_denials
from auditor.analysis.consistency.ledgerholders import holders
from auditor.analysis.consistency.ledgers import ledgers
from auditor.analysis.consistency.ledgertrends import trends
from auditor.analysis.consistency.ledgervalues import values
from auditor.analysis.consistency.ledgerwills import wills
from auditor.analysis.consistency.overlaps import denied_again
from auditor.analysis.consistency.plainclashes import opposed
from auditor.analysis.consistency.polarities import denied, reversed_
from auditor.analysis.consistency.qualities import qualities
from auditor.analysis.consistency.relations import relations
from auditor.analysis.consistency.turnabouts import turnabouts
from auditor.analysis.consistency.uniques import uniques
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Contradiction(Protocol):
    """`span` is the later sentence, `other` the earlier; `first` and `second` are the words that clash."""

    @property
    def kind(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def other(self) -> Span: ...
    @property
    def first(self) -> str: ...
    @property
    def second(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def confidence(self) -> float: ...


_READERS = (
    conflicts,
    turnabouts,
    opposed,
    exceptions,
    firsts,
    denied,
    reversed_,
    relations,
    slots,
    flat_denials,
    absences,
    uniques,
    qualities,
    denied_again,
)
# Wide classes of words: most of what they find in unlike wording is right, too little to fail an article by itself.
_WIDE = (figure_clashes, ledgers, trends, values, holders, wills)


class Pair(NamedTuple):
    """A contradiction, and whether its reader is sure enough to stand alone."""

    found: Contradiction
    sure: bool


def contradictions(analysis: Analysis) -> Iterator[Pair]:
    """Contradictions by reader; of those at one place the first reader's counts."""
    seen: list[Span] = []
    for reader in (*_READERS, *_WIDE):
        for each in reader(analysis):
            if not any(s.start < each.span.end and each.span.start < s.end for s in seen):
                seen.append(each.span)
                yield Pair(each, reader in _READERS)


__all__ = ["Contradiction", "Pair", "contradictions"]
