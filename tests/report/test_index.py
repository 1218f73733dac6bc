"""The index page over several articles."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from auditor.document import ZoneKind
from auditor.report import index
from report import made


def rows() -> list[index.Row]:
    odd = made.document(((ZoneKind.HEADLINE, "<b>Odd</b> \u202eheadline"),), source="odd.txt", domain="odd.example")
    return [
        index.row(made.report().to_dict(), "bridge.html"),
        index.row(made.report((), odd).to_dict(), "a b#?<.html"),
        index.row(made.report(crashed="thin-article").to_dict(), "crash.html"),
        index.row(made.report(cap=("contradiction", 39.0)).to_dict()),
    ]


def test_worst_first_and_those_without_a_score_before_them() -> None:
    page = HTMLParser(index.page(rows(), [("bad.bin", "it is <binary>")], made.report().to_dict()["tool"]))
    assert [n.text() for n in page.css("td.figure")] == ["–", "39", "62", "100"]
    assert page.css_first("h1").text() == "4 articles"
    assert "it is <binary>" in page.css_first(".failed").text()
    hrefs = [n.attributes["href"] for n in page.css("tbody a")]
    assert hrefs == ["./crash.html", "./bridge.html", "./a%20b%23%3F%3C.html"]
    assert not page.css("tbody b")
    assert "U+202E" in page.css_first(".unseen").text()


def test_findings_by_rule_count_findings_and_articles() -> None:
    page = HTMLParser(index.page(rows()))
    table = {r.css("th")[0].text(): [c.text() for c in r.css("td")] for r in page.css(".rules tbody tr")}
    assert table["Page residue"] == ["6", "3", "75 %"]


def test_links_never_leave_the_folder_as_a_scheme() -> None:
    assert index.row(made.report().to_dict(), "javascript:alert(1)").href == "./javascript%3Aalert%281%29"


def test_a_thousand_rows_and_none() -> None:
    page = index.page(rows() * 250)
    assert page.count("<tr data-level") == 1000
    assert "0 articles" in index.page([], [("x", "empty")])


def test_the_same_rows_give_the_same_page() -> None:
    assert index.page(rows()) == index.page(list(reversed(rows())))
