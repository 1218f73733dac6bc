"""What the outputs of a model mean, and probabilities from them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.errors import ModelUnavailable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# How configurations of public models spell the label that is asked for.
_SPELLINGS = frozenset(("contradiction", "contradictory", "contradicts", "contradict", "contra", "c"))


def configuration(folder: Path) -> dict[str, Any]:
    """The model's `config.json`, empty where there is none.

    Raises:
        ModelUnavailable: it is there and cannot be read.
    """
    path = folder / "config.json"
    if not path.is_file():
        return {}
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelUnavailable(f"{path}: cannot be read: {error}") from error
    return held if isinstance(held, dict) else {}


def names(config: dict[str, Any], given: Sequence[str], place: str) -> tuple[str, ...]:
    """The labels in the order of the outputs: those given, else those of the configuration.

    Raises:
        ModelUnavailable: neither says which output stands for a contradiction.
    """
    found = tuple(given) or _configured(config)
    if sum(map(_asked_for, found)) == 1:
        return found
    told = f"its labels are {', '.join(found)}" if found else "it names no labels"
    raise ModelUnavailable(
        f"{place}: {told}; say what the outputs mean, in their order, such as "
        "nli-labels = ['contradiction', 'neutral', 'entailment']"
    )


def _configured(config: dict[str, Any]) -> tuple[str, ...]:
    by_number = config.get("id2label")
    if isinstance(by_number, dict) and all(str(n).isdigit() for n in by_number):
        return tuple(str(by_number[n]) for n in sorted(by_number, key=lambda n: int(str(n))))
    by_label = config.get("label2id")
    if isinstance(by_label, dict) and all(isinstance(n, int) for n in by_label.values()):
        return tuple(sorted(map(str, by_label), key=lambda label: int(by_label[label])))
    return ()


def _asked_for(label: str) -> bool:
    return label.strip().lower() in _SPELLINGS


def probabilities(logits: npt.NDArray[np.floating[Any]], labels: Sequence[str], place: str) -> list[float]:
    """The probability of a contradiction, one a row; a model of one output gives its log-odds.

    Raises:
        ModelUnavailable: there are not as many outputs as labels.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    values = logits.astype(np.float64).reshape(len(logits), -1)
    if values.shape[1] != len(labels):
        raise ModelUnavailable(
            f"{place}: gives {values.shape[1]} outputs a pair, and {len(labels)} labels are named: {', '.join(labels)}"
        )
    if values.shape[1] == 1:
        return [float(p) for p in 1 / (1 + np.exp(-values[:, 0]))]
    at = next(n for n, label in enumerate(labels) if _asked_for(label))
    shares = np.exp(values - values.max(1, keepdims=True))
    return [float(p) for p in shares[:, at] / shares.sum(1)]
