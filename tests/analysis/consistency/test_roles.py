"""What people are said to be, wherever it stands beside the name."""

from __future__ import annotations

import pytest

from auditor import ingest
from auditor.analysis import Analysis
from auditor.analysis.consistency.roles import nouns, roles


def told(text: str, *groups: str) -> list[tuple[str, str, str, str]]:
    found = roles(Analysis(ingest.loads(text)), nouns(*groups) if groups else None)
    return [(r.key, r.text, r.kind.name, r.of) for r in found]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Ada Roe opened the pier.", ("ada roe", "Mayor", "mayor", "")),
        ("The club's chair, Tom Hale, met them.", ("tom hale", "The club's chair", "chair", "club")),
        ("Ada Roe, 54, a lawyer for the mill, left.", ("ada roe", "a lawyer for the mill", "lawyer", "the mill")),
        ("Ida Holm, who is a nurse, left early.", ("ida holm", "a nurse", "nurse", "")),
        ("Petra Lind is the mayor of Varberg.", ("petra lind", "the mayor of Varberg", "mayor", "Varberg")),
        ("Then the prosecutor Ann Lee spoke.", ("ann lee", "the prosecutor", "prosecutor", "")),
        ("Lt. Col. Amy Frost commands the base.", ("amy frost", "Lt. Col.", "colonel", "")),
    ],
)  # fmt: skip
def test_a_role_is_read_with_its_noun_and_what_it_is_of(text: str, role: tuple[str, str, str, str]) -> None:
    assert told(text) == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale's lawyer spoke at length.",
        "The mayor left, and Ada Roe stayed.",
        "Ada Roe said the mayor had left.",
        "“Mayor Ada Roe opened the pier,” it read.",
    ],
)
def test_what_is_said_of_somebody_else_is_no_role(text: str) -> None:
    assert told(text) == []


def test_roles_of_another_time_are_marked() -> None:
    text = "Jim Poe, the town's former mayor, died. Ada Roe, then a sergeant, wept. Deputy Mayor Eva Moe spoke."
    assert [r.changing for r in roles(Analysis(ingest.loads(text)))] == [True, True, True]


def test_only_the_wanted_nouns_are_looked_for() -> None:
    text = "Mayor Ada Roe met the nurse Ida Holm."
    assert [kind for _, _, kind, _ in told(text, "seat")] == ["mayor"]
