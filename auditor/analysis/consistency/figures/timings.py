"""When an article says that something happened, where it says so twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.tellings import Telling
from auditor.document import RESIDUE, Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Clash(NamedTuple):
    """An event is put at two times; `span` and `second` are the later and definite naming, `other` the first."""

    span: Span
    other: Span
    first: str
    second: str
    event: str
    confidence: float


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_OF = re.compile(
    rf"\b(?:({_WEEKDAY}|{_MONTH})['’]s|[Tt]he ({_WEEKDAY}|{_MONTH})(?: morning| afternoon| evening| night)?)"
    r" ((?:[\w-]+ ){0,2}?)([\w-]+)"
)
_PART_OF = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?:early|mid|late)[- ])?(?:in[- ]the[- ])?"
    r"(morning|dawn|pre-dawn|midday|lunchtime|afternoon|evening|night|night-time|midnight|overnight) ([\w-]+)"
)
_YEAR_OF = re.compile(
    r"['’]s (death|birth|founding|foundation|closure|resignation|retirement|wedding|marriage|disappearance|inauguration"
    r"|launch|opening|independence|murder|assassination|execution|election) in ((?:1[5-9]|20)\d\d)\b"
)
_YEAR_VERBS = {
    "death": r"died|death|passed away|drowned", "birth": r"born", "founding": r"founded|set up|established|founding",
    "foundation": r"founded|set up|established", "closure": r"closed|shut(?: down)?|closure",
    "resignation": r"resigned|quit|stepped down", "retirement": r"retired|retirement", "wedding": r"married|wed",
    "marriage": r"married|wed", "disappearance": r"disappeared|vanished|went missing", "inauguration": r"inaugurated",
    "launch": r"launched", "opening": r"opened", "independence": r"independent|independence",
    "murder": r"murdered|killed", "assassination": r"assassinated|killed", "execution": r"executed",
    "election": r"elected",
}  # fmt: skip
_ANY_DAY = re.compile(rf"\b{_WEEKDAY}\b")
_ANY_MONTH = re.compile(rf"\b{_MONTH}\b")
_OTHER_DAY = re.compile(
    r"\b(?:last|next|previous|following|first|second|every|each|this coming|earlier|another)\s+$", re.IGNORECASE
)
_SEPARATE = re.compile(
    r"[;:\x00“”\"\n]|\b(?:and|but|while|after|before|since|until|who|which|that|ahead|where|when|will)\b"
)
_DAYTIME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day "
_PARTS = {
    "morning": re.compile(rf"\b(?:in the morning|{_DAYTIME}morning|a\.?m\b|at dawn|at sunrise|daybreak|breakfast)"),
    "midday": re.compile(r"\b(?:midday|noon|lunchtime)\b"),
    "afternoon": re.compile(r"\bafternoon\b"),
    "evening": re.compile(r"\b(?:evening|dusk|sunset|nightfall)\b"),
    "night": re.compile(rf"\b(?:midnight|at night|overnight|{_DAYTIME}night|small hours|early hours|in the night)\b"),
}
# What each way of naming a part of the day can also be.
_ALIKE = {
    "morning": {"morning"},
    "dawn": {"morning", "night"},
    "pre-dawn": {"morning", "night"},
    "midday": {"midday", "morning", "afternoon"},
    "lunchtime": {"midday", "morning", "afternoon"},
    "afternoon": {"afternoon", "midday", "evening"},
    "evening": {"evening", "night", "afternoon"},
    "night": {"night", "evening", "morning"},
    "night-time": {"night", "evening", "morning"},
    "midnight": {"night", "morning"},
    "overnight": {"night", "morning", "evening"},
}
# In a month there is more than one of them.
_RECURRING = frozenset(
    "attack election vote match protest meeting race concert speech visit hearing announcement flight auction rescue "
    "arrest theft final crash".split()
)
_OWNER = re.compile(r"['’]s ")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple(_MONTH[3:-1].split("|"))
_OWNING = frozenset(_DAYS) | frozenset(_MONTHS)
_CALENDAR = {name.lower(): name for name in (*_DAYS, *_MONTHS)}
_OWNERS = frozenset(f"{lower}'s" for lower in _CALENDAR)
_LONGEST = 10
_PART_WORDS = ("morning", "dawn", "midday", "lunchtime", "afternoon", "evening", " night", "midnight", "overnight")
_REACH = 60
_FAR = 90


@cache
def _events() -> dict[str, tuple[tuple[str, Telling], ...]]:
    """Events by the nouns that name them, each with everything that tells it."""
    table: dict[str, list[tuple[str, Telling]]] = {}
    for line in entries("timed_events"):
        event, nouns, told = line.split("\t")
        telling = Telling(f"{nouns}, {told}")
        for noun in nouns.split(","):
            table.setdefault(noun.strip(), []).append((event, telling))
    return {noun: tuple(found) for noun, found in table.items()}


def clashes(analysis: Analysis) -> tuple[Clash, ...]:
    """Events put on two days, in two years or at two times of day, in text order."""
    text = analysis.author_voice.text
    found: dict[Span, Clash] = {}
    for each in (*_days(analysis, text), *_years(analysis, text), *_parts(analysis, text)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _sentences(analysis: Analysis, text: str) -> Iterator[tuple[int, str]]:
    for sentence in analysis.document.sentences:
        if sentence.zone not in RESIDUE:
            yield sentence.span.start, text[sentence.span.start : sentence.span.end]


def _days(analysis: Analysis, text: str) -> Iterator[Clash]:
    """ "Friday's reopening", after a pier that reopened on Saturday."""
    for start in _named(analysis, text):
        match = _DAY_OF.match(text, start)
        if match is None:
            continue
        day = match[1] or match[2]
        events = _events().get(match[4].lower(), ())
        if (
            not events
            or _residue(analysis, match.start())
            or _OTHER_DAY.search(text, max(0, match.start() - 20), match.start())
        ):
            continue
        if text.count(day) > 1:  # the day has a part of its own in the story
            continue
        when = _ANY_DAY if day.endswith("day") else _ANY_MONTH
        for event, pattern in events:
            if when is _ANY_MONTH and event in _RECURRING:
                continue
            told = [
                (at, other)
                for at, other in _told_on(analysis, text, pattern, when)
                if at != match.start(1) and at != match.start(2)
            ]
            days = {other for _, other in told}
            if len(days) == 1 and day not in days and told[0][0] < match.start():
                at, other = told[0]
                yield _clash(analysis, Span(match.start(), match.end()), Span(at, at + len(other)), event)
                break


def _told_on(analysis: Analysis, text: str, pattern: Telling, when: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Weekdays with the event told in the same clause."""
    for start, sentence in _sentences(analysis, text):
        days = list(when.finditer(sentence))
        lower = sentence.lower() if days else ""
        for day in days:
            for event in pattern.finditer(lower):
                low, high = sorted((day.span(), event.span()))
                between = sentence[low[1] : high[0]]
                if len(between) < _FAR and not _SEPARATE.search(between) and not when.search(between):
                    yield start + day.start(), day[0]
                    break


def _years(analysis: Analysis, text: str) -> Iterator[Clash]:
    """ "since the inventor's death in 2018", after an inventor who died in 2016."""
    if analysis.vocabulary.isdisjoint(_YEAR_VERBS) or (" in 1" not in text and " in 2" not in text):
        return
    for match in _YEAR_OF.finditer(text):
        if text.count(match[2]) > 1 or _residue(analysis, match.start()):
            continue
        told = re.compile(rf"\b(?:{_YEAR_VERBS[match[1]]})\b[^.;,]{{0,30}}? in ((?:1[5-9]|20)\d\d)\b")
        years = [m for m in told.finditer(text) if m.start(1) != match.start(2)]
        if (
            len({m[1] for m in years}) == 1
            and years[0].start() < match.start()
            and _same_owner(analysis, text, match.start(), years[0].start())
        ):
            yield _clash(analysis, Span(*match.span(2)), Span(*years[0].span(1)), match[1])


def _same_owner(analysis: Analysis, text: str, possessive: int, at: int) -> bool:
    """Whether the owner is a word of the sentence that gives the first year, or a role that stands for its person."""
    begin = possessive
    while begin and (text[begin - 1].isalnum() or text[begin - 1] in "-’'"):
        begin -= 1
    owner = text[begin:possessive]
    sentence = analysis.sentence_at(at)
    return sentence is not None and bool(owner) and owner.lower() in sentence.text.lower()


def _parts(analysis: Analysis, text: str) -> Iterator[Clash]:
    """ "the early-afternoon explosion", after a blast before six in the morning."""
    for match in _near(text):
        events = _events().get(match[2].lower(), ())
        if not events or _residue(analysis, match.start()):
            continue
        alike = _ALIKE[match[1]]
        for event, pattern in events:
            told = list(_told_at(analysis, text, pattern, match.start()))
            parts = {part for _, part in told}
            if len(parts) == 1 and not parts & alike and told[0][0].start < match.start():
                yield _clash(analysis, Span(match.start(), match.end()), told[0][0], event)
                break


def _named(analysis: Analysis, text: str) -> Iterator[int]:
    """Where a day or month owns something ("Friday's") or stands after "the": looked for by hand, for speed."""
    vocabulary = analysis.vocabulary
    for owner in () if vocabulary.isdisjoint(_OWNERS) else _OWNER.finditer(text):
        at = owner.start()
        word = text[max(0, at - _LONGEST) : at].replace("\x00", " ").replace("\n", " ").rpartition(" ")[2]
        if word in _OWNING:
            yield at - len(word)
    for name in [name for lower, name in _CALENDAR.items() if lower in vocabulary]:
        at = text.find(f"he {name} ")
        while at != -1:
            yield at - 1
            at = text.find(f"he {name} ", at + 1)


def _near(text: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern around the few words that name a part of the day."""
    for word in _PART_WORDS:
        at = text.find(word)
        while at != -1:
            match = _PART_OF.search(text, max(0, at - _REACH // 2), at + _REACH)
            if match is not None:
                yield match
            at = text.find(word, at + 1)


def _told_at(analysis: Analysis, text: str, pattern: Telling, apart: int) -> Iterator[tuple[Span, str]]:
    for start, sentence in _sentences(analysis, text):
        lower = sentence.lower()
        if start <= apart < start + len(sentence) or not pattern.search(lower):
            continue
        for part, said in _PARTS.items():
            found = said.search(lower)
            if found:
                yield Span(start + found.start(), start + found.end()), part


def _residue(analysis: Analysis, at: int) -> bool:
    sentence = analysis.sentence_at(at)
    return sentence is None or sentence.zone in RESIDUE


def _clash(analysis: Analysis, span: Span, other: Span, event: str) -> Clash:
    document = analysis.document
    return Clash(span, other, document.slice(other), document.slice(span), event, 0.7)


__all__ = ["Clash", "clashes"]
