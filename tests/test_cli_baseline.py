"""`auditor baseline` as an editor meets it, and the gate with baselines and suppressions as a newsroom does."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from auditor import baseline
from auditor.baseline import Label
from auditor.cli import main

ARTICLES = ROOT / "fixtures" / "articles"
CLEAN = ARTICLES / "harbour-bridge.txt"
FAULTY = ARTICLES / "market-square.html"
KNOWN = Path("known.toml")


@pytest.fixture(autouse=True)
def _newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a clean and a faulty article, and a baseline of both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 1 January 2026
    Path("news").mkdir()
    for article in (CLEAN, FAULTY):
        Path("news", article.name).write_bytes(article.read_bytes())
    assert run("check", "news", "--write-baseline", KNOWN, "-q") == 0


def run(*arguments: object) -> int:
    """The exit code of a command, whether returned or raised by the argument parser."""
    try:
        return main([str(a) for a in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def labels() -> list[Label | None]:
    return [entry.label for _, entry in baseline.read(KNOWN).all()]


def total() -> int:
    return sum(1 for _ in baseline.read(KNOWN).all())


# -- check


def test_a_baseline_lets_pass_what_it_knows(capsys: Any) -> None:
    assert run("check", "news") == 1
    assert run("check", "news", "--baseline", KNOWN) == 0
    assert run("check", "news", "--baseline", KNOWN, "--fail-under", "100") == 0
    capsys.readouterr()


def test_a_new_finding_fails_and_is_the_only_one(capsys: Any) -> None:
    path = Path("news", CLEAN.name)
    path.write_text(
        path.read_text("utf-8") + "\nI hope this helps! As an AI language model, I cannot browse.\n", "utf-8"
    )
    capsys.readouterr()
    assert run("check", "news", "--baseline", KNOWN, "--format", "json") == 1
    verdicts = [record["verdict"] for record in json.loads(capsys.readouterr().out)]
    assert [v["status"] for v in verdicts] == ["failed", "passed"]
    assert len(verdicts[0]["failures"][0]["findings"]) == 1


def test_the_same_run_writes_the_same_file() -> None:
    before = KNOWN.read_bytes()
    assert run("check", "news", "--write-baseline", KNOWN, "-q") == 0
    assert KNOWN.read_bytes() == before
    assert b"\r" not in before


@pytest.mark.parametrize("content", [None, "version = 9\n", "articles ="])
def test_a_missing_or_malformed_baseline_is_bad_usage(content: str | None, capsys: Any) -> None:
    if content is not None:
        Path("bad.toml").write_text(content, "utf-8")
    capsys.readouterr()
    assert run("check", "news", "--baseline", "bad.toml") == 2
    error = capsys.readouterr().err
    assert "bad.toml" in error
    assert "--write-baseline bad.toml" in error


def test_a_malformed_baseline_is_not_overwritten() -> None:
    KNOWN.write_text("<<<<<<< ours\n", "utf-8")
    assert run("check", "news", "--write-baseline", KNOWN, "-q") == 2
    assert KNOWN.read_text("utf-8") == "<<<<<<< ours\n"


def test_stale_entries_are_told(capsys: Any) -> None:
    Path("news", FAULTY.name).unlink()
    capsys.readouterr()
    assert run("check", "news", "--baseline", KNOWN) == 0
    assert f"{total()} entries are stale (news/{FAULTY.name})" in capsys.readouterr().err


def test_a_suppression_with_a_reason_passes_until_it_expires(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    article = "As an AI language model, I cannot browse.\n\n" + CLEAN.read_text("utf-8")
    Path("story.txt").write_text(article, "utf-8")
    assert run("check", "story.txt", "--format", "json") == 1
    (record,) = [json.loads(capsys.readouterr().out)]
    rules = {f["code"] for f in record["findings"] if f["strength"] in ("strong", "decisive")}
    tables = "".join(
        f'[[suppress]]\nrule = "{rule}"\nreason = "A story on chatbots."\nexpires = 2026-06-30\n\n' for rule in rules
    )
    Path("story.txt.auditor.toml").write_text(tables, "utf-8")
    assert run("check", "story.txt") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782777600")  # 30 June 2026
    assert run("check", "story.txt") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782864000")  # 1 July 2026
    capsys.readouterr()
    assert run("check", "story.txt") == 1
    assert "expired suppression" in capsys.readouterr().err


def test_an_article_cannot_suppress_its_own_findings_unless_allowed(capsys: Any) -> None:
    page = FAULTY.read_text("utf-8")
    Path("a.html").write_text(page, "utf-8")
    run("check", "a.html", "--format", "json")
    record = json.loads(capsys.readouterr().out)
    codes = ", ".join(sorted({f["code"] for f in record["findings"]}))
    comment = f"<!-- auditor: ignore[{codes}] A test page. -->"
    Path("a.html").write_text(page.replace("<body>", f"<body>{comment}", 1), "utf-8")
    assert comment in Path("a.html").read_text("utf-8")
    assert run("check", "a.html") == 1
    assert "were not heeded" in capsys.readouterr().err
    assert run("check", "a.html", "--inline-suppressions") == 0
    Path("auditor.toml").write_text("inline-suppressions = true\n", "utf-8")
    assert run("check", "a.html") == 0
    assert run("check", "a.html", "--no-inline-suppressions") == 1


# -- show


def test_show_lists_entries_and_what_was_judged(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("baseline", "show", KNOWN) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"news/{FAULTY.name}\n")
    assert out.endswith(f"known.toml: {total()} entries in 1 article, 0 labelled\n")
    answer(monkeypatch, "r", "w", "q")
    assert run("baseline", "audit", KNOWN) == 0
    capsys.readouterr()
    assert run("baseline", "show", KNOWN) == 0
    assert "95 % confidence" in capsys.readouterr().out


def test_show_as_json(capsys: Any) -> None:
    assert run("baseline", "show", KNOWN, "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 1
    assert sum(len(entries) for entries in data["articles"].values()) == total()
    assert {row["precision"] for row in data["rules"]} == {None}


# -- audit


def test_audit_asks_about_each_finding_in_its_article(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answer(monkeypatch, *["right"] * 3, *["wrong"] * (total() - 3))
    assert run("baseline", "audit", KNOWN) == 0
    out = capsys.readouterr().out
    assert f"[1 of {total()}] news/{FAULTY.name}" in out
    assert "»As of my last knowledge update«, no complaints" in out
    assert f"{total()} entries labelled, 0 without a label" in out
    assert f"\nall  {'':20}"[:5] in out
    assert labels() == [Label.RIGHT] * 3 + [Label.WRONG] * (total() - 3)
    assert "23% (8% to 50%)" in out.splitlines()[-1]


def test_audit_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answer(monkeypatch, "r", "what?", "", "w", "q")
    assert run("baseline", "audit", KNOWN) == 0
    assert "'what?' is no answer" in capsys.readouterr().out
    assert labels()[:4] == [Label.RIGHT, None, Label.WRONG, None]
    answer(monkeypatch, "w")  # and then nobody answers any more
    assert run("baseline", "audit", KNOWN) == 0
    assert f"[1 of {total() - 2}]" in capsys.readouterr().out
    assert labels()[:4] == [Label.RIGHT, Label.WRONG, Label.WRONG, None]


def test_audit_again_asks_about_labelled_entries_too(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answer(monkeypatch, *["r"] * total())
    assert run("baseline", "audit", KNOWN) == 0
    answer(monkeypatch)
    assert run("baseline", "audit", KNOWN) == 0
    capsys.readouterr()
    answer(monkeypatch, "w")
    assert run("baseline", "audit", "--again", KNOWN) == 0
    assert "quit, now right?" in capsys.readouterr().out
    assert labels()[:2] == [Label.WRONG, Label.RIGHT]


def test_audit_of_some_rules_and_articles(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answer(monkeypatch, "q")
    assert run("baseline", "audit", "--select", "TR101", KNOWN) == 0
    assert "[1 of 1]" in capsys.readouterr().out
    answer(monkeypatch, "q")
    assert run("baseline", "audit", KNOWN, f"news/{CLEAN.name}") == 0
    assert "[1 of" not in capsys.readouterr().out


def test_audit_says_what_it_cannot_show(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    Path("news", FAULTY.name).unlink()
    answer(monkeypatch, "r")
    assert run("baseline", "audit", KNOWN) == 0
    assert "entries cannot be judged: there is no such file" in capsys.readouterr().out
    Path("news", FAULTY.name).write_bytes(CLEAN.read_bytes())
    answer(monkeypatch, "r")
    assert run("baseline", "audit", KNOWN) == 0
    assert "not found any more; `auditor baseline prune` takes it out" in capsys.readouterr().out


def test_labels_survive_a_new_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "r", "w")
    assert run("baseline", "audit", KNOWN) == 0
    before = labels()
    assert run("check", "news", "--write-baseline", KNOWN, "-q") == 0
    assert labels() == before


def test_the_installed_command_reads_answers_from_a_pipe() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "baseline", "audit", str(KNOWN)],
        input="r\ns\nq\n", capture_output=True, text=True, check=False, encoding="utf-8", cwd=Path.cwd(),
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 entry labelled" in done.stdout
    assert labels()[0] is Label.RIGHT


# -- prune


def test_prune_takes_out_what_is_gone(capsys: Any) -> None:
    path = Path("news", FAULTY.name)
    path.write_text(path.read_text("utf-8").replace("I hope this helps!", ""), "utf-8")
    before = total()
    capsys.readouterr()
    assert run("baseline", "prune", "--dry-run", KNOWN, "news") == 0
    assert f"known.toml: 2 of {before} entries would go" in capsys.readouterr().out
    assert total() == before
    assert run("baseline", "prune", KNOWN, "news") == 0
    assert "not found" in capsys.readouterr().out
    assert total() == before - 2
    assert run("check", "news", "--baseline", KNOWN) == 0
    assert "stale" not in capsys.readouterr().err


def test_prune_follows_a_moved_article(capsys: Any) -> None:
    Path("news", FAULTY.name).rename("news/moved.html")
    assert run("check", "news", "--baseline", KNOWN) == 0
    assert "is taken for" in capsys.readouterr().err
    assert run("baseline", "prune", KNOWN, "news") == 0
    assert f"news/{FAULTY.name}: is now news/moved.html" in capsys.readouterr().out
    assert list(baseline.read(KNOWN).articles) == ["news/moved.html"]


def test_prune_without_sources_looks_for_articles_that_are_gone() -> None:
    assert run("baseline", "prune", KNOWN) == 0
    assert total() > 0
    Path("news", FAULTY.name).unlink()
    assert run("baseline", "prune", KNOWN) == 0
    assert total() == 0


def test_prune_leaves_everything_where_an_input_cannot_be_read(capsys: Any) -> None:
    Path("news", FAULTY.name).write_bytes(b"\x00\x01\x02\x03" * 100)
    before = KNOWN.read_bytes()
    capsys.readouterr()
    assert run("baseline", "prune", KNOWN, "news") == 3
    assert KNOWN.read_bytes() == before
    assert "is left as it is" in capsys.readouterr().err


@pytest.mark.parametrize("task", ["show", "audit", "prune"])
def test_a_missing_baseline_is_bad_usage(task: str, capsys: Any) -> None:
    assert run("baseline", task, "nowhere.toml") == 2
    assert "there is no such baseline" in capsys.readouterr().err


def test_a_task_is_needed(capsys: Any) -> None:
    assert run("baseline") == 2
    assert "TASK" in capsys.readouterr().err


def test_an_unwritable_file_is_a_clear_error(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    Path("news", FAULTY.name).unlink()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    assert run("baseline", "prune", KNOWN) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert total() > 0
