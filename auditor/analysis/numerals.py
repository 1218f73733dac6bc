"""Numerals: numbers in figures and words, with their scale words and ranges."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.analysis.numbers import CARDINALS, SCALES, VAGUE
from auditor.analysis.tokens import Word


class Numeral:
    """Reads the number that begins at a word; `at` is the next word to look at."""

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
        """Word k in lower case, "" beyond either end."""
        return self.lowers[k] if 0 <= k < len(self.lowers) else ""

    def number(self) -> tuple[float | None, float | None]:  # noqa: PLR0911  each return is one reason
        """The value, and the upper end of a range if there is one."""
        value = self.simple()
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
        other = self.simple() if self.starts(self.at) else None
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

    def starts(self, k: int) -> bool:
        """Whether a number can begin at word k."""
        lower = self.lower(k)
        return bool(lower) and (lower in CARDINALS or lower[0].isdigit())

    def simple(self) -> float | tuple[float, float] | None:
        """One number with its scale words; a pair for "hundreds"."""
        lower = self.lower(self.at)
        if lower in VAGUE:
            self.at += 1
            return VAGUE[lower]
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
            if (lower in SCALES and gap in (" ", "", "-", "\xa0")) or (self.at == self.begin and lower in SCALES):
                value *= SCALES[lower]
                self.at += 1
                scaled = True
            elif lower == "and" and value >= 100 and not value % 100 and self.lower(self.at + 1) in CARDINALS:
                value += CARDINALS[self.lower(self.at + 1)]
                self.at += 2
                scaled = True
        return value
