"""Quantities: numbers read with their unit, what is counted and how exactly they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, CURRENCIES, ORDINALS, STARTERS, UNITS, VAGUE, Quantity
from auditor.analysis.numberwords import (
    ABOUT,
    ATTRIBUTIVE_PLURALS,
    CLOCK,
    IRREGULAR_PLURALS,
    LEAST,
    MONTHS,
    MOST,
    STATES,
    STOPS,
    TALLIES,
)
from auditor.analysis.numerals import Numeral
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_ADJECTIVAL = re.compile(r"(?:ical|onal|ural|cial|ic|ive|ous|ful|ese|ian|ish|ary|ern|able|ible|less)$")


def quantities(analysis: Analysis) -> tuple[Quantity, ...]:
    """Quantities in text order, headline and captions included, residue left out."""
    reading = analysis.document.reading
    found: list[Quantity] = []
    # Nearly all figures come before the letters, which spares a call for each word.
    starters = {
        w
        for w in analysis.vocabulary
        if w < ":" or ("-" in w and w.partition("-")[0] in CARDINALS) or (w > "z" and w[0].isdigit())
    } | (analysis.vocabulary & STARTERS)
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


class _Reader(Numeral):
    """Reads one quantity."""

    __slots__ = ()

    def quantity(self, sentence: int) -> Quantity | None:
        word = self.words[self.begin]
        if word.lower in ORDINALS:
            return self._ordinal(sentence)
        if "-" in word.lower:
            return self._hyphenated(sentence)
        if self._is_no_quantity():
            return None
        value, high = self.number()
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
        if ":" in (left[-1:], right[:1]) or after in CLOCK or "/" in (left[-1:], right[:1]):
            return True
        if (after in MONTHS and right == " ") or (before in MONTHS and left in (" ", ". ") and len(word.text) <= 2):
            return True
        if after in ("st", "nd", "rd", "th", "s") and right == "":
            return True
        if right in ("-", "–") and after[:1].isdigit():
            return False
        name = before and self.words[k - 1].text[0].isupper() and left == " " and k > 1
        return bool(name and before not in MONTHS and before not in STOPS and before not in ABOUT)

    def _typed(self, sentence: int, value: float, high: float) -> Quantity | None:  # noqa: C901, PLR0911, PLR0912  one reading after another, in order
        k = self.begin
        bound = self._bound()
        if high != value and self.words[k].lower in VAGUE:
            bound = "about"
        start = self.words[k].start
        symbol = self.reading[start - 1 : start]
        if symbol in CURRENCIES:
            article = self.reading[max(0, start - 5) : start - 1].lower().endswith(("a ", "the ", "an "))
            return self._make(sentence, value, high, CURRENCIES[symbol], "money", bound, start - 1, attribute=article)
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
        if after == "votes" and self.lower(self.at + 1) == "to" and self.starts(self.at + 2):
            self.at += 2
            against = self.simple()
            if isinstance(against, float):
                return self._make(sentence, value, against, "", "score", bound, start)
        if after == "to" and self.starts(self.at + 1) and self.lower(k - 1) in TALLIES:
            saved, self.at = self.at, self.at + 1
            against = self.simple()
            if isinstance(against, float) and against < value and not _plural(self.lower(self.at)):
                return self._make(sentence, value, against, "", "score", bound, start)
            self.at = saved
        unit = UNITS.get(_singular(after)) if gap in (" ", "-", "", "\xa0") else None
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
            self.begin > 0 and self.words[self.begin - 1].text[0].isupper() and self.lower(self.begin - 1) not in MONTHS
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
        return self._make(sentence, ORDINALS[word.lower], ORDINALS[word.lower], "", "ordinal", "", word.start)

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
        unit = UNITS.get(_singular(rest))
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
        if before in ABOUT:
            return "about"
        if before == "than":
            return "at most" if self.lower(self.begin - 2) in ("less", "fewer") else "at least"
        if before == "to" and self.lower(self.begin - 2) == "up":
            return "at most"
        if before in LEAST:
            return "at least"
        if before in MOST:
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
        if not self.starts(k):
            return None
        saved, self.at = self.at, k
        value = self.simple()
        if isinstance(value, float):
            return value
        self.at = saved
        return None

    def _noun(self, *, plural: bool, single: bool = False) -> tuple[str, frozenset[str]]:
        """The noun counted and what modifies it; steps past both."""
        k = self.at
        if self.lower(k) == "of" and self.lower(self.at - 1) in VAGUE:
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
            if plural and _plural(lower) and not (lower in ATTRIBUTIVE_PLURALS and _plural(self.lower(k))):
                head = lower
                break
        if not head and taken and not plural:
            head = taken[-1]
        if not head:
            return "", frozenset()
        self.at = k
        return head, frozenset(stem(t) for t in taken[:-1])


def _plural(lower: str) -> bool:
    if lower in IRREGULAR_PLURALS:
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
