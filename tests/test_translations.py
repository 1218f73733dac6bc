"""Compiled patterns that outlive the process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def _quicker(pattern: str, flags: int) -> re.Pattern[str]:
    return translations._assembled(pattern, translations._translated(pattern, flags, quicker=True))


_PATTERNS = [
    (r"(\w+)\s(?P<last>\w+)(?=,)", 0),
    (r"(?i:the) (?:Mayor|[a-zé]{2,})+?\b", re.IGNORECASE),
    (r"(?x) a  b # not this", 0),
    (r"^(?P<a>x)?(?(a)y|z)$", re.MULTILINE | re.DOTALL),
    (r"\b(?:the|to|at|a|tool|s|said|kin|inn)\b", re.IGNORECASE),
    (r"\b(?:a(b)?|ac|abb|(?<=b)c|ab|b|cc)", 0),
    (r"(?:said|sat|kit|kin|É|éa|[^b]c|\w9)(?:x|xy|)", re.IGNORECASE),
    (r"(?:|a|ab)c", 0),
    (r"(?>a|ab)c|(?:ab|a)++b", 0),
    (r"(?!ab)[a-c\d]+?(?<!b)(?:c|cb|C)", re.IGNORECASE),
    (r"(?:a|aa)(?:a|b|(?-i:ab|aB))*b$", re.IGNORECASE),
    (r"[^\W\d_]a|[^ab]b|\Sc", re.IGNORECASE | re.ASCII),
    (r"(a|b)\1|(?:to|the){2,3}", re.IGNORECASE),
]


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, mayor",
        "the mayorésse",
        "ab",
        "xy\nz",
        "",
        "The tool to a KINſhip at the \u212ain, ſaid İnn",
        "abab cc aac",
    ],
)
def test_it_matches_as_what_re_compiles(pattern: str, flags: int, text: str) -> None:
    ours, theirs = _quicker(pattern, flags), re.compile(pattern, flags)
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert dict(ours.groupindex) == dict(theirs.groupindex)
    assert [m.regs for m in ours.finditer(text)] == [m.regs for m in theirs.finditer(text)]


@given(st.sampled_from(_PATTERNS), st.text("abcABC stohe\u212aſéÉ9\n", max_size=30))
def test_it_matches_as_what_re_compiles_in_any_text(chosen: tuple[str, int], text: str) -> None:
    ours, theirs = _quicker(*chosen), re.compile(*chosen)
    assert [m.regs for m in ours.finditer(text)] == [m.regs for m in theirs.finditer(text)]
    assert (ours.match(text) is None, ours.fullmatch(text) is None) == (
        theirs.match(text) is None,
        theirs.fullmatch(text) is None,
    )


_WAYS = st.lists(st.text("abkS", max_size=4), min_size=1, max_size=5)


@st.composite
def _alternatives(draw: st.DrawFn) -> str:
    """Alternatives of few letters, some within others, behind what has no width or before what repeats them."""
    ways = draw(st.lists(st.one_of(st.text("abkS", max_size=4), _WAYS.map(_either)), min_size=1, max_size=6))
    before = draw(st.sampled_from(["", r"\b", "(?<!a)", "(?=a|b)", "(?i:s)?"]))
    return before + _either(ways) + draw(st.sampled_from(["", "?", "+?", "{1,2}"]))


def _either(ways: list[str]) -> str:
    return f"(?:{'|'.join(ways)})"


@given(_alternatives(), st.text("abkSsK\u212aſ ", max_size=12), st.sampled_from([0, re.IGNORECASE]))
def test_alternatives_put_together_match_as_before(pattern: str, text: str, flags: int) -> None:
    ours, theirs = _quicker(pattern, flags), re.compile(pattern, flags)
    assert [m.regs for m in ours.finditer(text)] == [m.regs for m in theirs.finditer(text)]


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@pytest.mark.parametrize("unkept", [False, True])
def test_it_is_the_same_pattern_kept_or_not(
    pattern: str, flags: int, unkept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", unkept)
    monkeypatch.setattr(translations, "_kept", dict)
    monkeypatch.setattr(translations, "_fresh", dict)
    ours, theirs = translations.compiled(pattern, flags), re.compile(pattern, flags)
    assert [m.regs for m in ours.finditer("The tool, a to")] == [m.regs for m in theirs.finditer("The tool, a to")]


def test_what_lasts_is_made_quicker_to_run() -> None:
    plain = translations._translated(r"\b(?:to|the)\b", re.IGNORECASE, quicker=False)
    assert plain != translations._translated(r"\b(?:to|the)\b", re.IGNORECASE, quicker=True)


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
    monkeypatch.setattr(translations, "_EDITION", "another")
    translations._kept.cache_clear()
    assert translations._kept() == {}
    monkeypatch.undo()
    translations._kept.cache_clear()
