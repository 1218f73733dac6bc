"""The file of a baseline: what it looks like, that it comes back the same, and what is wrong with a bad one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import baseline
from auditor.baseline import Baseline, Entry, Label
from auditor.errors import ConfigError

A, B = "0123456789abcdef", "fedcba9876543210"


def test_it_is_sorted_with_one_finding_a_line_and_neither_numbers_of_lines_nor_times() -> None:
    known = Baseline(
        Path("known.toml"),
        {
            "b.html": (Entry(B, "SR104", "vague-attribution", 3, Label.WRONG), Entry(A, "SR104", "vague-attribution")),
            "a.html": (Entry(B, "TR101", "missing-date", label=Label.RIGHT), Entry(A, "AI103", "ai-knowledge-cutoff")),
            "c.html": (),
        },
    )
    assert baseline.text(known).partition("version")[2] == (
        " = 1\n"
        "\n"
        "[articles]\n"
        '"a.html" = [\n'
        '    "0123456789abcdef AI103 ai-knowledge-cutoff",\n'
        '    "fedcba9876543210 TR101 missing-date right",\n'
        "]\n"
        '"b.html" = [\n'
        '    "0123456789abcdef SR104 vague-attribution",\n'
        '    "fedcba9876543210 SR104 vague-attribution x3 wrong",\n'
        "]\n"
    )


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
entries = st.builds(
    Entry,
    st.text("0123456789abcdef", min_size=16, max_size=16),
    st.just("SR104"),
    st.just("vague-attribution"),
    st.integers(1, 9),
    st.none() | st.sampled_from(Label),
)


@settings(deadline=None)
@given(st.dictionaries(names, st.lists(entries, min_size=1, unique_by=lambda e: e.fingerprint), max_size=4))
def test_what_is_written_comes_back(tmp_path_factory: pytest.TempPathFactory, articles: dict[str, list[Entry]]) -> None:
    path = tmp_path_factory.mktemp("known") / "known.toml"
    known = Baseline(path, {name: tuple(found) for name, found in articles.items()})
    path.write_text(baseline.text(known), "utf-8")
    back = baseline.read(path)
    assert {n: set(e) for n, e in back.articles.items()} == {n: set(e) for n, e in known.articles.items()}
    assert baseline.text(back) == baseline.text(known)


def test_two_versions_merged_line_by_line_are_one(tmp_path: Path) -> None:
    path = tmp_path / "known.toml"
    lines = [f'    "{A} SR104 vague-attribution",', f'    "{A} SR104 vague-attribution x2 right",',
             f'    "{B} SR104 vague-attribution",']  # fmt: skip
    path.write_text("version = 1\n[articles]\n" + "\n".join(['"a.html" = [', *lines, "]"]), "utf-8")
    assert baseline.read(path).articles == {
        "a.html": (Entry(A, "SR104", "vague-attribution", 2, Label.RIGHT), Entry(B, "SR104", "vague-attribution"))
    }


def test_a_missing_one_says_how_to_make_it() -> None:
    with pytest.raises(ConfigError, match=r"known\.toml: there is no such baseline; `auditor check --write-baseline"):
        baseline.read(Path("nowhere/known.toml"))
    assert baseline.existing(Path("nowhere/known.toml")).articles == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("version = ", "Invalid value"),
        ("", "version must be 1, not None"),
        ("version = '1'", "version must be 1, not '1'"),
        ("version = 2", "version must be 1, not 2; it needs a newer auditor"),
        ("version = 1\narticle = {}", "unknown key 'article'; there are version and articles"),
        ("version = 1\narticles = []", "articles must be a table of lists"),
        ("version = 1\n[articles]\n'a.html' = 'x'", 'articles."a.html" must be a list of strings'),
        ("version = 1\n[articles]\n'a.html' = [1]", 'articles."a.html" must be a list of strings'),
        (
            "version = 1\n[articles]\n'a.html' = ['SR104']",
            "articles.\"a.html\": 'SR104' is not “FINGERPRINT CODE RULE”",
        ),
        ("version = 1\n[articles]\n'a' = ['0123 SR104 vague-attribution x0']", "is not “FINGERPRINT CODE RULE”"),
        ("version = 1\n[articles]\n'a' = ['0123 SR104 vague-attribution maybe']", "is not “FINGERPRINT CODE RULE”"),
        ("version = 1\n[articles]\n'a' = []\n'a' = []", "Cannot overwrite a value"),
        ("<<<<<<< HEAD\nversion = 1", "Invalid statement"),
    ],
)
def test_a_malformed_one_says_where_and_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "known.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        baseline.read(path)
    assert str(caught.value).startswith(f"{path}: malformed baseline: ")
    assert message in str(caught.value)
    assert f"auditor check --write-baseline {path}" in str(caught.value)
    with pytest.raises(ConfigError):
        baseline.existing(path)


def test_bytes_that_are_no_text_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "known.toml").write_bytes(b"version = 1 # \xff")
    with pytest.raises(ConfigError, match="malformed baseline"):
        baseline.read(tmp_path / "known.toml")
    with pytest.raises(ConfigError, match="the baseline cannot be read"):
        baseline.read(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_names_of_files_that_are_no_text_have_a_name(tmp_path: Path) -> None:
    known = Baseline(tmp_path / "known.toml", {})
    source = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    name = known.name({"article": {"source": source, "format": "text", "url": None}})
    assert name == "caf�.txt"
    assert name in baseline.text(Baseline(known.path, {name: (Entry(A, "SR104", "vague-attribution"),)}))
