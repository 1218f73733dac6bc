"""The interval on a score, from precisions made by hand."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from auditor import measured
from auditor.intervals import Interval, Taken, interval
from auditor.measured import Precision


def test_nothing_taken_leaves_the_score_as_it_is() -> None:
    assert interval(100.0, [], 0.9) == Interval(100.0, 100.0, 0.9)


def test_a_doubtful_rule_may_be_struck() -> None:
    assert interval(80.0, [Taken("doubtful", 20.0, 0.6)], 0.9) == Interval(80.0, 100.0, 0.9)
    assert interval(80.0, [Taken("sure", 20.0, 0.96)], 0.9) == Interval(80.0, 80.0, 0.9)


def test_a_cap_falls_with_its_rule() -> None:
    assert interval(39.0, [Taken("sure", 20.0, 0.97, 39.0)], 0.9).high == 39.0
    assert interval(39.0, [Taken("doubtful", 20.0, 0.5, 39.0)], 0.9).high == 100.0


def test_bounds_are_those_of_all_combinations() -> None:
    taken = [Taken(str(n), points, p) for n, (points, p) in enumerate([(9.0, 0.8), (5.0, 0.5), (3.0, 0.7), (1.0, 0.9)])]
    outcomes = []
    for mask in range(16):
        right = [bool(mask >> n & 1) for n in range(4)]
        value = 100 - sum(t.points for t, r in zip(taken, right, strict=True) if r)
        outcomes.append(
            (value, math.prod(t.p_right if r else 1 - t.p_right for t, r in zip(taken, right, strict=True)))
        )
    found = interval(87.0, taken, 0.9)
    assert sum(p for value, p in outcomes if value < found.low) <= 0.05
    assert sum(p for value, p in outcomes if value <= found.low) > 0.05
    assert sum(p for value, p in outcomes if value > found.high) <= 0.05
    assert sum(p for value, p in outcomes if value >= found.high) > 0.05


def test_rules_beyond_the_dearest_count_at_their_mean() -> None:
    many = [Taken(str(n), 1.0, 0.5) for n in range(40)]
    found = interval(80.0, many, 0.9)
    assert 75 <= found.low <= 80 <= found.high <= 90


def test_a_precision_has_the_interval_of_wilson() -> None:
    # Newcombe (1998), table I: 81 of 263.
    assert Precision(263, 81).interval == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert Precision(30, 30).interval[1] == 1.0
    assert Precision(30, 27).expected == pytest.approx(27.5 / 31)


def test_marks_are_read_from_the_file_that_ships(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "data" / "measured"
    place.mkdir(parents=True)
    rows = {"some-rule": {"read": 30, "defensible": 27}, "never-read": {"read": 0, "defensible": 0}}
    (place / "precision.json").write_text(json.dumps(rows), "utf-8")
    monkeypatch.setattr(measured, "files", lambda _: tmp_path)
    for cached in (measured._precisions, measured._expected):
        cached.cache_clear()
    try:
        assert measured.precision("some-rule") == Precision(30, 27)
        assert measured.on_reading("some-rule") == ("27 of 30 read findings defensible (90 %, 95 % interval 74–97 %).")
        assert (measured.precision("never-read"), measured.on_reading("never-read")) == (None, "")
        assert list(measured.known_precisions()) == ["some-rule"]
        (place / "precision.json").unlink()
        for cached in (measured._precisions, measured._expected):
            cached.cache_clear()
        assert dict(measured.known_precisions()) == {}
    finally:
        monkeypatch.undo()
        for cached in (measured._precisions, measured._expected):
            cached.cache_clear()
