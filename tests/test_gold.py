"""The annotated real documents, where the labelled data is at hand: every must, no must_not, most of should."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT

from auditor import Report, audit, load
from auditor.evaluation.corpus import matches

FOLDER = ROOT.parent / "shared" / "seeds"
GOLD: list[dict[str, Any]] = (
    yaml.safe_load((FOLDER / "gold.yaml").read_text("utf-8")) if (FOLDER / "gold.yaml").is_file() else []
)
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not GOLD, reason="the labelled data is not here")]


@cache
def report(path: Path) -> Report:
    return audit(load(path))


def labels(*kinds: str) -> list[Any]:
    return [(document["file"], label) for document in GOLD for kind in kinds for label in document.get(kind, ())]


def found(name: str, label: dict[str, str]) -> bool:
    result = report(FOLDER / name)
    # The annotation lets a contradiction be found as an escalation where it says that both count.
    rules = [label["rule"], "certainty-escalation"] if "both count" in label.get("why", "") else [label["rule"]]
    return any(matches(f, {**label, "rule": r}, result.document) for f in result.findings for r in rules)


@pytest.mark.parametrize(("name", "label"), labels("must"))
def test_must(name: str, label: dict[str, str]) -> None:
    assert found(name, label)


@pytest.mark.parametrize(("name", "label"), labels("must_not"))
def test_must_not(name: str, label: dict[str, str]) -> None:
    assert not found(name, label)


def test_four_fifths_of_should() -> None:
    wanted = labels("should")
    assert sum(found(*pair) for pair in wanted) >= 0.8 * len(wanted)
