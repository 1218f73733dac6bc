"""What a run of the checkers on one article yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from hashlib import sha256
from unicodedata import normalize

from auditor.checker import JsonValue, Related, Severity, Strength
from auditor.document import Span

_normal = partial(normalize, "NFKC")


class Status(StrEnum):
    RAN = "ran"
    NOT_APPLICABLE = "not-applicable"
    SKIPPED = "skipped"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person whom a finding concerns answers to it."""

    sender: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag with the facts of its rule. `line` and `column` count from 1; both are 0 for an absence.

    `id` is a fingerprint of rule, normalised evidence and zone: it survives edits elsewhere in the text.
    """

    id: str
    rule: str
    code: str
    dimension: str
    severity: Severity
    strength: Strength
    confidence: float
    message: str
    span: Span
    line: int
    column: int
    quote: str
    related: tuple[Related, ...]
    evidence: Mapping[str, JsonValue]
    proves_not: str
    standards: tuple[str, ...]
    preview: bool
    zone: str
    reply: Reply | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`reason` says why a check did not apply, was skipped, or the trace of its crash."""

    rule: str
    code: str
    dimension: str
    status: Status
    preview: bool
    findings: tuple[Finding, ...] = ()
    reason: str = ""


def fingerprint(rule: str, zone: str, *quotes: str) -> str:
    """Sixteen hexadecimal digits over rule, zone and quotes, blind to case, spacing and compatibility forms."""
    parts = [rule, zone, *(" ".join(_normal(q).replace("\u2060", " ").split()).casefold() for q in quotes)]
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
