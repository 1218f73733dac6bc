"""Figures of the headline that the text does not know, where it counts the same thing otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.parallels import FUNCTION
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Unmatched(NamedTuple):
    """A figure of the headline, and the first figure of the text for the same thing."""

    headline: Quantity
    body: Quantity


_KINDS = word_set("count percent money age length mass duration")
# What lists are made of; nobody counts them in the text.
_LISTED = word_set(
    "thing reason way time fact takeaway question tip step lesson sign key moment point photo pictur stori"
)
# Figures told without a number.
_WORDS = {
    2.0: ("both", "two", "pair", "couple", "twins"),
    3.0: ("trio", "triplets"),
    12.0: ("dozen",),
    6.0: ("half-dozen",),
}
# Counts of something else, of another day or of a part.
_APART = word_set(
    "another other others earlier previous previously initially first last since then rose risen fell once former "
    "additional more each per every average total combined among including remaining rest half only later next annual"
)
_ROUNDING = 0.12
_MOST_SUMMANDS = 14
_SHARED = {"count": 2}
_SHARED_OTHERWISE = 3


def unmatched(analysis: Analysis) -> Iterator[Unmatched]:
    headline = analysis.document.headline
    if headline is None:
        return
    quantities = analysis.quantities
    told = []
    for quantity in quantities:
        if quantity.span.start >= headline.end:
            break
        if quantity.span.start >= headline.start and _weighty(analysis, quantity):
            told.append(quantity)
    for quantity in told:
        found = _contradicting(analysis, quantity, [q for q in quantities if q.span.start >= headline.end])
        if found is not None:
            yield Unmatched(quantity, found)


def _weighty(analysis: Analysis, q: Quantity) -> bool:
    if q.kind not in _KINDS or q.value != q.high or q.value < 2 or q.bound or q.measure in _LISTED:
        return False
    # "$1.5T": a scale that is not read.
    return not analysis.document.reading[q.span.end : q.span.end + 1].isalnum() and bool(q.measure or q.kind != "count")


def _contradicting(analysis: Analysis, q: Quantity, body: list[Quantity]) -> Quantity | None:
    """The first rival of the headline's figure; None where the text gives that figure in any form."""
    if any(_meets(q, other) for other in body):
        return None
    if any(w in analysis.vocabulary for w in _WORDS.get(q.value, ())):
        return None
    rivals = [other for other in body if _rival(q, other)]
    values = [r.value for r in rivals][:_MOST_SUMMANDS]
    if any(abs(a + b - q.value) <= 0.01 * q.value for a, b in combinations(values, 2)):
        return None
    if any(abs(sum(c) - q.value) <= 0.01 * q.value for c in combinations(values, 3)):
        return None
    return next((r for r in rivals if _about_the_same(analysis, q, r)), None)


def _meets(q: Quantity, other: Quantity) -> bool:
    low, high = other.value, other.high
    if other.kind == "score":
        low, high = sorted((low, high))
    if q.value == other.whole or q.value in (other.value, other.high) or low <= q.value <= high:
        return True
    if q.kind != other.kind or (q.unit != other.unit and q.kind != "percent"):
        return False
    near = abs(other.value - q.value) <= _ROUNDING * max(other.value, q.value) and (q.value >= 10 or q.kind != "count")
    bounded = (other.bound == "at least" and q.value >= other.value) or (
        other.bound == "at most" and q.value <= other.value
    )
    return near or bounded


def _rival(q: Quantity, other: Quantity) -> bool:
    if other.kind != q.kind or other.unit != q.unit or other.value != other.high or other.bound == "about":
        return False
    if q.kind != "count":
        return True
    apart = q.modifiers and other.modifiers and q.modifiers != other.modifiers
    return q.measure == other.measure and not apart and other.whole is None


def _about_the_same(analysis: Analysis, q: Quantity, r: Quantity) -> bool:
    sentence = analysis.document.sentences[r.sentence]
    if sentence.zone in RESIDUE or analysis.author_voice.text[r.span.start] == "\x00":
        return False
    lowers = analysis.lowers[r.sentence]
    if not _APART.isdisjoint(lowers):
        return False
    stems = analysis.stems
    content = {
        s for s, w in zip(stems[q.sentence], analysis.lowers[q.sentence], strict=True)
        if w not in FUNCTION and not w[0].isdigit() and s != q.measure and len(w) > 2
    }  # fmt: skip
    shared = content & set(stems[r.sentence])
    return len(shared) >= _SHARED.get(q.kind, _SHARED_OTHERWISE) and 2 * len(shared) >= len(content)


__all__ = ["Unmatched", "unmatched"]
