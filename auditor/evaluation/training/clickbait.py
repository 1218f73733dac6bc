"""The model behind clickbait-headline: structure of headlines of Buzzfeed and the like against news agencies'."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

from auditor.analysis.headlines import HEADLINE_FEATURES, headline_features
from auditor.evaluation.training import corpora
from auditor.evaluation.training.off_topic import fit, write

_SEED = 20_26


def train_clickbait(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; AUC and accuracy on a held-out fifth."""
    pairs = corpora.headlines(data_dir)
    taught, held = parted(pairs)
    rows, labels = _table(taught)
    model = fit(HEADLINE_FEATURES, rows, labels, strictness=0.01)
    write(model, out_dir)
    rows, y_held = _table(held)
    p = model.probabilities(rows)
    return {
        "headlines": float(len(pairs)),
        "auc": float(roc_auc_score(y_held, p)),
        "accuracy": float(((p > 0.5) == y_held).mean()),
    }


def parted(pairs: list[tuple[str, bool]]) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Headlines to learn from, and the fifth kept to measure by; the same parts for the same headlines."""
    taught, held = train_test_split(pairs, test_size=0.2, random_state=_SEED)
    return taught, held


def _table(pairs: list[tuple[str, bool]]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    rows = np.array([headline_features(text) for text, _ in pairs], np.float32)
    return rows, np.array([label for _, label in pairs], bool)
