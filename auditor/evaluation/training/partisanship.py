"""The model of hyperpartisan articles: a linear support vector machine, its margin turned into a probability."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import SVC

from auditor.analysis import Analysis, partisanship
from auditor.evaluation.training import corpora
from auditor.evaluation.training.off_topic import write
from auditor.ingest import loads
from auditor.models import CUT, Logistic

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.bool_]
_SEED, _FOLDS = 20_26, 10
# Strictness of the machine and weight of the subject beside the style, by ten-fold accuracy.
_STRICTNESS, _SUBJECT = 0.3, 0.7
_STYLE = sum(not name.startswith("subject_") for name in partisanship.FEATURES)


def train_partisanship(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; accuracy in ten folds."""
    records = list(corpora.records(data_dir / "hyperpartisan.jsonl"))
    rows, labels = table(records), np.array([bool(r["hyperpartisan"]) for r in records])
    write(fit(rows, labels), out_dir)
    p = folds(rows, labels)
    return {"articles": float(len(labels)), "accuracy": float(((p >= 0.5) == labels).mean())}


def table(records: list[dict[str, object]]) -> Floats:
    """Features, a row an article; zeros for one without prose."""
    empty = [0.0] * len(partisanship.FEATURES)
    found = []
    for record in records:
        article = json.dumps({"title": record["title"], "text": record["text"]})
        found.append(partisanship.features(Analysis(loads(article, name="article.json"))) or empty)
    return np.array(found, np.float32)


def folds(rows: Floats, labels: Labels, seed: int = _SEED) -> npt.NDArray[np.float64]:
    """Probabilities, each by a model that did not see the article."""
    p = np.zeros(len(labels))
    count = min(_FOLDS, int(labels.sum()), int((~labels).sum()))
    for taught, held in StratifiedKFold(count, shuffle=True, random_state=seed).split(rows, labels):
        p[held] = fit(rows[taught], labels[taught]).probabilities(rows[held])
    return p


def fit(rows: Floats, labels: Labels) -> Logistic:
    """A linear model whose probabilities come from margins in inner folds (Platt 1999)."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    # Style is compared by standing, the subject by direction: its values keep their own small spread.
    spread[_STYLE:] = 1.0
    scale = np.concatenate([np.full(_STYLE, _STYLE**-0.5), np.full(rows.shape[1] - _STYLE, _SUBJECT)])
    scaled = np.clip((rows - mean) / spread, -CUT, CUT) * scale
    margins = np.zeros(len(labels))
    inner = min(_FOLDS, int(labels.sum()), int((~labels).sum()))
    for taught, held in StratifiedKFold(inner, shuffle=True, random_state=_SEED).split(scaled, labels):
        margins[held] = _machine(scaled[taught], labels[taught]).decision_function(scaled[held])
    platt = LogisticRegression(C=1e6).fit(margins[:, None], labels)
    whole = _machine(scaled, labels)
    steep, level = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    return Logistic(
        partisanship.FEATURES,
        tuple(round(float(v), 6) for v in mean),
        tuple(round(float(v), 6) for v in spread),
        tuple(round(float(v), 6) for v in whole.coef_[0] * scale * steep),
        (),
        round(float(whole.intercept_[0]) * steep + level, 6),
        {},
    )


def _machine(rows: npt.NDArray[np.float64], labels: Labels) -> SVC:
    return SVC(C=_STRICTNESS, kernel="linear").fit(rows, labels)
