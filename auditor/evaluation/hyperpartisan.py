"""Articles of hyperpartisan kind (SemEval-2019 task 4, labelled by article)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from auditor import models
from auditor.auditing import audit
from auditor.document import Document
from auditor.evaluation import agreement, labelled, separations
from auditor.evaluation.judgements import Judged, Measurement
from auditor.evaluation.training import partisanship
from auditor.ingest import loads

# Kiesel et al. 2019 on the hidden test set; the last in ten folds (measured for this project).
_ANCHORS = {"best of 42 systems": 0.822, "SVM": 0.791, "TF-IDF + LR, 10-fold": 0.808}
_REPEATS = 5


def measure(data: Path) -> Measurement:
    """`hyperpartisan.jsonl`: title, text, hyperpartisan.

    `ten_folds` teaches the shipped kind of model anew in each fold, with five ways to fold; `shipped` is the model in
    the package, which has seen these articles if they are those of its card. `score` says how far the audit's overall
    score, which knows nothing of partisanship, lies lower for hyperpartisan articles.
    """
    rows = labelled.records(labelled.source(data, "hyperpartisan.jsonl"), "title", "text", "hyperpartisan")
    labels = np.array([bool(row["hyperpartisan"]) for row in rows])
    table = partisanship.table(rows)
    runs = [partisanship.folds(table, labels, seed) for seed in range(_REPEATS)]
    right = np.mean([(p >= 0.5) == labels for p in runs], axis=0)
    folded = Judged(runs[0], labels, 0.5)
    kept = partisanship.Fitted(models.logistic("partisanship"), models.byte_weights("partisanship", "letters"))
    shipped = Judged(kept.probabilities(table), labels, 0.5)
    figures: dict[str, Any] = {
        "articles": len(rows),
        "hyperpartisan_share": round(float(labels.mean()), 3),
        "ten_folds": {
            "accuracy": round(float(right.mean()), 3),
            "accuracy_interval": agreement.interval(len(rows), lambda at: float(right[at].mean())),
            "accuracy_by_folding": [round(float(((p >= 0.5) == labels).mean()), 3) for p in runs],
            **folded.figures(),
        },
        "published_accuracy": _ANCHORS,
        "shipped": {
            "accuracy": round(float(((shipped.p >= 0.5) == labels).mean()), 3),
            **shipped.figures(),
            "kappa": agreement.kappa((shipped.p >= 0.5).tolist(), labels.tolist()),
        },
        "score": _score(rows),
    }
    return Measurement(figures, {"hyperpartisan-ten-folds": folded})


def _score(rows: Sequence[labelled.Record]) -> dict[str, Any]:
    """AUC of the overall score, lower for hyperpartisan articles, and the mean scores of both kinds."""
    scores: dict[bool, list[float]] = {True: [], False: []}
    for row in rows:
        overall = audit(_article(row)).score.overall
        if overall is not None:
            scores[bool(row["hyperpartisan"])].append(overall)
    others, partisan = scores[False], scores[True]
    return {
        "others_over_hyperpartisan": separations.auc(others, partisan),
        "means": separations.means({"hyperpartisan": partisan, "other": others}),
    }


def _article(row: labelled.Record) -> Document:
    return loads(json.dumps({"title": row["title"], "text": row["text"]}))
