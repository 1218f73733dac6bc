"""Measured rates that ship with the package.

`data/measured/false_alarms.json` is written by `auditor evaluate`; `precision.json` counts, by rule, the findings on
real articles that somebody has read ("read") and would defend before a standards editor ("defensible").
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from auditor.intervals import wilson

DESCRIPTION = "findings per 1,000 real news articles, nearly all of which an editor had read before publication"


@dataclass(frozen=True, slots=True)
class Precision:
    """How many findings of a rule were read on real articles, and how many of them are defensible."""

    read: int
    defensible: int

    @property
    def share(self) -> float:
        return self.defensible / self.read

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share; see `intervals.wilson`."""
        return wilson(self.defensible, self.read) or (0.0, 1.0)

    @property
    def expected(self) -> float:
        """Probability that the next finding is defensible: the mean of Jeffreys' posterior, Beta(k + ½, n - k + ½)."""
        return (self.defensible + 0.5) / (self.read + 1)


def precision(rule: str) -> Precision | None:
    """What the reading of this rule's findings came to; None when none was read."""
    return _precisions().get(rule)


def known_precisions() -> Mapping[str, float]:
    """By rule, the probability that its next finding is defensible; empty when no findings were read."""
    return _expected()


@cache
def _precisions() -> dict[str, Precision]:
    place = files("auditor") / "data" / "measured" / "precision.json"
    if not place.is_file():
        return {}
    rows: dict[str, dict[str, int]] = json.loads(place.read_text("utf-8"))
    return {rule: Precision(row["read"], row["defensible"]) for rule, row in rows.items() if row["read"] > 0}


@cache
def _expected() -> Mapping[str, float]:
    return MappingProxyType({rule: each.expected for rule, each in _precisions().items()})


def on_reading(rule: str) -> str:
    """What the reading of this rule's findings came to, as a sentence; empty when none was read."""
    found = precision(rule)
    if found is None:
        return ""
    low, high = (round(100 * bound) for bound in found.interval)
    return (
        f"{found.defensible} of {found.read} read findings defensible "
        f"({100 * found.share:.0f} %, 95 % interval {low}–{high} %)."
    )


@cache
def _table() -> dict[str, Any]:
    place = files("auditor") / "data" / "measured" / "false_alarms.json"
    if not place.is_file():
        return {}
    table: dict[str, Any] = json.loads(place.read_text("utf-8"))
    return table


@cache
def _labelled() -> dict[str, list[str]]:
    text = (files("auditor") / "data" / "measured" / "labelled.json").read_text("utf-8")
    held: dict[str, list[str]] = json.loads(text)
    return held


def on_labelled_data(rule: str) -> tuple[str, ...]:
    """What `auditor evaluate` measured of this rule on labelled data, a sentence each; empty when nothing was."""
    return tuple(_labelled().get(rule, ()))


def per_1000_articles(rule: str) -> float | None:
    """Findings of this rule per 1,000 articles of the measuring corpus; None when it was not measured."""
    row = _table().get("rules", {}).get(rule)
    return None if row is None else float(row["per_1000_articles"])


def rate(rule: str) -> dict[str, Any] | None:
    """Findings per 1,000 articles of the measuring corpus and its size, for a record; None when not measured."""
    row = _table().get("rules", {}).get(rule)
    if row is None:
        return None
    return {
        "per_1000_articles": row["per_1000_articles"],
        "articles": _table()["corpus"]["articles"],
        "version": _table()["version"],
    }


def sentence(rule: str) -> str:
    """The measurement in words, for `explain` and the report."""
    row = _table().get("rules", {}).get(rule)
    if row is None:
        return "Not measured yet."
    corpus = _table()["corpus"]
    text = (
        f"{row['findings']} findings in {corpus['articles']:,} articles ({corpus['description']}): "
        f"{row['per_1000_articles']:g} per 1,000 articles; {row['articles_share']:.2%} of articles have one, "
        f"{row['high_rated_share']:.2%} of those from highly rated outlets"
    )
    return f"{text}. Measured with version {_table()['version']}."
