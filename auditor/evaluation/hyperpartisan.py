"""Articles of hyperpartisan kind (SemEval-2019 task 4, labelled by article)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from auditor import models
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Judged, Measurement
from auditor.evaluation.training import partisanship

# Kiesel et al. 2019 on the hidden test set; the last in ten folds (measured for this project).
_ANCHORS = {"best of 42 systems": 0.822, "SVM": 0.791, "TF-IDF + LR, 10-fold": 0.808}
_REPEATS = 5


def measure(data: Path) -> Measurement:
    """`hyperpartisan.jsonl`: title, text, hyperpartisan.

    `ten_folds` teaches the shipped kind of model anew in each fold, with five ways to fold; `shipped` is the model in
    the package, which has seen these articles if they are those of its card.
    """
    rows = labelled.records(labelled.source(data, "hyperpartisan.jsonl"), "title", "text", "hyperpartisan")
    labels = np.array([bool(row["hyperpartisan"]) for row in rows])
    table = partisanship.table(rows)
    runs = [partisanship.folds(table, labels, seed) for seed in range(_REPEATS)]
    right = np.mean([(p >= 0.5) == labels for p in runs], axis=0)
    folded = Judged(runs[0], labels, 0.5)
    shipped = Judged(models.logistic("partisanship").probabilities(table), labels, 0.5)
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
    }
    return Measurement(figures, {"hyperpartisan-ten-folds": folded})
