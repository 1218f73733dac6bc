"""Word vectors and the fields of life."""

from __future__ import annotations

import pytest

from auditor import models
from auditor.analysis import fitfeatures, topics
from auditor.errors import ModelUnavailable


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


def test_missing_model_says_what_to_do() -> None:
    with pytest.raises(ModelUnavailable, match=r"no_such_model.*reinstall"):
        models.logistic("no_such_model")


def test_tables_agree() -> None:
    table = models.word_table()
    assert table.vectors.shape == (len(table.place), 128)
    assert table.fields.shape == (len(table.place), len(topics.anchors()))
    assert models.logistic("off_topic").features == fitfeatures.FEATURES


def test_the_vector_of_a_text_is_kept_and_cannot_be_changed():
    found = topics.vector("The council closes the harbour road")
    assert topics.vector("The council closes the harbour road") is found
    assert not found.flags.writeable
