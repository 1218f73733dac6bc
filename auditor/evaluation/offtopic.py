"""How well off-topic-sentence finds one sentence of another article that was put in."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from auditor import models
from auditor.analysis import Analysis
from auditor.checkers.focus.off_topic_sentence import Options
from auditor.evaluation import agreement
from auditor.evaluation.training import corpora, off_topic

_SEED, _CASES, _FEWEST, _SHORTEST = 20_26, 500, 9, 6


@dataclass(frozen=True, slots=True)
class _Case:
    title: str
    sentences: list[str]
    intruder: str
    place: int


def measure(path: Path) -> dict[str, Any]:
    """`path` holds records of `title`, `text` and `category`; the intruder comes from another category or the same."""
    articles = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return {
        "other category": _measured(_cases(articles, same=False)),
        "same category": _measured(_cases(articles, same=True)),
    }


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


def _measured(cases: list[_Case]) -> dict[str, Any]:
    model = models.logistic("off_topic")
    trials = [t for c in cases if (t := off_topic.trial(c.sentences, c.intruder, c.place, c.title))]
    clean, foreign = off_topic.split([(model.probabilities(t.features), t) for t in trials])
    strict = float(np.quantile(clean, 0.999))
    flagged = [_flagged(case) for case in cases]
    hits = np.array([hit for hit, _ in flagged])
    others = sum(other for _, other in flagged)
    figures = {name: round(value, 3) for name, value in off_topic.scores(trials, model.probabilities).items()}
    return {
        **figures,
        "recall_at_0.1_percent_interval": agreement.interval(
            len(foreign), lambda at: float((foreign[at] > strict).mean())
        ),
        "rule_recall": round(float(hits.mean()), 3),
        "rule_recall_interval": agreement.interval(len(hits), lambda at: float(hits[at].mean())),
        "rule_precision": round(float(hits.sum() / max(hits.sum() + others, 1)), 3),
    }


def _flagged(case: _Case) -> tuple[bool, int]:
    """Whether the rule flags the intruder, and how many others."""
    options = Options()
    whole = [*case.sentences[: case.place], case.intruder, *case.sentences[case.place :]]
    fits = Analysis(off_topic.assemble(whole, case.title)).topics.fits
    found = [f.sentence.index for f in fits if f.misfit >= options.odds and f.substantial]
    return case.place in found, len(found) - found.count(case.place)
