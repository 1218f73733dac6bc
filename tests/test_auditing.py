"""The runner: isolation, determinism, threads."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import Settings, audit, load, loads
from auditor.checker import NotApplicable
from auditor.errors import ConfigError, ModelUnavailable
from auditor.registry import discover, find, select
from auditor.results import Status

ARTICLES = sorted(p for p in (ROOT / "fixtures" / "articles").iterdir() if p.is_file() and p.suffix != ".yaml")


def variant(name: str, behaviour: Any) -> Any:
    behaviour.__module__ = f"auditor.checkers.sourcing.{name}"
    return replace(find("SR104"), code=f"T{name}", check=behaviour)


def test_crash_missing_model_and_inapplicable_are_results_not_exits() -> None:
    def crash(*_: Any) -> Any:
        raise KeyError("boom")

    def skip(*_: Any) -> Any:
        raise ModelUnavailable("the table is not installed")

    def moot(*_: Any) -> Any:
        raise NotApplicable("there is no bio")

    checkers = (find("SR104"), variant("crash", crash), variant("skip", skip), variant("moot", moot))
    report = audit(load(ARTICLES[0]), Settings(checkers=checkers))
    assert [c.status for c in report.checks] == [
        Status.RAN, Status.ERROR, Status.SKIPPED, Status.NOT_APPLICABLE,
    ]  # fmt: skip
    assert report.score.overall is None
    assert "KeyError: 'boom'" in report.checks[1].reason
    assert str(Path(__file__).parent.parent / "auditor") not in report.checks[1].reason
    assert report.checks[2].reason == "the table is not installed"


def test_crash_midway_keeps_no_half_result() -> None:
    def half(analysis: Any, options: Any) -> Any:
        yield from find("BY101").check(analysis, options)
        raise ValueError("later")

    text = "The council of the town met on Monday and it voted for the bridge. " * 9
    report = audit(loads(text), Settings(checkers=(variant("half", half),)))
    assert report.checks[0].status is Status.ERROR
    assert report.findings == ()


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
def test_findings_are_well_formed(path: Path) -> None:
    report = audit(load(path))
    text = report.document.text
    lines = text.split("\n")
    assert len({f.id for f in report.findings}) == len(report.findings)
    for finding in report.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.quote == text[finding.span.start : finding.span.end]
        assert 0 <= finding.confidence <= 1
        assert finding.message.strip()
        assert finding.proves_not.strip()
        if finding.span.end:
            assert lines[finding.line - 1][finding.column - 1 :].startswith(finding.quote.split("\n")[0])
        else:
            assert (finding.line, finding.column) == (0, 0)


def test_ids_survive_edits_elsewhere() -> None:
    text = (ROOT / "fixtures" / "articles" / "school-vote.txt").read_text("utf-8")
    before = {f.id for f in audit(loads(text)).findings if f.rule == "loaded-language"}
    edited = text.replace("Greta Nyman, who teaches", "Some more words stand here now.\n\nGreta Nyman, who teaches")
    assert before
    assert before <= {f.id for f in audit(loads(edited)).findings}


def test_threads_give_what_one_thread_gives() -> None:
    alone = [audit(load(p)).to_json() for p in ARTICLES]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda p: audit(load(p)).to_json(), ARTICLES * 3))
    assert together == alone * 3


def test_hash_seed_changes_nothing() -> None:
    outputs = set()
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "auditor", "check", "--exit-zero", "--format", "jsonl", *map(str, ARTICLES)]
        done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_selection_by_code_prefix_name_and_dimension() -> None:
    everything = discover()
    assert {c.code for c in select(["AI10"])} == {c.code for c in everything.values() if c.code.startswith("AI10")}
    assert [c.name for c in select(["vague-attribution"])] == ["vague-attribution"]
    assert {c.dimension for c in select(["focus"])} == {"focus"}
    assert len(select([], ["language"])) == sum(c.dimension != "language" for c in everything.values())
    with pytest.raises(ConfigError, match="did you mean"):
        select(["vague-atribution"])


def test_text_in_another_language_gets_no_score() -> None:
    german = (
        "Der Stadtrat hat am Montag beschlossen, dass die alte Brücke im Sommer gesperrt wird. "
        "Die Arbeiten sollen neun Wochen dauern und werden vom Land bezahlt, wie die Verwaltung mitteilte. "
    ) * 6
    report = audit(loads(f"{german}\n\n{german} citeturn0search3 oaicite:2"))
    assert report.score.overall is None
    assert "English" in report.score.reason
    assert {f.rule for f in report.findings} <= {"ai-citation-debris", "ai-tracking-param", "markup-debris"}
    assert "ai-citation-debris" in {f.rule for f in report.findings}


_PIECES = st.sampled_from(
    ["The mayor", " said", " denied", "“", "”", '"', "’s", " 12 people", " were injured", ". ", "\n\n", "\n",
     " on Monday", " not", " AI", " generated", " by", "By Ann Lee", " https://x.example/a?utm_source=chatgpt.com",
     "â€™", " 5%", "[", "]", "\u200b", "\u202e", "Mr. ", "U.S.", "…", "3-1", " May 3, 2024", "Leave a Reply", "\x1c",
     "É", "字", "😀", " because"]
)  # fmt: skip


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(_PIECES, min_size=1, max_size=120).map("".join).filter(str.strip))
def test_no_text_crashes_a_checker(text: str) -> None:
    report = audit(loads(text))
    assert [c.reason for c in report.checks if c.status is Status.ERROR] == []
    assert all(f.quote == report.document.text[f.span.start : f.span.end] for f in report.findings)
    assert report.to_json() == audit(loads(text)).to_json()
