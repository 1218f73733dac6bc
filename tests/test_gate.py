"""Which findings and scores fail the gate."""

from __future__ import annotations

from typing import Any

import pytest
from test_score import clean, finding, result

from auditor.checker import Severity, Strength
from auditor.document import Document
from auditor.gate import Gate, judge
from auditor.report import Report, Tool
from auditor.report.verdicts import Failure
from auditor.score import score


def report(**changes: Any) -> Report:
    results = (*clean(), result(finding(**changes)))
    return Report(Document("x"), results, score(results, {}, 500), Tool("auditor", "0", "r", "c"))


def failures(given: Report, gate: Gate) -> tuple[Failure, ...]:
    return judge(given.to_dict(), gate).failures


@pytest.mark.parametrize(
    ("severity", "fails"), [("note", False), ("minor", False), ("major", True), ("critical", True)]
)
def test_default_gate_fails_from_major_on(severity: str, fails: bool) -> None:
    assert bool(failures(report(severity=Severity(severity)), Gate())) is fails


@pytest.mark.parametrize("strength", [Strength.WEAK, Strength.INFO])
def test_weak_findings_never_fail(strength: Strength) -> None:
    weak = report(severity=Severity.CRITICAL, strength=strength)
    assert failures(weak, Gate(fail_under=100, fail_on=Severity.NOTE)) == ()


def test_preview_never_fails() -> None:
    assert failures(report(preview=True), Gate(fail_under=100, fail_on=Severity.NOTE)) == ()


def test_score_under_the_limit_fails_and_says_by_what() -> None:
    (broken,) = failures(report(), Gate(fail_under=95, fail_on=None))
    assert broken.reason == "score 84.6 is under 95"
    assert broken.findings == tuple(f.id for f in report().findings)
    assert failures(report(), Gate(fail_under=84.6, fail_on=None)) == ()
