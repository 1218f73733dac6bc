"""Compiled patterns that outlive the process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import translations

_PROGRAM = """
import re
from auditor import patterns, translations
found = patterns.compile(r"(?P<who>\\w+) mayor|(no)", patterns.IGNORECASE)
print(found.search("The New Mayor").groupdict(), found.sub("x", "new mayor"), len(translations._fresh()))
"""


def _run(folder: Path, **environment: str) -> str:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env={**kept, "PYTHONPYCACHEPREFIX": str(folder), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def _file(folder: Path) -> Path | None:
    return next(folder.rglob("*.patterns"), None)


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"(\w+)\s(?P<last>\w+)(?=,)", 0),
        (r"(?i:the) (?:Mayor|[a-zé]{2,})+?\b", re.IGNORECASE),
        (r"(?x) a  b # not this", 0),
        (r"^(?P<a>x)?(?(a)y|z)$", re.MULTILINE | re.DOTALL),
    ],
)
def test_it_is_what_re_compiles(pattern: str, flags: int) -> None:
    ours, theirs = translations.compiled(pattern, flags), re.compile(pattern, flags)
    assert ours == theirs
    assert (ours.flags, ours.groups, dict(ours.groupindex)) == (theirs.flags, theirs.groups, dict(theirs.groupindex))
    for text in ("Ann Lee, mayor", "the mayorésse", "ab", "xy\nz", ""):
        assert [m.regs for m in ours.finditer(text)] == [m.regs for m in theirs.finditer(text)]


def test_a_fault_shows_as_with_re() -> None:
    with pytest.raises(re.error, match="unterminated"):
        translations.compiled("(", 0)


def test_the_next_process_translates_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path) == "{'who': 'New'} x 1"
    assert _run(tmp_path) == "{'who': 'New'} x 0"


def test_nothing_is_kept_where_bytecode_is_not(tmp_path: Path) -> None:
    assert _run(tmp_path, PYTHONDONTWRITEBYTECODE="1") == "{'who': 'New'} x 1"
    assert _file(tmp_path) is None


@pytest.mark.parametrize("damage", [b"", b"not marshalled", b"\xe9\x02\x00\x00\x00"])
def test_a_damaged_file_is_replaced(tmp_path: Path, damage: bytes) -> None:
    _run(tmp_path)
    file = _file(tmp_path)
    assert file is not None
    file.write_bytes(damage)
    assert _run(tmp_path) == "{'who': 'New'} x 1"
    assert _run(tmp_path) == "{'who': 'New'} x 0"


def test_code_that_the_interpreter_refuses_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    key = ("a+b", 0)
    monkeypatch.setitem(translations._kept(), key, (32, b"\xff\xff\xff\x7f", 0, {}, (None,)))
    assert translations.compiled(*key).search("xaab") is not None
    assert key not in translations._kept()


def test_another_interpreters_file_is_left_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _run(tmp_path)
    file = _file(tmp_path)
    assert file is not None
    monkeypatch.setattr(translations, "_place", lambda: str(file))
    translations._kept.cache_clear()
    assert translations._kept()
    monkeypatch.setattr(sys, "version", "another")
    translations._kept.cache_clear()
    assert translations._kept() == {}
    monkeypatch.undo()
    translations._kept.cache_clear()
