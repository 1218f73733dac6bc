"""Kept results: found again, never trusted blindly, bounded, safe with several runs at once."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from auditor import cache
from auditor.cache import Cache


def record(text: str = "The council met.", **article: Any) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "article": {"source": "a.txt", "text": text, "words": 3, "zones": [], **article},
        "score": {"overall": 100.0},
        "checks": [{"rule": "r", "status": "ran"}, {"rule": "s", "status": "error"}],
        "findings": [{"id": "1", "quote": "council"}],
    }


def test_what_is_put_is_found_by_the_next_run(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as first:
        assert first.get(b"k") is None
        first.put(b"k", [record("one"), record("two")])
    with Cache(tmp_path / "c") as second:
        entry = second.get(b"k")
        assert entry is not None
        assert [b["findings"] for b in entry.briefs] == [record()["findings"]] * 2
        assert second.records(b"k") == [record("one"), record("two")]
        assert (second.hits, second.misses) == (1, 0)


def test_what_is_put_is_found_before_it_is_written(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as one:
        one.put(b"k", [record()])
        assert one.get(b"k") is not None
        assert one.records(b"k") == [record()]


def test_brief_keeps_what_a_gate_reads() -> None:
    short = cache.brief(record())
    assert "text" not in short["article"]
    assert short["article"]["source"] == "a.txt"
    assert [c["rule"] for c in short["checks"]] == ["s"]
    assert short["findings"] == record()["findings"]


def test_nothing_is_made_where_nothing_is_kept(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as one:
        assert one.get(b"k") is None
    assert not (tmp_path / "c").exists()


def test_folder_is_tagged_as_a_cache_and_ignored_by_git(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as one:
        one.put(b"k", [record()])
    assert (tmp_path / "c" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (tmp_path / "c" / ".gitignore").read_text() == "*\n"


def test_damaged_entry_is_not_used_and_written_anew(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as one:
        one.put(b"k", [record()])
    with sqlite3.connect(tmp_path / "c" / "results.sqlite") as link:
        blob = bytearray(link.execute("SELECT brief FROM entries").fetchone()[0])
        blob[len(blob) // 2] ^= 0xFF
        link.execute("UPDATE entries SET brief = ?", (bytes(blob),))
    link.close()
    with Cache(tmp_path / "c") as two:
        assert two.get(b"k") is None
        two.put(b"k", [record()])
    with Cache(tmp_path / "c") as three:
        assert three.get(b"k") is not None


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 500, b"SQLite format 3\0" + b"\xff" * 9000])
def test_spoilt_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "c"
    folder.mkdir()
    (folder / "results.sqlite").write_bytes(content)
    for _ in range(2):
        with Cache(folder) as one:
            one.get(b"k")
            one.put(b"k", [record()])
    with Cache(folder) as two:
        assert two.get(b"k") is not None


def test_half_a_file_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    with Cache(folder) as one:
        for n in range(200):
            one.put(b"%d" % n, [record("word " * 500 + str(n))])
    file = folder / "results.sqlite"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    for _ in range(2):
        with Cache(folder) as two:
            for n in range(200):
                if two.get(b"%d" % n) is None:
                    two.put(b"%d" % n, [record(str(n))])
    with Cache(folder) as three:
        assert all(three.get(b"%d" % n) for n in range(200))


def test_file_of_another_layout_is_emptied(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    with Cache(folder) as one:
        one.put(b"k", [record()])
    with sqlite3.connect(folder / "results.sqlite") as link:
        link.execute("PRAGMA user_version = 99")
    link.close()
    with Cache(folder) as two:
        assert two.get(b"k") is None
        two.put(b"k", [record()])
    with Cache(folder) as three:
        assert three.get(b"k") is not None


def test_folder_that_cannot_be_made_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Cache(tmp_path / "file" / "below") as one:
        one.put(b"k", [record()])
        one.code_digest()
        assert one.contents().entries == 0


def test_oldest_entries_go_beyond_the_limit_and_those_asked_for_stay(tmp_path: Path) -> None:
    # Random digits hardly compress, so that sizes are as they look.
    import random

    digits = random.Random(5)

    def long() -> dict[str, Any]:
        return record("".join(digits.choices("abcdefghijklmnop", k=8000)))

    limit = 200_000
    with Cache(tmp_path / "c", limit) as one:
        for n in range(30):
            one.put(b"old%d" % n, [long()])
    with Cache(tmp_path / "c", limit) as two:
        assert two.get(b"old0") is not None
        for n in range(30):
            two.put(b"new%d" % n, [long()])
    with Cache(tmp_path / "c", limit) as three:
        assert three.contents().size <= limit
        assert three.get(b"old0") is not None
        assert three.get(b"new29") is not None
        assert three.get(b"old1") is None


def test_several_runs_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    code = """
import sys, json
from pathlib import Path
from auditor.cache import Cache
with Cache(Path(sys.argv[1])) as kept:
    kept.code_digest()
    for n in range(120):
        kept.put(f"{sys.argv[2]}-{n}".encode(), [{"article": {"text": "x" * 2000}, "checks": [], "findings": []}])
"""
    command = [sys.executable, "-c", code, str(tmp_path / "c")]
    runs = [subprocess.Popen([*command, str(n)], stderr=subprocess.PIPE) for n in range(4)]
    assert [run.communicate()[1] for run in runs] == [b""] * 4
    with Cache(tmp_path / "c") as kept:
        assert kept.contents().entries == 480
        assert kept.get(b"3-119") is not None


def test_clear_deletes_the_cache_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    with Cache(folder) as one:
        one.put(b"k", [record()])
    (folder / "mine.txt").write_text("keep")
    assert cache.clear(folder) > 1000
    assert [p.name for p in folder.iterdir()] == ["mine.txt"]
    assert cache.clear(folder) == 0
    assert cache.clear(tmp_path / "never") == 0


def test_key_tells_apart_what_shapes_a_record() -> None:
    keys = {
        cache.key(b"code", "settings", "a.txt", b"content"),
        cache.key(b"code2", "settings", "a.txt", b"content"),
        cache.key(b"code", "settings2", "a.txt", b"content"),
        cache.key(b"code", "settings", "a.md", b"content"),
        cache.key(b"code", "settings", "a.txt", b"content2"),
        cache.key(b"code", "settings", "a.txt", b"content", "sidecar"),
        cache.key(b"code", "settings", "a.txt", b"content", "side", "car"),
        cache.key(b"code", "settings", "a.txt", b"content", ""),
    }
    assert len(keys) == 8
    assert cache.key(b"c", "s", "in/a.TXT", b"x") == cache.key(b"c", "s", "b.txt", b"x")


def test_code_digest_is_by_content_not_by_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    for name in ("checkers/a.py", "analysis/b.py", "data/c.txt", "ingest/d.py", "report/records.py", "score.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(name)
    monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
    with Cache(tmp_path / "c") as one:
        first = one.code_digest()
        (package / "checkers" / "a.py").touch()
        assert one.code_digest() == first
        (package / "report" / "new.py").write_text("shapes no record")
        assert one.code_digest() == first
        (package / "checkers" / "a.py").write_text("changed")
        assert one.code_digest() != first


def test_records_are_kept_whatever_they_hold(tmp_path: Path) -> None:
    odd = record("\ud800 \u2028 \x00 “quotes”")
    with Cache(tmp_path / "c") as one:
        one.put(b"k", [odd])
    with Cache(tmp_path / "c") as two:
        assert two.records(b"k") == [odd]
        assert json.loads(json.dumps(two.records(b"k"))) == [odd]
