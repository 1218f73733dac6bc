"""The commands as a user meets them: exit codes, files, messages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from auditor.cli import main
from auditor.report.records import validate

ARTICLES = ROOT / "fixtures" / "articles"
CLEAN = ARTICLES / "harbour-bridge.txt"
FAULTY = ARTICLES / "market-square.html"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: object) -> int:
    """The exit code of a command, whether returned or raised by the argument parser."""
    try:
        return main([str(a) for a in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


# --- audit


def test_audit_writes_page_and_record(tmp_path: Path, capsys: Any) -> None:
    assert run("audit", FAULTY, "-o", tmp_path / "out") == 0
    assert sorted(p.name for p in (tmp_path / "out").glob("[!.]*")) == ["market-square.html", "market-square.json"]
    validate(json.loads((tmp_path / "out" / "market-square.json").read_text("utf-8")))
    assert "market-square.html" in capsys.readouterr().out.replace("\n", "")


def test_audit_of_several_adds_an_index_and_keeps_names_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(CLEAN.read_text("utf-8"), "utf-8")
    assert run("audit", "a", "b", "-o", "out", "-q") == 0
    assert sorted(p.name for p in Path("out").glob("*.html")) == ["index.html", "story-2.html", "story.html"]


def test_reports_are_not_audited_in_their_turn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text(CLEAN.read_text("utf-8"), "utf-8")
    assert run("audit", "story.txt", "-o", "out", "-q") == 0
    assert run("check", ".", "--format", "json", "-o", "gate/made", "-q") == 0
    capsys.readouterr()
    assert run("check", ".", "--show-files") == 0
    assert capsys.readouterr().out.split() == ["story.txt"]


def test_audit_is_deterministic(tmp_path: Path) -> None:
    for out in ("one", "two"):
        assert run("audit", FAULTY, "-o", out, "-q") == 0
    for name in ("market-square.html", "market-square.json"):
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes()


def test_report_renders_the_same_page_from_json(tmp_path: Path) -> None:
    run("audit", FAULTY, "-o", "out", "-q")
    assert run("report", "out/market-square.json", "-o", "again") == 0
    assert Path("again/market-square.html").read_bytes() == Path("out/market-square.html").read_bytes()


STYLE = """\
[style]
name = "Lindow Post"
logo = "logo.svg"
language = "de"
colours.accent = "#5b1a7a"
"""


@pytest.fixture
def styled(tmp_path: Path) -> Path:
    (tmp_path / "auditor.toml").write_text(STYLE, "utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(CLEAN.read_text("utf-8"), "utf-8")
    return tmp_path


def is_styled(page: Path) -> bool:
    content = page.read_text("utf-8")
    marks = ('<html lang="de">', "Lindow Post", "data:image/svg+xml;base64,", "--link:#5b1a7a")
    return all(mark in content for mark in marks)


@pytest.mark.usefixtures("styled")
def test_pages_are_in_the_house_style() -> None:
    assert run("audit", "one.txt", "two.txt", "-o", "out", "-q") == 0
    assert run("check", "one.txt", "two.txt", "--format", "html", "-o", "gate", "-q", "--exit-zero") == 0
    assert all(is_styled(Path(folder) / f"{name}.html") for folder in ("out", "gate") for name in ("one", "index"))
    first = Path("out/one.html").read_text("utf-8")
    assert run("report", "out/one.json") == 0
    assert Path("out/one.html").read_text("utf-8").partition("<main>")[0] == first.partition("<main>")[0]
    assert run("diff", "one.txt", "two.txt", "--format", "html", "-O", "diff.html") == 0
    diff = Path("diff.html").read_text("utf-8")
    assert all(mark in diff for mark in ('<html lang="de">', "Lindow Post", "data:image/svg+xml", "#5b1a7a"))


@pytest.mark.usefixtures("styled")
def test_a_kept_result_is_drawn_in_the_style_of_today() -> None:
    arguments = ("check", "one.txt", "--format", "html:page.html", "-q", "--exit-zero")
    assert run(*arguments) == 0
    assert is_styled(Path("page.html"))
    Path("auditor.toml").write_text('style.name = "Wend Gazette"', "utf-8")
    assert run(*arguments) == 0
    assert "Wend Gazette" in Path("page.html").read_text("utf-8")
    assert not is_styled(Path("page.html"))


@pytest.mark.usefixtures("styled")
def test_report_takes_the_style_of_a_named_configuration_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("audit", "one.txt", "-o", "out", "-q", "--isolated") == 0
    assert not is_styled(Path("out/one.html"))
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("report", "out/one.json", "--open") == 0
    assert is_styled(Path("out/one.html"))
    assert opened == [Path("out/one.html").resolve().as_uri()]
    assert run("report", "out/one.json", "--isolated") == 0
    assert not is_styled(Path("out/one.html"))
    Path("other.toml").write_text('style.name = "Wend Gazette"', "utf-8")
    assert run("report", "out/one.json", "--config", "other.toml") == 0
    assert "Wend Gazette" in Path("out/one.html").read_text("utf-8")


@pytest.mark.usefixtures("styled")
def test_a_style_that_cannot_be_used_stops_the_run(capsys: Any) -> None:
    Path("auditor.toml").write_text("[style]\ncolours.accent = '#ffee88'", "utf-8")
    assert run("audit", "one.txt", "-o", "out", "-q") == 2
    assert "auditor.toml:2: style.colours.accent: accent (#ffee88) on paper" in capsys.readouterr().err


def test_report_of_something_else_says_so(tmp_path: Path, capsys: Any) -> None:
    Path("no.json").write_text('{"a": 1}')
    assert run("report", "no.json", "missing.json") == 3
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2
    assert "no.json" in errors[0]


# --- check


def test_check_passes_a_clean_article_and_fails_a_faulty_one() -> None:
    assert run("check", CLEAN) == 0
    assert run("check", FAULTY) == 1


def test_check_names_every_failure_and_finding(capsys: Any) -> None:
    run("check", FAULTY)
    out = capsys.readouterr().out
    assert "ai-placeholder" in out
    assert f"{FAULTY}: failed:" in out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-under", "5"), 0),
        (("--fail-under", "75"), 1),
        (("--fail-under", "0", "--fail-on", "minor"), 1),
        (("--select", "QL"), 0),
        (("--ignore", "all"), 0),
    ],
)
def test_thresholds(options: tuple[str, ...], code: int) -> None:
    assert run("check", FAULTY, *options, "-q") == code


def test_check_json_follows_the_schema(capsys: Any) -> None:
    run("check", FAULTY, "--format", "json")
    validate(json.loads(capsys.readouterr().out))
    run("check", FAULTY, CLEAN, "--format", "jsonl")
    for line in capsys.readouterr().out.splitlines():
        validate(json.loads(line))
    run("check", FAULTY, CLEAN, "--format", "json", "-O", "all.json")
    assert len(json.loads(Path("all.json").read_text("utf-8"))) == 2
    assert capsys.readouterr().out == ""


def test_crashing_checker_gives_no_verdict(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    import dataclasses

    from auditor import registry

    broken = dataclasses.replace(registry.find("BY101"), check=_crash)
    monkeypatch.setattr("auditor.auditing._selected", lambda *_: (broken,))
    assert run("check", CLEAN, "--exit-zero") == 4
    assert "crashed, so no verdict" in capsys.readouterr().out


def _crash(*_: Any) -> Any:
    raise KeyError("boom")


_crash.__module__ = "auditor.checkers.authorship.missing_byline"


# --- bad usage


@pytest.mark.parametrize(
    "arguments",
    [
        (), ("audit",), ("nonsense",), ("check", CLEAN, "--fail-under", "many"),
        ("check", CLEAN, "--fail-under", "101"),
        ("check", CLEAN, "--select", "XX9"), ("audit", CLEAN, "--format", "docx"), ("explain", "no-such-rule"),
        ("check", CLEAN, "--field", "text"), ("check", CLEAN, "--field", "colour=red"),
        ("evaluate", "corpus", "nowhere"),
    ],
)  # fmt: skip
def test_bad_usage_is_2_and_one_line(arguments: tuple[object, ...], capsys: Any) -> None:
    assert run(*arguments) == 2
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    assert captured.err or captured.out


def test_unknown_rule_names_the_nearest(capsys: Any) -> None:
    assert run("explain", "vague-atribution") == 2
    assert "vague-attribution" in capsys.readouterr().err


# --- bad input


def bad_inputs(folder: Path) -> dict[str, bytes]:
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "binary.txt": bytes(range(256)) * 40,
        "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\x00" * 400,
        "broken.json": b'{"title": "x", "text": ',
        "no-text.json": b'{"title": "A headline without a text"}',
        "list.json": b"[]",
        "number.json": b"7",
    }


@pytest.mark.parametrize("name", bad_inputs(Path()))
def test_bad_input_is_3_and_one_line_naming_file_and_reason(name: str, tmp_path: Path, capsys: Any) -> None:
    Path(name).write_bytes(bad_inputs(tmp_path)[name])
    assert run("check", name) == 3
    errors = [line for line in capsys.readouterr().err.splitlines() if name in line]
    assert len(errors) == 1
    assert len(errors[0]) > len(name) + len("auditor: : ")


def test_missing_file_and_empty_folder(capsys: Any) -> None:
    Path("nothing").mkdir()
    assert run("check", "missing.txt") == 3
    assert run("check", "nothing") == 3
    assert run("check", "*.nope") == 3
    assert "missing.txt" in capsys.readouterr().err


def test_huge_line_is_refused_fast(capsys: Any) -> None:
    with Path("huge.txt").open("wb") as stream:
        stream.writelines(b"word " * 200_000 for _ in range(50))
    assert run("check", "huge.txt") == 3
    assert "huge.txt" in capsys.readouterr().err


def test_one_megabyte_paragraph_is_audited() -> None:
    Path("long.txt").write_text("A headline\n\n" + "The council met and the mayor spoke to the press again. " * 18_000)
    assert run("check", "long.txt", "-q") in (0, 1)


def test_ten_thousand_nested_tags() -> None:
    Path("deep.html").write_text("<html><body>" + "<div>" * 10_000 + "Text of the story." + "</div>" * 10_000)
    assert run("check", "deep.html", "-q") in (0, 1, 3)


def test_invalid_utf8_is_read_with_a_doubt() -> None:
    Path("latin.txt").write_bytes(CLEAN.read_text("utf-8").replace("Carrow", "Carré").encode("cp1252", "replace"))
    assert run("audit", "latin.txt", "-o", "out", "-q") == 0
    record = json.loads(Path("out/latin.json").read_text("utf-8"))
    assert any(d["part"] == "encoding" for d in record["article"]["doubts"])
    assert "Carré" in record["article"]["text"]


def test_script_in_headline_is_inert() -> None:
    Path("evil.txt").write_text("<script>alert(1)</script>\n\n" + CLEAN.read_text("utf-8"), "utf-8")
    assert run("audit", "evil.txt", "-o", "out", "-q") == 0
    assert "<script>alert(1)" not in Path("out/evil.html").read_text("utf-8")


def test_record_with_missing_fields_is_audited() -> None:
    Path("bare.json").write_text(json.dumps({"text": CLEAN.read_text("utf-8")}))
    assert run("check", "bare.json", "-q") in (0, 1)


def test_one_bad_file_among_good_ones_costs_only_itself(tmp_path: Path, capsys: Any) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(CLEAN.read_text("utf-8"), "utf-8")
    Path("in/b.txt").write_bytes(b"\x00\x01\x02" * 500)
    Path("in/c.txt").write_text(CLEAN.read_text("utf-8"), "utf-8")
    assert run("audit", "in", "-o", "out") == 3
    assert {"a.html", "c.html", "index.html"} <= {p.name for p in Path("out").iterdir()}
    assert "b.txt" in Path("out/index.html").read_text("utf-8")
    assert "b.txt" in capsys.readouterr().err


def test_unwritable_output_is_a_clear_error(capsys: Any) -> None:
    Path("file").write_text("x")
    assert run("audit", CLEAN, "-o", "file/below") == 2
    assert "cannot write" in capsys.readouterr().err


# --- rules and explain


def test_rules_lists_every_rule(capsys: Any) -> None:
    from auditor.registry import discover

    assert run("rules", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [r["name"] for r in rows] == list(discover())
    assert run("rules") == 0
    assert "AI100" in capsys.readouterr().out


@pytest.mark.parametrize("key", ["BY106", "by106", "unrelated-byline"])
def test_explain(key: str, capsys: Any) -> None:
    assert run("explain", key) == 0
    out = capsys.readouterr().out
    for part in ("BY106 unrelated-byline", "## Why it matters", "## Flags", "## Measured", "does not prove"):
        assert part in out


# --- whole processes


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", **options)


def test_version_and_stdin() -> None:
    assert process("--version").stdout.startswith("auditor ")
    done = process("check", "-", "--stdin-filename", "page.html", input=FAULTY.read_text("utf-8"))
    assert done.returncode == 1
    assert "page.html" in done.stdout


def test_broken_pipe_is_silent() -> None:
    command = f"{sys.executable} -m auditor rules | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_no_colour_codes_in_ci() -> None:
    done = process("audit", CLEAN, "-o", "out", env={**os.environ, "NO_COLOR": "1", "CI": "true"})
    assert "\x1b[" not in done.stdout + done.stderr


def test_heavy_libraries_stay_off_the_cold_path() -> None:
    code = (
        "import sys; from auditor.cli import main; main(['check', sys.argv[1], '-q']); "
        "print([m for m in ('nltk', 'sklearn', 'scipy', 'textstat', 'trafilatura', 'pandas', 'jsonschema', 'ftfy')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(CLEAN)], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_readability_is_added_on_request() -> None:
    assert run("audit", CLEAN, "-o", "out", "-q", "--readability") == 0
    record = json.loads(Path("out/harbour-bridge.json").read_text("utf-8"))
    validate(record)
    assert 30 < record["article"]["reading_level"]["flesch_reading_ease"] < 90
    assert "reading ease" in Path("out/harbour-bridge.html").read_text("utf-8")
