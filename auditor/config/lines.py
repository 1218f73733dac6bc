"""On which line of a TOML file each key stands; the parser of the standard library does not tell."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

KeyPath = tuple[str, ...]


def numbers(text: str) -> dict[KeyPath, int]:
    """Line, from 1, of every key and table of a well-formed document; tables of an array count as "0", "1", ….

    Statement by statement, as the parser itself reads them: no second idea of what TOML is.
    """
    found: dict[KeyPath, int] = {}
    arrays: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    for line, statement in _statements(text):
        parsed = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            keys = _header(parsed)
            if statement.lstrip().startswith("[["):
                parent = _placed(keys[:-1], arrays)
                arrays[(*parent, keys[-1])] += 1
            table = _placed(keys, arrays)
            found.setdefault(table, line)
        else:
            for path in _paths(parsed):
                found.setdefault((*table, *path), line)
    return found


def nearest(found: Mapping[KeyPath, int], path: KeyPath) -> int | None:
    """The line of a key, or of the innermost table around it that has one."""
    return next((found[path[:end]] for end in range(len(path), 0, -1) if path[:end] in found), None)


def faulty(text: str) -> int | None:
    """The line on which the first statement begins that is none; None if each is one by itself."""
    return next((line for line, statement in _statements(text) if not _whole(statement)), None)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    rows = text.split("\n")
    at = 0
    while at < len(rows):
        first, statement = at, rows[at]
        at += 1
        if not statement.strip() or statement.lstrip().startswith("#"):
            continue
        while not _whole(statement) and at < len(rows):
            statement += f"\n{rows[at]}"
            at += 1
        yield first + 1, statement


def _whole(statement: str) -> bool:
    # Long lists break after commas: asking the parser after each item would take the square of their length.
    if statement.rstrip().endswith((",", "[")):
        return False
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _header(parsed: Mapping[str, Any]) -> KeyPath:
    keys: list[str] = []
    inner: Any = parsed
    while isinstance(inner, dict) and inner:
        key, inner = next(iter(inner.items()))
        keys.append(key)
    return tuple(keys)


def _placed(keys: KeyPath, arrays: Mapping[KeyPath, int]) -> KeyPath:
    """The path of a table, with the number of the current table in every array of tables on the way."""
    path: KeyPath = ()
    for key in keys:
        path = (*path, key)
        if arrays.get(path):
            path = (*path, str(arrays[path] - 1))
    return path


def _paths(parsed: Any) -> Iterator[KeyPath]:
    """Every key of a statement, outer ones first."""
    pairs = (
        parsed.items()
        if isinstance(parsed, dict)
        else ((str(i), v) for i, v in enumerate(parsed) if isinstance(v, dict))
        if isinstance(parsed, list)
        else ()
    )
    for key, value in pairs:
        yield (key,)
        yield from ((key, *rest) for rest in _paths(value))
