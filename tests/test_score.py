"""The scorecard, from hand-made results."""

from __future__ import annotations

from typing import Any

import pytest

from auditor.checker import Severity, Strength
from auditor.document import NOWHERE, Span
from auditor.intervals import Interval
from auditor.results import CheckResult, Finding, Status
from auditor.score import NOT_RATED, profile, score

RULES = profile()


def finding(rule: str = "some-rule", **changes: Any) -> Finding:
    facts: dict[str, Any] = {
        "id": rule, "rule": rule, "code": "XX1", "dimension": "consistency", "severity": Severity.MAJOR,
        "strength": Strength.STRONG, "confidence": 1.0, "message": "m", "span": Span(3, 9), "line": 1, "column": 4,
        "quote": "quoted", "related": (), "evidence": {}, "proves_not": "p", "standards": (), "preview": False,
        "zone": "body",
    }  # fmt: skip
    return Finding(**(facts | changes))


def result(*findings: Finding, dimension: str = "consistency", **changes: Any) -> CheckResult:
    rule = findings[0].rule if findings else changes.pop("rule", f"clean-{dimension}")
    facts: dict[str, Any] = {"status": Status.RAN, "preview": False, "findings": findings, "reason": ""}
    return CheckResult(rule, "XX1", dimension, **(facts | changes))


def clean() -> list[CheckResult]:
    return [result(dimension=d) for d in RULES.weights if d != "consistency"]


def test_clean_article_scores_100() -> None:
    card = score([*clean(), result()], {}, 500)
    assert (card.overall, card.band, card.cap, card.fixes) == (100.0, "high", None, ())


def test_one_finding_costs_its_weighted_points_and_names_itself() -> None:
    card = score([*clean(), result(finding())], {}, 500)
    assert card.overall == pytest.approx(100 - 70 * 22 / 100, abs=0.06)
    (deduction,) = next(d for d in card.dimensions if d.name == "consistency").deductions
    assert (deduction.rule, deduction.points, deduction.findings) == ("some-rule", 70.0, ("some-rule",))
    assert card.best_fix is not None
    assert (card.best_fix.rule, card.best_fix.gain) == ("some-rule", 15.4)
    assert card.costs == {"some-rule": 15.4}


def test_confidence_scales_points() -> None:
    sure, unsure = (score([*clean(), result(finding(confidence=c))], {}, 500).overall for c in (1.0, 0.5))
    assert sure is not None
    assert unsure is not None
    assert 100 - unsure == pytest.approx((100 - sure) / 2, abs=0.1)


def test_repeats_cost_less_each_time() -> None:
    several = result(*(finding(id=str(n)) for n in range(4)))
    (deduction,) = next(d for d in score([*clean(), several], {}, 500).dimensions if d.deductions).deductions
    assert deduction.shares == (70.0, 35.0, 17.5, 8.75)


def test_weak_findings_are_normalised_by_length_and_bounded() -> None:
    weak = [
        result(finding(f"weak-{d}-{n}", dimension=d, strength=Strength.WEAK, severity=Severity.CRITICAL), dimension=d)
        for d in RULES.weights
        for n in range(9)
    ]
    short = score(weak, {}, 500).overall
    assert short == 100 - RULES.most_weak
    long = score([*clean(), result(finding(strength=Strength.WEAK))], {}, 8000).overall
    assert long is not None
    assert long > 99


def test_contradiction_weighs_the_same_in_a_long_article() -> None:
    assert (
        score([*clean(), result(finding())], {}, 400).overall == score([*clean(), result(finding())], {}, 4000).overall
    )


def test_decisive_finding_caps_the_score_and_fixing_it_gains_most() -> None:
    decisive = result(
        finding("leftover", dimension="authorship", strength=Strength.DECISIVE, span=NOWHERE), dimension="authorship"
    )
    card = score([*clean(), decisive, result(finding())], {"leftover": 39}, 500)
    assert card.overall == 39
    assert card.cap is not None
    assert (card.cap.rule, card.cap.value) == ("leftover", 39)
    assert card.band == "maximum caution"
    assert card.best_fix is not None
    assert card.best_fix.rule == "leftover"


def test_finding_may_carry_a_milder_cap() -> None:
    mild = result(finding("leftover", strength=Strength.DECISIVE, evidence={"cap": 74}))
    card = score([*clean(), mild], {"leftover": 39}, 500)
    assert card.cap is not None
    assert card.cap.value == 74


def test_preview_and_info_cost_nothing() -> None:
    shown = result(finding(preview=True), finding(id="i", strength=Strength.INFO))
    assert score([*clean(), shown], {}, 500).overall == 100


def test_crash_leaves_no_score() -> None:
    card = score([*clean(), result(rule="broken", status=Status.ERROR, reason="KeyError")], {}, 500)
    assert card.overall is None
    assert card.band == NOT_RATED
    assert "broken crashed" in card.reason
    assert next(d for d in card.dimensions if d.name == "consistency").score is None


def test_skipped_and_inapplicable_checks_leave_the_sum() -> None:
    skipped = result(rule="skipped", status=Status.SKIPPED, reason="model missing")
    other = result(rule="other", status=Status.NOT_APPLICABLE, reason="no bio")
    card = score([*clean(), skipped, other], {}, 500)
    assert card.overall == 100
    dimension = next(d for d in card.dimensions if d.name == "consistency")
    assert (dimension.score, dimension.ran, dimension.total) == (None, 0, 2)


@pytest.mark.parametrize("words", [0, 12, 49])
def test_too_short_a_text_is_not_rated(words: int) -> None:
    card = score([*clean(), result(finding())], {}, words)
    assert card.overall is None
    assert "too few to judge" in card.reason


def test_weights_sum_to_newsguards_hundred() -> None:
    assert sum(RULES.weights.values()) == 100


@pytest.mark.parametrize(
    ("overall", "band"),
    [(100, "high"), (99.9, "generally credible"), (75, "generally credible"), (74.9, "credible with exceptions"),
     (60, "credible with exceptions"), (59.9, "caution"), (40, "caution"),
     (39.9, "maximum caution"), (0, "maximum caution")],
)  # fmt: skip
def test_bands(overall: float, band: str) -> None:
    assert next(name for bound, name, _ in RULES.bands if overall >= bound) == band


def test_a_score_without_known_precisions_has_no_interval() -> None:
    assert score([*clean(), result(finding())], {}, 500).interval is None


def test_confidence_widens_to_both_sides() -> None:
    card = score([*clean(), result(finding(confidence=0.5))], {}, 500, precisions={"some-rule": 0.7})
    assert card.overall == pytest.approx(92.3)
    assert card.interval == Interval(84.6, 100.0, 0.9)


def test_unread_rules_are_taken_at_what_their_strength_promises() -> None:
    card = score([*clean(), result(finding())], {}, 500, precisions={"another": 0.9})
    assert card.interval is not None
    assert card.interval.assumed == ("some-rule",)
    assert card.interval.high == 100.0


def test_no_score_has_no_interval() -> None:
    assert score([result()], {}, 3, precisions={"some-rule": 0.9}).interval is None


def test_weak_findings_together_stay_bounded() -> None:
    weak = [
        result(finding(f"weak-{d}", dimension=d, strength=Strength.WEAK, confidence=0.9), dimension=d)
        for d in profile().weights
    ]
    known = {f"weak-{d}": 0.99 for d in profile().weights}
    card = score(weak, {}, 500, precisions=known)
    assert card.interval is not None
    assert card.interval.low >= 100 - profile().most_weak
