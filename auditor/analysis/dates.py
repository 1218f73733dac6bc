"""Dates and times the text names, resolved against the publication date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from auditor import dates
from auditor import patterns as re
from auditor.document import RESIDUE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
# The noun a relative time ends in; what leads up to it is read backwards from there.
_ANCHOR = re.compile(
    rf"\b(?:(?P<day>{_DAY})\b(?!s|['’]s)|(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b(?!['’]s)"
    rf"|(?P<span>(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming)\s+(?:week(?:end)?|month|year|night|{_PART}|spring|summer|winter))\b"
    r"(?!['’-])|(?P<ago>(?:\d+|an?|one|two|three|four|five|six|seven|several|few)\s+(?:day|week|month|hour|minute)s?\s+ago)\b)"
    rf"(?:\s+(?P<part>{_PART})\b)?"
)
_LEAD = re.compile(
    r"(?:\b(?:(?:later|earlier|early|late|just|since|until|till|by|from)\s+)?(?:on|last|next|this|past|early|late|earlier|later|since)\s+)$",
    re.IGNORECASE,
)
# The words an anchor ends in, or is, and what stands before a period.
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow".split())
_PERIODS = frozenset("week weekend month year night morning afternoon evening lunchtime spring summer winter".split())
_TIMES = _DAYS | _PERIODS | {"ago"}
_DETERMINING = frozenset("last this next past coming".split())
_LEAD_WINDOW = 24
_LEADS = ("on", "last", "next", "this", "past", "early", "late", "earlier", "later", "since")
# Black Friday, Super Tuesday: a capitalised word that is no usual beginning of a sentence makes it a name.
_NAME_BEFORE = re.compile(
    r"\b(?!On\b|Last\b|Next\b|This\b|By\b|Since\b|Late\b|Early\b|And\b|But\b|Until\b|From\b|Earlier\b|Later\b|Every\b)[A-Z][a-z]+\s$"
)
_FUTURE = re.compile(r"\b(?:will|next|coming|plans? to|due to|scheduled|expected to|to be held|upcoming)\b")
_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# Elsewhere (headlines, date lines) months may stand in capitals, and the text is short.
_UNREAD = RESIDUE | {ZoneKind.BIO}
_UNDATED = _UNREAD | {ZoneKind.DATE, ZoneKind.BYLINE}
_PROSE = frozenset({ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION})
Stretch = tuple[int, int]
_until = itemgetter(1)
_NEAR = 120  # days: a date without a year is the one nearest to publication


@dataclass(frozen=True, slots=True)
class DateMention:
    """`value` is None when the text does not give enough to know the day.

    `weekday` is 0 for Monday, as the text states it. `relative` marks what needs the publication date to
    be understood ("on Saturday morning", "last week"). `certain` says that the text gives day, month and year.
    """

    span: Span
    text: str
    value: date | None
    weekday: int | None
    relative: bool
    sentence: int
    certain: bool = False


def mentions(analysis: Analysis) -> tuple[DateMention, ...]:
    """Date mentions in text order, page furniture left out."""
    document = analysis.document
    found: list[DateMention] = []
    # The text is searched once: most zones hold nothing.
    words, compounds = analysis.vocabulary, analysis.clauses.compounds
    months = {hint for name, hint in dates.MONTHS.items() if name in words or name in compounds}
    places = dates.places(document.reading, months)
    for zone in document.zones:
        if zone.kind in _UNREAD:
            continue
        stretches = _clipped(places, zone.span) if zone.kind in _PROSE else [(zone.span.start, zone.span.end)]
        for first, last in stretches:
            found += [_absolute(analysis, written) for written in dates.within(document.reading, first, last)]
    taken = [m.span for m in found]
    for match in _anchors(analysis):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(_relative(analysis, match))
    found.sort(key=lambda m: m.span.start)
    return tuple(found)


def _anchors(analysis: Analysis) -> Iterator[re.Match[str]]:
    """The nouns of relative times outside page furniture, with what goes with them."""
    reading, clauses = analysis.document.reading, analysis.clauses
    joined = clauses.joining(_TIMES)
    for s in sorted(joined | clauses.holding(_TIMES)):
        sentence = analysis.document.sentences[s]
        if sentence.zone in _UNDATED:
            continue
        start, end = sentence.span
        found: Iterable[re.Match[str] | None] = (
            _ANCHOR.finditer(reading, start, end)
            if s in joined
            else [_ANCHOR.match(reading, at, end) for at in _starts(analysis, s)]
        )
        for match in found:
            if match and not (
                match["day"] and _NAME_BEFORE.search(reading, max(start, match.start() - 16), match.start())
            ):
                yield match


def _starts(analysis: Analysis, s: int) -> list[int]:
    """Where an anchor can begin: at a day, before a period, two words before "ago"."""
    words, lowers = analysis.words[s], analysis.lowers[s]
    found = []
    for k, lower in enumerate(lowers):
        if lower in _DAYS:
            found.append(words[k].start)
        elif lower in _PERIODS and k and lowers[k - 1] in _DETERMINING:
            found.append(words[k - 1].start)
        elif lower == "ago" and k > 1:
            found.append(words[k - 2].start)
    return found


def _clipped(stretches: list[Stretch], span: Span) -> list[Stretch]:
    """The parts of `stretches`, sorted and disjoint, that lie in `span`."""
    start, end = span
    first = bisect_right(stretches, start, key=_until)
    clipped = []
    for begin, until in islice(stretches, first, None):
        if begin >= end:
            break
        clipped.append((max(begin, start), min(until, end)))
    return clipped


def _sentence(analysis: Analysis, at: int) -> int:
    sentence = analysis.sentence_at(at)
    return sentence.index if sentence else 0


def _absolute(analysis: Analysis, written: dates.Written) -> DateMention:
    value = written.value
    if value is None and written.day and not written.year and analysis.document.published:
        value = _nearest(analysis.document.published, written)
    return DateMention(
        written.span,
        written.text,
        value,
        written.weekday,
        relative=not written.year,
        sentence=_sentence(analysis, written.span.start),
        certain=written.precision == "day",
    )


def _nearest(published: date, written: dates.Written) -> date | None:
    years = (published.year, published.year - 1, published.year + 1)
    days = [d for y in years if (d := dates.calendar(y, written.month, written.day)) is not None]
    best = min(days, key=lambda d: abs((d - published).days), default=None)
    return best if best is not None and abs((best - published).days) <= _NEAR else None


def _relative(analysis: Analysis, match: re.Match[str]) -> DateMention:
    reading = analysis.document.reading
    window = max(0, match.start() - _LEAD_WINDOW), match.start()
    lead = _LEAD.search(reading, *window) if reading[slice(*window)].rstrip().lower().endswith(_LEADS) else None
    span = Span(lead.start() if lead else match.start(), match.end())
    index = _sentence(analysis, match.start())
    named = dates.weekday(match["day"] or "")
    text = reading[span.start : span.end]
    published = analysis.document.published
    ahead = published is not None and _is_ahead(analysis, index)
    value = _resolve(published, named, match["word"], ahead=ahead)
    return DateMention(span, text, value, named, relative=True, sentence=index)


def _is_ahead(analysis: Analysis, index: int) -> bool:
    sentences = analysis.document.sentences
    return bool(sentences) and _FUTURE.search(sentences[index].text) is not None


def _resolve(published: date | None, named: int | None, word: str | None, *, ahead: bool) -> date | None:
    """The day meant: the weekday just past, or just ahead in a sentence about the future."""
    if published is None:
        return None
    if word:
        return published + timedelta(days=_WORDS[word.lower()])
    if named is None:
        return None
    back = (published.weekday() - named) % 7
    return published + timedelta(days=7 - back if ahead and back else -back)
