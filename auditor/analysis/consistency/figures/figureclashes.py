"""Figures, counts, sums and times that cannot both be right, whatever words they are told in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.consistency.figures.agewords import age_words
from auditor.analysis.consistency.figures.ballots import ballots
from auditor.analysis.consistency.figures.clocktimes import clock_times
from auditor.analysis.consistency.figures.elapsed import elapsed
from auditor.analysis.consistency.figures.eventdays import event_days
from auditor.analysis.consistency.figures.ordinalcounts import ordinal_counts
from auditor.analysis.consistency.figures.recounts import recounts
from auditor.analysis.consistency.figures.remeasures import remeasures
from auditor.analysis.consistency.plainclashes import Plain

if TYPE_CHECKING:
    from auditor.analysis import Analysis


def figure_clashes(analysis: Analysis) -> Iterator[Plain]:
    """Clashes of figures, at most one of each sort."""
    for reader in (recounts, ballots, event_days, elapsed, clock_times, age_words, ordinal_counts, remeasures):
        yield from reader(analysis)


__all__ = ["figure_clashes"]
