"""The precision that the labels of a baseline come to."""

from __future__ import annotations

import pytest

from auditor.baseline import Entry, Label
from auditor.baseline.judgements import judged, wilson


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0, 0.2775),
        (10, 10, 0.7225, 1),
        (1, 2, 0.0945, 0.9055),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_wilsons_interval(hits: int, total: int, low: float, high: float) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=5e-5)


def test_of_nothing_nothing_is_known() -> None:
    assert wilson(0, 0) is None


def test_rows_by_rule_and_one_for_all() -> None:
    entries = [
        Entry("a", "TR101", "missing-date", 3, Label.RIGHT),
        Entry("b", "SR104", "vague-attribution", 1, Label.RIGHT),
        Entry("c", "SR104", "vague-attribution", 1, Label.WRONG),
        Entry("d", "SR104", "vague-attribution"),
    ]
    rows = [(r.code, r.rule, r.right, r.wrong, r.open, r.precision) for r in judged(entries)]
    assert rows == [
        ("SR104", "vague-attribution", 1, 1, 1, 0.5),
        ("TR101", "missing-date", 1, 0, 0, 1.0),
        ("", "", 2, 1, 1, pytest.approx(2 / 3)),
    ]
    assert judged(entries)[0].interval == wilson(1, 2)
    assert judged([])[0].precision is None
