"""Models of the user's own as ONNX files: what they say, and what is said when they cannot be used."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

pytest.importorskip("onnx", reason="the extra nli and onnx build the model that is loaded")
pytest.importorskip("onnxruntime", reason="the extra nli runs it")
pytest.importorskip("tokenizers", reason="the extra nli reads its words")

from tiny import LABELS, graph, opinions, tokenizer, written

from auditor import nli
from auditor.errors import ModelUnavailable

SAID = {"not": "contradiction", "open": "entailment", "closed": "contradiction"}
PAIRS = [
    ("The mill is open", "The mill is not open not"),
    ("The mill is closed", "The mill is open"),
    ("The mill is open", "The mill is shut"),
    ("The mill", "closed closed"),
]


def told(folder: Path, *labels: str) -> list[float]:
    return nli.load(str(folder), labels).contradictions(PAIRS)


@pytest.mark.parametrize("labels", list(permutations(LABELS)))
def test_labels_in_any_order(tmp_path: Path, labels: tuple[str, ...]) -> None:
    found = told(written(tmp_path, SAID, labels))
    assert found[0] > 0.9
    assert found[1] < 0.05
    assert found[2] == pytest.approx(1 / 3)
    assert found[3] > 0.99


@pytest.mark.parametrize(
    "config",
    [
        {"label2id": {"CONTRADICTION": 0, "neutral": 2, "entailment": 1}},
        {"id2label": {"2": "Neutral", "0": "Contradiction", "1": "Entailment"}, "pad_token_id": 0},
        {"id2label": {"0": "contradictory", "1": "e", "2": "n"}, "max_position_embeddings": 64},
    ],
)
def test_labels_as_configurations_spell_them(tmp_path: Path, config: dict[str, object]) -> None:
    assert told(written(tmp_path, SAID, config=config)) == told(written(tmp_path / "usual", SAID))


def test_labels_of_the_user_go_before_those_of_the_model(tmp_path: Path) -> None:
    folder = written(tmp_path, {"not": "neutral"})
    assert told(folder, "entailment", "neutral", "contradiction")[0] > 0.99
    assert told(folder, "entailment", "contradiction", "neutral")[0] < 0.01


def test_a_single_output_gives_log_odds(tmp_path: Path) -> None:
    found = told(written(tmp_path, {"not": "contradiction"}, ("contradiction",)))
    assert found[0] > 0.99
    assert found[1] == pytest.approx(0.5)


def test_what_stands_beside_a_pair_changes_nothing(tmp_path: Path) -> None:
    judge = nli.load(str(written(tmp_path, SAID)))
    alone = [judge.contradictions([pair])[0] for pair in PAIRS]
    assert judge.contradictions(PAIRS * 9) == pytest.approx(alone * 9)
    assert judge.contradictions([]) == []


def test_a_file_and_the_folder_that_hubs_use(tmp_path: Path) -> None:
    folder = written(tmp_path / "mine", SAID)
    inner = tmp_path / "hub"
    (inner / "onnx").mkdir(parents=True)
    (inner / "onnx" / "model.onnx").write_bytes((folder / "model.onnx").read_bytes())
    for name in ("tokenizer.json", "config.json"):
        (inner / name).write_bytes((folder / name).read_bytes())
    assert told(inner) == told(folder / "model.onnx") == told(folder)
    assert nli.load(str(folder)).name == "mine"


def test_a_model_without_token_types(tmp_path: Path) -> None:
    import onnx

    folder = written(tmp_path, SAID)
    onnx.save(graph(opinions(SAID, LABELS), ("input_ids", "attention_mask")), folder / "model.onnx")
    assert told(folder)[3] > 0.99


def unusable(folder: Path, *labels: str) -> str:
    with pytest.raises(ModelUnavailable) as raised:
        told(folder, *labels)
    return str(raised.value)


def test_nothing_there(tmp_path: Path) -> None:
    assert "no such model" in unusable(tmp_path / "none")
    assert "neither an ONNX file" in unusable(tmp_path)


def test_no_tokenizer(tmp_path: Path) -> None:
    folder = written(tmp_path, SAID)
    (folder / "tokenizer.json").unlink()
    assert "tokenizer.json: no such file" in unusable(folder)


def test_labels_that_say_nothing(tmp_path: Path) -> None:
    config = {"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}
    message = unusable(written(tmp_path, SAID, config=config))
    assert "LABEL_0, LABEL_1, LABEL_2" in message
    assert "nli-labels" in message
    assert "it names no labels" in unusable(written(tmp_path / "bare", SAID, config={}))


def test_labels_and_outputs_that_differ_in_number(tmp_path: Path) -> None:
    assert "3 outputs a pair, and 2 labels" in unusable(written(tmp_path, SAID), "contradiction", "rest")


def test_files_that_are_broken(tmp_path: Path) -> None:
    folder = written(tmp_path, SAID)
    (folder / "config.json").write_text("{", "utf-8")
    assert "config.json: cannot be read" in unusable(folder)
    (folder / "config.json").write_text(json.dumps({"id2label": dict(enumerate(LABELS))}), "utf-8")
    (folder / "model.onnx").write_bytes(b"no graph")
    assert "onnxruntime cannot load it" in unusable(folder)
    tokenizer(folder)
    (folder / "tokenizer.json").write_text("[]", "utf-8")
    assert "tokenizer.json: cannot be read" in unusable(folder)


def test_a_graph_of_another_kind(tmp_path: Path) -> None:
    import onnx

    folder = written(tmp_path, SAID)
    onnx.save(graph(opinions(SAID, LABELS), ("pixels", "attention_mask")), folder / "model.onnx")
    assert "takes pixels, attention_mask; a pair model takes input_ids" in unusable(folder)


def test_several_models_of_which_none_is_meant(tmp_path: Path) -> None:
    folder = written(tmp_path, SAID, name="large.onnx")
    written(folder, SAID, name="small.onnx")
    assert "large.onnx, small.onnx" in unusable(folder)
    assert nli.load(str(folder / "small.onnx")).name == "small"


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    assert "may run code" in unusable(tmp_path)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_a_missing_package_is_named_with_its_extra(tmp_path: Path, package: str) -> None:
    folder = written(tmp_path, SAID)
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "from auditor import nli\n"
        f"try: nli.load({str(folder)!r})\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert f"ModelUnavailable pair models need {package}: pip install 'article-auditor[nli]'" in said


def test_digest_follows_the_files(tmp_path: Path) -> None:
    folder = written(tmp_path, SAID)
    before = nli.digest(str(folder))
    assert before == nli.digest(str(folder))
    written(folder, {"not": "neutral"})
    assert nli.digest(str(folder)) != before
    assert nli.digest(str(tmp_path / "none")) == ""
