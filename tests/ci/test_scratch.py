"""The gate over a repository of 300 articles, from the first run to the day that a suppression expires."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from newsroom import FAULTS, Story
from scratch import CONFIGURATION, command, desk

from auditor.report.formats import FILES

COUNT = 300
KNOWN = {7: "AI110", 48: "AI103", 91: "AI105", 160: "AI110", 233: "AI103", 299: "AI110"}
# The article that later gets a disclaimer, and the finding that it then has.
CHANGED = 17
FAULT = "AI103"

Marks = set[tuple[str, str]]


def of_text(content: str) -> Marks:
    found = re.findall(r"^(\S+?):\d+:\d+: (\w+) .*?( \(known\))?$", content, re.MULTILINE)
    return {(source, code) for source, code, known in found if not known}


def of_json(content: str) -> Marks:
    return {mark for record in json.loads(content) for mark in _of_record(record)}


def of_jsonl(content: str) -> Marks:
    return {mark for line in content.splitlines() for mark in _of_record(json.loads(line))}


def _of_record(record: Any) -> Marks:
    breaking = {i for failure in record["verdict"]["failures"] for i in failure["findings"]}
    assert (record["verdict"]["status"] == "failed") is bool(breaking)
    judged = [f for f in record["findings"] if f["code"] in FAULTS]
    assert all(f["id"] in breaking or f["id"] in record["verdict"]["known"] for f in judged)
    return {(record["article"]["source"], f["code"]) for f in record["findings"] if f["id"] in breaking}


def of_csv(content: str) -> Marks:
    rows = csv.DictReader(io.StringIO(content))
    return {(r["source"], r["code"]) for r in rows if r["kind"] == "finding" and r["state"] != "known"}


def of_sarif(content: str) -> Marks:
    (run,) = json.loads(content)["runs"]
    fresh = [r for r in run["results"] if r["baselineState"] == "new"]
    return {(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["ruleId"]) for r in fresh}


def of_junit(content: str) -> Marks:
    suites = ET.fromstring(content)
    failing = ((s, c) for s in suites for c in s.iter("testcase") if c.find("failure") is not None)
    return {(s.attrib["name"], c.attrib["name"].split()[0]) for s, c in failing}


def of_github(content: str) -> Marks:
    return set(re.findall(r"^::error file=([^,]+),.*?title=(\w+) ", content, re.MULTILINE))


def of_gitlab(content: str) -> Marks:
    issues = (i for i in json.loads(content) if "known to the baseline" not in i["description"])
    named = ((i["location"]["path"], i["check_name"].split()[0]) for i in issues)
    return {mark for mark in named if mark[1] != "fail-on"}


def of_markdown(content: str) -> Marks:
    details = re.findall(r"<details><summary><code>(.*?)</code>(.*?)</details>", content, re.DOTALL)
    return {(source, code) for source, rows in details for code in re.findall(r"<code>(\w+)</code>.*❌", rows)}


def of_html(content: str) -> Marks:
    gate = re.search(r'<section id="gate".*?</section>', content, re.DOTALL)
    assert gate
    details = re.findall(r"<summary>(?:<a [^>]*>)?([^\s<]+).*?</details>", gate[0], re.DOTALL)
    codes = re.findall(r'<span class="soft">(\w+) \d+:\d+</span>', gate[0])
    return set(zip(details, codes, strict=True))


def of_jsonld(content: str) -> Marks:
    notes = (n for n in json.loads(content)["@graph"] if n["@type"] == "oa:Annotation")
    return {(n["target"]["source"], n["auditor:code"]) for n in notes if not n["auditor:known"]}


def planted(marks: Marks) -> Marks:
    """Marks of the kinds of fault that were put in; what comes along with them does not count."""
    return {(source, code) for source, code in marks if code in FAULTS}


READERS: dict[str, Callable[[str], Marks]] = {name: globals()[f"of_{name}"] for name in FILES}


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Story]]:
    folder = tmp_path_factory.mktemp("desk")
    return folder, desk(folder, COUNT, KNOWN)


def test_articles_are_distinct_and_of_the_length_of_news(stories: tuple[Path, list[Story]]) -> None:
    _, told = stories
    assert len({s.content for s in told}) == COUNT
    assert {s.form for s in told} == {"txt", "md", "html", "json"}
    assert all(300 <= s.words <= 900 for s in told)


def test_from_the_first_run_to_an_expired_suppression(stories: tuple[Path, list[Story]]) -> None:
    folder, told = stories
    known = {(f"articles/{told[number].name}", code) for number, code in KNOWN.items()}

    first = command("check", "articles", "-v", where=folder)
    assert first.returncode == 1
    assert planted(of_text(first.stdout)) == known
    assert f"{COUNT} articles: {COUNT - len(KNOWN)} passed, {len(KNOWN)} failed" in first.stdout
    assert f"0 inputs known from {folder / '.auditor_cache'}, {COUNT} audited" in first.stderr

    # Nothing has changed, so nothing is audited, and the answer is the same.
    second = command("check", "articles", "-v", where=folder)
    assert (second.returncode, second.stdout) == (first.returncode, first.stdout)
    assert f"{COUNT} inputs known from {folder / '.auditor_cache'}, 0 audited" in second.stderr
    uncached = command("check", "articles", "--no-cache", "--format", "jsonl", where=folder)
    assert command("check", "articles", "--format", "jsonl", where=folder).stdout == uncached.stdout

    written = command("check", "articles", "--write-baseline", "known.toml", "-q", where=folder)
    assert written.returncode == 0, written.stderr
    (folder / "auditor.toml").write_text(f'{CONFIGURATION}baseline = "known.toml"\n')
    passed = command("check", "articles", "-q", where=folder)
    assert (passed.returncode, passed.stderr) == (0, "")

    changed = told[CHANGED].with_fault(FAULT)
    (folder / "articles" / changed.name).write_text(changed.content, "utf-8")
    expected = {(f"articles/{changed.name}", FAULT)}
    failed = command("check", "articles", "-v", where=folder)
    assert failed.returncode == 1
    assert planted(of_text(failed.stdout)) == expected
    assert f"{COUNT - 1} inputs known" in failed.stderr
    assert command("check", "articles", "--format", ",".join(FILES), "-o", "out", where=folder).returncode == 1
    assert set(READERS) == set(FILES)
    for name, file in FILES.items():
        assert planted(READERS[name]((folder / "out" / file).read_text("utf-8"))) == expected, name

    sidecar = folder / "articles" / f"{changed.name}.auditor.toml"
    request = f'[[suppress]]\nrule = "{FAULT}"\nreason = "The article quotes a chatbot; the desk has seen it."\n'
    sidecar.write_text(request + "expires = 2026-11-30\n")
    assert command("check", "articles", "-q", where=folder).returncode == 0

    sidecar.write_text(request + "expires = 2026-11-20\n")
    expired = command("check", "articles", where=folder)
    assert expired.returncode == 1
    assert planted(of_text(expired.stdout)) == expected
    assert "expired suppression" in expired.stderr

    # The day alone makes the difference too: what was kept yesterday is not asked today.
    sidecar.write_text(request + "expires = 2026-11-21\n")
    assert command("check", "articles", "-q", where=folder).returncode == 0
    tomorrow = {"SOURCE_DATE_EPOCH": "1795305600"}
    assert command("check", "articles", "-q", where=folder, environment=tomorrow).returncode == 1


def test_formats_read_from_the_cache_are_those_of_a_fresh_run(stories: tuple[Path, list[Story]]) -> None:
    folder, _ = stories
    options = ("check", "articles", "--isolated", "--exit-zero", "--format", ",".join(FILES))
    assert command(*options, "-o", "kept", where=folder).returncode == 0
    assert command(*options, "-o", "kept", where=folder).returncode == 0
    assert command(*options, "--no-cache", "-o", "fresh", where=folder).returncode == 0
    for file in FILES.values():
        assert (folder / "kept" / file).read_bytes() == (folder / "fresh" / file).read_bytes(), file
