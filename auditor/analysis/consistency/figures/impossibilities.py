"""Dates that cannot be right: days no calendar has, deeds done after publication, plans for what is past."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from auditor import dates
from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.numberwords import STOPS
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Impossible(NamedTuple):
    """`kind` is calendar, after, over or dateline; `detail` is what the date is held against."""

    span: Span
    kind: str
    stated: str
    detail: str


# Days that some month lacks, and months that lack some day.
_LATE_DAYS = word_set("29 30 31 30th 31st")
_SHORT_MONTHS = word_set("february feb april apr june jun september sept sep november nov")
_NUMERIC = re.compile(
    r"(?<![\w/.:-])(?:\d\d?[/.-](?:29|3[01])|(?:29|3[01])[/.-]\d\d?)[/.-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-(?:29|3[01])\b"
)
_AGO = timedelta(days=1)  # between the time zones of the event and of the desk
_DONE = (
    r"died|killed|born|held|founded|established|built|elected|opened|created|launched|signed|arrested|charged|convicted"
    r"|sentenced|married|published|released|won|took place|happened|occurred|began|started|ended|struck|hit|resigned"
    r"|was held|shot|buried|released|inaugurated|introduced|passed|approved|crashed|sank|burned|burnt|destroyed"
)
_PAST = re.compile(
    rf"\b(?:{_DONE})\b"
    r"(?: (?!(?:to|will|until|till|by|before|from|for|that|which|as|than)\b)[\w'’-]+){0,6}?"
    r",? (?:on|in|On|In) $"
)
_FUTURE_VERB = re.compile(r"\bwill (?:not )?(?:be )?(?!have\b)[a-z]+(?: [\w'’-]+){0,8}?,? on $")
_AHEAD = word_set(
    "will would could may might should shall if plan plans planned scheduled due set expected expects until till "
    "through forecast predicted projected upcoming next fiction fictional novel film set game series imagine imagined "
    "ever hypothetical to-be scenario simulation future"
)
_OTHER_SPEAKER = word_set("said says would had promised announced vowed predicted wrote told")
_FOLLOWING = re.compile(r" ([a-z]+)")
_WORD = re.compile(r"[a-z-]+")
_INFINITE = re.compile(r"\b(?:to|be|not)\s$")
_FARTHEST = 2035  # without a publication date: no article told of as done can be later
_STALE = 20  # days by which a plan must be past; less can be a text kept on the page


def impossible(analysis: Analysis) -> Iterator[Impossible]:
    yield from _no_such_day(analysis)
    yield from _untimely(analysis)
    yield from _years(analysis)


def _no_such_day(analysis: Analysis) -> Iterator[Impossible]:
    words = analysis.vocabulary
    voice = analysis.author_voice.text
    late = words & _LATE_DAYS
    sentences = {s for w in late for s in analysis.places[w]} if words & _SHORT_MONTHS else set()
    sentences = {s for s in sentences if not _SHORT_MONTHS.isdisjoint(analysis.lowers[s])}
    stretches = [analysis.document.sentences[s].span for s in sorted(sentences)]
    for start, end in stretches:
        for written in dates.find(voice, start, end):
            if _is_wrong(written) and not _counts(voice, written):
                month = f"{date(2000, written.month, 1):%B}"
                last = calendar.monthrange(written.year or 2000, written.month)[1]
                year = f" {written.year}" if written.year and written.month == 2 else ""
                yield Impossible(written.span, "calendar", written.text, f"{month}{year} has {last} days")


def _is_wrong(written: dates.Written) -> bool:
    if written.ambiguous or not written.day:
        return False
    return dates.calendar(written.year or 2000, written.month, written.day) is None


def _counts(voice: str, written: dates.Written) -> bool:
    """Whether "June 31" can be read apart: "in June 31 houses were sold"."""
    if written.year or not written.text[-1].isdigit() or not written.text[0].isalpha():
        return False
    following = _FOLLOWING.match(voice, written.span.end)
    return following is not None and following[1] not in STOPS


def _untimely(analysis: Analysis) -> Iterator[Impossible]:
    published = analysis.document.published
    if published is None:
        return
    voice = analysis.author_voice.text
    for mention in analysis.date_mentions:
        value = mention.value
        if value is None:
            continue
        sentence = analysis.document.sentences[mention.sentence]
        if not mention.certain and (sentence.zone is not ZoneKind.DATELINE or mention.weekday is not None):
            continue
        before = voice[sentence.span.start : mention.span.start]
        if value > published + _AGO:
            if sentence.zone is ZoneKind.DATELINE:
                yield Impossible(mention.span, "dateline", mention.text, _day(published))
            elif _told_as_done(before):
                yield Impossible(mention.span, "after", mention.text, _day(published))
        elif value < published - timedelta(days=_STALE) and " will " in before:
            future = _FUTURE_VERB.search(before)
            if future and _OTHER_SPEAKER.isdisjoint(analysis.lowers[mention.sentence]):
                yield Impossible(mention.span, "over", mention.text, _day(published))


def _told_as_done(before: str) -> bool:
    """Whether a date after these words of its sentence says when something was done."""
    past = _PAST.search(before)
    if past is None or _INFINITE.search(before, 0, past.start()):
        return False
    return _AHEAD.isdisjoint(_WORD.findall(before.lower()))


def _day(value: date) -> str:
    return f"{value.day} {value:%B %Y}"


def _years(analysis: Analysis) -> Iterator[Impossible]:
    """Years of the past that lie ahead."""
    published = analysis.document.published
    least = published.year if published else _FARTHEST
    voice = analysis.author_voice.text
    for quantity in analysis.quantities:
        if quantity.kind != "year" or quantity.value <= least or quantity.high != quantity.value:
            continue
        sentence = analysis.document.sentences[quantity.sentence]
        if _told_as_done(voice[sentence.span.start : quantity.span.start]):
            stated = analysis.document.text[quantity.span.start : quantity.span.end]
            detail = _day(published) if published else f"before {least}"
            yield Impossible(quantity.span, "after", stated, detail)


__all__ = ["Impossible", "impossible"]
