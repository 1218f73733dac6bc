"""Lines for terminals: one per finding, a verdict per article, a line on the run."""

from __future__ import annotations

import re

from auditor.report.formats import text
from report.formats.runs import RUNS, record


def test_findings_then_the_verdict() -> None:
    lines = text.write(RUNS["one"]).splitlines()
    assert len(lines) == len(record()["findings"]) + 1
    assert lines[0].startswith("articles/bridge.txt:0:0: TR101 major missing-date No publication date")
    assert lines[0].endswith("(known)")
    assert sum(line.endswith("(known)") for line in lines) == 1
    assert lines[-1] == (
        "articles/bridge.txt: failed: 1 finding of severity critical or above (fail-on); score 61.8 is under 75 "
        "(fail-under); warning: 1 finding of SR104, at most 0 (count.SR104); score 61.8, credible with exceptions"
    )


def test_the_run_is_summed_up() -> None:
    lines = text.write(RUNS["many"]).splitlines()
    assert lines[-5:] == [
        "articles/bridge.txt: no verdict: thin-article crashed; no score (thin-article crashed)",
        "bad.bin: not read: binary data",
        "worse/ü b.txt: not read: there is no such file",
        "note: 2 entries of the baseline are stale",
        "3 articles: 1 passed, 1 failed, 1 without a verdict, 2 not read",
    ]


def test_one_article_needs_no_sum() -> None:
    assert text.write(RUNS["clean"]).splitlines()[-1] == "articles/bridge.txt: passed; score 100, high"


def test_an_article_adds_no_lines() -> None:
    content = text.write(RUNS["hostile"])
    assert len(content.splitlines()) == 2 + 1 + 1 + 1 + 1
    assert all(re.match(r"(in box/|note: |1 article)", line) for line in content.splitlines())
