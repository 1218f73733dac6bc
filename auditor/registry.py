"""Find checkers by walking `auditor.checkers`; no list to keep in step."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from auditor import checkers
from auditor.checker import AnyChecker, Checker
from auditor.errors import ConfigError


@cache
def discover() -> dict[str, AnyChecker]:
    """Checkers by name, in order of their codes.

    Raises:
        ValueError: two checkers share a name or a code.
    """
    found = sorted(_walk(), key=lambda c: c.code)
    for key in ("name", "code"):
        values = [getattr(c, key) for c in found]
        if len(values) != len(set(values)):
            raise ValueError(f"duplicate checker {key}: {sorted(values)}")
    return {c.name: c for c in found}


def _walk() -> Iterator[AnyChecker]:
    for package in pkgutil.iter_modules(checkers.__path__, f"{checkers.__name__}."):
        folder = import_module(package.name)
        for module in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
            yield from (v for v in vars(import_module(module.name)).values() if isinstance(v, Checker))


def find(key: str) -> AnyChecker:
    """The checker with this name or code, case-blind.

    Raises:
        ConfigError: there is none; the message names the nearest.
    """
    wanted = key.strip().lower()
    for each in discover().values():
        if wanted in (each.name, each.code.lower()):
            return each
    raise ConfigError(f"no rule is called {key!r}{_hint(wanted)}; `auditor rules` lists them")


def select(chosen: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[AnyChecker, ...]:
    """Checkers whose name, code, code prefix or dimension is chosen (all, if none is) and not ignored.

    Raises:
        ConfigError: an entry matches no checker.
    """
    everything = tuple(discover().values())
    picked = _matching(everything, chosen) or {c.name for c in everything}
    dropped = _matching(everything, ignored)
    return tuple(c for c in everything if c.name in picked and c.name not in dropped)


def _matching(everything: tuple[AnyChecker, ...], keys: Iterable[str]) -> set[str]:
    names: set[str] = set()
    for key in keys:
        wanted = key.strip().lower()
        hits = {
            c.name
            for c in everything
            if wanted in ("all", c.name, c.dimension) or (wanted and c.code.lower().startswith(wanted))
        }
        if not hits:
            raise ConfigError(f"no rule, code prefix or dimension matches {key!r}{_hint(wanted)}")
        names |= hits
    return names


def _hint(wanted: str) -> str:
    known = [k for c in discover().values() for k in (c.name, c.code.lower(), c.dimension)]
    close = get_close_matches(wanted, known, n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
