"""What holds of every format: whole, honest about failures, deterministic, safe with any text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from auditor.errors import ConfigError
from auditor.report import formats
from report.formats.runs import RUNS, crowd, outcome, record, verdict

NAMES = sorted(formats.WRITERS)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("name", NAMES)
def test_writes_every_run_the_same_twice(name: str, run: str) -> None:
    content = formats.WRITERS[name](RUNS[run])
    assert content == formats.WRITERS[name](RUNS[run])
    if run != "hostile":
        content.encode()


@pytest.mark.parametrize("name", NAMES)
def test_names_assertions_reasons_known_and_unread(name: str) -> None:
    content = formats.WRITERS[name](RUNS["many"])
    for wanted in ("fail-on", "1 finding of severity critical or above", "fail-under", "score 61.8 is under 75",
                   "count.SR104", "bad.bin", "binary data", "known", "warn"):  # fmt: skip
        assert wanted in content.replace("Warn", "warn"), wanted


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"json", "jsonl", "csv"}))
def test_nothing_unseen_gets_out(name: str) -> None:
    """JSON proper escapes what is unseen, and is read by programs; other formats reach terminals and browsers."""
    content = formats.WRITERS[name](RUNS["hostile"])
    for character in "\x1b\x00\x0b\x7f":
        assert character not in content


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"json", "jsonl", "html", "jsonld"}))
def test_nothing_turns_text_around(name: str) -> None:
    assert "\u202e" not in formats.WRITERS[name](RUNS["hostile"])


@pytest.mark.parametrize("name", NAMES)
def test_can_be_written_to_a_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "out").write_text(formats.WRITERS[name](RUNS["hostile"]), "utf-8", errors="replace")


@pytest.mark.parametrize("name", NAMES)
def test_thirty_thousand_findings(name: str) -> None:
    content = formats.WRITERS[name](crowd(30_000))
    assert "CN109" in content or "Contradiction" in content
    assert "fail-on" in content


def test_one_new_finding_is_the_only_failure() -> None:
    """An article with fifteen findings, one of which fails the gate."""
    faulty = record()
    critical = [f for f in faulty["findings"] if f["severity"] == "critical"]
    run = outcome(verdict(faulty, failures=(formats_failure(critical[0]["id"]),), known=frozenset()))
    junit = formats.WRITERS["junit"](run)
    assert junit.count("<failure") == 1
    assert formats.WRITERS["github"](run).count("::error ") == 1
    assert formats.WRITERS["csv"](run).count('"error"') == 2  # the assertion, and the finding that broke it
    assert formats.WRITERS["markdown"](run).count("❌ error: ") == 1
    assert formats.WRITERS["sarif"](run).count('"assertions"') == 1


def formats_failure(finding: str) -> object:
    from auditor.report.verdicts import Failure

    return Failure("only-new", "1 new finding", (finding,))


def test_parse_takes_lists_files_and_repetitions() -> None:
    assert formats.parse("html,json, sarif") == [("html", None), ("json", None), ("sarif", None)]
    assert formats.parse(["text", "sarif:out/a b.sarif,text"]) == [("text", None), ("sarif", Path("out/a b.sarif"))]
    assert formats.parse("json:C:\\out\\a.json") == [("json", Path("C:\\out\\a.json"))]


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("serif", "no format is called 'serif' (did you mean 'sarif'?); there are csv,"),
        ("JSON", "did you mean 'json'?"),
        ("docx", "no format is called 'docx'; there are csv"),
        ("json:", "names no file after the colon"),
        ("", "names no format"),
        (" , ", "names no format"),
        ("json:a,sarif:a", "json and sarif cannot both be written to a"),
    ],
)
def test_parse_says_what_is_wrong(spec: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        formats.parse(spec)
    assert said in str(caught.value)


def test_placed_settles_where_each_format_goes() -> None:
    chosen = formats.parse("html,sarif,junit:x.xml")
    assert formats.placed(chosen, folder=Path("out")) == [
        ("html", Path("out/index.html")),
        ("sarif", Path("out/auditor.sarif")),
        ("junit", Path("x.xml")),
    ]
    assert formats.placed(formats.parse("text,json:a.json")) == [("text", None), ("json", Path("a.json"))]
    assert formats.placed(formats.parse("json"), file=Path("b.json")) == [("json", Path("b.json"))]
    with pytest.raises(ConfigError, match="html and sarif cannot both go to standard output; name a folder"):
        formats.placed(chosen)
    with pytest.raises(ConfigError, match=r"both be written to a\.json"):
        formats.placed(formats.parse("json,jsonl:a.json"), file=Path("a.json"))


def test_every_format_has_a_file_of_its_own() -> None:
    assert set(formats.FILES) == set(formats.WRITERS)
    assert len(set(formats.FILES.values())) == len(formats.FILES)


def test_formats_load_when_they_are_used() -> None:
    code = (
        "import sys; from auditor.report import formats; formats.parse('html,sarif'); "
        "print([m for m in sys.modules if m.startswith('auditor.report.formats.') or m in ('jinja2', 'csv', 'lxml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
