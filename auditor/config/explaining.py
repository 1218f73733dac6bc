"""Every value that applies to an article, defaults included, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor import options, registry
from auditor.config import assertions, keys
from auditor.config.applying import Applied, Values, chosen, merged
from auditor.config.kinds import Deferred, KeyPath, Table
from auditor.config.sources import DEFAULT, Origin, spelt

# A logo that is written out; longer ones end in an ellipsis where values are listed for readers.
_LONGEST_URI = 60
_BOUNDS = {
    ("fail-under",): assertions.FAIL_UNDER.name,
    ("fail-on",): assertions.FAIL_ON.name,
    ("assert", "dimension"): assertions.LEAST.name,
    ("assert", "count"): assertions.MOST.name,
    ("assert", "total"): assertions.MOST.name,
    ("assert", "only-new"): "severity",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A value, JSON-ready, None if it is not set, and its origins: several for a list that adds up."""

    key: str
    value: Any
    origins: tuple[Origin, ...]

    def to_dict(self) -> dict[str, Any]:
        found = [
            {"from": o.source.kind, "name": o.source.name, "line": o.line, "key": spelt(o.path)} for o in self.origins
        ]
        return {"key": self.key, "value": self.value, "origins": found}


def explained(applied: Applied) -> tuple[Explained, ...]:
    """The gate, then the house, then the rules in order of their codes; a rule that does not run is "off"."""
    values = merged(applied.layers)
    return (*_general(applied, values), *_rules(applied, values))


def _general(applied: Applied, values: Values) -> Iterator[Explained]:
    shown = {path: held for path, held in values.items() if path[0] not in ("rules", *keys.SELECTION)}
    for path, default in _defaults(keys.top(), ()):
        if not any(p[: len(path)] == path for p in shown):
            # A lower bound on the score takes the place of the severity that fails by default.
            moot = path == ("fail-on",) and applied.gate.fail_on is None
            shown_default = {"severity": assertions.NEVER, "level": "error"} if moot else default
            yield Explained(spelt(path), shown_default, (Origin(DEFAULT, path),))
        else:
            for inner in [p for p in shown if p[: len(path)] == path]:
                value, origins = shown[inner]
                yield Explained(spelt(inner), _readable(inner, value), origins)


def _defaults(table: Table | Deferred, path: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    for name, key in table.keys.items():
        inner = (*path, name)
        if isinstance(key.kind, Table | Deferred):
            yield from _defaults(key.kind, inner)
        elif name not in (*keys.SELECTION, "rules", "extends", "overrides", "per-file-ignores"):
            yield inner, _readable(inner, key.default)


def _rules(applied: Applied, values: Values) -> Iterator[Explained]:
    decided = chosen(applied.layers)
    for name in registry.outline():
        checker, (runs, decider) = registry.find(name), decided[name]
        told, origins = values.get(("rules", name, "severity"), (None, ()))
        if not runs:
            why = (decider,) if decider else ()
            yield Explained(f"rules.{name}.severity", assertions.OFF, why)
            continue
        tuned = told if told != assertions.OFF else None
        where = origins if tuned else (Origin(DEFAULT, ()),)
        yield Explained(f"rules.{name}.severity", tuned or str(checker.severity), where)
        for key, option in options.declared(checker).items():
            value, origins = values.get(("rules", name, key), (option.default, (Origin(DEFAULT, ()),)))
            yield Explained(f"rules.{name}.{key}", value, origins)


def _readable(path: KeyPath, value: Any) -> Any:
    """The value as it could be written: `(bound, level)` becomes a table."""
    name = _BOUNDS.get(path[:2]) or _BOUNDS.get(path[:1])
    if name and isinstance(value, tuple):
        bound, level = value
        return {"level": level} if bound is None else {name: bound, "level": level}
    return list(value) if isinstance(value, tuple) else value


def as_text(values: tuple[Explained, ...]) -> str:
    """One line for each value, in TOML, its origins behind it as a comment."""
    rows = [(f"{v.key} = {_toml(v.value)}" if v.value is not None else f"# {v.key} is not set", v) for v in values]
    # Long lists stand out of the column instead of widening it.
    width = min(60, max(len(row) for row, _ in rows))
    return "".join(f"{row.ljust(width)}  # {', '.join(dict.fromkeys(map(str, v.origins)))}\n" for row, v in rows)


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str) and value.startswith("data:") and len(value) > _LONGEST_URI:
        value = f"{value[:_LONGEST_URI]}…"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
