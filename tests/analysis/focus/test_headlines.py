"""How headlines are made and how they fit."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.focus import headlines
from auditor.ingest import loads

BODY = (
    "The council voted to raise the property tax. " * 3 + "Roads will be repaired. The mayor will sign the budget soon."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You won't believe what the mayor said", "You won't believe"),
        ("Can you guess the tax rate?", "Can you guess"),
        ("What happened next amazed them", "What happened next"),
    ],
)
def test_clickbait(text: str, words: str) -> None:
    match = headlines.clickbait(text)
    assert match
    assert match[0] == words


@pytest.mark.parametrize("text", ["Council raises property tax", "Mayor calls fall in prices ‘jaw-dropping’", ""])
def test_news(text: str) -> None:
    assert headlines.clickbait(text) is None


def test_a_model_judges_the_make_of_a_headline() -> None:
    assert headlines.p_clickbait("21 Hilarious Things You Will Only Get If Your Dog Is Your Best Friend") > 0.9
    assert headlines.p_clickbait("Council raises property tax to repair roads") < 0.1
    assert headlines.p_clickbait("") < 0.9


def test_fit_without_headline_is_none() -> None:
    analysis = Analysis(loads(BODY, name="case.txt"))
    assert analysis.document.headline is not None or headlines.fit(analysis) is None


def test_every_feature_has_a_value() -> None:
    assert len(headlines.headline_features("")) == len(headlines.HEADLINE_FEATURES)
