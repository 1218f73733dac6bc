"""A reader of two texts at once, taught from all-MiniLM-L6-v2 and written as an int8 ONNX graph.

A build-time input: torch, tokenizers, safetensors, onnx and onnxruntime are looked up only when this runs.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import math
import random
import shutil
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from auditor.errors import ModelUnavailable
from auditor.evaluation.training import teacher
from auditor.evaluation.training.pairs import Pair

LONGEST = 64
_BATCH = 32
# Batches among which pairs of like length are put together, so that little is padded.
_WINDOW = 40
# The lowest layers know words, not how two sentences go together; left as they are they cost no gradients.
_FROZEN = 2
_RATE, _HEAD_RATE, _LAST_RATE, _WARM = 8e-5, 1e-3, 0.1, 0.05
_CHECKPOINT_SECONDS = 600


class Encoded(NamedTuple):
    """Token ids and types, a row a pair, not padded."""

    ids: list[list[int]]
    types: list[list[int]]


def tokenizer(folder: Path) -> Any:
    """The tokenizer for pairs, cut to the longest that is read."""
    found: Any = importlib.import_module("tokenizers").Tokenizer.from_file(str(folder / "tokenizer.json"))
    found.enable_truncation(LONGEST, strategy="longest_first")
    found.no_padding()
    return found


def encoded(pairs: Sequence[tuple[str, str]], using: Any) -> Encoded:
    found = using.encode_batch(list(pairs))
    return Encoded([e.ids for e in found], [e.type_ids for e in found])


def _module(folder: Path) -> Any:  # noqa: C901  torch is known only in here
    """The network with the weights of the encoder; its output is one logit a pair."""
    torch: Any = importlib.import_module("torch")
    nn = torch.nn
    weights = folder / "model.safetensors"
    if hashlib.sha256(weights.read_bytes()).hexdigest() != teacher.SHA256:
        raise ModelUnavailable(f"{weights}: checksum is not the pinned one")
    held: dict[str, Any] = importlib.import_module("safetensors.torch").load_file(weights)

    class Layer(nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self, at: str) -> None:
            super().__init__()
            self.query, self.key, self.value = (_linear(f"{at}attention.self.{p}") for p in ("query", "key", "value"))
            self.mixed = _linear(f"{at}attention.output.dense")
            self.mixed_norm = _norm(f"{at}attention.output.LayerNorm")
            self.inner, self.outer = _linear(f"{at}intermediate.dense"), _linear(f"{at}output.dense")
            self.outer_norm = _norm(f"{at}output.LayerNorm")

        def forward(self, hidden: Any, bias: Any) -> Any:
            rows, length, _ = hidden.shape

            def heads(values: Any) -> Any:
                return values.view(rows, length, teacher.HEADS, -1).transpose(1, 2)

            scores = heads(self.query(hidden)) @ heads(self.key(hidden)).transpose(2, 3)
            scores = scores / math.sqrt(teacher.WIDTH // teacher.HEADS) + bias
            mixed = (scores.softmax(-1) @ heads(self.value(hidden))).transpose(1, 2).reshape(rows, length, -1)
            hidden = self.mixed_norm(self.mixed(mixed) + hidden)
            return self.outer_norm(self.outer(nn.functional.gelu(self.inner(hidden))) + hidden)

    class CrossEncoder(nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.words = nn.Parameter(held["embeddings.word_embeddings.weight"], requires_grad=False)
            self.places = nn.Parameter(held["embeddings.position_embeddings.weight"][:LONGEST], requires_grad=False)
            self.types = nn.Parameter(held["embeddings.token_type_embeddings.weight"])
            self.norm = _norm("embeddings.LayerNorm")
            self.layers = nn.ModuleList(Layer(f"encoder.layer.{n}.") for n in range(teacher.LAYERS))
            for layer in self.layers[:_FROZEN]:
                layer.requires_grad_(False)
            # Without a difference to start from, both texts would be read as one.
            with torch.no_grad():
                self.types[1] += 0.02 * torch.randn(teacher.WIDTH, generator=torch.Generator().manual_seed(1))
            self.head = nn.Linear(2 * teacher.WIDTH, 1)
            nn.init.normal_(self.head.weight, std=0.01, generator=torch.Generator().manual_seed(2))
            nn.init.zeros_(self.head.bias)

        def forward(self, ids: Any, mask: Any, types: Any) -> Any:
            hidden = self.norm(self.words[ids] + self.places[: ids.shape[1]] + self.types[types])
            spread = mask.to(hidden.dtype)
            bias = (1 - spread)[:, None, None, :] * -1e4
            for layer in self.layers:
                hidden = layer(hidden, bias)
            shown = spread[:, :, None]
            mean = (hidden * shown).sum(1) / shown.sum(1)
            most = (hidden + (1 - shown) * -1e4).amax(1)
            return self.head(torch.cat([mean, most], 1)).squeeze(1)

    def _linear(name: str) -> Any:
        weight, bias = held[f"{name}.weight"], held[f"{name}.bias"]
        made = nn.Linear(weight.shape[1], weight.shape[0])
        made.load_state_dict({"weight": weight, "bias": bias})
        return made

    def _norm(name: str) -> Any:
        made = nn.LayerNorm(teacher.WIDTH, eps=1e-12)
        made.load_state_dict({"weight": held[f"{name}.weight"], "bias": held[f"{name}.bias"]})
        return made

    return CrossEncoder()


def taught(
    pairs: Sequence[Pair], folder: Path, out: Path, *, seed: int, say: Callable[[str], None], seconds: float
) -> Any:
    """The network after one look at every pair, or at as many as `seconds` allow.

    Every ten minutes `checkpoint.pt` in `out` keeps how far it got; where there is one, it goes on from there.
    """
    torch: Any = importlib.import_module("torch")
    torch.manual_seed(seed)
    network = _module(folder)
    read = encoded([(p.first, p.second) for p in pairs], tokenizer(folder))
    labels = torch.tensor([float(p.contradicts) for p in pairs])
    head = [p for n, p in network.named_parameters() if p.requires_grad and n.startswith(("head", "types"))]
    rest = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith(("head", "types"))]
    optimiser = torch.optim.AdamW(
        [{"params": rest, "lr": _RATE}, {"params": head, "lr": _HEAD_RATE}], weight_decay=0.01
    )
    batches = list(_batches(read, seed))

    def rate(step: int) -> float:
        done = step / len(batches)
        return min(1.0, done / _WARM) * (1 - (1 - _LAST_RATE) * done)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(rate(step), 1e-3))
    done = _resumed(torch, out / "checkpoint.pt", network, optimiser, schedule)
    began = last = time.monotonic()
    # Where a reader starts that holds both answers for equally likely.
    running = math.log(2)
    for step, batch in enumerate(batches[done:], done):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(*_tensors(torch, read, batch))
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits.float(), labels[batch])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*rest, *head], 1.0)
        optimiser.step()
        schedule.step()
        running += 0.02 * (float(loss.detach()) - running)
        now = time.monotonic()
        if step % 50 == 0:
            say(f"{step}/{len(batches)} loss {running:.3f} {now - began:.0f} s")
        if now - last > _CHECKPOINT_SECONDS:
            last = now
            parts = {"network": network, "optimiser": optimiser, "schedule": schedule}
            kept = {name: part.state_dict() for name, part in parts.items()}
            torch.save(kept | {"step": step + 1}, out / "checkpoint.pt")
        if now - began > seconds:
            say(f"time is up after {step + 1} of {len(batches)} batches")
            break
    return network.eval()


def _resumed(torch: Any, checkpoint: Path, network: Any, optimiser: Any, schedule: Any) -> int:
    """The number of batches that were learned from before; network, optimiser and schedule are as they were then."""
    if not checkpoint.is_file():
        return 0
    kept = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(kept["network"])
    optimiser.load_state_dict(kept["optimiser"])
    schedule.load_state_dict(kept["schedule"])
    return int(kept["step"])


def _batches(read: Encoded, seed: int) -> Iterator[list[int]]:
    draw = random.Random(seed)  # noqa: S311  repeatable on purpose
    order = list(range(len(read.ids)))
    window = _WINDOW * _BATCH
    for at in range(0, len(order), window):
        part = sorted(order[at : at + window], key=lambda i: (len(read.ids[i]), i))
        cut = [part[n : n + _BATCH] for n in range(0, len(part), _BATCH)]
        draw.shuffle(cut)
        yield from cut


def _tensors(torch: Any, read: Encoded, batch: Sequence[int]) -> tuple[Any, Any, Any]:
    longest = max(len(read.ids[i]) for i in batch)
    ids, mask, types = (torch.zeros((len(batch), longest), dtype=torch.long) for _ in range(3))
    for row, i in enumerate(batch):
        ids[row, : len(read.ids[i])] = torch.tensor(read.ids[i])
        types[row, : len(read.ids[i])] = torch.tensor(read.types[i])
        mask[row, : len(read.ids[i])] = 1
    return ids, mask, types


def judged(network: Any, pairs: Sequence[tuple[str, str]], folder: Path) -> npt.NDArray[np.float64]:
    """One probability a pair."""
    torch: Any = importlib.import_module("torch")
    read = encoded(pairs, tokenizer(folder))
    order = sorted(range(len(pairs)), key=lambda i: len(read.ids[i]))
    out = np.zeros(len(pairs))
    with torch.inference_mode():
        for at in range(0, len(order), 64):
            batch = order[at : at + 64]
            out[batch] = torch.sigmoid(network(*_tensors(torch, read, batch))).double().numpy()
    return out


def exported(network: Any, folder: Path, out: Path) -> Path:
    """Write `model.onnx` (int8 weights), `tokenizer.json` and `config.json`; the path of the model."""
    out.mkdir(parents=True, exist_ok=True)
    torch: Any = importlib.import_module("torch")
    quantization: Any = importlib.import_module("onnxruntime.quantization")
    whole = out / "whole.onnx"
    ids = torch.ones((2, 9), dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}}
    with warnings.catch_warnings():
        # The exporter that took over needs another package, and this graph has no branches to lose.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network, (ids, ids, ids), str(whole), input_names=names, output_names=["logits"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
    path = out / "model.onnx"
    quantization.quantize_dynamic(str(whole), str(path), weight_type=quantization.QuantType.QInt8)
    whole.unlink()
    config = {"id2label": {"0": "contradiction"}, "pad_token_id": 0, "max_position_embeddings": LONGEST + 2}
    (out / "config.json").write_text(json.dumps(config) + "\n", "utf-8")
    shutil.copyfile(folder / "tokenizer.json", out / "tokenizer.json")
    return path
