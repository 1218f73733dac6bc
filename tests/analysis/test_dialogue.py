"""The dialogue between a text generator and whoever ordered the text."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis, dialogue
from auditor.analysis.dialogue import Turn
from auditor.ingest import loads

BODY = "The mill at Orrel will close in May, its owner said on Monday. Forty people work there.\n\n"


def kinds(last: str, before: str = "") -> list[Turn]:
    document = loads(f"Mill at Orrel to close\n\nBy Ada Finch\n\n{BODY}{before}{last}\n", name="case.txt")
    return [one.turn for one in Analysis(document).leftovers.dialogue]


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("Shall I make the ending less gloomy, or keep the text as it is?", Turn.CLOSER),
        ("I am happy to shorten it to fit your page.", Turn.CLOSER),
        ("I have toned down the second paragraph.", Turn.REVISION),
        ("I can't write about living people in this way.", Turn.REFUSAL),
        ("I have no data on the mill after May 2023.", Turn.CUTOFF),
        ("As a language model, I have not been to Orrel.", Turn.SELF),
    ],
)
def test_a_turn_is_told_by_its_features(text: str, turn: Turn) -> None:
    assert turn in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "“I can't write about living people,” the novelist said.",
        "I can be reached at the office on weekdays.",
        "Please send us your photos of the mill.",
        "The owner asked whether she should change the text.",
    ],
)
def test_what_is_said_to_others_is_no_turn(text: str) -> None:
    assert kinds(text) == []


def test_an_article_in_the_first_person_has_no_dialogue() -> None:
    column = "I grew up in Orrel. I went to school there. I left at ten. I came back. I still miss it.\n\n"
    assert kinds("I have toned down the second paragraph of my letter.", before=column) == []
    assert [one.turn for one in dialogue.turns(Analysis(loads(column, name="a.txt")).leftovers)] == []
