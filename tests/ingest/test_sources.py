from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.addresses import OUTPUT_MARK
from auditor.errors import IngestError
from auditor.ingest import load, load_many
from auditor.ingest.sources import expand


@pytest.fixture
def folder(tmp_path):
    for name in [
        "b.txt",
        "a.md",
        "sub/d.html",
        "sub/c.txt",
        ".hidden/x.txt",
        ".y.txt",
        "image.png",
        "Makefile",
        "z.TXT",
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The file {name} is here.")
    return tmp_path


def names(folder, *sources):
    return [str(item).removeprefix(f"{folder}/") for item in expand(sources)]


def test_folder_is_sorted_and_skips_what_cannot_be_read(folder):
    assert names(folder, folder) == ["a.md", "b.txt", "z.TXT", "sub/c.txt", "sub/d.html"]


def test_arguments_keep_their_order_and_each_file_is_read_once(folder):
    assert names(folder, folder / "z.TXT", folder / "b.txt", folder) == [
        "z.TXT",
        "b.txt",
        "a.md",
        "sub/c.txt",
        "sub/d.html",
    ]


def test_glob(folder):
    assert names(folder, f"{folder}/**/*.txt") == ["b.txt", "sub/c.txt"]


def test_named_file_is_read_whatever_its_suffix(folder):
    assert [d.text for d in load_many([folder / "Makefile"])] == ["The file Makefile is here."]


@pytest.mark.parametrize(
    ("source", "reason"),
    [("*.none", "no file matches"), ("https://x.y/z", "is an address"), ("gone.txt", "no such file")],
)
def test_nothing_there(folder, source, reason):
    (error,) = load_many([source if "://" in source else folder / source])
    assert isinstance(error, IngestError)
    assert reason in error.reason


def test_folder_with_nothing_to_read(tmp_path):
    (error,) = load_many([tmp_path])
    assert "no file of a kind" in error.reason


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# Bridge\n\nThe bridge is open.")))
    document = load("-", stdin_name="piped.md")
    assert (document.source, document.format) == ("piped.md", "markdown")


def test_import_is_light():
    heavy = "{'trafilatura', 'selectolax', 'ftfy', 'charset_normalizer', 'tldextract', 'yaml', 'lxml'}"
    code = f"import sys, auditor.ingest; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_sidecar_stands_for_its_article(tmp_path: Path) -> None:
    article, sidecar = tmp_path / "a.txt", tmp_path / "a.txt.auditor.toml"
    article.write_text("An article.", "utf-8")
    sidecar.write_text("", "utf-8")
    assert list(expand([tmp_path])) == [article]
    assert list(expand([str(tmp_path / "*")])) == [article]
    assert list(expand([article, sidecar])) == [article]
    assert list(expand([sidecar])) == [article]


def test_a_sidecar_without_its_article_is_told(tmp_path: Path) -> None:
    sidecar = tmp_path / "a.txt.auditor.toml"
    sidecar.write_text("", "utf-8")
    (error,) = expand([sidecar])
    assert isinstance(error, IngestError)
    assert str(error) == f"{sidecar}: belongs to a.txt, which is not there"


def test_folders_of_reports_are_left_out_unless_named(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / OUTPUT_MARK).touch()
    for name in ("story.txt", "out/story.html"):
        (tmp_path / name).write_text("x", "utf-8")
    assert [p.name for p in expand([tmp_path]) if isinstance(p, Path)] == ["story.txt"]
    assert [p.name for p in expand([tmp_path / "out"]) if isinstance(p, Path)] == ["story.html"]
