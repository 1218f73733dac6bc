"""Values of the configuration that assert something: a bound or a severity, and whether breaking it warns or fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.checker import Severity
from auditor.config.kinds import Choice, Flag, Key, KeyPath, Kind, Number, Settled, Table, refused

OFF = "off"
NEVER = "never"
LEVEL = Choice(("error", "warn", OFF))
SEVERITIES = tuple(map(str, Severity))


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound alone, or a table of the bound, under the key `name`, and its level.

    Settles as `(bound, level)`; the level "off" drops what a lower layer asserts.
    """

    name: str
    bound: Kind

    @property
    def expected(self) -> str:
        return f'{self.bound.expected}, or {{ {self.name} = …, level = "warn" }}'

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, Mapping):
            settled = list(self.bound.read(value, path))
            yield path, (settled[0][1], "error")
            return
        needed = () if value.get("level") == OFF else (self.name,)
        table = Table({**self._keys, self.name: Key(self.bound, "the bound")}, needed)
        read = {inner[-1]: settled for inner, settled in table.read(value, path)}
        yield path, (read.get(self.name), read.get("level", "error"))

    @property
    def _keys(self) -> dict[str, Key]:
        return {"level": Key(LEVEL, "what a broken assertion does", "error")}

    def schema(self) -> dict[str, Any]:
        table = Table({**self._keys, self.name: Key(self.bound, "the bound")})
        return {"anyOf": [self.bound.schema(), table.schema()]}


SCORE = Number("a number from 0 to 100", 0, 100)
COUNT = Number("a whole number from 0 on", whole=True)
LEAST = Bound("min", SCORE)
MOST = Bound("max", COUNT)
FAIL_UNDER = Bound("score", SCORE)
FAIL_ON = Bound("severity", Choice((*SEVERITIES, NEVER)))


@dataclass(frozen=True, slots=True)
class OnlyNew:
    """Settles as `(lowest severity, level)`."""

    expected: str = 'true, false, "warn", "error", or { severity = …, level = … }'

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if isinstance(value, bool):
            yield path, (SEVERITIES[0], "error" if value else OFF)
        elif value in LEVEL.values:
            yield path, (SEVERITIES[0], value)
        elif isinstance(value, Mapping):
            read = {inner[-1]: settled for inner, settled in self._table.read(value, path)}
            yield path, (read.get("severity", SEVERITIES[0]), read.get("level", "error"))
        else:
            raise refused(self, value, path)

    @property
    def _table(self) -> Table:
        return Table(
            {
                "severity": Key(Choice(SEVERITIES), "lowest severity that counts", SEVERITIES[0]),
                "level": Key(LEVEL, "what a broken assertion does", "error"),
            }
        )

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Flag().schema(), LEVEL.schema(), self._table.schema()]}
