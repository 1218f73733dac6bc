"""How well clickbait-headline tells labelled headlines apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from auditor.analysis import headlines
from auditor.checkers.focus.clickbait_headline import Options
from auditor.evaluation import agreement


def measure(path: Path) -> dict[str, Any]:
    """`path` holds records of `headline` and `clickbait`.

    AUC of the model and agreement of the rule; `missed_pairs` are word pairs typical of headlines it misses.
    """
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    texts, labels = [r["headline"] for r in records], [bool(r["clickbait"]) for r in records]
    options = Options()
    judged = [headlines.genre(text) for text in texts]
    built = [p >= options.probability and civic < options.civic for p, civic in judged]
    found = [b or headlines.clickbait(t) is not None for b, t in zip(built, texts, strict=True)]
    truth, odds = np.array(labels), np.array([p for p, _ in judged])
    flagged = np.array(found)
    missed = [t for t, f, y in zip(texts, found, labels, strict=True) if y and not f]
    return {
        "headlines": len(texts),
        "model": {
            "auc": round(float(roc_auc_score(truth, odds)), 3),
            "interval": agreement.interval(len(texts), lambda at: float(roc_auc_score(truth[at], odds[at]))),
        },
        "rule": {
            **agreement.precision_recall(found, labels),
            "false_alarms_per_1000": round(1000 * float(flagged[~truth].mean()), 2),
            "kappa": agreement.kappa(found, labels),
        },
        "missed_pairs": ", ".join(agreement.telling_pairs(missed)),
    }
