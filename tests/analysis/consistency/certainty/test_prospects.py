"""Undertakings that are only possible, told in passing as settled."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.prospects import foretold
from auditor.ingest import structure


def _found(text: str) -> list[str]:
    analysis = Analysis(structure.prose(text))
    return [analysis.document.slice(each.span) for each in foretold(analysis)]


_TALKS = "The brewers Krona and Linde are in talks that may lead to a merger.\n\n"
_POOL = "The council is considering closing the Victoria pool.\n\n"
_PLAYER = "Denny Vale may leave Rovers this summer.\n\n"


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        (_TALKS, "The merged company will have seven breweries."),
        (_TALKS, "Once the merger goes through, its seat will be in Brod."),
        (_TALKS, "After the merger there will be one beer."),
        (_POOL, "When the pool shuts in June, swimmers will go to Marden."),
        (_POOL, "The closure of the pool will leave swimmers without water."),
        (_PLAYER, "Vale will meet Rovers with his new club in October."),
        (_PLAYER, "Because of Vale's departure, shirts are being sold at half price."),
    ],
)
def test_what_is_told_as_settled_hardens(opened: str, told: str) -> None:
    assert _found(opened + told) == [told]


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        (_TALKS, "The merged company would have seven breweries."),
        (_TALKS, "If the merger goes through, its seat will be in Brod."),
        (_TALKS, "After a merger there could be one beer."),
        (_TALKS, "On Friday they announced a merger. The merged company will have seven breweries."),
        (_POOL, "On Tuesday it voted to close it. When the pool shuts, swimmers will go to Marden."),
        (_POOL, "The library closed in May. After the library opens again, it will have a lift."),
        (_PLAYER, "Leo Stark went in May. Stark will meet Rovers with his new club in October."),
    ],
)
def test_what_is_open_or_agreed_does_not(opened: str, told: str) -> None:
    assert _found(opened + told) == []
