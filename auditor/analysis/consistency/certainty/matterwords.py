"""Lists of words with which open matters are told, by name."""

from __future__ import annotations

from functools import cache

from auditor.lexicon import entries


@cache
def _lists() -> dict[str, frozenset[str]]:
    rows = (line.partition("\t") for line in entries("matter_words"))
    return {name: frozenset(listed.split()) for name, _, listed in rows}


def matter_words(name: str) -> frozenset[str]:
    return _lists()[name]
