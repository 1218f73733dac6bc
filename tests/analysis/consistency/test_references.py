"""Figures and times that point back to ones given before."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.margins import asides
from auditor.analysis.consistency.figures.timings import clashes
from auditor.analysis.consistency.references import references, same_sort
from auditor.ingest import loads


def analysis(text: str) -> Analysis:
    return Analysis(loads(text, name="x.txt"))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("teachers", "staff", True),
        ("clocks", "timepieces", True),
        ("buses", "vehicles", True),
        ("victims", "passengers", True),
        ("pigeons", "pigeon", True),
        ("teachers", "nurses", False),
        ("trams", "lorries", False),
        ("towers", "people", False),
    ],
)
def test_same_sort(one: str, two: str, expected: bool) -> None:
    assert same_sort(one, two) is same_sort(two, one) is expected


def test_reference_is_tied_to_the_first_set() -> None:
    text = "Police in Orrin arrested 19 people at the port on Sunday. It rained. All 24 detainees were held overnight."
    assert {(r.first.value, r.back.value) for r in references(analysis(text))} == {(19, 24)}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 19 people and a crew of five. The 24 people arrested were held overnight.",
        "Police arrested 19 people on Sunday. Of the 300 marchers few were hurt.",
        "Rescuers found 18 people dead in the mine. The 22 survivors were taken to hospital.",
    ],
)
def test_no_reference(text: str) -> None:
    assert list(references(analysis(text))) == []


def test_margins_and_ages_said_otherwise() -> None:
    text = "Orrin beat Halden 5-1 on Sunday. It rained. The three-goal win took them to the top."
    assert [a.kind for a in asides(analysis(text))] == ["margin"]
    text = "A 40-year-old baker from Orrin has won the race. The baker, who turned 43 last month, was tired."
    assert [a.kind for a in asides(analysis(text))] == ["age"]


def test_times_of_one_event() -> None:
    text = "The mill in Orrin closed on Monday after 90 years. Tuesday's closure was watched by its last weavers."
    assert [(c.first, c.second) for c in clashes(analysis(text))] == [("Monday", "Tuesday's closure")]
    assert clashes(analysis(text.replace("Tuesday's", "Monday's"))) == ()
