"""Path patterns, and the lines on which keys stand."""

from __future__ import annotations

import json
import tomllib
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.config.globs import covers
from auditor.config.lines import faulty, nearest, numbers


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("*.md", "a.md/b.txt", True),
        ("opinion", "x/opinion/y.txt", True),
        ("opinion", "opinions/y.txt", False),
        ("opinion/", "opinion/y.txt", True),
        ("/opinion", "opinion/y.txt", True),
        ("/opinion", "x/opinion/y.txt", False),
        ("opinion/*.md", "opinion/y.md", True),
        ("opinion/*.md", "x/opinion/y.md", False),
        ("opinion/*.md", "opinion/x/y.md", False),
        ("./opinion/*.md", "opinion/y.md", True),
        ("**/opinion/*.md", "x/y/opinion/z.md", True),
        ("**/opinion/*.md", "opinion/z.md", True),
        ("opinion/**", "opinion/x/y.md", True),
        ("opinion/**", "opinion", False),
        ("a/**/z.txt", "a/z.txt", True),
        ("a/**/z.txt", "a/b/c/z.txt", True),
        ("a/**/z.txt", "b/a/z.txt", False),
        ("**", "a", True),
        ("a?c", "abc", True),
        ("[ab]c", "bc", True),
        ("A", "a", False),
        ("/", "a", False),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool) -> None:
    assert covers(pattern, PurePosixPath(path)) is expected


def test_a_hostile_pattern_ends() -> None:
    path = PurePosixPath("/".join(["a" * 200] * 40) + "/x")
    assert not covers("*a" * 100 + "b", path)
    assert not covers("**/" * 100 + "b", path)


TEXT = '''# ours
[tool.auditor]
select = ["AI",  # why
  "BY",

]
extends = "wire" # [not a table]
"fail-under" = 3
house.beats = { sea = ["pier"], land = ["farm"] }
[tool.auditor.rules.missing-byline]
severity = "off"
[[tool.auditor.overrides]]
paths = """
[x]
y = 1
"""
rules.SR104.severity = "note"
[tool.auditor.overrides.house]
beats.sea = ["ship"]
[[tool.auditor.overrides]]
paths = ["a"]
'''


def test_lines_of_keys() -> None:
    found = {".".join(path[2:]): line for path, line in numbers(TEXT).items()}
    assert found == {
        "": 2, "select": 3, "extends": 7, "fail-under": 8, "house": 9, "house.beats": 9, "house.beats.sea": 9,
        "house.beats.land": 9, "rules.missing-byline": 10, "rules.missing-byline.severity": 11, "overrides.0": 12,
        "overrides.0.paths": 13, "overrides.0.rules": 17, "overrides.0.rules.SR104": 17,
        "overrides.0.rules.SR104.severity": 17, "overrides.0.house": 18, "overrides.0.house.beats": 19,
        "overrides.0.house.beats.sea": 19, "overrides.1": 20, "overrides.1.paths": 21,
    }  # fmt: skip


def test_the_nearest_line_is_that_of_the_innermost_table() -> None:
    found = numbers(TEXT)
    assert nearest(found, ("tool", "auditor", "overrides", "1", "ignore")) == 20
    assert nearest(found, ("project",)) is None


def test_where_the_fault_begins() -> None:
    assert faulty('a = 1\nb = [\n  "x",\nc = 2\n') == 2
    assert faulty("a = 1\n") is None


_NAMES = st.sampled_from(["a", "b", "c"])
_TREES = st.recursive(
    st.one_of(st.integers(-(2**62), 2**62), st.text('a="#[]{},\n\\', max_size=6), st.lists(st.integers(), max_size=2)),
    lambda inner: st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_NAMES, _TREES, max_size=3))
def test_every_key_has_a_line_that_names_it(tree: dict[str, Any]) -> None:
    text = "".join(_written(tree, ()))
    assert tomllib.loads(text) == tree
    found, rows = numbers(text), text.split("\n")
    for path in _leaves(tree, ()):
        assert rows[found[path] - 1].startswith(path[-1])


def _written(tree: dict[str, Any], path: tuple[str, ...]) -> Any:
    if path:
        yield f"[{'.'.join(path)}]\n"
    yield from (f"{k} = {json.dumps(v)}\n" for k, v in tree.items() if not isinstance(v, dict))
    for key, inner in tree.items():
        if isinstance(inner, dict):
            yield from _written(inner, (*path, key))


def _leaves(tree: dict[str, Any], path: tuple[str, ...]) -> Any:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key)
