"""Pair models as folders that `transformers` saves (extra `nli-torch`): safetensors only, no code of the model."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from auditor.errors import ModelUnavailable
from auditor.nli import outputs

_INSTALL = "pip install 'article-auditor[nli-torch]', or export the model to ONNX"
_LONGEST = 128
_BATCH = 16


class TransformersPairs:
    """A sequence classifier, run on one thread of the processor."""

    def __init__(self, folder: Path, labels: Sequence[str] = ()) -> None:
        self.name = folder.resolve().name
        self._folder = folder
        self._labels = outputs.names(outputs.configuration(folder), labels, str(folder))
        self._torch: Any = _package("torch")
        transformers: Any = _package("transformers")
        local = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(str(folder), **local)
            made = transformers.AutoModelForSequenceClassification.from_pretrained(
                str(folder), use_safetensors=True, **local
            )
        except Exception as error:
            first = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise ModelUnavailable(f"{folder}: transformers cannot load it: {first}") from error
        self._network = made.eval()
        self._longest = min(_LONGEST, int(getattr(made.config, "max_position_embeddings", _LONGEST + 2)) - 2)

    def contradictions(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair the probability that the second text contradicts the first."""
        order = sorted(range(len(pairs)), key=lambda i: (len(pairs[i][0]) + len(pairs[i][1]), i))
        found = [0.0] * len(pairs)
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            for place, p in zip(batch, self._judged([pairs[i] for i in batch]), strict=True):
                found[place] = p
        return found

    def _judged(self, batch: Sequence[tuple[str, str]]) -> list[float]:
        fed = self._tokenizer(
            [one for one, _ in batch], [two for _, two in batch],
            padding=True, truncation="longest_first", max_length=self._longest, return_tensors="pt",
        )  # fmt: skip
        threads = self._torch.get_num_threads()
        # Sums in another order differ in their last digits.
        self._torch.set_num_threads(1)
        try:
            with self._torch.inference_mode():
                logits = self._network(**fed).logits
        finally:
            self._torch.set_num_threads(threads)
        return outputs.probabilities(logits.float().numpy(), self._labels, str(self._folder))


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ModelUnavailable(f"a folder of transformers needs {name}: {_INSTALL}") from error
