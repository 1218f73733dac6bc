"""Names of a package whose modules load when a name is first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


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
