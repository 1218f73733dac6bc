"""Comments that speak to the program, and which passage they are about."""

from __future__ import annotations

import pytest

from auditor.document import NOWHERE, Document
from auditor.ingest import loads

SAID = "auditor: ignore[SR104] Why."
COMMENT = f"<!-- {SAID} -->"
ONE = "The council of Port Lindow has bought six ferries for the two years in which the bridge will be closed."
TWO = "The boats are to sail every ten minutes, and the fare is to be that of a bus, the council said on Monday."
THREE = "Work on the bridge begins in March. The steel for it was ordered last year, and has been delivered."


def page(body: str, head: str = "") -> Document:
    return loads(f"<!doctype html>\n<html><head>{head}</head><body>{body}</body></html>", "story.html")


def markdown(text: str) -> Document:
    return loads(text, "story.md")


def about(document: Document) -> list[str]:
    """What each comment is about, as text; the whole article is a star."""
    return ["*" if c.span == NOWHERE else document.slice(c.span) for c in document.comments]


@pytest.mark.parametrize(
    ("body", "passages"),
    [
        (f"<h1>Six ferries</h1><p>{ONE}</p>{COMMENT}<p>{TWO}</p><p>{THREE}</p>", [TWO]),
        (f"<h1>Six ferries</h1>{COMMENT}<p>{ONE}</p><p>{TWO}</p>", [ONE]),
        (f"<h1>Six ferries</h1><p>{ONE}</p><p>{TWO[:20]}{COMMENT}{TWO[20:]}</p><p>{THREE}</p>", [TWO]),
        (f"<h1>Six ferries</h1><p>{ONE}</p><div>\n{COMMENT}\n<ul><li>Boats</li></ul></div><p>{TWO}</p>", ["Boats"]),
        (f"{COMMENT}<h1>Six ferries</h1><p>{ONE}</p><p>{TWO}</p>", ["*"]),
        (f"<h1>{COMMENT}Six ferries</h1><p>{ONE}</p><p>{TWO}</p>", ["*"]),
        (f"<nav><a href='/'>Home</a></nav>{COMMENT}<h1>Six ferries</h1><p>{ONE}</p><p>{TWO}</p>", ["*"]),
        (f"<h1>Six ferries</h1><p>{ONE}</p><p>{TWO}</p>{COMMENT}", [""]),
        (f"<h1>Six ferries</h1><p>{ONE}</p>{COMMENT}{COMMENT}<p>{TWO}</p>", [TWO, TWO]),
        (f"{COMMENT}<p>{ONE}</p><p>{TWO}</p>", ["*"]),
    ],
)
def test_in_html(body: str, passages: list[str]) -> None:
    document = page(body)
    assert [c.text.strip() for c in document.comments] == [SAID] * len(passages)
    assert about(document) == passages


def test_over_the_body_of_a_page_it_is_about_the_whole_article() -> None:
    document = page(f"<h1>Six ferries</h1><p>{ONE}</p><p>{TWO}</p>", COMMENT)
    assert about(document) == ["*"]
    assert about(loads(f"{COMMENT}\n<html><body><h1>Six ferries</h1><p>{ONE}</p><p>{TWO}</p></body></html>", "a.html"))


def test_on_the_page_of_a_site_the_passage_is_found_within_what_is_kept() -> None:
    menu = "".join(f"<li><a href='/{n}'>Section number {n} of this newspaper</a></li>" for n in range(60))
    body = (
        f"<nav><ul>{menu}</ul></nav><article><h1>Six ferries</h1><p>{ONE}</p>{COMMENT}<p>{TWO}</p><p>{THREE}</p>"
        f"<p>{ONE[:-1]}, it said.</p></article><footer><ul>{menu}</ul></footer>"
    )
    assert about(page(body)) == [TWO]


def test_what_shows_nowhere_is_not_lost() -> None:
    document = page(f"<h1>Six ferries</h1><p>{ONE}</p><div hidden>{COMMENT}</div><p>{TWO}</p>")
    assert about(document) == [""]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{ONE}</p><p>Write auditor: ignore[SR104] Why. to keep it quiet.</p>",
        f"<p>{ONE}</p><p>Write &lt;!-- {SAID} --&gt; there.</p>",
        f"<p>{ONE}</p><script>var a = '{COMMENT}';</script>",
        f"<p>{ONE}</p><textarea>{COMMENT}</textarea>",
        f"<p title='{COMMENT}'>{ONE}</p>",
        f"<p>{ONE}</p><!-- The auditor came on Monday. -->",
        f"<p>{ONE}</p><!-- auditor's copy -->",
    ],
)
def test_prose_scripts_and_other_comments_are_not_heard(body: str) -> None:
    assert page(f"<h1>Six ferries</h1>{body}<p>{TWO}</p>").comments == ()


@pytest.mark.parametrize("text", ["auditor ignore SR104", "AUDITOR: ignore", "auditor:disable", "auditor[SR104]"])
def test_attempts_in_the_wrong_grammar_are_heard(text: str) -> None:
    assert [c.text.strip() for c in page(f"<p>{ONE}</p><!-- {text} --><p>{TWO}</p>").comments] == [text]
    assert [c.text.strip() for c in markdown(f"# Six ferries\n\n{ONE}\n\n<!-- {text} -->\n\n{TWO}\n").comments] == [
        text
    ]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        (f"# Six ferries\n\n{ONE}\n\n{COMMENT}\n\n{TWO}\n\n{THREE}\n", [TWO]),
        (f"# Six ferries\n\n{ONE}\n{COMMENT}\n{TWO}\n\n{THREE}\n", [TWO]),
        (f"# Six ferries\n\n{ONE}\n\n{TWO[:20]}{COMMENT}{TWO[20:]}\n\n{THREE}\n", [TWO]),
        (f"# Six ferries\n\n{ONE}\n\n> {COMMENT}\n> {TWO}\n\n{THREE}\n", [TWO]),
        (f"# Six ferries\n\n{COMMENT}\n{ONE}\n\n{TWO}\n", [ONE]),
        (f"{COMMENT}\n\n# Six ferries\n\n{ONE}\n\n{TWO}\n", ["*"]),
        (f"---\ntitle: Six ferries\n---\n{COMMENT}\n\n{ONE}\n\n{TWO}\n", ["*"]),
        (f"# Six ferries\n\n{ONE}\n\n{TWO}\n\n{COMMENT}\n", [""]),
        (f"# Six ferries\n\n{ONE}\n\n```\n{COMMENT}\n```\n\n{TWO}\n", []),
        (f"# Six ferries\n\n{ONE} Write `{COMMENT}` there.\n\n{TWO}\n", []),
        (f"# Six ferries\n\n{ONE}\n\n    {COMMENT}\n\n{TWO}\n", []),
        (f"# Six ferries\n\n{ONE}\n\n<!-- a note of the desk -->\n\n{TWO}\n", []),
    ],
)
def test_in_markdown(text: str, passages: list[str]) -> None:
    document = markdown(text)
    assert about(document) == passages
    assert "auditor" not in document.text.replace("Write `", "") or "Write" in document.text
    assert "\x00" not in document.text


def test_links_around_a_comment_keep_their_text() -> None:
    document = markdown(f"# Six ferries\n\n{ONE}\n\nSee {COMMENT}the [minutes](https://lindow.test/m) of Monday.\n")
    assert [document.slice(link.span) for link in document.links] == ["minutes"]
    assert about(document) == ["See the minutes of Monday."]


def test_plain_text_and_other_formats_hold_no_comments() -> None:
    assert loads(f"Six ferries\n\n{ONE}\n\n{COMMENT}\n\n{TWO}\n", "story.txt").comments == ()


def test_without_such_comments_the_text_is_the_same() -> None:
    body = f"<h1>Six ferries</h1><p>{ONE}</p>{{}}<p>{TWO}</p><p>{THREE}</p>"
    assert page(body.format(COMMENT)).text == page(body.format("")).text
    text = f"# Six ferries\n\n{ONE}\n\n{{}}\n\n{TWO}\n"
    assert markdown(text.format(COMMENT)).text == markdown(text.format("")).text
