"""Days that contradict a date in looser forms: "May 13, a Tuesday", "Friday, June 31", an event with two dates."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from auditor import dates
from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.dates import DateMention


class Misdated(NamedTuple):
    """`span` holds day and date. `stated` is the weekday said, `right` the calendar's, "" for no such day."""

    span: Span
    stated: str
    right: str
    sure: bool


class TwoDates(NamedTuple):
    """The second naming of an event with its date, and the first date."""

    span: Span
    other: Span
    event: str


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
# "13 May, a Tuesday", "13 May (which was a Tuesday)", "13 May falls on a Tuesday".
_BEHIND = re.compile(
    rf"(?:,? ?[–—(-]? ?(?:which (?:is|was|fell|falls|will fall)(?: on)? )?|,? (?:is|was|falls|fell|will fall|will be)"
    rf"(?: on)? )(?:an? )?{_DAY}(?=[,.;)–—]| –| —|$)"
)
_BEHIND_PLAIN = re.compile(rf",? ?[–—(-]? ?{_DAY}")
# "Tuesday morning, 14 May", "Tuesday (14 May)", "Tuesday last week, 14 May", "a Tuesday: 14 May".
_AHEAD = re.compile(
    rf"\b{_DAY}(?:,? (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|noon|last week|this week|next week)|"
    r",? at (?:about )?[\d.:]+ ?(?:[ap]\.?m\.?)?|['’]s [a-z]+)?(?:, (?:on |the )?| ?\(|,? [–—] ?| on )$"
)
_MOST_AHEAD = 44
_MOST_BEHIND = 44
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ORDINAL = re.compile(rf"\b{_DAY},? (?:the )?(\d\d?)(?:st|nd|rd|th)\b(?! (?:of|[A-Z]|\w+ary\b))")
_PAST = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FUTURE = re.compile(r"\b(?:will|plans? to|due to|scheduled|to be held|is to|are to)\b")
_FAR, _NEAR = 60, 14  # days from publication within which a date without a year is read


def misdated(analysis: Analysis) -> Iterator[Misdated]:
    """Dates whose day does not exist or has another weekday, said in other forms than "Monday, 14 May 2024"."""
    reading = analysis.document.reading
    published = analysis.document.published
    for mention in analysis.date_mentions:
        if not any(c.isdigit() for c in mention.text):
            continue
        end = mention.span.end
        if mention.value is None:
            yield from _impossible(mention)
            continue
        if mention.value.year < _EARLIEST:
            continue
        near = published is not None and abs((mention.value - published).days) <= _NEAR
        if mention.weekday is None and (mention.certain or near):
            yield from _ahead(reading, mention)
        behind = _BEHIND.match(reading[end : end + _MOST_BEHIND]) if mention.weekday is None else None
        if behind and not _BEHIND_PLAIN.fullmatch(behind[0]) and (mention.certain or near):
            named = dates.weekday(behind[1])
            if named is not None and mention.value.weekday() != named:
                right = _DAYS[mention.value.weekday()]
                yield Misdated(Span(mention.span.start, end + behind.end()), behind[1], right, mention.certain)
        elif mention.weekday is not None and not mention.certain and not near and published is not None:
            yield from _any_year(analysis, mention, published)
    if published is not None:
        yield from _ordinals(analysis, published)


def _ahead(reading: str, mention: DateMention) -> Iterator[Misdated]:
    """A weekday before the date with the time of day or a bracket between."""
    start = mention.span.start
    ahead = _AHEAD.search(reading, max(0, start - _MOST_AHEAD), start)
    named = dates.weekday(ahead[1]) if ahead else None
    if ahead and mention.value is not None and named is not None and mention.value.weekday() != named:
        right = _DAYS[mention.value.weekday()]
        yield Misdated(Span(ahead.start(), mention.span.end), ahead[1], right, mention.certain)


_EARLIEST = 1900  # older dates are often given in the other calendar


def _impossible(mention: DateMention) -> Iterator[Misdated]:
    """ "Friday, June 31": no year has it."""
    written = next(dates.find(mention.text), None)
    if written is None or mention.weekday is None or not written.day or written.ambiguous:
        return
    if written.day > calendar.monthrange(2000, written.month)[1]:
        yield Misdated(mention.span, _DAYS[mention.weekday], "", sure=True)


def _any_year(analysis: Analysis, mention: DateMention, published: date) -> Iterator[Misdated]:
    """A weekday that the date has neither in the year of publication nor in the ones around it."""
    value, named = mention.value, mention.weekday
    if value is None or named is None or abs((value - published).days) > _FAR:
        return
    sentence = analysis.document.sentences[mention.sentence].text
    if _PAST.search(sentence):
        return
    years = [value.year] if _FUTURE.search(sentence) and value > published else [value.year + n for n in (-1, 0, 1)]
    days = [d for y in years if (d := dates.calendar(y, value.month, value.day))]
    if all(d.weekday() != named for d in days):
        yield Misdated(mention.span, _DAYS[named], _DAYS[value.weekday()], sure=False)


def _ordinals(analysis: Analysis, published: date) -> Iterator[Misdated]:
    """ "Tuesday the 14th", where no month near publication has such a day."""
    if analysis.vocabulary.isdisjoint(_DAY_WORDS):
        return
    text = analysis.author_voice.text
    for match in _ORDINAL.finditer(text):
        day, named = int(match[2]), dates.weekday(match[1])
        first = published.replace(day=1)
        months = [(first - timedelta(days=1)).replace(day=1), first, (first + timedelta(days=31)).replace(day=1)]
        days = [d for m in months if (d := dates.calendar(m.year, m.month, day))]
        sentence = analysis.sentence_at(match.start())
        if sentence is None or sentence.zone is not ZoneKind.BODY or _PAST.search(sentence.text):
            continue
        if days and all(d.weekday() != named for d in days):
            nearest = min(days, key=lambda d: abs((d - published).days))
            yield Misdated(Span(*match.span()), match[1], _DAYS[nearest.weekday()], sure=False)


_DAY_WORDS = frozenset(d.lower() for d in _DAYS)

# Events by the noun that names them, with the verbs that tell them; those that come once for their subject.
_TOLD = {
    "opening": "opened opens open inaugurated", "reopening": "reopened reopens reopen", "closure": "closed closes shut",
    "launch": "launched launches", "death": "died dies killed", "birth": "born", "funeral": "buried",
    "wedding": "married wed", "marriage": "married wed", "resignation": "resigned quit", "arrest": "arrested detained",
    "signing": "signed", "sinking": "sank sunk", "collapse": "collapsed fell", "fire": "burned burnt caught blaze",
    "blaze": "burned burnt caught fire", "explosion": "exploded blew blast", "blast": "exploded blew explosion",
    "crash": "crashed collided", "collision": "collided crashed", "accident": "crashed collided", "raid": "raided",
    "robbery": "robbed", "theft": "stolen stole", "attack": "attacked", "murder": "murdered killed",
    "killing": "killed", "disappearance": "disappeared vanished", "verdict": "convicted acquitted",
    "sentencing": "sentenced", "vote": "voted", "ceremony": "", "concert": "", "premiere": "premiered",
    "derailment": "derailed", "storm": "", "flood": "flooded", "strike": "", "landing": "landed",
    "departure": "left departed sailed", "arrival": "arrived reached", "sale": "sold", "takeover": "bought acquired",
    "dismissal": "dismissed fired sacked", "burial": "buried", "christening": "christened", "unveiling": "unveiled",
    "demolition": "demolished", "eruption": "erupted", "landslide": "", "evacuation": "evacuated",
    "election": "elected", "appointment": "appointed named", "rescue": "rescued", "break-in": "broke",
    "merger": "merged", "march": "marched", "rally": "", "match": "", "race": "", "hearing": "", "meeting": "met",
}  # fmt: skip
_TURNS = word_set("match race hearing meeting march rally concert strike storm vote attack arrest raid landing sale")
_POINTING = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]his|\w+['’]s) (?:[a-z]+ ){0,2}?([a-z-]+),? (?:on|of) $"
)
_OTHERS = re.compile(
    r"\b(?:first|second|third|another|other|previous|earlier|later|next|last|new|postponed|delayed|originally|again|"
    r"planned|moved|rescheduled|brought forward|anniversary)\b",
    re.IGNORECASE,
)
_BEFORE, _WINDOW = 60, 70


def two_dates(analysis: Analysis) -> Iterator[TwoDates]:
    """Events that the text dates twice, by a noun that points back: "opened on 3 March … its opening on 5 March"."""
    text = analysis.author_voice.text
    dated = [m for m in analysis.date_mentions if any(c.isdigit() for c in m.text) and (d := _day(m)) and d[1]]
    if len(dated) < 2:
        return
    for mention in dated:
        start = mention.span.start
        pointing = _POINTING.search(text[max(0, start - _BEFORE) : start])
        if pointing is None or pointing[1] not in _TOLD or _OTHERS.search(pointing[0]):
            continue
        words = frozenset(stem(w) for w in (pointing[1], *_TOLD[pointing[1]].split()))
        told = [m for m in dated if m is not mention and m.sentence != mention.sentence and _tells(text, m, words)]
        days = {_day(m) for m in told}
        if len(days) != 1 or _day(mention) in days or told[0].span > mention.span:
            continue
        if sum(_day(m) == _day(mention) for m in dated) > 1 or any(
            _OTHERS.search(analysis.document.sentences[m.sentence].text) for m in (mention, told[0])
        ):
            continue
        if pointing[1] in _TURNS and pointing[0][:3].lower() != "the":
            continue
        left = start - len(pointing[0])
        yield TwoDates(Span(left, mention.span.end), told[0].span, pointing[1])


def _day(mention: DateMention) -> tuple[int, int] | None:
    """Month and day."""
    written = next(dates.find(mention.text), None)
    return (written.month, written.day) if written and written.day and not written.ambiguous else None


def _tells(text: str, mention: DateMention, stems: frozenset[str]) -> bool:
    """Whether the clause before the date tells the event."""
    before = text[max(0, mention.span.start - _WINDOW) : mention.span.start]
    clause = re.split(r"[.;:\x00\n]|, (?:and|but|while|after|before|who|which)\b", before)[-1]
    return not stems.isdisjoint(stem(w) for w in re.findall(r"[a-z]+(?:-[a-z]+)*", clause.lower()))


def of_another_year(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the sentence tells of a year before it names the day: "In 1789 … Thursday, Nov. 26"."""
    sentence = analysis.sentence_at(mention.span.start)
    if sentence is None or mention.value is None:
        return False
    before = analysis.document.text[sentence.span.start : mention.span.start]
    return any(int(year) != mention.value.year for year in _YEAR.findall(before))


__all__ = ["Misdated", "TwoDates", "misdated", "of_another_year", "two_dates"]
