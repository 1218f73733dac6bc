"""The result of one audit and its renderings."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.document import Document
from auditor.results import CheckResult, Finding
from auditor.score import Scorecard


@dataclass(frozen=True, slots=True)
class Tool:
    """What produced a report; the digests change when a verdict may."""

    name: str
    version: str
    rules_digest: str
    config_digest: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's results. Everything rendered comes from here."""

    document: Document
    checks: tuple[CheckResult, ...]
    score: Scorecard
    tool: Tool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Findings of all checks in the order of the text."""
        return tuple(sorted((f for c in self.checks for f in c.findings), key=lambda f: (f.span, f.code)))
