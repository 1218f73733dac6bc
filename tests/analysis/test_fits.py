"""How sentences fit their article."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.analysis import Analysis, fitfeatures, fits, standalones
from auditor.ingest import structure

STORY = (
    "The council voted to build a bridge over the river. The bridge will carry two lanes of traffic. "
    "Engineers say the old bridge cannot bear lorries. Construction starts in March and closes the road. "
    "Drivers will be sent round by the motorway. The council will repay the loan from a toll on the bridge. "
    "The transport committee will publish the routes of buses. Residents want barriers against traffic noise. "
)
INTRUDER = "The striker scored twice and the football team won the league match against the champions. "


def fits_of(text: str) -> tuple[fits.Fit, ...]:
    return Analysis(structure.prose(text)).topics.fits


def test_foreign_sentence_fits_worst() -> None:
    at = STORY.index("Drivers")
    worst = max(fits_of(STORY[:at] + INTRUDER + STORY[at:]), key=lambda fit: fit.misfit)
    assert worst.sentence.text == INTRUDER.strip()
    assert worst.substantial


def test_short_articles_are_not_judged() -> None:
    assert fits_of("The council voted to build a bridge over the river. It will cost nine million.") == ()


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
    assert not standalones.is_telling(sentence)
    assert not [f for f in fits_of(STORY + sentence) if f.sentence.text == sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "However, the bakers of the town sold more rye loaves than ever.",
        "Despite this, the football team kept its captain and its goalkeeper.",
        "The striker scored twice in the league match, said the coach of the team.",
    ],
)
def test_sentences_that_stand_by_themselves(sentence: str) -> None:
    assert standalones.is_telling(sentence)


def test_a_connective_counts_against_a_sentence_that_fits_badly() -> None:
    at = STORY.index("Drivers")
    plain = max(fits_of(STORY[:at] + INTRUDER + STORY[at:]), key=lambda fit: fit.misfit)
    joined = "Moreover, t" + INTRUDER[1:]
    tied = max(fits_of(STORY[:at] + joined + STORY[at:]), key=lambda fit: fit.misfit)
    assert tied.misfit > plain.misfit


def test_features_have_one_finite_row_a_candidate() -> None:
    analysis = Analysis(structure.prose(STORY * 40))
    for block in analysis.topics.blocks():
        order, rows = fitfeatures.features(analysis, block)
        assert rows.shape == (len(order), len(fitfeatures.FEATURES))
        assert len(order) <= fitfeatures.CANDIDATES
        assert np.isfinite(rows).all()


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_survived(text: str) -> None:
    for fit in fits_of(STORY + text):
        assert 0 <= fit.p_foreign <= 1


def test_one_that_stands_out_is_the_more_suspect() -> None:
    limits = {"alone": 0.1, "most": 2.5}
    alone = fits.apart(np.array([3.0, -4.0, -5.0]), limits)
    among = fits.apart(np.array([3.0, 3.5, -5.0]), limits)
    assert alone[0] > among[0] + 1
    assert among[1] > among[0]


def test_two_may_be_foreign() -> None:
    both = fits.apart(np.array([6.0, 6.0, -5.0]), {"alone": 0.1, "most": 2.5})
    assert both[0] == both[1] == 3.5


def test_suspicions_are_probabilities() -> None:
    analysis = Analysis(structure.prose(STORY + INTRUDER))
    p = fits.suspicions(fitfeatures.every(analysis, analysis.topics.blocks()[0]))
    assert ((p >= 0) & (p <= 1)).all()
    assert p.argmax() == len(p) - 1
