"""Runs over many inputs: what is kept and found again, and under which name."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from auditor import auditing, cache
from auditor.cache import Cache
from auditor.config import Configurations
from auditor.errors import IngestError
from auditor.runs import Audited, Input, Run

ARTICLES = ROOT / "fixtures" / "articles"
FAULTY = ARTICLES / "market-square.html"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of all articles that are really audited."""
    seen: list[str] = []
    real = auditing.audit

    def audit(document: Any, *arguments: Any, **options: Any) -> Any:
        seen.append(document.source)
        return real(document, *arguments, **options)

    monkeypatch.setattr(auditing, "audit", audit)
    return seen


def over(folder: Path, *inputs: Input, **options: Any) -> list[Audited | IngestError]:
    with Cache(folder / "cache") as kept:
        return list(Run(Configurations(isolated=True), kept, **options).over(inputs))


def put(folder: Path, name: str, content: str) -> Input:
    (folder / name).write_text(content, "utf-8")
    return Input(name, folder / name)


def test_unchanged_input_is_not_audited_again(tmp_path: Path, counted: list[str]) -> None:
    one = put(tmp_path, "a.html", FAULTY.read_text("utf-8"))
    (first,) = over(tmp_path, one)
    (second,) = over(tmp_path, one)
    assert isinstance(first, Audited)
    assert isinstance(second, Audited)
    assert (first.record, first.cached, second.cached) == (second.record, False, True)
    (third,) = over(tmp_path, put(tmp_path, "a.html", FAULTY.read_text("utf-8") + " "))
    assert isinstance(third, Audited)
    assert not third.cached
    assert len(counted) == 2


def test_brief_run_gives_what_a_gate_reads(tmp_path: Path) -> None:
    one = put(tmp_path, "a.html", FAULTY.read_text("utf-8"))
    (whole,) = over(tmp_path, one)
    (short,) = over(tmp_path, one, full=False)
    assert isinstance(whole, Audited)
    assert isinstance(short, Audited)
    assert short.record == cache.brief(whole.record)


def test_records_go_by_the_name_of_their_input(tmp_path: Path, counted: list[str]) -> None:
    text = "\n".join(json.dumps({"title": f"Story {n}", "text": FAULTY.read_text("utf-8")[:900]}) for n in (1, 2))
    old = put(tmp_path, "feed#7.jsonl", text)
    names = [a.record["article"]["source"] for a in over(tmp_path, old) if isinstance(a, Audited)]
    assert names == ["feed#7.jsonl#1", "feed#7.jsonl#2"]
    new = put(tmp_path, "other.jsonl", text)
    names = [a.record["article"]["source"] for a in over(tmp_path, new) if isinstance(a, Audited)]
    assert names == ["other.jsonl#1", "other.jsonl#2"]
    assert len(counted) == 2


def test_input_that_cannot_be_read_whole_is_not_kept(tmp_path: Path, counted: list[str]) -> None:
    text = json.dumps({"title": "A story", "text": "The council met on Monday. " * 9}) + '\n{"title": "none"}\n'
    one = put(tmp_path, "feed.jsonl", text)
    for _ in range(2):
        found = over(tmp_path, one)
        assert [isinstance(f, IngestError) for f in found] == [False, True]
    assert len(counted) == 2


def test_missing_input_goes_by_its_own_name(tmp_path: Path) -> None:
    (missing,) = over(tmp_path, Input("story.txt", tmp_path / "elsewhere" / "story.txt"))
    assert isinstance(missing, IngestError)
    assert str(missing) == "story.txt: there is no such file"


def test_sidecar_and_day_count(tmp_path: Path, counted: list[str]) -> None:
    one = put(tmp_path, "a.html", FAULTY.read_text("utf-8"))

    def findings(day: int) -> int:
        (found,) = over(tmp_path, one, today=date(2026, 11, day))
        assert isinstance(found, Audited)
        return len(found.record["findings"])

    before = findings(20)
    assert findings(21) == before
    assert len(counted) == 1
    request = '[[suppress]]\nrule = "AI110"\nreason = "A template."\nexpires = 2026-11-21\n'
    (tmp_path / "a.html.auditor.toml").write_text(request)
    assert findings(21) == before - 1
    assert findings(21) == before - 1
    assert len(counted) == 2
    assert findings(22) == before


def test_timed_run_finds_the_same(tmp_path: Path) -> None:
    seconds: dict[str, float] = {}
    one = put(tmp_path, "a.html", FAULTY.read_text("utf-8"))
    (timed,) = Run(Configurations(isolated=True), seconds=seconds).over([one])
    (plain,) = Run(Configurations(isolated=True)).over([one])
    assert isinstance(timed, Audited)
    assert isinstance(plain, Audited)
    assert timed.record == plain.record
    assert set(seconds) >= {f["rule"] for f in timed.record["findings"]}


def test_dump_is_read_record_by_record_and_under_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.ingest.sources.MAX_BYTES", 100)
    monkeypatch.setattr("auditor.ingest.sources.is_long", lambda _: True)
    text = "".join(json.dumps({"title": f"{n}", "text": "The council met on Monday. " * 9}) + "\n" for n in range(3))
    place = put(tmp_path, "dump.jsonl", text).place
    found = over(tmp_path, Input("in/dump.jsonl", place))
    names = [a.record["article"]["source"] for a in found if isinstance(a, Audited)]
    assert names == ["in/dump.jsonl#1", "in/dump.jsonl#2", "in/dump.jsonl#3"]
    assert not (tmp_path / "cache" / "results.sqlite").exists()


def test_run_over_kept_results_loads_no_reader_and_no_checker(tmp_path: Path) -> None:
    code = (
        "import sys; from auditor.cli import main; code = main(sys.argv[1:]); "
        "print(code, [m for m in sys.modules if m.startswith(('auditor.analysis', 'auditor.checkers.', "
        "'auditor.ingest.reading', 'auditor.auditing', 'numpy', 'rich', 'jinja2', 'auditor.baseline'))])"
    )
    arguments = [sys.executable, "-c", code, "check", str(ARTICLES), "-q", "--cache-dir", str(tmp_path / "cache")]
    runs = [subprocess.run(arguments, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert runs[0].startswith("1 [")
    assert "auditor.analysis" in runs[0]
    assert runs[1] == "1 []\n"


def test_nothing_is_kept_in_memory_of_articles_written_one_by_one(tmp_path: Path) -> None:
    import gc
    import weakref

    from auditor.cli.deliveries import Deliveries
    from auditor.gate import Gate, judge

    class Record(dict[str, Any]):
        """A record that tells when it is gone."""

    (found,) = over(tmp_path, put(tmp_path, "a.html", FAULTY.read_text("utf-8")))
    assert isinstance(found, Audited)
    for forms, left in ((("text", "jsonl"), 0), (("jsonl", "sarif"), 3)):
        alive = []
        targets = [(form, tmp_path / form) for form in forms]
        with Deliveries(targets, styles=lambda _: None, quiet=True, color="never") as delivered:
            for _ in range(3):
                record = Record(found.record)
                alive.append(weakref.ref(record))
                delivered.add(judge(record, Gate()))
                del record
            gc.collect()
            assert sum(each() is not None for each in alive) == left
            delivered.finish((), ())
