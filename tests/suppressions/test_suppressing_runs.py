"""Suppressions and replies as a run of the command meets them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from auditor.cli import main
from auditor.report.records import validate

FAULTY = ROOT / "fixtures" / "articles" / "market-square.html"
BODY = (
    "The council of Port Lindow has bought six ferries for the two years in which the bridge will be closed. "
    "The boats are to sail every ten minutes, and the fare is to be that of a bus, the council decided on Monday. "
    "Work on the bridge begins in March. The steel for it was ordered last year, and has been delivered to the yard. "
    "Insiders say that the boats are too small for the morning, when most people cross. The mayor, Ines Adler, said "
    "that two more could be hired if the queues grew too long, and that the council would look at it in May."
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 1 January 2026


def run(*arguments: object) -> int:
    return main([str(a) for a in arguments])


def records(capsys: Any, *arguments: object) -> list[dict[str, Any]]:
    capsys.readouterr()
    run("check", *arguments, "--format", "jsonl", "--exit-zero")
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for each in found:
        validate(each)
    return found


def sidecar(article: str, text: str) -> None:
    Path(f"{article}.auditor.toml").write_text(text, "utf-8")


def table(rule: str, *more: str) -> str:
    return "\n".join(["[[suppress]]", f'rule = "{rule}"', 'reason = "The minutes name them."', *more, "", ""])


def test_a_mistake_in_a_sidecar_is_bad_configuration_and_suppresses_nothing(capsys: Any) -> None:
    Path("story.txt").write_text(BODY, "utf-8")
    assert run("check", "story.txt", "--fail-on", "critical") == 0
    sidecar("story.txt", '[[suppress]]\nrule = "SR104"\nreson = "Why."\n')
    capsys.readouterr()
    assert run("check", "story.txt", "--fail-on", "critical") == 2
    error = capsys.readouterr().err
    assert "story.txt: invalid suppression of SR104 (story.txt.auditor.toml: suppress 1)" in error
    assert "did you mean 'reason'?" in error
    sidecar("story.txt", table("SR999"))
    assert run("check", "story.txt", "--fail-on", "critical", "--exit-zero") == 2


def test_the_other_articles_are_audited_all_the_same(capsys: Any) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(BODY, "utf-8")
    sidecar("a.txt", "[[suppress")
    first, second = records(capsys, "a.txt", "b.txt")
    assert [s["status"] for s in first["suppressions"]] == ["invalid"]
    assert second["suppressions"] == []
    assert [f["id"] for f in first["findings"]] == [f["id"] for f in second["findings"]]


def test_unused_ones_are_told_and_fail_nothing(capsys: Any) -> None:
    Path("story.txt").write_text(BODY, "utf-8")
    sidecar("story.txt", table("AI103"))
    capsys.readouterr()
    assert run("check", "story.txt", "--fail-on", "critical") == 0
    assert "unused suppression of AI103" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["feed.jsonl", "feed.csv"])
def test_records_of_a_feed_are_suppressed_one_by_one(name: str, capsys: Any) -> None:
    rows = [{"headline": f"Six ferries, part {n}", "text": BODY, "url": f"https://news.test/{n}"} for n in (1, 2, 3)]
    if name.endswith("jsonl"):
        Path(name).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    else:
        lines = [f'"{row["headline"]}","{row["text"]}",{row["url"]}' for row in rows]
        Path(name).write_text("\n".join(["headline,text,url", *lines, ""]), "utf-8")
    sidecar(
        name,
        table("SR104", "record = 1") + table("SR104", 'url = "https://news.test/3"') + table("SR104", "record = 7"),
    )
    taken = [[s["code"] for s in record["suppressed"]] for record in records(capsys, name)]
    assert taken == [["SR104"], [], ["SR104"]]
    capsys.readouterr()
    run("check", name, "--fail-on", "critical")
    assert "no article of the run is record 7" in capsys.readouterr().err


def test_kept_results_follow_the_sidecar_and_the_calendar(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("story.txt").write_text(BODY, "utf-8")

    def taken() -> list[str]:
        (record,) = records(capsys, "story.txt", "--cache-dir", "kept")
        return [s["code"] for s in record["suppressed"]]

    assert taken() == []
    sidecar("story.txt", table("SR104", "expires = 2026-06-30"))
    assert taken() == ["SR104"]
    assert taken() == ["SR104"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782864000")  # 1 July 2026
    assert taken() == []
    Path("story.txt.auditor.toml").unlink()
    Path("story.auditor.toml").write_text("", "utf-8")
    (record,) = records(capsys, "story.txt", "--cache-dir", "kept")
    assert [s["status"] for s in record["suppressions"]] == ["invalid"]


def test_a_reply_reaches_the_record(capsys: Any) -> None:
    Path("story.txt").write_text(BODY, "utf-8")
    reply = 'from = "Works department"\ndate = 2026-11-20\ntext = "We were not asked."\n'
    sidecar("story.txt", f'[[reply]]\n{reply}rule = "SR104"\n\n[[reply]]\n{reply}')
    (record,) = records(capsys, "story.txt")
    (finding,) = (f for f in record["findings"] if f["code"] == "SR104")
    assert finding["reply"] == {"from": "Works department", "date": "2026-11-20", "text": "We were not asked."}
    assert [r["findings"] for r in record["replies"]] == [[finding["id"]], []]


def test_audit_tells_too_and_its_report_names_what_is_suppressed(capsys: Any) -> None:
    Path("a.html").write_bytes(FAULTY.read_bytes())
    sidecar("a.html", table("AI103") + table("SR104"))
    assert run("audit", "a.html", "-o", "out") == 0
    captured = capsys.readouterr()
    assert "a decisive finding is suppressed (AI103 ai-knowledge-cutoff): The minutes name them." in captured.err
    assert "unused suppression of SR104" in captured.err
    record = json.loads(Path("out/a.json").read_text("utf-8"))
    validate(record)
    assert {s["code"] for s in record["suppressed"]} == {"AI103"}


def test_sidecars_can_be_switched_off(capsys: Any) -> None:
    Path("story.txt").write_text(BODY, "utf-8")
    sidecar("story.txt", table("SR104") + "[[suppres]]")

    def taken(*options: str) -> list[str]:
        (record,) = records(capsys, "story.txt", *options)
        return [s["code"] for s in record["suppressed"]]

    assert taken() == ["SR104"]
    assert taken("--isolated") == []
    assert taken("--isolated", "--sidecars") == ["SR104"]
    assert taken("--no-sidecars") == []
    Path("auditor.toml").write_text("sidecars = false\n", "utf-8")
    assert taken() == []
    assert run("check", "story.txt", "--fail-on", "critical") == 0


def test_a_comment_expires_in_kept_results_too(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    comment = "<!-- auditor: ignore[SR104] The minutes name them. until 2026-06-30 -->"
    Path("story.md").write_text(f"# Six ferries\n\n{comment}\n\n{BODY}\n", "utf-8")

    def fates() -> list[str]:
        (record,) = records(capsys, "story.md", "--cache-dir", "kept", "--inline-suppressions")
        return [s["status"] for s in record["suppressions"]]

    assert fates() == ["used"]
    assert fates() == ["used"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782864000")  # 1 July 2026
    assert fates() == ["expired"]


def test_the_text_of_a_run_says_how_many_are_suppressed(capsys: Any) -> None:
    Path("story.txt").write_text(BODY, "utf-8")
    sidecar("story.txt", table("SR104"))
    capsys.readouterr()
    run("check", "story.txt", "--fail-on", "critical")
    assert "; 1 suppressed\n" in capsys.readouterr().out
