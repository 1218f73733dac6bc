"""Hours that something took, against the times of day at which it began and ended.

"He had gone in at nine o'clock", "ended at noon", "the seven hours that they had spent".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class _Time(NamedTuple):
    """An hour of the day, 0 to 24; `sure` where morning and afternoon are told apart."""

    hour: float
    sure: bool
    span: Span
    sentence: int
    side: str  # "start", "end" or ""


_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TIME = re.compile(
    rf"\b(?:at|from|until|till|to|by|before|after|since|around|about|just after|shortly after) (?:exactly "
    rf"|about |around )?"
    rf"(?:(?P<word>noon|midday|midnight)|(?P<half>half past |a quarter past |a quarter to )?"
    rf"(?P<hour>{_HOUR}|\d{{1,2}})(?:[.:](?P<minute>\d\d))?(?: ?(?P<half_day>a\.?m|p\.?m)\b\.?| (?P<clock>o['’]clock))?"
    rf"(?: (?:in the|on \w+|that|this|the (?:next|same)) (?P<part>morning|afternoon|evening|night))?)"
)
_START = word_set(
    "began begun start started starting opened opens gone went entered broke climbed set left boarded took "
    "seized walked "
    "got trapped stuck fell arrived came caught chained sat stood doors"
)
_END = word_set(
    "ended over finished closed closing freed released rescued out came back surrendered gave reached done stopped "
    "brought saved put returned home landed arrived ends finish"
)
_HOURS = re.compile(
    rf"\b(?:[Aa]fter|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|for|lasted|took|in all|spent) (?:\w+ )?(?P<n>{_HOUR}"
    rf"|\d{{1,2}})"
    r"(?:-hour\b| hours?\b)(?! (?:later|before|earlier|away|a (?:day|week)|each|drive|flight|of sleep|north"
    r"|south|ahead|and))"
)
_HOUR_WORDS = word_set("hours hour")
_NEXT = word_set("next following tomorrow yesterday second every each daily usually overnight another days")
_LONGEST = 40
_PARTS = {"morning": 0.0, "afternoon": 12.0, "evening": 12.0, "night": 12.0}


def clock_times(analysis: Analysis) -> Iterator[Plain]:
    """Hours that do not lie between the only two times of day told."""
    vocabulary = analysis.vocabulary
    hours = not vocabulary.isdisjoint(_HOUR_WORDS) or "hour" in analysis.clauses.compounds
    if not hours or len(analysis.document.sentences) > _LONGEST:
        return
    clauses = analysis.clauses
    voice = clauses.voice
    told = list(_HOURS.finditer(voice))
    if len({_number(m["n"]) for m in told}) != 1:
        return
    times = _times(analysis)
    starts, ends = ([t for t in times if t.side == side] for side in ("start", "end"))
    if len(times) == _BOTH and times[0].sentence == times[1].sentence:
        starts, ends = times[:1], times[1:]
    if len(starts) != 1 or len(ends) != 1 or len(times) > _MOST:
        return
    place = analysis.sentence_at(told[0].start())
    if place is None or any(not clauses.lowers(s).isdisjoint(_NEXT) for s in
                            (place.index, starts[0].sentence, ends[0].sentence)):  # fmt: skip
        return
    gap = (ends[0].hour - starts[0].hour) % (24.0 if starts[0].sure and ends[0].sure else 12.0)
    stated = _number(told[0]["n"])
    off = (
        min(abs(stated - gap), abs(stated - gap - 12.0)) if not (starts[0].sure and ends[0].sure) else abs(stated - gap)
    )
    if off >= _SLACK and stated < _DAY:
        one, two = sorted((starts[0].span, Span(*told[0].span())))
        text = analysis.document.slice
        yield Plain("hours", two, one, text(one), text(two), f"until {text(ends[0].span)}", 0.7)


_BOTH = 2
_MOST, _SLACK, _DAY = 3, 1.5, 12


def _number(word: str) -> float:
    return float(word) if word.isdigit() else CARDINALS[word.lower()]


def _times(analysis: Analysis) -> list[_Time]:
    clauses = analysis.clauses
    found = []
    for s, sentence in enumerate(analysis.document.sentences):
        if clauses.zones[s] in RESIDUE:
            continue
        for match in _TIME.finditer(clauses.voice, *sentence.span):
            if not (match["word"] or match["half_day"] or match["clock"] or match["part"] or match["half"]):
                continue
            found.append(_read(analysis, s, match))
    return found


def _read(analysis: Analysis, s: int, match: re.Match[str]) -> _Time:
    start = analysis.document.sentences[s].span.start
    before = analysis.clauses.lowered[max(start, match.start() - _NEAR) : match.start()].split()
    side = next((("start" if w in _START else "end") for w in reversed(before) if w in _START | _END), "")
    if match["word"]:
        return _Time(0.0 if match["word"] == "midnight" else 12.0, True, Span(*match.span()), s, side)
    hour = _number(match["hour"]) % 12 + (float(match["minute"]) / 60 if match["minute"] else 0.0)
    hour += {"half past ": 0.5, "a quarter past ": 0.25, "a quarter to ": -0.25}.get(match["half"] or "", 0.0)
    half = match["half_day"]
    if half:
        return _Time(hour + 12 * half.startswith("p"), True, Span(*match.span()), s, side)
    if match["part"]:
        return _Time(hour + _PARTS[match["part"]], match["part"] != "night", Span(*match.span()), s, side)
    return _Time(hour, False, Span(*match.span()), s, side)


_NEAR = 40


__all__ = ["clock_times"]
