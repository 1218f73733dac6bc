"""The order of suspicion: what most likely contradicts something else comes first."""

from __future__ import annotations

import pytest

from auditor import loads
from auditor.analysis import Analysis
from auditor.analysis.consistency.suspicions import suspicions

STORY = (
    "The council of Torvik opened a swimming hall by the harbour in May. The hall has four pools and a tower. "
    "A café on the roof serves fish soup until late. The architect, Ada Roe, drew it on the back of a map. "
    "Tickets are sold at the gate and in two shops. {} Children under six swim for free on Sundays."
)


def first(text: str) -> tuple[str, str]:
    analysis = Analysis(loads(text))
    top = suspicions(analysis)[0]
    sentences = analysis.document.sentences
    return sentences[top.sentence].text, sentences[top.other].text


@pytest.mark.parametrize(
    "changed",
    [
        "The hall does not have a tower.",
        "The hall has nine pools.",
        "Tickets are not sold at the gate.",
        "The architect, Ada Roe, never drew it on a map.",
    ],
)
def test_the_changed_sentence_or_what_it_changes_comes_first(changed: str) -> None:
    assert changed in first(STORY.format(changed))


def test_every_sentence_comes_once_and_scores_fall() -> None:
    found = suspicions(Analysis(loads(STORY.format("The hall has nine pools."))))
    scores = [s.score for s in found]
    assert scores == sorted(scores, reverse=True)
    assert len({s.sentence for s in found}) == len(found)
    assert all(s.sentence != s.other for s in found)


@pytest.mark.parametrize("text", ["Rain.", "One sentence stands here alone."])
def test_nothing_to_compare(text: str) -> None:
    assert suspicions(Analysis(loads(text))) == ()
