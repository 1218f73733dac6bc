"""Layers laid over one another: what applies to one article, and which layer each value comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor import options, registry
from auditor.checker import Severity
from auditor.config.assertions import NEVER, OFF
from auditor.config.kinds import KeyPath
from auditor.config.sources import Layer, Origin
from auditor.gate import Gate
from auditor.house import House, PhraseList
from auditor.registry import Selection
from auditor.report.verdicts import Level
from auditor.settings import RuleSettings, Settings

if TYPE_CHECKING:
    from auditor.report.styles import HouseStyle

Values = Mapping[KeyPath, tuple[Any, tuple[Origin, ...]]]


@dataclass(frozen=True, slots=True)
class Applied:
    """What applies to one article. `formats` are as the command line spells them ("json", "sarif:out.sarif").

    `file` is the configuration file that was found or named; `layers` are those that apply, lowest first. `style` is
    of pages alone and no part of `digest`; None stands for that which ships.
    """

    settings: Settings
    gate: Gate
    baseline: Path | None = None
    formats: tuple[str, ...] = ()
    file: Path | None = None
    layers: tuple[Layer, ...] = field(default=(), repr=False)
    style: HouseStyle | None = None

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits over what shapes a report."""
        return self.settings.digest


def applied(layers: tuple[Layer, ...], file: Path | None = None) -> Applied:
    """What the layers come to, lowest first."""
    values = merged(layers)
    return Applied(
        settings=_settings(values, chosen(layers)),
        gate=_gate(values),
        baseline=_baseline(values),
        formats=_value(values, "format", default=()),
        file=file,
        layers=layers,
        style=_style(values),
    )


def merged(layers: Iterable[Layer]) -> Values:
    """Values with the origins they come from: lists of the house add up, of all else the last layer's stands."""
    values: dict[KeyPath, tuple[Any, tuple[Origin, ...]]] = {}
    for layer in layers:
        for path, (value, origin) in layer.values.items():
            before, origins = values.get(path, ((), ()))
            if path[0] == "house" and isinstance(value, tuple):
                values[path] = (tuple(dict.fromkeys((*before, *value))), (*origins, origin))
            else:
                values[path] = (value, (origin,))
    return values


def chosen(layers: Iterable[Layer]) -> dict[str, tuple[bool, Origin | None]]:
    """For every rule whether it runs, and what decided so; None where nothing was said about it."""
    decided: dict[str, tuple[bool, Origin | None]] = dict.fromkeys(registry.outline(), (True, None))
    for layer in layers:
        selection = _selection(layer)
        if selection == Selection():
            continue
        before = frozenset(name for name, (runs, _) in decided.items() if runs)
        after = registry.narrowed(before, selection)
        for name in decided:
            if (name in after) != (name in before):
                decided[name] = (name in after, _decider(layer, name, runs=name in after))
            elif name in after and selection.select is not None:
                decided[name] = (True, _decider(layer, name, runs=True))
    return decided


def _selection(layer: Layer) -> Selection:
    def held(key: str) -> tuple[str, ...] | None:
        return layer.values[(key,)][0] if (key,) in layer.values else None

    off = tuple(path[1] for path, (value, _) in layer.values.items() if path[0] == "rules" and value == OFF)
    ignored = (*(held("ignore") or ()), *(held("extend-ignore") or ()), *off)
    return Selection(held("select"), ignored, held("extend-select") or ())


def _decider(layer: Layer, name: str, *, runs: bool) -> Origin | None:
    """The key of a layer that switched a rule on or off."""
    switched = layer.values.get(("rules", name, "severity"))
    if not runs and switched and switched[0] == OFF:
        return switched[1]
    keys = ("extend-select", "select") if runs else ("ignore", "extend-ignore")
    for key in keys:
        value, origin = layer.values.get((key,), ((), None))
        if any(name in registry.matching(each) for each in value):
            return origin
    return layer.values[("select",)][1] if ("select",) in layer.values else None


def _settings(values: Values, rules: Mapping[str, tuple[bool, Origin | None]]) -> Settings:
    names = tuple(sorted(name for name, (runs, _) in rules.items() if runs))
    everything = len(names) == len(rules)
    return Settings(
        select=() if everything else names,
        ignore=() if names else ("all",),
        readability=_value(values, "readability", default=False),
        sidecars=_value(values, "sidecars", default=True),
        inline_suppressions=_value(values, "inline-suppressions", default=False),
        deep=_value(values, "deep", default=False),
        nli=_nli(values),
        nli_labels=_value(values, "nli-labels", default=()),
        rules=tuple(_tuned(values, names)),
        house=_house(values),
    )


def _nli(values: Values) -> str:
    """The path of the pair model; from a file it is relative to that file."""
    held = values.get(("nli",))
    return str((held[1][0].source.folder or Path()) / held[0]) if held else ""


def _tuned(values: Values, names: Iterable[str]) -> Iterator[RuleSettings]:
    mentioned = {path[1] for path in values if path[0] == "rules"}
    for name in (n for n in names if n in mentioned):
        mine = {path[2]: value for path, (value, _) in values.items() if path[:2] == ("rules", name)}
        severity = mine.pop("severity", OFF)
        if severity == registry.outline()[name].severity:
            severity = OFF
        changed = options.changed(registry.find(name), mine) if mine else ()
        if severity != OFF or changed:
            yield RuleSettings(name, None if severity == OFF else Severity(severity), changed)


def _house(values: Values) -> House:
    lists: dict[str, dict[str, Any]] = {}
    for path, (value, _) in values.items():
        if path[:2] == ("house", "phrases"):
            lists.setdefault(path[2], {})[path[3]] = value
    return House(
        allowed_phrases=_value(values, "house", "allowed-phrases", default=()),
        known_bylines=_value(values, "house", "known-bylines", default=()),
        wire_credits=_value(values, "house", "wire-credits", default=()),
        beats=tuple((path[2], value) for path, (value, _) in values.items() if path[:2] == ("house", "beats")),
        authors=tuple(_authors(values)),
        phrases=(*(PhraseList(name, **each) for name, each in lists.items()), *_packed(values, lists)),
    )


def _packed(values: Values, own: Iterable[str]) -> Iterator[PhraseList]:
    """The lists of the rule packs; two of one name would be taken for one another."""
    held = values.get(("rule-packs",))
    if held is None:
        return
    from auditor.config import packs  # noqa: PLC0415  most configurations name no packs

    folders, (origin,) = held
    known = set(own)
    for folder in folders:
        for each in packs.read((origin.source.folder or Path()) / folder):
            if each.name in known:
                raise origin.source.error(origin.path, f"two phrase lists are called {each.name!r}; rename one")
            known.add(each.name)
            yield each


def _authors(values: Values) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not any(path[:2] == ("house", "authors") for path in values):
        return
    from auditor import lexicon  # noqa: PLC0415  most houses name no authors

    known = {**lexicon.table("beats"), **{path[2].lower(): "" for path in values if path[:2] == ("house", "beats")}}
    for path, (beats, origins) in values.items():
        if path[:2] == ("house", "authors"):
            for beat in (b for b in beats if b.lower() not in known):
                problem = f"no beat is called {beat!r}{options.nearest(beat, known)}; or name its words in house.beats"
                raise origins[-1].source.error(origins[-1].path, problem)
            yield path[2], beats


def _gate(values: Values) -> Gate:
    under, under_level = _value(values, "fail-under", default=(None, OFF))
    asked = under is not None and under_level != OFF
    on, on_level = _value(values, "fail-on", default=(NEVER if asked else "major", "error"))
    new_from, new = _value(values, "assert", "only-new", default=("note", OFF))
    return Gate(
        fail_under=under if asked else None,
        fail_on=None if NEVER in (on, on_level) or on_level == OFF else Severity(on),
        fail_under_level=Level(under_level) if asked else Level.ERROR,
        fail_on_level=Level.ERROR if on_level == OFF else Level(on_level),
        dimensions=_bounds(values, "dimension"),
        counts=_bounds(values, "count"),
        totals=_bounds(values, "total"),
        only_new=None if new == OFF else Level(new),
        new_from=Severity(new_from),
    )


def _bounds(values: Values, kind: str) -> dict[str, tuple[Any, Level]]:
    found = {path[2]: value for path, (value, _) in values.items() if path[:2] == ("assert", kind)}
    return {key: (bound, Level(level)) for key, (bound, level) in found.items() if level != OFF}


def _baseline(values: Values) -> Path | None:
    held = values.get(("baseline",))
    return (held[1][0].source.folder or Path()) / held[0] if held else None


def _style(values: Values) -> HouseStyle | None:
    held = {path: entry for path, entry in values.items() if path[0] == "style"}
    if not held:
        return None
    from auditor.report.styles import HouseStyle, StyleError  # noqa: PLC0415  most configurations have no style

    table: dict[str, Any] = {}
    try:
        for (_, key, *inner), (value, (origin,)) in held.items():
            if inner:
                table.setdefault(key, {})[inner[0]] = value
            else:
                table[key] = _logo(value, origin) if key == "logo" else value
        return HouseStyle.from_mapping(table)
    except StyleError as error:
        at = ("style", *error.path)
        path, origin = next((path, origins[-1]) for path, (_, origins) in held.items() if path[: len(at)] == at)
        raise origin.source.error(origin.path[: len(origin.path) + len(at) - len(path)], error.problem) from None


def _logo(value: str, origin: Origin) -> str:
    """The data URI, or that of the picture at a path relative to the configuration."""
    if value.startswith("data:"):
        return value
    from auditor.report.styles import embedded  # noqa: PLC0415

    file = (origin.source.folder or Path()) / value
    try:
        return embedded(file.read_bytes())
    except OSError as error:
        problem = f"cannot read {value!r}: {(error.strerror or 'it is no file').lower()}; name a picture, or a data URI"
        raise origin.source.error(origin.path, problem) from None


def _value(values: Values, *path: str, default: Any) -> Any:
    return values[path][0] if path in values else default
