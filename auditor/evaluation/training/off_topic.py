"""The model behind off-topic-sentence, from sentences moved between articles.

Hosts are the articles whose licence lets weights ship. Intruders are sentences of other hosts and of
encyclopaedic text; half of them are given one of the host's own names, because an intruder that shares a
country with the story is the case that a reader meets and a bag of words forgives.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]

from auditor.analysis import Analysis, topics
from auditor.document import Document, Paragraph, Sentence, Span, Zone, ZoneKind
from auditor.evaluation.training import corpora
from auditor.models import CUT, Logistic

Floats = npt.NDArray[np.float32]
Limits = dict[str, float]
_SEED = 20_26
_ROUNDS = 12
_FEWEST_SENTENCES = 10
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Trial:
    """One article's features and which row, if any, was put in from elsewhere."""

    features: Floats
    foreign: int | None


def assemble(sentences: Sequence[str], headline: str = "") -> Document:
    """A document of given sentences, two a paragraph."""
    text, title = "", None
    found: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    zones: list[Zone] = []
    if headline:
        text = headline + "\n\n"
        title = Span(0, len(headline))
        zones.append(Zone(ZoneKind.HEADLINE, title))
    for at in range(0, len(sentences), 2):
        start, first = len(text), len(found)
        for sentence in sentences[at : at + 2]:
            text += "" if len(text) == start else " "
            span = Span(len(text), len(text) + len(sentence))
            found.append(Sentence(span, sentence, len(paragraphs), ZoneKind.BODY, len(found)))
            text += sentence
        paragraphs.append(Paragraph(Span(start, len(text)), first, len(found)))
        zones.append(Zone(ZoneKind.BODY, Span(start, len(text))))
        text += "\n\n"
    return Document(text, tuple(found), tuple(paragraphs), tuple(zones), headline=title, reading=text)


def trial(sentences: Sequence[str], intruder: str | None, place: int, headline: str = "") -> Trial | None:
    """The features with `intruder` put before sentence `place`; None when the article is too short to judge."""
    whole = [*sentences[:place], intruder, *sentences[place:]] if intruder else list(sentences)
    analysis = Analysis(assemble(whole, headline))
    blocks = [block for block in topics.topics(analysis).blocks() if len(block) >= topics.SHORTEST]
    if not blocks:
        return None
    rows = np.concatenate([topics.features(analysis, block) for block in blocks])
    kept = [s.index for block in blocks for s in block]
    if intruder and place not in kept:
        return None
    return Trial(rows, kept.index(place) if intruder else None)


def renamed(intruder: str, host: Sequence[str], draw: random.Random) -> str:
    """`intruder` with one of its names replaced by a name that the host often uses."""
    names = Counter(n for s in host for n in _NAME.findall(s))
    theirs = _NAME.findall(intruder)
    if not names or not theirs:
        return intruder
    for name in theirs if draw.random() < 0.5 else [draw.choice(theirs)]:
        intruder = intruder.replace(name, draw.choice(names.most_common(4))[0])
    return intruder


def training_trials(data: Path, seed: int = _SEED) -> list[Trial]:
    draw = random.Random(seed)  # noqa: S311  repeatable on purpose
    hosts = [(r["title"], corpora.sentences(r["text"])) for r in corpora.records(data / "hyperpartisan.jsonl")]
    hosts = [(t, s) for t, s in hosts if len(s) >= _FEWEST_SENTENCES]
    other = [s for s in corpora.inference_sentences(data) if 10 <= len(s.split()) <= 45]
    found: list[Trial | None] = []
    for title, host in hosts:
        found.append(trial(host, None, 0, title))
        for turn in range(_ROUNDS):
            foreign = draw.choice(other)
            if turn % 2:
                foreign = draw.choice(draw.choice(hosts)[1])
            if turn % 4 > 1:
                foreign = renamed(foreign, host, draw)
            if foreign in host:
                continue
            cut = draw.choice((len(host), len(host), 30, 15))
            found.append(trial(host[:cut], foreign, draw.randrange(1, min(cut, len(host))), title if turn % 3 else ""))
    return [t for t in found if t]


def train_off_topic(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; how well it does on its own training articles."""
    trials = training_trials(data_dir)
    rows = np.concatenate([t.features for t in trials])
    labels = np.concatenate([np.arange(len(t.features)) == (-1 if t.foreign is None else t.foreign) for t in trials])
    fitted = fit(topics.FEATURES, rows, labels, strictness=0.002)
    write(fitted, out_dir)
    return scores(trials, fitted.probabilities)


def fit(
    features: Sequence[str],
    rows: Floats,
    labels: npt.NDArray[np.bool_],
    strictness: float,
    limits: Limits | None = None,
) -> Logistic:
    """A logistic model with products of features; `strictness` is scikit-learn's C."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.clip((rows - mean) / spread, -CUT, CUT)
    first, second = np.triu_indices(len(features))
    model = LogisticRegression(C=strictness, max_iter=2000)
    model.fit(np.hstack([scaled, scaled[:, first] * scaled[:, second]]), labels)
    weights = [round(float(v), 5) for v in model.coef_[0]]
    return Logistic(
        tuple(features),
        tuple(round(float(v), 6) for v in mean),
        tuple(round(float(v), 6) for v in spread),
        tuple(weights[: len(features)]),
        tuple(weights[len(features) :]),
        round(float(model.intercept_[0]), 5),
        limits or {},
    )


def write(model: Logistic, out_dir: Path) -> None:
    out_dir.mkdir(parents=True, exist_ok=True)
    (out_dir / "model.json").write_text(json.dumps(asdict(model)) + "\n", "utf-8")


def scores(trials: Sequence[Trial], judge: Callable[[Floats], npt.NDArray[np.float64]]) -> dict[str, float]:
    """AUC, share of articles whose intruder ranks first, recall at 1 % and 0.1 % false alarms a sentence."""
    judged = [(judge(t.features), t.foreign) for t in trials]
    labels = np.concatenate([np.arange(len(v)) == (-1 if f is None else f) for v, f in judged])
    values = np.concatenate([v for v, _ in judged])
    clean, foreign = values[~labels], values[labels]
    return {
        "articles": float(len(trials)),
        "auc": float(roc_auc_score(labels, values)),
        "top_1": float(np.mean([int(v.argmax()) == f for v, f in judged if f is not None])),
        "recall_at_1_percent": float((foreign > np.quantile(clean, 0.99)).mean()),
        "recall_at_0.1_percent": float((foreign > np.quantile(clean, 0.999)).mean()),
    }
