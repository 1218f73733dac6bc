"""The JSON record: valid, true to the text, the same every time."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from auditor.document import ZoneKind
from auditor.errors import ConfigError
from auditor.intervals import Interval
from auditor.report import Report, records, render
from report import made

STATES: dict[str, Report] = {
    "faulty": made.report(),
    "capped": made.report(cap=("contradiction", 39.0)),
    "crashed": made.report(crashed="thin-article"),
    "clean": made.report(findings=()),
    "short": made.report(findings=made.FINDINGS[:1], reason="31 words of prose are too few to judge"),
    "bare": made.report(findings=(), article=made.document((), bylines=(), sha256="", source="")),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_follows_the_schema(state: str) -> None:
    records.validate(json.loads(STATES[state].to_json()))


def test_schema_itself_is_valid() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(records.schema())


def test_the_contracts_keys_are_there() -> None:
    record = STATES["capped"].to_dict()
    assert list(record)[:6] == ["schema_version", "tool", "article", "score", "checks", "findings"]
    assert set(record["article"]) >= {
        "source", "sha256", "format", "language", "words", "text", "headline", "standfirst", "byline", "bio",
        "published", "url", "domain", "zones",
    }  # fmt: skip
    assert record["score"]["cap"]["rule"] == "contradiction"
    assert record["score"]["cap"]["value"] == 39.0
    assert record["score"]["overall"] == 39.0


def test_quotes_are_slices_and_absences_point_nowhere() -> None:
    record = STATES["faulty"].to_dict()
    text = record["article"]["text"]
    for finding in record["findings"]:
        assert finding["quote"] == text[finding["start"] : finding["end"]]
        for part in finding["related"]:
            assert part["quote"] == text[part["start"] : part["end"]] != ""
    absent = next(f for f in record["findings"] if f["rule"] == "missing-date")
    assert (absent["start"], absent["end"], absent["quote"]) == (0, 0, "")


def test_the_same_report_is_the_same_bytes() -> None:
    assert made.report().to_json() == made.report().to_json()
    assert made.report().to_html() == made.report().to_html()


def test_html_needs_only_the_record() -> None:
    report = STATES["faulty"]
    assert render(json.loads(records.dumps(report.to_dict(charts=True))), "html") == report.to_html()


@pytest.mark.parametrize("state", STATES)
def test_records_with_charts_follow_the_schema(state: str) -> None:
    record = json.loads(records.dumps(STATES[state].to_dict(charts=True)))
    records.validate(record)
    assert list(record)[-3:] == ["ledgers", "charts", "rules"]
    assert not {"charts", "ledgers"} & STATES[state].to_dict().keys()


def test_a_record_of_the_contract_alone_renders() -> None:
    record = json.loads(STATES["faulty"].to_json())
    for key in ("quotations", "doubts"):
        del record["article"][key]
    for key in ("reason", "uncapped", "fixes"):
        del record["score"][key]
    for finding in record["findings"]:
        for key in ("preview", "zone", "points"):
            del finding[key]
    for dimension in record["score"]["dimensions"]:
        for deduction in dimension["deductions"]:
            del deduction["shares"]
    for check in record["checks"]:
        del check["title"]
    records.validate(record)
    assert "Harbour bridge" in render(record, "html")
    assert "contradiction" in render(record, "text")


def broken(change: str) -> dict[str, Any]:
    record = json.loads(STATES["faulty"].to_json())
    match change:
        case "quote":
            record["findings"][3]["quote"] += "."
        case "severity":
            record["findings"][0]["severity"] = "terrible"
        case "unknown key":
            record["score"]["total"] = 3
        case "missing key":
            del record["findings"][0]["proves_not"]
        case "confidence":
            record["findings"][0]["confidence"] = 1.2
        case "deduction":
            record["score"]["dimensions"][0]["deductions"][0]["findings"] = ["0000"]
        case "version":
            record["schema_version"] = 2
        case "twin":
            record["findings"][1]["id"] = record["findings"][0]["id"]
    return record


@pytest.mark.parametrize(
    "change", ["quote", "severity", "unknown key", "missing key", "confidence", "deduction", "version", "twin"]
)
def test_mistakes_are_caught(change: str) -> None:
    with pytest.raises(records.InvalidReport):
        records.validate(broken(change))


def test_saved_records_are_read_back_checked() -> None:
    text = STATES["faulty"].to_json()
    assert records.dumps(records.loads(text)) == text
    with pytest.raises(records.InvalidReport, match="not JSON"):
        records.loads("{")
    with pytest.raises(records.InvalidReport):
        records.loads("[]")


def test_lone_surrogates_and_numbers_json_cannot_hold() -> None:
    article = made.document(((ZoneKind.BODY, "A broken \ud83d character stands here."),))
    report = made.report((replace(made.FINDINGS[5], quote="broken \ud83d", evidence={"rate": float("nan")}),), article)
    data = json.loads(report.to_json().encode())
    assert data["findings"][0]["evidence"] == {"rate": None}
    assert data["article"]["text"] == article.text
    assert "U+D83D" in report.to_html().encode().decode()


def test_unknown_formats_are_named() -> None:
    with pytest.raises(ConfigError, match="docx"):
        render(STATES["clean"], "docx")


def test_findings_are_in_the_order_of_the_text() -> None:
    starts = [f.span.start for f in STATES["faulty"].findings]
    assert starts == sorted(starts)


def test_an_interval_is_part_of_the_score() -> None:
    report = STATES["faulty"]
    known = replace(report, score=replace(report.score, interval=Interval(61.2, 74.8, 0.9, ("some-rule",))))
    record = known.to_dict()
    records.validate(record)
    assert record["score"]["interval"] == {"low": 61.2, "high": 74.8, "level": 0.9, "assumed": ["some-rule"]}
    assert report.to_dict()["score"]["interval"] is None
