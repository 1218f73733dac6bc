"""The model of hyperpartisan articles: a linear support vector machine, its margin turned into a probability."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
Doubles = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]
_SEED, _FOLDS = 20_26, 10
# Strictness of the machine, and weights of the subject and of the groups of letters beside the style; by ten-fold
# accuracy, which differs by less than a hundredth around them.
_STRICTNESS, _SUBJECT, _LETTERS = 0.2, 0.7, 3.0**0.5
_STYLE = sum(not name.startswith("subject_") for name in partisanship.FEATURES)
_NAMED = len(partisanship.FEATURES)


@dataclass(frozen=True, slots=True)
class Fitted:
    """The named features' part and one weight a group of letters, for rows as `table` makes them."""

    named: Logistic
    letters: npt.NDArray[np.floating[Any]]

    def probabilities(self, rows: Floats) -> Doubles:
        """One probability a row."""
        odds: Doubles = self.named.odds(rows[:, :_NAMED]) + rows[:, _NAMED:] @ self.letters
        p: Doubles = 1 / (1 + np.exp(-odds))
        return p


def train_partisanship(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json` and `letters.npy`; accuracy in ten folds."""
    records = list(corpora.records(data_dir / "hyperpartisan.jsonl"))
    rows, labels = table(records), np.array([bool(r["hyperpartisan"]) for r in records])
    fitted = fit(rows, labels)
    scale = float(np.abs(fitted.letters).max()) / 127
    fitted.named.limits["letters_scale"] = scale
    write(fitted.named, out_dir)
    np.save(out_dir / "letters.npy", np.round(fitted.letters / scale).astype(np.int8))
    p = folds(rows, labels)
    return {"articles": float(len(labels)), "accuracy": float(((p >= 0.5) == labels).mean())}


def table(records: list[dict[str, object]]) -> Floats:
    """A row an article: the named features, zeros for one without prose, and a part of unit length for its letters."""
    rows = np.zeros((len(records), _NAMED + (1 << partisanship.BITS)), np.float32)
    for row, record in zip(rows, records, strict=True):
        article = json.dumps({"title": record["title"], "text": record["text"]})
        analysis = Analysis(loads(article, name="article.json"))
        row[:_NAMED] = partisanship.features(analysis) or 0.0
        places = partisanship.letters(analysis)
        row[_NAMED:][places] = max(len(places), 1) ** -0.5
    return rows


def folds(rows: Floats, labels: Labels, seed: int = _SEED) -> Doubles:
    """Probabilities, each by a model that did not see the article."""
    p = np.zeros(len(labels))
    count = min(_FOLDS, int(labels.sum()), int((~labels).sum()))
    for taught, held in StratifiedKFold(count, shuffle=True, random_state=seed).split(rows, labels):
        p[held] = fit(rows[taught], labels[taught]).probabilities(rows[held])
    return p


def fit(rows: Floats, labels: Labels) -> Fitted:
    """A linear model whose probabilities come from margins in inner folds (Platt 1999)."""
    named = rows[:, :_NAMED]
    mean, spread = named.mean(0), named.std(0) + 1e-6
    # Style is compared by standing, the subject by direction: its values keep their own small spread.
    spread[_STYLE:] = 1.0
    scale = np.concatenate([np.full(_STYLE, _STYLE**-0.5), np.full(_NAMED - _STYLE, _SUBJECT)])
    scaled = np.hstack([np.clip((named - mean) / spread, -CUT, CUT) * scale, rows[:, _NAMED:] * _LETTERS])
    likeness = scaled @ scaled.T
    margins = np.zeros(len(labels))
    inner = min(_FOLDS, int(labels.sum()), int((~labels).sum()))
    for taught, held in StratifiedKFold(inner, shuffle=True, random_state=_SEED).split(scaled, labels):
        machine = _machine(likeness[np.ix_(taught, taught)], labels[taught])
        margins[held] = machine.decision_function(likeness[np.ix_(held, taught)])
    platt = LogisticRegression(C=1e6).fit(margins[:, None], labels)
    whole = _machine(likeness, labels)
    steep, level = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    weights = (whole.dual_coef_[0] @ scaled[whole.support_]) * steep
    model = Logistic(
        partisanship.FEATURES,
        tuple(round(float(v), 6) for v in mean),
        tuple(round(float(v), 6) for v in spread),
        tuple(round(float(v), 6) for v in weights[:_NAMED] * scale),
        (),
        round(float(whole.intercept_[0]) * steep + level, 6),
        {},
    )
    return Fitted(model, weights[_NAMED:] * _LETTERS)


def _machine(likeness: Doubles, labels: Labels) -> SVC:
    return SVC(C=_STRICTNESS, kernel="precomputed").fit(likeness, labels)
