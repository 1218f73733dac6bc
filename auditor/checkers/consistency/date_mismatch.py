"""A weekday that the calendar does not give to the date beside it, or two different times for one event.

## Why it matters
One of the two is wrong, so the reader cannot know when the thing happened or will happen.

## Flags
> The bridge opened on ⟦Monday, 14 May 2024⟧.

> The old pier reopened on Saturday after four years of work. Brass bands played at ⟦Friday's reopening⟧.

## Passes
> The bridge opened on Tuesday, 14 May 2024.

> The old pier reopened on Saturday after four years of work. Workers had painted the rails by Friday's rehearsal.

## How to fix
Look at a calendar and at the source, and correct the day or the date.

## Known limits
Only where the year is certain: written out, or the date lies within two weeks of publication. Dates before 1900
are left alone. Two times of one event are compared only where the second naming points back to it and its time is
given nowhere else.

Source: ISO 8601 calendar; JTI (CWA 17493), clause on accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures import dateclashes
from auditor.analysis.consistency.figures.plainfigures import timed
from auditor.analysis.consistency.figures.plaintallies import years
from auditor.analysis.consistency.figures.timings import Clash, clashes
from auditor.analysis.dates import DateMention
from auditor.checker import Flag, Related, Severity, Strength, checker

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EARLIEST = 1900  # older dates are often given in the other calendar


@dataclass(frozen=True, slots=True)
class Options:
    """`near` is how many days from publication a date without a year may lie for its year to be certain."""

    near: int = 14


@checker(
    code="CN104",
    severity=Severity.MAJOR,
    strength=Strength.DECISIVE,
    proves_not="It does not show which of the two times is wrong.",
    options=Options,
    standards=("JTI 10",),
)
def date_mismatch(analysis: Analysis, options: Options) -> Iterator[Flag]:
    for mention in analysis.date_mentions:
        value, named = mention.value, mention.weekday
        if value is None or named is None or value.year < _EARLIEST or value.weekday() == named:
            continue
        if not any(c.isdigit() for c in mention.text) or not _certain(analysis, mention, options.near):
            continue
        yield Flag(
            mention.span,
            f"{value.day} {value:%B %Y} is a {_DAYS[value.weekday()]}, not a {_DAYS[named]}.",
            confidence=0.95 if mention.certain else 0.8,
            evidence={"date": value.isoformat(), "stated": _DAYS[named], "calendar": _DAYS[value.weekday()]},
            strength=None if mention.certain else Strength.STRONG,
        )
    yield from _looser(analysis)
    found = list(clashes(analysis))
    plain = [p for p in (*timed(analysis), *years(analysis)) if not any(p.span.start in range(*c.span) for c in found)]
    for each in (*found, *(Clash(p.span, p.other, p.first, p.second, p.about, p.confidence) for p in plain)):
        yield Flag(
            each.span,
            f"“{each.second}” here, “{each.first}” elsewhere, for the same {each.event}.",
            confidence=each.confidence,
            related=(Related(each.other, "the other time"),),
            evidence={"first": each.first, "second": each.second, "event": each.event},
            strength=Strength.STRONG,
        )


def _looser(analysis: Analysis) -> Iterator[Flag]:
    for wrong in dateclashes.misdated(analysis):
        text = analysis.document.slice(wrong.span)
        told = f"it is a {wrong.right}, not a {wrong.stated}" if wrong.right else "there is no such day"
        yield Flag(
            wrong.span,
            f"“{text}”: {told}.",
            confidence=0.95 if wrong.sure else 0.75,
            evidence={"stated": wrong.stated, "calendar": wrong.right},
            strength=None if wrong.sure else Strength.STRONG,
        )
    for each in dateclashes.two_dates(analysis):
        first, second = analysis.document.slice(each.other), analysis.document.slice(each.span)
        yield Flag(
            each.span,
            f"“{second}” here, “{first}” elsewhere, for the same {each.event}.",
            confidence=0.6,
            related=(Related(each.other, "the other date"),),
            evidence={"first": first, "second": second, "event": each.event},
            strength=Strength.WEAK,
        )


def _certain(analysis: Analysis, mention: DateMention, near: int) -> bool:
    published = analysis.document.published
    if mention.certain or published is None or mention.value is None:
        return mention.certain
    return abs((mention.value - published).days) <= near and not dateclashes.of_another_year(analysis, mention)
