"""The model behind clickbait-headline: structure of headlines of Buzzfeed and the like against news agencies'."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

from auditor.analysis.headlines import HEADLINE_FEATURES, headline_features
from auditor.evaluation.training import corpora
from auditor.evaluation.training.off_topic import fit, write

_SEED = 20_26


def train_clickbait(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; AUC and accuracy on a held-out fifth."""
    pairs = corpora.headlines(data_dir)
    rows = np.array([headline_features(text) for text, _ in pairs], np.float32)
    labels = np.array([label for _, label in pairs])
    taught, held, y_taught, y_held = train_test_split(rows, labels, test_size=0.2, random_state=_SEED)
    model = fit(HEADLINE_FEATURES, taught, y_taught, strictness=0.01)
    write(model, out_dir)
    p = model.probabilities(held)
    return {
        "headlines": float(len(pairs)),
        "auc": float(roc_auc_score(y_held, p)),
        "accuracy": float(((p > 0.5) == y_held).mean()),
    }
