"""One figure given in two units, or with two scales: "60 miles (97 km)", "$2.3 million" and "$2.3 billion"."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, Quantity, word_set
from auditor.analysis.parallels import FUNCTION
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Conversion(NamedTuple):
    """`first` and `second` are the two figures as written; `computed` is what the first comes to."""

    span: Span
    other: Span
    kind: str
    first: str
    second: str
    computed: str
    agrees: bool = False


# (dimension, factors to its base unit; several where the word has several meanings)
_UNITS: dict[str, tuple[str, tuple[float, ...]]] = {
    **dict.fromkeys(("mile", "miles", "mi"), ("length", (1609.344,))),
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"), ("length", (1000.0,))),
    **dict.fromkeys(("metre", "metres", "meter", "meters", "m"), ("length", (1.0,))),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", (0.3048,))),
    **dict.fromkeys(("yard", "yards"), ("length", (0.9144,))),
    **dict.fromkeys(("inch", "inches", "in"), ("length", (0.0254,))),
    **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters", "cm"), ("length", (0.01,))),
    **dict.fromkeys(("millimetres", "millimeters", "mm"), ("length", (0.001,))),
    **dict.fromkeys(("mph",), ("speed", (1.609344,))),
    **dict.fromkeys(("kph", "kmh", "km/h", "kmph"), ("speed", (1.0,))),
    **dict.fromkeys(("pound", "pounds", "lb", "lbs"), ("mass", (0.45359237,))),
    **dict.fromkeys(("kilogram", "kilograms", "kilogramme", "kilogrammes"), ("mass", (1.0,))),
    **dict.fromkeys(("kg", "kgs", "kilos", "kilo"), ("mass", (1.0,))),
    **dict.fromkeys(("ounce", "ounces", "oz"), ("mass", (0.0283495, 0.0311035))),
    **dict.fromkeys(("gram", "grams", "g"), ("mass", (0.001,))),
    **dict.fromkeys(("ton", "tons"), ("mass", (907.185, 1000.0, 1016.05))),
    **dict.fromkeys(("tonne", "tonnes"), ("mass", (1000.0,))),
    **dict.fromkeys(("acre", "acres"), ("area", (0.404686,))),
    **dict.fromkeys(("hectare", "hectares", "ha"), ("area", (1.0,))),
    **dict.fromkeys(("gallon", "gallons"), ("volume", (3.78541, 4.54609))),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", (1.0,))),
    **dict.fromkeys(("fahrenheit", "f"), ("temperature", (0.0,))),
    **dict.fromkeys(("celsius", "centigrade", "c"), ("temperature", (1.0,))),
}  # fmt: skip
# Words without which there is no pair of units: one system's are enough.
_METRIC = word_set(
    "kilometre kilometres kilometer kilometers km kms metre metres meter meters m cm centimetres centimeters mm "
    "millimetres millimeters kph kmh kmph kilogram kilograms kilogrammes kg kgs kilos gram grams g tonne tonnes "
    "hectare hectares ha litre litres liter liters celsius centigrade c"
)
_NUMBER = r"(?P<{0}>\d[\d,]*(?:\.\d+)?|[-−]\d+(?:\.\d+)?|[a-z]+)(?P<{0}s> (?:million|thousand|billion))?"
_UNIT = (
    r"(?P<{0}u>kilomet(?:re|er)s?|kms?|km/h|kph|kmh"
    r"|met(?:re|er)s?|m|miles?(?: per hour| an hour)?|mi|mph|feet|foot|ft|yards?"
    r"|inch(?:es)?|centimet(?:re|er)s?|cm|millimet(?:re|er)s|mm|pounds?|lbs?|kilogram(?:me)?s?|kgs?|kilos?|ounces?|oz"
    r"|grams?|g|tons?|tonnes?|acres?|hectares?|ha|gallons?|lit(?:re|er)s?|[Ff]ahrenheit|F|[Cc]elsius|[Cc]entigrade|C)\b"
)
_DEGREES = r"(?: ?°| degrees?)?"
_HEDGE = r"(?:about |around |roughly |some |approximately |nearly |over |more than |almost |just over |just under )?"
_PAIR = re.compile(
    rf"(?<![\w.,/'’-]){_NUMBER.format('a')}{_DEGREES}[ -]?{_UNIT.format('a')}\.?(?: [a-z]+)? ?"
    rf"(?P<bracket>\((?:or )?{_HEDGE}|, or {_HEDGE})"
    rf"{_NUMBER.format('b')}{_DEGREES}[ -]?{_UNIT.format('b')}"
)
# What ends a figure in brackets: not "(12 km of them unpaved)".
_CLOSING = re.compile(r"\.? ?(?:[a-z]+ ?)?[),;/]")
# "5 feet 7 inches (170 cm)", "two square miles": the pattern sees half of the figure.
_COMPOUND = re.compile(r"(?:feet|foot|ft|pounds?|lbs?|stone|square|cubic|per|to|and|or|by|x|-|–)\.?,? ?$|\d['’] ?$")
_RISE = re.compile(
    r"\b(?:warm(?:ing|ed|er)?|ris(?:e|es|ing|en)|rose|increas\w+|above|below|cool\w*|hotter|colder|limit\w*|by)\b"
)
# Off by more than rounding and this share is off by a mistake.
_SLACK = 0.1
_DEGREES_OFF = 3.0
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_SCALED = frozenset(_SCALES)
_SLIP = 1000.0


def misconversions(analysis: Analysis) -> Iterator[Conversion]:
    """Pairs that differ by more than rounding, and figures that stand once in millions and once in billions."""
    return (each for each in computed(analysis) if not each.agrees)


def computed(analysis: Analysis) -> Iterator[Conversion]:
    """Every figure given in two units, right ones too, and figures that stand once in millions, once in billions."""
    units = analysis.vocabulary & _METRIC
    if units:
        places, voice = analysis.places, analysis.author_voice.text
        for s in sorted({s for unit in units for s in places[unit]}):
            start, end = analysis.document.sentences[s].span
            if voice.find("(", start, end) < 0 and voice.find(", or ", start, end) < 0:
                continue
            for match in _PAIR.finditer(voice, start, end):
                found = _pair(analysis, match)
                if found is not None:
                    yield found
    if len(_SCALED & analysis.vocabulary) > 1:
        yield from _slips(analysis)


def _pair(analysis: Analysis, match: re.Match[str]) -> Conversion | None:
    voice = analysis.author_voice.text
    closed = match["bracket"][0] != "(" or _CLOSING.match(voice, match.end())
    if not closed or _COMPOUND.search(voice, max(0, match.start() - 12), match.start()):
        return None
    one, two = _value(match, "a"), _value(match, "b")
    first, second = _unit(match, "a"), _unit(match, "b")
    if one is None or two is None or first is None or second is None or first[0] != second[0]:
        return None
    if first[1] == second[1]:
        return None
    text = analysis.document.text
    span, other = Span(match.start("b"), match.end("bu")), Span(match.start("a"), match.end("au"))
    if first[0] == "temperature":
        exact, fits = _temperature(
            one, two, first[1][0], rise=_RISE.search(voice, max(0, match.start() - 80), match.start())
        )
    else:
        if one <= 0 or two <= 0:
            return None
        exact, fits = _linear(match, (one, two), (first[1], second[1]))
    stated = [text[s.start : s.end] for s in (other, span)]
    return Conversion(span, other, first[0], stated[0], stated[1], f"{exact:.3g} {match['bu']}", fits)


def _value(match: re.Match[str], name: str) -> float | None:
    text = match[name]
    value = CARDINALS.get(text)
    if value is None:
        if not text[-1].isdigit():
            return None
        value = float(text.replace(",", "").replace("−", "-"))
    scale = (match[f"{name}s"] or "").strip()
    return value * {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}[scale]


def _unit(match: re.Match[str], name: str) -> tuple[str, tuple[float, ...]] | None:
    word = match[f"{name}u"].lower()
    return _UNITS["mph"] if word.startswith("mile") and "hour" in word else _UNITS.get(word)


def _linear(
    match: re.Match[str], values: tuple[float, float], units: tuple[tuple[float, ...], tuple[float, ...]]
) -> tuple[float, bool]:
    """What the first figure comes to in the second unit, and whether the second agrees with it in any meaning."""
    one, two = values
    for factor in units[0]:
        for base in units[1]:
            near, far = _half(match["a"], one) * factor, _half(match["b"], two) * base
            if abs(one * factor - two * base) <= near + 2 * far + _SLACK * two * base:
                return one * factor / base, True
    return one * units[0][0] / units[1][0], False


def _half(text: str, value: float) -> float:
    """Half of the last place a figure is given to, noughts at its end taken as rounded."""
    if not text[0].isdigit():
        return 0.5 if value >= 10 else 0.25
    digits = text.replace(",", "")
    whole, _, decimals = digits.partition(".")
    if decimals:
        return 0.5 * value / float(digits) / math.pow(10, len(decimals)) if float(digits) else 0.0
    noughts = len(whole) - len(whole.rstrip("0"))
    return 0.5 * math.pow(10, noughts) * (value / float(whole) if float(whole) else 0.0)


def _temperature(one: float, two: float, celsius: float, rise: object) -> tuple[float, bool]:
    """As `_linear`; differences of temperatures are converted without the 32 degrees."""
    level = one * 1.8 + 32 if celsius else (one - 32) / 1.8
    difference = one * 1.8 if celsius else one / 1.8
    slack = _DEGREES_OFF if celsius else _DEGREES_OFF / 1.8
    if abs(two - difference) <= slack and (rise or abs(one) < 20):
        return difference, True
    if abs(two - level) <= slack:
        return (difference, False) if rise and abs(one) <= 6 and celsius else (level, True)
    return level, False


def _slips(analysis: Analysis) -> Iterator[Conversion]:
    """The same digits for the same thing, once a thousand times as much."""
    text = analysis.document.reading
    by_digits: dict[str, list[Quantity]] = {}
    for q in analysis.quantities:
        if q.kind not in ("money", "count") or q.value < min(_SCALES.values()) or q.bound == "at least":
            continue
        digits = text[q.span.start : q.span.end].partition(" ")[0]
        if sum(c.isdigit() for c in digits) < 2 or analysis.author_voice.text[q.span.start] == "\x00":
            continue
        for earlier in by_digits.get(digits, ()):
            if not math.isclose(max(q.value, earlier.value) / min(q.value, earlier.value), _SLIP, rel_tol=1e-6):
                continue
            if earlier.unit == q.unit and _same_thing(analysis, earlier, q):
                first, second = (text[x.span.start : x.span.end] for x in (earlier, q))
                yield Conversion(q.span, earlier.span, "scale", first, second, first)
                break
        by_digits.setdefault(digits, []).append(q)


def _same_thing(analysis: Analysis, one: Quantity, two: Quantity) -> bool:
    if one.measure and two.measure:
        return one.measure == two.measure
    near = [_near(analysis, q) for q in (one, two)]
    return len(near[0] & near[1]) >= 1


def _near(analysis: Analysis, q: Quantity) -> set[str]:
    """Stems of the content words around a figure."""
    window = range(max(0, q.first - 5), min(len(analysis.lowers[q.sentence]), q.last + 5))
    lowers, stems = analysis.lowers[q.sentence], analysis.stems[q.sentence]
    return {
        stems[k] for k in window
        if lowers[k] not in FUNCTION and lowers[k] not in _SCALES and not lowers[k][0].isdigit()
    }  # fmt: skip


__all__ = ["Conversion", "misconversions"]
