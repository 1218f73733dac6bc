"""Texts of language models against texts of people: how little style proves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis
from auditor.analysis.authorship import machinestyle
from auditor.checkers.authorship.machine_style import Options
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Measurement
from auditor.ingest import loads

# AUROC on continuations of XSum by GPT-3.5 (Bao et al. 2024).
_ANCHORS = {"Fast-DetectGPT": 0.991, "likelihood": 0.958, "RoBERTa detector": 0.915}


def measure(data: Path) -> Measurement:
    """`ai_text.jsonl`: text, ai, model. AUC of the rate of manners and of even sentence lengths, by model.

    `articles.jsonl` beside it, if there, holds articles of people: the share of them at which the rule's threshold
    would say something is the false-alarm rate.
    """
    path = labelled.source(data, "ai_text.jsonl")
    rows = labelled.records(path, "text", "ai")
    styles = [_style(row["text"]) for row in rows]
    judged = [(row, style) for row, style in zip(rows, styles, strict=True) if style is not None]
    labels = np.array([bool(row["ai"]) for row, _ in judged])
    rates = np.array([style.rate for _, style in judged])
    even = np.array([style.evenness for _, style in judged])
    people = path.with_name("articles.jsonl")
    limit, human = _people(people)
    options = Options()
    said = [s is not None and s.rate >= options.rate and s.kinds >= options.kinds for s in styles]
    figures: dict[str, Any] = {
        "texts": len(rows),
        "long_enough": len(judged),
        "rate": _auc(rates, labels),
        "evenness": _auc(even, labels),
        "by_model": {
            model: _auc(rates[keep], labels[keep])
            for model in sorted({row["model"] for row, _ in judged if row.get("model")})
            if (keep := np.array([not row["ai"] or row.get("model") == model for row, _ in judged])).any()
        },
        "rule": agreement.precision_recall(said, [bool(row["ai"]) for row in rows]),
        "published_auc": _ANCHORS,
        "rate_of_people_at_99_percent": limit,
        "human_articles": human,
        "found_at_1_percent_of_people": None if limit is None else round(float((rates[labels] > limit).mean()), 3),
    }
    return Measurement(figures)


def _style(text: str) -> machinestyle.Style | None:
    return machinestyle.style(Analysis(loads(json.dumps({"text": text}), name="article.json")))


def _auc(values: npt.NDArray[np.float64], labels: npt.NDArray[np.bool_]) -> dict[str, Any]:
    def auc(at: npt.NDArray[np.int64]) -> float:
        return float(roc_auc_score(labels[at], values[at])) if 0 < labels[at].sum() < len(at) else float("nan")

    return {"auc": round(auc(np.arange(len(labels))), 3), "interval": agreement.interval(len(labels), auc)}


def _people(path: Path) -> tuple[float | None, int]:
    """The rate that one article of people in a hundred passes, and how many there are; None without articles."""
    if not path.is_file():
        return None, 0
    rates = [style.rate for row in labelled.records(path, "text") if (style := _style(row["text"])) is not None]
    return round(float(np.quantile(rates, 0.99)), 1), len(rates)
