"""Findings on real articles that somebody read and marked, held against the rules as they are now.

Each line of the marks is one finding:
`{"article": id, "rule": name, "start": s, "end": e, "strength": …, "verdict": "defensible" | "not"}`. `article` is the
`id` of a record in the JSONL of articles; `start` and `end` are offsets in the document made from that record, both 0
for something that is absent; `strength` is what the finding had when it was read. "defensible" means that whoever read
the finding in its context would stand by it before a standards editor. Debris that stands in the text as it came is
rightly flagged, and so is an absence when the record has none.

A mark is stale when its article has no finding of its rule at its place any more: rules change, and a finding that is
gone says nothing about those that are left. Stale marks are listed and not counted. The strength that counts is that of
the finding now.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from auditor.auditing import audit
from auditor.checker import Strength
from auditor.config import settings
from auditor.document import Document
from auditor.errors import ConfigError
from auditor.evaluation.judgements import Measurement
from auditor.ingest import loads
from auditor.measured import Precision
from auditor.registry import discover
from auditor.results import Finding

_STRONG = frozenset({Strength.STRONG, Strength.DECISIVE})
_VERDICTS = {"defensible": True, "not": False}


@dataclass(frozen=True, slots=True)
class Label:
    """The mark that a finding got; `start` and `end` are offsets in its article's text."""

    article: str
    rule: str
    start: int
    end: int
    strength: Strength
    defensible: bool

    @property
    def record(self) -> dict[str, Any]:
        """The line that this label is kept as."""
        verdict = "defensible" if self.defensible else "not"
        place = {"article": self.article, "rule": self.rule, "start": self.start, "end": self.end}
        return {**place, "strength": str(self.strength), "verdict": verdict}

    @property
    def place(self) -> str:
        return f"{self.article} {self.start}-{self.end}"


def measure(marks: Path, articles: Path) -> Measurement:
    """By rule how many findings were read and how many are defensible, with 95 % intervals in [0, 1]; stale marks.

    Raises:
        ConfigError: a mark is not in the form above, one finding has two, or its article is not among the articles.
    """
    held, stale = compare(read(marks), articles)
    rules = sorted({label.rule for label in held})
    figures: dict[str, Any] = {
        "labels": len(held) + len(stale),
        "stale": len(stale),
        "all": _figures(held),
        "strong": _figures(_strong(held)),
        "rules": {rule: _both([label for label in held if label.rule == rule]) for rule in rules},
    }
    if stale:
        figures["stale_labels"] = _by_rule(stale)
    return Measurement(figures)


def table(figures: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """What was measured in the form that ships: of each rule its strong findings, or all where none is strong."""
    chosen = {rule: row.get("strong", row["all"]) for rule, row in figures["rules"].items()}
    return {rule: {"read": row["read"], "defensible": row["defensible"]} for rule, row in chosen.items()}


def read(marks: Path) -> list[Label]:
    """The labels of a file, sorted by article, rule and place.

    Raises:
        ConfigError: a line is not in the form above, or a finding is marked twice.
    """
    found: dict[tuple[str, str, int, int], Label] = {}
    for number, line in enumerate(marks.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        label = _label(line, f"{marks}:{number}")
        place = (label.article, label.rule, label.start, label.end)
        if place in found:
            raise ConfigError(f"{marks}:{number}: {label.rule} at {label.place} is marked twice; keep one of the lines")
        found[place] = label
    return [found[place] for place in sorted(found)]


def compare(labels: Iterable[Label], articles: Path) -> tuple[list[Label], list[Label]]:
    """The labels whose finding there still is, with its place and strength now, and those whose finding is gone.

    Raises: ConfigError when the articles hold none with a label's id.
    """
    by_article: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        by_article[label.article].append(label)
    rules = sorted({x.rule for own in by_article.values() for x in own} & set(discover()))
    chosen = settings({"select": rules} if rules else {})
    held: list[Label] = []
    stale: list[Label] = []
    for name, document in _documents(articles, set(by_article)):
        findings = audit(document, chosen).findings
        for label in by_article.pop(name):
            finding = _finding(label, findings)
            if finding is None:
                stale.append(label)
            else:
                span = finding.span
                held.append(replace(label, start=span.start, end=span.end, strength=finding.strength))
    if by_article:
        raise ConfigError(f"{articles}: no article with the id {min(by_article)}; give the articles that were read")
    return held, stale


def _finding(label: Label, findings: Sequence[Finding]) -> Finding | None:
    """The finding that a label means: the one at its very place, or one of its rule that overlaps it.

    What is absent has no place; if a rule that has a single finding now gives it a place, that is the one.
    """
    own = [f for f in findings if f.rule == label.rule]
    exact = (f for f in own if (f.span.start, f.span.end) == (label.start, label.end))
    overlapping = (f for f in own if f.span.start < label.end and label.start < f.span.end)
    placed = own[0] if len(own) == 1 and label.end == 0 else None
    return next(exact, None) or next(overlapping, None) or placed


def _documents(articles: Path, wanted: set[str]) -> Iterator[tuple[str, Document]]:
    """The articles with these ids, each once."""
    seen: set[str] = set()
    with articles.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            place = f"{articles}:{number}"
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise ConfigError(f"{place}: {error}") from error
            name = record.get("id") if isinstance(record, dict) else None
            if isinstance(name, str) and name in wanted and name not in seen:
                seen.add(name)
                yield name, loads(line, name=f"{place}.json")


def _label(line: str, place: str) -> Label:
    try:
        row = json.loads(line)
        return Label(
            article=str(row["article"]),
            rule=str(row["rule"]),
            start=int(row["start"]),
            end=int(row["end"]),
            strength=Strength(row["strength"]),
            defensible=_VERDICTS[row["verdict"]],
        )
    except (KeyError, TypeError, ValueError) as error:
        wanted = 'needs article, rule, start, end, strength and a verdict of "defensible" or "not"'
        raise ConfigError(f"{place}: a mark {wanted} ({type(error).__name__}: {error})") from error


def _strong(labels: Iterable[Label]) -> list[Label]:
    return [label for label in labels if label.strength in _STRONG]


def _both(labels: Sequence[Label]) -> dict[str, Any]:
    strong = _strong(labels)
    return {"all": _figures(labels)} | ({"strong": _figures(strong)} if strong else {})


def _figures(labels: Sequence[Label]) -> dict[str, float | int | None]:
    """Wilson's 95 % interval runs from `low` to `high`; all shares are None when nothing was read."""
    counts = Counter(label.defensible for label in labels)
    if not labels:
        return {"read": 0, "defensible": 0, "share": None, "low": None, "high": None}
    precision = Precision(len(labels), counts[True])
    low, high = precision.interval
    return {
        "read": precision.read,
        "defensible": precision.defensible,
        "share": round(precision.share, 3),
        "low": round(low, 3),
        "high": round(high, 3),
    }


def _by_rule(labels: Iterable[Label]) -> dict[str, str]:
    places: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        places[label.rule].append(label.place)
    return {rule: ", ".join(sorted(own)) for rule, own in sorted(places.items())}
