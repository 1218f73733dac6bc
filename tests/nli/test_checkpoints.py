"""Models of the user's own as folders of transformers; torch is no part of the development packages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch", reason="torch is installed by the extra nli-torch alone")
pytest.importorskip("transformers", reason="transformers is installed by the extra nli-torch alone")

from tiny import LABELS, WORDS, tokenizer

from auditor import nli
from auditor.errors import ModelUnavailable

PAIRS = [("The mill is open", "The mill is not open"), ("The mill", "shut"), ("The mill is closed", "It is open")]


def bert(folder: Path, **config: Any) -> Path:
    """A BERT of one layer with weights drawn by a fixed seed."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    torch.manual_seed(3)
    small = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    made = BertForSequenceClassification(BertConfig(vocab_size=len(WORDS), num_labels=3, **small, **config))
    made.save_pretrained(folder, safe_serialization=True)
    tokenizer(folder)
    PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"), pad_token="[PAD]", unk_token="[UNK]",
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(folder)  # fmt: skip
    return folder


def test_the_label_that_its_configuration_names(tmp_path: Path) -> None:
    folder = bert(tmp_path, id2label=dict(enumerate(LABELS)))
    found = [nli.load(str(folder), labels).contradictions(PAIRS) for labels in ((), LABELS, LABELS[::-1])]
    assert found[0] == found[1] != found[2]
    shifted = nli.load(str(folder), ("neutral", "contradiction", "entailment")).contradictions(PAIRS)
    assert [sum(p) for p in zip(found[0], found[2], shifted, strict=True)] == pytest.approx([1.0] * 3)


def test_what_stands_beside_a_pair_changes_nothing(tmp_path: Path) -> None:
    judge = nli.load(str(bert(tmp_path, id2label=dict(enumerate(LABELS)))))
    alone = [judge.contradictions([pair])[0] for pair in PAIRS]
    assert judge.contradictions(PAIRS * 7) == pytest.approx(alone * 7, abs=1e-5)


def test_labels_that_say_nothing(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="LABEL_0, LABEL_1, LABEL_2"):
        nli.load(str(bert(tmp_path)))


def test_a_folder_that_cannot_be_loaded(tmp_path: Path) -> None:
    folder = bert(tmp_path)
    (folder / "config.json").write_text(json.dumps({"id2label": dict(enumerate(LABELS)), "model_type": "none"}))
    with pytest.raises(ModelUnavailable, match="transformers cannot load it"):
        nli.load(str(folder))
