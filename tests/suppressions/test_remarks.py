"""What the reader of a run is told of its suppressions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.suppressions.remarks import Remarks


def said(status: str, **changes: Any) -> dict[str, Any]:
    facts = {
        "rule": "SR104", "reason": "Why.", "reviewer": None, "expires": None, "finding": None, "quote": None,
        "origin": "sidecar", "place": "a.html.auditor.toml: suppress 1", "status": status, "message": "so it is",
        "findings": [],
    }  # fmt: skip
    return facts | changes


def record(*requests: dict[str, Any], source: str = "a.html", format_: str = "html", **parts: Any) -> dict[str, Any]:
    article = {"source": source, "format": format_, "url": parts.pop("url", None)}
    return {"article": article, "suppressions": list(requests), "replies": [], "suppressed": [], **parts}


def notes(*records: dict[str, Any]) -> tuple[str, ...]:
    remarks = Remarks()
    for each in records:
        remarks.met(each)
    return remarks.notes()


def test_used_ones_and_old_records_need_no_remark() -> None:
    old = record()
    for key in ("suppressions", "replies", "suppressed"):
        del old[key]
    assert notes(record(said("used")), record(said("not-run")), old) == ()


def test_unused_expired_and_invalid_ones_are_named() -> None:
    assert notes(record(said("unused"), said("expired", findings=["f1", "f2"]), said("invalid", rule=""))) == (
        "a.html: unused suppression of SR104 (a.html.auditor.toml: suppress 1): so it is",
        "a.html: expired suppression of SR104 (a.html.auditor.toml: suppress 1): so it is, so 2 findings count again",
        "a.html: invalid suppression (a.html.auditor.toml: suppress 1): so it is",
    )


def test_a_mistake_is_remembered() -> None:
    remarks = Remarks()
    remarks.met(record(said("unused")))
    assert not remarks.invalid
    remarks.met(record(said("invalid")))
    assert remarks.invalid


def test_a_suppressed_decisive_finding_is_always_named() -> None:
    finding = {"strength": "decisive", "code": "AI100", "rule": "ai-disclosure", "reason": "An article on chatbots."}
    assert notes(record(said("used"), suppressed=[finding, {**finding, "strength": "strong"}])) == (
        "a.html: a decisive finding is suppressed (AI100 ai-disclosure): An article on chatbots.",
    )


def test_unheeded_comments_are_told_in_one_line() -> None:
    (line,) = notes(record(said("not-allowed")), record(said("not-allowed"), source="b.html"))
    assert line.startswith("comments that suppress findings were not heeded (a.html and 1 more)")


def test_what_a_feeds_sidecar_says_of_no_record_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tables = "".join(
        f'[[suppress]]\nrule = "SR104"\nreason = "Why."\n{which}\n\n'
        for which in ("record = 2", "record = 9", 'url = "https://news.test/1"', 'url = "https://news.test/9"')
    )
    Path("feed.jsonl.auditor.toml").write_text(tables, "utf-8")
    records = [record(source=f"feed.jsonl#{n}", format_="json", url=f"https://news.test/{n}") for n in range(1, 4)]
    file = "feed.jsonl.auditor.toml"
    told = {2: "record 9", 4: "https://news.test/9"}
    assert notes(*records) == tuple(
        f"feed.jsonl: unused suppression or reply ({file}: suppress {n}): no article of the run is {which}"
        for n, which in told.items()
    )
    unread = Remarks()
    for each in records:
        unread.met(each, sidecars=False)
    assert unread.notes() == ()
