"""The kind of text an article is, by label and by manner."""

from __future__ import annotations

import json

import pytest

from auditor import loads
from auditor.analysis import Analysis
from auditor.analysis.genres import Kind
from auditor.document import NOWHERE
from auditor.ingest import structure

REPORT = "The council votes on the harbour road in May. It will cost nine million crowns, a spokesman said."


def page(*paragraphs):
    return Analysis(loads("\n\n".join(paragraphs), name="a.txt")).genre


def record(**fields):
    return Analysis(loads(json.dumps({"title": "The harbour road", "text": REPORT, **fields}), name="a.json")).genre


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("Opinion", Kind.OPINION),
        ("Letters to the editor", Kind.OPINION),
        ("Towns | Commentary", Kind.OPINION),
        ("News analysis", Kind.ANALYSIS),
        ("Film review", Kind.REVIEW),
        ("Sponsored content", Kind.SPONSORED),
        ("Press release", Kind.PRESS_RELEASE),
        ("Live updates", Kind.LIVE),
        ("Satire", Kind.SATIRE),
        ("Sponsored review", Kind.SPONSORED),
    ],
)
def test_a_label_decides(section, kind):
    genre = record(section=section)
    assert (genre.kind, genre.labelled, genre.span) == (kind, True, NOWHERE)


@pytest.mark.parametrize("section", ["Towns", "News", "Sport", "Opinion polls of Lund", ""])
def test_other_sections_are_no_label(section):
    genre = record(section=section)
    assert (genre.kind, genre.labelled) == (Kind.NEWS, False)


def test_a_label_in_the_text_is_shown():
    text = "Opinion\n\nThe harbour road is a mistake\n\nBy Jane Holt\n\n2 April 2024\n\n" + REPORT
    document = loads(text, name="a.txt")
    genre = Analysis(document).genre
    assert document.slice(genre.span) == "Opinion"
    assert genre.reason == "its heading calls it “Opinion”"


def test_a_break_for_advertising_is_no_label():
    assert page("The harbour road", "Advertisement", REPORT).kind is Kind.NEWS


def test_a_report_is_news_and_its_cues_are_kept():
    genre = Analysis(structure.prose(REPORT + " Is it too much? The plan is absurd.")).genre
    assert genre.kind is Kind.OPINION
    assert [c.manner for c in genre.own_cues] == ["question to the reader", "verdict"]
    news = Analysis(structure.prose(REPORT)).genre
    assert (news.kind, news.labelled, news.span, news.cues) == (Kind.NEWS, False, NOWHERE, ())


def test_entries_with_their_times_are_a_live_report():
    entries = [f"1{n}:05 – The ship has left the pier, the harbour master said." for n in range(5)]
    assert page("Storm over Orrin", *entries).kind is Kind.LIVE


def test_the_note_of_a_commentator_labels_the_manner():
    genre = page(
        "The harbour road is a mistake", "By Jane Holt", "2 April 2024",
        "The council votes in May. I believe the whole scheme is a waste of money, and the mayor knows it well.",
        "Jane Holt is a columnist for the Orrin Gazette.",
    )  # fmt: skip
    assert (genre.kind, genre.labelled) == (Kind.OPINION, True)


def test_what_a_source_believes_is_no_cue():
    said = "“I believe the scheme is a waste of money,” said Ole Brandt. In the mayor's view, it should be scrapped."
    assert Analysis(structure.prose(said)).genre.cues == ()


def test_opinion_is_declared_by_a_label_or_a_note_and_not_by_the_first_person():
    spoken = "I walked to the harbour, and I saw my boat. I sat down. My feet hurt, and nobody asked me why. I left."
    labelled, noted, personal = (
        Analysis(loads(text, name="a.txt"))
        for text in (
            f"Opinion: The harbour road\n\n{REPORT}",
            f"The harbour road\n\n{REPORT}\n\nIda Brandt is a columnist in Orrin.",
            f"A day at the harbour\n\n{spoken}",
        )
    )
    assert labelled.declared_opinion == labelled.opinion != ""
    assert noted.declared_opinion == noted.opinion != ""
    assert personal.declared_opinion == ""
    assert personal.opinion
