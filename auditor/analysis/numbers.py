"""Numbers as quantities: value, unit, what is counted and how exactly it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Quantity:
    """`high` equals `value` unless the text gives a range. `unit` is "", "%", "USD", "km", ….

    `measure` is the stem of the noun counted ("drone"), "" when there is none. `kind` is one of count,
    percent, money, length, mass, duration, temperature, age, year, ordinal. `bound` is "", "about",
    "at least", "at most".
    """

    span: Span
    value: float
    high: float
    unit: str
    measure: str
    kind: str
    bound: str
    sentence: int


def quantities(analysis: Analysis) -> tuple[Quantity, ...]:
    """Quantities in text order, headline and captions included, residue left out."""
    return ()
