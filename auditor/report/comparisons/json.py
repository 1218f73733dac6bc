"""A comparison as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from auditor.report import records
from auditor.report.comparisons import Comparison, Score

VERSION: Final = 1
_FACTS: Final = ("source", "sha256", "format", "words", "published", "url")


def write(comparison: Comparison, fail_on: str | None) -> str:
    """One line of JSON: scores before and after, and every finding with what became of it.

    `changes` holds `{"kind", "reworded", "fails", "old", "new"}`, where old and new are findings of the report's
    schema or null. `verdict.findings` holds the ids of the new findings that fail.
    """
    data = {
        "schema_version": VERSION,
        "tool": dict(comparison.new["tool"]),
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "score": _score(comparison.overall),
        "dimensions": [{"name": s.name, **_score(s)} for s in comparison.dimensions],
        "counts": comparison.counts,
        "changes": [
            {"kind": str(c.kind), "reworded": c.reworded, "fails": c.fails, "old": c.old, "new": c.new}
            for c in comparison.changes
        ],
        "remarks": list(comparison.remarks),
        "verdict": {
            "status": "crashed" if comparison.crashed else "failed" if comparison.failing else "passed",
            "fail_on": fail_on,
            "findings": [c.finding["id"] for c in comparison.failing],
        },
    }
    return records.dumps(data) + "\n"


def _side(record: Mapping[str, Any]) -> dict[str, Any]:
    article = record["article"]
    return {key: article[key] for key in _FACTS} | {"band": record["score"]["band"]}


def _score(score: Score) -> dict[str, Any]:
    return {"old": score.old, "new": score.new, "change": score.change}
