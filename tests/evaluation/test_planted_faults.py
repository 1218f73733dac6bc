"""The planted-faults task on a small invented folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.errors import ConfigError
from auditor.evaluation import planted

ARTICLE = """Quarry to close in May

By Ida Lund
5 March 2024

The quarry above Torvik will close, its owner said on Wednesday, 5 March 2024.

Work began there on Tuesday, 5 March 1974, said the foreman, Nils Berg.
"""
LABELS = """
quarry.txt:
  part: one
  plants:
    - {rule: date-mismatch, quote: "Wednesday, 5 March 2024"}
    - {rule: date-mismatch, quote: "Quarry to close in May"}
    - {rule: no-such-rule, quote: ""}
  near:
    - {rule: date-mismatch, quote: "Tuesday, 5 March 1974", why: that day was a Tuesday}
bare.txt:
  plants: [{rule: date-mismatch, quote: ""}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "quarry.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "bare.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "expected.yaml").write_text(LABELS, "utf-8")
    return tmp_path


def test_plants_and_near_misses_by_part_and_rule(folder: Path) -> None:
    figures = planted.measure(folder).figures
    assert (figures["articles"], figures["unknown_rules"]) == (2, "no-such-rule")
    rule = figures["one"]["rules"]["date-mismatch"]
    assert (rule["plants"], rule["found"], rule["recall"]) == (2, 1, 0.5)
    # Wilson's interval of one in two.
    assert (rule["found_from"], rule["found_to"]) == (0.095, 0.905)
    assert (rule["near"], rule["flagged"], rule["flagged_share"]) == (1, 0, 0)
    assert figures["one"]["rules"]["no-such-rule"]["recall"] == 0
    assert figures["one"]["all"]["recall"] == 0.333
    # Articles that name no part are measured together, and what has no label has no share.
    assert figures["all"]["all"]["found"] == 1
    assert figures["all"]["all"]["flagged_share"] is None


def test_outcomes_say_which_label_was_met(folder: Path) -> None:
    met = [(o.quote, o.met) for o in planted.outcomes(folder) if o.part == "one" and o.rule == "date-mismatch"]
    assert met == [
        ("Wednesday, 5 March 2024", True), ("Quarry to close in May", False), ("Tuesday, 5 March 1974", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "complaint"),
    [
        ("", "must map file names"),
        ("a: [", "not YAML"),
        ("quarry.txt: nothing", "lists of labels"),
        ("quarry.txt: {plants: [{rule: date-mismatch}]}", "lists of labels"),
        ("quarry.txt: {near: date-mismatch}", "lists of labels"),
    ],
)
def test_labels_that_are_not_whole_are_refused(folder: Path, labels: str, complaint: str) -> None:
    (folder / "expected.yaml").write_text(labels, "utf-8")
    with pytest.raises(ConfigError, match=complaint):
        planted.measure(folder)


def test_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"needs an expected\.yaml"):
        planted.measure(tmp_path)


def test_command_prints_the_table(folder: Path) -> None:
    command = [sys.executable, "-m", "auditor", "evaluate", "planted", str(folder)]
    plain = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "date-mismatch: plants 2  found 1  recall 0.5" in plain
    printed = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)
    assert printed == planted.measure(folder).figures
