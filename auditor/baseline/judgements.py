"""What the labels in baselines say of each rule: how many of its findings editors found right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.baseline.entries import Entry, Label
from auditor.intervals import wilson


@dataclass(frozen=True, slots=True)
class Judged:
    """Labelled entries of one rule, or of all (then code and rule are empty); `open` ones have no label yet."""

    code: str
    rule: str
    right: int
    wrong: int
    open: int

    @property
    def precision(self) -> float | None:
        """The share of right ones among the labelled; None without any."""
        total = self.right + self.wrong
        return self.right / total if total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the precision lies with 95 % confidence; see `wilson`."""
        return wilson(self.right, self.right + self.wrong)


def judged(entries: Iterable[Entry]) -> tuple[Judged, ...]:
    """A row for each rule in order of codes, then one for all. An entry counts once, however often it repeats."""
    counts: dict[tuple[str, str], Counter[Label | None]] = {}
    for entry in entries:
        counts.setdefault((entry.code, entry.rule), Counter())[entry.label] += 1
    rows = [(*key, counts[key]) for key in sorted(counts)]
    total = sum((c for _, _, c in rows), Counter())
    return tuple(
        Judged(code, rule, c[Label.RIGHT], c[Label.WRONG], c[None]) for code, rule, c in (*rows, ("", "", total))
    )
