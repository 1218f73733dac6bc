"""What the gate says of articles, as data that every output format is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

# As `checker.Strength` has them; records hold plain strings.
_PROOF = frozenset({"strong", "decisive"})


class Level(StrEnum):
    """What a broken assertion does: a warning is shown, an error fails the run."""

    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Failure:
    """One broken assertion.

    `assertion` names it as the configuration does (`fail-on`, `fail-under`, `dimension.sourcing`,
    `count.SR104`, `only-new`); `findings` holds the ids of the findings that broke it.
    """

    assertion: str
    reason: str
    findings: tuple[str, ...] = ()
    level: Level = Level.ERROR


@dataclass(frozen=True, slots=True)
class Verdict:
    """One article's record and what the gate makes of it.

    `record` is the JSON record of the report (schema version 1). `known` holds the ids of findings that a
    baseline accepts; suppressed findings stand in the record's own list `suppressed` and are not among its findings.
    `shared` says that several formats write the record as JSON: it is then kept from the first to the others.
    """

    record: Mapping[str, Any]
    failures: tuple[Failure, ...] = ()
    known: frozenset[str] = frozenset()
    shared: bool = field(default=False, compare=False)
    _halves: list[tuple[str, str]] = field(default_factory=list, init=False, repr=False, compare=False)

    def halves(self) -> tuple[str, str]:
        """The record's JSON before and behind its checks, as `records.halves` has it.

        Raises:
            ValueError: the record holds a number that JSON cannot.
        """
        from auditor.report import records  # noqa: PLC0415  the gate itself writes no JSON

        if self._halves:
            return self._halves[0]
        made = records.halves(self.record)
        if self.shared:
            self._halves.append(made)
        return made

    @property
    def source(self) -> str:
        return str(self.record["article"]["source"])

    @property
    def failed(self) -> bool:
        return any(f.level is Level.ERROR for f in self.failures)

    @property
    def crashed(self) -> bool:
        """Whether a checker crashed, so that there is no verdict."""
        return any(c["status"] == "error" for c in self.record["checks"])


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run over many articles: verdicts in the order of the sources, and what could not be read.

    `unread` holds (source, reason); `notes` are one-line remarks on the run, such as stale baseline entries and
    unused or expired suppressions.
    """

    verdicts: tuple[Verdict, ...]
    tool: Mapping[str, Any]
    unread: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = field(default=())


def counts(finding: Mapping[str, Any]) -> bool:
    """Whether a finding of a record counts at all: rules in preview and mere information do not."""
    return not finding.get("preview", False) and finding["strength"] != "info"


def proven(finding: Mapping[str, Any]) -> bool:
    """Whether a finding of a record may fail a check: one that counts and is strong or decisive."""
    return counts(finding) and finding["strength"] in _PROOF
