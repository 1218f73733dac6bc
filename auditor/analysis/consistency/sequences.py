"""Before, after and later, held against the dates that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Disorder(NamedTuple):
    """`kind` is before, after, range, later or interval; `first` and `second` are the dates as written."""

    span: Span
    other: Span
    kind: str
    first: str
    second: str


class _Time(NamedTuple):
    """A day or a year as the days it may be."""

    span: Span
    low: date
    high: date


_CUES = word_set("before after following prior later from between since")
_YEAR = re.compile(
    r"(?<![\w.,/£$€-])(?:1[5-9]|20)\d\d(?![\w%/-]|,\d| (?:people|men|women|votes|miles|metres|meters|levels?|season"
    r"|budget|edition|model|class|figures|prices)\b)"
)
_ORDER = re.compile(r"\b(?P<cue>[Bb]efore|[Aa]fter|[Pp]rior to|[Ff]ollowing)\b")
_RANGE = re.compile(
    r"\b(?:from (?P<a>(?:1[5-9]|20)\d\d) (?:to|until|till|through) (?P<b>(?:1[5-9]|20)\d\d)"
    r"|between (?P<c>(?:1[5-9]|20)\d\d) and (?P<d>(?:1[5-9]|20)\d\d))\b(?! (?:people|to|percent|per)\b)"
)
_LATER = re.compile(r"^(?:[A-Z]?\w+ ){0,3}?(?P<n>\w+|a|an) (?P<unit>day|week|month|year)s? later, (?:on|in) ")
_INTERVAL = re.compile(r"\b(?P<n>\w+) (?P<unit>day|week|month|year)s? $")
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
# Where a date tells when somebody spoke or what was meant to be, it is not that of the event.
_OTHERWISE = word_set(
    "said says told tells told wrote announced reported recalled remembered testified emerged learned learnt revealed "
    "showed found admitted claimed argued planned plans due scheduled slated expected set intended meant supposed "
    "until till through expire expires expired deadline by since would will could should if whether than as "
    "born film novel book story series episode aged season estimated projected forecast target"
)
_BETWEEN = word_set("and but while whereas which who although though because however or nor")
_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_DIGITS = 4
# Two dates told with one cue stand this near to it.
_REACH = 90


def disorders(analysis: Analysis) -> Iterator[Disorder]:
    """Orders in time that the dates contradict, in text order, one for each sentence."""
    cues = _CUES & analysis.vocabulary
    if not cues:
        return
    places = analysis.places
    sentences = sorted({s for cue in cues for s in places[cue]})
    years = {w for w in analysis.vocabulary if len(w) == _DIGITS and w.isdigit()}
    dated = {s for year in years for s in places[year]}
    for s in sentences:
        sentence = analysis.document.sentences[s]
        if s not in dated or sentence.zone not in _PROSE or not _plain(analysis, sentence):
            continue
        found = _range(analysis, sentence) or _ordered(analysis, sentence) or _later(analysis, sentence)
        if found is not None:
            yield found


def _plain(analysis: Analysis, sentence: Sentence) -> bool:
    return "\x00" not in analysis.author_voice.text[sentence.span.start : sentence.span.end]


def _times(analysis: Analysis, start: int, end: int) -> list[_Time]:
    """Full dates and bare years of the stretch, in text order."""
    reading = analysis.document.reading
    days = [
        _Time(d.span, d.value, d.value)
        for d in analysis.date_mentions
        if d.certain and d.value and start <= d.span.start and d.span.end <= end
    ]
    years = [
        _Time(Span(*m.span()), date(int(m[0]), 1, 1), date(int(m[0]), 12, 31))
        for m in _YEAR.finditer(reading, start, end)
        if not any(d.span.start <= m.start() < d.span.end for d in days)
    ]
    return sorted([*days, *years])


def _range(analysis: Analysis, sentence: Sentence) -> Disorder | None:
    for match in _RANGE.finditer(analysis.document.reading, *sentence.span):
        first, second = ("a", "b") if match["a"] else ("c", "d")
        if int(match[first]) > int(match[second]):
            spans = Span(*match.span()), Span(*match.span(first))
            return Disorder(*spans, "range", match[first], match[second])
    return None


def _ordered(analysis: Analysis, sentence: Sentence) -> Disorder | None:
    reading = analysis.document.reading
    start, end = sentence.span
    for match in _ORDER.finditer(reading, start, end):
        behind = _times(analysis, match.end(), min(end, match.end() + _REACH))
        if not behind:
            continue
        opening = match.start() == start
        if opening:
            comma = reading.find(",", behind[0].span.end, end)
            rest = _times(analysis, comma, end) if comma > 0 else []
            if len(behind) < 1 or len(rest) != 1 or behind[0].span.start >= comma:
                continue
            main, other = rest[0], behind[0]
            stretch = reading[comma : main.span.start]
            span = Span(match.start(), comma)
        else:
            ahead = _times(analysis, max(start, match.start() - _REACH), match.start())
            if len(ahead) != 1:
                continue
            main, other = ahead[0], behind[0]
            stretch = reading[start : match.start()]
            span = Span(match.start(), other.span.end)
        if (
            not _told(stretch)
            or not _told(reading[match.end() : other.span.start])
            or not _one_clause(reading, match, other)
        ):
            continue
        if not opening and not _one_clause(reading, match, main):
            continue
        found = _judged(analysis, match, (main, other), span)
        if found is not None:
            return found
    return None


def _told(stretch: str) -> bool:
    return _OTHERWISE.isdisjoint(stretch.lower().replace(",", " ").split())


def _one_clause(reading: str, match: re.Match[str], time: _Time) -> bool:
    """Whether nothing begins another clause between the cue and the date."""
    between = (
        reading[match.end() : time.span.start]
        if time.span.start > match.end()
        else reading[time.span.end : match.start()]
    )
    words = between.lower().replace(",", " ").split()
    return not (";" in between or ":" in between or "—" in between or " – " in between) and _BETWEEN.isdisjoint(words)


def _judged(analysis: Analysis, match: re.Match[str], times: tuple[_Time, _Time], span: Span) -> Disorder | None:
    main, other = times
    reading = analysis.document.reading
    earlier = match["cue"].lower() in ("before", "prior to")
    wrong = main.low > other.high if earlier else main.high < other.low
    written = [reading[t.span.start : t.span.end] for t in times]
    if wrong:
        return Disorder(span, main.span, "before" if earlier else "after", *written)
    length = _INTERVAL.search(reading, max(0, match.start() - 30), match.start())
    if length is None or main.low != main.high or other.low != other.high:
        return None
    days = _length(length)
    apart = abs((main.low - other.low).days)
    # Weeks are rounded, and months even more.
    if days is None or abs(apart - days) <= max(2.0, 0.4 * days):
        return None
    return Disorder(Span(length.start(), span.end), main.span, "interval", *written)


def _length(match: re.Match[str]) -> float | None:
    text = match["n"].lower()
    number = 1.0 if text in ("a", "an", "one") else CARDINALS.get(text)
    if number is None:
        number = float(text) if text.isdigit() else None
    return None if number is None else number * _DAYS[match["unit"]]


def _later(analysis: Analysis, sentence: Sentence) -> Disorder | None:
    """ "Two weeks later, on 20 April", after a sentence whose only date is a later one."""
    reading = analysis.document.reading
    match = _LATER.match(reading[sentence.span.start : sentence.span.end])
    before = analysis.document.sentences[sentence.index - 1] if sentence.index else None
    if match is None or before is None or before.paragraph != sentence.paragraph or not _plain(analysis, before):
        return None
    start = sentence.span.start + match.end()
    times = _times(analysis, start, min(sentence.span.end, start + 30))
    earlier = _times(analysis, *before.span)
    if not times or times[0].span.start != start or len(earlier) != 1 or not _told(before.text):
        return None
    days = _length(match)
    if times[0].high >= earlier[0].low or days is None or earlier[0].low + timedelta(days) < times[0].low:
        return None
    written = [reading[t.span.start : t.span.end] for t in (earlier[0], times[0])]
    return Disorder(Span(start - len("on "), times[0].span.end), earlier[0].span, "later", *written)


__all__ = ["Disorder", "disorders"]
