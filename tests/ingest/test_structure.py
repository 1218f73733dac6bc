"""Which stretch of text plays which part; and that nothing is lost whatever the text."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from auditor.document import Document, Span, Zone, ZoneKind
from auditor.ingest import loads, structure
from auditor.ingest.draft import Declared, Draft

PROSE = "The council voted on Tuesday to close the old iron bridge. It will stay shut until the spring, the mayor said."
MORE = "Traders in the lower town fear for their shops, and two of them have asked a court to stop the works."


def build(text: str, **parts: object) -> Document:
    return structure.build(Draft(text=text, reading=text, source="", format="text", sha256="", **parts))  # type: ignore[arg-type]


def kinds(text: str) -> list[tuple[str, str]]:
    document = build(text)
    return [(z.kind.value, document.slice(z.span)) for z in document.zones]


def kind_of(text: str, part: str) -> str:
    document = build(text)
    at = text.index(part)
    return next(z.kind.value for z in document.zones if z.span.start <= at < z.span.end)


PIECES = st.sampled_from(
    [
        PROSE,
        MORE,
        "By Jane Doe",
        "Jane Doe",
        "March 3, 2024",
        "Leave a Reply",
        "Name * Email *",
        "0",
        "12 Likes",
        "“Open",
        "close”",
        '"',
        "[This article was produced with care. Your feed is customized.]",
        "Photo: Ann Lee/Gazette",
        "- item",
        "\u00a0",
        "\n",
        " ",
        "LONDON (Reuters) —",
        "As editor, I love it and my readers. I do.",
        "You may also like",
        "(",
        "«",
        "Mr. J. K. Roe U.S. a.m.",
        "é",
        "\u2060",
        "İ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=14).map("\n\n".join))
TEXTS = st.one_of(TEXTS, st.lists(PIECES, max_size=14).map("\n".join), st.lists(PIECES, max_size=14).map("".join))


@given(TEXTS)
@example("İ newsletter\n\nİ")
@example("[.]\n\n[. ]")
@settings(max_examples=300, deadline=None)
def test_parts_cover_the_text_and_stay_inside_each_other(text: str) -> None:
    for document in (build(text), structure.prose(text)):
        covered = bytearray(len(text))
        last = 0
        for _, (start, end) in document.zones:
            assert last <= start < end
            covered[start:end] = b"\x01" * (end - start)
            last = end
        assert all(covered[i] or c.isspace() for i, c in enumerate(text))
        inside(document)


def inside(document: Document) -> None:
    for sentence in document.sentences:
        assert document.reading[sentence.span.start : sentence.span.end] == sentence.text
        assert not sentence.text[0].isspace()
        assert not sentence.text[-1].isspace()
        paragraph = document.paragraphs[sentence.paragraph]
        assert paragraph.span.start <= sentence.span.start < sentence.span.end <= paragraph.span.end
        assert paragraph.first <= sentence.index < paragraph.last
        zone = next(z for z in document.zones if z.span.start <= sentence.span.start < z.span.end)
        assert sentence.span.end <= zone.span.end
        assert sentence.zone is zone.kind
    last = 0
    for quote in document.quotes:
        assert last <= quote.span.start < quote.span.end <= document.paragraphs[quote.paragraph].span.end
        assert quote.span.start <= quote.inner.start <= quote.inner.end <= quote.span.end
        last = quote.span.end


@given(TEXTS, st.data())
@settings(max_examples=150, deadline=None)
def test_marks_win(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    marks = tuple(
        Zone(data.draw(st.sampled_from(list(ZoneKind))), Span(a, b))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        if a < b
    )
    document = build(text, marks=marks)
    inside(document)
    for kind, (start, end) in marks:
        for zone in document.zones:
            if zone.span.start < end and zone.span.end > start and text[start:end].strip():
                assert zone.kind is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Leave a Reply", "comment-form"),
        ("Your email address will not be published. Required fields are marked *", "comment-form"),
        ("Name * Email * Website", "comment-form"),
        ("Post Comment", "comment-form"),
        ("0", "counter"),
        ("1.2k shares", "counter"),
        ("0 comments", "counter"),
        ("Share Tweet Email", "share"),
        ("Follow us on Facebook", "share"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the morning briefing in your inbox. Subscribe today.", "newsletter"),
        ("Read more: Mill burns for two days", "related"),
        ("RELATED: Mill burns for two days, owner says", "related"),
        ("We use cookies on this site.", "cookie"),
        ("Trending now", "feed"),
        ("Your feed is customized.", "feed"),
        ("Home > News > Local", "navigation"),
        ("Skip to main content", "navigation"),
        ("© 2024 Orrin Gazette. All rights reserved.", "copyright"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Correction: an earlier version gave the wrong year.", "correction"),
        ("This article has been updated to add a statement by the council.", "correction"),
        ("Editor's note: the author is a member of the club.", "disclaimer"),
        ("The views expressed in this article are the author's own.", "disclaimer"),
        ("Workers on the bridge. (Photo: Ann Lee)", "caption"),
        ("The bridge in March. Credit: Ann Lee/Gazette", "caption"),
        ("Reporting by Ann Lee; Editing by Bob Day", "byline"),
        ("Ann Lee covers transport for the Gazette. Follow her on Twitter @annlee.", "bio"),
    ],
)
def test_furniture(line: str, kind: str) -> None:
    assert kind_of(f"Bridge to close\n\n{PROSE}\n\n{MORE}\n\n{MORE}\n\n{line}", line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "The council sends a newsletter to every house and asks people to sign up.",
        "Cookies, it turned out, were what the thieves were after.",
        "“Leave a reply,” the machine said, and then it hung up on him.",
        "The firm follows us on every road, the driver told the court.",
        "The site was advertised as a park, and the advertisement was wrong.",
        "John Roe, who covers the harbour with nets each winter, said the ice was late.",
        "By Tuesday evening the water had reached the church.",
        "Ann Lee is a baker in the lower town and fears for her shop.",
        "This article of faith has been with the party since its founding.",
        "Copyright was the word he used, over and over, until the judge stopped him.",
    ],
)
def test_prose_that_mentions_furniture_is_body(line: str) -> None:
    assert kind_of(f"Bridge to close\n\n{PROSE}\n\n{line}\n\n{MORE}", line) == "body"


def test_top_matter() -> None:
    top = "Bridge to close\nTraders fear for their shops\nBy JANE DOE and John Roe, Staff Writer"
    text = f"{top}\nSept. 10, 2024, 9:12 a.m. ET\n{PROSE}\n\n{MORE}"
    assert [k for k, _ in kinds(text)] == ["headline", "standfirst", "byline", "date", "body", "body"]
    document = build(text)
    assert document.byline is not None
    assert document.byline.names == ("Jane Doe", "John Roe")
    assert document.published == date(2024, 9, 10)


def test_headline_that_ends_in_a_full_stop() -> None:
    head = "Bridge will close on Monday, council says."
    assert kinds(f"{head}\n\nMarch 3rd 2024.\n\n{head}\n{PROSE}") == [
        ("headline", head), ("date", "March 3rd 2024."), ("body", head), ("body", PROSE),
    ]  # fmt: skip


def test_prose_without_a_headline() -> None:
    lede = "The council voted on Tuesday night to close the old iron bridge over the river Tarn for at least a year."
    assert [k for k, _ in kinds(f"{lede}\n\n{MORE}\n\n{MORE}")] == ["body"] * 3


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("September 10th 2024.", date(2024, 9, 10)),
        ("10 Sep 2024", date(2024, 9, 10)),
        ("2024-09-10", date(2024, 9, 10)),
        ("Tuesday, 10 September 2024 14:05 GMT", date(2024, 9, 10)),
        ("Published: 10 September 2024", date(2024, 9, 10)),
        ("Updated Sept. 10, 2024 at 9:12 a.m. ET", date(2024, 9, 10)),
        ("10.09.2024", date(2024, 9, 10)),
        ("SEPTEMBER 10, 2024", date(2024, 9, 10)),
        ("2024-09-10T14:05:00Z", date(2024, 9, 10)),
        ("13/09/2024", date(2024, 9, 13)),
    ],
)
def test_date_lines(line: str, value: date) -> None:
    document = build(f"Bridge to close\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert document.published == value
    assert kind_of(document.text, line) == "date"


def test_ambiguous_date_is_a_doubt() -> None:
    document = build(f"Bridge to close\n\n10/09/2024\n\n{PROSE}\n\n{MORE}")
    assert document.published is None
    assert [d.part for d in document.doubts] == ["date"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("Written by Jane Doe", ("Jane Doe",)),
        ("Posted by Jane Doe on 5 May 2023", ("Jane Doe",)),
        ("Jane Doe | March 3, 2024", ("Jane Doe",)),
        ("By Jane Doe, Ann Lee and J. R. Roe", ("Jane Doe", "Ann Lee", "J. R. Roe")),
        ("By Ludwig van den Berg", ("Ludwig van den Berg",)),
        ("Jane Doe, Staff Writer | March 3, 2024", ("Jane Doe",)),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    document = build(f"Bridge to close\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert document.byline is not None
    assert document.byline.names == names
    assert document.slice(document.byline.span) == document.byline.text


def test_date_run_into_a_byline_is_a_doubt() -> None:
    document = build(f"Bridge to close\n\nBy Jane Doe March 3, 2024 5 min read\n\n{PROSE}\n\n{MORE}")
    assert document.byline is not None
    assert document.byline.names == ("Jane Doe",)
    assert [d.part for d in document.doubts] == ["byline"]


def test_declared_authors_and_dates() -> None:
    authors = (
        Declared("DOE, JANE", "json-ld"),
        Declared("Ann Lee, Political Editor", "meta"),
        Declared("@gazette", "meta"),
    )
    document = build(f"{PROSE}\n\n{MORE}", authors=authors, dates=(Declared("2024-09-10T14:05:00+02:00", "json-ld"),))
    assert [b.names for b in document.bylines] == [("Jane Doe",), ("Ann Lee",), ("@gazette",)]
    assert document.published == date(2024, 9, 10)


def test_bio_under_a_name_line() -> None:
    bio = "As travel editor, I look for rivers and roads. I love what I do, and my readers know me for it."
    text = f"Bridge to close\n\n{PROSE}\n\n{MORE}\n\nJane Doe\n{bio}\n\nLeave a Reply"
    document = build(text)
    assert document.bio is not None
    assert document.slice(document.bio) == bio
    assert document.byline is not None
    assert (document.byline.text, document.byline.origin) == ("Jane Doe", "visible")


def test_last_paragraph_about_a_person_of_the_story_is_no_bio() -> None:
    last = "John Roe is the president of the traders' club and lives by the river."
    assert build(f"Bridge to close\n\n{PROSE}\n\nTraders' president Roe sued.\n\n{MORE}\n\n{last}").bio is None


def test_agency_dateline() -> None:
    text = f"Bridge to close\n\nLONDON (Reuters) — {PROSE}\n\n{MORE}"
    assert kinds(text)[1:3] == [("dateline", "LONDON (Reuters) —"), ("body", PROSE)]
    assert kinds(f"Bridge to close\n\nPARIS, March 3, 2024 – {PROSE}\n\n{MORE}")[1][0] == "dateline"


def test_bracketed_note_is_cut_by_sentence() -> None:
    text = f"Bridge to close\n\n{PROSE}\n\n[This article was produced from a press release. Your feed is customized.]"
    assert kinds(text)[2:] == [
        ("disclaimer", "[This article was produced from a press release."), ("feed", "Your feed is customized.]"),
    ]  # fmt: skip


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Bridge to close\n\nThe council voted on Tuesday to close the old iron bridge over the\n"
        "river Tarn for at least eighteen months, after engineers found cracks\n"
        "in three of its piers. The work will cost four million.\n\nTraders are worried about it.\n"
    )
    document = build(text)
    assert len(document.paragraphs) == 3
    assert [s.text.split()[0] for s in document.sentences] == ["Bridge", "The", "The", "Traders"]


@pytest.mark.parametrize(
    "credit",
    [
        "By Nora Reyes, The Harbour Sentinel",
        "By Nora Reyes, education correspondent",
        "By Nora Reyes in Holm",
        "By Nora Reyes for the Harbour Sentinel",
    ],
)
def test_long_title_over_a_credit_and_a_day_is_no_wrapped_line(credit: str) -> None:
    document = build(f"Mayor of Holm tells school board what she thinks\n{credit}\nMay 5, 2013\n\n{PROSE}\n\n{MORE}")
    assert document.headline is not None
    assert document.slice(document.headline) == "Mayor of Holm tells school board what she thinks"
    assert [name for line in document.bylines for name in line.names] == ["Nora Reyes"]


def test_whole_paragraphs_on_single_lines_stay_apart() -> None:
    assert len(build(f"{PROSE}\n{MORE}\n{PROSE} {MORE}").paragraphs) == 3


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "Mr. Roe said. ",
        "“a” ",
        '"',
        "(",
        "A. ",
        "a,\u00a0",
        "* ",
        "Photo: ",
        "1",
        "\n",
        "By X ",
        "a." * 3,
        ".",
        "”.",
    ],
)
def test_a_megabyte_takes_linear_time(unit: str) -> None:
    """Ten times the text in about ten times the time, not a hundred."""
    small, large = (unit * (size // len(unit)) for size in (50_000, 500_000))
    structure.build(Draft(small, small, "", "text", ""))
    times = []
    for text in (small, large):
        start = time.process_time()
        build(text)
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 0.5


STORY = (
    "The harbour bridge will close for two weeks while its cables are replaced, the port authority said in a letter.",
    "Buses will go round by the old road until the bridge opens again in the second week of June, it added.",
    "The council said it had not been asked about the date and would have preferred the autumn.",
)


def _article(*above: str, below: tuple[str, ...] = ()) -> Document:
    return loads("\n\n".join(("Harbour bridge to close for repairs", *above, *STORY, *below)), name="x.txt")


@pytest.mark.parametrize(
    "line", ["By [Author]", "By {{author}}", "By: [Insert name]", "[Reporter name]", "By <Writer>"]
)
def test_blank_byline_is_a_byline(line: str) -> None:
    byline = _article(line).byline
    assert byline is not None
    assert byline.names[0][0] in "[{<"


def test_outlet_under_the_name_is_no_author() -> None:
    document = _article("Mia Holt", "Orrin Gazette")
    assert [b.names for b in document.bylines] == [("Mia Holt",)]


@pytest.mark.parametrize("line", ["Orrin Gazette, 3 May 2024", "3 May 2024 | Orrin Gazette"])
def test_outlet_and_day(line: str) -> None:
    assert _article("By Mia Holt", line).published == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reporting by Mia Holt; editing by Jon Park", ("Mia Holt",)),
        ("(Reporting by Mia Holt in Orrin and Lee Tan in Mosk; Editing by Jon Park)", ("Mia Holt", "Lee Tan")),
        ("Words by Mia Holt. Edited by Jon Park.", ("Mia Holt",)),
    ],
)
def test_reporter_of_a_closing_credit(line: str, names: tuple[str, ...]) -> None:
    byline = _article(below=(line,)).byline
    assert byline is not None
    assert byline.names == names


@pytest.mark.parametrize(
    "below",
    [
        ("Mia Holt", "I bake, I run, and I grow far too many tomatoes. My kitchen table is where it all begins."),
        ("About the author: Mia Holt is a father of two who blogs about tents.",),
        ("Mia Holt: I gave up my flat and bought a van, and I have not looked back since my first winter.",),
        ("Mia Holt is a mum of two from Orrin who shares crochet patterns and tips for small gardens.",),
        ("Mia is a certified swimming coach who helps beginners lose their fear of water.",),
        ("Wiebke blogs about sourdough and sells her starters at the market.",),
        ("Hello! I'm Mia, a florist from Orrin. I write about peonies and what they can do for a hallway.",),
        ("Captain (ret.) Mia Holt writes on ferries and harbour pilots.",),
        ("Mia Holt has followed the second division for twenty years.",),
    ],
)
def test_bio_without_a_role(below: tuple[str, ...]) -> None:
    assert _article(below=below).bio is not None


@pytest.mark.parametrize(
    "below",
    [
        ("Mia Holt: I think that my bridge is closed.", "Jon Park: I know, I saw it.", "Mia Holt: I see my bus."),
        ("Mia Holt", "I use the bridge and my bus does.", "Jon Park", "I walk, and my dog likes the old road."),
        ("Mia Holt, 54, has followed the dispute for years and since May from her window.",),
        ("Norvane is a software company whose offices overlook the bridge.",),
        ("I am glad that the bridge is closed, and I say so to my neighbours.",),
    ],
)
def test_voices_are_no_bios(below: tuple[str, ...]) -> None:
    assert _article(below=below).bio is None


@pytest.mark.parametrize(
    ("line", "name", "byline"),
    [
        ("Posted on Apr 4, 2024 by Jane Holt", "Jane Holt", "Jane Holt"),
        ("Jane Holt, April 4th, 2024", "Jane Holt", "Jane Holt"),
        ("By Jane Holt, April 4, 2024", "Jane Holt", "By Jane Holt"),
    ],
)
def test_a_line_with_credit_and_date(line, name, byline):
    text = f"Council backs second pier\n\n{line}\n\nThe town council voted on Monday to build a second pier for ships."
    document = loads(text, name="a.txt")
    assert [(b.text, b.names) for b in document.bylines] == [(byline, (name,))]
    assert document.published == date(2024, 4, 4)


def test_a_name_with_a_role_is_a_credit():
    text = "Council backs second pier\n\nJane Holt, staff reporter\n\nThe town council voted on Monday to build a pier."
    assert [b.names for b in loads(text, name="a.txt").bylines] == [("Jane Holt",)]
    place = "Council backs second pier\n\nLund, 4 April 2024\n\nThe town council voted on Monday to build a pier."
    assert loads(place, name="a.txt").bylines == ()
