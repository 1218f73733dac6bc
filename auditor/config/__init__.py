"""What applies to an article: configuration files, profiles and the command line, layered; every value has an origin.

    configurations = Configurations(given={"select": ["AI"], "fail-on": "minor"})
    applied = configurations.for_article("incoming/story.html")
    audit(load("incoming/story.html"), applied.settings)

Layers, lowest first: defaults; what a file extends; the file; its overrides that cover the article; what is given.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any, final

from auditor import patterns as re
from auditor.config import globs
from auditor.config.applying import Applied, applied
from auditor.config.sources import Layer, Source, find, profiles, read, stated
from auditor.settings import Settings

__all__ = ["Applied", "Config", "Configurations", "find", "load", "profiles", "settings"]

_RECORD = re.compile(r"#\d+$")


@final
class Config:
    """The layers of one file, or of none, and what they come to for an article."""

    def __init__(self, file: Path | None, layers: tuple[Layer, ...]) -> None:
        self.file = file
        self.layers = layers
        self._applied: dict[tuple[bool, ...], Applied] = {}

    def for_article(self, source: str) -> Applied:
        """What applies to one source; equal for sources that the same overrides cover."""
        path = _path(source)
        covered = tuple(_covers(layer, path) for layer in self.layers)
        if covered not in self._applied:
            layers = tuple(layer for layer, counts in zip(self.layers, covered, strict=True) if counts)
            self._applied[covered] = applied(layers, self.file)
        return self._applied[covered]


def load(file: Path | None, start: Path = Path(), given: Mapping[str, Any] | None = None) -> Config:
    """The configuration of `file`, or of the nearest one found upwards from `start`, under what is `given`.

    Raises:
        ConfigError: the file cannot be read, or a key or value is wrong.
    """
    chosen = file or find(start)
    below = read(chosen) if chosen else ()
    return Config(chosen, (*below, *_stated(given or {})))


def settings(given: Mapping[str, Any]) -> Settings:
    """Settings from the keys that a configuration file may hold, for use from Python.

    Raises:
        ConfigError: a key or value is wrong.
    """
    return Config(None, stated(given, Source("given", "settings"))).for_article("").settings


@final
class Configurations:
    """Finds, reads and layers configuration, each file once.

    `file` takes the place of the files that would be found; `isolated` ignores all of them. `given` holds what the
    command line says, by configuration key ("select", "fail-on"), or "profile" for what `extends` takes; None stands
    for not given.
    """

    def __init__(
        self, file: Path | None = None, *, isolated: bool = False, given: Mapping[str, Any] | None = None
    ) -> None:
        self._file, self._isolated = file, isolated
        self._given = {k: v for k, v in (given or {}).items() if v is not None}
        self._found: dict[Path, Path | None] = {}
        self._loaded: dict[Path | None, Config] = {}

    def for_article(self, source: str) -> Applied:
        """What applies to one source, as `load_many` names it ("feed.jsonl#3" for a record of a file), or to a folder.

        Raises:
            ConfigError: a file cannot be read, or a key or value is wrong.
        """
        file = self._nearest(source)
        if file not in self._loaded:
            below = read(file) if file else ()
            self._loaded[file] = Config(file, (*below, *_stated(self._given)))
        return self._loaded[file].for_article(source)

    def _nearest(self, source: str) -> Path | None:
        if self._file or self._isolated:
            return self._file if not self._isolated else None
        path = Path() if "://" in source else _path(source)
        folder = path if path.is_dir() else path.parent
        if folder not in self._found:
            self._found[folder] = find(folder)
        return self._found[folder]


def _stated(given: Mapping[str, Any]) -> tuple[Layer, ...]:
    told = {k: str(v) if isinstance(v, Path) else v for k, v in given.items() if k != "profile"}
    if "profile" in given:
        told["extends"] = given["profile"]
    return stated(told, Source("command line", "command line")) if told else ()


def _path(source: str) -> Path:
    """The file of a source, without the number of a record in it."""
    path = Path(source)
    return Path(_RECORD.sub("", source)) if "#" in source and not path.exists() else path


def _covers(layer: Layer, path: Path) -> bool:
    if not layer.paths:
        return True
    whole = PurePath(os.path.abspath(path))  # noqa: PTH100  takes out "..", which Path.absolute leaves in
    folder = os.path.abspath(layer.source.folder or "")  # noqa: PTH100
    inside = whole.relative_to(folder) if whole.is_relative_to(folder) else whole
    return any(globs.covers(pattern, inside) for pattern in layer.paths)
