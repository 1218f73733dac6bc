"""JSON and JSON lines: records of the schema, with what the gate says of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor.report import FORMATS, records, render
from auditor.report.formats import WRITERS
from report.formats.runs import CLEAN, RUNS, ids, record


def entries(run: str) -> list[dict[str, object]]:
    data = json.loads(WRITERS["json"](RUNS[run]))
    return data if isinstance(data, list) else [data]


@pytest.mark.parametrize("run", RUNS)
def test_every_entry_follows_the_schema(run: str) -> None:
    for entry in entries(run):
        records.validate(entry)
    lines = WRITERS["jsonl"](RUNS[run]).splitlines()
    assert [json.loads(line) for line in lines] == entries(run)


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("run", RUNS)
def test_json_shared_by_formats_is_the_same(run: str, form: str) -> None:
    shared = replace(RUNS[run], verdicts=tuple(replace(v, shared=True) for v in RUNS[run].verdicts))
    assert WRITERS[form](shared) == WRITERS[form](RUNS[run])


def test_json_shared_by_formats_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    (judged,) = (replace(v, shared=True) for v in RUNS["one"].verdicts)
    run = replace(RUNS["one"], verdicts=(judged,))
    first = WRITERS["jsonl"](run)
    monkeypatch.setattr(records, "halves", None)
    assert WRITERS["jsonl"](run) == first
    assert json.loads(WRITERS["json"](run))["verdict"]["status"] == "failed"


def test_one_input_is_one_record_several_are_a_list() -> None:
    assert isinstance(json.loads(WRITERS["json"](RUNS["one"])), dict)
    assert isinstance(json.loads(WRITERS["json"](RUNS["unread"])), dict)
    assert len(json.loads(WRITERS["json"](RUNS["many"]))) == 5
    assert json.loads(WRITERS["json"](RUNS["empty"])) == []
    assert WRITERS["jsonl"](RUNS["empty"]) == ""


def test_the_record_is_that_of_the_report_with_a_verdict() -> None:
    (entry,) = entries("one")
    verdict = entry.pop("verdict")
    assert entry == json.loads(records.dumps(record()))
    assert verdict == {
        "status": "failed",
        "failures": [
            {"assertion": "count.SR104", "level": "warn", "reason": "1 finding of SR104, at most 0",
             "findings": list(ids(record(), "SR104"))},
            {"assertion": "fail-on", "level": "error", "reason": "1 finding of severity critical or above",
             "findings": list(ids(record(), "CN109"))},
            {"assertion": "fail-under", "level": "error", "reason": "score 61.8 is under 75", "findings": []},
        ],
        "known": list(ids(record(), "TR101")),
    }  # fmt: skip


def test_statuses() -> None:
    assert [entry["verdict"]["status"] for entry in entries("many")] == [
        "failed", "passed", "crashed", "unread", "unread",
    ]  # fmt: skip


def test_what_could_not_be_read_has_no_score_and_says_why() -> None:
    (entry,) = entries("unread")
    assert entry["article"]["source"] == "bad.bin"
    assert entry["score"]["overall"] is None
    assert entry["score"]["reason"] == "not read: binary data"
    assert "No score" in render(entry, "html")


def test_a_record_without_a_verdict_is_still_valid() -> None:
    records.validate(json.loads(records.dumps(CLEAN)))
    with pytest.raises(records.InvalidReport):
        records.validate({**CLEAN, "verdict": {"status": "fine", "failures": [], "known": []}})


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"html", "text"}))
def test_a_saved_record_is_rendered_with_its_verdict(name: str) -> None:
    for run in ("one", "unread"):
        saved = json.loads(WRITERS["json"](RUNS[run]))
        again = render(saved, name)
        assert json.loads(again) == saved if name == "json" else again == WRITERS[name](RUNS[run])
    assert "fail-on" not in render(record(), name)
