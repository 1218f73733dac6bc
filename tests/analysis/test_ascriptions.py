from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.ascriptions import Manner, ascriptions
from auditor.ingest import structure


def found(text: str) -> list[tuple[str, str]]:
    analysis = Analysis(structure.prose(text))
    return [(a.manner.value, analysis.document.slice(a.content)) for a in ascriptions(analysis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The port is full,” Otto Brandt said. “It will close.”",
            ("quoted", "“The port is full,” Otto Brandt said. “It will close.”"),
        ),
        ("The port, Otto Brandt said, would close.", ("reported", "The port, Otto Brandt said, would close.")),
        ("The port will close in May, Otto Brandt announced Friday.", ("reported", "The port will close in May, ")),
        ("The quay, according to Eva Holm, is old.", ("reported", "The quay, according to Eva Holm, is old.")),
        ("Otto Brandt said that the port was full.", ("reported", "the port was full")),
        ("Otto Brandt fears that the port will flood.", ("held", " that the port will flood.")),
        ("Survey: Sailors Prefer The Old Quay\n\nThe quay is old.", ("spoken", "Sailors Prefer The Old Quay")),
        ("“Nobody here knew,” the man grinned.", ("quoted", "“Nobody here knew,”")),
    ],
)
def test_ascriptions(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_a_sentence_between_two_quotations_is_the_reporter_s() -> None:
    text = "“The port is full,” Otto Brandt said. He left by the gate at noon. “It will close.”"
    assert [content for manner, content in found(text) if manner == "quoted"] == [
        "“The port is full,”",
        "“It will close.”",
    ]


def test_turns_of_a_transcript() -> None:
    text = "HOLM: Is the port full?\n\nBRANDT: It is.\n\nIt will close.\n\nHOLM: When?"
    spoken = [content.strip() for manner, content in found(text) if manner == Manner.SPOKEN]
    assert spoken == ["Is the port full?", "It is.\n\nIt will close.", "When?"]


def test_turns_opened_by_names_and_by_question_and_answer() -> None:
    text = "Otto Brandt runs the port.\n\nEva Holm: Is it full?\n\nOtto Brandt: It is.\n\nEva Holm: When?"
    spoken = [content.strip() for manner, content in found(text) if manner == Manner.SPOKEN]
    assert spoken == ["Is it full?", "It is.", "When?"]
    text = "Otto Brandt runs the port.\n\nQ. Is it full?\n\nA. It is.\n\nQ. When?\n\nA. Now."
    assert "It is." in [content.strip() for manner, content in found(text) if manner == Manner.SPOKEN]


@pytest.mark.parametrize(
    "text",
    [
        "The port is full.",
        "The “port” was a shed.",
        "WEATHER: It rained.\n\nThe port was wet.",  # one label is no transcript
        "The port was full: ships lay three abreast.",
        "The Latest: port closes\n\nThe port was closed at noon.",
        "Apparently the port is full.",  # the reporter concludes
    ],
)
def test_the_reporter_s_own_words(text: str) -> None:
    assert found(text) == []


def test_a_bare_clause_after_a_frame_of_two_commas_ends_with_its_frame() -> None:
    text = "“The port is full,” Otto Brandt said, adding that it would close."
    assert text not in [content for _, content in found(text)]
