"""How well off-topic-sentence finds one sentence of another article that was put in."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis, fitfeatures, fits, topics
from auditor.checkers.focus.off_topic_sentence import Options
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Judged, Measurement
from auditor.evaluation.training import corpora, off_topic

# MiniLM sentence vectors alone, measured for this project on all sentences of the same articles.
_ANCHORS = {"other": {"auc": 0.986, "recall_at_1_percent": 0.78}, "same": {"auc": 0.958, "recall_at_1_percent": 0.49}}
_SEED, _CASES, _FEWEST, _SHORTEST = 20_26, 500, 9, 6


@dataclass(frozen=True, slots=True)
class _Case:
    title: str
    sentences: list[str]
    intruder: str
    place: int


def measure(path: Path) -> Measurement:
    """`path` holds records of `title`, `text` and `category`; the intruder comes from another category or the same."""
    articles = labelled.records(labelled.source(path, "topic_articles.jsonl"), "title", "text", "category")
    other, judged = _measured(_cases(articles, same=False))
    same, alike = _measured(_cases(articles, same=True))
    figures = {"other category": other, "same category": same, "published": _ANCHORS}
    return Measurement(figures, {"off-topic-other-category": judged, "off-topic-same-category": alike})


def _cases(articles: list[dict[str, Any]], *, same: bool) -> list[_Case]:
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    hosts = [(a["title"], a["category"], corpora.sentences(a["text"])) for a in articles]
    hosts = [host for host in hosts if len(host[2]) >= _FEWEST]
    found: list[_Case] = []
    while len(found) < _CASES:
        host, guest = draw.choice(hosts), draw.choice(hosts)
        intruder = draw.choice(guest[2])
        if host is guest or (host[1] == guest[1]) is not same or len(intruder.split()) < _SHORTEST:
            continue
        found.append(_Case(host[0], host[2], intruder, draw.randrange(1, len(host[2]) + 1)))
    return found


def _measured(cases: list[_Case]) -> tuple[dict[str, Any], Judged]:
    trials = [t for c in cases if (t := off_topic.trial(c.sentences, c.intruder, c.place, c.title))]
    clean, foreign = off_topic.split([(_audited(t.features), t) for t in trials])
    strict, one = (float(np.quantile(clean, at)) for at in (0.999, 0.99))
    judged = _of_candidates(clean, foreign)
    flagged = [_flagged(case) for case in cases]
    hits = np.array([hit for hit, _ in flagged])
    others = sum(other for _, other in flagged)
    everything = _of_all(cases)
    belongs = everything.p[~everything.labels]
    at_one = everything.p[everything.labels] > np.quantile(belongs, 0.99)
    figures = {name: round(value, 3) for name, value in off_topic.scores(trials, _audited).items()}
    return {
        "all_sentences": {
            "auc": round(_auc(everything, np.arange(len(everything.p))), 3),
            "auc_interval": agreement.interval(len(everything.p), lambda at: _auc(everything, at)),
            "recall_at_1_percent": round(float(at_one.mean()), 3),
            "recall_at_1_percent_interval": agreement.interval(len(at_one), lambda at: float(at_one[at].mean())),
        },
        **figures,
        "auc_interval": agreement.interval(len(judged.p), lambda at: _auc(judged, at)),
        "calibration_error": round(judged.calibration_error(), 3),
        "recall_at_1_percent_interval": agreement.interval(len(foreign), lambda at: float((foreign[at] > one).mean())),
        "recall_at_0.1_percent_interval": agreement.interval(
            len(foreign), lambda at: float((foreign[at] > strict).mean())
        ),
        "rule_recall": round(float(hits.mean()), 3),
        "rule_recall_interval": agreement.interval(len(hits), lambda at: float(hits[at].mean())),
        "rule_precision": round(float(hits.sum() / max(hits.sum() + others, 1)), 3),
    }, judged


def _audited(rows: off_topic.Floats) -> npt.NDArray[np.float64]:
    """Probabilities as an audit has them, which looks at a few sentences closely."""
    return fits.suspicions(rows, fits.UNSEEN)


def _of_all(cases: list[_Case]) -> Judged:
    """Every sentence of the articles judged, though the rule leaves most alone: comparable with what is published."""
    p, labels = [], []
    for case in cases:
        whole = [*case.sentences[: case.place], case.intruder, *case.sentences[case.place :]]
        analysis = Analysis(off_topic.assemble(whole, case.title))
        for block in analysis.topics.blocks():
            if len(block) >= topics.SHORTEST:
                p.append(fits.suspicions(fitfeatures.every(analysis, block)))
                labels.append([sentence.index == case.place for sentence in block])
    return Judged(np.concatenate(p), np.concatenate(labels), 0.5)


def _of_candidates(clean: off_topic.Scores, foreign: off_topic.Scores) -> Judged:
    """Probabilities of the sentences that were judged at all; the threshold is that of the calibrated half."""
    p, labels = np.concatenate([clean, foreign]), np.repeat([False, True], [len(clean), len(foreign)])
    seen = p > 0
    return Judged(p[seen], labels[seen], 0.5)


def _auc(judged: Judged, at: npt.NDArray[np.int64]) -> float:
    return float(roc_auc_score(judged.labels[at], judged.p[at]))


def _flagged(case: _Case) -> tuple[bool, int]:
    """Whether the rule flags the intruder, and how many others."""
    options = Options()
    whole = [*case.sentences[: case.place], case.intruder, *case.sentences[case.place :]]
    fits = Analysis(off_topic.assemble(whole, case.title)).topics.fits
    found = [f.sentence.index for f in fits if f.misfit >= options.odds and f.substantial]
    return case.place in found, len(found) - found.count(case.place)
