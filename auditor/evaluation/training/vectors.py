"""The static word table: a sentence encoder's knowledge in one row a word.

Words are encoded by the teacher, projected on the principal components of sentence vectors, and then tuned
so that the weighted sum of a sentence's rows points where the teacher's vector of the sentence does.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import PCA

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import topics
from auditor.evaluation.training import corpora
from auditor.evaluation.training.teacher import Teacher, folder

DIMENSIONS = 128
WORDS = 30_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)?")
# Smooth inverse frequency (Arora 2017): a / (a + p).
_SIF = 1e-3
_EPOCHS, _BATCH, _RATE, _SEED = 12, 512, 3e-3, 20_26
_HELD_OUT = 2_000

Floats = npt.NDArray[np.float32]


def train_topics(data_dir: Path, out_dir: Path, cache: Path | None = None) -> dict[str, float]:
    """Write the table and its vocabulary to `out_dir`; the held-out agreement with the teacher.

    `cache` is a folder for the teacher's vectors, which take minutes.
    """
    texts = _texts(data_dir)
    counts = Counter(w for text in texts for w in _words(text))
    vocabulary = _vocabulary(counts)
    teach = Teacher(folder())
    of_texts = _encoded(teach, texts, cache, "texts")
    of_words = _encoded(teach, vocabulary, cache, "words")
    mean = of_texts.mean(0)
    axes = PCA(DIMENSIONS, random_state=_SEED).fit(of_texts - mean).components_.astype(np.float32)
    targets, rows = _unit((of_texts - mean) @ axes.T), _unit((of_words - of_words.mean(0)) @ axes.T)
    shares = _shares(vocabulary, counts)
    table, weights, cosine = _tuned(vocabulary, rows, _SIF / (_SIF + shares), texts, targets)
    _write(out_dir, vocabulary, table, weights, shares)
    write_fields(out_dir)
    return {"texts": float(len(texts)), "words": float(len(vocabulary)), "held_out_cosine": cosine}


def _texts(data: Path) -> list[str]:
    prose = [s for article in corpora.articles(data) for s in article]
    return [*prose, *(h for h, _ in corpora.headlines(data)), *corpora.inference_sentences(data)]


def _words(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text)]


def _vocabulary(counts: Counter[str]) -> list[str]:
    """Common English by rank (wordfreq), then words the training text itself repeats."""
    ranked: list[str] = importlib.import_module("wordfreq").top_n_list("en", WORDS * 2)
    common = [w for w in ranked if _PLAIN.fullmatch(w) and not w.endswith("'s")]
    own = [w for w, n in counts.most_common() if n >= 4 and _PLAIN.fullmatch(w) and len(w) > 1]
    kept = dict.fromkeys(common[: WORDS - 3_000])
    kept.update(dict.fromkeys(own[: len(own)]))
    return list(kept)[:WORDS] if len(kept) >= WORDS else list(dict.fromkeys([*kept, *common]))[:WORDS]


def _shares(vocabulary: Sequence[str], counts: Counter[str]) -> Floats:
    """Share of running text by word: Zipf's law over the rank, averaged with the training text's own counts."""
    zipf = 0.1 / np.arange(1, len(vocabulary) + 1)
    own = np.array([counts[w] for w in vocabulary]) / counts.total()
    shares: Floats = np.sqrt(np.maximum(zipf, 1e-7) * np.maximum(own, zipf / 4)).astype(np.float32)
    return shares


def _encoded(teacher: Teacher, texts: Sequence[str], cache: Path | None, name: str) -> Floats:
    path = cache / f"{name}.npy" if cache else None
    if path and path.exists():
        kept: Floats = np.load(path)
        if len(kept) == len(texts):
            return kept
    vectors = teacher.encode(texts)
    if path:
        np.save(path, vectors)
    return vectors


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def _tuned(
    vocabulary: list[str], rows: Floats, sif: Floats, texts: Sequence[str], targets: Floats
) -> tuple[Floats, Floats, float]:
    """Rows and weights after tuning, and the mean cosine to the teacher on held-out texts.

    Every word is also a text of its own, which keeps words the texts do not hold in the same space.
    """
    torch: Any = importlib.import_module("torch")
    torch.manual_seed(_SEED)
    place = {w: i for i, w in enumerate(vocabulary)}
    bags = [[place[w] for w in _words(t) if w in place] for t in texts] + [[i] for i in range(len(vocabulary))]
    goals = torch.from_numpy(np.concatenate([targets, rows]))
    order = np.random.default_rng(_SEED).permutation([i for i, bag in enumerate(bags) if bag])
    held = [i for i in order if i < len(texts)][:_HELD_OUT]
    taught = np.setdiff1d(order, held)
    table = torch.nn.Parameter(torch.from_numpy(rows.copy()))
    weight = torch.nn.Parameter(torch.from_numpy(np.log(np.maximum(sif, 1e-4))))
    tuner = torch.optim.Adam([table, weight], lr=_RATE)

    def encode(batch: Any) -> Any:
        flat = torch.tensor([i for b in batch for i in bags[b]])
        starts = torch.tensor(np.cumsum([0, *(len(bags[b]) for b in batch)])[:-1])
        summed = torch.nn.functional.embedding_bag(
            flat, table, starts, mode="sum", per_sample_weights=weight.exp()[flat]
        )
        return torch.nn.functional.normalize(summed, dim=1)

    shuffle = np.random.default_rng(_SEED)
    for epoch in range(_EPOCHS):
        for group in tuner.param_groups:
            group["lr"] = _RATE * (1 - epoch / _EPOCHS)
        mixed = shuffle.permutation(taught)
        for at in range(0, len(mixed), _BATCH):
            batch = mixed[at : at + _BATCH]
            got, goal = encode(batch), goals[batch]
            loss = (1 - (got * goal).sum(1)).mean() + 5 * ((got @ got.T - goal @ goal.T) ** 2).mean()
            tuner.zero_grad()
            loss.backward()
            tuner.step()
    with torch.no_grad():
        cosine = float((encode(held) * goals[held]).sum(1).mean())
        return table.numpy(), weight.exp().numpy(), cosine


def _write(out: Path, vocabulary: list[str], table: Floats, weights: Floats, shares: Floats) -> None:
    """One byte a value: a row keeps its direction and its weight; the length goes into the scale."""
    out.mkdir(parents=True, exist_ok=True)
    scaled = table * weights[:, None]
    scale = np.abs(scaled).max(1) / 127
    np.save(out / "vectors.npy", np.round(scaled / scale[:, None]).astype(np.int8))
    np.save(out / "scale.npy", scale.astype(np.float32))
    np.save(out / "rarity.npy", -np.log(shares).astype(np.float32))
    (out / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", "utf-8")


def write_fields(out_dir: Path) -> None:
    """Write `fields.npy`: what the rows say of the fields in `beats.txt`. To be run again when that list changes."""
    place = {w: i for i, w in enumerate((out_dir / "vocabulary.txt").read_text("utf-8").split())}
    rows = np.load(out_dir / "vectors.npy").astype(np.float32)
    scale = np.load(out_dir / "scale.npy")
    named = [[place[w] for w in _words(words) if w in place] for words in lexicon.table("beats").values()]
    anchors = _unit(np.stack([(rows[field] * scale[field][:, None]).sum(0) for field in named]))
    strength = np.clip(_unit(rows) @ anchors.T - topics.FIELD, 0, None) * topics.FIELD_SCALE
    np.save(out_dir / "fields.npy", np.minimum(np.round(strength), 255).astype(np.uint8))
