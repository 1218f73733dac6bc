"""How sure the report sounds: marks of certainty against marks of doubt and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import phrasings
from auditor.analysis.phrasings import BODY, Phrase, phrasing

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_SURE = (
    phrasing(
        "certainty",
        r"\b(?:certainly|definitely|undoubtedly|unquestionably|inevitably|indisputably|undeniably|assuredly|invariably|"
        r"(?:without|beyond) (?:a |any |all )?(?:shadow of a )?(?:doubt|question)|there (?:is|can be) no (?:doubt|"
        r"question)|"
        r"no doubt|(?:is|are) (?:certain|sure|bound|guaranteed|destined|doomed) to|guaranteed|"
        r"(?:has|have) been (?:proven|proved)|(?:is|are) (?:now )?(?:proven|proved|a fact|beyond dispute)|proves? "
        r"(?:once and "
        r"for all )?that|will (?:never|always)|cannot (?:fail|lose|be (?:stopped|beaten|denied))|never fails?|always "
        r"(?:works?|wins?|succeeds?|pays?)|it is (?:clear|obvious|plain|certain) that)\b",
        "certainly definitely undoubtedly unquestionably inevitably indisputably undeniably assuredly invariably doubt "
        "question certain sure bound guaranteed destined doomed proven proved fact dispute proves prove never always "
        "cannot clear obvious plain",
    ),
)
_DOUBT = frozenset(
    """may might could appears appear appeared seems seem seemed possibly perhaps probably likely unlikely
    suggest suggests suggested estimated estimate roughly reportedly apparently potentially unclear uncertain
    unknown expected expects according believed alleged allegedly whether""".split()
)


class Assurance(NamedTuple):
    """Marks of certainty in text order, and how many there are in a thousand words."""

    marks: tuple[Phrase, ...]
    rate: float


def assurance(analysis: Analysis, least: int, rate: float, sources: int) -> Assurance | None:
    """The marks of certainty of a report that has `least` different ones or more, no mark of doubt and few sources."""
    if not _DOUBT.isdisjoint(analysis.vocabulary) or len(analysis.attributions) > sources:
        return None
    marks = tuple(phrasings.phrases(analysis, _SURE, BODY))
    found = 1000 * len(marks) / max(1, analysis.body_words)
    if len({m.match[0].lower() for m in marks}) < least or found < rate:
        return None
    return Assurance(marks, round(found, 1))
