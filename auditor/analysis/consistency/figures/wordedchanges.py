"""Changes and shares told in words instead of percent: "a drop of a third", "twice as many", "the price has doubled".

A phrase is read as the range of percentages that it may stand for, and then judged as `apartchanges` judges a figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.changes import Change
from auditor.analysis.consistency.figures.apartchanges import WORDED, judged
from auditor.analysis.consistency.slots import SLOT, by_sentence, slots
from auditor.analysis.numbers import Quantity, word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_PARTS: Final = {
    "half": 50.0, "one half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "one-third": 100 / 3, "a quarter": 25.0,
    "one quarter": 25.0, "one-quarter": 25.0, "a fifth": 20.0, "one fifth": 20.0, "one-fifth": 20.0, "a tenth": 10.0,
    "one in ten": 10.0, "one in five": 20.0, "one in four": 25.0, "one in three": 100 / 3, "one in two": 50.0,
    "two thirds": 200 / 3, "two-thirds": 200 / 3, "three quarters": 75.0, "three-quarters": 75.0, "two fifths": 40.0,
    "three fifths": 60.0, "four fifths": 80.0, "a sixth": 100 / 6, "an eighth": 12.5,
}  # fmt: skip
# Multiples by the word, as percent more; a fraction, as percent less.
_FOLDS: Final = {
    "doubled": (2.0, "up"), "tripled": (3.0, "up"), "trebled": (3.0, "up"), "quadrupled": (4.0, "up"),
    "halved": (2.0, "down"),
}  # fmt: skip
_TIMES: Final = {"twice": 2.0, "double": 2.0, "three times": 3.0, "triple": 3.0, "four times": 4.0, "five times": 5.0}
_HINTS: Final = word_set(
    "half third quarter fifth tenth sixth eighth thirds quarters fifths thirds in doubled tripled trebled quadrupled "
    "halved twice double triple times two-thirds three-quarters one-third one-quarter one-fifth"
)
_MARKED: Final = (_HINTS - {"in"}) | {"one"}
_ADVERB: Final = (
    r"(?P<adv>(?:well )?(?:more than|over|at least|nearly|almost|about|around|roughly|practically|just under|under|"
    r"less than|not quite|close to|some) )?"
)
_PART: Final = re.compile(
    rf"{_ADVERB}\b(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\b(?![-’'])", re.IGNORECASE
)
_FOLD: Final = re.compile(
    rf"(?:^|[,;:—–] ?|, and |, so |\band )(?:and |so )?(?:(?:which |that |this )?means (?:that )?)?"
    rf"(?:it|they|(?:the|its|their) (?P<what>\w+)) (?:has|have|had) {_ADVERB}(?P<fold>{'|'.join(_FOLDS)})"
    r"(?=[.,;)]| in | since | within | over )",
    re.IGNORECASE,
)
_MULTIPLE: Final = re.compile(
    rf"{SLOT}[^\ue000-\uf8ff;:]{{0,60}}?,? {_ADVERB}\b(?P<times>{'|'.join(_TIMES)}) "
    rf"(?:as (?:many|much|high|large|big|long)(?: \w+)? as |the )(?:the |its |their )?{SLOT}"
)
# "90 of its 450 limes, one in five, …".
_APPOSED: Final = re.compile(r"(?:, (?:or )?|\((?:or )?|[–—] (?:or )?)$")
# "An increase of a quarter had been planned": no figure of the pair before it.
_SUBJECT: Final = re.compile(r" (?:had|has|have|is|are|was|were|would|could|will|may|might|said|say|want)\b")
_GENERIC: Final = word_set(
    "number figure total population price cost rate sum amount count bill fee output toll membership budget turnover "
    "revenue rent fare"
)
# How far a phrase may be off: a third may be anything from 0.28 to 0.39, "doubled" from 1.7 to 2.6 times.
_ROUGH: Final = 0.17
_REACH: Final = (0.85, 1.3)
_NEARLY: Final = (0.75, 1.15)
_OVER: Final = (0.97, 1.6)
_MORE: Final = word_set("more over least")


class _Worded(NamedTuple):
    span: Span
    low: float
    high: float
    way: str


def worded(analysis: Analysis) -> Iterator[Change]:
    """Changes and shares in words, each with the pair it is said of; those that follow from the pair agree."""
    if analysis.vocabulary.isdisjoint(_MARKED):
        return
    places = analysis.places
    marked = _MARKED if "one in " in analysis.author_voice.text else _MARKED - {"one"}
    wanted = {s for word in marked for s in places.get(word, ())}
    counted = {q.sentence for q in analysis.quantities if q.kind not in ("ordinal", "year")}
    wanted = {s for s in wanted if s in counted or s - 1 in counted}
    if not wanted:
        return
    figured = by_sentence(analysis, wanted | {s - 1 for s in wanted})
    for s in sorted(wanted):
        yield from _multiples(analysis, s, figured.get(s, []))
        for each in _phrases(analysis, s):
            own = [q for q in figured.get(s, ()) if q.span.end <= each.span.start or q.span.start >= each.span.end]
            size = Quantity(each.span, each.low, each.high, "%", "", "percent", "", s)
            change = judged(analysis, {**figured, s: sorted([*own, size], key=lambda q: q.span)}, size, each.way)
            if change is not None:
                yield change


def _phrases(analysis: Analysis, s: int) -> Iterator[_Worded]:
    start, end = analysis.document.sentences[s].span
    text = analysis.author_voice.text[start:end]
    for match in _PART.finditer(text):
        if _SUBJECT.match(text, match.end()):
            continue
        value = _PARTS[match["part"].lower()]
        low, high = value * (1 - _ROUGH), value * (1 + _ROUGH)
        if match["adv"]:
            over = not _MORE.isdisjoint(match["adv"].lower().split())
            low, high = (value * _OVER[0], value * _OVER[1]) if over else (value * 0.75, value * 1.1)
        apposed = _APPOSED.search(text, 0, match.start()) and text[match.end() : match.end() + 1] in ",.;)"
        way = "share" if apposed else ""
        yield _Worded(Span(start + match.start("part"), start + match.end("part")), low, high, way)
    for match in _FOLD.finditer(text):
        what = match["what"]
        if what and what.lower() not in _GENERIC:
            continue
        times, way = _FOLDS[match["fold"].lower()]
        low, high = _times(times, match["adv"])
        if way == "down":
            low, high = 1 - 1 / low, 1 - 1 / high
        else:
            low, high = low - 1, high - 1
        yield _Worded(Span(start + match.start("fold"), start + match.end("fold")), 100 * low, 100 * high, way)


def _times(times: float, adverb: str | None) -> tuple[float, float]:
    least, most = _REACH
    if adverb:
        least, most = _OVER if not _MORE.isdisjoint(adverb.lower().split()) else _NEARLY
    return times * least, times * most


def _multiples(analysis: Analysis, s: int, own: list[Quantity]) -> Iterator[Change]:
    """ "3 million, twice as many as the 2.1 million of the year before"."""
    own = [q for q in own if q.measure != "time"]
    if len(own) < _PAIR:
        return
    sentence = slots(analysis, s, own)
    for match in _MULTIPLE.finditer(sentence.text):
        a, b = sentence.quantity(match[1]), sentence.quantity(match[match.lastindex or 1])
        plain = a.high == a.value > 0 and b.high == b.value > 0 and not a.bound and not b.bound
        if not plain or a.kind != b.kind or a.unit != b.unit or a.kind in WORDED:
            continue
        low, high = _times(_TIMES[match["times"].lower()], match["adv"])
        told = analysis.document.reading.find(match["times"], a.span.end)
        exact = a.value / b.value
        if told >= 0:
            span = Span(told, told + len(match["times"]))
            fits = low <= exact <= high
            yield Change(span, (a.span, b.span), "change", match["times"], f"{exact:.3g} times", fits)


_PAIR: Final = 2

__all__ = ["worded"]
