"""`auditor diff` as it is installed: what it prints, writes, and exits with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BODY = """Harbour board backs second pier

By Mara Ellingsen
14 March 2024

The harbour board of Alder Springs voted on Thursday to build a second pier for container ships, after a debate that
lasted until midnight and ended with seven votes to four.

{middle}

“We have waited eleven years for this pier,” said Ruth Ames, who chairs the board. “The town needs the work, and the
ships will not wait for us for ever.”

Work is to begin in April and to cost forty million crowns, Ames said. The money comes from a loan that the town took
up last year and from the fees that ships pay when they moor.
"""
CLEAN = (
    "The board will publish the plans next week, and residents have until June to object, said the clerk, Ole Brandt."
)
DISCLAIMER = "As an AI language model, I cannot verify the cost of the pier."


def auditor(*arguments: str | Path, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor", "diff", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, text=True, check=False)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text(BODY.format(middle=CLEAN), "utf-8")
    (tmp_path / "new.txt").write_text(BODY.format(middle=f"{CLEAN}\n\n{DISCLAIMER}"), "utf-8")
    vague = "Experts say that the pier will have to close again within a year."
    (tmp_path / "mild.txt").write_text(f"{BODY.format(middle=CLEAN)}\n{vague}\n", "utf-8")
    return tmp_path


def saved(place: Path, name: str) -> Path:
    command = [sys.executable, "-m", "auditor", "audit", name, "-q", "--format", "json", "-o", "saved"]
    subprocess.run(command, cwd=place, check=True)
    return place / "saved" / Path(name).with_suffix(".json")


def test_something_new_and_grave_fails(place: Path) -> None:
    done = auditor("old.txt", "new.txt", cwd=place)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "old.txt → new.txt"
    introduced = lines[lines.index("introduced (2)") + 1]
    assert introduced.startswith("+ 11:1: AI101 critical ai-self-reference (fails) ")
    assert lines[-1] == "failed: 1 new finding of severity major or above"
    assert done.stderr == ""


def test_the_way_back_passes_and_says_what_it_fixed(place: Path) -> None:
    done = auditor("new.txt", "old.txt", cwd=place)
    assert done.returncode == 0
    assert "fixed (2)" in done.stdout
    assert done.stdout.splitlines()[-1] == "passed: nothing new of severity major or above"


def test_thresholds(place: Path) -> None:
    assert auditor("old.txt", "mild.txt", cwd=place).returncode == 0
    assert auditor("old.txt", "mild.txt", "--fail-on", "minor", cwd=place).returncode == 1
    assert auditor("old.txt", "new.txt", "--fail-on", "never", cwd=place).returncode == 0
    assert auditor("old.txt", "new.txt", "--exit-zero", cwd=place).returncode == 0


def test_the_configuration_gives_the_threshold(place: Path) -> None:
    (place / "auditor.toml").write_text('fail-on = "minor"\n', "utf-8")
    assert auditor("old.txt", "mild.txt", cwd=place).returncode == 1
    assert auditor("old.txt", "mild.txt", "--isolated", cwd=place).returncode == 0
    assert auditor("old.txt", "mild.txt", "--fail-on", "major", cwd=place).returncode == 0


def test_reports_and_articles_mix(place: Path) -> None:
    old, new = saved(place, "old.txt"), saved(place, "new.txt")
    runs = [("old.txt", "new.txt"), (old, new), (old, "new.txt"), ("old.txt", new)]
    found = [auditor(*pair, cwd=place) for pair in runs]
    assert {done.returncode for done in found} == {1}
    assert len({done.stdout for done in found}) == 1


def test_standard_input(place: Path) -> None:
    text = (place / "new.txt").read_text("utf-8")
    done = auditor("old.txt", "-", "--stdin-filename", "draft.txt", cwd=place, stdin=text)
    assert done.returncode == 1
    assert done.stdout.startswith("old.txt → draft.txt\n")
    both = auditor("-", "-", cwd=place, stdin=text)
    assert both.returncode == 2
    assert "cannot both be standard input" in both.stderr


def test_json_and_a_page_in_a_file(place: Path) -> None:
    done = auditor("old.txt", "new.txt", "--format", "json", cwd=place)
    data = json.loads(done.stdout)
    assert data["verdict"]["status"] == "failed"
    assert [c["new"]["code"] for c in data["changes"] if c["fails"]] == ["AI101"]
    done = auditor("old.txt", "new.txt", "--format", "html", "-O", "out/diff.html", cwd=place)
    assert done.returncode == 1
    assert done.stdout == ""
    assert (place / "out" / "diff.html").read_text("utf-8").startswith("<!doctype html>")
    assert [p.name for p in (place / "out").glob("[!.]*")] == ["diff.html"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("old.txt",), 2, "the following arguments are required: NEW"),
        (("old.txt", "new.txt", "--format", "docx"), 2, "invalid choice: 'docx'"),
        (("old.txt", "new.txt", "--fail-on", "grave"), 2, "invalid choice: 'grave'"),
        (("old.txt", "new.txt", "-O", "old.txt/x"), 2, "cannot write old.txt/x"),
        (("old.txt", "gone.txt"), 3, "gone.txt: there is no such file"),
        (("gone.txt", "lost.txt"), 3, "lost.txt: there is no such file"),
        (("old.txt", "."), 3, ".: is a folder"),
        (("old.txt", "empty.txt"), 3, "empty.txt: the input is empty"),
        (("old.txt", "several.jsonl"), 3, "several.jsonl: holds 2 articles; `auditor diff` compares one with one"),
        (("old.txt", "broken.json"), 3, "broken.json: is no report of this tool: "),
        (("old.txt", "list.json"), 3, "list.json: holds 2 reports"),
    ],
)
def test_what_goes_wrong(place: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    (place / "empty.txt").write_text("", "utf-8")
    record = json.dumps({"headline": "A pier", "text": "The board voted to build a pier. Work begins in April."})
    (place / "several.jsonl").write_text(f"{record}\n{record}\n", "utf-8")
    (place / "broken.json").write_text('{"schema_version": 1, "findings": []}', "utf-8")
    (place / "list.json").write_text('[{"schema_version": 1}, {"schema_version": 1}]', "utf-8")
    done = auditor(*arguments, cwd=place)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_crash_gives_no_verdict(place: Path) -> None:
    report = saved(place, "old.txt")
    data = json.loads(report.read_text("utf-8"))
    data["checks"][0] |= {"status": "error", "reason": "ZeroDivisionError: division by zero"}
    report.write_text(json.dumps(data), "utf-8")
    done = auditor(report, "new.txt", cwd=place)
    assert done.returncode == 4
    assert done.stdout.splitlines()[-1] == f"no verdict: {data['checks'][0]['rule']} crashed"


def test_a_suppressed_finding_is_not_called_fixed(place: Path) -> None:
    (place / "quiet.txt").write_text((place / "new.txt").read_text("utf-8"), "utf-8")
    (place / "quiet.txt.auditor.toml").write_text(
        '[[suppress]]\nrule = "ai-self-reference"\nreason = "quoted on purpose in a column on chatbots"\n', "utf-8"
    )
    done = auditor("new.txt", "quiet.txt", cwd=place)
    assert done.returncode == 0, done.stderr
    assert "suppressed (1)" in done.stdout
    assert "fixed (" not in done.stdout
