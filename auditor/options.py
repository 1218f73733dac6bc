"""The options of rules, as configuration gives them: checked against the frozen dataclass that the rule declares."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, get_type_hints

from auditor.checker import AnyChecker
from auditor.errors import ConfigError

Value = bool | int | float | str | tuple[str, ...]
_EXPECTED = {
    int: "a whole number from 0 on",
    float: "a number from 0 on",
    bool: "true or false",
    str: "a text",
    tuple[str, ...]: "a list of texts",
}


class Option(NamedTuple):
    """`name` is the field's; `key` is how configuration spells it."""

    name: str
    key: str
    kind: Any
    default: Any

    @property
    def expected(self) -> str:
        return _EXPECTED[self.kind]


def declared(checker: AnyChecker) -> dict[str, Option]:
    """The options of a rule by the key that configuration spells them with."""
    kind: Callable[[], Any] = checker.options
    return _declared(kind)


@cache
def _declared(kind: Any) -> dict[str, Option]:
    hints = get_type_hints(kind)
    found = [Option(f.name, f.name.replace("_", "-"), hints[f.name], f.default) for f in fields(kind)]
    for each in found:
        if each.kind not in _EXPECTED or each.default is MISSING:
            raise TypeError(f"{kind.__module__}: option {each.name} needs a plain type and a default")
    return {each.key: each for each in found}


def converted(option: Option, value: Any) -> Any:
    """The value as the rule takes it.

    Raises:
        ConfigError: the value is of another type, or a number below 0.
    """
    wrong = ConfigError(f"expected {option.expected}, not {value!r}")
    if option.kind == tuple[str, ...]:
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise wrong
        return tuple(value)
    if option.kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not option.kind:
        raise wrong
    if isinstance(value, int | float) and (value < 0 or not math.isfinite(value)):
        raise wrong
    return value


def changed(checker: AnyChecker, values: Mapping[str, Any]) -> tuple[tuple[str, Value], ...]:
    """The values, by field name in its order, that are not the rule's defaults.

    Raises:
        ConfigError: an option is unknown or its value is of the wrong type.
    """
    made, usual = build(checker, values), checker.options()
    return tuple(
        (option.name, getattr(made, option.name))
        for option in sorted(declared(checker).values(), key=lambda o: o.name)
        if getattr(made, option.name) != getattr(usual, option.name)
    )


def build(checker: AnyChecker, values: Mapping[str, Any]) -> Any:
    """The rule's options with some values changed; `values` goes by key or by field name.

    Raises:
        ConfigError: an option is unknown or its value is of the wrong type.
    """
    known = declared(checker)
    chosen = {}
    for name, value in values.items():
        option = known.get(name.replace("_", "-"))
        if option is None:
            raise ConfigError(f"{checker.name} has no option {name!r}{nearest(name, known)}")
        try:
            chosen[option.name] = converted(option, value)
        except ConfigError as error:
            raise ConfigError(f"{checker.name}, option {option.key!r}: {error}") from None
    return checker.options(**chosen)


def nearest(name: str, known: Mapping[str, Any]) -> str:
    """What to do about an unknown name: the nearest one, or all there are."""
    close = get_close_matches(name.replace("_", "-").lower(), list(known), n=1, cutoff=0.5)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; there are {', '.join(sorted(known))}" if known else "; it has none"


def schema(option: Option) -> dict[str, Any]:
    """What the option may hold, as JSON Schema."""
    if option.kind == tuple[str, ...]:
        return {"type": "array", "items": {"type": "string"}}
    kinds = {int: "integer", float: "number", bool: "boolean", str: "string"}
    bounds = {"minimum": 0} if option.kind in (int, float) else {}
    return {"type": kinds[option.kind], **bounds}
