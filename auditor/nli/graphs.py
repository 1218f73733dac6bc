"""Pair models as ONNX graphs, run by onnxruntime on one thread of the processor (extra `nli`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from auditor.errors import ModelUnavailable
from auditor.nli import outputs

_INSTALL = "pip install 'article-auditor[nli]'"
# Longer pairs are cut: two news sentences have 60 tokens.
_LONGEST = 128
_BATCH = 16
_KNOWN = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}


class OnnxPairs:
    """The same answer for a pair whatever stands beside it, as far as the graph allows: pairs go by length."""

    def __init__(self, file: Path, labels: Sequence[str] = ()) -> None:
        whole = file.resolve()
        self.name = whole.parent.name if whole.stem == "model" else whole.stem
        self._file = file
        folder = file.parent.parent if file.parent.name == "onnx" else file.parent
        config = outputs.configuration(folder)
        self._labels = outputs.names(config, labels, str(file))
        self._tokenizer = _tokenizer(folder, config)
        self._padding = int(config.get("pad_token_id") or 0)
        runtime: Any = _package("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = runtime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise ModelUnavailable(f"{file}: onnxruntime cannot load it: {_first_line(error)}") from error
        self._inputs = [each.name for each in self._session.get_inputs()]
        unknown = [name for name in self._inputs if name not in _KNOWN]
        if unknown or "input_ids" not in self._inputs:
            wanted = ", ".join(_KNOWN)
            raise ModelUnavailable(f"{file}: takes {', '.join(self._inputs)}; a pair model takes {wanted}")

    def contradictions(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair the probability that the second text contradicts the first."""
        read = self._tokenizer.encode_batch(list(pairs))
        found = [0.0] * len(pairs)
        for batch in _by_length([len(each.ids) for each in read]):
            for at, p in zip(batch, self._judged([read[i] for i in batch]), strict=True):
                found[at] = p
        return found

    def _judged(self, batch: Sequence[Any]) -> list[float]:
        import numpy as np  # noqa: PLC0415

        longest = max(len(each.ids) for each in batch)
        fed = {}
        for name in self._inputs:
            rows = np.full((len(batch), longest), self._padding if name == "input_ids" else 0, np.int64)
            for row, each in zip(rows, batch, strict=True):
                values = getattr(each, _KNOWN[name])
                row[: len(values)] = values
            fed[name] = rows
        try:
            logits = self._session.run(None, fed)[0]
        except Exception as error:
            raise ModelUnavailable(f"{self._file}: cannot judge a pair: {_first_line(error)}") from error
        return outputs.probabilities(logits, self._labels, str(self._file))


def _by_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of texts in batches of like length, so that little is padded."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i], i))
    for at in range(0, len(order), _BATCH):
        yield order[at : at + _BATCH]


def _tokenizer(folder: Path, config: dict[str, Any]) -> Any:
    path = folder / "tokenizer.json"
    if not path.is_file():
        raise ModelUnavailable(
            f"{path}: no such file; a model needs its tokenizer beside it, as AutoTokenizer.save_pretrained writes it"
        )
    tokenizers: Any = _package("tokenizers")
    try:
        found = tokenizers.Tokenizer.from_file(str(path))
    except Exception as error:
        raise ModelUnavailable(f"{path}: cannot be read: {_first_line(error)}") from error
    # Models of the RoBERTa kind keep two places for themselves.
    places = int(config.get("max_position_embeddings") or _LONGEST + 2) - 2
    found.enable_truncation(max(8, min(_LONGEST, places)), strategy="longest_first")
    found.no_padding()
    return found


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ModelUnavailable(f"pair models need {name}: {_INSTALL}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
