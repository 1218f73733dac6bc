"""Word vectors and the fit of sentences to their article."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import models
from auditor.analysis import Analysis, topics
from auditor.errors import ModelUnavailable
from auditor.ingest import structure

STORY = (
    "The council voted to build a bridge over the river. The bridge will carry two lanes of traffic. "
    "Engineers say the old bridge cannot bear lorries. Construction starts in March and closes the road. "
    "Drivers will be sent round by the motorway. The council will repay the loan from a toll on the bridge. "
    "The transport committee will publish the routes of buses. Residents want barriers against traffic noise. "
)
INTRUDER = "The striker scored twice and the football team won the league match against the champions. "


def fits(text: str) -> tuple[topics.Fit, ...]:
    return Analysis(structure.prose(text)).topics.fits


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("missile", "drone", "recipe"), ("goalkeeper", "striker", "mortgage"), ("senate", "congress", "waterfall")],
)
def test_vectors_know_what_words_are_about(word: str, near: str, far: str) -> None:
    it = topics.vector(word)
    assert it @ topics.vector(near) > it @ topics.vector(far) + 0.05


def test_vector_of_nothing_known_is_zero() -> None:
    assert not topics.vector("").any()
    assert not topics.vector("1234 %%").any()


@pytest.mark.parametrize(
    ("text", "field"),
    [("The striker scored in the cup final", "sport"), ("Simmer the sauce with garlic and basil", "food")],
)
def test_field_of(text: str, field: str) -> None:
    assert topics.field_of(text) == field


def test_foreign_sentence_fits_worst() -> None:
    at = STORY.index("Drivers")
    worst = max(fits(STORY[:at] + INTRUDER + STORY[at:]), key=lambda fit: fit.misfit)
    assert worst.sentence.text == INTRUDER.strip()
    assert worst.substantial


def test_short_articles_are_not_judged() -> None:
    assert fits("The council voted to build a bridge over the river. It will cost nine million.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "He scored twice in the league match, said the coach of the team.",
        "This was the second match that the team had lost in a month.",
        "Do you know how often the team has won the cup in this century?",
        "Subscribe to our newsletter for more stories about the football league and its teams.",
        "Despite this, they kept the football in the air for nine minutes.",
        "Short and to the point.",
    ],
)
def test_sentences_that_do_not_stand_by_themselves(sentence: str) -> None:
    assert not topics.is_telling(sentence)
    assert not [f for f in fits(STORY + sentence) if f.sentence.text == sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "However, the bakers of the town sold more rye loaves than ever.",
        "Despite this, the football team kept its captain and its goalkeeper.",
        "The striker scored twice in the league match, said the coach of the team.",
    ],
)
def test_sentences_that_stand_by_themselves(sentence: str) -> None:
    assert topics.is_telling(sentence)


def test_a_connective_counts_against_a_sentence_that_fits_badly() -> None:
    at = STORY.index("Drivers")
    plain = max(fits(STORY[:at] + INTRUDER + STORY[at:]), key=lambda fit: fit.misfit)
    joined = "Moreover, t" + INTRUDER[1:]
    tied = max(fits(STORY[:at] + joined + STORY[at:]), key=lambda fit: fit.misfit)
    assert tied.misfit > plain.misfit


def test_features_have_one_finite_row_a_candidate() -> None:
    analysis = Analysis(structure.prose(STORY * 40))
    for block in analysis.topics.blocks():
        order, rows = topics.features(analysis, block)
        assert rows.shape == (len(order), len(topics.FEATURES))
        assert len(order) <= topics.CANDIDATES
        assert np.isfinite(rows).all()


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_survived(text: str) -> None:
    for fit in fits(STORY + text):
        assert 0 <= fit.p_foreign <= 1


def test_missing_model_says_what_to_do() -> None:
    with pytest.raises(ModelUnavailable, match=r"no_such_model.*reinstall"):
        models.logistic("no_such_model")


def test_tables_agree() -> None:
    table = models.word_table()
    assert table.vectors.shape == (len(table.place), 128)
    assert table.fields.shape == (len(table.place), len(topics.anchors()))
    assert models.logistic("off_topic").features == topics.FEATURES


def test_the_vector_of_a_text_is_kept_and_cannot_be_changed():
    found = topics.vector("The council closes the harbour road")
    assert topics.vector("The council closes the harbour road") is found
    assert not found.flags.writeable
