"""The model behind off-topic-sentence, from sentences moved between articles.

Hosts are the articles whose licence lets weights ship. Intruders are sentences of other hosts, which share its broad
subject, and of encyclopaedic text. Every sentence is learned from, also those that the cheap first look of an audit
passes over.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis, topics
from auditor.document import Document, Paragraph, Sentence, Span, Zone, ZoneKind
from auditor.evaluation.training import corpora
from auditor.models import CUT, Logistic

Floats = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]
Limits = dict[str, float]
Taught = tuple[Floats, npt.NDArray[np.bool_]]
_SEED = 20_26
_LOWEST = -99.0
# More is learned from than is looked at in an audit, where easy sentences cost time.
EVERY_DOUBT = -2.0
_ROUNDS = 60
_FEWEST_SENTENCES = 8
_FEWEST_WORDS = 6
# Sentences of an article that are shown at once, besides all of them.
_WINDOWS = (30, 20, 15, 12, 9)


@dataclass(frozen=True, slots=True)
class Trial:
    """The features of an article's candidates, which of them was put in from elsewhere, how many sentences there are.

    `missed` says that one was put in and is no candidate.
    """

    features: Floats
    foreign: int | None
    sentences: int
    missed: bool


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


def trial(
    sentences: Sequence[str], intruder: str | None, place: int, headline: str = "", doubt: float = EVERY_DOUBT
) -> Trial | None:
    """The features with `intruder` put before sentence `place`; None when the article is too short to judge."""
    whole = [*sentences[:place], intruder, *sentences[place:]] if intruder else list(sentences)
    analysis = Analysis(assemble(whole, headline))
    blocks = [block for block in topics.topics(analysis).blocks() if len(block) >= topics.SHORTEST]
    if not blocks:
        return None
    judged = [(block, *topics.features(analysis, block, doubt)) for block in blocks]
    kept = [block[at].index for block, order, _ in judged for at in order]
    foreign = kept.index(place) if intruder and place in kept else None
    rows = np.concatenate([rows for _, _, rows in judged])
    return Trial(rows, foreign, sum(map(len, blocks)), bool(intruder) and foreign is None)


def taught(sentences: Sequence[str], intruder: str | None, place: int, headline: str = "") -> list[Taught]:
    """Features and labels of the sentences, a pair for each block; none when the article is too short to judge."""
    whole = [*sentences[:place], intruder, *sentences[place:]] if intruder else list(sentences)
    analysis = Analysis(assemble(whole, headline))
    blocks = [block for block in topics.topics(analysis).blocks() if len(block) >= topics.SHORTEST]
    foreign = place if intruder else -1
    return [
        (topics.every(analysis, block), np.array([sentence.index == foreign for sentence in block]))
        for block in blocks
    ]  # fmt: skip


def training_rows(data: Path, seed: int = _SEED) -> list[Taught]:
    """Two in three intruders come from other hosts, whose subject is near: they teach what a reader's case needs."""
    draw = random.Random(seed)  # noqa: S311  repeatable on purpose
    hosts = [(r["title"], corpora.sentences(r["text"])) for r in corpora.records(data / "hyperpartisan.jsonl")]
    hosts = [(t, s) for t, s in hosts if len(s) >= _FEWEST_SENTENCES]
    other = [s for s in corpora.inference_sentences(data) if 10 <= len(s.split()) <= 45]
    found: list[Taught] = []
    for title, host in hosts:
        for turn in range(_ROUNDS):
            size = draw.choice((len(host), *_WINDOWS))
            start = draw.randrange(max(1, len(host) - size + 1))
            part, headline = host[start : start + size], title if turn % 4 else ""
            foreign = draw.choice(draw.choice(hosts)[1] if turn % 3 < 2 else other)
            if foreign not in host and len(foreign.split()) >= _FEWEST_WORDS:
                found += taught(part, foreign, draw.randrange(1, len(part) + 1), headline)
    return found


def train_off_topic(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; how well it does on its own training articles."""
    pairs = training_rows(data_dir)
    rows, labels = np.concatenate([r for r, _ in pairs]), np.concatenate([y for _, y in pairs])
    fitted = fit(topics.FEATURES, rows, labels, strictness=0.005)
    write(fitted, out_dir)
    p = fitted.probabilities(rows)
    return {
        "sentences": float(len(labels)),
        "put_in": float(labels.sum()),
        "auc": float(roc_auc_score(labels, p)),
        "recall_at_1_percent": float((p[labels] > np.quantile(p[~labels], 0.99)).mean()),
    }


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
    """AUC among candidates, and of all sentences put in: share that are candidates, that rank first in their article,
    that are found at 1 % and 0.1 % false alarms a sentence.
    """
    judged = [(judge(t.features) if len(t.features) else np.zeros(0), t) for t in trials]
    clean, foreign = split(judged)
    seen, met = clean[clean > _LOWEST], foreign[foreign > _LOWEST]
    labels = np.concatenate([np.zeros(len(seen)), np.ones(len(met))])
    return {
        "articles": float(len(trials)),
        "auc": float(roc_auc_score(labels, np.concatenate([seen, met]))),
        "candidates": len(met) / len(foreign),
        "top_1": float(np.mean([len(v) > 0 and int(v.argmax()) == t.foreign for v, t in judged if inserted(t)])),
        "recall_at_1_percent": float((foreign > np.quantile(clean, 0.99)).mean()),
        "recall_at_0.1_percent": float((foreign > np.quantile(clean, 0.999)).mean()),
    }


def inserted(of: Trial) -> bool:
    """Whether a sentence was put in."""
    return of.missed or of.foreign is not None


def split(judged: Sequence[tuple[npt.NDArray[np.float64], Trial]]) -> tuple[Scores, Scores]:
    """The scores of sentences that belong and of those put in, lowest for sentences that are no candidates."""
    clean: list[float] = []
    foreign: list[float] = []
    for values, of in judged:
        own = [float(v) for at, v in enumerate(values) if at != of.foreign]
        clean += own + [_LOWEST] * (of.sentences - len(values) - of.missed)
        if inserted(of):
            foreign.append(_LOWEST if of.foreign is None else float(values[of.foreign]))
    return np.array(clean), np.array(foreign)
