"""How well clickbait-headline tells labelled headlines apart, and how often it flags real news."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from auditor.analysis.focus import headlinelures, headlines
from auditor.checkers.focus.clickbait_headline import Options
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Judged, Measurement
from auditor.evaluation.training.clickbait import parted

# Chakraborty et al. 2016, support vector machine.
_ANCHOR = {"accuracy": 0.93}


def measure(data: Path) -> Measurement:
    """`clickbait.jsonl` holds records of `headline` and `clickbait`; `articles.jsonl` beside it, if there, real news.

    Figures of the model, on the fifth of the headlines that its training kept apart, and of the rule on all of them;
    `missed_pairs` are word pairs typical of headlines that the rule misses.
    """
    path = labelled.source(data, "clickbait.jsonl")
    records = labelled.records(path, "headline", "clickbait")
    texts, labels = [r["headline"] for r in records], [bool(r["clickbait"]) for r in records]
    options = Options()
    found = [bool(headlinelures.bait(text, options.probability, options.civic)) for text in texts]
    _, held = parted(list(zip(texts, labels, strict=True)))
    kept = np.array([label for _, label in held])
    model = Judged(np.array([headlines.p_clickbait(text) for text, _ in held]), kept, options.probability)
    right = (model.p >= 0.5) == model.labels
    flagged = np.array(found)
    missed = [t for t, f, y in zip(texts, found, labels, strict=True) if y and not f]
    figures: dict[str, Any] = {
        "headlines": len(texts),
        "model": {
            "accuracy": round(float(right.mean()), 4),
            "headlines": len(held),
            "accuracy_interval": agreement.interval(len(held), lambda at: float(right[at].mean())),
            **model.figures(),
        },
        "published": _ANCHOR,
        "rule": {
            **agreement.precision_recall(found, labels),
            "false_alarms_per_1000": round(1000 * float(flagged[~np.array(labels)].mean()), 2),
            "kappa": agreement.kappa(found, labels),
        },
        "real_news": _real_news(path.with_name("articles.jsonl")),
        "missed_pairs": ", ".join(agreement.telling_pairs(missed)),
    }
    return Measurement(figures, {"clickbait": model})


def _real_news(path: Path) -> dict[str, Any] | None:
    """False alarms on headlines of real articles: of the rule, and of the model cut at one half."""
    if not path.is_file():
        return None
    options = Options()
    titles = [r["title"] for r in labelled.records(path, "title") if r["title"]]
    baits = [headlinelures.bait(title, options.probability, options.civic) for title in titles]
    flagged = np.array([bool(bait) for bait in baits])
    return {
        "headlines": len(titles),
        "rule_flags": round(float(flagged.mean()), 4),
        "rule_flags_interval": agreement.interval(len(titles), lambda at: float(flagged[at].mean())),
        "rule_lures": round(float(np.mean([bait.lure is not None for bait in baits])), 4),
        "model_above_half": round(float(np.mean([bait.p >= 0.5 for bait in baits])), 4),
    }
