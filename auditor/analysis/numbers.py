"""Numbers: the words and units they are written with, and the quantities they stand for."""

from __future__ import annotations

from typing import NamedTuple

from auditor.document import Span


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, for membership tests."""
    return frozenset(text.split())


_UNITS_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = {w: float(n) for n, w in enumerate(_UNITS_WORDS)} | {w: 20.0 + 10 * n for n, w in enumerate(_TENS)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "bn": 1e9, "m": 1e6, "k": 1e3, "tn": 1e12, "mn": 1e6, "mln": 1e6, "dozen": 12.0,
}  # fmt: skip
# "Dozens of": from two of them to just below the next word one would use.
VAGUE = {
    "dozens": (24.0, 199.0), "scores": (40.0, 199.0), "hundreds": (200.0, 1999.0), "thousands": (2e3, 99e3),
    "millions": (2e6, 999e6), "billions": (2e9, 999e9),
}  # fmt: skip
ORDINALS = {
    w: float(n)
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
STARTERS = frozenset(CARDINALS) | frozenset(VAGUE) | frozenset(ORDINALS) | {"dozen", "hundred", "thousand", "million"}
# Unit words, with the factor to the unit all of a kind are compared in.
UNITS: dict[str, tuple[str, str, float]] = {
    "kilometre": ("length", "m", 1000.0), "kilometer": ("length", "m", 1000.0), "km": ("length", "m", 1000.0),
    "metre": ("length", "m", 1.0), "meter": ("length", "m", 1.0), "mile": ("length", "m", 1609.344),
    "foot": ("length", "m", 0.3048), "feet": ("length", "m", 0.3048), "inch": ("length", "m", 0.0254),
    "inches": ("length", "m", 0.0254), "yard": ("length", "m", 0.9144), "centimetre": ("length", "m", 0.01),
    "centimeter": ("length", "m", 0.01), "cm": ("length", "m", 0.01), "mm": ("length", "m", 0.001),
    "kilogram": ("mass", "kg", 1.0), "kilogramme": ("mass", "kg", 1.0), "kg": ("mass", "kg", 1.0),
    "kilo": ("mass", "kg", 1.0), "gram": ("mass", "kg", 0.001), "tonne": ("mass", "kg", 1000.0),
    "ton": ("mass", "kg", 1000.0), "pound": ("mass", "lb", 1.0), "ounce": ("mass", "lb", 1 / 16),
    "second": ("duration", "s", 1.0), "minute": ("duration", "s", 60.0), "hour": ("duration", "s", 3600.0),
    "day": ("duration", "day", 1.0), "week": ("duration", "day", 7.0), "month": ("duration", "month", 1.0),
    "year": ("duration", "month", 12.0), "decade": ("duration", "month", 120.0),
    "degree": ("temperature", "degree", 1.0),
    "dollar": ("money", "USD", 1.0), "euro": ("money", "EUR", 1.0), "cent": ("money", "USD", 0.01),
    "acre": ("area", "acre", 1.0), "hectare": ("area", "hectare", 1.0),
}  # fmt: skip
CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}


class Quantity(NamedTuple):
    """`high` equals `value` unless the text gives a range. `unit` is "", "%", "points", "USD", "m", "kg", ….

    `measure` is the stem of the noun counted ("drone"), "" when there is none. `kind` is one of count,
    percent, money, length, mass, area, speed (metres an hour), duration, temperature, age, year, ordinal, score
    (`value` and `high` are the two sides). `bound` is "", "about", "at least", "at most". Lengths are in metres,
    masses in kilograms (pounds stay pounds), durations in seconds, days or months: one unit for all that is compared.
    `whole` is 15 in "10 of 15 drones". `first` and `last` are word indexes, half-open, number and noun
    phrase included; `attribute` marks "a 10-inch knife", whose measure is the knife.
    """

    span: Span
    value: float
    high: float
    unit: str
    measure: str
    kind: str
    bound: str
    sentence: int
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    whole: float | None = None
    definite: bool = False
    attribute: bool = False
    first: int = 0
    last: int = 0
