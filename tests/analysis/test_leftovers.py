"""Use and mention of a chatbot's words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.ingest import structure

_WORDS = re.compile(r"as of my last update", re.IGNORECASE)
_TRIGGER = triggers("my last")


def found(text: str) -> list[str]:
    return [m[0] for m in Analysis(structure.prose(text)).leftovers.find(_WORDS, *_TRIGGER)]


@pytest.mark.parametrize(
    "text",
    [
        "The bot wrote: as of my last update, the post was vacant.",
        "It printed 'as of my last update' on each page.",
        "The phrase as of my last update is a sign of pasting.",
        "As of my last update, the post was vacant, the chatbot said.",
        "The chatbot gave this answer:\n\nAs of my last update, the post was vacant.",
    ],
)
def test_mentions(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["As of my last update, the post was vacant.", "It isn't the clerk's fault: as of my last update it was vacant."],
)
def test_uses(text: str) -> None:
    assert len(found(text)) == 1


@given(st.text(max_size=200))
def test_lower_keeps_offsets(text: str) -> None:
    leftovers = Analysis(structure.prose(text)).leftovers
    assert len(leftovers.lower) == len(leftovers.text)
