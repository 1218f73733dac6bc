"""One person under two names."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency import names
from auditor.ingest import loads


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The clerk Tomás Ibarra spoke. Ibarra left. Mr. Tomas came back.", "Tomas"),
        ("Judge Marit Sundqvist sat. On Friday Judge Sundkvist rose.", "Sundkvist"),
        ("Stephanie Lindgren, the mayor, spoke. Stefanie Lindgren left.", "Stefanie Lindgren"),
    ],
)
def test_two_names(text: str, odd: str) -> None:
    found = list(names.inconsistencies(Analysis(loads(text, name="x.txt"))))
    assert [two.odd.text for two in found] == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "Ole Peters rowed. Mr. Peterson watched.",
        "Abiye Tessema won. Mr. Abiye thanked his trainer.",
        "John Carlson and John Carlsen share a desk.",
        "Raúl Pedraza spoke. Raul Pedraza left.",
        "Pope Marcus prayed. Anna Marcos sang.",
    ],
)
def test_one_name_or_two_people(text: str) -> None:
    assert list(names.inconsistencies(Analysis(loads(text, name="x.txt")))) == []
