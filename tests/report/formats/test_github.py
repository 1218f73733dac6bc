"""GitHub Actions: commands that say what they should, and none that an article could give."""

from __future__ import annotations

import re

from auditor.report.formats import github
from report.formats.runs import RUNS, crowd

_COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>[^:]*))?::(?P<message>.*)")


def commands(content: str) -> list[tuple[str, dict[str, str], str]]:
    """As the runner reads them: line by line, command, properties, message, all unescaped."""
    found = []
    for line in content.splitlines():
        match = _COMMAND.fullmatch(line.strip())
        if line.strip().startswith("::"):
            assert match, line
            pairs = (pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair)
            properties = {key: unescaped(value) for key, value in pairs}
            found.append((match["name"], properties, unescaped(match["message"])))
    return found


def unescaped(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_what_fails_is_an_error_at_its_place() -> None:
    found = commands(github.write(RUNS["one"]))
    errors = [(p, m) for name, p, m in found if name == "error"]
    assert errors[0] == (
        {"file": "articles/bridge.txt", "title": "fail-under"},
        "score 61.8 is under 75; score 61.8, credible with exceptions",
    )
    properties, message = errors[1]
    assert properties == {
        "file": "articles/bridge.txt", "line": "15", "endLine": "15", "col": "68", "endColumn": "121",
        "title": "CN109 Contradiction (critical)",
    }  # fmt: skip
    assert "“The operator delayed the inspections of 2019 and 2021”" in message
    assert message.endswith("1 finding of severity critical or above (fail-on)")
    assert len(errors) == 2
    (warning,) = [(p, m) for name, p, m in found if name == "warning"]
    assert warning[0]["line"] == "11"
    known = next(m for _, p, m in found if p.get("title", "").startswith("TR101"))
    assert known.endswith("known to the baseline")


def test_ten_of_a_kind_and_the_last_says_how_many_more() -> None:
    content = github.write(crowd(30_000))
    found = commands(content)
    notices = [(p, m) for name, p, m in found if name == "notice"]
    assert len(notices) == 10
    assert notices[-1] == ({"title": "more"}, "29,990 more; all of them are in the log.")
    assert sum(name == "error" for name, _, _ in found) == 1
    assert content.count("\narticles/bridge.txt:11:139: SR104") == 29_999


def test_crashes_and_unread_inputs_are_errors() -> None:
    found = [(name, p.get("file"), m) for name, p, m in commands(github.write(RUNS["many"]))]
    assert ("error", "bad.bin", "not read: binary data") in found
    assert ("error", "articles/bridge.txt", "the check thin-article crashed") in found


def test_an_article_gives_no_commands() -> None:
    content = github.write(RUNS["hostile"])
    assert {name for name, _, _ in commands(content)} == {"error", "warning", "notice", "group", "endgroup"}
    assert "##[" not in content
    assert sum(line.lstrip().startswith("::error") for line in content.splitlines()) == 2
    files = {p["file"] for name, p, _ in commands(content) if "file" in p}
    assert files == {"in box/ü,%:#1 ::error <b>|`@x.html"}


def test_a_file_that_looks_like_a_command_is_none() -> None:
    assert not github._harmless("::set-output name=x::y\n").startswith("::")
    assert not github._harmless("  ::stop-commands::y\n").lstrip().startswith("::")


def test_a_page_gets_no_line() -> None:
    found = commands(github.write(RUNS["hostile"]))
    properties, message = next((p, m) for _, p, m in found if p.get("title", "").startswith("OT103"))
    assert "line" not in properties
    assert "Line 3, column 6 of the text as it was read." in message


def test_the_job_summary_is_markdown() -> None:
    assert github.summary_of(RUNS["one"]).startswith("## Article audit: 1 of 1 failed")
    assert len(github.summary_of(crowd(30_000)).encode()) < 1024 * 1024
