"""Every wrong configuration is refused with where it stands, what is wrong, and what to write instead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import config
from auditor.checker import Severity
from auditor.config import Configurations, load
from auditor.errors import ConfigError

# Text of an auditor.toml, and what its message says: the line, the key, the fault, the remedy.
WRONG: dict[str, tuple[str, list[str]]] = {
    "unknown key": ("\nselekt = ['AI']", [":2: selekt: unknown key", "did you mean 'select'?"]),
    "snake case": ("fail_under = 3", [":1: fail_under: unknown key", "did you mean 'fail-under'?"]),
    "key of another table": ("known-bylines = []", [":1: known-bylines", "did you mean 'house.known-bylines'?"]),
    "key of another tool": ("exclude = ['x']", [":1: exclude: unknown key", "did you mean 'overrides'?"]),
    "another word for it": ("allow = ['x']", [":1: allow: unknown key", "did you mean 'house.allowed-phrases'?"]),
    "nothing near": ("zzz = 1", [":1: zzz: unknown key", "the keys here are assert, baseline,"]),
    "unknown key in a table": ("[house]\n\nbeatz = {}", [":3: house.beatz: unknown key", "did you mean 'beats'?"]),
    "list wanted": ("ignore = 3", [":1: ignore: expected a list of codes", "not 3"]),
    "text in the list wanted": ("ignore = ['AI', 3]", [":1: ignore", "one entry is 3"]),
    "unknown rule": ("select = ['vague-atribution']", [":1: select", "did you mean 'vague-attribution'?"]),
    "nothing selected": ("select = []", [":1: select: expected a list", "not []"]),
    "table wanted": ("house = 'Gazette'", [':1: house: expected a table, not "Gazette"']),
    "true or false": ("readability = 'yes'", [':1: readability: expected true or false, not "yes"']),
    "out of range": ("fail-under = 101", [":1: fail-under: expected a number from 0 to 100", "not 101"]),
    "not a number": ("fail-under = nan", [":1: fail-under: expected a number from 0 to 100"]),
    "true is no number": ("fail-under = true", [":1: fail-under: expected a number", "not true"]),
    "unknown severity": (
        "fail-on = 'majr'",
        [":1: fail-on", "note, minor, major, critical, never", "did you mean 'major'?"],
    ),
    "unknown level": (
        "[assert]\ncount.AI = { max = 1, level = 'fatal' }",
        [":2: assert.count.AI.level: expected one of error, warn, off"],
    ),
    "bound is missing": (
        "[assert]\ncount.AI = { level = 'warn' }",
        [":2: assert.count.AI", "'max' is missing", "a whole number"],
    ),
    "bound of the other kind": (
        "[assert]\ndimension.focus = { max = 1 }",
        [":2: assert.dimension.focus.max: unknown key; the keys here are level, min"],
    ),
    "whole number wanted": ("[assert]\ncount.AI = 1.5", [":2: assert.count.AI: expected a whole number", "not 1.5"]),
    "unknown dimension": (
        "[assert.dimension]\nsourcin = 60",
        [":2: assert.dimension.sourcin", "did you mean 'sourcing'?"],
    ),
    "unknown rule to count": (
        "[assert]\ncount.SR9 = 1",
        [":2: assert.count.SR9: no rule, code prefix or dimension matches"],
    ),
    "only-new": ("[assert]\nonly-new = 3", [":2: assert.only-new: expected true, false", "not 3"]),
    "unknown rule to tune": ("[rules.missing-bylin]\n", [":1: rules.missing-bylin", "did you mean 'missing-byline'?"]),
    "rule twice": (
        "[rules.missing-byline]\nmin-words = 3\n[rules.BY101]\nseverity = 'off'",
        [":3: rules.BY101: the rule missing-byline stands here already", "join the tables"],
    ),
    "severity without its key": ("[rules]\nBY101 = 'off'", [":2: rules.BY101: expected a table", "severity = 'off'"]),
    "unknown option": (
        "[rules.BY101]\nmin_words = 3",
        [
            ":2: rules.BY101.min_words: unknown key; missing-byline has the options min-words",
            "did you mean 'min-words'?",
        ],
    ),
    "rule without options": (
        "[rules.SR104]\nwords = 3",
        [":2: rules.SR104.words: unknown key; vague-attribution has no options"],
    ),
    "option of another type": (
        "[rules.BY101]\nmin-words = 2.5",
        [":2: rules.BY101.min-words: expected a whole number", "not 2.5"],
    ),
    "option below zero": ("[rules.OT101]\nodds = -1", [":2: rules.OT101.odds: expected a number from 0 on, not -1"]),
    "empty phrase": (
        "house.allowed-phrases = ['re: ']",
        [":1: house.allowed-phrases", "match everywhere", "leave it out"],
    ),
    "broken pattern": (
        "[house]\nallowed-phrases = ['re:(a']",
        [":2: house.allowed-phrases", "re:(a", "missing )", "re2/wiki/Syntax"],
    ),
    "pattern that RE2 lacks": ("[house]\nknown-bylines = ['re:(a)\\1']", [":2: house.known-bylines", "invalid escape"]),
    "pattern of nothing": (
        "[house]\nallowed-phrases = ['re:x*']",
        [":2: house.allowed-phrases", "matches the empty text"],
    ),
    "list without phrases": (
        "[house.phrases.a]\nmessage = 'x'",
        [":1: house.phrases.a: the key 'phrases' is missing", "a list of phrases"],
    ),
    "beat of several words": (
        "[house.beats]\nsea = ['deep sea']",
        [":2: house.beats.sea", "single words", "one by one"],
    ),
    "unknown beat of an author": (
        "[house.authors]\n'Ada Finch' = ['sprot']",
        [':2: house.authors."Ada Finch"', "no beat is called 'sprot'", "did you mean 'sport'?", "house.beats"],
    ),
    "override without paths": ("\n[[overrides]]\nignore = 'AI'", [":2: overrides.0: the key 'paths' is missing"]),
    "override that extends": (
        "[[overrides]]\npaths = 'x'\nextends = 'wire'",
        [":3: overrides.0.extends: unknown key"],
    ),
    "overrides as a table": ("[overrides]\npaths = 'x'", [":1: overrides: expected tables, each under [[overrides]]"]),
    "deep in an override": (
        "[[overrides]]\npaths = 'x'\n[[overrides]]\npaths = 'y'\nrules.BY101.severty = 'off'",
        [":5: overrides.1.rules.BY101.severty: unknown key", "did you mean 'severity'?"],
    ),
    "unknown profile": ("extends = 'wyre'", [":1: extends: no profile is called 'wyre'", "did you mean 'wire'?"]),
    "no profile near": (
        "extends = 'house'",
        [":1: extends", "aggregator, cms, dataset, strict, wire", "ends in .toml"],
    ),
    "scoring profile": ("extends = 'default'", [":1: extends", "always applies", "leave it out"]),
    "file that is not there": (
        "extends = 'gone/base.toml'",
        [":1: extends", "there is no file 'gone/base.toml'", "correct the path"],
    ),
    "itself": ("extends = './auditor.toml'", [":1: extends: it comes back to itself", "take one of these out"]),
    "unknown format": ("format = ['html', 'xls']", [":1: format", "xls"]),
    "table of the project": ("[tool.auditor]\nignore = 'AI'", ["auditor.toml: keys stand here without [tool.auditor]"]),
    "no TOML": ("\nselect = [\n", ["auditor.toml:2: this is no TOML: Invalid value", "correct it there"]),
    "key twice": (
        "readability = true\nreadability = false",
        ["auditor.toml: this is no TOML: Cannot overwrite a value", "line 2"],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_message_says_what_where_and_what_to_do(case: str, tmp_path: Path, monkeypatch: Any) -> None:
    text, parts = WRONG[case]
    (tmp_path / "auditor.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        load(None, tmp_path).for_article("a.txt")
    message = str(caught.value)
    assert message.startswith("auditor.toml")
    for part in parts:
        assert part in message
    assert "\n" not in message


def test_errors_of_what_is_extended_name_that_file(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text("# ours\n\n[house]\nbeatz = 1\n", "utf-8")
    (tmp_path / "auditor.toml").write_text("extends = 'base.toml'\n", "utf-8")
    with pytest.raises(ConfigError, match=r"base\.toml:4: house\.beatz: unknown key; did you mean 'beats'\?"):
        load(None, tmp_path)


def test_lines_of_a_pyproject_count_from_its_top(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.auditor.rules]\n# why\nBY101 = { severity = "mayor" }\n'
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:6: rules\.BY101\.severity: expected one of"):
        load(None, tmp_path)


def test_named_files_that_cannot_be_used(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path / "gone.toml", "there is no such file; name a configuration file, or use --isolated"),
        (tmp_path, "cannot be read: Is a directory"),
    ):
        with pytest.raises(ConfigError, match=reason):
            load(path)
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    with pytest.raises(ConfigError, match=r"has no table \[tool\.auditor\]; add one"):
        load(tmp_path / "pyproject.toml")
    (tmp_path / "pyproject.toml").write_text("tool = 3\n", "utf-8")
    with pytest.raises(ConfigError, match=r"has no table \[tool\.auditor\]"):
        load(tmp_path / "pyproject.toml")
    (tmp_path / "pyproject.toml").write_text("[tool]\nauditor = 3\n", "utf-8")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: expected a table, not 3"):
        load(None, tmp_path)
    (tmp_path / "auditor.toml").write_bytes(b"a = 1\nb = '\xff'\n")
    with pytest.raises(ConfigError, match=r"auditor\.toml:2: this is no UTF-8; save the file as UTF-8"):
        load(None, tmp_path)
    (tmp_path / "auditor.toml").write_text(f"format = {'[' * 5000}{']' * 5000}", "utf-8")
    with pytest.raises(ConfigError, match="too deep"):
        load(None, tmp_path)


def test_what_the_command_line_says_is_named_as_its_flag() -> None:
    with pytest.raises(ConfigError, match="command line: --select: no rule, code prefix or dimension matches 'nope'"):
        Configurations(isolated=True, given={"select": ("nope",)}).for_article("a.txt")
    with pytest.raises(ConfigError, match="command line: --profile: no profile is called 'wirre'"):
        Configurations(isolated=True, given={"profile": "wirre"}).for_article("a.txt")


def test_settings_from_python_take_the_same_keys() -> None:
    made = config.settings({"select": ["BY"], "rules": {"BY101": {"severity": "note", "min-words": 80}}})
    (tuned,) = made.rules
    assert (tuned.rule, tuned.severity, tuned.options) == ("missing-byline", Severity.NOTE, (("min_words", 80),))
    with pytest.raises(ConfigError, match=r"settings: rules\.BY101\.min-words: expected a whole number"):
        config.settings({"rules": {"BY101": {"min-words": "many"}}})


@pytest.mark.parametrize("command", ["check", "audit"])
def test_a_wrong_configuration_is_exit_code_2(command: str, tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text("fail-on = 'fatal'\n", "utf-8")
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge was closed on Monday, police said.\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "auditor", command, "a.txt"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "auditor.toml:1: fail-on: expected one of note, minor, major, critical, never" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


_KEYS = st.sampled_from(
    "select ignore extends rules house assert overrides paths severity BY101 missing-byline min-words beats phrases "
    "allowed-phrases count dimension only-new level max min fail-on fail-under format per-file-ignores x".split()
)
_LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 200), st.floats(), st.text(max_size=3),
    st.sampled_from(["AI", "BY101", "major", "off", "warn", "wire", "json", "re:a+", "re:("]),
)  # fmt: skip
_VALUES = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4), max_leaves=12
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_whatever_is_given_is_applied_or_refused(told: dict[str, Any]) -> None:
    try:
        applied = Configurations(isolated=True, given=told).for_article("a.txt")
    except ConfigError as error:
        assert str(error).startswith(("command line: ", "profile "))
    else:
        assert len(applied.digest) == 12
