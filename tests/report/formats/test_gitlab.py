"""GitLab's code quality report: valid, unique fingerprints, lines only where they are known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.report.formats import gitlab
from auditor.report.verdicts import Verdict
from report.formats.runs import RUNS, outcome, record

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "gitlab.json").read_text("utf-8"))


def entries(run: Any) -> list[dict[str, Any]]:
    return json.loads(gitlab.write(run))


@pytest.mark.parametrize("run", RUNS)
def test_follows_the_schema(run: str) -> None:
    found = entries(RUNS[run])
    Draft202012Validator(SCHEMA).validate(found)
    assert len({e["fingerprint"] for e in found}) == len(found)


def test_findings_assertions_and_what_is_known() -> None:
    found = {e["check_name"]: e for e in entries(RUNS["one"])}
    assert found["fail-under"]["severity"] == "blocker"
    assert found["fail-under"]["description"] == "error: fail-under: score 61.8 is under 75"
    assert found["count.SR104"]["severity"] == "info"
    contradiction = found["CN109 contradiction"]
    assert contradiction["severity"] == "critical"
    assert contradiction["location"] == {"path": "articles/bridge.txt", "lines": {"begin": 15, "end": 15}}
    assert contradiction["description"].endswith("[error: fail-on]")
    assert found["TR101 missing-date"]["severity"] == "info"
    assert found["TR101 missing-date"]["description"].endswith("[known to the baseline]")
    assert found["BI119 stacked-hedges"]["severity"] == "info"


def test_crashes_and_unread_inputs_block() -> None:
    found = [(e["check_name"], e["severity"], e["location"]["path"]) for e in entries(RUNS["many"])]
    assert ("crash", "blocker", "articles/bridge.txt") in found
    assert found[-1] == ("unread", "blocker", "worse/ü b.txt")


def test_a_page_has_no_line_of_its_own() -> None:
    residue = next(e for e in entries(RUNS["hostile"]) if e["check_name"] == "OT103 page-residue")
    assert residue["location"]["lines"] == {"begin": 1, "end": 1}
    assert "(line 3, column 6 of the text as read)" in residue["description"]


def test_the_same_text_in_two_files_is_two_findings() -> None:
    twin = record()
    twin["article"] = {**twin["article"], "source": "articles/copy.txt"}
    found = entries(outcome(Verdict(record()), Verdict(twin)))
    assert len({e["fingerprint"] for e in found}) == len(found) == 30


def test_fingerprints_do_not_depend_on_the_other_articles() -> None:
    alone = {e["fingerprint"] for e in entries(outcome(Verdict(record())))}
    assert alone < {e["fingerprint"] for e in entries(RUNS["many"])}
