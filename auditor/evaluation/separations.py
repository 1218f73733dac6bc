"""How far groups of articles lie apart: by scores, and by the share that a rule marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.metrics import roc_auc_score

from auditor.evaluation import agreement

# Two-sided 99 % of the normal distribution: a hundred rules are compared. The distribution stands for counts from five.
_Z, _LEAST = 2.576, 5


class Gap(NamedTuple):
    """The largest difference of shares between two groups, and whether chance would hardly make one."""

    size: float
    certain: bool


def auc(above: Sequence[float], below: Sequence[float]) -> dict[str, Any] | None:
    """The probability that a value of `above` is the higher one, ties at a half; None when either is empty."""
    if not above or not below:
        return None
    values = np.array([*above, *below])
    labels = np.array([True] * len(above) + [False] * len(below))

    def measured(at: npt.NDArray[np.int64]) -> float:
        chosen = labels[at]
        return 0.5 if chosen.all() or not chosen.any() else float(roc_auc_score(chosen, values[at]))

    return {
        "auc": round(measured(np.arange(len(values))), 3),
        "interval": agreement.interval(len(values), measured),
        "cases": [len(above), len(below)],
    }


def means(groups: Mapping[str, Sequence[float]]) -> dict[str, Any]:
    """The mean of every group with its standard error, and the largest difference of two means with its own."""
    told = {name: _mean(values) for name, values in groups.items() if len(values) > 1}
    pairs = [
        (abs(a["mean"] - b["mean"]), sqrt(a["standard_error"] ** 2 + b["standard_error"] ** 2))
        for a, b in combinations(told.values(), 2)
    ]
    largest, error = max(pairs, default=(0.0, 0.0))
    return {**told, "largest_difference": {"points": round(largest, 2), "standard_error": round(error, 2)}}


def _mean(values: Sequence[float]) -> dict[str, Any]:
    found = np.asarray(values)
    error = float(found.std(ddof=1)) / sqrt(len(found))
    return {"articles": len(found), "mean": round(float(found.mean()), 2), "standard_error": round(error, 2)}


def gap(shares: Sequence[tuple[float, int]]) -> Gap:
    """The largest difference between groups given as share and size; empty groups are left out."""
    pairs = list(combinations([(p, n) for p, n in shares if n], 2))
    if not pairs:
        return Gap(0.0, certain=False)
    (p, n), (q, m) = max(pairs, key=lambda pair: abs(pair[0][0] - pair[1][0]))
    pooled = (p * n + q * m) / (n + m)
    error = sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    marked = p * n if p > q else q * m
    return Gap(abs(p - q), certain=abs(p - q) > _Z * error and marked > _LEAST - 0.5)
