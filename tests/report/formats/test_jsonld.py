"""Linked data: annotations of articles, and only signals that say what the rule finds."""

from __future__ import annotations

import json
from typing import Any

import pytest

from auditor.registry import discover
from auditor.report.formats import jsonld
from auditor.report.verdicts import Verdict
from report import made
from report.formats.runs import RUNS, outcome, record


def graph(run: Any) -> list[dict[str, Any]]:
    return json.loads(jsonld.write(run))["@graph"]


def nodes(run: Any, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(run) if node["@type"] == kind]


def test_articles_and_annotations() -> None:
    (article,) = nodes(RUNS["one"], "schema:Article")
    assert article["@id"] == "articles/bridge.txt"
    assert article["schema:headline"] == "Harbour bridge to close for two years, council says"
    assert article["schema:author"] == [{"@type": "schema:Person", "schema:name": "Mara Ellingsen"}]
    assert article["auditor:verdict"] == "failed"
    assert [b["auditor:assertion"] for b in article["auditor:broken"]] == ["fail-on", "fail-under", "count.SR104"]
    annotations = nodes(RUNS["one"], "oa:Annotation")
    assert [a["auditor:finding"] for a in annotations] == [f["id"] for f in record()["findings"]]
    contradiction = next(a for a in annotations if a["auditor:code"] == "CN109")
    assert contradiction["auditor:breaks"] == ["fail-on"]
    assert [s["@type"] for s in contradiction["target"]["selector"]] == [
        "oa:TextQuoteSelector", "oa:TextPositionSelector",
    ] * 2  # fmt: skip
    text = record()["article"]["text"]
    quote, place = contradiction["target"]["selector"][:2]
    assert text[place["start"] : place["end"]] == quote["exact"]
    assert [a["auditor:known"] for a in annotations if a["auditor:code"] == "TR101"] == [True]


def test_signals_stand_for_rules_that_exist() -> None:
    assert set(jsonld.SIGNALS) <= set(discover())
    assert all(not discover()[rule].preview for rule in jsonld.SIGNALS)


def test_a_signal_stands_only_with_its_rule() -> None:
    signals = {a["auditor:rule"]: a.get("auditor:signal", {}).get("@id") for a in nodes(RUNS["one"], "oa:Annotation")}
    assert signals["missing-date"] == "signal:656673f8"
    assert signals["missing-response"] == "signal:50dbc854"
    assert signals["contradiction"] is None
    assert sum(value is not None for value in signals.values()) == 2


def test_rules_in_preview_give_no_signal() -> None:
    article = record(findings=(made.Made("missing-date", "", "why", "TR101", preview=True),))
    (annotation,) = nodes(outcome(Verdict(article)), "oa:Annotation")
    assert "auditor:signal" not in annotation


def test_no_claim_is_reviewed() -> None:
    assert "ClaimReview" not in "".join(jsonld.write(run) for run in RUNS.values())


def test_addresses() -> None:
    article = record(article=made.document(url="https://news.example/a", source="x.html"), findings=())
    unsafe = record(article=made.document(url="javascript:alert(1)", source="all.jsonl#3", format="json"), findings=())
    found = nodes(outcome(Verdict(article), Verdict(unsafe)), "schema:Article")
    assert [a["@id"] for a in found] == ["https://news.example/a", "all.jsonl#3"]
    assert [a.get("url") for a in found] == ["https://news.example/a", None]


@pytest.mark.parametrize("run", RUNS)
def test_every_term_is_defined(run: str) -> None:
    """A processor keeps what its context defines and drops the rest without a word."""
    processor = pytest.importorskip("pyld").jsonld
    document = json.loads(jsonld.write(RUNS[run]))
    expanded = processor.expand(document, {"base": "https://archive.example/"})
    assert len(expanded) == len(document["@graph"])
    for before, after in zip(document["@graph"], expanded, strict=True):
        assert len(after) == len(before)
        assert all(key.startswith(("@", "http", "urn:")) for key in after)
