"""The verdict for CI: which thresholds an article's report breaks. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.checker import Severity, Strength
from auditor.report import Report
from auditor.results import Finding
from auditor.score import scored


@dataclass(frozen=True, slots=True)
class Gate:
    """`fail_under` is a lower bound on the overall score; `fail_on` the lowest severity that fails.

    None switches a threshold off. Weak and informational findings, and rules in preview, never fail a check,
    and an article with nothing else passes whatever its score.
    """

    fail_under: float | None = None
    fail_on: Severity | None = Severity.MAJOR


@dataclass(frozen=True, slots=True)
class Failure:
    """One broken threshold, and the findings that broke it."""

    reason: str
    findings: tuple[Finding, ...] = ()


def failures(report: Report, gate: Gate) -> tuple[Failure, ...]:
    """The thresholds this article breaks; none means that it passes."""
    proven = tuple(f for f in report.findings if scored(f) and f.strength in (Strength.STRONG, Strength.DECISIVE))
    broken = []
    if gate.fail_on is not None:
        grave = tuple(f for f in proven if f.severity.rank >= gate.fail_on.rank)
        if grave:
            noun = "finding" if len(grave) == 1 else "findings"
            broken.append(Failure(f"{len(grave)} {noun} of severity {gate.fail_on} or above", grave))
    overall = report.score.overall
    if gate.fail_under is not None and overall is not None and overall < gate.fail_under and proven:
        broken.append(Failure(f"score {overall:g} is under {gate.fail_under:g}", proven))
    return tuple(broken)
