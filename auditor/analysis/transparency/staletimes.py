"""Words such as “yesterday” beside the date they stand for, where that date is far from the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from auditor import dates
from auditor import patterns as re
from auditor.analysis.voices import BLANK
from auditor.document import Document, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.dates import DateMention


class Stale(NamedTuple):
    """`meant` is the day or first day that the relative time stands for by the text, `days` how far it is off.

    `dateline` is where the date stands that the time goes by, if not in `span`.
    """

    span: Span
    meant: str
    days: int
    dateline: Span | None = None


# Days by which the word moves from the day of publication, and by which it may be off: a paper of the week is read
# for a week, and a month or year is one for as long as it lasts.
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "night": -1,
    "morning": 0,
    "afternoon": 0,
    "evening": 0,
}
_PERIOD = {"week": 7, "weekend": 7, "month": 31, "year": 366}
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_RELATIVE = re.compile(
    r"\b(?:(?P<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)|(?P<step>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming) "
    r"(?P<noun>week(?:end)?|month|year|night|morning|afternoon|evening))\b(?!['’])"
)
_WORDS = frozenset("today tonight yesterday tomorrow week weekend month year night morning afternoon evening".split())
# What may stand between the two for one to explain the other.
_JOIN = re.compile(
    rf"(?=[\s,():–—-])\)?\s*[,(:–—-]?\s*(?:(?:on|in|of)\s+)?(?:{dates.WEEKDAY},?\s+)?(?:the\s+)?", re.IGNORECASE
)
_JOIN_BACK = re.compile(r"\s*(?:[,(–—])\s*(?:i\.e\.,? )?")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?!\s*(?:[-–/]\d|season|election|budget|\w*-))")
_REACH = 48
_OPEN_DAY = re.compile(r"\b(?:until|till|to|since|by|before|as of|from|than|on this|and|or) $", re.IGNORECASE)
_NEEDED = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION})


def stale(analysis: Analysis, tolerance: int) -> Iterator[Stale]:
    """Times that are more than `tolerance` days off, in text order; nothing for an undated article."""
    published = analysis.document.published
    if published is None or _WORDS.isdisjoint(analysis.vocabulary):
        return
    text = analysis.author_voice.text
    for sentence in sorted({place for word in _WORDS & analysis.vocabulary for place in analysis.places[word]}):
        zone, span = analysis.document.sentences[sentence].zone, analysis.document.sentences[sentence].span
        if zone not in _NEEDED:
            continue
        for match in _RELATIVE.finditer(text, *span):
            found = _explained(text, match, span, published)
            if found is not None and found.days > _allowed(match, tolerance):
                yield found
    yield from _by_dateline(analysis, published, tolerance)


def _allowed(match: re.Match[str], tolerance: int) -> int:
    return max(tolerance, _PERIOD.get(match["noun"] or "", 0) + tolerance)


def _expected(match: re.Match[str], published: date) -> date:
    """The day that the word means if the article is as old as it says; for a period, a day within it."""
    if match["day"]:
        return published + timedelta(days=_DAYS[match["day"].lower()])
    step = _STEPS[match["step"].lower()]
    if match["noun"] in _PERIOD:
        return published + timedelta(days=step * _PERIOD[match["noun"]])
    return published + timedelta(days=step if match["noun"] != "night" else min(step, 0))


def _explained(text: str, match: re.Match[str], sentence: Span, published: date) -> Stale | None:
    """The time with the date right behind or before it."""
    if _OPEN_DAY.search(text, max(sentence.start, match.start() - 9), match.start()):
        return None
    joined = _JOIN.match(text, match.end(), sentence.end)
    window = text[match.end() : min(sentence.end, match.end() + _REACH)]
    written = next(dates.find(window), None)
    if written is not None and joined and match.end() + written.span.start <= joined.end():
        return _compared(match, published, written, _closed(text, match, match.end() + written.span.end))
    if match["noun"] == "year" and joined:
        year = _YEAR.match(text, joined.end(), sentence.end)
        if year:
            return _by_year(match, published, int(year[1]), _closed(text, match, year.end()))
    before = max(sentence.start, match.start() - _REACH)
    for written in dates.find(text[before : match.start()]):
        between = text[before + written.span.end : match.start()]
        if _JOIN_BACK.fullmatch(between):
            return _compared(match, published, written, Span(before + written.span.start, match.end()))
    return None


def _closed(text: str, match: re.Match[str], end: int) -> Span:
    """From the word to the end of the date, with the bracket that closes after it."""
    return Span(match.start(), end + (text[end : end + 1] == ")" and "(" in text[match.end() : end]))


def _compared(match: re.Match[str], published: date, written: dates.Written, span: Span) -> Stale | None:
    expected = _expected(match, published)
    if written.year and not written.day:
        months = abs((written.year - expected.year) * 12 + written.month - expected.month)
        first = date(written.year, written.month, 1)
        return Stale(span, f"{first:%Y-%m}", abs((first - expected).days)) if months > 1 else None
    value = written.value or _nearest(written, expected)
    return Stale(span, str(value), abs((value - expected).days)) if value is not None else None


def _nearest(written: dates.Written, expected: date) -> date | None:
    """The day of that name that is nearest; None where the text is no day of a month."""
    if written.year or not written.day or written.ambiguous:
        return None
    near = [dates.calendar(expected.year + n, written.month, written.day) for n in (-1, 0, 1)]
    return min((d for d in near if d is not None), key=lambda d: abs((d - expected).days), default=None)


def _by_year(match: re.Match[str], published: date, year: int, span: Span) -> Stale | None:
    """A year's name; fiscal years begin up to half a year early."""
    off = year - (published.year + _STEPS[match["step"].lower()])
    return Stale(span, str(year), abs(off) * 366) if abs(off) > 1 else None


def _by_dateline(analysis: Analysis, published: date, tolerance: int) -> Iterator[Stale]:
    """The first “yesterday” under a dateline whose day lies far from that of publication."""
    document = analysis.document
    dated = _dateline(document, published)
    if dated is None or abs((dated[1] - published).days) <= tolerance:
        return
    mention = next((m for m in analysis.date_mentions if _is_day(document, m) and _own(analysis, m)), None)
    if mention is not None:
        yield Stale(mention.span, str(dated[1]), abs((dated[1] - published).days), dated[0])


def _dateline(document: Document, published: date) -> tuple[Span, date] | None:
    for kind, span in document.zones:
        if kind is ZoneKind.DATELINE:
            for written in dates.find(document.reading, *span):
                value = written.value or _nearest(written, published)
                if value is not None:
                    return written.span, value
            return None
    return None


def _is_day(document: Document, mention: DateMention) -> bool:
    in_body = document.sentences[mention.sentence].zone is ZoneKind.BODY
    return in_body and mention.text.lower().rpartition(" ")[2] in ("today", "yesterday", "tonight", "tomorrow")


def _own(analysis: Analysis, mention: DateMention) -> bool:
    return analysis.author_voice.text[mention.span.start] != BLANK
