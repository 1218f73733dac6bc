"""Reading level of an article's prose, by textstat, offline. Information for an editor; never scored."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # 0.06 s that whoever only reads a report need not spend.
    from auditor.analysis import Analysis

# Fewer sentences make the formulas jump with every word; SMOG's authors ask for thirty, Flesch worked on 100 words.
_MINIMUM_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """Flesch reading ease (about 0 to 100, higher is easier), Flesch–Kincaid and Gunning fog grades (years of school),
    and minutes to read. Source: Flesch 1948; Kincaid et al. 1975; Gunning 1952, as textstat computes them.
    """

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog_grade: float
    minutes: float


def reading_level(analysis: Analysis) -> ReadingLevel | None:
    """The level of the body prose; None when there is too little of it."""
    if len(analysis.body) < _MINIMUM_SENTENCES:
        return None
    prose = " ".join(" ".join(s.text.split()) for s in analysis.body)
    library = _textstat()
    return ReadingLevel(
        round(library.flesch_reading_ease(prose), 1),
        round(library.flesch_kincaid_grade(prose), 1),
        round(library.gunning_fog(prose), 1),
        round(library.reading_time(prose, ms_per_char=14.69) / 60, 1),
    )


@cache
def _textstat() -> Any:
    """textstat without its pronunciation dictionary, which it would try to download on every call.

    Syllables then come from its own fallback, hyphenation by pyphen, which undercounts English by about 7 %.
    """
    module: Any = import_module("textstat.backend.counts._count_syllables")
    module.get_cmudict = _no_dictionary
    return import_module("textstat")


def _no_dictionary(_: str) -> None:
    return None
