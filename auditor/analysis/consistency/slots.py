"""A sentence with its quantities taken out, so that patterns can speak of where figures stand, not of how they look."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import Quantity
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# One private character for each quantity, in text order.
_FIRST = 0xE000
SLOT = "([\ue000-\uf8ff])"
_LITERAL = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_YEAR_TO = re.compile(r"(?<=[Ii]n )(?:1[89]|20)\d\d to (?!(?:1[89]|20)\d\d\b(?! [a-z]))")
# What figures that are said to be rough may be off by.
_LOOSE = {"about": 0.07, "at least": 0.1, "at most": 0.1}


class Slots(NamedTuple):
    """`text` is the author's words of a sentence with one character in place of each quantity."""

    text: str
    quantities: list[Quantity]

    def quantity(self, slot: str) -> Quantity:
        return self.quantities[ord(slot) - _FIRST]


def slots(analysis: Analysis, sentence: int, quantities: list[Quantity]) -> Slots:
    """The sentence with its quantities, which must be all of them in text order, as slots."""
    voice = analysis.author_voice.text
    start, end = analysis.document.sentences[sentence].span
    pieces, at = [], start
    for n, quantity in enumerate(quantities):
        if quantity.span.start < at or "\x00" in voice[quantity.span.start : quantity.span.end]:
            continue
        pieces += [voice[at : quantity.span.start], chr(_FIRST + n)]
        at = quantity.span.end
    pieces.append(voice[at:end])
    return Slots("".join(pieces), quantities)


def by_sentence(analysis: Analysis, wanted: set[int]) -> dict[int, list[Quantity]]:
    """Quantities of the wanted sentences, in text order; "from 20 to 30 percent" is two and no range."""
    found: dict[int, list[Quantity]] = {}
    reading = analysis.document.reading
    for quantity in analysis.quantities:
        if quantity.sentence not in wanted:
            continue
        both: tuple[Quantity, ...] = (quantity,)
        if quantity.high > quantity.value:
            if reading.endswith(("from ", "From "), 0, quantity.span.start):
                both = _ends(reading, quantity)
            elif _YEAR_TO.match(reading, quantity.span.start):
                # "From 480 tonnes in 2021 to 420 tonnes": the year is no end of a range.
                low, high = _ends(reading, quantity)
                kind = "count" if high.kind == "year" else high.kind
                both = (low._replace(kind="year", unit="", measure="", noun=""), high._replace(kind=kind))
        found.setdefault(quantity.sentence, []).extend(both)
    return found


def _ends(reading: str, quantity: Quantity) -> tuple[Quantity, ...]:
    start, end = quantity.span
    between = reading.find(" to ", start, end)
    if between < 0:
        return (quantity,)
    low = quantity._replace(span=Span(start, between), high=quantity.value)
    return low, quantity._replace(span=Span(between + len(" to "), end), value=quantity.high)


def rounding(text: str, quantity: Quantity, value: float | None = None) -> float:
    """Half of the last place the figure is given to, in the quantity's unit.

    `value` is the figure meant, where a scale word of another figure stands for this one too ("$1.2 to $1.5 million").
    """
    value = quantity.value if value is None else value
    written = _LITERAL.search(text[quantity.span.start : quantity.span.end])
    extra = abs(value) * _LOOSE.get(quantity.bound, 0.0)
    if written is None:
        return extra + (0.05 * value if value >= 100 else 0.0)
    literal = float(written[0].replace(",", ""))
    if not literal:
        return extra
    scale = value / literal
    if written[1]:
        return extra + 0.5 * scale / math.pow(10, len(written[1]))
    if quantity.kind in ("count", "duration") and scale == 1 and literal < 100:
        return extra
    place = 1.0
    if scale == 1 and literal >= 100:
        # Noughts at the end may be rounded, but no figure is silently rounded to fewer than three places.
        digits = written[0].replace(",", "")
        noughts = len(digits) - len(digits.rstrip("0"))
        place = math.pow(10, min(noughts, max(0, math.floor(math.log10(literal)) - 2)))
    return extra + 0.5 * place * scale


__all__ = ["SLOT", "Slots", "by_sentence", "rounding", "slots"]
