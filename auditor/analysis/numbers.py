"""Numbers as quantities: value, unit, what is counted and how exactly it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.tokens import Word, stem
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, for membership tests."""
    return frozenset(text.split())


_UNITS_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = {w: float(n) for n, w in enumerate(_UNITS_WORDS)} | {w: 20.0 + 10 * n for n, w in enumerate(_TENS)}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "bn": 1e9, "m": 1e6, "k": 1e3, "tn": 1e12, "mn": 1e6, "mln": 1e6, "dozen": 12.0,
}  # fmt: skip
# "Dozens of": from two of them to just below the next word one would use.
_VAGUE = {
    "dozens": (24.0, 199.0), "scores": (40.0, 199.0), "hundreds": (200.0, 1999.0), "thousands": (2e3, 99e3),
    "millions": (2e6, 999e6), "billions": (2e9, 999e9),
}  # fmt: skip
_ORDINALS = {
    w: float(n)
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_STARTERS = (
    frozenset(CARDINALS) | frozenset(_VAGUE) | frozenset(_ORDINALS) | {"dozen", "hundred", "thousand", "million"}
)

_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
_CLOCK = frozenset({"am", "pm", "a.m", "p.m", "o'clock", "gmt", "est", "bst"})
# Unit words, with the factor to the unit all of a kind are compared in.
_UNITS: dict[str, tuple[str, str, float]] = {
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
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
_IRREGULAR_PLURALS = word_set(
    "people men women children police feet teeth mice troops personnel staff aircraft sheep cattle livestock crew"
)
# Plurals that come before the noun counted: "five police officers".
_ATTRIBUTIVE_PLURALS = word_set("police sports arms goods sales women men people news troops human")
# Words that end a noun phrase after a number.
STOPS = word_set(
    "a an the this that these those his her its their our my your of in on at by for from to with without into "
    "over under after before during since until while when where who which whom whose as than and or but nor so "
    "if because is are was were be been being has have had do does did will would can could may might must shall "
    "should not no it he she they we i you there here about against between through per amid among across "
    "including also only just more less most later earlier ago old said says say told"
)
# Before the two sides of a vote: "voted 31 to 24", "passed by 31 to 24".
_TALLIES = word_set("voted vote passed approved rejected by")
_ADJECTIVAL = re.compile(r"(?:ical|onal|ural|cial|ic|ive|ous|ful|ese|ian|ish|ary|ern|able|ible|less)$")
# Adjectives a number can stand before on its own: "nine injured".
STATES = word_set("injured wounded hurt dead killed missing arrested hospitalised hospitalized unaccounted")

_ABOUT = word_set("about around some roughly approximately nearly almost circa estimated approx close virtually")
_LEAST = frozenset({"least", "over", "exceeding", "minimum", "than", "above", "excess", "upwards"})
_MOST = frozenset({"most", "under", "maximum", "below"})


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


def quantities(analysis: Analysis) -> tuple[Quantity, ...]:
    """Quantities in text order, headline and captions included, residue left out."""
    reading = analysis.document.reading
    found: list[Quantity] = []
    starters = {
        w for w in analysis.vocabulary if w[0].isdigit() or ("-" in w and w.partition("-")[0] in CARDINALS)
    } | (analysis.vocabulary & _STARTERS)  # fmt: skip
    places = analysis.places
    sentences = analysis.document.sentences
    for s in sorted({s for w in starters for s in places[w]}):
        if sentences[s].zone in RESIDUE:
            continue
        words = analysis.words[s]
        reach = 0
        for k, lower in enumerate(analysis.lowers[s]):
            if lower in starters and k >= reach:
                each = _Reader(reading, words, analysis.lowers[s], k).quantity(s)
                if each is not None:
                    found.append(each)
                    reach = each.first + 1 if each.kind == "ordinal" else max(each.last, k + 1)
    return tuple(found)


class _Reader:
    """Reads one quantity; `at` is the next word to look at."""

    __slots__ = ("at", "begin", "lowers", "reading", "words")

    def __init__(self, reading: str, words: Sequence[Word], lowers: Sequence[str], begin: int) -> None:
        self.reading = reading
        self.words = words
        self.lowers = lowers
        self.begin = begin
        self.at = begin

    def gap(self, k: int) -> str:
        """What stands between word k - 1 and word k; "." beyond either end."""
        if not 0 < k < len(self.words):
            return "."
        return self.reading[self.words[k - 1].end : self.words[k].start]

    def lower(self, k: int) -> str:
        return self.lowers[k] if 0 <= k < len(self.lowers) else ""

    def quantity(self, sentence: int) -> Quantity | None:
        word = self.words[self.begin]
        if word.lower in _ORDINALS:
            return self._ordinal(sentence)
        if "-" in word.lower:
            return self._hyphenated(sentence)
        if self._is_no_quantity():
            return None
        value, high = self._number()
        if value is None:
            return None
        return self._typed(sentence, value, high if high is not None else value)

    def _is_no_quantity(self) -> bool:  # noqa: PLR0911  each return is one reason
        """Clock times, days of a month, parts of names and codes."""
        k = self.begin
        word, before, after = self.words[k], self.lower(k - 1), self.lower(k + 1)
        if word.lower in ("one", "zero"):
            return word.lower == "zero" or after in STOPS or not self.gap(k + 1).isspace()
        if not word.text[0].isdigit():
            return False
        left, right = self.gap(k), self.gap(k + 1)
        if ":" in (left[-1:], right[:1]) or after in _CLOCK or "/" in (left[-1:], right[:1]):
            return True
        if (after in _MONTHS and right == " ") or (before in _MONTHS and left in (" ", ". ") and len(word.text) <= 2):
            return True
        if after in ("st", "nd", "rd", "th", "s") and right == "":
            return True
        if right in ("-", "–") and after[:1].isdigit():
            return False
        name = before and self.words[k - 1].text[0].isupper() and left == " " and k > 1
        return bool(name and before not in _MONTHS and before not in STOPS and before not in _ABOUT)

    def _number(self) -> tuple[float | None, float | None]:  # noqa: PLR0911  each return is one reason
        """The value, and the upper end of a range if there is one."""
        value = self._simple()
        if value is None or isinstance(value, tuple):
            return value or (None, None)
        between = self.gap(self.at)
        joined = between in ("-", "–", "—", " – ", " - ")
        spoken = self.lower(self.at) in ("to", "or") or (
            self.lower(self.at) == "and" and self.lower(self.begin - 1) == "between"
        )
        if not joined and not (spoken and between == " "):
            return value, None
        saved = self.at
        self.at += 0 if joined else 1
        other = self._simple() if self._starts(self.at) else None
        if isinstance(other, float):
            if joined and between in ("-", "–") and other < 100 and value < 100:
                return value, other
            if other >= value:
                return value, other
            if joined and between in ("-", "–"):
                return value, other
            if joined:
                return None, None
        self.at = saved
        return value, None

    def _starts(self, k: int) -> bool:
        lower = self.lower(k)
        return bool(lower) and (lower in CARDINALS or lower[0].isdigit())

    def _simple(self) -> float | tuple[float, float] | None:
        """One number with its scale words; a pair for "hundreds"."""
        lower = self.lower(self.at)
        if lower in _VAGUE:
            self.at += 1
            return _VAGUE[lower]
        if lower[0].isdigit():
            try:
                value = float(lower.replace(",", ""))
            except ValueError:
                return None
            self.at += 1
        elif lower in CARDINALS:
            value = CARDINALS[lower]
            self.at += 1
        else:  # "a dozen", "a hundred"
            value = 1.0
        scaled = True
        while scaled and self.at < len(self.words):
            lower = self.lower(self.at)
            gap = self.gap(self.at)
            scaled = False
            if (lower in _SCALES and gap in (" ", "", "-", "\xa0")) or (self.at == self.begin and lower in _SCALES):
                value *= _SCALES[lower]
                self.at += 1
                scaled = True
            elif lower == "and" and value >= 100 and not value % 100 and self.lower(self.at + 1) in CARDINALS:
                value += CARDINALS[self.lower(self.at + 1)]
                self.at += 2
                scaled = True
        return value

    def _typed(self, sentence: int, value: float, high: float) -> Quantity | None:  # noqa: C901, PLR0911, PLR0912  one reading after another, in order
        k = self.begin
        bound = self._bound()
        if high != value and self.words[k].lower in _VAGUE:
            bound = "about"
        start = self.words[k].start
        symbol = self.reading[start - 1 : start]
        if symbol in _CURRENCIES:
            article = self.reading[max(0, start - 5) : start - 1].lower().endswith(("a ", "the ", "an "))
            return self._make(sentence, value, high, _CURRENCIES[symbol], "money", bound, start - 1, attribute=article)
        after = self.lower(self.at)
        tail = self.reading[self.words[self.at - 1].end : self.words[self.at - 1].end + 1]
        if (
            tail == "%"
            or after in ("percent", "percentage", "pc")
            or (after == "per" and self.lower(self.at + 1) == "cent")
        ):
            return self._percent(sentence, value, high, bound)
        age = self._age(value)
        if age:
            return self._make(sentence, value, high, "year", "age", bound, start)
        gap = self.gap(self.at)
        paired = high != value and self.at - k == 2 and self.gap(k + 1) in ("-", "–") and not bound
        if paired and not (gap == " " and _plural(after)):
            return self._make(sentence, value, high, "", "score", bound, start)
        if after in ("mph", "kph") and gap in (" ", ""):
            self.at += 1
            factor = 1609.344 if after == "mph" else 1000.0
            return self._make(sentence, value * factor, high * factor, "m/h", "speed", bound, start)
        if after == "votes" and self.lower(self.at + 1) == "to" and self._starts(self.at + 2):
            self.at += 2
            against = self._simple()
            if isinstance(against, float):
                return self._make(sentence, value, against, "", "score", bound, start)
        if after == "to" and self._starts(self.at + 1) and self.lower(k - 1) in _TALLIES:
            saved, self.at = self.at, self.at + 1
            against = self._simple()
            if isinstance(against, float) and against < value and not _plural(self.lower(self.at)):
                return self._make(sentence, value, against, "", "score", bound, start)
            self.at = saved
        unit = _UNITS.get(_singular(after)) if gap in (" ", "-", "", "\xa0") else None
        if unit is not None:
            kind, name, factor = unit
            hyphen = gap == "-"
            self.at += 1
            if kind == "length" and self.lower(self.at) in ("per", "an") and self.lower(self.at + 1) == "hour":
                self.at += 2
                return self._make(sentence, value * factor, high * factor, "m/h", "speed", bound, start)
            return self._make(sentence, value * factor, high * factor, name, kind, bound, start, attribute=hyphen)
        text = self.words[k].text
        if len(text) == 4 and text.isdigit() and 1500 <= value <= 2100 and not (gap == " " and _plural(after)):
            return self._make(sentence, value, high, "", "year", bound, start)
        return self._make(sentence, value, high, "", "count", bound, start)

    def _percent(self, sentence: int, value: float, high: float, bound: str) -> Quantity:
        start = self.words[self.begin].start
        after = self.lower(self.at)
        if after == "per":
            self.at += 2
        elif after in ("percent", "percentage", "pc"):
            self.at += 1
        unit = "%"
        if after == "percentage" or self.lower(self.at) in ("point", "points"):
            unit = "points"
        return self._make(sentence, value, high, unit, "percent", bound, start)

    def _age(self, value: float) -> bool:  # noqa: PLR0911  each return is one reason
        if not 0 < value < 120 or self.at != self.begin + 1:
            return False
        after, gap = self.lower(self.at), self.gap(self.at)
        if after in ("year-old", "year-olds"):
            self.at += 1
            return True
        if after == "years" and self.lower(self.at + 1) == "old":
            self.at += 2
            return True
        if self.lower(self.begin - 1) == "aged":
            return True
        if self.lower(self.begin - 1) == "of" and self.lower(self.begin - 2) == "age":
            return True
        if self.lower(self.begin - 1) == "at" and gap == ", " and value >= 15 and self.words[self.begin].text.isdigit():
            return bool(self.words[self.at].text[0].isupper()) or after in ("he", "she")
        named = (
            self.begin > 0
            and self.words[self.begin - 1].text[0].isupper()
            and self.lower(self.begin - 1) not in _MONTHS
        )
        if named and self.gap(self.begin) == " (":
            return gap.startswith(")")
        return (
            named and self.gap(self.begin) == ", " and gap[:1] in (",", ".") and self.words[self.begin].text.isdigit()
        )

    def _ordinal(self, sentence: int) -> Quantity | None:
        word = self.words[self.begin]
        if word.lower == "second" and self.lower(self.begin - 1) in CARDINALS:
            return None
        self.at += 1
        return self._make(sentence, _ORDINALS[word.lower], _ORDINALS[word.lower], "", "ordinal", "", word.start)

    def _hyphenated(self, sentence: int) -> Quantity | None:
        """ "twenty-five drones", "a five-year contract", "the four-year-old"."""
        word = self.words[self.begin]
        head, _, rest = word.lower.partition("-")
        if head not in CARDINALS:
            return None
        value = CARDINALS[head]
        self.at += 1
        if value >= 20 and rest in CARDINALS:
            value += CARDINALS[rest]
            return self._typed(sentence, value, value)
        if rest in ("year-old", "year-olds"):
            return self._make(sentence, value, value, "year", "age", self._bound(), word.start)
        unit = _UNITS.get(_singular(rest))
        if unit is None:
            return None
        kind, name, factor = unit
        return self._make(
            sentence, value * factor, value * factor, name, kind, self._bound(), word.start, attribute=True
        )

    def _bound(self) -> str:  # noqa: PLR0911  each return is one reason
        """How exactly the number is meant, from the three words before it."""
        before = self.lower(self.begin - 1)
        if before in ("a", "an", "the"):
            before = self.lower(self.begin - 2)
        if before in _ABOUT:
            return "about"
        if before == "than":
            return "at most" if self.lower(self.begin - 2) in ("less", "fewer") else "at least"
        if before == "to" and self.lower(self.begin - 2) == "up":
            return "at most"
        if before in _LEAST:
            return "at least"
        if before in _MOST:
            return "at most"
        after = self.lower(self.at)
        if after == "or" and self.lower(self.at + 1) in ("more", "so", "less", "fewer"):
            return "about"
        return "at least" if self.reading[self.words[self.at - 1].end : self.words[self.at - 1].end + 1] == "+" else ""

    def _make(  # noqa: PLR0917  the parts of a quantity
        self,
        sentence: int,
        value: float,
        high: float,
        unit: str,
        kind: str,
        bound: str,
        start: int,
        *,
        attribute: bool = False,
    ) -> Quantity:
        end = self.words[self.at - 1].end
        before = self.lower(self.begin - 1)
        definite = before in ("the", "these", "those", "all", "its", "his", "her", "their") or before.endswith(
            ("'s", "s'")
        )
        if self.begin and self.reading[self.words[self.begin - 1].end : start].startswith(("’", "'")):
            definite = True
        whole: float | None = None
        if kind == "count":
            whole = self._whole()
        noun, modifiers = "", frozenset[str]()
        if kind in ("count", "ordinal") or attribute or unit == "points":
            noun, modifiers = self._noun(plural=kind == "count" and value != 1 and not attribute, single=attribute)
        if self.reading[end : end + 1] == "%":
            end += 1
        measure = stem(_singular(noun)) if noun else ""
        return Quantity(
            Span(start, end), value, high, unit, measure, kind, bound, sentence,
            noun, modifiers, whole, definite, attribute, self.begin, self.at,
        )  # fmt: skip

    def _whole(self) -> float | None:
        """15 in "10 of (the) 15 drones", "10 out of 15 drones"; steps past it."""
        k = self.at
        if self.lower(k) == "out":
            k += 1
        if self.lower(k) != "of":
            return None
        k += 1
        if self.lower(k) in ("the", "its", "their", "his", "her", "all"):
            k += 1
        if not self._starts(k):
            return None
        saved, self.at = self.at, k
        value = self._simple()
        if isinstance(value, float):
            return value
        self.at = saved
        return None

    def _noun(self, *, plural: bool, single: bool = False) -> tuple[str, frozenset[str]]:
        """The noun counted and what modifies it; steps past both."""
        k = self.at
        if self.lower(k) == "of" and self.lower(self.at - 1) in _VAGUE:
            k += 1
        taken: list[str] = []
        head = ""
        while k < len(self.words) and len(taken) < 5:
            lower = self.words[k].lower
            if self.gap(k) not in (" ", "-", "\xa0", "\n") or lower in STOPS:
                break
            if (
                taken
                and not plural
                and (lower.endswith("ed") or lower in ("opened", "left", "began", "won", "fell", "rose"))
            ):
                break
            taken.append(lower)
            k += 1
            if single and not _ADJECTIVAL.search(lower):
                break
            if lower in STATES and not _plural(self.lower(k)):
                head = lower
                break
            if plural and _plural(lower) and not (lower in _ATTRIBUTIVE_PLURALS and _plural(self.lower(k))):
                head = lower
                break
        if not head and taken and not plural:
            head = taken[-1]
        if not head:
            return "", frozenset()
        self.at = k
        return head, frozenset(stem(t) for t in taken[:-1])


def _plural(lower: str) -> bool:
    if lower in _IRREGULAR_PLURALS:
        return True
    return (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")) and lower not in STOPS
    )


def _singular(lower: str) -> str:
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("s") and not lower.endswith("ss"):
        return lower[:-1]
    return lower
