"""Marks on findings, held against the rules as they are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import ConfigError
from auditor.evaluation import labels
from auditor.ingest import loads
from auditor.measured import Precision

BODY = (
    "The quarry above Torvik will close, its owner said on Wednesday, 5 March 2024.\n\n"
    "Work began there on Tuesday, 5 March 1974, said the foreman, Nils Berg. Experts say the pit is spent.\n\n"
    "The town council met on Monday, 4 March 2024, and heard the owner, Ida Lund, for an hour."
)
ARTICLES = [
    {"id": "quarry", "title": "Quarry to close in May", "authors": "Tora Vik", "date": "2024-03-06", "text": BODY},
    {"id": "bare", "title": "Quarry to close in May", "authors": "", "date": "2024-03-06", "text": BODY},
    {"id": "unread", "title": "Ferry to run in May", "authors": "", "date": "", "text": BODY},
]
WEDNESDAY = "Wednesday, 5 March 2024"


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def mark(article: str, rule: str, quote: str = "", *, right: bool = True, strength: str = "strong") -> dict[str, Any]:
    record = next(row for row in ARTICLES if row["id"] == article)
    text = loads(json.dumps(record), name="article.json").text
    start = text.index(quote) if quote else 0
    verdict = "defensible" if right else "not"
    place = {"article": article, "rule": rule, "start": start, "end": start + len(quote)}
    return {**place, "strength": strength, "verdict": verdict}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write(tmp_path / "articles.jsonl", ARTICLES)


def test_marks_count_by_rule_with_intervals(tmp_path: Path, articles: Path) -> None:
    rows = [
        mark("quarry", "date-mismatch", WEDNESDAY),
        mark("bare", "date-mismatch", WEDNESDAY, right=False),
        mark("bare", "missing-byline"),
    ]
    figures = labels.measure(write(tmp_path / "marks.jsonl", rows), articles).figures
    assert (figures["labels"], figures["stale"]) == (3, 0)
    low, high = Precision(2, 1).interval
    expected = {"read": 2, "defensible": 1, "share": 0.5, "low": round(low, 3), "high": round(high, 3)}
    assert figures["rules"]["date-mismatch"] == {"all": expected, "strong": expected}
    assert (figures["all"]["read"], figures["all"]["defensible"]) == (3, 2)
    assert "stale_labels" not in figures


def test_a_mark_whose_finding_is_gone_is_stale(tmp_path: Path, articles: Path) -> None:
    rows = [
        mark("quarry", "date-mismatch", WEDNESDAY),
        # That day was a Tuesday, that article has a byline, and there is no such rule.
        mark("quarry", "date-mismatch", "Tuesday, 5 March 1974", right=False),
        mark("quarry", "missing-byline"),
        mark("bare", "no-such-rule", "Torvik"),
    ]
    figures = labels.measure(write(tmp_path / "marks.jsonl", rows), articles).figures
    assert (figures["labels"], figures["stale"]) == (4, 3)
    assert (figures["all"]["read"], figures["all"]["defensible"]) == (1, 1)
    assert list(figures["stale_labels"]) == ["date-mismatch", "missing-byline", "no-such-rule"]
    assert figures["stale_labels"]["missing-byline"] == "quarry 0-0"


def test_a_finding_that_grew_or_shrank_keeps_its_mark(tmp_path: Path, articles: Path) -> None:
    rows = [mark("quarry", "date-mismatch", f"on {WEDNESDAY}"), mark("bare", "date-mismatch", "5 March 2024.\n")]
    held, stale = labels.compare(labels.read(write(tmp_path / "marks.jsonl", rows)), articles)
    assert stale == []
    assert [label.record for label in held] == [
        {**mark("quarry", "date-mismatch", WEDNESDAY), "strength": "decisive"},
        {**mark("bare", "date-mismatch", WEDNESDAY), "strength": "decisive"},
    ]


def test_an_absence_that_got_a_place_keeps_its_mark(tmp_path: Path, articles: Path) -> None:
    rows = [mark("quarry", "date-mismatch"), mark("quarry", "name-inconsistency")]
    figures = labels.measure(write(tmp_path / "marks.jsonl", rows), articles).figures
    assert (figures["all"]["read"], list(figures["stale_labels"])) == (1, ["name-inconsistency"])


def test_the_strength_is_that_of_the_finding_now(tmp_path: Path, articles: Path) -> None:
    rows = [mark("quarry", "date-mismatch", WEDNESDAY, strength="weak")]
    held, stale = labels.compare(labels.read(write(tmp_path / "marks.jsonl", rows)), articles)
    assert stale == []
    assert [(label.strength, label.record["verdict"]) for label in held] == [("decisive", "defensible")]
    figures = labels.measure(tmp_path / "marks.jsonl", articles).figures
    assert figures["strong"]["read"] == 1


def test_the_table_prefers_strong_findings() -> None:
    strong, every = {"read": 2, "defensible": 2}, {"read": 5, "defensible": 3}
    figures = {"rules": {"one": {"all": every, "strong": strong}, "two": {"all": every}}}
    assert labels.table(figures) == {"one": strong, "two": every}


def test_no_marks_have_no_share(tmp_path: Path, articles: Path) -> None:
    figures = labels.measure(write(tmp_path / "marks.jsonl", []), articles).figures
    assert figures["all"] == {"read": 0, "defensible": 0, "share": None, "low": None, "high": None}
    assert figures["rules"] == {}


def test_labels_are_read_in_order(tmp_path: Path) -> None:
    rows = [mark("quarry", "missing-byline"), mark("quarry", "date-mismatch", WEDNESDAY), mark("bare", "missing-date")]
    found = labels.read(write(tmp_path / "marks.jsonl", rows))
    assert [label.rule for label in found] == ["missing-date", "date-mismatch", "missing-byline"]
    assert [label.record for label in found] == [rows[2], rows[1], rows[0]]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("{", "JSONDecodeError"),
        ("[]", "TypeError"),
        (json.dumps({**mark("bare", "missing-byline"), "verdict": "maybe"}), "maybe"),
        (json.dumps({**mark("bare", "missing-byline"), "strength": "huge"}), "huge"),
        (json.dumps({"article": "bare"}), "rule"),
    ],
)
def test_marks_in_another_form_are_refused(tmp_path: Path, line: str, part: str) -> None:
    marks = tmp_path / "marks.jsonl"
    marks.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(ConfigError, match=f"marks.jsonl:2: .*{part}"):
        labels.read(marks)


def test_one_finding_has_one_mark(tmp_path: Path) -> None:
    rows = [mark("bare", "missing-byline"), mark("bare", "missing-byline", right=False)]
    with pytest.raises(ConfigError, match=r"marks\.jsonl:2: missing-byline at bare 0-0 is marked twice"):
        labels.read(write(tmp_path / "marks.jsonl", rows))


def test_marks_of_other_articles_are_refused(tmp_path: Path, articles: Path) -> None:
    rows = [{**mark("bare", "missing-byline"), "article": "elsewhere"}]
    with pytest.raises(ConfigError, match="no article with the id elsewhere"):
        labels.measure(write(tmp_path / "marks.jsonl", rows), articles)


def test_a_broken_line_among_the_articles_is_named(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text("\n{broken\n", "utf-8")
    with pytest.raises(ConfigError, match=r"articles.jsonl:2"):
        labels.measure(write(tmp_path / "marks.jsonl", [mark("bare", "missing-byline")]), articles)


def run(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor", "evaluate", "labels", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_the_command_prints_and_writes_the_table_that_ships(tmp_path: Path, articles: Path) -> None:
    rows = [mark("quarry", "date-mismatch", WEDNESDAY), mark("bare", "missing-byline", right=False)]
    marks, table = write(tmp_path / "marks.jsonl", rows), tmp_path / "precision.json"
    done = run(str(marks), "--articles", str(articles), "--write", str(table))
    assert (done.returncode, done.stderr) == (0, "")
    assert "strong: read" in done.stdout
    assert json.loads(table.read_text("utf-8")) == {
        "date-mismatch": {"read": 1, "defensible": 1},
        "missing-byline": {"read": 1, "defensible": 0},
    }


def test_the_command_wants_the_articles(tmp_path: Path) -> None:
    done = run(str(write(tmp_path / "marks.jsonl", [])))
    assert done.returncode == 2
    assert "--articles FILE" in done.stderr
