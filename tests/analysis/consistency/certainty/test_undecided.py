"""What is still to be decided, told again as what will be."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.undecided import decided
from auditor.ingest import structure


def _found(text: str) -> list[str]:
    analysis = Analysis(structure.prose(text))
    return [analysis.document.slice(each.span) for each in decided(analysis)]


_ZOO = "The zoo at Marl is considering sending its elephants to France.\n\n"


def test_what_is_weighed_and_told_as_coming_hardens() -> None:
    told = "Once the elephants have been sent to France, their house will be given to tapirs."
    assert _found(_ZOO + told) == [told]


@pytest.mark.parametrize(
    "told",
    [
        "If the elephants are sent to France, their house will be given to tapirs.",
        "Once the elephants have been sent to France, their house would be given to tapirs.",
        "In May it decided to do so. Once the elephants have been sent to France, their house will be given to tapirs.",
        "When the elephants have been washed, they will be fed.",
    ],
)
def test_what_is_open_decided_or_something_else_does_not(told: str) -> None:
    assert _found(_ZOO + told) == []
