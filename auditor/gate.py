"""The verdict for CI: which assertions an article's record breaks. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from auditor.checker import Severity
from auditor.report.verdicts import Failure, Level, Verdict, counts, proven

if TYPE_CHECKING:
    from auditor.baseline import Baseline

_Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gate:
    """What is asserted of every article; None and empty mappings assert nothing.

    `fail_under` is a lower bound on the overall score, and `dimensions` holds one by name of dimension. `fail_on`
    is the lowest severity that fails. `only_new` says what findings of the severity `new_from` or above do that no
    baseline knows. `counts` limits how many strong and decisive findings a rule may have, `totals` how many
    scored ones, weak ones included; both are keyed by code, code prefix, rule name or dimension.

    Information and rules in preview break nothing. An error needs a strong or decisive finding behind it: an
    article without one passes whatever its score. A warning fails nothing, so a warning on a score or a total may
    rest on weak findings alone, and a total that they alone exceed is a warning at most. Findings that a baseline
    knows break nothing: counts leave them out, and a score that is too low passes when no new finding is behind it.
    """

    fail_under: float | None = None
    fail_on: Severity | None = Severity.MAJOR
    fail_under_level: Level = Level.ERROR
    fail_on_level: Level = Level.ERROR
    dimensions: Mapping[str, tuple[float, Level]] = field(default_factory=dict)
    counts: Mapping[str, tuple[int, Level]] = field(default_factory=dict)
    totals: Mapping[str, tuple[int, Level]] = field(default_factory=dict)
    only_new: Level | None = None
    new_from: Severity = Severity.NOTE


def judge(record: _Record, gate: Gate, baseline: Baseline | None = None) -> Verdict:
    """The verdict on one article's record; its failures stand in the order of `Gate`'s description."""
    known = baseline.known(record) if baseline else frozenset()
    counted = [f for f in record["findings"] if counts(f) and f["id"] not in known]
    failures = (
        *_score(record, gate, counted),
        *_dimensions(record, gate, counted),
        *_severity(gate, counted),
        *_new(gate, counted),
        *_counts(gate, counted),
        *_totals(gate, counted),
    )
    return Verdict(record, failures, known)


def matches(finding: _Record, key: str) -> bool:
    """Whether `key`, a code, code prefix, rule name or dimension, covers a finding; case-blind."""
    wanted = key.strip().lower()
    return wanted in ("all", finding["rule"], finding["dimension"]) or (
        bool(wanted) and finding["code"].lower().startswith(wanted)
    )


def _score(record: _Record, gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    overall = record["score"]["overall"]
    if gate.fail_under is None or overall is None or overall >= gate.fail_under:
        return
    behind = _behind(counted, gate.fail_under_level)
    if behind:
        reason = f"score {overall:g} is under {gate.fail_under:g}"
        yield Failure("fail-under", reason, behind, gate.fail_under_level)


def _dimensions(record: _Record, gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    scores = {d["name"]: d["score"] for d in record["score"]["dimensions"]}
    for name, (least, level) in sorted(gate.dimensions.items()):
        value = scores.get(name)
        behind = _behind((f for f in counted if f["dimension"] == name), level)
        if value is not None and value < least and behind:
            yield Failure(f"dimension.{name}", f"{name} {value:g} is under {least:g}", behind, level)


def _severity(gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    if gate.fail_on is None:
        return
    grave = _ids(f for f in counted if proven(f) and Severity(f["severity"]).rank >= gate.fail_on.rank)
    if grave:
        reason = f"{_number(len(grave))} of severity {gate.fail_on} or above"
        yield Failure("fail-on", reason, grave, gate.fail_on_level)


def _new(gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    if gate.only_new is None:
        return
    fresh = _ids(f for f in counted if proven(f) and Severity(f["severity"]).rank >= gate.new_from.rank)
    if fresh:
        above = "" if gate.new_from is Severity.NOTE else f" of severity {gate.new_from} or above"
        yield Failure("only-new", f"{_number(len(fresh), 'new')}{above}; none is allowed", fresh, gate.only_new)


def _counts(gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    for key, (most, level) in sorted(gate.counts.items()):
        found = _ids(f for f in counted if proven(f) and matches(f, key))
        if len(found) > most:
            reason = f"{_number(len(found), 'strong')} of {key}; at most {most} allowed"
            yield Failure(f"count.{key}", reason, found, level)


def _totals(gate: Gate, counted: list[_Record]) -> Iterator[Failure]:
    for key, (most, level) in sorted(gate.totals.items()):
        mine = [f for f in counted if matches(f, key)]
        if len(mine) > most:
            lowered = level is Level.ERROR and not any(map(proven, mine))
            reason = f"{_number(len(mine))} of {key}; at most {most} allowed"
            reason += " (all weak, so a warning)" if lowered else ""
            yield Failure(f"total.{key}", reason, _ids(mine), Level.WARN if lowered else level)


def _behind(counted: Iterable[_Record], level: Level) -> tuple[str, ...]:
    """The findings that a low score may be held against: for an error strong and decisive ones only."""
    return _ids(f for f in counted if level is Level.WARN or proven(f))


def _ids(findings: Iterable[_Record]) -> tuple[str, ...]:
    return tuple(f["id"] for f in findings)


def _number(count: int, kind: str = "") -> str:
    return f"{count} {f'{kind} ' if kind else ''}{'finding' if count == 1 else 'findings'}"
