"""What became of an article, of a finding and of an assertion: the words that all formats share."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.report.verdicts import Failure, Level, Verdict


def status(verdict: Verdict) -> str:
    """`crashed`, `failed`, `warned` or `passed`."""
    if verdict.crashed:
        return "crashed"
    if verdict.failed:
        return "failed"
    return "warned" if verdict.failures else "passed"


def broken(verdict: Verdict) -> dict[str, list[Failure]]:
    """The assertions that each finding broke, by finding id; errors first."""
    found: dict[str, list[Failure]] = {}
    for failure in in_order(verdict.failures):
        for key in failure.findings:
            found.setdefault(key, []).append(failure)
    return found


def in_order(failures: Iterable[Failure]) -> list[Failure]:
    """Errors before warnings, each in the order given."""
    return sorted(failures, key=lambda f: f.level is not Level.ERROR)


def fails(failures: Iterable[Failure]) -> bool:
    return any(f.level is Level.ERROR for f in failures)


def named(failure: Failure) -> str:
    """`2 findings of severity major or above (fail-on)`."""
    return f"{failure.reason} ({failure.assertion})"


def suppressed(verdict: Verdict) -> int:
    """How many findings were set aside with a reason; they are not among the record's findings."""
    return len(verdict.record.get("suppressed") or ())
