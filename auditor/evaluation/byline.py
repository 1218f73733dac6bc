"""How well unrelated-byline tells a moved author's note from one that stands under its own article."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis
from auditor.analysis.authorship import beats
from auditor.checker import NotApplicable
from auditor.checkers.authorship.unrelated_byline import Options, unrelated_byline
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Measurement
from auditor.ingest import loads

_SEED, _EACH = 20_26, 12
# Desks whose stories the political notes of the corpus may well carry.
_NEAR = frozenset({"politics", "business"})


@dataclass(frozen=True, slots=True)
class _Case:
    """`likeness` of note and article; None when the rule cannot judge."""

    note: str
    likeness: float | None
    flagged: bool


def measure(folder: Path) -> Measurement:
    """`folder` holds `author_bios.jsonl` (real pairs) and `topic_articles.jsonl` (articles on other subjects).

    The AUC is over notes that declare a beat: under their own article against under one outside that beat.
    """
    real = labelled.records(labelled.source(folder, "author_bios.jsonl"), "title", "text", "bio")
    articles = labelled.records(labelled.source(folder, "topic_articles.jsonl"), "title", "text", "category")
    far = [a for a in articles if a["category"] not in _NEAR]
    declaring = [r for r in real if beats.declared(r["bio"])]
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    own = [_judged(r, r["bio"]) for r in real]
    moved = [_judged(a, r["bio"]) for r in declaring for a in draw.sample(far, min(_EACH, len(far)))]
    figures: dict[str, Any] = {
        "pairs": len(real),
        "notes_that_declare_a_beat": len(declaring),
        "false_alarms": round(float(np.mean([c.flagged for c in own])), 4),
        "false_alarms_interval": _interval([c.flagged for c in own]),
        "moved_notes": len(moved),
        "recall": round(float(np.mean([c.flagged for c in moved])), 3) if moved else 0.0,
        "recall_interval": _interval([c.flagged for c in moved]),
        **_auc(own, moved),
        "kappa": agreement.kappa([c.flagged for c in own + moved], [False] * len(own) + [True] * len(moved)),
        "published": "none",
    }
    return Measurement(figures)


def _auc(own: list[_Case], moved: list[_Case]) -> dict[str, Any]:
    """AUC of unlikeness; resampled by note, for a note stands once under its own article and twelve times elsewhere."""
    cases = [
        (c.note, -c.likeness, label) for label, group in ((0, own), (1, moved)) for c in group if c.likeness is not None
    ]
    labels, values = np.array([y for *_, y in cases]), np.array([v for _, v, _ in cases])
    if len(set(labels.tolist())) < 2:
        return {"auc": None, "auc_interval": []}

    def auc(at: Any) -> float:
        return float(roc_auc_score(labels[at], values[at])) if 0 < labels[at].sum() < len(at) else float("nan")

    return {
        "auc": round(auc(np.arange(len(labels))), 3),
        "auc_interval": agreement.grouped_interval([note for note, *_ in cases], auc),
        "pairs_compared": {"own": int((labels == 0).sum()), "moved": int(labels.sum())},
    }


def _interval(flagged: list[bool]) -> list[float]:
    hits = np.array(flagged, np.float64)
    return agreement.interval(len(hits), lambda at: float(hits[at].mean())) if flagged else []


def _judged(article: labelled.Record, bio: str) -> _Case:
    record = {"title": article["title"], "text": article["text"], "author": "Jane Doe", "bio": bio}
    analysis = Analysis(loads(json.dumps(record), name="article.json"))
    try:
        flagged = any(True for _ in unrelated_byline.check(analysis, unrelated_byline.options()))
    except NotApplicable:
        return _Case(bio, None, flagged=False)
    return _Case(bio, _likeness(analysis), flagged)


def _likeness(analysis: Analysis) -> float | None:
    """How near the declared beats are to the article, as the rule sees it; None without a note."""
    span = analysis.document.bio
    if span is None:
        return None
    declared = beats.declared(analysis.document.reading[span.start : span.end], span.start, analysis.house.beats)
    far, options = beats.distance(analysis, declared), Options()
    touched = beats.is_public(declared) and beats.is_touched(analysis, declared)
    margins = (far.desk - options.desk, far.beat - options.beat, far.nearest - options.nearest)
    return float(np.mean(margins)) + touched
