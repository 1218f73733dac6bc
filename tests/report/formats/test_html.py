"""Pages of a gate run: the report or the index, with what the gate says before it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from auditor.report.formats import html
from auditor.report.styles import HouseStyle
from auditor.report.verdicts import Verdict
from report import made
from report.formats.runs import RUNS, outcome, record, verdict


def gate(content: str) -> LexborHTMLParser:
    section = LexborHTMLParser(content).css_first("main > section:first-child")
    assert section.attributes["id"] == "gate"
    return section


def test_one_article_is_its_report() -> None:
    content = html.write(RUNS["one"])
    section = gate(content)
    assert section.css_first("h2").text() == "Gate: failed"
    lines = [p.text() for p in section.css("p")]
    assert lines[0].startswith("Error fail-on: 1 finding of severity critical or above – no. ")
    assert lines[1] == "Error fail-under: score 61.8 is under 75"
    assert lines[2].startswith("Warning count.SR104: 1 finding of SR104, at most 0 – no. ")
    assert lines[3] == "1 finding known to the baseline: no. 1"
    page = LexborHTMLParser(content)
    for link in section.css("a"):
        assert page.css_first(link.attributes["href"]) is not None
    number = lines[0].rpartition(" ")[2]
    assert "states as fact" in page.css_first(f"#f{number}").text()


def test_a_clean_article_passed() -> None:
    assert gate(html.write(RUNS["clean"])).css_first("p").text() == "No assertion is broken."


def test_several_articles_are_the_index() -> None:
    section = gate(html.write(RUNS["many"]))
    assert section.css_first("h2").text() == "Gate: 1 no verdict, 1 failed, 1 passed, 2 not read"
    assert [s.text() for s in section.css("summary")] == [
        "articles/bridge.txt a check crashed",
        "articles/bridge.txt Error: fail-on; Error: fail-under; Warning: count.SR104",
    ]
    assert "The operator delayed the inspections" in section.css("details")[1].text()
    assert section.css("a") == []


def test_pages_and_an_index_that_leads_to_them() -> None:
    other = record(article=made.document(source="other/ü b.html#3"), findings=())
    run = outcome(*RUNS["many"].verdicts, Verdict(other), unread=RUNS["many"].unread)
    written = dict(html.pages(run))
    assert list(written) == ["bridge.html", "bridge-2.html", "bridge-3.html", "ü-b-3.html", "index.html"]
    links = [a.attributes["href"] for a in gate(written["index.html"]).css("a")]
    assert links == ["./bridge-3.html", "./bridge.html"]
    assert 'href="./%C3%BC-b-3.html"' in written["index.html"]
    assert gate(written["bridge.html"]).css_first("h2").text() == "Gate: failed"
    assert list(dict(html.pages(outcome(verdict())))) == ["bridge.html"]
    assert list(dict(html.pages(RUNS["unread"]))) == ["index.html"]


@pytest.mark.parametrize("run", RUNS)
def test_pages_ask_for_nothing(run: str) -> None:
    content = html.write(RUNS[run])
    tree = LexborHTMLParser(content)
    assert tree.css("img, iframe, link, object, embed, script[src]") == []
    assert len(tree.css("style")) == 1
    assert not any(name.startswith("on") for node in tree.css("*") for name in node.attributes)
    policy = tree.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert policy.startswith("default-src 'none'; ")


@pytest.mark.parametrize("run", ["one", "many"])
def test_a_german_gate_marks_what_is_english(run: str) -> None:
    style = HouseStyle(language="de")
    section = gate(html.write(RUNS[run], lambda _: style))
    title = {"one": "Freigabe: verweigert", "many": "Freigabe: 1 kein Urteil, 1 verweigert, 1 erteilt, 2 nicht gelesen"}
    assert section.css_first("h2").text() == title[run]
    assert "Fehler fail-on" in section.text().replace("Fehler: ", "Fehler ")
    assert "Warnung" in section.text()
    told = [n.text() for n in section.css("[lang=en]")]
    assert "score 61.8 is under 75" in told
    for node in section.css("[lang=en]"):
        node.decompose()
    for word in ("Error", "Warning", "crashed", "finding", "Gate", "critical"):
        assert word not in section.text()


def test_each_page_is_in_the_style_of_its_article() -> None:
    styles = {".": HouseStyle(language="de"), "articles/bridge.txt": HouseStyle(name="Lindow Post")}
    written = dict(html.pages(RUNS["many"], styles.__getitem__))
    assert "Lindow Post" in written["bridge.html"]
    assert '<html lang="de">' in written["index.html"]


def test_the_report_below_is_that_of_the_record() -> None:
    from auditor.report import render

    content = html.write(RUNS["one"])
    start, end = content.index('<section id="gate"'), content.index("</section>") + len("</section>\n")
    assert content[:start] + content[end:] == render(record(), "html")


def test_check_writes_the_pages_beside_their_index(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The board met on Monday.\n\nIt voted to build a second pier.\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "auditor",
        "check",
        "a.txt",
        "b.txt",
        "--isolated",
        "--no-cache",
        "--fail-on",
        "never",
    ]
    subprocess.run([*command, "--format", "html", "-o", "out"], cwd=tmp_path, check=True)
    assert sorted(p.name for p in (tmp_path / "out").glob("[!.]*")) == ["a.html", "b.html", "index.html"]
    assert 'href="./a.html"' in (tmp_path / "out" / "index.html").read_text("utf-8")
    subprocess.run([*command, "--format", "html:one.html"], cwd=tmp_path, check=True)
    assert gate((tmp_path / "one.html").read_text("utf-8")).css_first("h2").text() == "Gate: 2 passed"
