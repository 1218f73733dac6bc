"""`auditor config`: every value with its origin, the schema, and the profiles that ship."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT

from auditor import audit, config, loads
from auditor.cli import main
from auditor.config import Configurations, explaining, keys, sources
from auditor.errors import ConfigError
from auditor.registry import discover
from auditor.score import profile

PROFILES = ("aggregator", "cms", "dataset", "strict", "wire")
CONFIGURED = """\
extends = "wire"
fail-on = "minor"
house.known-bylines = ["The Desk"]

[rules.SR104]
severity = "note"
[rules.missing-response]
least-mentions = 3

[assert]
count.AI = 0

[[overrides]]
paths = "opinion"
ignore = ["language"]
[overrides.house]
known-bylines = ["A Reader"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: Any) -> Path:
    (tmp_path / "auditor.toml").write_text(CONFIGURED, "utf-8")
    (tmp_path / "opinion").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(source: str = "a.txt", **given: Any) -> dict[str, tuple[Any, str]]:
    """Value and origins by key."""
    applied = Configurations(given=given).for_article(source)
    return {v.key: (v.value, ", ".join(map(str, v.origins))) for v in explaining.explained(applied)}


@pytest.mark.usefixtures("folder")
def test_every_value_names_its_origin() -> None:
    values = shown("opinion/a.txt", **{"fail-under": 60})
    assert values["fail-on"] == ({"severity": "minor", "level": "error"}, "auditor.toml:2")
    assert values["fail-under"] == ({"score": 60, "level": "error"}, "command line")
    assert values["house.known-bylines"] == (["The Desk", "A Reader"], "auditor.toml:3, auditor.toml:17")
    assert values["assert.count.AI"] == ({"max": 0, "level": "error"}, "auditor.toml:11")
    assert values["rules.vague-attribution.severity"] == ("note", "auditor.toml:6")
    assert values["rules.missing-response.least-mentions"] == (3, "auditor.toml:8")
    assert values["rules.missing-response.severity"] == ("minor", "default")
    assert values["rules.loaded-language.severity"] == ("off", "auditor.toml:15")
    assert values["rules.missing-byline.severity"][0] == "off"
    assert values["rules.missing-byline.severity"][1].startswith("profile wire:")
    assert values["rules.thin-article.severity"][0] == "note"
    assert values["readability"] == (False, "default")
    assert values["baseline"] == (None, "default")


@pytest.mark.usefixtures("folder")
def test_overrides_of_other_paths_are_not_shown() -> None:
    values = shown("news/a.txt")
    assert values["house.known-bylines"] == (["The Desk"], "auditor.toml:3")
    assert values["rules.loaded-language.severity"] == ("note", "default")


@pytest.mark.usefixtures("folder")
def test_every_rule_and_option_is_listed() -> None:
    values = shown()
    for name, checker in discover().items():
        assert f"rules.{name}.severity" in values
        runs = values[f"rules.{name}.severity"][0] != "off"
        for option in checker.options.__dataclass_fields__ if runs else ():
            assert f"rules.{name}.{option.replace('_', '-')}" in values


def test_what_is_shown_would_configure_the_same(folder: Path) -> None:
    applied = Configurations().for_article("opinion/a.txt")
    again = folder / "again" / "auditor.toml"
    again.parent.mkdir()
    again.write_text(explaining.as_text(explaining.explained(applied)), "utf-8")
    copied = Configurations(again).for_article("a.txt")
    assert copied.digest == applied.digest
    assert copied.settings.house == applied.settings.house
    assert copied.gate == applied.gate


def test_a_default_that_does_not_apply_is_shown_as_what_applies() -> None:
    applied = Configurations(isolated=True, given={"fail-under": 75}).for_article("a.txt")
    values = {v.key: v.value for v in explaining.explained(applied)}
    assert values["fail-on"]["severity"] == "never"


def test_command_shows_text_and_json(folder: Path) -> None:
    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "auditor", "config", *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout

    text = run("show", "opinion/a.txt")
    assert text.startswith("# opinion/a.txt: auditor.toml; digest ")
    assert 'rules.loaded-language.severity = "off"' in text
    record = json.loads(run("show", "opinion/a.txt", "--format", "json"))
    assert record["file"] == "auditor.toml"
    assert record["digest"] in text
    assert record["layers"] == ["profile wire", "auditor.toml", "auditor.toml for opinion"]
    assert "# lowest first: profile wire; auditor.toml; auditor.toml for opinion\n" in text
    byline = next(v for v in record["values"] if v["key"] == "house.known-bylines")
    assert byline["value"] == ["The Desk", "A Reader"]
    assert byline["origins"][1] == {
        "from": "file", "name": "auditor.toml", "line": 17, "key": "overrides.0.house.known-bylines",
    }  # fmt: skip
    assert "no configuration file" in run("show", "--isolated")
    assert 'rules.missing-byline.severity = "minor"' in run("show", "--isolated", "--profile", "cms")
    assert [line.split()[0] for line in run("profiles").splitlines()] == list(PROFILES)


def test_command_refuses_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "auditor.toml").write_text("selekt = 1\n", "utf-8")
    assert main(["config", "show"]) == 2
    assert "auditor.toml:1: selekt: unknown key" in capsys.readouterr().err


def test_schema_is_one_and_takes_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name in PROFILES:
        text = (ROOT / "auditor" / "data" / "profiles" / f"{name}.toml").read_text("utf-8")
        assert list(validator.iter_errors(tomllib.loads(text))) == []
    assert list(validator.iter_errors(tomllib.loads(CONFIGURED))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"selekt": ["AI"]},
        {"fail-under": 101},
        {"fail-on": "fatal"},
        {"rules": {"missing-byline": {"min-words": 2.5}}},
        {"rules": {"SR104": {"words": 2}}},
        {"house": {"phrases": {"a": {"message": "x"}}}},
        {"assert": {"count": {"AI": {"max": 1, "level": "fatal"}}}},
        {"overrides": [{"ignore": "AI"}]},
    ],
)
def test_schema_and_reader_refuse_the_same(wrong: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(keys.json_schema()).is_valid(wrong)
    with pytest.raises(ConfigError):
        config.settings(wrong)


# The rules that each profile leaves out, and those that must not be missing in it.
LEFT_OUT = {
    "wire": {"missing-byline", "generic-byline", "missing-date", "undated-relative-time", "promotional-bio"},
    "cms": {"missing-date", "undated-relative-time"},
    "aggregator": {"loaded-language", "vague-attribution"},
    "dataset": {"missing-byline", "missing-date", "vague-attribution", "contradiction", "loaded-language"},
    "strict": set[str](),
}
KEPT = {"ai-refusal", "ai-citation-debris", "markup-debris", "duplicated-text", "thin-article", "house-phrase"}


@pytest.mark.parametrize("name", PROFILES)
def test_profile(name: str) -> None:
    applied = Configurations(isolated=True, given={"profile": name}).for_article("a.txt")
    names = set(applied.settings.select or discover())
    assert names >= KEPT
    assert names.isdisjoint(LEFT_OUT[name])
    assert sources.summary(name).endswith(".")
    assert applied.formats == (("jsonl",) if name == "dataset" else ())


def test_profiles_that_ship_are_those_known() -> None:
    assert sources.profiles() == list(PROFILES)


@pytest.mark.parametrize("name", PROFILES)
def test_no_profile_changes_how_a_finding_is_priced(name: str) -> None:
    text = (ROOT / "auditor" / "data" / "profiles" / f"{name}.toml").read_text("utf-8")
    assert not set(tomllib.loads(text)) & {"weights", "points", "strength", "repeats", "length", "bands", "caps"}
    with pytest.raises(ConfigError, match="no scoring profile; it chooses rules"):
        profile(name)


WIRE_COPY = """Harbour board backs second pier

HARWICH – The harbour board voted on Monday to build a second pier for container ships, its chairwoman, Ada Finch, said.

Work is to begin in the autumn and will take two years. Fishermen fear for their moorings and want a seat on the board,
their spokesman, Jan Brandt, said. The board will hear them next week, Finch said.
"""


def test_a_profile_changes_the_verdict() -> None:
    def rules(name: str) -> set[str]:
        chosen = Configurations(isolated=True, given={"profile": name} if name else {}).for_article("a.txt").settings
        return {f.rule for f in audit(loads(WIRE_COPY, name="a.txt"), chosen).findings}

    assert {"missing-byline", "missing-date", "undated-relative-time"} <= rules("")
    assert rules("wire") == set()
    assert rules("cms") == {"missing-byline"}
    assert rules("dataset") == set()
    assert rules("aggregator") == {"missing-byline", "missing-date", "undated-relative-time"}
