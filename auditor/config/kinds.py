"""What a value of the configuration may be: each kind checks values, says what it expects, and describes itself as
JSON Schema. A kind turns what TOML holds into settled values at key paths, so that layers can be laid over another.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol

from auditor import patterns as re
from auditor.errors import ConfigError

KeyPath = tuple[str, ...]
Settled = tuple[KeyPath, Any]
_SHOWN = 60
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Wrong(Exception):
    """A key or value that cannot stand. `path` is relative to the outermost table that was read."""

    def __init__(self, path: KeyPath, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        self.problem = problem


class Kind(Protocol):
    """`expected` completes the sentence "expected …"."""

    @property
    def expected(self) -> str: ...

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        """The settled values in `value`, which stands at `path`. Raises Wrong."""

    def schema(self) -> dict[str, Any]: ...


def refused(kind: Kind, value: Any, path: KeyPath) -> Wrong:
    return Wrong(path, f"expected {kind.expected}, not {shown(value)}")


def shown(value: Any) -> str:
    """The value as configuration would spell it, cut to a readable length."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _asked(check: Callable[[str], Any] | None, value: str, path: KeyPath) -> None:
    if check is None:
        return
    try:
        check(value)
    except ConfigError as error:
        raise Wrong(path, str(error)) from None


@dataclass(frozen=True, slots=True)
class Flag:
    expected: str = "true or false"

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, bool):
            raise refused(self, value, path)
        yield path, value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Text:
    expected: str = "a text"
    check: Callable[[str], Any] | None = None

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, str) or not value.strip():
            raise refused(self, value, path)
        _asked(self.check, value, path)
        yield path, value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class Number:
    expected: str
    low: float = 0
    high: float = float("inf")
    whole: bool = False

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        right = isinstance(value, int if self.whole else int | float) and not isinstance(value, bool)
        # Not “out of range”, so that NaN is refused too.
        if not right or not self.low <= value <= self.high or value == float("inf"):
            raise refused(self, value, path)
        yield path, value

    def schema(self) -> dict[str, Any]:
        top = {} if self.high == float("inf") else {"maximum": self.high}
        return {"type": "integer" if self.whole else "number", "minimum": self.low, **top}


@dataclass(frozen=True, slots=True)
class Choice:
    values: tuple[str, ...]

    @property
    def expected(self) -> str:
        return f"one of {', '.join(self.values)}"

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if value not in self.values:
            close = get_close_matches(value.lower(), self.values, n=1) if isinstance(value, str) else []
            hint = f" (did you mean {close[0]!r}?)" if close else ""
            raise Wrong(path, f"expected {self.expected}, not {shown(value)}{hint}")
        yield path, value

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.values)}


@dataclass(frozen=True, slots=True)
class Colour:
    expected: str = 'a colour written #rrggbb, such as "#1d4f7c"'

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise refused(self, value, path)
        yield path, value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list; one text stands for a list of one where `alone` says so."""

    expected: str = "a list of texts"
    check: Callable[[str], Any] | None = None
    least: int = 0
    alone: bool = False

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        items = [value] if self.alone and isinstance(value, str) else value
        if not isinstance(items, list | tuple) or len(items) < self.least:
            raise refused(self, value, path)
        for item in items:
            if not isinstance(item, str) or not item.strip():
                raise Wrong(path, f"expected {self.expected}, but one entry is {shown(item)}")
            _asked(self.check, item, path)
        yield path, tuple(dict.fromkeys(items))

    def schema(self) -> dict[str, Any]:
        items = {"type": "string", "minLength": 1}
        many = {"type": "array", "items": items, **({"minItems": self.least} if self.least else {})}
        return {"anyOf": [items, many]} if self.alone else many


@dataclass(frozen=True, slots=True)
class Key:
    """`doc` is one sentence for the schema and the message."""

    kind: Kind
    doc: str
    default: Any = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of known keys; `elsewhere` tells the full key by its last part, for one at the wrong level."""

    keys: Mapping[str, Key]
    required: tuple[str, ...] = ()
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    expected: str = "a table"

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, Mapping):
            raise refused(self, value, path)
        for name in value:
            if name not in self.keys:
                raise Wrong((*path, name), f"unknown key{self._hint(name)}")
        for name in self.required:
            if name not in value:
                raise Wrong(path, f"the key {name!r} is missing; it is {self.keys[name].kind.expected}")
        for name, inner in value.items():
            yield from self.keys[name].kind.read(inner, (*path, name))

    def _hint(self, name: str) -> str:
        plain = name.replace("_", "-").lower()
        if plain in self.keys:
            return f"; did you mean {plain!r}?"
        if plain in self.elsewhere:
            return f"; did you mean {self.elsewhere[plain]!r}?"
        close = get_close_matches(plain, [*self.keys, *self.elsewhere], n=1)
        if close:
            return f"; did you mean {self.elsewhere.get(close[0], close[0])!r}?"
        return f"; the keys here are {', '.join(sorted(self.keys))}"

    def schema(self) -> dict[str, Any]:
        properties = {name: {**key.kind.schema(), "description": key.doc} for name, key in self.keys.items()}
        needed = {"required": list(self.required)} if self.required else {}
        return {"type": "object", "additionalProperties": False, "properties": properties, **needed}


@dataclass(frozen=True, slots=True)
class Deferred:
    """A table whose keys are put together when one is first read: what they need would slow every start."""

    table: Callable[[], Table]
    expected: str = "a table"

    @property
    def keys(self) -> Mapping[str, Key]:
        return self.table().keys

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        yield from self.table().read(value, path)

    def schema(self) -> dict[str, Any]:
        return self.table().schema()


@dataclass(frozen=True, slots=True)
class Each:
    """A table whose keys the user names; `check` refuses names with a ConfigError."""

    kind: Kind
    expected: str
    check: Callable[[str], Any] | None = None

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, Mapping):
            raise refused(self, value, path)
        for name, inner in value.items():
            _asked(self.check, name, (*path, name))
            yield from self.kind.read(inner, (*path, name))

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.kind.schema()}
