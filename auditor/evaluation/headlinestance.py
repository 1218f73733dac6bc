"""Headline against body in the four stances of the Fake News Challenge, and what the shipped rules make of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold
from threadpoolctl import threadpool_limits

from auditor.analysis import Analysis, headlinestances
from auditor.checker import NotApplicable
from auditor.checkers.focus.unrelated_headline import unrelated_headline
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Judged, Measurement, confusion, f1_by_class
from auditor.ingest import loads

STANCES = ("unrelated", "discuss", "agree", "disagree")
_ANCHORS = {"winner": 82.02, "UCL": 81.72, "baseline": 75.20, "TF-IDF cosine alone": 80.1}
_MACRO_ANCHORS = {"systems": ".58-.61", "people": 0.754}
_FOLDS, _SEED = 5, 20_26
# Rare stances count for more when they are learned, else they are never found.
_COSTS = np.array([1.0, 1.0, 1.3, 5.0])
# Pairs that the rule itself is run on.
_RULE_PAIRS = 1000
Counts = npt.NDArray[np.int64]


def measure(data: Path) -> Measurement:
    """`headline_stance_pairs.jsonl` (headline, body_id, stance) with `headline_stance_bodies.jsonl` beside it.

    The data may not be learned from for weights that ship, so the features of `analysis.headlinestances` are given a
    model here that is thrown away: five folds, whole stories held out (all bodies and headlines that belong together).
    """
    path = labelled.source(data, "headline_stance_pairs.jsonl")
    pairs = labelled.records(path, "headline", "body_id", "stance")
    texts = labelled.records(path.with_name("headline_stance_bodies.jsonl"), "body_id", "text")
    rows = _rows(pairs, {row["body_id"]: row["text"] for row in texts})
    labels = np.array([STANCES.index(pair["stance"]) for pair in pairs])
    stories = _stories(pairs)
    # Threads that wait for one another are slower than one on a busy machine.
    with threadpool_limits(limits=1):
        p = _judged(rows, labels, stories)
    found = p.argmax(1)
    counts = confusion(found, labels, len(STANCES))
    flat = labels * len(STANCES) + found

    def resampled(of: Any) -> list[float]:
        size = len(STANCES)
        return agreement.grouped_interval(
            [str(s) for s in stories], lambda at: of(np.bincount(flat[at], minlength=size * size).reshape(size, size))
        )

    scores = f1_by_class(counts)
    figures: dict[str, Any] = {
        "pairs": len(pairs),
        "stories": len(set(stories.tolist())),
        "fnc_score": round(_fnc_score(counts), 2),
        "fnc_score_interval": resampled(_fnc_score),
        "published_fnc_score": _ANCHORS,
        "macro_f1": round(float(scores.mean()), 3),
        "macro_f1_interval": resampled(lambda c: float(f1_by_class(c).mean())),
        "published_macro_f1": _MACRO_ANCHORS,
        "f1": {stance: round(float(score), 3) for stance, score in zip(STANCES, scores, strict=True)},
        "disagree_f1_interval": resampled(lambda c: float(f1_by_class(c)[3])),
        "kappa": agreement.kappa((found > 0).tolist(), (labels > 0).tolist()),
    }
    figures["rule"] = _rule(pairs, {row["body_id"]: row["text"] for row in texts})
    unrelated = Judged(p[:, 0], labels == 0, 0.5)
    figures["unrelated"] = unrelated.figures()
    return Measurement(
        figures, {"headline-unrelated": unrelated, "headline-disagrees": Judged(p[:, 3], labels == 3, 0.5)}
    )


def _rule(pairs: list[labelled.Record], texts: dict[str, str]) -> dict[str, Any]:
    """Precision and recall of unrelated-headline at its shipped thresholds, on pairs spread over the data."""
    drawn = pairs[:: max(1, len(pairs) // _RULE_PAIRS)]
    found = []
    for pair in drawn:
        article = json.dumps({"title": pair["headline"], "text": texts[pair["body_id"]]})
        analysis = Analysis(loads(article, name="article.json"))
        try:
            found.append(any(True for _ in unrelated_headline.check(analysis, unrelated_headline.options())))
        except NotApplicable:
            found.append(False)
    return {
        "pairs": len(drawn),
        **agreement.precision_recall(found, [pair["stance"] == "unrelated" for pair in drawn]),
    }


def _rows(pairs: list[labelled.Record], texts: dict[str, str]) -> npt.NDArray[np.float32]:
    bodies = {
        key: headlinestances.body(Analysis(loads(json.dumps({"text": text}), name="article.json")))
        for key, text in texts.items()
    }
    empty = [0.0] * len(headlinestances.FEATURES)
    found = []
    for pair in pairs:
        under = bodies.get(pair["body_id"])
        found.append(headlinestances.features(pair["headline"], under)[0] if under else empty)
    return np.array(found, np.float32)


def _stories(pairs: list[labelled.Record]) -> npt.NDArray[np.int64]:
    """A number for each pair's body, the same for bodies that a related headline ties together."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while (up := root.setdefault(name, name)) != name:
            root[name] = name = root.setdefault(up, up)
        return name

    for pair in pairs:
        if pair["stance"] != "unrelated":
            root[find(f"headline {pair['headline']}")] = find(f"body {pair['body_id']}")
    names = [find(f"body {pair['body_id']}") for pair in pairs]
    number = {name: at for at, name in enumerate(dict.fromkeys(names))}
    return np.array([number[name] for name in names])


def _judged(rows: npt.NDArray[np.float32], labels: Counts, stories: Counts) -> npt.NDArray[np.float64]:
    """Probabilities of the stances, each pair judged by a model that saw nothing of its story.

    First whether the body is about the headline at all, then what it does with it.
    """
    p = np.zeros((len(labels), len(STANCES)))
    folds = min(_FOLDS, len(set(stories.tolist())))
    for taught, held in GroupKFold(folds).split(rows, labels, stories):
        related = labels[taught] > 0
        about = _booster().fit(rows[taught], related)
        stance = _booster().fit(
            rows[taught][related], labels[taught][related], sample_weight=_COSTS[labels[taught][related]]
        )
        p_related = about.predict_proba(rows[held])[:, list(about.classes_).index(True)]
        p[held, 0] = 1 - p_related
        p[np.ix_(held, stance.classes_)] = p_related[:, None] * stance.predict_proba(rows[held])
    return p


def _booster() -> Any:
    return HistGradientBoostingClassifier(
        max_iter=120,
        learning_rate=0.08,
        max_leaf_nodes=12,
        min_samples_leaf=30,
        l2_regularization=5,
        random_state=_SEED,
    )


def _fnc_score(counts: Counts) -> float:
    """A quarter point for related or unrelated, three quarters for the right stance of related pairs; per cent."""
    related = counts[1:, 1:]
    gained = 0.25 * (counts[0, 0] + related.sum()) + 0.75 * related.diagonal().sum()
    return float(100 * gained / max(0.25 * counts[0].sum() + counts[1:].sum(), 1))
