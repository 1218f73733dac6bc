"""The smallest models that can be loaded: every word has an opinion of its own, and a pair's is the sum."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LABELS = ("contradiction", "entailment", "neutral")
WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "mill", "is", "not", "open", "closed", "shut")


def opinions(said: Mapping[str, str], labels: Sequence[str], strength: float = 4.0) -> np.ndarray:
    """One row a word, one column a label: words of `said` speak for their label, the others for none."""
    table = np.zeros((len(WORDS), len(labels)), np.float32)
    for word, label in said.items():
        table[WORDS.index(word), list(labels).index(label)] = strength
    return table


def graph(
    table: np.ndarray, inputs: Sequence[str] = ("input_ids", "attention_mask", "token_type_ids")
) -> onnx.ModelProto:
    """Sums the rows of the words that the mask shows; words of the first text count nothing."""
    shape = ["pairs", "tokens"]
    known = {name: helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in inputs}
    nodes = [helper.make_node("Gather", ["table", inputs[0]], ["rows"])]
    for number, name in enumerate(n for n in inputs[1:]):
        nodes += [
            helper.make_node("Cast", [name], [f"float{number}"], to=TensorProto.FLOAT),
            helper.make_node("Unsqueeze", [f"float{number}", "last"], [f"column{number}"]),
            helper.make_node(
                "Mul", ["rows" if not number else f"shown{number - 1}", f"column{number}"], [f"shown{number}"]
            ),
        ]
    last = f"shown{len(inputs) - 2}" if len(inputs) > 1 else "rows"
    nodes.append(helper.make_node("ReduceSum", [last, "tokens"], ["logits"], keepdims=0))
    made = helper.make_graph(
        nodes, "tiny", list(known.values()),
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["pairs", table.shape[1]])],
        [
            numpy_helper.from_array(table, "table"),
            numpy_helper.from_array(np.array([1], np.int64), "tokens"),
            numpy_helper.from_array(np.array([2], np.int64), "last"),
        ],
    )  # fmt: skip
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def tokenizer(folder: Path) -> None:
    """Words as they stand, two texts as [CLS] one [SEP] two [SEP]."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    made = Tokenizer(models.WordLevel({word: n for n, word in enumerate(WORDS)}, unk_token="[UNK]"))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", WORDS.index("[CLS]")), ("[SEP]", WORDS.index("[SEP]"))],
    )  # fmt: skip
    made.save(str(folder / "tokenizer.json"))


def written(
    folder: Path,
    said: Mapping[str, str],
    labels: Sequence[str] = LABELS,
    config: Mapping[str, object] | None = None,
    name: str = "model.onnx",
) -> Path:
    """A folder with graph, tokenizer and configuration; the configuration names the labels unless one is given."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(opinions(said, labels)), folder / name)
    tokenizer(folder)
    held = {"id2label": {str(n): label for n, label in enumerate(labels)}} if config is None else config
    (folder / "config.json").write_text(json.dumps(held), "utf-8")
    return folder
