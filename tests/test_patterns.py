"""Patterns that wait until they are used."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import auditor
from auditor import patterns


def test_a_pattern_does_what_one_of_re_does() -> None:
    found = patterns.compile(r"(\w+) mayor", patterns.IGNORECASE).search("The New Mayor")
    assert found is not None
    assert found.group(1) == "New"


def test_the_second_use_is_no_detour() -> None:
    pattern = patterns.compile("a")
    assert pattern.search is pattern.search


def test_every_pattern_of_the_package_compiles() -> None:
    count = 0
    for module in pkgutil.walk_packages(auditor.__path__, "auditor."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, patterns.Deferred):
                assert callable(value.search)
                count += 1
    assert count > 100
