"""Which file applies, what it extends, which overrides cover an article, and what wins."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from auditor import config
from auditor.checker import Severity
from auditor.config import Configurations, find, load
from auditor.errors import ConfigError
from auditor.registry import discover
from auditor.report.verdicts import Level

EVERY = frozenset(discover())


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def run(folder: Path, source: str = "a.txt", **given: Any) -> frozenset[str]:
    """Names of the rules that run for a source."""
    chosen = Configurations(given=given).for_article(str(folder / source)).settings
    return frozenset(chosen.select) or (frozenset() if chosen.ignore else EVERY)


def test_nearest_file_wins_and_auditor_toml_goes_first(tmp_path: Path) -> None:
    outer = write(tmp_path / "pyproject.toml", "[tool.auditor]\nignore = ['AI']\n")
    assert find(tmp_path / "news" / "a.txt") == outer
    inner = write(tmp_path / "news" / "pyproject.toml", "[tool.auditor]\nignore = ['BY']\n")
    assert find(tmp_path / "news" / "a.txt") == inner
    own = write(tmp_path / "news" / "auditor.toml", "ignore = ['SR']\n")
    assert find(tmp_path / "news" / "a.txt") == own
    assert find(tmp_path / "news" / "deep" / "er" / "a.txt") == own
    assert find(tmp_path / "other" / ".." / "news" / "a.txt") == own


def test_pyproject_without_a_table_is_passed_by(tmp_path: Path) -> None:
    outer = write(tmp_path / "auditor.toml", "")
    write(tmp_path / "news" / "pyproject.toml", "[project]\nname = 'auditor-news'\n[tool.ruff]\nline-length = 99\n")
    assert find(tmp_path / "news" / "a.txt") == outer


def test_search_ends_at_the_root_of_a_repository(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "")
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "news").mkdir()
    assert find(tmp_path / "repository" / "news" / "a.txt") is None
    at_root = write(tmp_path / "repository" / "auditor.toml", "")
    assert find(tmp_path / "repository" / "news" / "a.txt") == at_root


def test_file_given_isolated_and_found(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "ignore = ['AI']\n")
    other = write(tmp_path / "other.toml", "ignore = ['BY']\n")
    article = str(tmp_path / "a.txt")
    assert "ai-refusal" not in Configurations().for_article(article).settings.select
    assert "ai-refusal" in Configurations(other).for_article(article).settings.select
    assert Configurations(isolated=True).for_article(article).settings == config.settings({})
    assert Configurations(isolated=True).for_article(article).file is None


def test_extends_is_relative_to_its_file_and_may_name_several(tmp_path: Path) -> None:
    write(tmp_path / "shared" / "base.toml", "extends = 'more.toml'\nignore = ['AI']\nfail-under = 60\n")
    write(tmp_path / "shared" / "more.toml", "ignore = ['SR']\nreadability = true\nfail-under = 50\n")
    write(tmp_path / "news" / "auditor.toml", "extends = ['wire', '../shared/base.toml']\nextend-select = ['AI110']\n")
    names = run(tmp_path / "news")
    assert "missing-byline" not in names
    assert "ai-refusal" not in names
    assert "vague-attribution" not in names
    assert "ai-placeholder" in names
    applied = Configurations().for_article(str(tmp_path / "news" / "a.txt"))
    assert applied.settings.readability is True
    assert applied.gate.fail_under == 60


def test_extends_takes_the_table_of_a_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.auditor]\nignore = ['AI']\n")
    write(tmp_path / "news" / "auditor.toml", "extends = '../pyproject.toml'\n")
    assert "ai-refusal" not in run(tmp_path / "news")


def test_a_circle_of_files_is_told_with_its_way(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "\nextends = 'b.toml'\n")
    write(tmp_path / "b.toml", "extends = ['wire', './auditor.toml']\n")
    with pytest.raises(
        ConfigError, match=r"b\.toml:1: extends: it comes back to itself .*auditor\.toml → .*b\.toml → "
    ):
        load(None, tmp_path)


def test_selection_starts_anew_with_select_and_goes_on_otherwise(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", "select = ['AI', 'BY']\nignore = ['AI106']\n")
    write(tmp_path / "auditor.toml", "extends = 'base.toml'\nextend-select = ['SR104']\nextend-ignore = 'BY113'\n")
    names = run(tmp_path)
    assert {"vague-attribution", "ai-refusal", "missing-byline"} <= names
    assert names.isdisjoint({"ai-assistant-closer", "promotional-bio", "contradiction"})
    assert run(tmp_path, select=("language",)) == {n for n, c in discover().items() if c.dimension == "language"}
    assert "ai-assistant-closer" in run(tmp_path, **{"extend-select": ("AI106",)})
    assert run(tmp_path, ignore=("all",)) == frozenset()


def test_the_more_specific_selector_of_one_layer_decides(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "select = ['AI', 'loaded-language']\nignore = ['language', 'AI10', 'all']\n")
    names = run(tmp_path)
    assert "loaded-language" in names
    assert "editorializing" not in names
    assert "ai-refusal" not in names
    assert "ai-placeholder" in names
    assert run(tmp_path, select=("AI101",), ignore=("AI101",)) == frozenset()


def test_severity_off_leaves_a_rule_out_until_it_is_selected_again(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "[rules]\nSR104.severity = 'off'\nBY101.severity = 'note'\n")
    assert "vague-attribution" not in run(tmp_path)
    again = Configurations(given={"select": ("SR104", "BY101")}).for_article(str(tmp_path / "a.txt")).settings
    assert set(again.select) == {"missing-byline", "vague-attribution"}
    assert [(r.rule, r.severity) for r in again.rules] == [("missing-byline", Severity.NOTE)]


def test_overrides_apply_by_path_and_later_ones_win(tmp_path: Path) -> None:
    write(
        tmp_path / "auditor.toml",
        """
        fail-on = "minor"
        per-file-ignores = { "*.md" = ["SR"] }
        [[overrides]]
        paths = "opinion"
        ignore = ["language"]
        fail-on = "critical"
        house.known-bylines = ["The Desk"]
        [[overrides]]
        paths = ["opinion/guests/*.txt", "/letters.txt"]
        extend-select = ["loaded-language"]
        fail-on = "never"
        assert.count.AI = 2
        """,
    )
    configurations = Configurations()
    plain, opinion, guest, note, letters = (
        configurations.for_article(str(tmp_path / name))
        for name in ("a.txt", "opinion/a.txt", "opinion/guests/b.txt", "notes/c.md", "letters.txt#7")
    )
    assert (plain.gate.fail_on, opinion.gate.fail_on, guest.gate.fail_on) == (Severity.MINOR, Severity.CRITICAL, None)
    assert plain.settings == config.settings({})
    assert "loaded-language" not in opinion.settings.select
    assert opinion.settings.house.known_bylines == ("The Desk",)
    assert "loaded-language" in guest.settings.select
    assert "editorializing" not in guest.settings.select
    assert guest.gate.counts == letters.gate.counts == {"AI": (2, Level.ERROR)}
    assert "vague-attribution" not in note.settings.select
    assert letters.settings.select == ()


def test_one_applied_for_all_that_the_same_overrides_cover(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "[[overrides]]\npaths = 'x'\nignore = 'AI'\n")
    configurations = Configurations()
    first, other = (configurations.for_article(str(tmp_path / n)) for n in ("a.txt", "sub/b.txt"))
    assert first is other
    assert configurations.for_article(str(tmp_path / "x" / "a.txt")) is not first


def test_a_nearer_file_takes_the_place_of_the_outer_one(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "ignore = ['AI']\n")
    write(tmp_path / "sub" / "auditor.toml", "ignore = ['BY']\n")
    configurations = Configurations()
    assert "ai-refusal" not in configurations.for_article(str(tmp_path / "a.txt")).settings.select
    assert "ai-refusal" in configurations.for_article(str(tmp_path / "sub" / "a.txt")).settings.select


def test_record_numbers_and_true_names_with_a_number_sign(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "[[overrides]]\npaths = '*#3'\nignore = 'AI'\n")
    write(tmp_path / "take#3", "text")
    assert "ai-refusal" not in run(tmp_path, "take#3")
    assert "ai-refusal" in run(tmp_path, "feed.jsonl#3")


def test_addresses_and_standard_input_use_the_configuration_here(tmp_path: Path, monkeypatch: Any) -> None:
    file = write(tmp_path / "auditor.toml", "ignore = ['AI']\n")
    monkeypatch.chdir(tmp_path)
    for source in ("https://news.example/a/b.html", "stdin.txt", "-", "."):
        assert Configurations().for_article(source).file == file


def test_baseline_is_relative_to_its_file_and_to_here_when_given(tmp_path: Path) -> None:
    write(tmp_path / "shared" / "base.toml", "baseline = 'known.json'\n")
    write(tmp_path / "auditor.toml", "extends = 'shared/base.toml'\n")
    article = str(tmp_path / "a.txt")
    assert Configurations().for_article(article).baseline == tmp_path / "shared" / "known.json"
    given = Configurations(given={"baseline": Path("mine.json")}).for_article(article).baseline
    assert given == Path("mine.json")


def test_gate_takes_every_form_and_off_drops_what_lower_layers_assert(tmp_path: Path) -> None:
    write(
        tmp_path / "base.toml",
        """
        fail-under = { score = 80, level = "warn" }
        [assert]
        only-new = { severity = "minor", level = "warn" }
        dimension.sourcing = { min = 60, level = "warn" }
        dimension.focus = 50
        count = { SR104 = 3, AI = 0 }
        total.language = { max = 9 }
        """,
    )
    write(
        tmp_path / "auditor.toml",
        "extends = './base.toml'\n[assert]\ndimension.focus = { level = 'off' }\ncount.AI = 1\n",
    )
    gate = Configurations().for_article(str(tmp_path / "a.txt")).gate
    assert (gate.fail_under, gate.fail_under_level, gate.fail_on) == (80, Level.WARN, None)
    assert gate.dimensions == {"sourcing": (60, Level.WARN)}
    assert gate.counts == {"SR104": (3, Level.ERROR), "AI": (1, Level.ERROR)}
    assert gate.totals == {"language": (9, Level.ERROR)}
    assert (gate.only_new, gate.new_from) == (Level.WARN, Severity.MINOR)


@pytest.mark.parametrize(
    ("given", "fail_under", "fail_on"),
    [
        ({}, None, Severity.MAJOR),
        ({"fail-under": 75}, 75, None),
        ({"fail-under": 75, "fail-on": "minor"}, 75, Severity.MINOR),
        ({"fail-on": "never"}, None, None),
        ({"fail-under": {"level": "off"}}, None, Severity.MAJOR),
        ({"fail-on": {"severity": "note", "level": "off"}}, None, None),
    ],
)
def test_which_severity_fails_when_only_a_score_is_asked_for(given: Any, fail_under: Any, fail_on: Any) -> None:
    gate = Configurations(isolated=True, given=given).for_article("a.txt").gate
    assert (gate.fail_under, gate.fail_on) == (fail_under, fail_on)


@pytest.mark.parametrize(
    ("value", "level"),
    [(True, Level.ERROR), (False, None), ("warn", Level.WARN), ("error", Level.ERROR), ("off", None)],
)
def test_only_new(value: Any, level: Any) -> None:
    given = {"assert": {"only-new": value}}
    assert Configurations(isolated=True, given=given).for_article("a").gate.only_new is level


def test_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "select = 'AI'\nfail-on = 'critical'\nformat = ['json']\n")
    given = {"select": ("BY",), "fail-on": "note", "profile": "wire", "readability": None}
    applied = Configurations(given=given).for_article(str(tmp_path / "a.txt"))
    assert all(name in EVERY and discover()[name].code.startswith("BY") for name in applied.settings.select)
    assert applied.gate.fail_on is Severity.NOTE
    assert applied.formats == ("json",)
    assert [r.rule for r in applied.settings.rules] == []


def test_a_profile_on_the_command_line_lies_above_the_file(tmp_path: Path) -> None:
    write(tmp_path / "auditor.toml", "[rules.thin-article]\nseverity = 'critical'\n")
    applied = Configurations(given={"profile": "wire"}).for_article(str(tmp_path / "a.txt"))
    assert {r.rule: r.severity for r in applied.settings.rules}["thin-article"] is Severity.NOTE


def test_a_file_above_the_working_directory_is_found(tmp_path: Path, monkeypatch: Any) -> None:
    write(tmp_path / "auditor.toml", "ignore = ['AI']\n")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert Configurations().for_article("a.txt").file == tmp_path / "auditor.toml"
    assert Configurations().for_article(f"..{os.sep}a.txt").file == tmp_path / "auditor.toml"
