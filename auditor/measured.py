"""Measured rates that ship with the package: `data/measured/false_alarms.json`, written by `auditor evaluate`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

DESCRIPTION = "findings per 1,000 real news articles, nearly all of which an editor had read before publication"


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
