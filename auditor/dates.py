"""Calendar dates written in text, found and read without a library."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from auditor import patterns as re
from auditor.document import Span

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday|s)?|Thu(?:r(?:s(?:day)?)?)?"
    r"|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)(?![a-z])"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_HINTS = tuple(m.capitalize() for m in _MONTHS)
_MONTH_WORDS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
MONTHS = {name: name[:3].capitalize() for name in _MONTH_WORDS.split()}
# A separator between digits: the search steps from one separator to the next.
_NUMERIC_HINT = re.compile(r"[-/.](?<=\d[-/.])(?=\d)")
_MONTH_NAME = re.compile(_MONTH, re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SHORT = 300  # characters that are searched whole, months in capitals included
_BEFORE, _AFTER = 30, 34  # the longest "Wednesday, the 10th of" and "September 10th, 2024" with room
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_NTH = r"(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"""
    (?<![\w/.:-])
    (?=[\dJFMASONDTWjfmasondtw])
    (?: (?P<weekday>{WEEKDAY}) (?:(?<!day)\.)? [,\s]\s* (?:the\s+)? )?
    (?:
        (?P<year_iso>{_YEAR}) (?P<sep>[-/.]) (?P<month_iso>\d\d?) (?P=sep) (?P<day_iso>\d\d?) (?!\d)
      | (?P<day_first>\d\d?) {_NTH} (?:\s+of)? [\s-]\s* (?P<month_second>{_MONTH}) \.?
        (?: ,? [\s-]\s* (?P<year_dmy>{_YEAR}) )?
      | (?P<month_first>{_MONTH}) \.? \s+ (?P<day_second>\d\d?) {_NTH} (?!\w|[.,:]\d)
        (?: ,?\s+ (?P<year_mdy>{_YEAR}) | ,(?P<year_tight>{_YEAR}) )?
      | (?P<one>\d\d?) (?P<dot>[/.-]) (?P<two>\d\d?) (?P=dot) (?P<year_num>{_YEAR}|\d\d(?![\d.]))
      | (?P<month_alone>{_MONTH}) \.? ,? \s+ (?P<year_alone>{_YEAR})
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_URL = re.compile(
    rf"/(?P<year>20\d\d|19[89]\d)[/-](?P<month>[01]?\d|(?:{'|'.join(_MONTHS)})[a-z]*)[/-](?P<day>[0-3]?\d)(?=[/-]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written. `year` or `day` is 0 where the text leaves it out; `weekday` is 0 for Monday.

    `ambiguous` is set for 10/09/2024, which is two days in two countries: `value` is None then.
    """

    span: Span
    text: str
    year: int
    month: int
    day: int
    weekday: int | None
    ambiguous: bool = False

    @property
    def precision(self) -> str:
        """day, month or, where the year is missing, part."""
        if not self.year or self.ambiguous:
            return "part"
        return "day" if self.day else "month"

    @property
    def value(self) -> date | None:
        """The day, if the text names one that exists."""
        return calendar(self.year, self.month, self.day) if self.precision == "day" else None


def calendar(year: int, month: int, day: int) -> date | None:
    """The day, None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday(name: str) -> int | None:
    """0 for any spelling of Monday that `WEEKDAY` matches."""
    return _WEEKDAYS.index(name[:3].lower()) if name else None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    """Dates in text order; months must be capitalised, days and months within range."""
    stop = len(text) if end is None else end
    for begin, until in _windows(text, start, stop):
        yield from within(text, begin, until)


def places(text: str, months: Collection[str]) -> list[tuple[int, int]]:
    """Where dates with one of the months, as `MONTHS` begins them, or in figures can be in the whole of `text`."""
    return _around_hints(text, 0, len(text), months)


def within(text: str, begin: int, until: int) -> Iterator[Written]:
    """Dates in a stretch that `places` gave, in text order."""
    for match in _DATE.finditer(text, begin, until) if _DIGIT.search(text, begin, until) else ():
        written = _read(match)
        if written is not None:
            yield written


def _windows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where dates can be: around the names of months and digits with a separator."""
    return [(start, end)] if end - start <= _SHORT else _around_hints(text, start, end)


def _around_hints(text: str, start: int, end: int, hints: Collection[str] = _MONTH_HINTS) -> list[tuple[int, int]]:
    found = [m.start() - 1 for m in _NUMERIC_HINT.finditer(text, start + 1, end)]
    for hint in hints:
        at = text.find(hint, start, end)
        while at >= 0:
            # No month without a day or year.
            if _MONTH_NAME.match(text, at, end) and _DIGIT.search(text, max(start, at - _BEFORE), at + _AFTER):
                found.append(at)
            at = text.find(hint, at + len(hint), end)
    return windows(start, end, found, (_BEFORE, _AFTER))


def windows(start: int, end: int, places: list[int], reach: tuple[int, int]) -> list[tuple[int, int]]:
    """Sorted, disjoint stretches around the places, `reach` before and after them and within start and end."""
    merged: list[tuple[int, int]] = []
    for at in sorted(places):
        begin, until = max(start, at - reach[0]), min(end, at + reach[1])
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], until)
        else:
            merged.append((begin, until))
    return merged


def parse(value: str) -> date | None:
    """The day a metadata string gives; ISO forms first, then everything else a calendar program writes."""
    for written in find(value):
        if written.value is not None:
            return written.value
    return _lenient(value)


def _read(match: re.Match[str]) -> Written | None:
    part = match.groupdict()
    month = part["month_second"] or part["month_first"] or part["month_alone"]
    if month:
        if not month[0].isupper():
            return None
        year = part["year_dmy"] or part["year_mdy"] or part["year_tight"] or part["year_alone"] or 0
        numbers = (int(year), _MONTHS.index(month[:3].lower()) + 1, int(part["day_first"] or part["day_second"] or 0))
        return _written(match, *numbers)
    if part["year_iso"]:
        return _written(match, int(part["year_iso"]), int(part["month_iso"]), int(part["day_iso"]))
    return _numeric(match, int(part["one"]), int(part["two"]), part["year_num"], part["dot"])


def _numeric(match: re.Match[str], one: int, two: int, year: str, separator: str) -> Written | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if len(year) == 2 and separator != "/":  # 10.12.14 is as often a version or a score
        return None
    if two > 12 or (separator == "/" and one <= 12 and two <= 12 and one != two):
        return _written(match, full, one, two, ambiguous=two <= 12)
    return _written(match, full, two, one)  # 13/09/2024, and dots and hyphens put the day first


def _written(match: re.Match[str], year: int, month: int, day: int, ambiguous: bool = False) -> Written | None:
    if not 1 <= month <= 12 or day > 31:
        return None
    return Written(Span(*match.span()), match.group(), year, month, day, weekday(match["weekday"] or ""), ambiguous)


def in_url(url: str) -> date | None:
    """The day in a path such as /2024/09/10/ or /2024/sep/10/."""
    match = _IN_URL.search(url)
    if match is None:
        return None
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    return calendar(int(match["year"]), number, int(match["day"]))


def _lenient(value: str) -> date | None:
    if not any(c.isdigit() for c in value):
        return None
    if value.isdecimal():
        return _compact(value)
    from dateutil import parser  # noqa: PLC0415  only for odd metadata

    try:
        return parser.parse(value, default=None).date() if _has_year(value) else None
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None


def _has_year(value: str) -> bool:
    return bool(re.search(r"(?:19|20)\d\d", value)) and not re.search(r"\b\d\d?/\d\d?/\d{2,4}", value)


def _compact(value: str) -> date | None:
    """20240910 or a count of (milli)seconds since 1970."""
    if len(value) == 8:
        return calendar(int(value[:4]), int(value[4:6]), int(value[6:]))
    seconds = int(value) // (1000 if len(value) == 13 else 1)
    return date.fromordinal(date(1970, 1, 1).toordinal() + seconds // 86400) if len(value) in (10, 13) else None
