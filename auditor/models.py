"""Lazy handles on `data/models`. Nothing is read before a check asks for it."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from auditor.errors import ModelUnavailable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# An odd sentence must not win by one extreme value.
CUT = 4.0


@dataclass(frozen=True, slots=True)
class WordTable:
    """`vectors` has one int8 row a word, to be multiplied by `scale`: direction and weight in one.

    `rarity` is minus the logarithm of the word's share of running text. `fields` says in bytes how strongly the word
    belongs to each field of life in `beats.txt`.
    """

    place: dict[str, int]
    vectors: npt.NDArray[np.int8]
    scale: npt.NDArray[np.float32]
    rarity: npt.NDArray[np.float32]
    fields: npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Logistic:
    """A logistic model over named features and their products; `limits` are thresholds on the probability.

    Features are centred, scaled and cut off at four spreads; `products` go with the pairs of the first of them in the
    order of an upper triangle, diagonal included, and may be empty.
    """

    features: tuple[str, ...]
    mean: tuple[float, ...]
    spread: tuple[float, ...]
    weights: tuple[float, ...]
    products: tuple[float, ...]
    intercept: float
    limits: dict[str, float]

    def odds(self, rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """The logarithm of the odds, one a row of feature values."""
        import numpy as np  # noqa: PLC0415  kept off the import path

        mean, spread, weights, products = self._arrays
        scaled = np.clip((rows - mean) / spread, -CUT, CUT)
        paired = scaled[:, : len(products)]
        odds: npt.NDArray[np.float64] = scaled @ weights + ((paired @ products) * paired).sum(1) + self.intercept
        return odds

    def probabilities(self, rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """One probability a row of feature values."""
        import numpy as np  # noqa: PLC0415

        p: npt.NDArray[np.float64] = 1 / (1 + np.exp(-self.odds(rows)))
        return p

    @cached_property
    def _arrays(self) -> tuple[npt.NDArray[np.float64], ...]:
        """Mean, spread, weights, and the products as an upper triangle."""
        import numpy as np  # noqa: PLC0415

        size = (math.isqrt(8 * len(self.products) + 1) - 1) // 2
        products = np.zeros((size, size))
        products[np.triu_indices(size)] = self.products
        return np.array(self.mean), np.array(self.spread), np.array(self.weights), products


_KINDS = {"vectors": "i1", "scale": "<f4", "rarity": "<f4", "fields": "u1"}


def _held(npy: bytes, kind: str) -> npt.NDArray[Any]:
    """The values in a `.npy` file, flat and not copied; the length of its header stands in bytes 8 and 9."""
    import numpy as np  # noqa: PLC0415

    return np.frombuffer(npy, kind, offset=10 + int.from_bytes(npy[8:10], "little"))


@cache
def word_table() -> WordTable:
    """The static word vectors (`data/models/topics`).

    Raises: ModelUnavailable.
    """
    folder = files("auditor") / "data" / "models" / "topics"
    try:
        words = (folder / "vocabulary.txt").read_text("utf-8").split("\n")[:-1]
        held = {name: _held((folder / f"{name}.npy").read_bytes(), kind) for name, kind in _KINDS.items()}
        vectors, fields = (held[name].reshape(len(words), -1) for name in ("vectors", "fields"))
    except (OSError, KeyError, ValueError) as error:
        raise ModelUnavailable(f"word vectors: {error}; reinstall the package") from error
    if not len(words) == len(held["scale"]) == len(held["rarity"]):
        raise ModelUnavailable("word vectors: vocabulary and rows differ in length; reinstall the package")
    return WordTable(dict(zip(words, range(len(words)), strict=True)), vectors, held["scale"], held["rarity"], fields)


@cache
def logistic(name: str) -> Logistic:
    """The model in `data/models/<name>/model.json`.

    Raises: ModelUnavailable.
    """
    path = files("auditor") / "data" / "models" / name / "model.json"
    try:
        held: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return Logistic(
            tuple(held["features"]),
            tuple(held["mean"]),
            tuple(held["spread"]),
            tuple(held["weights"]),
            tuple(held["products"]),
            float(held["intercept"]),
            dict(held["limits"]),
        )
    except (OSError, KeyError, ValueError) as error:
        raise ModelUnavailable(f"{name}: {error}; reinstall the package") from error


@cache
def byte_weights(name: str, part: str) -> npt.NDArray[np.float32]:
    """The weights in `data/models/<name>/<part>.npy`, kept as bytes, times the model's limit `<part>_scale`.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    path = files("auditor") / "data" / "models" / name / f"{part}.npy"
    try:
        held: npt.NDArray[np.int8] = _held(path.read_bytes(), "i1")
        scale = logistic(name).limits[f"{part}_scale"]
    except (OSError, KeyError, ValueError) as error:
        raise ModelUnavailable(f"{name}: {error}; reinstall the package") from error
    return held.astype(np.float32) * np.float32(scale)


def word_scores(name: str) -> npt.NDArray[np.float32]:
    """One number a word of the word table: the weights `words` of a model.

    Raises: ModelUnavailable.
    """
    held = byte_weights(name, "words")
    if len(held) != len(word_table().place):
        raise ModelUnavailable(f"{name}: word scores and vocabulary differ in length; reinstall the package")
    return held
