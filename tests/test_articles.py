"""Whole fixture articles: what must be found in each, and what must not."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml
from conftest import ROOT

from auditor import Report, audit, load
from auditor.checker import Strength
from auditor.evaluation.corpus import matches
from auditor.registry import discover
from auditor.score import scored

FOLDER = ROOT / "fixtures" / "articles"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "expected.yaml").read_text("utf-8"))


@cache
def report(name: str) -> Report:
    return audit(load(FOLDER / name))


def labels(kind: str) -> list[Any]:
    return [
        pytest.param(name, label, id=f"{name}/{label['rule']}/{label['quote'][:24]}")
        for name, facts in EXPECTED.items()
        for label in facts.get(kind, ())
    ]


def test_every_article_has_expectations() -> None:
    files = {p.name for p in FOLDER.iterdir() if p.is_file() and p.name != "expected.yaml"}
    assert files == set(EXPECTED)
    assert len(files) >= 12
    known = set(discover())
    assert {
        x["rule"] for facts in EXPECTED.values() for kind in ("must", "must_not") for x in facts.get(kind, ())
    } <= known


@pytest.mark.parametrize(("name", "label"), labels("must"))
def test_must(name: str, label: dict[str, str]) -> None:
    found = report(name)
    assert any(matches(f, label, found.document) for f in found.findings), [
        (f.rule, f.quote) for f in found.findings if f.rule == label["rule"]
    ]


@pytest.mark.parametrize(("name", "label"), labels("must_not"))
def test_must_not(name: str, label: dict[str, str]) -> None:
    found = report(name)
    assert not [f.message for f in found.findings if matches(f, label, found.document)]


@pytest.mark.parametrize("name", [n for n, facts in EXPECTED.items() if facts.get("clean")])
def test_clean_article_has_no_strong_finding(name: str) -> None:
    strong = [f for f in report(name).findings if scored(f) and f.strength in (Strength.STRONG, Strength.DECISIVE)]
    assert not [(f.rule, f.quote, f.message) for f in strong]


@pytest.mark.parametrize("name", EXPECTED)
def test_score_is_in_its_bounds(name: str) -> None:
    low, high = EXPECTED[name]["score"]
    overall = report(name).score.overall
    assert overall is not None
    assert low <= overall <= high


@pytest.mark.parametrize("name", EXPECTED)
def test_quotes_slice_back_and_no_check_crashes(name: str) -> None:
    found = report(name)
    for finding in found.findings:
        assert finding.quote == found.document.text[finding.span.start : finding.span.end]
    assert not [c.reason for c in found.checks if c.status == "error"]
