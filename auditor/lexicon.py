"""Read-only word lists and tables from `auditor/data/lexicons`.

A list is UTF-8 text, one entry a line; `#` starts a comment line whose first ones give source and licence.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from auditor import patterns as re

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def _folder() -> Traversable:
    return files("auditor") / "data" / "lexicons"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `data/lexicons/<name>.txt` in file order, stripped."""
    lines = (_folder() / f"{name}.txt").read_bytes().decode().splitlines()
    return tuple([entry for line in lines if (entry := line.strip()) and not line.startswith("#")])


@cache
def words(name: str) -> frozenset[str]:
    """The entries, lower-cased, for membership tests."""
    return frozenset(map(str.lower, entries(name)))


@cache
def table(name: str) -> dict[str, str]:
    """Entries of the form `key<TAB>value`, keys lower-cased."""
    return {k.strip().lower(): v.strip() for k, _, v in (e.partition("\t") for e in entries(name))}


@cache
def phrases(name: str) -> re.Pattern[str]:
    """One case-blind pattern over the entries, longest first, with word boundaries where they begin or end in one.

    A space in an entry matches any run of white space; an apostrophe matches straight and curly ones.
    """
    terms = sorted(entries(name), key=len, reverse=True)
    return re.compile("|".join(map(_pattern, terms)), re.IGNORECASE)


def _pattern(term: str) -> str:
    body = re.escape(term).replace(r"\ ", r"\s+").replace("'", "['’]")
    left = r"\b" if term[0].isalnum() else ""
    right = r"\b" if term[-1].isalnum() else ""
    return f"{left}{body}{right}"
