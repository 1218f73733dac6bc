"""Packages of rules that others install beside this one, by the entry-point group `auditor.checkers`.

An entry names a package laid out as `auditor.checkers` is: a folder for each dimension, a file for each rule. What it
is called is of no account.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from auditor.errors import ConfigError

GROUP: Final = "auditor.checkers"


class Plugin(NamedTuple):
    """`origin` is name and version of the distribution: "newsroom-rules 1.2"."""

    package: str
    folder: Path
    origin: str


@cache
def plugins() -> tuple[Plugin, ...]:
    """The packages of rules that are installed, by distribution and name.

    Raises:
        ConfigError: an entry names no package that can be found.
    """
    return tuple(sorted({_located(package, origin) for package, origin in _entries()}))


def _entries() -> Iterator[tuple[str, str]]:
    """Package and distribution of every entry of the group.

    The files are read here, because `importlib.metadata` takes longer to import than a check of a short article.
    """
    for folder in sys.path:
        if folder.endswith("-packages"):
            with suppress(OSError):
                for name in os.listdir(folder):  # noqa: PTH208  names are wanted, not paths
                    if name.endswith(".dist-info"):
                        yield from _of(Path(folder, name, "entry_points.txt"), name.removesuffix(".dist-info"))


def _of(file: Path, distribution: str) -> Iterator[tuple[str, str]]:
    try:
        text = file.read_text("utf-8")
    except OSError:
        return
    if f"[{GROUP}]" not in text:
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[] ")
        elif section == GROUP and "=" in line and not line.startswith(("#", ";")):
            yield line.partition("=")[2].strip(), distribution.replace("-", " ", 1).replace("_", "-")


def _located(package: str, origin: str) -> Plugin:
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise ConfigError(f"{origin}: its rules are said to lie in the package {package!r}, which cannot be found")
    return Plugin(package, Path(next(iter(spec.submodule_search_locations))), origin)
