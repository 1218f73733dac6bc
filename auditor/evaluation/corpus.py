"""Precision and recall on any labelled JSONL of the user's own.

A row is an article record (`text`, `title`, `authors`, `date`, …) with `expected`, a list of
`{"rule": name, "quote": text}`. A finding hits when its span, or that of a related one, overlaps the quote;
an empty quote is hit by any finding of the rule. Rows may carry `unexpected` in the same form: findings
that would be false. All other findings count neither way, unless the row says `"complete": true`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from auditor.auditing import audit
from auditor.document import Document
from auditor.errors import ConfigError, IngestError
from auditor.evaluation.judgements import Measurement
from auditor.ingest import load, loads
from auditor.results import Finding


def measure(path: Path) -> Measurement:
    """Hits, misses and false findings, overall and by rule, with precision and recall in [0, 1].

    A folder is read by its `expected.yaml`: file name to `must` and `must_not`, lists of the same labels.

    Raises:
        ConfigError: a row is no JSON object or has no text.
    """
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    false: Counter[str] = Counter()
    articles = 0
    for row, document in _folder(path) if path.is_dir() else _lines(path):
        articles += 1
        findings = audit(document).findings
        expected, unexpected = row.get("expected", ()), row.get("unexpected", ())
        for label in expected:
            (hits if any(matches(f, label, document) for f in findings) else misses)[label["rule"]] += 1
        for finding in findings:
            unwanted = any(matches(finding, label, document) for label in unexpected)
            surplus = row.get("complete") and not any(matches(finding, label, document) for label in expected)
            false[finding.rule] += bool(unwanted or surplus)
    rules = sorted({*hits, *misses, *(r for r, n in false.items() if n)})
    return Measurement(
        {
            "articles": articles,
            "all": _figures(hits.total(), misses.total(), false.total()),
            "rules": {r: _figures(hits[r], misses[r], false[r]) for r in rules},
        }
    )


def _lines(path: Path) -> Iterator[tuple[dict[str, Any], Document]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            yield _row(line, f"{path}:{number}")


def _folder(path: Path) -> Iterator[tuple[dict[str, Any], Document]]:
    try:
        table = yaml.safe_load((path / "expected.yaml").read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: a folder of labelled articles needs an expected.yaml") from None
    for name, facts in table.items():
        yield {"expected": facts.get("must", ()), "unexpected": facts.get("must_not", ())}, load(path / name)


def matches(finding: Finding, label: Mapping[str, str], document: Document) -> bool:
    """Whether a finding is of the label's rule and overlaps its quote."""
    if finding.rule != label["rule"]:
        return False
    quote = label.get("quote", "")
    if not quote:
        return True
    spans = [finding.span, *(r.span for r in finding.related)]
    return any(s.start < end and start < s.end for start, end in _places(document.text, quote) for s in spans)


def _places(text: str, quote: str) -> Iterable[tuple[int, int]]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def _row(line: str, place: str) -> tuple[dict[str, Any], Document]:
    try:
        row = json.loads(line)
        document = loads(line, name=f"{place}.json")
    except (json.JSONDecodeError, IngestError) as error:
        raise ConfigError(f"{place}: {error}") from error
    if not isinstance(row, dict):
        raise ConfigError(f"{place}: not a JSON object")
    return row, document


def _figures(hits: int, misses: int, false: int) -> dict[str, float | int | None]:
    return {
        "hits": hits,
        "misses": misses,
        "false": false,
        "precision": round(hits / (hits + false), 3) if hits + false else None,
        "recall": round(hits / (hits + misses), 3) if hits + misses else None,
    }
