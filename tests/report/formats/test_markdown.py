"""The comment for a pull request: what matters first, within the limit, and no markup from an article."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from auditor.report.formats import markdown
from auditor.report.verdicts import Verdict
from report.formats.runs import HOSTILE, RUNS, crowd, outcome, record, verdict


def page(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(MarkdownIt("commonmark").enable("table").render(text))


def words(text: str) -> str:
    """What a reader sees outside code, where forges look for mentions and references."""
    tree = page(text)
    for node in tree.css("code"):
        node.decompose()
    return tree.body.text()


def test_the_table_names_articles_scores_and_assertions() -> None:
    tree = page(markdown.write(RUNS["many"]))
    assert tree.css_first("h2").text() == "Article audit: 1 of 3 failed, 1 without a verdict, 2 inputs not read"
    rows = [[cell.text() for cell in row.css("td")] for row in tree.css_first("table").css("tbody tr")]
    assert [row[0] for row in rows] == ["❌ no verdict", "❌ failed", "✅ passed"]
    assert rows[0][4] == "❌ crashed: thin-article"
    assert rows[1][1:3] == ["articles/bridge.txt", "61.8, credible with exceptions"]
    assert "❌ error fail-under: score 61.8 is under 75" in rows[1][4]
    assert "⚠️ warning count.SR104: 1 finding of SR104, at most 0" in rows[1][4]
    assert "(1 known)" in rows[1][3]
    assert "not read: bad.bin: binary data" in tree.body.text()
    assert "2 entries of the baseline are stale" in tree.body.text()


def test_findings_are_folded_and_those_that_fail_come_first() -> None:
    tree = page(markdown.write(RUNS["one"]))
    assert tree.css_first("details summary").text() == "articles/bridge.txt: 15 findings"
    rows = [[cell.text() for cell in row.css("td")] for row in tree.css("details table tbody tr")]
    assert len(rows) == 15
    assert rows[0][0] == "15:68"
    assert rows[0][1] == "Contradiction (CN109), critical"
    assert rows[0][2].startswith("The article states as fact")
    assert rows[0][3] == "❌ error: fail-on"
    assert rows[1][3] == "⚠️ warning: count.SR104"
    assert rows[-1][3] == "known to the baseline"
    assert "as it was read" not in tree.body.text()
    assert "Lines and columns count in the text as it was read" in markdown.write(RUNS["hostile"])


def test_an_article_cannot_mark_anything_up() -> None:
    tree = page(markdown.write(RUNS["hostile"]))
    tags = {node.tag for node in tree.body.traverse()}
    assert tags <= {"body", "h2", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td", "br", "details",
                    "summary", "p", "sub"}  # fmt: skip
    assert all(len(row.css("td")) in (4, 5) for row in tree.css("tbody tr"))


@pytest.mark.parametrize(
    "trigger",
    [
        r"@\w",
        r"#\d",
        r"!\d",
        r"GH-\d",
        r"https?://",
        r"www\.",
        r":\w+:",
        r"\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b",
        r"\$\d",
        r"~\w",
    ],
)
def test_an_article_cannot_mention_or_refer(trigger: str) -> None:
    assert not re.search(trigger, words(markdown.write(RUNS["hostile"])))
    text = markdown.escaped("see @user, #12, !7, GH-9, :tada: http://a.example www.a.example 0123abc4 $5 ~label")
    assert not re.search(trigger, page(text).body.text())


@pytest.mark.parametrize(
    "text", ["*a* _b_ `c` [d](e) <f> &amp; \\| ~~g~~ | h", "# a", "- a", "1. a", "> a", "|", "\\", "    a"]
)
def test_escaped_text_reads_as_it_was(text: str) -> None:
    shown = page(f"| x | {markdown.escaped(text)} |\n|---|---|\n").css("th")[1]
    assert shown.text().replace("\u2060", "") == text.strip()
    assert page(f"x {markdown.code(text)}").css_first("code").text() == text.strip()


def test_it_fits_whatever_the_run() -> None:
    huge = record()
    for finding in huge["findings"]:
        finding["message"] = HOSTILE * 20
    runs = [crowd(30_000), outcome(*[verdict()] * 400), outcome(*[Verdict(huge)] * 60),
            outcome(unread=(("x" * 3000, "y" * 3000),) * 500, notes=("z" * 2000,) * 500)]  # fmt: skip
    for run in runs:
        text = markdown.write(run)
        assert len(text.encode("utf-8", "replace")) <= 65_536
        assert "<sub>" in text
        assert text.count("<details>") == text.count("</details>")
    assert "The findings of" in markdown.write(runs[1])
    assert "and 300 more" in markdown.write(runs[1])
    assert "and 29,950 more" in markdown.write(runs[0])


def test_what_is_set_aside_is_counted() -> None:
    article = record()
    article["suppressed"] = [article["findings"].pop()]
    assert "(1 known, 1 suppressed)" in markdown.write(outcome(verdict(article)))


def test_nothing_to_say() -> None:
    assert markdown.write(RUNS["empty"]).startswith("## Article audit: 0 articles, none failed")
