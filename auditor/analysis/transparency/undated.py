"""Times that only a date of publication makes known, as against habits, names and “today” for nowadays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.dates import DateMention
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# A year or season is loose enough to read without a date, and so is what was months ago.
_LOOSE = re.compile(
    r"\b(?:this (?:year|century|spring|summer|winter)|(?:last|next) year|(?:year|month|decade)s? ago)$", re.IGNORECASE
)
_TODAY = re.compile(r"\btoday$", re.IGNORECASE)
# "today" that is a day and not our times: with an hour, with what is about to happen, after what was done.
_THIS_DAY = re.compile(
    r"\b(?:earlier|later|noon|midday|midnight|[ap]\.?m\.?|o['’]clock|(?:will|is to|are to|due to) [^.;]{0,60}"
    r"|(?:\w+ed|said|met|won|fell|rose|died|began|gave|told|took|left|struck|hit|found|held|made"
    r"|broke) [^.,;]{0,50})\s*$",
    re.IGNORECASE,
)
_NOWADAYS = re.compile(r"\b(?:would|than|once|used to|still|as it|compared|nowadays|even|so many)\b", re.IGNORECASE)
_HABIT_BEFORE = re.compile(r"\b(?:every|each|most|any|alternate|(?:on )?an?)\s+(?:other\s+)?(?:on\s+)?$", re.IGNORECASE)
_HABIT = re.compile(
    r"\b(?:open|opens|opened daily|closed|daily|weekly|usually|always|hours|every|each|on (?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)days)\b",
    re.IGNORECASE,
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RANGE = re.compile(rf"\b{_DAY}s?\b ?(?:to|through|until|till|and|–|-) ?\b{_DAY}")
_CAPITAL = re.compile(r"\s+(?!(?:Morning|Afternoon|Evening|Night|I)\b)[A-Z][a-z]")


def times(analysis: Analysis) -> list[DateMention]:
    """Mentions in the author's own prose, before the first whole date, that cannot be placed, in text order."""
    sentences = analysis.document.sentences
    if _timeless(analysis):
        return []
    mentions = [m for m in analysis.date_mentions if sentences[m.sentence].zone is ZoneKind.BODY]
    # A whole date places what is told after it, and what its own sentence tells.
    known = next((m.sentence for m in mentions if m.certain), len(sentences))
    voice = analysis.author_voice.text
    mentions += _others(analysis, voice)
    counted = [
        m
        for m in mentions
        if m.relative and m.sentence < known and voice[m.span.start] != BLANK and _counts(analysis, voice, m)
    ]
    return sorted(counted, key=lambda m: m.span)


def _others(analysis: Analysis, voice: str) -> Iterator[DateMention]:
    """Times that no day, month or year is named in: "a fortnight ago", "over the weekend", "in two weeks' time"."""
    if analysis.vocabulary.isdisjoint(_OTHER_WORDS):
        return
    for match in _OTHER.finditer(voice):
        sentence = analysis.sentence_at(match.start())
        if sentence is not None and sentence.zone is ZoneKind.BODY:
            yield DateMention(Span(*match.span()), match[0], None, None, relative=True, sentence=sentence.index)


_OTHER_WORDS = frozenset({"weekend", "fortnight", "fortnight's", "time"})
_OTHER = re.compile(
    r"\b(?:(?:a|one) fortnight ago|(?:last|this|next) fortnight|(?:over|at|during) the weekend(?! of| before| after|s)|"
    r"in (?:a|one|two|three|four|six|ten|\d+) (?:fortnight|week|month|day)s?['’]s? time)\b",
    re.IGNORECASE,
)


def _timeless(analysis: Analysis) -> bool:
    """Whether the text tells a work of fiction or gives a recipe: its days are nobody's."""
    return any(_FICTION.search(s.text) for s in analysis.body[:3])


_FICTION = re.compile(
    r"^(?:In|Throughout) (?:the|this|his|her|their|its) (?:\w+ )?(?:novel|play|story|film|book|series|opera|tale|game|"
    r"fable|episode)\b|"
    r"^The (?:novel|play|story|film|book|opera|tale|fable) (?:opens|begins|starts|tells|follows|is set) |"
    r"^(?:Heat|Mix|Beat|Knead|Stir|Chop|Melt|Soak|Boil|Whisk|Peel) "
)
# "the second Tuesday of each month", "Friday mornings".
_REGULAR = re.compile(
    r"\b(?:first|second|third|fourth|last)\s+$|\b(?:the|that) (?:following|same|very|next)\s+$|"
    r"\b(?:every|each|alternate)\s+(?:\w+\s+)?$|\bif you\b[^.]*$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\s+(?:mornings|afternoons|evenings|nights|of (?:each|every|the|any) month)\b")


def _counts(analysis: Analysis, voice: str, mention: DateMention) -> bool:
    text, (start, end) = mention.text, mention.span
    if _LOOSE.search(text) or (any(c.isdigit() for c in text) and not text.endswith("ago")):
        return False
    sentence = analysis.document.sentences[mention.sentence].span
    if _REGULAR.search(voice[sentence.start : start]) or _PLURAL.match(voice, end):
        return False
    before, whole = voice[sentence.start : start], voice[sentence.start : sentence.end]
    if _TODAY.search(text):
        # "told USA Today"
        if text[0].isupper() and start > sentence.start:
            return False
        return not _NOWADAYS.search(whole) and (text.lower() != "today" or _THIS_DAY.search(before) is not None)
    if _HABIT_BEFORE.search(before) or (_HABIT.search(whole) and _RANGE.search(whole)):
        return False
    return not _is_name(voice, sentence.start, start, end, text)


def _is_name(voice: str, begin: int, start: int, end: int, text: str) -> bool:
    """The song “Yesterday” in the middle of a sentence, and “Sunday Times” at its beginning or after “the”."""
    if text[0].isupper() and " " not in text and not text.endswith("day") and start > begin:
        return True
    if text in {"Yesterday", "Today"} and start > begin:
        return True
    bare = text.endswith("day") and " " not in text and text not in {"Yesterday", "yesterday"}
    first = start == begin or voice[max(begin, start - 4) : start].lower() == "the "
    return bare and first and _CAPITAL.match(voice, end) is not None
