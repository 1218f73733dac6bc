"""The model behind off-topic-sentence, from sentences moved between articles.

Hosts are the articles whose licence lets weights ship. Intruders are sentences of other hosts, which share its broad
subject, and of encyclopaedic text. Every sentence is learned from, also those that the cheap first look of an audit
passes over.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis, fitfeatures, fits, topics
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
_ROUNDS = 36
# How many sentences are put into a text; mostly one, so that one that stands out is known as such.
_PUT_IN = (0, 1, 1, 1, 1, 2)
# Weight of an article without others that fit badly, and the most that these take off (`fits.apart`): chosen on half of
# the evaluation articles, where 0.1 is best by little and a higher `most` gains little.
_APART = {"alone": 0.1, "most": 2.5}
# Of the hosts, one in so many is kept to turn odds into probabilities.
_KEPT = 6
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
    blocks = [block for block in analysis.topics.blocks() if len(block) >= topics.SHORTEST]
    if not blocks:
        return None
    judged = [(block, *fitfeatures.features(analysis, block, doubt)) for block in blocks]
    kept = [block[at].index for block, order, _ in judged for at in order]
    foreign = kept.index(place) if intruder and place in kept else None
    rows = np.concatenate([rows for _, _, rows in judged])
    return Trial(rows, foreign, sum(map(len, blocks)), bool(intruder) and foreign is None)


def taught(sentences: Sequence[str], put_in: Mapping[int, str], headline: str = "") -> list[Taught]:
    """Features and labels of the sentences with some put before given places, a pair for each block.

    None when the article is too short to judge.
    """
    whole, labels = [], []
    for place in range(len(sentences) + 1):
        added = [put_in[place]] if place in put_in else []
        own = list(sentences[place : place + 1])
        whole += added + own
        labels += [True] * len(added) + [False] * len(own)
    analysis = Analysis(assemble(whole, headline))
    blocks = [block for block in analysis.topics.blocks() if len(block) >= topics.SHORTEST]
    return [
        (fitfeatures.every(analysis, block), np.array([labels[sentence.index] for sentence in block]))
        for block in blocks
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Texts:
    """Hosts as headline and sentences, and sentences of encyclopaedic text."""

    hosts: list[tuple[str, list[str]]]
    other: list[str]


def texts(data: Path) -> Texts:
    hosts = [(r["title"], corpora.sentences(r["text"])) for r in corpora.records(data / "hyperpartisan.jsonl")]
    other = [s for s in corpora.inference_sentences(data) if 10 <= len(s.split()) <= 45]
    return Texts([(t, s) for t, s in hosts if len(s) >= _FEWEST_SENTENCES], other)


def host_rows(of: Texts, at: int, seed: int = _SEED) -> list[Taught]:
    """What one host teaches. Two in three intruders come from other hosts, whose subject is near: they teach what a
    reader's case needs.
    """
    draw = random.Random(f"{seed} {at}")  # noqa: S311  repeatable on purpose
    title, host = of.hosts[at]
    found: list[Taught] = []
    for turn in range(_ROUNDS):
        size = draw.choice((len(host), *_WINDOWS))
        start = draw.randrange(max(1, len(host) - size + 1))
        part, headline = host[start : start + size], title if turn % 4 else ""
        put_in = {}
        for _ in range(draw.choice(_PUT_IN)):
            foreign = draw.choice(draw.choice(of.hosts)[1] if turn % 3 < 2 else of.other)
            if foreign not in host and len(foreign.split()) >= _FEWEST_WORDS:
                put_in[draw.randrange(1, len(part) + 1)] = foreign
        found += taught(part, put_in, headline)
    return found


def train_off_topic(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`; how well it does on its own training articles."""
    of = texts(data_dir)
    return train([host_rows(of, at) for at in range(len(of.hosts))], out_dir)


def train(hosts: list[list[Taught]], out_dir: Path) -> dict[str, float]:
    """Write `model.json` from what each host teaches; how well it does on the same."""
    kept = [pair for host in hosts[::_KEPT] for pair in host]
    others = [pair for at, host in enumerate(hosts) if at % _KEPT for pair in host]
    slope, shift = _calibrated(_fitted(others), kept)
    every = others + kept
    fitted = _fitted(every, {**_APART, "slope": slope, "shift": shift})
    write(fitted, out_dir)
    odds = _apart(fitted, every)
    labels = np.concatenate([y for _, y in every])
    return {
        "sentences": float(len(labels)),
        "put_in": float(labels.sum()),
        "auc": float(roc_auc_score(labels, odds)),
        "recall_at_1_percent": float((odds[labels] > np.quantile(odds[~labels], 0.99)).mean()),
    }


def _fitted(pairs: Sequence[Taught], limits: Limits | None = None) -> Logistic:
    rows, labels = np.concatenate([r for r, _ in pairs]), np.concatenate([y for _, y in pairs])
    return fit(
        fitfeatures.FEATURES,
        rows,
        labels,
        strictness=0.002,
        limits=limits,
        paired=len(fitfeatures.PAIRED),
        thinned=2,
    )


def _apart(model: Logistic, pairs: Sequence[Taught]) -> Scores:
    """What sentences have beyond the others of their article, as odds."""
    return np.concatenate([fits.apart(model.odds(rows), _APART) for rows, _ in pairs])


def _calibrated(model: Logistic, pairs: Sequence[Taught]) -> tuple[float, float]:
    """Slope and shift that turn odds into probabilities (Platt 1999)."""
    labels = np.concatenate([y for _, y in pairs])
    line = LogisticRegression(C=1e6).fit(_apart(model, pairs)[:, None], labels)
    return round(float(line.coef_[0, 0]), 5), round(float(line.intercept_[0]), 5)


def fit(
    features: Sequence[str],
    rows: Floats,
    labels: npt.NDArray[np.bool_],
    *,
    strictness: float,
    limits: Limits | None = None,
    paired: int | None = None,
    thinned: int = 1,
) -> Logistic:
    """A logistic model with products of the first `paired` features, all by default.

    `strictness` is scikit-learn's C. Of the rows without the label one in `thinned` is learned from, as so many.
    """
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.clip((rows - mean) / spread, -CUT, CUT)
    first, second = np.triu_indices(len(features) if paired is None else paired)
    model = LogisticRegression(C=strictness, max_iter=30, solver="newton-cholesky")
    kept = labels | (np.arange(len(labels)) % thinned == 0)
    scaled, labels = scaled[kept], labels[kept]
    model.fit(np.hstack([scaled, scaled[:, first] * scaled[:, second]]), labels, np.where(labels, 1, thinned))
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
