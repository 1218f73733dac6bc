from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.attitudes import attitudes
from auditor.ingest import structure


def found(text: str) -> dict[tuple[str, str], tuple[str, float]]:
    """Content and sureness by cue and kind."""
    analysis = Analysis(structure.prose(text))
    slice_ = analysis.document.slice
    return {(slice_(a.cue), a.kind): (slice_(a.content), a.sureness) for a in attitudes(analysis)}


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Otto Brandt fears the port will flood.", ("fears", "think"), " the port will flood."),
        ("Voters fear that the port will flood.", ("fear", "think"), " that the port will flood."),
        ("Eva Holm has called for a new quay.", ("called", "urge"), " for a new quay."),
        ("His plan to close the port stands.", ("plan", "noun"), " to close the port stands."),
        ("She was worried about the new quay.", ("worried", "adj"), " about the new quay."),
        ("The port is expected to close in May.", ("expected", "think"), "The port is expected to close in May."),
        ("The quay seems to be full.", ("seems", "seem"), "The quay seems to be full."),
        ("The port has flooded twice, records show.", ("show", "show"), "The port has flooded twice"),
        ("The port, many think, is a ruin.", ("think", "think"), "The port, many think, is a ruin."),
        ("Otto Brandt told the crowd on Friday that it was over.", ("told", "tell"), " it was over."),
        (
            "The quay was shut for the whole of the spring, the board confirmed on Friday.",
            ("confirmed", "tell"),
            "The quay was shut for the whole of the spring",
        ),
        ("The quay is old, as sailors point out.", ("point", "tell"), "The quay is old"),
        ("As the board noted, the quay is old.", ("noted", "tell"), "the quay is old."),
        ("Their fear is that it floods.", ("fear", "noun"), " that it floods."),
        ("Asked whether it was full, she nodded.", ("Asked", "urge"), " whether it was full, she nodded."),
        ("While Otto Brandt opposes the quay, work goes on.", ("opposes", "judge"), " the quay"),
        ("Otto Brandt wants a new quay, but there is no money.", ("wants", "want"), " a new quay"),
    ],
)
def test_content(text: str, cue: tuple[str, str], content: str) -> None:
    assert found(text)[cue][0] == content


@pytest.mark.parametrize(
    ("surer", "weaker", "cue"),
    [
        ("A poll of students in Aarby found the port unsafe.", "The diver found the port unsafe.", ("found", "show")),
        ("Otto Brandt doubts that it will open.", "Otto Brandt doubts it.", ("doubts", "think")),
        ("She criticised the harbour board.", "The wind, which criticised the board, fell.", ("criticised", "judge")),
        ("The idea that it floods is old.", "The idea in it is old.", ("idea", "noun")),
    ],
)
def test_subject_and_complement_make_it_surer(surer: str, weaker: str, cue: tuple[str, str]) -> None:
    weak = found(weaker).get(cue, ("", 0.0))[1]
    assert found(surer)[cue][1] > weak


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The plans of the port were lost.", ("plans", "want")),  # a noun after a determiner
        ("It was the Liberal claims of fraud that hurt.", ("claims", "tell")),  # a noun after an adjective
        ("The U.N.-backed plan failed.", ("backed", "back")),  # a joined word
        ("Declared ports pay a toll.", ("Declared", "tell")),  # an adjective that opens a sentence
        ("The port near the Daily Post is closed.", ("Post", "tell")),  # a name
        ("The ship plan is old.", ("plan", "want")),  # no subject that agrees
        ("“We fear the flood,” the sign read.", ("fear", "think")),  # in a quotation
        ("The board was criticised by nobody.", ("criticised", "tell")),
        ("The port is full, said Otto Brandt.", ("said", "tell")),  # a frame after its clause
        ("“It is full,” Otto Brandt said in a speech in Aarby.", ("said", "tell")),
    ],
)
def test_no_cue(text: str, cue: tuple[str, str]) -> None:
    assert cue not in found(text)


def test_verbs_of_a_headline_set_in_capitals_are_read() -> None:
    assert ("Questions", "judge") in found("Otto Brandt Questions The Cost Of The Quay\n\nThe quay is new.")


@given(
    st.lists(
        st.sampled_from(
            [
                "Otto Brandt",
                "fears",
                "that",
                "“",
                "”",
                ",",
                ".",
                "is expected",
                "to",
                "records show",
                "plan",
                "while",
                "\n\n",
            ]
        ),
        max_size=30,
    )
)
def test_spans_lie_in_the_text(parts: list[str]) -> None:
    document = structure.prose(" ".join(parts))
    for each in attitudes(Analysis(document)):
        assert 0 <= each.content.start <= each.content.end <= len(document.text)
        assert 0.0 <= each.sureness <= 1.0
        assert document.sentences[each.sentence].span.start <= each.cue.start < each.cue.end
