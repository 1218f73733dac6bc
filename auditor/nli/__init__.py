"""Models that judge whether one text contradicts another, behind one Protocol. Nothing loads before it is asked for.

A model of the user's own is a file or folder on disk; nothing is ever downloaded, and no code of a model is run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from auditor.errors import ModelUnavailable

__all__ = ["DeepReading", "PairModel", "digest", "load"]

# What holds the weights: a model with others is another model.
_WEIGHTS = ("*.onnx", "onnx/*.onnx", "*.safetensors", "config.json", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class DeepReading:
    """How an article is read for contradictions beyond the rules.

    `model` is the path of a pair model of the user's own, "" for none; `labels` are its outputs in their order, where
    its configuration does not name them.
    """

    model: str = ""
    labels: tuple[str, ...] = ()

    def pair_model(self) -> PairModel | None:
        """The model, None where none is named.

        Raises:
            ModelUnavailable: it cannot be used; the message says what to do.
        """
        return load(self.model, self.labels) if self.model else None


class PairModel(Protocol):
    """Judges pairs of texts. `name` stands in the evidence of findings."""

    @property
    def name(self) -> str: ...

    def contradictions(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair the probability that the second text contradicts the first, in [0, 1]."""


@lru_cache(maxsize=4)
def load(place: str, labels: tuple[str, ...] = ()) -> PairModel:
    """The model at `place`: an ONNX file, a folder with one, or a folder as `transformers` saves it.

    `labels` names the outputs in their order, where the model's own configuration does not.

    Raises:
        ModelUnavailable: a package, a file or the meaning of the outputs is missing; the message says what to do.
    """
    path = Path(place).expanduser()
    if not path.exists():
        raise ModelUnavailable(f"{place}: no such model; name an ONNX file or a folder with a model")
    found = _onnx_in(path)
    if found:
        from auditor.nli import graphs  # noqa: PLC0415  the packages behind it are extras

        return graphs.OnnxPairs(found, labels)
    if (path / "model.safetensors").is_file():
        from auditor.nli import checkpoints  # noqa: PLC0415

        return checkpoints.TransformersPairs(path, labels)
    if path.is_dir() and any(path.glob("*.bin")):
        raise ModelUnavailable(
            f"{place}: holds pickled weights, which may run code; save the model with safe_serialization=True, "
            "or export it to ONNX"
        )
    raise ModelUnavailable(f"{place}: neither an ONNX file (*.onnx) nor model.safetensors is there")


def digest(place: str) -> str:
    """Twelve hexadecimal digits over the files of a model, "" where there are none."""
    if not place:
        return ""
    path = Path(place).expanduser()
    files = sorted({f for pattern in _WEIGHTS for f in path.glob(pattern)}) if path.is_dir() else [path]
    held = sha256()
    for each in files:
        if not each.is_file():
            return ""
        held.update(each.name.encode() + b"\0" + each.read_bytes())
    return held.hexdigest()[:12] if files else ""


def _onnx_in(path: Path) -> Path | None:
    """The ONNX file that is meant, None where there is none.

    Raises:
        ModelUnavailable: several may be meant.
    """
    if path.is_file():
        return path
    for folder in (path, path / "onnx"):
        found = sorted(folder.glob("*.onnx"))
        plain = [f for f in found if f.name == "model.onnx"]
        if len(found) > 1 and not plain:
            names = ", ".join(f.name for f in found)
            raise ModelUnavailable(f"{folder}: holds several models ({names}); name one of the files")
        if found:
            return (plain or found)[0]
    return None
