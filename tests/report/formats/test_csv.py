"""CSV: RFC 4180, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from auditor.report.formats import csv as table
from auditor.report.verdicts import Verdict
from report import made
from report.formats.runs import HOSTILE_SOURCE, RUNS, ids, outcome, record


def rows(run: object) -> list[dict[str, str]]:
    content = table.write(run)
    assert content.count("\n") == content.count("\r\n")
    return list(csv.DictReader(StringIO(content, newline=""), strict=True))


def test_one_row_for_every_finding() -> None:
    found = [r for r in rows(RUNS["one"]) if r["kind"] == "finding"]
    assert [r["id"] for r in found] == [f["id"] for f in record()["findings"]]
    contradiction = next(r for r in found if r["code"] == "CN109")
    assert contradiction["assertions"] == "fail-on"
    assert contradiction["level"] == "error"
    assert (contradiction["line"], contradiction["column"]) == ("15", "68")
    assert contradiction["quote"] == "The operator delayed the inspections of 2019 and 2021"
    assert [r["code"] for r in found if r["state"] == "known"] == ["TR101"]


def test_assertions_and_unread_inputs_have_rows() -> None:
    found = [
        (r["kind"], r["assertions"], r["level"], r["message"]) for r in rows(RUNS["many"]) if r["kind"] != "finding"
    ]
    assert found[0] == ("assertion", "fail-on", "error", "1 finding of severity critical or above")
    assert found[2] == ("assertion", "count.SR104", "warn", "1 finding of SR104, at most 0")
    assert found[-2:] == [("unread", "", "error", "binary data"), ("unread", "", "error", "there is no such file")]
    assert next(r for r in rows(RUNS["one"]) if r["assertions"] == "fail-on")["id"] == ids(record(), "CN109")[0]


@pytest.mark.parametrize(
    "message", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "'=1", "%0A", "|calc", "\r=1", '"=1"']
)
def test_formulas_are_disarmed(message: str) -> None:
    article = record(findings=(made.Made("thin-article", "", message),))
    (row,) = rows(outcome(Verdict(article)))
    assert row["message"].startswith("'")


def test_every_cell_of_a_hostile_article_is_on_one_line_and_harmless() -> None:
    found = rows(RUNS["hostile"])
    assert len(found) == 5
    for row in found:
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert "\n" not in cell
        assert row["source"] == HOSTILE_SOURCE


def test_texts_are_quoted_and_numbers_are_not() -> None:
    lines = table.write(RUNS["one"]).splitlines()
    assert lines[0].startswith('"kind","source"')
    assert ",15,68," in next(line for line in lines if '"CN109"' in line)


def test_nothing_found_is_a_heading() -> None:
    assert rows(RUNS["clean"]) == []
    assert table.write(RUNS["empty"]).count("\r\n") == 1
