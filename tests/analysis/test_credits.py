"""What a credit line names."""

from __future__ import annotations

import pytest

from auditor.analysis.credits import Credit, kind, same_person


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Finch", Credit.PERSON),
        ("Ai Tanaka", Credit.PERSON),
        ("Claude Perrin", Credit.PERSON),
        ("Reuters", Credit.WIRE),
        ("AP staff", Credit.WIRE),
        ("News Desk", Credit.ROLE),
        ("Gazette Staff", Credit.ROLE),
        ("admin", Credit.ROLE),
        ("desk@gazette.example.com", Credit.ADDRESS),
        ("ChatGPT", Credit.MACHINE),
        ("Gazette AI", Credit.MACHINE),
        ("Automated Insights", Credit.MACHINE),
        ("John Doe", Credit.PLACEHOLDER),
        ("{{author}}", Credit.PLACEHOLDER),
    ],
)
def test_kind(name: str, expected: Credit) -> None:
    assert kind(name) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Finch", "FINCH, ADA", True),
        ("Renée Levy", "Renee Lévy", True),
        ("A. Finch", "Ada Finch", True),
        ("Ada Finch", "Tomas Reed", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_outlet() -> None:
    assert kind("The Ansel Gazette", "anselgazette.com") is Credit.OUTLET
