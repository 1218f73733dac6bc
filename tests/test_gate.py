"""Which findings and scores fail the gate, and what a baseline changes about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_score import clean, finding, result

from auditor.baseline import Baseline, Entry
from auditor.checker import Severity, Strength
from auditor.document import Document
from auditor.gate import Gate, judge
from auditor.report import Report, Tool
from auditor.report.verdicts import Failure, Level
from auditor.results import Finding
from auditor.score import score

DOCUMENT = Document("x", source="news/a.txt")


def found(key: str = "f1", rule: str = "some-rule", **changes: Any) -> Finding:
    return finding(rule, id=key, code="XX101", **changes)


def report(*findings: Finding, **changes: Any) -> Report:
    mine = findings or (found(**changes),)
    by_rule = {f.rule: [g for g in mine if g.rule == f.rule] for f in mine}
    results = (*clean(), *(result(*found) for found in by_rule.values()))
    return Report(DOCUMENT, results, score(results, {}, 500), Tool("auditor", "0", "r", "c"))


def failures(given: Report, gate: Gate, baseline: Baseline | None = None) -> tuple[Failure, ...]:
    return judge(given.to_dict(), gate, baseline).failures


def only(**assertions: Any) -> Gate:
    return Gate(**{"fail_on": None, **assertions})


def knows(*entries: Entry) -> Baseline:
    return Baseline(Path("known.toml"), {"news/a.txt": entries})


# -- what fails at all


@pytest.mark.parametrize(
    ("severity", "fails"), [("note", False), ("minor", False), ("major", True), ("critical", True)]
)
def test_default_gate_fails_from_major_on(severity: str, fails: bool) -> None:
    assert bool(failures(report(severity=Severity(severity)), Gate())) is fails


STRICTEST = Gate(
    fail_under=100,
    fail_on=Severity.NOTE,
    dimensions={"consistency": (100, Level.ERROR)},
    counts={"all": (0, Level.ERROR)},
    only_new=Level.ERROR,
)


@pytest.mark.parametrize("strength", [Strength.WEAK, Strength.INFO])
def test_weak_findings_never_fail(strength: Strength) -> None:
    weak = report(severity=Severity.CRITICAL, strength=strength)
    assert failures(weak, STRICTEST) == ()


def test_preview_never_fails() -> None:
    assert failures(report(preview=True), STRICTEST) == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(Severity), st.sampled_from((Strength.WEAK, Strength.INFO, Strength.STRONG)), st.booleans()
        ),
        min_size=1,
        max_size=8,
    )
)
def test_no_number_of_weak_informative_and_preview_findings_fails(facts: list[tuple[Severity, Strength, bool]]) -> None:
    harmless = [
        found(f"f{n}", f"rule-{n}", severity=severity, strength=strength, preview=preview)
        for n, (severity, strength, preview) in enumerate(facts)
        if preview or strength is not Strength.STRONG
    ]
    totals = {"all": (0, Level.ERROR)}
    gate = Gate(100, Severity.NOTE, counts=totals, totals=totals, only_new=Level.ERROR,
                dimensions={"consistency": (100, Level.ERROR)})  # fmt: skip
    if harmless:
        assert not judge(report(*harmless).to_dict(), gate).failed


def test_an_article_without_findings_passes() -> None:
    results = clean()
    nothing = Report(DOCUMENT, results, score(results, {}, 500), Tool("auditor", "0", "r", "c"))
    assert failures(nothing, STRICTEST) == ()


# -- each assertion


def test_score_under_the_limit_fails_and_says_by_what() -> None:
    (broken,) = failures(report(), only(fail_under=95))
    assert broken == Failure("fail-under", "score 84.6 is under 95", ("f1",))
    assert failures(report(), only(fail_under=84.6)) == ()


def test_a_low_score_warns_even_when_only_weak_findings_are_behind_it() -> None:
    weak = report(strength=Strength.WEAK)
    gate = only(fail_under=100, fail_under_level=Level.WARN)
    (broken,) = failures(weak, gate)
    assert (broken.assertion, broken.level, broken.findings) == ("fail-under", Level.WARN, ("f1",))
    assert not judge(weak.to_dict(), gate).failed


def test_fail_on_names_the_findings_and_can_warn() -> None:
    grave, light = found("f1", "rule-a", severity=Severity.CRITICAL), found("f2", "rule-b", severity=Severity.MINOR)
    (broken,) = failures(report(grave, light), Gate(fail_on_level=Level.WARN))
    assert broken == Failure("fail-on", "1 finding of severity major or above", ("f1",), Level.WARN)
    assert not judge(report(grave, light).to_dict(), Gate(fail_on_level=Level.WARN)).failed


def test_minimum_of_a_dimension() -> None:
    value = next(d.score for d in report().score.dimensions if d.name == "consistency")
    assert value is not None and value < 90
    (broken,) = failures(report(), only(dimensions={"consistency": (90, Level.ERROR), "language": (90, Level.ERROR)}))
    assert broken == Failure("dimension.consistency", f"consistency {value:g} is under 90", ("f1",))
    assert failures(report(), only(dimensions={"consistency": (value, Level.ERROR)})) == ()
    assert failures(report(), only(dimensions={"outlet": (90, Level.ERROR)})) == ()


@pytest.mark.parametrize("key", ["XX101", "XX1", "xx", "some-rule", "consistency", "all"])
def test_count_by_code_prefix_name_and_dimension(key: str) -> None:
    three = report(*(found(f"f{n}", severity=Severity.NOTE) for n in range(3)))
    (broken,) = failures(three, only(counts={key: (2, Level.ERROR)}))
    assert broken == Failure(f"count.{key}", f"3 strong findings of {key}; at most 2 allowed", ("f0", "f1", "f2"))
    assert failures(three, only(counts={key: (3, Level.ERROR)})) == ()
    assert failures(three, only(counts={"YY": (0, Level.ERROR)})) == ()


def test_counts_leave_weak_findings_out_and_totals_do_not() -> None:
    mixed = report(found("f1"), found("f2", strength=Strength.WEAK), found("f3", strength=Strength.INFO))
    assert failures(mixed, only(counts={"XX101": (1, Level.ERROR)})) == ()
    (broken,) = failures(mixed, only(totals={"XX101": (1, Level.ERROR)}))
    assert (broken.assertion, broken.findings, broken.level) == ("total.XX101", ("f1", "f2"), Level.ERROR)


def test_a_total_of_weak_findings_only_is_a_warning_and_says_why() -> None:
    weak = report(found("f1", strength=Strength.WEAK), found("f2", strength=Strength.WEAK))
    (broken,) = failures(weak, only(totals={"XX101": (1, Level.ERROR)}))
    assert broken.level is Level.WARN
    assert broken.reason == "2 findings of XX101; at most 1 allowed (all weak, so a warning)"


def test_several_assertions_break_at_once_in_a_fixed_order() -> None:
    gate = Gate(100, Severity.NOTE, dimensions={"consistency": (100, Level.WARN)}, counts={"XX": (0, Level.ERROR)},
                totals={"XX": (0, Level.WARN)}, only_new=Level.WARN)  # fmt: skip
    assert [f.assertion for f in failures(report(), gate)] == [
        "fail-under", "dimension.consistency", "fail-on", "only-new", "count.XX", "total.XX",
    ]  # fmt: skip


def test_an_article_that_is_not_rated_can_still_fail_by_its_findings() -> None:
    results = (*clean(), result(finding()))
    short = Report(DOCUMENT, results, score(results, {}, 3), Tool("auditor", "0", "r", "c"))
    assert short.score.overall is None
    assert [f.assertion for f in failures(short, Gate(fail_under=100))] == ["fail-on"]


# -- with a baseline

KNOWN = Entry("f1", "XX101", "some-rule")


def test_known_findings_break_nothing() -> None:
    verdict = judge(report().to_dict(), STRICTEST, knows(KNOWN))
    assert verdict.failures == ()
    assert verdict.known == {"f1"}


def test_a_new_finding_breaks_what_it_would_and_is_the_only_one_named() -> None:
    both = report(found("f1"), found("f2", message="Another."))
    gate = Gate(100, Severity.MAJOR, counts={"XX101": (0, Level.ERROR)}, only_new=Level.ERROR)
    broken = failures(both, gate, knows(KNOWN))
    assert [f.assertion for f in broken] == ["fail-under", "fail-on", "only-new", "count.XX101"]
    assert all(f.findings == ("f2",) for f in broken)


def test_counts_count_new_findings_only() -> None:
    three = report(*(found(f"f{n}") for n in range(1, 4)))
    gate = only(counts={"XX101": (2, Level.ERROR)})
    assert [f.assertion for f in failures(three, gate)] == ["count.XX101"]
    assert failures(three, gate, knows(KNOWN)) == ()


def test_only_new_heeds_its_severity() -> None:
    minor = report(severity=Severity.MINOR)
    assert failures(minor, only(only_new=Level.ERROR, new_from=Severity.MAJOR)) == ()
    (broken,) = failures(minor, only(only_new=Level.ERROR, new_from=Severity.MINOR))
    assert broken.reason == "1 new finding of severity minor or above; none is allowed"


def test_a_baseline_of_another_article_knows_nothing() -> None:
    other = Baseline(Path("known.toml"), {"news/b.txt": (KNOWN,)})
    assert judge(report().to_dict(), Gate(), other).failed
