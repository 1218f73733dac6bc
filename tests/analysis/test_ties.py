"""What ties a sentence to its article besides the subject."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.analysis import Analysis, ties
from auditor.ingest import structure

STORY = (
    "The dam at Kettle Ford will be raised by two metres, as the state decided on Monday. "
    "Hannah Orley runs the water board, and her plan is to begin in May. "
    "{} "
    "Farmers below the dam fear that their meadows will dry out. "
    "The board put the price of the dam at $40m. "
)


def tied(sentence: str, story: str = STORY) -> dict[str, float]:
    """The ties of the sentence put into the story."""
    analysis = Analysis(structure.prose(story.format(sentence)))
    place = next(at for at, s in enumerate(analysis.body) if s.text == sentence)
    row = ties.ties(analysis, analysis.body, np.array([place]))[0]
    return dict(zip(ties.TIES, row, strict=True))


@pytest.mark.parametrize(
    ("sentence", "tie", "value"),
    [
        ("She expects an answer from the ministry before the summer.", "she_near", 1),
        ("She expects an answer from the ministry before the summer.", "she_new", 0),
        ("He expects an answer from the ministry before the summer.", "he_new", 1),
        ("The minister met Mr Torrel to talk about the harbour.", "titled_new", 1),
        ("The minister met Ms Orley to talk about the harbour.", "titled_new", 0),
        ("The minister met Orley's deputies to talk about the river.", "bare_shared", 1),
        ("The minister met Varga to talk about the river.", "bare_new", 1),
        ("The minister met Tobias Varga to talk about the river.", "full_new", 1),
        ("The minister met Peter Orley to talk about the river.", "full_shared", 1),
        ("The minister wants help from the FBX to pay for it.", "short_new", 1),
        ("The price has risen by $3m since the first plan was drawn.", "units_shared", 2),
        ("The team won the match 6-4 in front of a large crowd.", "units_new", 1),
        ("The last flood came in 1987 and took away two bridges.", "years_new", 1),
        ("The money had been “set aside for a bridge.", "opens_alone", 1),
        ("It would be paid for by the state,” said the minister.", "closes_alone", 1),
        ("It would be “paid for by the state,” said the minister.", "closes_alone", 0),
        ("I went to see the valley on a rainy day.", "i_new", 1),
        ("Nobody asked for that, he said to the reporters.", "says_alone", 1),
    ],
)
def test_tie(sentence: str, tie: str, value: float) -> None:
    assert tied(sentence)[tie] == value


def test_what_is_known_is_told_from_what_is_not() -> None:
    known, strange = tied("The dam was built by the farmers."), tied("The orchestra tuned the violins for an hour.")
    assert known["definite_shared"] > 0 == known["definite_new"]
    assert strange["definite_new"] > 0 == strange["definite_shared"]


def test_a_quotation_may_run_over_several_sentences() -> None:
    story = STORY.replace("in May. ", "in May. “We have waited long enough. ").replace(
        "Farmers below", "“Nobody will lose a meadow,” she said. Farmers below"
    )
    assert tied("It is time to decide,” she said.", story)["closes"]
    assert not tied("It is time to decide,” she said.", story)["closes_alone"]


def test_longer_sentences_stand_out() -> None:
    assert tied("The minister met " + "and met " * 40 + "farmers.")["length"] > 1
    assert tied("Ministers met some farmers.")["length"] < 0


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_survived(text: str) -> None:
    analysis = Analysis(structure.prose(STORY.format("") + text))
    rows = ties.ties(analysis, analysis.body, np.arange(len(analysis.body)))
    assert np.isfinite(rows).all()
    assert {len(row) for row in rows} == {len(ties.TIES)}
