"""The `re` of this package: `compile` waits until a pattern is first used.

There are well over a thousand patterns, compiling takes up to 10 ms each, and one article meets few of them.
Import as `from auditor import patterns as re`; patterns are used through their methods (`pattern.search(text)`).
What a process has compiled lies beside the bytecode for the next one, see `auditor.translations`.
"""

from __future__ import annotations

from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast

from auditor import translations

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Deferred",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]


class Deferred:
    """Stands in for a compiled pattern and hands on its methods; each is looked up once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(translations.compiled(self.pattern, int(self._flags)), name)
        # Kept under its own name, so that the next use finds it without this detour.
        setattr(self, name, value)
        return value


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001  as in `re`, whose place it takes
    """A pattern that is compiled when one of its methods is first asked for; a fault in it shows only then."""
    return cast("Pattern[str]", Deferred(pattern, flags))
