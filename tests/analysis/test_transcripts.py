"""What an article prints of what was said, told from what its author says."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis, transcripts
from auditor.ingest import loads

HEAD = "The ferry after the storm\n\nBy Jane Holt\n\n4 April 2024\n\n"
LEAD = "The storm of March sank nine boats in the harbour of Orrin, and the ferry has not sailed since."


def analysis(*paragraphs: str) -> Analysis:
    return Analysis(loads(HEAD + "\n\n".join((LEAD, *paragraphs)), name="a.txt"))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Q: Was it insured?", "A: I think so.", "Q: By whom?", "A: I forget."),
        ("HOLT: Was it insured?", "BRANDT: I think so.", "HOLT: By whom?", "BRANDT: I forget."),
        ("Captain Ole Brandt came.", "Insured?", "Brandt: I hope so.", "By whom?", "Brandt: Guess.", "Brandt: Go on."),
        ("Jane Holt", "Was it insured?", "Ole Brandt", "I think so.", "Jane Holt", "By whom?", "Ole Brandt", "Guess."),
        ("On what he thinks of the wall", "I never liked it.", "On what the town should do now", "We must build."),
        ("This interview has been edited for length and clarity.", "Was it insured? I think so."),
        ("Here is our full conversation.", "Was it insured? I think so."),
    ],
)
def test_talk_is_known_by_its_speakers_headings_and_notes(paragraphs: tuple[str, ...]) -> None:
    assert transcripts.is_one(analysis(*paragraphs))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The transcript of the talk was edited by the court.", "Three things are sure: the boats are lost."),
        ("Ole Brandt", "The captain has sailed for thirty years.", "The company", "It owns two ferries."),
        ("On Monday the harbour reopens.", "On Tuesday the ferry sails again."),
        ("Note: the harbour is closed.", "Price: 40 crowns.", "Time: noon."),
    ],
)
def test_a_report_is_no_talk(paragraphs: tuple[str, ...]) -> None:
    assert not transcripts.is_one(analysis(*paragraphs))


def test_words_after_a_colon_are_printed_until_somebody_else_is_meant() -> None:
    found = analysis(
        "The captain wrote to his crew on Monday:", "I leave with a heavy heart.", "We should have been asked.",
        "The company sold the boat.", "I saw it leave.",
    )  # fmt: skip
    told = [p for p in range(len(found.document.paragraphs)) if transcripts.printed(found, p)]
    texts = [found.document.slice(found.document.paragraphs[p].span) for p in told]
    assert texts == ["I leave with a heavy heart.", "We should have been asked.", "The company sold the boat."]
