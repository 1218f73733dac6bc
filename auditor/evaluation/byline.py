"""How well unrelated-byline tells a moved author's note from one that stands under its own article."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np

from auditor.analysis import Analysis, beats
from auditor.checker import NotApplicable
from auditor.checkers.authorship.unrelated_byline import unrelated_byline
from auditor.evaluation import agreement
from auditor.ingest import loads

_SEED, _EACH = 20_26, 12
# Desks whose stories the political notes of the corpus may well carry.
_NEAR = frozenset({"politics", "business"})


def measure(folder: Path) -> dict[str, Any]:
    """`folder` holds `author_bios.jsonl` (real pairs) and `topic_articles.jsonl` (articles on other subjects)."""
    real, articles = _records(folder / "author_bios.jsonl"), _records(folder / "topic_articles.jsonl")
    far = [a for a in articles if a["category"] not in _NEAR]
    declaring = [r for r in real if beats.declared(r["bio"])]
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    own = [_flagged(r, r["bio"]) for r in real]
    moved = [_flagged(a, r["bio"]) for r in declaring for a in draw.sample(far, min(_EACH, len(far)))]
    hits = np.array(moved, np.float64)
    return {
        "pairs": len(real),
        "notes_that_declare_a_beat": len(declaring),
        "false_alarms": round(float(np.mean(own)), 4),
        "moved_notes": len(moved),
        "recall": round(float(hits.mean()), 3) if moved else 0.0,
        "recall_interval": agreement.interval(len(hits), lambda at: float(hits[at].mean())) if moved else [],
        "kappa": agreement.kappa(own + moved, [False] * len(own) + [True] * len(moved)),
    }


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _flagged(article: dict[str, Any], bio: str) -> bool:
    record = {"title": article["title"], "text": article["text"], "author": "Jane Doe", "bio": bio}
    analysis = Analysis(loads(json.dumps(record), name="article.json"))
    try:
        return any(True for _ in unrelated_byline.check(analysis, unrelated_byline.options()))
    except NotApplicable:
        return False
