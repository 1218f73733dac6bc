"""The model behind clickbait-headline: headlines of Buzzfeed and the like against those of news agencies.

Three parts are fitted together: how a headline is made (`headline_features` and their products), its words and pairs
of them (`headlinegrams`), and its word vector (`topics`). The news agencies of the set wrote before 2016 and hardly
about American politics, so headlines and short sentences of the hyperpartisan set, which are no clickbait of this kind,
stand beside them: without them the model takes every second comment for clickbait.
"""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

from auditor.analysis import topics
from auditor.analysis.focus import headlinegrams
from auditor.analysis.focus.headlines import HEADLINE_FEATURES, headline_features
from auditor.evaluation.training import corpora
from auditor.evaluation.training.off_topic import write
from auditor.models import CUT, Logistic

Floats = npt.NDArray[np.float32]
_SEED = 20_26
# How much each part may weigh: it is multiplied by this before a penalty common to all is put on the weights.
_STRUCTURE, _PRODUCTS, _VECTOR = 0.1, 0.03, 3.0
_STRICTNESS = 150.0
# Other news: titles count much, being few; sentences little, being no headlines.
_TITLE_WEIGHT, _SENTENCE_WEIGHT = 15.0, 0.05
_MOST_SENTENCES, _SHORTEST, _LONGEST = 3000, 5, 16


def train_clickbait(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`, `grams.npy` and `vector.npy`; AUC and accuracy of the bytes on a held-out fifth."""
    pairs = corpora.headlines(data_dir)
    taught, held = parted(pairs)
    titles, sentences = _other_news(data_dir)
    texts = [text for text, _ in taught] + titles + sentences
    labels = np.array([label for _, label in taught] + [False] * (len(titles) + len(sentences)))
    weights = np.concatenate(
        [np.ones(len(taught)), np.full(len(titles), _TITLE_WEIGHT), np.full(len(sentences), _SENTENCE_WEIGHT)]
    )
    rows = structures(texts)
    mean, spread = rows[: len(taught)].mean(0), rows[: len(taught)].std(0) + 1e-6
    scaled = np.clip((rows - mean) / spread, -CUT, CUT)
    first, second = np.triu_indices(len(HEADLINE_FEATURES))
    table = hstack(
        [
            scaled * _STRUCTURE,
            scaled[:, first] * scaled[:, second] * _PRODUCTS,
            np.array([topics.vector(text) for text in texts]) * _VECTOR,
            _gram_table(texts),
        ]
    ).tocsr()
    fitted = LogisticRegression(C=_STRICTNESS, max_iter=600, solver="liblinear", random_state=_SEED)
    fitted.fit(table, labels, sample_weight=weights)
    made, products, vector, grams = _parts(fitted.coef_[0], len(first))
    coded = {"grams": _bytes(grams), "vector": _bytes(vector * _VECTOR)}
    model = Logistic(
        HEADLINE_FEATURES,
        _rounded(mean),
        _rounded(spread),
        _rounded(made * _STRUCTURE),
        _rounded(products * _PRODUCTS),
        round(float(fitted.intercept_[0]), 6),
        {f"{name}_scale": scale for name, (_, scale) in coded.items()},
    )
    write(model, out_dir)
    for name, (held_bytes, _) in coded.items():
        np.save(out_dir / f"{name}.npy", held_bytes)
    return {"headlines": float(len(pairs)), **_measured(held, model, coded)}


def parted(pairs: list[tuple[str, bool]]) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Headlines to learn from, and the fifth kept to measure by; the same parts for the same headlines."""
    taught, held = train_test_split(pairs, test_size=0.2, random_state=_SEED)
    return taught, held


def structures(texts: list[str]) -> Floats:
    """One row of `HEADLINE_FEATURES` a headline."""
    return np.array([headline_features(text) for text in texts], np.float32)


def _other_news(data_dir: Path) -> tuple[list[str], list[str]]:
    """Titles of the hyperpartisan set, and short sentences of its articles."""
    titles = [r["title"] for r in corpora.records(data_dir / "hyperpartisan.jsonl") if r["title"]]
    short = [s for article in corpora.articles(data_dir) for s in article if _SHORTEST <= len(s.split()) <= _LONGEST]
    random.Random(_SEED).shuffle(short)  # noqa: S311  nothing secret
    return titles, short[:_MOST_SENTENCES]


def _gram_table(texts: list[str]) -> Any:
    """One sparse row of unit length a headline."""
    found = [headlinegrams.places(text) for text in texts]
    starts = [0, *accumulate(map(len, found))]
    shares = np.concatenate([np.full(len(row), 1 / max(len(row), 1) ** 0.5) for row in found])
    columns = [place for row in found for place in row]
    return csr_matrix((shares, columns, starts), shape=(len(texts), 1 << headlinegrams.BITS))


def _parts(weights: npt.NDArray[np.float64], products: int) -> list[npt.NDArray[np.float64]]:
    """Weights of structure, products, vector and grams."""
    made = len(HEADLINE_FEATURES)
    dimensions = len(weights) - made - products - (1 << headlinegrams.BITS)
    return np.split(weights, np.cumsum([made, products, dimensions]))


def _bytes(weights: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.int8], float]:
    scale = float(np.abs(weights).max()) / 127
    return np.round(weights / scale).astype(np.int8), scale


def _rounded(values: npt.NDArray[Any]) -> tuple[float, ...]:
    return tuple(round(float(v), 6) for v in values)


def _measured(
    held: list[tuple[str, bool]], model: Logistic, coded: dict[str, tuple[npt.NDArray[np.int8], float]]
) -> dict[str, float]:
    texts, labels = [text for text, _ in held], np.array([label for _, label in held])
    odds = model.odds(structures(texts))
    grams, vector = (table * scale for table, scale in coded.values())
    odds += _gram_table(texts) @ grams + np.array([topics.vector(text) for text in texts]) @ vector
    return {"auc": float(roc_auc_score(labels, odds)), "accuracy": float(((odds > 0) == labels).mean())}
