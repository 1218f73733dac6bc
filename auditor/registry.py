"""Find checkers by walking `auditor.checkers` and what plug-ins add; no list to keep in step."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from auditor import checkers, plugins
from auditor import patterns as re
from auditor.checker import AnyChecker, Checker, Flag, NoOptions, Severity, Strength
from auditor.errors import ConfigError, ModelUnavailable

_FACTS = re.compile(r'^@checker\(\s*code="(\w+)",\s*severity=Severity\.(\w+)', re.MULTILINE)


OWN = "auditor"


@cache
def discover() -> dict[str, AnyChecker]:
    """Checkers by name, in order of their codes.

    Raises:
        ConfigError: a plug-in's rule cannot stand beside the others; see `outline`.
        ValueError: two checkers share a name or a code.
    """
    found = [*_walk(), *_added()]
    found.sort(key=lambda c: c.code)
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


def _added() -> Iterator[AnyChecker]:
    """The checkers of plug-ins."""
    for name, home in homes().items():
        if home.origin != OWN:
            yield _loaded(outline()[name])


def _loaded(entry: Entry) -> AnyChecker:
    """The checker of an entry. A plug-in's module that cannot be imported stands as a check that is skipped."""
    home = homes()[entry.name]
    try:
        module = import_module(home.module)
        return next(v for v in vars(module).values() if isinstance(v, Checker))
    except Exception as error:
        # Somebody else's module may raise anything; it must not end a run, nor pass for a check that ran.
        if home.origin == OWN:
            raise
        return _unloaded(entry, home, f"{type(error).__name__}: {error}")


def _unloaded(entry: Entry, home: Home, problem: str) -> AnyChecker:
    reason = f"the plug-in {home.origin} could not be loaded: {problem}"

    def check(_analysis: object, _options: NoOptions) -> Iterator[Flag]:
        raise ModelUnavailable(reason)

    check.__module__ = home.module
    sys.modules.pop(home.module, None)
    return Checker(entry.code, entry.severity, Strength.WEAK, check, NoOptions, reason, preview=True)


class Entry(NamedTuple):
    """What configuration has to know of a rule."""

    name: str
    code: str
    dimension: str
    severity: Severity


class Home(NamedTuple):
    """The module of a rule, and what brought it: `OWN`, or name and version of a distribution."""

    module: str
    origin: str


@cache
def outline() -> dict[str, Entry]:
    """The rules by name, in order of their codes, without importing one.

    Whoever only asks which rules there are, as a run over cached articles does, need not pay for loading them.

    Raises:
        ConfigError: a plug-in's rule has a name or a code that is taken, or a dimension that there is not.
    """
    return {entry.name: entry for entry, _ in _listed()}


@cache
def homes() -> dict[str, Home]:
    """Where each rule lies, by name. Raises as `outline` does."""
    return {entry.name: home for entry, home in _listed()}


@cache
def _listed() -> tuple[tuple[Entry, Home], ...]:
    own = [pair for place in checkers.__path__ for pair in _in(Path(place), checkers.__name__, OWN)]
    # A distribution without sources has to be asked itself.
    own = own or [(Entry(c.name, c.code, c.dimension, c.severity), Home(c.check.__module__, OWN)) for c in _walk()]
    dimensions = {entry.dimension for entry, _ in own}
    found = list(own)
    for plugin in plugins.plugins():
        for entry, home in _in(plugin.folder, plugin.package, plugin.origin):
            if entry.dimension not in dimensions:
                raise ConfigError(
                    f"{plugin.origin}: the rule {entry.name} lies in the folder {entry.dimension!r}, which is no "
                    f"dimension; those are {', '.join(sorted(dimensions))}"
                )
            for other, there in found:
                if entry.name == other.name or entry.code == other.code:
                    raise ConfigError(
                        f"{plugin.origin}: the rule {entry.name} ({entry.code}) has the name or code of "
                        f"{other.name} ({other.code}) of {there.origin}; give it another"
                    )
            found.append((entry, home))
    return tuple(sorted(found, key=lambda pair: pair[0].code))


def _in(folder: Path, package: str, origin: str) -> Iterator[tuple[Entry, Home]]:
    for file in folder.glob("*/*.py"):
        facts = _FACTS.search(file.read_bytes().decode())
        if facts:
            entry = Entry(file.stem.replace("_", "-"), facts[1], file.parent.name, Severity[facts[2]])
            yield entry, Home(f"{package}.{file.parent.name}.{file.stem}", origin)


def find(key: str) -> AnyChecker:
    """The checker with this name or code, case-blind.

    Raises:
        ConfigError: there is none; the message names the nearest.
    """
    return _loaded(outline()[named(key)])


def named(key: str) -> str:
    """The name of the rule with this name or code, case-blind.

    Raises:
        ConfigError: there is none; the message names the nearest.
    """
    wanted = key.strip().lower()
    for each in outline().values():
        if wanted in (each.name, each.code.lower()):
            return each.name
    raise ConfigError(f"no rule is called {key!r}{_hint(wanted)}; `auditor rules` lists them")


@dataclass(frozen=True, slots=True)
class Selection:
    """One layer of a choice. `select`, if not None, starts anew; the others change what lower layers chose.

    Of two entries of one layer the more specific one decides: a name or code before a longer prefix before a shorter
    one before a dimension before "all". Where both are as specific, leaving out wins.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


def select(chosen_keys: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[AnyChecker, ...]:
    """Checkers whose name, code, code prefix or dimension is chosen (all, if none is) and not ignored.

    Raises:
        ConfigError: an entry matches no checker.
    """
    names = chosen(tuple(chosen_keys), tuple(ignored))
    return tuple(c for c in discover().values() if c.name in names)


@cache
def chosen(keys: tuple[str, ...] = (), ignored: tuple[str, ...] = ()) -> frozenset[str]:
    """Names of the rules that `select` returns.

    Raises:
        ConfigError: an entry matches no rule.
    """
    return resolved((Selection(keys or None, ignored),))


def resolved(layers: Iterable[Selection]) -> frozenset[str]:
    """Names of the rules chosen after all layers, lowest first; all rules are where the first one starts from.

    Raises:
        ConfigError: an entry matches no rule.
    """
    names = frozenset(outline())
    for layer in layers:
        names = narrowed(names, layer)
    return names


def matching(key: str) -> frozenset[str]:
    """Names of the rules that one name, code, code prefix or dimension stands for.

    Raises:
        ConfigError: there are none.
    """
    return frozenset(_ranked(key))


def narrowed(names: frozenset[str], layer: Selection) -> frozenset[str]:
    """Names of the rules chosen after one more layer.

    Raises:
        ConfigError: an entry matches no rule.
    """
    wanted: dict[str, int] = {}
    for key in (*(layer.select or ()), *layer.extend_select):
        for name, rank in _ranked(key).items():
            wanted[name] = max(rank, wanted.get(name, rank))
    unwanted: dict[str, int] = {}
    for key in layer.ignore:
        for name, rank in _ranked(key).items():
            unwanted[name] = max(rank, unwanted.get(name, rank))
    start = names if layer.select is None else frozenset[str]()
    return frozenset(n for n in start | set(wanted) if n not in unwanted or wanted.get(n, _ALL) > unwanted[n])


# A whole name or code is more specific than any prefix, a prefix than a dimension, a dimension than everything.
_WHOLE, _DIMENSION, _ALL = 100, 0, -1


@cache
def _ranked(key: str) -> dict[str, int]:
    """For every rule that the key stands for, how specific it is."""
    wanted = key.strip().lower()
    hits: dict[str, int] = {}
    for each in outline().values():
        if wanted in (each.name, each.code.lower()):
            hits[each.name] = _WHOLE
        elif wanted and each.code.lower().startswith(wanted):
            hits[each.name] = len(wanted)
        elif wanted == each.dimension:
            hits[each.name] = _DIMENSION
        elif wanted == "all":
            hits[each.name] = _ALL
    if not hits:
        raise ConfigError(f"no rule, code prefix or dimension matches {key!r}{_hint(wanted)}")
    return hits


def _hint(wanted: str) -> str:
    known = [k for e in outline().values() for k in (e.name, e.code.lower(), e.dimension)]
    close = get_close_matches(wanted, known, n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
