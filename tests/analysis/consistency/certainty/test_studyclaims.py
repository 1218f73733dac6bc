"""What a study only hints at, told in passing as shown."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.studyclaims import foreclosed
from auditor.ingest import structure


def _found(text: str) -> list[str]:
    analysis = Analysis(structure.prose(text))
    return [analysis.document.slice(each.span) for each in foreclosed(analysis)]


_HINT = "Walking after supper may lengthen sleep, a study of 64 clerks suggests.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Now that walking has been shown to lengthen sleep, the city will light its park.",
        "Since walking lengthens sleep, the city will light its park.",
        "The discovery that walking lengthens sleep has sold many shoes.",
        "The longer sleep brought by walking after supper pleases the clerks.",
    ],
)
def test_what_is_taken_for_shown_hardens(told: str) -> None:
    assert _found(_HINT + told) == [told]


@pytest.mark.parametrize(
    "told",
    [
        "Since walking may lengthen sleep, the city will light its park.",
        "Because walking is dull after supper, some clerks dropped out.",
        "Now that walking is said to lengthen sleep, shoes sell well.",
        "Two larger trials have since shown it. Because walking lengthens sleep, the city will light its park.",
    ],
)
def test_what_is_left_open_or_of_something_else_does_not(told: str) -> None:
    assert _found(_HINT + told) == []
