"""Where configuration stands: files found upwards from an article, profiles that ship, the command line."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from auditor.config import lines
from auditor.config.keys import top, written
from auditor.config.kinds import KeyPath, Wrong
from auditor.errors import ConfigError

OWN, PROJECT = "auditor.toml", "pyproject.toml"
_TABLE: Final[KeyPath] = ("tool", "auditor")
# Where one of these stands, a project begins: what lies above it is another's.
_ROOTS = (".git", ".hg", ".svn")
_SCORING = "default"
_SHIPPED: Final = Path(__file__).parent.parent / "data" / "profiles"


@dataclass(eq=False)
class Source:
    """One place that values come from. `name` is what messages and `config show` call it.

    `kind` is one of "file", "profile", "command line" and "default". `folder` is what its paths are relative to.
    """

    kind: str
    name: str
    folder: Path | None = None
    text: str = field(default="", repr=False)
    table: KeyPath = ()

    @cached_property
    def _numbers(self) -> dict[KeyPath, int]:
        return lines.numbers(self.text) if self.text else {}

    def line(self, path: KeyPath) -> int | None:
        """The line of a key, or of the table around it; None where there are no lines."""
        return lines.nearest(self._numbers, (*self.table, *path))

    def error(self, path: KeyPath, problem: str) -> ConfigError:
        line = self.line(path) if path or self.table else None
        place = f"{self.name}:{line}" if line else self.name
        flag = "profile" if path == ("extends",) else spelt(path)
        key = f"--{flag}" if self.kind == "command line" else spelt(path)
        return ConfigError(f"{place}: {key}: {problem}" if key else f"{place}: {problem}")


class Origin(NamedTuple):
    source: Source
    path: KeyPath

    @property
    def line(self) -> int | None:
        return self.source.line(self.path)

    def __str__(self) -> str:
        return f"{self.source.name}:{self.line}" if self.line else self.source.name


DEFAULT: Final = Source("default", "default")


@dataclass(frozen=True, slots=True)
class Layer:
    """Settled values of one source; with `paths` they apply only to what one of the patterns covers."""

    source: Source
    values: Mapping[KeyPath, tuple[Any, Origin]]
    paths: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.source.name} for {', '.join(self.paths)}" if self.paths else self.source.name


def spelt(path: KeyPath) -> str:
    """The key as TOML spells it."""
    return ".".join(
        p if p and p.replace("-", "").replace("_", "").isalnum() and p.isascii() else f'"{p}"' for p in path
    )


def find(path: Path) -> Path | None:
    """The configuration file that applies to a file or folder: the nearest upwards, None if there is none.

    In one folder `auditor.toml` goes before `pyproject.toml`, which counts if it has a table `[tool.auditor]`. The
    search ends at the root of a repository.

    Raises:
        ConfigError: a `pyproject.toml` on the way that speaks of auditor cannot be read.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100  takes out "..", which Path.absolute leaves in
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / OWN).is_file():
            return folder / OWN
        if (folder / PROJECT).is_file() and _has_table(folder / PROJECT):
            return folder / PROJECT
        if any((folder / root).exists() for root in _ROOTS):
            return None
    return None


def read(file: Path, trail: tuple[str, ...] = ()) -> tuple[Layer, ...]:
    """The layers of a file: first those of what it extends, then its own.

    Raises:
        ConfigError: the file cannot be read, extends itself, or holds an unknown key or a wrong value.
    """
    name = displayed(file)
    text = _text(file)
    data = _parsed(text, name)
    tools = data.get("tool")
    inner = tools.get("auditor") if isinstance(tools, dict) else None
    table, where = (inner, _TABLE) if file.name == PROJECT else (data, ())
    if table is None:
        raise ConfigError(f"{name} has no table [tool.auditor]; add one, or name another file")
    if table is data and inner is not None:
        raise ConfigError(f"{name}: keys stand here without [tool.auditor]; that table is for {PROJECT}")
    source = Source("file", name, file.parent, text, where)
    return _layers(source, table, (*trail, str(Path(os.path.abspath(file)))))  # noqa: PTH100  as in `find`


def profile(name: str, trail: tuple[str, ...] = ()) -> tuple[Layer, ...]:
    """The layers of a profile that ships."""
    text = (_SHIPPED / f"{name}.toml").read_text("utf-8")
    source = Source("profile", f"profile {name}", None, text)
    return _layers(source, _parsed(text, source.name), (*trail, source.name))


def profiles() -> list[str]:
    """The profiles that ship, by the names that `extends` takes."""
    found = _SHIPPED.iterdir()
    return sorted(f.name.removesuffix(".toml") for f in found if f.name not in (f"{_SCORING}.toml", "__init__.py"))


def summary(name: str) -> str:
    """What a profile that ships is for: the first line of its file."""
    text = (_SHIPPED / f"{name}.toml").read_text("utf-8")
    return text.partition("\n")[0].removeprefix("# ")


def stated(given: Mapping[str, Any], source: Source) -> tuple[Layer, ...]:
    """The layers of a configuration that is not in a file."""
    return _layers(source, given, ())


def displayed(file: Path) -> str:
    """The path as a reader knows it: relative to the working directory where it lies below."""
    path = Path(os.path.abspath(file))  # noqa: PTH100  as in `find`
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _layers(source: Source, table: Any, trail: tuple[str, ...]) -> tuple[Layer, ...]:
    try:
        settled = list(top().read(table, ()))
    except Wrong as wrong:
        raise source.error(wrong.path, wrong.problem) from None
    below: list[Layer] = []
    values: dict[KeyPath, tuple[Any, Origin]] = {}
    ignores: list[Layer] = []
    numbered: dict[str, dict[KeyPath, tuple[Any, Origin]]] = {}
    for path, value in settled:
        origin = Origin(source, written(path, table))
        if path[0] == "extends":
            for parent in value:
                below += _extended(source, parent, trail)
        elif path[0] == "per-file-ignores":
            ignores.append(Layer(source, {("ignore",): (value, origin)}, (path[1],)))
        elif path[0] == "overrides":
            numbered.setdefault(path[1], {})[path[2:]] = (value, origin)
        else:
            values[path] = (value, origin)
    own = Layer(source, values)
    overrides = [Layer(source, v, v.pop(("paths",))[0]) for v in numbered.values()]
    return (*below, own, *overrides, *ignores)


def _extended(source: Source, parent: str, trail: tuple[str, ...]) -> Iterator[Layer]:
    known = profiles()
    if parent in known:
        reached, name = f"profile {parent}", parent
    elif "/" in parent or "\\" in parent or parent.endswith(".toml"):
        file = (source.folder or Path.cwd()) / parent
        reached, name = os.path.abspath(file), ""  # noqa: PTH100  as in `find`
        if not file.is_file():
            raise source.error(
                ("extends",), f"there is no file {parent!r} in {displayed(file.parent)}; correct the path"
            )
    elif parent == _SCORING:
        raise source.error(("extends",), "'default' is the scoring profile, which always applies; leave it out")
    else:
        close = get_close_matches(parent.lower(), known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
        raise source.error(("extends",), f"no profile is called {parent!r}; {hint} A path ends in .toml")
    if reached in trail:
        circle = " → ".join([*trail[trail.index(reached) :], reached])
        raise source.error(("extends",), f"it comes back to itself ({circle}); take one of these out")
    yield from profile(name, trail) if name else read(Path(reached), trail)


def _has_table(file: Path) -> bool:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{displayed(file)}: cannot be read: {error.strerror}") from None
    if b"auditor" not in content:
        return False
    data = _parsed(_decoded(content, file), displayed(file))
    tool = data.get("tool")
    return isinstance(tool, dict) and "auditor" in tool


def _text(file: Path) -> str:
    try:
        return _decoded(file.read_bytes(), file)
    except OSError as error:
        problem = (
            "there is no such file" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
        )
        raise ConfigError(f"{displayed(file)}: {problem}; name a configuration file, or use --isolated") from None


def _decoded(content: bytes, file: Path) -> str:
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{displayed(file)}:{line}: this is no UTF-8; save the file as UTF-8") from None


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        # With a last line break, the parser gives the line of a fault instead of "at end of document".
        return tomllib.loads(f"{text}\n")
    except tomllib.TOMLDecodeError as error:
        line = lines.faulty(text)
        raise ConfigError(f"{name}{f':{line}' if line else ''}: this is no TOML: {error}; correct it there") from None
    except RecursionError:
        raise ConfigError(f"{name}: lists or tables lie too deep in one another") from None
