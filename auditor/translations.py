"""Compiled regular expressions, kept beside the bytecode of this module and under the same rules.

Translating our patterns takes half a second on a few hundred articles, and a third of the time of a run over one.
Python writes bytecode once and reads it after; so are patterns treated here. `PYTHONDONTWRITEBYTECODE` and
`PYTHONPYCACHEPREFIX` hold for them too, another interpreter translates anew, and where anything is amiss (a
read-only folder, a damaged file, an interpreter that does it differently) patterns are compiled as ever.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from functools import cache
from typing import Any

# Pattern and flags; then the flags it ends up with, code words, groups, and their names both ways.
_Key = tuple[str, int]
_Translation = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

# Goes up when patterns are translated otherwise, so that nothing older is taken for it.
_EDITION = f"2 {sys.version}"

# Three times what there is: beyond it a pattern is made up anew in each run, and keeping it does no good.
_MOST = 5_000


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """What matches as that which `re.compile` gives does."""
    kept, fresh = _kept(), _fresh()
    key = (pattern, flags)
    try:
        if key not in kept:
            kept[key] = fresh[key] = _translated(pattern, flags, quicker=_lasts())
        return _assembled(pattern, kept[key])
    except (AttributeError, ImportError, LookupError, RuntimeError, TypeError, ValueError):
        # Another interpreter's ways, or a damaged entry, which the interpreter's own check of the code refuses.
        kept.pop(key, None)
        fresh.pop(key, None)
        return re.compile(pattern, flags)


def _assembled(pattern: str, translation: _Translation) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # noqa: PLC0415  private to CPython

    flags, code, groups, names, order = translation
    found: re.Pattern[str] = _sre.compile(pattern, flags, array("I", code).tolist(), groups, names, order)
    return found


def _translated(pattern: str, flags: int, *, quicker: bool) -> _Translation:
    """The steps of `re.compile` up to the last, whose outcome can be kept; code that is quicker to run takes longer.

    Raises: re.error as `re.compile` does.
    """
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415  private: may go

    parsed = _parser.parse(pattern, flags)
    if quicker:
        from auditor import beginnings  # noqa: PLC0415  only to translate

        code = beginnings.code(parsed, flags)
    else:
        code = _compiler._code(parsed, flags)  # noqa: SLF001
    names: dict[str, int] = parsed.state.groupdict
    order: list[str | None] = [None] * parsed.state.groups
    for name, place in names.items():
        order[place] = name
    groups = parsed.state.groups - 1
    return flags | parsed.state.flags, array("I", code).tobytes(), groups, dict(names), tuple(order)


def _lasts() -> bool:
    """Whether what is translated here is there for the next process: it pays off over a few hundred articles."""
    return bool(_place()) and not sys.dont_write_bytecode


@cache
def _place() -> str:
    """The file, "" where there is no place for bytecode either."""
    bytecode = getattr(__spec__, "cached", None) or ""
    return f"{bytecode.removesuffix('.pyc')}.patterns" if bytecode and sys.implementation.name == "cpython" else ""


@cache
def _kept() -> dict[_Key, _Translation]:
    try:
        with open(_place(), "rb") as stream:  # noqa: PTH123  pathlib is not needed for anything else at the start
            version, kept = marshal.load(stream)  # noqa: S302  as trustworthy as the bytecode it lies beside
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return dict(kept) if version == _EDITION else {}


@cache
def _fresh() -> dict[_Key, _Translation]:
    """What this process had to translate itself; what is in it at the end is kept."""
    if _lasts():
        atexit.register(_keep)
    return {}


def _keep() -> None:
    """Write what is known now, whole or not at all; where that fails, nothing is lost but time."""
    fresh, known = _fresh(), _kept()
    if not fresh:
        return
    content: Any = (_EDITION, fresh if len(known) > _MOST else known)
    place, own = _place(), f"{_place()}.{os.getpid()}"
    try:
        with open(own, "wb") as stream:  # noqa: PTH123
            marshal.dump(content, stream)
        os.replace(own, place)  # noqa: PTH105
    except OSError:
        try:
            os.unlink(own)  # noqa: PTH108
        except OSError:
            return
