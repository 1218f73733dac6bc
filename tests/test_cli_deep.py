"""`--deep` and `--nli` on the command line and in configuration files."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from auditor.cli import main

sys.path.insert(0, str(Path(__file__).parent / "nli"))

STORY = (
    "The council of Torvik opened a swimming hall by the harbour in May. The hall has four pools and a tower. "
    "A café on the roof serves fish soup until late. The architect, Ada Roe, drew it on the back of a map. "
    "The café on the roof serves no fish soup. Children under six swim for free on Sundays.\n"
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY, "utf-8")


def run(*arguments: object) -> int:
    try:
        return main([str(a) for a in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def kinds(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[tuple[str, str]]:
    """Strength and quote of what a deep reading adds."""
    capsys.readouterr()
    assert run("check", "story.txt", "--format", "json", "--exit-zero", *arguments) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return [(f["strength"], f["quote"]) for f in found if f["evidence"].get("kind") == "deep"]


MILLS = (
    "The old mill bought the mill next to the mill. A river runs by the town. It was warm. "
    "A mill beside a mill once fed a mill.\n"
)
LEAD = [("info", "The café on the roof serves no fish soup.")]


def test_deep_on_the_command_line_and_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert kinds(capsys) == []
    assert kinds(capsys, "--deep") == LEAD
    assert kinds(capsys) == [], "results of a deep check are not those of a usual one"
    Path("auditor.toml").write_text("deep = true\n", "utf-8")
    assert kinds(capsys) == LEAD
    assert kinds(capsys, "--isolated") == []


def test_a_lead_fails_no_check() -> None:
    gate = ("--select", "contradiction", "--fail-on", "note")
    assert run("check", "story.txt", *gate) == run("check", "story.txt", *gate, "--deep") == 0


def test_audit_takes_it_too(tmp_path: Path) -> None:
    assert run("audit", "story.txt", "--deep", "-q", "--format", "json", "-o", "out") == 0
    found = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))["findings"]
    assert [(f["strength"], f["quote"]) for f in found if f["evidence"].get("kind") == "deep"] == LEAD


def test_a_model_that_is_not_there_ends_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "story.txt", "--nli", "none.onnx") == 2
    assert "none.onnx: no such model" in capsys.readouterr().err


def test_a_model_of_the_user_from_a_file_beside_the_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    for package in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(package)
    from tiny import written

    said = {"mill": "contradiction"}
    written(Path("sub/models/mine"), said, config={"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}})
    Path("sub/story.txt").write_text(MILLS, "utf-8")
    Path("sub/auditor.toml").write_text('deep = true\nnli = "models/mine"\n', "utf-8")
    assert run("check", "sub/story.txt") == 2
    assert "LABEL_0, LABEL_1, LABEL_2" in capsys.readouterr().err
    labels = ("--nli-labels", "contradiction,entailment,neutral")
    assert run("check", "sub/story.txt", "--format", "json", "--exit-zero", *labels) == 0
    found = json.loads(capsys.readouterr().out)
    assert not [c for c in found["checks"] if c["status"] == "skipped"]
    deep = [f for f in found["findings"] if f["evidence"].get("kind") == "deep"]
    assert [(f["strength"], f["quote"], f["evidence"]["model"]) for f in deep] == [
        ("weak", "A mill beside a mill once fed a mill.", "mine")
    ]
    assert deep[0]["related"][0]["quote"] == "The old mill bought the mill next to the mill."


def test_evaluate_refuses_it_where_it_means_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", "off-topic", "story.txt", "--deep") == 2
    assert "off-topic has no use for them" in capsys.readouterr().err


def test_train_names_what_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from auditor.cli import train

    monkeypatch.setattr(train, "find_spec", lambda name: None if name == "torch" else name)
    assert run("train", "contradiction", ".", "-o", "out") == 2
    assert "needs torch; install them first (pip install 'article-auditor[train]')" in capsys.readouterr().err
