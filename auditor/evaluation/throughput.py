"""How fast the default path is, as whole processes and by part."""

from __future__ import annotations

import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

from auditor import registry
from auditor.analysis import Analysis
from auditor.auditing import audit
from auditor.document import Document
from auditor.ingest import load_many


def compare(files: Sequence[str], peer: str | None, rounds: int = 5) -> dict[str, Any]:
    """CPU seconds of `auditor check --format jsonl` over the files, and of a peer's command, in turn.

    `peer` is a command line to which the files are added, such as "proselint -o json check". Both run pinned
    to one core where the system allows it, and as an installed tool runs from its second time on: Python may keep
    bytecode, and a first round, which writes it, does not count. No result of an earlier round is used. The ratio is
    the median over rounds of peer / auditor.
    """
    ours = [sys.executable, "-m", "auditor", "check", "--exit-zero", "--no-cache", "--format", "jsonl", *files]
    theirs = [*shlex.split(peer), *files] if peer else None
    mine, other = [], []
    with tempfile.TemporaryDirectory() as bytecode:
        for number in range(rounds + 1):
            seconds = _cpu_seconds(ours, bytecode), _cpu_seconds(theirs, bytecode) if theirs else 0.0
            if number:
                mine.append(seconds[0])
                other.append(seconds[1])
    result: dict[str, Any] = {
        "articles": len(files),
        "auditor_seconds": round(statistics.median(mine), 3),
        "auditor_ms_per_article": round(1000 * statistics.median(mine) / len(files), 2),
    }
    if theirs:
        ratios = [b / a for a, b in zip(mine, other, strict=True)]
        result |= {
            "peer": peer,
            "peer_seconds": round(statistics.median(other), 3),
            "peer_over_auditor": round(statistics.median(ratios), 2),
        }
    return result | _starts(files, rounds)


def _starts(files: Sequence[str], rounds: int) -> dict[str, float]:
    """CPU seconds of an import, of `--version`, of one article, and of a check whose articles are all kept results."""
    auditor = [sys.executable, "-m", "auditor"]
    check = [*auditor, "check", "--exit-zero", "--format", "text"]
    with tempfile.TemporaryDirectory() as bytecode, tempfile.TemporaryDirectory() as kept:
        commands = {
            "import_seconds": [sys.executable, "-c", "import auditor"],
            "version_seconds": [*auditor, "--version"],
            "one_article_seconds": [*check, "--no-cache", *files[:1]],
            "unchanged_seconds": [*check, "--cache-dir", kept, *files],
        }
        times = {
            name: [_cpu_seconds(command, bytecode) for _ in range(rounds + 1)][1:] for name, command in commands.items()
        }
    return {name: round(statistics.median(each), 3) for name, each in times.items()}


def _cpu_seconds(command: Sequence[str], bytecode: str) -> float:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryFile() as sink:
        subprocess.run(command, stdout=sink, stderr=sink, check=False, preexec_fn=_pin, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def _pin() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


# What more than one rule asks for, in the order in which it builds on one another. It is charged to the analysis and
# not to the rule that happens to come first.
_PARTS = (
    "words", "lowers", "vocabulary", "places", "stems", "body_words", "author_voice", "body_voice", "publisher_voice",
    "leftovers.places", "mentions", "entities", "entity_keys", "quantities", "date_mentions", "attributions",
    "quotations", "speakers", "roots", "parallels", "verb_forms", "shape.words", "shape.lines", "shape.counts",
    "opinion", "editorials", "genre",
)  # fmt: skip


def profile(files: Sequence[str]) -> dict[str, Any]:
    """CPU milliseconds per article of every part of the default path, dearest first, and the peak memory in MB."""
    names = list(files)
    list(load_many(names[:5]))
    _warm(names[:5])
    started = time.process_time()
    documents = [d for d in load_many(names) if isinstance(d, Document)]
    spent: dict[str, float] = {"ingest": time.process_time() - started}
    for document in documents:
        analysis = Analysis(document)
        for part in _PARTS:
            started = time.process_time()
            attrgetter(part)(analysis)
            spent[f"analysis {part}"] = spent.get(f"analysis {part}", 0.0) + time.process_time() - started
        for rule in registry.discover().values():
            started = time.process_time()
            _drain(rule, analysis)
            spent[f"rule {rule.name}"] = spent.get(f"rule {rule.name}", 0.0) + time.process_time() - started
        started = time.process_time()
        report = audit(document)
        whole = time.process_time() - started
        started = time.process_time()
        report.to_json()
        spent["report json"] = spent.get("report json", 0.0) + time.process_time() - started
        spent["whole audit"] = spent.get("whole audit", 0.0) + whole
    each = {name: round(1000 * seconds / len(documents), 3) for name, seconds in spent.items()}
    return {
        "articles": len(documents),
        "ms_per_article": dict(sorted(each.items(), key=lambda item: -item[1])),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _warm(names: Sequence[str]) -> None:
    for document in load_many(list(names)):
        if isinstance(document, Document):
            audit(document).to_json()


def _drain(rule: Any, analysis: Analysis) -> None:
    from auditor.checker import NotApplicable  # noqa: PLC0415  only for this loop

    try:
        list(rule.check(analysis, rule.options()))
    except NotApplicable:
        return


def folder_files(data: str) -> list[str]:
    """The files to time: those of a folder in name order, or the one file given."""
    path = Path(data)
    return sorted(str(p) for p in path.iterdir() if p.is_file()) if path.is_dir() else [data]
