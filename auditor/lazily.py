"""What comes into being when it is first asked for: names of a package, and attributes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Generic, Self, TypeVar, final, overload

Value = TypeVar("Value")


def names(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of `package`: `homes` gives the module, relative to it, that holds each name.

    A name is kept once it was asked for. Raises: AttributeError for one that has no home.
    """

    def __getattr__(name: str) -> Any:  # noqa: N807  it takes that place in the package
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__


@final
class remembered(Generic[Value]):  # noqa: N801  a decorator, as `property` is
    """As `functools.cached_property`, without the lock that it takes up to Python 3.11.

    That lock made up 1 % of the time of a run. Two threads that ask at once may both make the value, of which one is
    kept.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self.make = make
        self.name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type | None = None) -> Value: ...

    def __get__(self, instance: object | None, owner: type | None = None) -> Self | Value:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.make(instance)
        return value
