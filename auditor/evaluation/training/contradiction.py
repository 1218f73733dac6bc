"""The models behind `--deep`: a reader of pairs, and what weighs its word within an article.

Articles that may ship get a sentence put in that contradicts one of theirs, or one that only seems to; what is learned
is which pair of the whole article it was.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.metrics import roc_auc_score

from auditor import nli
from auditor.analysis import Analysis
from auditor.analysis.consistency import deepclashes
from auditor.document import Document
from auditor.evaluation.training import pairs, perturbations
from auditor.evaluation.training.off_topic import assemble, fit, write
from auditor.evaluation.training.pairs import Host, Pair

_SEED = 20_26
# Of everything that is learned from, kept apart to tell how well it was learned.
_APART = 0.04
_SECONDS = 70 * 60.0
# Sentences of an article that are shown at once, as many as a short report and a long one have.
_WINDOWS = (12, 20, 30, 45, 60)
_ROUNDS = 2
# scikit-learn's C, as for the other models over features and their products.
_STRICTNESS = 0.01
# What is shown, and the share of it that was right when it was read on 300 real articles.
_LIMITS = {"shown": 0.6, "right": 0.03}


class Case(NamedTuple):
    """A document with the numbers of the two sentences that contradict each other, None where none do."""

    document: Document
    clash: tuple[int, int] | None


def cases(hosts: Sequence[Host], draw: random.Random, rounds: int = _ROUNDS) -> Iterator[Case]:
    """Each host three times a round: with a contradiction, with what only seems one, and as it is."""
    for host in hosts:
        for _ in range(rounds):
            size = min(len(host.sentences), draw.choice(_WINDOWS))
            start = draw.randrange(len(host.sentences) - size + 1)
            window = list(host.sentences[start : start + size])
            at = draw.randrange(size)
            made = pairs.made_of(host, start + at, draw, loose=draw.random() < 0.5)
            if not made:
                continue
            yield _with(window, at, made[0], draw, clash=True)
            retold = perturbations.loosened(window[at], draw)
            harmless = retold if draw.random() < 0.5 else perturbations.elsewhere(made[0], draw)
            yield _with(window, at, harmless, draw, clash=False)
            yield Case(assemble(window), None)


def _with(window: Sequence[str], at: int, made: str, draw: random.Random, *, clash: bool) -> Case:
    place = draw.randrange(1, len(window) + 1)
    whole = [*window[:place], made, *window[place:]]
    source = at if at < place else at + 1
    first, second = sorted((place, source))
    return Case(assemble(whole), (first, second) if clash else None)


Rows = npt.NDArray[np.float32]
Labels = npt.NDArray[np.bool_]


def rows_of(case: Case) -> tuple[Rows, Labels]:
    """Features and labels of a document's pairs; none where no two sentences can be compared."""
    analysis = Analysis(case.document)
    found = deepclashes.candidates(analysis)
    if not found:
        return np.zeros((0, len(deepclashes.FEATURES)), np.float32), np.zeros(0, bool)
    return deepclashes.features(analysis, found), np.array([c[:2] == case.clash for c in found])


def train_contradiction(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `reader/`, a pair model that `--nli` takes, and `model.json`, which ships.

    One thread of a processor learns from some thirty pairs a second; `progress.txt` tells how far it is.
    """
    from auditor.evaluation.training import crossencoder, teacher  # noqa: PLC0415  torch is for training alone

    out_dir.mkdir(parents=True, exist_ok=True)
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    learned, apart = pairs.split(pairs.training_pairs(data_dir, draw), _APART)

    def say(line: str) -> None:
        with (out_dir / "progress.txt").open("a", encoding="utf-8") as progress:
            progress.write(line + "\n")

    network = crossencoder.taught(learned, teacher.folder(), out_dir, seed=_SEED, say=say, seconds=_SECONDS)
    crossencoder.exported(network, teacher.folder(), out_dir / "reader")
    judge = nli.load(str(out_dir / "reader"))
    told = np.array(judge.contradictions([(p.first, p.second) for p in apart]))
    figures = {f"auc_of_{name}": value for name, value in _by_group(apart, told).items()}
    return {**figures, **train_signs(data_dir, out_dir)}


def _by_group(apart: Sequence[Pair], told: npt.NDArray[np.float64]) -> dict[str, float]:
    """How well contradictions are told from the rest, over all and in groups that hold both."""
    labels = np.array([p.contradicts for p in apart])
    groups = np.array([p.group.split()[0] for p in apart])
    own = np.isin(groups, ("changed", "kept", "elsewhere", "neighbour", "beside"))
    parts = {"held_pairs": np.ones(len(apart), bool), "held_changes": own}
    parts |= {str(group): groups == group for group in sorted(set(groups))}
    return {
        name: float(roc_auc_score(labels[part], told[part]))
        for name, part in parts.items()
        if len(set(labels[part])) == 2
    }


def train_signs(data_dir: Path, out_dir: Path) -> dict[str, float]:
    """Write `model.json`, and how well it does on articles that it was not taught by."""
    hosts = pairs.hosts(data_dir)
    draw = random.Random(_SEED)  # noqa: S311  repeatable on purpose
    draw.shuffle(hosts)
    apart = len(hosts) // 5
    taught, kept = ([rows_of(c) for c in cases(part, draw)] for part in (hosts[apart:], hosts[:apart]))
    rows, labels = _joined(taught)
    fitted = fit(deepclashes.FEATURES, rows, labels, strictness=_STRICTNESS, limits=_LIMITS)
    write(fitted, out_dir)
    rows, labels = _joined(kept)
    best = [(float(fitted.probabilities(r).max()), bool(y.any()), bool(y[fitted.probabilities(r).argmax()]))
            for r, y in kept if len(r)]  # fmt: skip
    with_clash = np.array([y for _, y, _ in best])
    return {
        "pairs": float(len(labels)),
        "auc_of_pairs": float(roc_auc_score(labels, fitted.probabilities(rows))),
        "auc_of_documents": float(roc_auc_score(with_clash, [p for p, _, _ in best])),
        "first_is_right": float(np.mean([right for _, y, right in best if y])),
    }


def _joined(parts: Sequence[tuple[Rows, Labels]]) -> tuple[Rows, Labels]:
    filled = [part for part in parts if len(part[1])]
    return np.concatenate([r for r, _ in filled]), np.concatenate([y for _, y in filled])
