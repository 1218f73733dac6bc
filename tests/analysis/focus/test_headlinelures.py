from __future__ import annotations

import pytest

from auditor.analysis.focus import headlinegrams, headlinelures

_P, _CIVIC = 0.97, 0.25


@pytest.mark.parametrize(
    "text",
    [
        "What this ferryman did next left the whole quay in tears",
        "You have been peeling onions wrong all along",
        "The real reason your neighbours moved away",
        "Nobody was ready for what the diver pulled out of the harbour",
        "She opened the letter. Then she saw the stamp",
        "This simple spice could add years to your life",
        "If you own a kettle, you need to read this right now",
        "Everyone is talking about this tiny chapel",
        "What your front door says about you",
        "Forty hens escaped, and here's why",
        "The mistake almost everyone makes when sowing peas",
    ],
)
def test_lures(text: str) -> None:
    bait = headlinelures.bait(text, _P, _CIVIC)
    assert bait.lure, bait


@pytest.mark.parametrize(
    "text",
    [
        "What happens next in the harbour talks",
        "Nobody was ready for the storm, inquiry finds",
        "What the ruling means for tenants",
        "How to claim the heating allowance",
        "Is your boiler safe? How to check",
        "“What she did next left the whole quay in tears”",
        "My winter on the ice road",
        "Experts baffled by fall in herring numbers",
        "The real reason for the delay was a broken pump",
        "Council raises property tax to repair roads",
    ],
)
def test_news_service_and_essay(text: str) -> None:
    assert not headlinelures.bait(text, _P, _CIVIC)


def test_make_alone() -> None:
    bait = headlinelures.bait("Ridiculously Adorable Puppies Trying On Tiny Hats", _P, _CIVIC)
    assert bait.built
    assert bait.p > _P


def test_figures_and_letter_case_are_levelled() -> None:
    assert headlinegrams.places("27 Cats") == headlinegrams.places("31 cats")
    assert headlinegrams.places("2019 cats") != headlinegrams.places("27 cats")
    assert headlinegrams.places("") == headlinegrams.places(" ")
