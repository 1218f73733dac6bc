"""Quantities: value, unit, noun, bound and kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.numbers import Quantity
from auditor.ingest import structure


def quantities(text: str) -> tuple[Quantity, ...]:
    return Analysis(structure.prose(text)).quantities


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit", "measure"),
    [
        ("They saw 12 drones.", 12, "count", "", "drone"),
        ("They saw twenty-five grey drones.", 25, "count", "", "drone"),
        ("They hired two hundred and fifty firefighters.", 250, "count", "", "firefight"),
        ("Sales rose 12%.", 12, "percent", "%", ""),
        ("Sales rose 12 per cent.", 12, "percent", "%", ""),
        ("Rates rose 2 percentage points.", 2, "percent", "points", "point"),
        ("It paid $1.5 million.", 1_500_000, "money", "USD", ""),
        ("It paid £3bn.", 3e9, "money", "GBP", ""),
        ("The 47-year-old spoke.", 47, "age", "year", ""),
        ("Marten Oakes, 52, spoke.", 52, "age", "year", ""),
        ("It opened in 1962.", 1962, "year", "", ""),
        ("They won 3-1 at home.", 3, "score", "", ""),
        ("He held a 10-inch knife.", 0.254, "length", "m", "knife"),
        ("A three-day summit opened.", 3, "duration", "day", "summit"),
        ("It went at 80 kilometres per hour.", 80_000, "speed", "m/h", ""),
        ("Doctors treated the nine injured.", 9, "count", "", "injur"),
    ],
)
def test_reads_a_quantity(text: str, value: float, kind: str, unit: str, measure: str) -> None:
    (found,) = quantities(text)
    assert (found.value, found.kind, found.unit, found.measure) == (pytest.approx(value), kind, unit, measure)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 12 drones came.", "at least"),
        ("More than 12 drones came.", "at least"),
        ("Up to 12 drones came.", "at most"),
        ("Fewer than 12 drones came.", "at most"),
        ("About 12 drones came.", "about"),
        ("Hundreds of drones came.", "about"),
        ("They saw 12 drones.", ""),
    ],
)
def test_reads_how_exactly_it_is_meant(text: str, bound: str) -> None:
    assert [q.bound for q in quantities(text)] == [bound]


@pytest.mark.parametrize(
    "text",
    [
        "Doors open at 7:30 pm.",
        "It was on May 12.",
        "It was the 15th floor.",
        "He flew on Flight 370.",
        "One of them left.",
    ],
)
def test_leaves_out_what_counts_nothing(text: str) -> None:
    assert quantities(text) == ()


def test_reads_parts_and_ranges() -> None:
    part, span = quantities("Ten of 15 drones fell. Between 10 and 15 drones fell.")
    assert (part.value, part.whole, part.measure) == (10, 15, "drone")
    assert (span.value, span.high) == (10, 15)


@given(st.text(alphabet="a1 ,.-%$“”'’\n0929thousand to of", max_size=200))
def test_spans_are_in_the_text_and_in_order(text: str) -> None:
    document = structure.prose(text)
    found = Analysis(document).quantities
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert [q.span for q in found] == sorted(q.span for q in found)
