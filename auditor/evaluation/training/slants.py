"""The model behind slanted-sentence: what a sentence encoder makes of judging words, taught to a word table.

Nobody's labels are learned from. Sentences full of the project's own judging words stand for slant, sentences with
next to none for the lack of it. The encoder, a build-time input, carries the difference over to words the list does
not hold; a score a word and counts by kind are then fitted to what the encoder says. Two numbers, level and
steepness, are set on half of the outlets of `biased_sentences.jsonl` where that file is there.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression, Ridge

from auditor import models
from auditor.analysis import Analysis
from auditor.analysis.language import slants
from auditor.evaluation import labelled
from auditor.evaluation.judgements import best_f1
from auditor.evaluation.training import corpora, teacher
from auditor.evaluation.training.off_topic import write
from auditor.ingest.structure import prose
from auditor.models import CUT, Logistic

Floats = npt.NDArray[np.float64]
_SEED = 20_26
# Other sentences that the encoder reads: half encyclopaedic and chat text, half headlines.
_MORE = 9_000
# Shares of sentences that are clear cases, by their judging words.
_CLEAR, _PLAIN = 0.8, 0.35
# Weight of the judging words beside the encoder in what is taught.
_BY_WORDS = 0.7
_WEIGHTS = {
    "scorn": 1.8, "attack": 1.8, "heat": 1.0, "people": 1.0, "figure": 0.4, "camps": 0.8, "boost": 0.8, "stance": 0.7,
    "praise": 0.4, "plain": -1.3, "reader": 0.3, "listed": 1.0,
}  # fmt: skip
# Relative size of the feature groups and strength of the ridge, by agreement with the encoder on held-out sentences.
_FEATURES, _STATIC, _WORDS, _RIDGE = 0.3, 0.3, 2.0, 3.0
# Sentences that hold a word before it gets a score of its own.
_FEWEST = 4
# Outlets that level and steepness are set on; the others are reported.
CALIBRATION = frozenset({"Breitbart", "Reuters"})


class _Texts:
    """Sentences as the student sees them."""

    def __init__(self, texts: list[str]) -> None:
        table = models.word_table()
        none = np.zeros(len(table.place), np.float32)
        rows, cells = [], []
        for at, text in enumerate(texts):
            kept = _own(text)
            lowers = [lower for lower, _ in kept]
            rows.append(slants.features(text, lowers, [stem for _, stem in kept], none))
            size = max(len(lowers), 1)
            cells += [(at, table.place[lower], size**-0.5) for lower in lowers if lower in table.place]
        self.features = np.array(rows)[:, 2:]
        index = np.array([(i, j) for i, j, _ in cells]).T
        shape = (len(texts), len(table.place))
        self.words = csr_matrix((np.array([v for *_, v in cells]), index), shape)
        self.static = self.words @ (table.vectors.astype(np.float32) * table.scale[:, None])


def _own(text: str) -> list[tuple[str, str]]:
    analysis = Analysis(prose(text))
    kept = (pair for sentence in analysis.document.sentences for pair in slants.own(analysis, sentence))
    return [(word.lower, stem) for word, stem in kept]


def train_slant(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json` and `words.npy`; agreement with the encoder, and figures on the outlets held out."""
    articles = list(corpora.records(data_dir / "hyperpartisan.jsonl"))
    own = [s for r in articles for s in corpora.sentences(r["text"])]
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    told = [s for s in corpora.inference_sentences(data_dir) if 9 <= len(s.split()) <= 40]
    heads = [text for text, _ in corpora.headlines(data_dir) if len(text.split()) >= 7]
    more = draw.sample(told, min(_MORE // 2, len(told))) + draw.sample(heads, min(_MORE // 2, len(heads)))
    texts = own + more
    vectors = teacher.Teacher(teacher.folder()).encode(texts)
    return fit(texts, vectors, data_dir, out_dir)


def fit(texts: list[str], vectors: npt.NDArray[np.float32], data_dir: Path, out_dir: Path) -> dict[str, float]:
    """As `train_slant`, from the encoder's `vectors` of `texts`."""
    seen = _Texts(texts)
    mean, spread = seen.features.mean(0), seen.features.std(0) + 1e-6
    scaled = np.clip((seen.features - mean) / spread, -CUT, CUT)
    target = _taught(scaled, vectors)
    static_spread = float(seen.static.std())
    counted = np.asarray((seen.words > 0).sum(0)).ravel() >= _FEWEST
    parts = [scaled * _FEATURES, seen.static * (_STATIC / static_spread)]
    table = hstack([csr_matrix(np.hstack(parts)), seen.words[:, counted] * _WORDS]).tocsr()
    student = Ridge(alpha=_RIDGE, solver="lsqr", random_state=_SEED).fit(table, target)
    own_weights = student.coef_[: scaled.shape[1]] * _FEATURES
    table_rows = models.word_table()
    directions = student.coef_[scaled.shape[1] : scaled.shape[1] + seen.static.shape[1]] * (_STATIC / static_spread)
    scores = (table_rows.vectors.astype(np.float64) * table_rows.scale[:, None]) @ directions
    scores[counted] += student.coef_[scaled.shape[1] + seen.static.shape[1] :] * _WORDS
    word_scale = float(np.abs(scores).max() / 127)
    coded = np.round(scores / word_scale).astype(np.int8)
    sums = seen.words @ (coded * word_scale)
    model = Logistic(
        slants.FEATURES,
        (_rounded(sums.mean()), 0.0, *map(_rounded, mean)),
        (_rounded(sums.std()), 1.0, *map(_rounded, spread)),
        (_rounded(sums.std()), 0.0, *map(_rounded, own_weights)),
        (),
        _rounded(student.intercept_ + sums.mean()),
        {"words_scale": word_scale, "biased": 0.5},
    )
    out_dir.mkdir(parents=True, exist_ok=True)
    np.save(out_dir / "words.npy", coded)
    figures = {"sentences": float(len(texts)), "agreement_with_encoder": float(student.score(table, target))}
    path = data_dir / "biased_sentences.jsonl"
    if path.is_file():
        model = _calibrated(model, path, coded * np.float32(word_scale))
    write(model, out_dir)
    return figures


def _taught(scaled: Floats, vectors: npt.NDArray[np.float32]) -> Floats:
    """What the student is fitted to: the encoder's reading and the judging words themselves, both as standings."""
    names = list(slants.FEATURES[2:])
    judged: Floats = scaled[:, [names.index(name) for name in _WEIGHTS]] @ np.array(list(_WEIGHTS.values()))
    clear, plain = judged > np.quantile(judged, _CLEAR), judged < np.quantile(judged, _PLAIN)
    taught = clear | plain
    reader = LogisticRegression(C=1, max_iter=2000, class_weight="balanced").fit(vectors[taught], clear[taught])
    read = reader.decision_function(vectors)
    target: Floats = (read - read.mean()) / read.std() + _BY_WORDS * (judged - judged.mean()) / judged.std()
    return target


def _calibrated(model: Logistic, path: Path, scores: npt.NDArray[np.float32]) -> Logistic:
    """The model with level and steepness set on half of the outlets (Platt 1999)."""
    rows = [r for r in labelled.records(path, "text", "biased", "outlet") if r["outlet"] in CALIBRATION]
    kept = [_own(r["text"]) for r in rows]
    values = np.array(
        [
            slants.features(r["text"], [lower for lower, _ in words], [stem for _, stem in words], scores)
            for r, words in zip(rows, kept, strict=True)
        ],
        np.float32,
    )
    p = model.probabilities(values)
    odds = np.log(p / (1 - p))
    platt = LogisticRegression(C=1e6).fit(odds[:, None], [r["biased"] for r in rows])
    steep, level = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    cut = best_f1(platt.predict_proba(odds[:, None])[:, 1], np.array([bool(r["biased"]) for r in rows]))
    return Logistic(
        model.features,
        model.mean,
        model.spread,
        tuple(_rounded(weight * steep) for weight in model.weights),
        (),
        _rounded(model.intercept * steep + level),
        {**model.limits, "biased": round(cut, 3)},
    )


def _rounded(value: float) -> float:
    return round(float(value), 6)
