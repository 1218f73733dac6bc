"""Sources nobody could ask, and sentences that only look like them."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.authorship import selfpraise
from auditor.analysis.sourcing import vagueness
from auditor.ingest import loads

_FOUND = {
    "Seasoned watchers of the herring fleet have long warned that the quay is too short.": True,
    "According to insiders, the yard is for sale.": True,
    "The yard is for sale, say insiders.": True,
    "A person familiar with the talks said the yard was for sale.": False,
    "Those in the know say the yard is for sale.": False,
    "It has long been rumoured that the yard is for sale.": True,
    "There have been whispers about the yard.": True,
    "Rumours are swirling about the yard.": True,
    "Fans on social media were quick to say the race was lost.": True,
    "The captain is widely regarded as a fool.": False,
}
_NOT_FOUND = [
    "Two insiders said the yard was for sale.",
    "The watchers said nothing, and his critics left.",
    "It was said by the owner that the yard was for sale.",
    "Experts at Lund University say the yard is for sale.",
    "Some of the clerks said no.",
    "There were no reports of damage.",
    "The studies were on the shelf, and reports piled up.",
    "Word of the sale reached the quay.",
]


def _unnamed(text: str) -> list[vagueness.Unnamed]:
    return list(vagueness.unnamed(Analysis(loads(f"The ferry left at nine. {text} The sea was calm.", name="x.txt"))))


@pytest.mark.parametrize(("text", "firm"), _FOUND.items())
def test_unnamed(text: str, firm: bool) -> None:
    assert [found.firm for found in _unnamed(text)] == [firm]


@pytest.mark.parametrize("text", _NOT_FOUND)
def test_named_or_no_attribution(text: str) -> None:
    assert _unnamed(text) == []


def test_spans_slice_the_reading() -> None:
    analysis = Analysis(loads("The ferry left. Industry insiders claim the yard is for sale.", name="x.txt"))
    (found,) = vagueness.unnamed(analysis)
    assert analysis.document.slice(found.span) == "Industry insiders claim"
    assert found.group == "Industry insiders"


def test_a_plain_note_advertises_nothing() -> None:
    assert selfpraise.ways("Ada Finch covers the port and lives in Ansel.") == []
    assert selfpraise.first_person("I love my port.") == 2
