"""Probabilities against labels: what every learned checker is measured by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score

Probabilities = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]
# Bins of the reliability diagram and of the calibration error, as Guo et al. (ICML 2017) use; small sets get fewer.
_BINS, _FEWEST_IN_BIN = 15, 20


@dataclass(frozen=True, slots=True)
class Judged:
    """One probability and one label a case; a case counts as found from `threshold` on."""

    p: Probabilities
    labels: Labels
    threshold: float

    def figures(self) -> dict[str, float]:
        """AUC, average precision, Brier score, calibration error, and precision and recall at the threshold."""
        found = self.p >= self.threshold
        hits = int((found & self.labels).sum())
        return {
            "auc": _rounded(roc_auc_score(self.labels, self.p)),
            "average_precision": _rounded(average_precision_score(self.labels, self.p)),
            "brier": _rounded(brier_score_loss(self.labels, self.p)),
            "calibration_error": _rounded(self.calibration_error()),
            "threshold": _rounded(self.threshold),
            "precision": _rounded(hits / max(int(found.sum()), 1)),
            "recall": _rounded(hits / max(int(self.labels.sum()), 1)),
        }

    def bins(self) -> list[tuple[float, float, int]]:
        """Mean probability, share of true cases and number of cases in bins of about equal size, in rising order.

        Equal probabilities stay together.
        """
        count = min(_BINS, max(1, len(self.p) // _FEWEST_IN_BIN))
        inner = np.unique(np.quantile(self.p, np.linspace(0, 1, count + 1)[1:-1]))
        place = np.searchsorted(inner, self.p, "right")
        parts = [place == at for at in range(len(inner) + 1)]
        return [(float(self.p[x].mean()), float(self.labels[x].mean()), int(x.sum())) for x in parts if x.any()]

    def calibration_error(self) -> float:
        """Expected calibration error: mean distance of probability and share over the bins, in [0, 1]."""
        return sum(abs(p - share) * size for p, share, size in self.bins()) / len(self.p)


@dataclass(frozen=True, slots=True)
class Measurement:
    """`figures` is what is printed; `judged` holds by name what curves can be drawn of."""

    figures: dict[str, Any]
    judged: Mapping[str, Judged] = field(default_factory=dict)


def best_f1(p: Probabilities, labels: Labels) -> float:
    """The threshold on `p` with the best mean F1 of the two classes; the lowest of equals."""
    order = np.argsort(-p, kind="stable")
    hits = labels[order].cumsum()
    found = np.arange(1, len(p) + 1)
    positive = 2 * hits / (found + labels.sum())
    rest = len(p) - found
    misses = labels.sum() - hits
    negative = 2 * (rest - misses) / np.maximum(rest + (~labels).sum(), 1)
    mean = positive + negative
    # Equal probabilities fall on the same side.
    mean[:-1][p[order][:-1] == p[order][1:]] = -1
    return float(p[order][int(mean.argmax())])


def confusion(found: npt.NDArray[np.int64], labels: npt.NDArray[np.int64], classes: int) -> npt.NDArray[np.int64]:
    """Counts with labels as rows, shape (classes, classes)."""
    flat = np.bincount(labels * classes + found, minlength=classes * classes)
    return flat.reshape(classes, classes)


def f1_by_class(counts: npt.NDArray[np.int64]) -> Probabilities:
    """F1 of each class of a confusion table; 0 for a class that is neither there nor found."""
    both = counts.sum(0) + counts.sum(1)
    scores: Probabilities = 2 * counts.diagonal() / np.maximum(both, 1)
    return scores


def _rounded(value: float) -> float:
    return round(float(value), 3)
