"""Figures that several measurements share: intervals by resampling, agreement with the labels."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

_SEED, _DRAWS = 20_26, 400


def interval(size: int, measure: Callable[[npt.NDArray[np.int64]], float]) -> list[float]:
    """The middle 95 % of `measure` over resamplings of `size` cases, given as indices."""
    draw = np.random.default_rng(_SEED)
    values = [measure(draw.integers(0, size, size)) for _ in range(_DRAWS)]
    return [round(float(v), 3) for v in np.quantile(values, [0.025, 0.975])]


def grouped_interval(
    groups: Sequence[str], measure: Callable[[npt.NDArray[np.int64]], float], draws: int = _DRAWS
) -> list[float]:
    """As `interval`, but whole groups (documents, outlets) are drawn: cases of one group are alike."""
    members: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        members.setdefault(group, []).append(index)
    parts = [np.array(indices) for indices in members.values()]
    draw = np.random.default_rng(_SEED)
    values = []
    for _ in range(draws):
        chosen = draw.integers(0, len(parts), len(parts))
        values.append(measure(np.concatenate([parts[at] for at in chosen])))
    return [round(float(v), 3) for v in np.quantile(values, [0.025, 0.975])]


def kappa(found: Sequence[bool], labels: Sequence[bool]) -> float:
    """Cohen's kappa of a rule and the labels as two annotators; 0 when either never varies."""
    if len(set(found)) < 2 or len(set(labels)) < 2:
        return 0.0
    rows = [("rule", i, f) for i, f in enumerate(found)] + [("label", i, y) for i, y in enumerate(labels)]
    task: Any = importlib.import_module("nltk.metrics.agreement").AnnotationTask(data=rows)
    return round(float(task.kappa()), 3)


def precision_recall(found: Sequence[bool], labels: Sequence[bool]) -> dict[str, float]:
    hits = sum(f and y for f, y in zip(found, labels, strict=True))
    return {
        "precision": round(hits / max(sum(found), 1), 3),
        "recall": round(hits / max(sum(labels), 1), 3),
    }


def telling_pairs(texts: Sequence[str], most: int = 12) -> list[str]:
    """Word pairs that stand together more often than chance, by likelihood ratio: what a phrase list lacks."""
    collocations: Any = importlib.import_module("nltk.collocations")
    tokenizer: Any = importlib.import_module("nltk.tokenize").NLTKWordTokenizer()
    finder = collocations.BigramCollocationFinder.from_documents([tokenizer.tokenize(t.lower()) for t in texts])
    finder.apply_freq_filter(3)
    finder.apply_word_filter(lambda word: not word.isalpha())
    ranked = finder.nbest(collocations.BigramAssocMeasures.likelihood_ratio, most)
    return [" ".join(pair) for pair in ranked]
