"""Packages of rules that others install: found, run, named by origin, and harmless when they are broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ARTICLE = """Mill to close

By Ada Finch

10 September 2024

The mill at Port Ellery will close in May, its owners said on Tuesday. Word has it that a buyer was found and lost
again. About forty people work there, and the council has promised to help them find other work in the town. The
mill was built in 1880 and makes paper for maps and for letters.
"""
HEARSAY = '''"""What nobody is named as having said."""

from auditor import patterns as re
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_HEARSAY = re.compile(r"\\b[Ww]ord has it\\b")


@checker(code="{code}", severity=Severity.MINOR, strength=Strength.STRONG, preview=True, proves_not="Nothing.")
def {name}(analysis, options: NoOptions):
    for match in analysis.body_voice.matches(_HEARSAY):
        yield Flag(Span(*match.span()), "Who says so?")
'''
BROKEN = '''"""Cannot be imported."""

import a_module_that_nobody_has
from auditor.checker import NoOptions, Severity, Strength, checker


@checker(code="NR102", severity=Severity.MINOR, strength=Strength.WEAK, proves_not="Nothing.")
def broken(analysis, options: NoOptions):
    return ()
'''


def install(folder: Path, rules: dict[str, str], package: str = "newsroom_rules") -> Path:
    """Site packages with a distribution whose rules are given by path."""
    site = folder / "site-packages"
    facts = site / "newsroom_rules-1.2.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: newsroom-rules\nVersion: 1.2\n", "utf-8")
    (facts / "entry_points.txt").write_text(
        f"[console_scripts]\nx = y:z\n\n[auditor.checkers]\nown = {package}\n", "utf-8"
    )
    for path, text in {"__init__.py": "", **rules}.items():
        file = site / "newsroom_rules" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return site


def auditor(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (site.parent / "a.txt").write_text(ARTICLE, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "auditor", *arguments],
        cwd=site.parent, env={**os.environ, "PYTHONPATH": str(site)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def checked(site: Path) -> dict[str, Any]:
    done = auditor(site, "check", "a.txt", "--format", "json", "--exit-zero", "--isolated")
    assert done.returncode == 0, done.stderr
    record: dict[str, Any] = json.loads(done.stdout)
    return record


def test_a_plug_in_runs_beside_our_own_rules(tmp_path: Path) -> None:
    site = install(tmp_path, {"sourcing/hearsay.py": HEARSAY.format(code="NR101", name="hearsay")})
    record = checked(site)
    (found,) = (f for f in record["findings"] if f["code"] == "NR101")
    assert (found["rule"], found["dimension"], found["quote"]) == ("hearsay", "sourcing", "Word has it")
    rows = json.loads(auditor(site, "rules", "--format", "json").stdout)
    origins = {row["code"]: row["origin"] for row in rows}
    assert origins["NR101"] == "newsroom-rules 1.2"
    assert origins["SR104"] == "auditor"
    assert "What nobody is named as having said." in auditor(site, "explain", "hearsay").stdout


def test_a_change_of_a_plug_in_is_no_unchanged_article(tmp_path: Path) -> None:
    text = HEARSAY.format(code="NR101", name="hearsay")
    site = install(tmp_path, {"sourcing/hearsay.py": text})
    assert "NR101" in {f["code"] for f in checked(site)["findings"]}
    (site / "newsroom_rules/sourcing/hearsay.py").write_text(text.replace("[Ww]ord has it", "no such words"), "utf-8")
    assert "NR101" not in {f["code"] for f in checked(site)["findings"]}


def test_a_module_that_cannot_be_imported_is_a_check_that_was_skipped(tmp_path: Path) -> None:
    site = install(tmp_path, {"quality/broken.py": BROKEN})
    record = checked(site)
    (check,) = (c for c in record["checks"] if c["code"] == "NR102")
    assert check["status"] == "skipped"
    assert "newsroom-rules 1.2 could not be loaded: ModuleNotFoundError" in check["reason"]
    assert record["score"]["overall"] is not None
    assert "could not be loaded" in auditor(site, "explain", "NR102").stdout


@pytest.mark.parametrize(
    ("rules", "package", "problem"),
    [
        (
            {"sourcing/hearsay.py": HEARSAY.format(code="SR104", name="hearsay")},
            "newsroom_rules",
            "vague-attribution (SR104)",
        ),
        ({"taste/hearsay.py": HEARSAY.format(code="NR101", name="hearsay")}, "newsroom_rules", "no dimension"),
        ({}, "gone_rules", "'gone_rules', which cannot be found"),
    ],
    ids=["a code that is taken", "an unknown dimension", "a package that is gone"],
)
def test_a_plug_in_that_cannot_stand_is_bad_configuration(
    tmp_path: Path, rules: dict[str, str], package: str, problem: str
) -> None:
    done = auditor(install(tmp_path, rules, package), "check", "a.txt")
    assert done.returncode == 2
    assert problem in done.stderr
    assert "newsroom-rules 1.2" in done.stderr
