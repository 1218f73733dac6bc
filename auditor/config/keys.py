"""Every key that configuration knows: what it may hold, its default, and what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from auditor import house, options, registry
from auditor import patterns as re
from auditor.checker import NoOptions
from auditor.config.assertions import FAIL_ON, FAIL_UNDER, LEAST, MOST, OFF, SEVERITIES, OnlyNew
from auditor.config.kinds import (
    Choice,
    Colour,
    Deferred,
    Each,
    Flag,
    Key,
    KeyPath,
    Settled,
    Table,
    Text,
    Texts,
    Wrong,
    refused,
)
from auditor.errors import ConfigError

_BEAT_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _selector(key: str) -> None:
    registry.matching(key)


def _rule(key: str) -> None:
    registry.named(key)


def _dimension(name: str) -> None:
    known = sorted({e.dimension for e in registry.outline().values()})
    if name not in known:
        raise ConfigError(f"no dimension is called {name!r}{options.nearest(name, dict.fromkeys(known))}")


def _beat_word(word: str) -> None:
    if not _BEAT_WORD.fullmatch(word):
        raise ConfigError(f"expected single words without spaces, not {word!r}; list the words of a phrase one by one")


def _format(spec: str) -> None:
    from auditor.report import formats  # noqa: PLC0415  only a configuration that names formats needs them

    formats.parse(spec)


@dataclass(frozen=True, slots=True)
class Rules:
    """Tables by rule name or code: `severity`, and the options that the rule itself declares."""

    expected: str = "a table for each rule"

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, Mapping):
            raise refused(self, value, path)
        seen: dict[str, str] = {}
        for given, table in value.items():
            try:
                name = registry.named(given)
            except ConfigError as error:
                raise Wrong((*path, given), str(error)) from None
            if name in seen:
                raise Wrong((*path, given), f"the rule {name} stands here already as {seen[name]!r}; join the tables")
            seen[name] = given
            yield from _rule_table(name, table, (*path, given), (*path, name))

    def schema(self) -> dict[str, Any]:
        properties = {}
        for name, entry in registry.outline().items():
            properties[name] = {**_rule_schema(name), "description": f"{entry.code}, {entry.dimension}"}
            properties[entry.code] = {"$ref": f"#/properties/rules/properties/{name}"}
        return {"type": "object", "additionalProperties": False, "properties": properties}


_SEVERITY = Choice((*SEVERITIES, OFF))


def _rule_table(name: str, table: Any, path: KeyPath, settled: KeyPath) -> Iterator[Settled]:
    """`path` is where the table stands, by name or code; `settled` goes by name."""
    if isinstance(table, str):
        raise Wrong(path, f"expected a table, not {table!r}; write severity = {table!r} in it")
    if not isinstance(table, Mapping):
        raise Wrong(path, f"expected a table, not {table!r}")
    checker = registry.find(name) if set(table) - {"severity"} else None
    known = options.declared(checker) if checker else {}
    for key, value in table.items():
        if key == "severity":
            yield from (((*settled, key), v) for _, v in _SEVERITY.read(value, (*path, key)))
            continue
        if key not in known:
            hint = options.nearest(key, {"severity": None, **known})
            raise Wrong((*path, key), f"unknown key; {name} has {_named_options(known)}{hint}")
        try:
            yield (*settled, key), options.converted(known[key], value)
        except ConfigError as error:
            raise Wrong((*path, key), str(error)) from None


def _named_options(known: Mapping[str, Any]) -> str:
    return f"the options {', '.join(known)}" if known else "no options"


def _rule_schema(name: str) -> dict[str, Any]:
    checker = registry.find(name)
    properties: dict[str, Any] = {"severity": _SEVERITY.schema()}
    for key, option in options.declared(checker).items() if checker.options is not NoOptions else ():
        properties[key] = {**options.schema(option), "default": option.default}
    return {"type": "object", "additionalProperties": False, "properties": properties}


PHRASE_LIST: Final = Table(
    {
        "phrases": Key(Texts("a list of phrases", house.checked, least=1), "what the rule house-phrase marks"),
        "message": Key(Text(), "what an editor shall do about them", ""),
        "severity": Key(Choice(SEVERITIES), "severity of these findings", "minor"),
        "quoted": Key(Flag(), "whether phrases within quotations count too", default=False),
    },
    required=("phrases",),
)
HOUSE: Final = Table(
    {
        "allowed-phrases": Key(
            Texts("a list of phrases", house.checked), "wording that no rule marks, but for those of consistency", ()
        ),
        "known-bylines": Key(
            Texts("a list of names", house.checked), "credits that are no blank, desk or machine to the house", ()
        ),
        "wire-credits": Key(
            Texts("a list of names", house.checked), "agencies whose name is a full credit, beside those shipped", ()
        ),
        "beats": Key(
            Each(Texts("a list of words", _beat_word, least=1), "a table of beats with their words"),
            "words that declare a beat, for the rule unrelated-byline; shipped beats get them in addition",
        ),
        "authors": Key(
            Each(Texts("a list of beats", least=1), "a table of authors with their beats"),
            "beats by author, for the rule unrelated-byline; they go before what the author's note says",
        ),
        "phrases": Key(Each(PHRASE_LIST, "a table of phrase lists"), "own phrase lists, for the rule house-phrase"),
    }
)
ASSERT: Final = Table(
    {
        "dimension": Key(
            Each(LEAST, "a table of bounds by dimension", _dimension), "lowest score of a dimension, 0 to 100"
        ),
        "count": Key(
            Each(MOST, "a table of bounds by rule", _selector),
            "most strong and decisive findings, by code, code prefix, name or dimension",
        ),
        "total": Key(
            Each(MOST, "a table of bounds by rule", _selector),
            "most findings, weak ones included, by code, code prefix, name or dimension",
        ),
        "only-new": Key(OnlyNew(), "whether findings that the baseline does not know break the check"),
    }
)


@cache
def style() -> Table:
    """The table `style`."""
    from auditor.report.messages import LANGUAGES  # noqa: PLC0415  only a configuration with a style needs them
    from auditor.report.styles import DARK, LIGHT, HouseStyle  # noqa: PLC0415

    shipped = HouseStyle()
    elsewhere = {"colors": "colours", "colour": "colours", "color": "colours", "lang": "language", "light": "colours"}
    return Table(
        {
            "name": Key(Text("the name of the newsroom"), "stands at the top of every page"),
            "logo": Key(
                Text("a data URI, or the path of a picture"),
                "beside the name: a data URI, or a picture's path relative to this file; it is put into the page",
            ),
            "language": Key(
                Choice(LANGUAGES), "of the page's own words; findings and rules are told in English", shipped.language
            ),
            "colours": Key(_colours(LIGHT), "colours of light pages"),
            "dark": Key(_colours(DARK), "colours of dark pages"),
        },
        elsewhere=elsewhere,
    )


def _colours(shipped: Mapping[str, str]) -> Table:
    docs = {"paper": "behind all", "sheet": "behind cards", "ink": "of text", "accent": "of links and of the focus"}
    keys = {name: Key(Colour(), docs[name], colour) for name, colour in shipped.items()}
    return Table(keys, elsewhere={"background": "paper", "card": "sheet", "text": "ink", "link": "accent"})


_SELECTORS = Texts("a list of codes, code prefixes, names and dimensions", _selector, alone=True)
# What chooses rules: layers of it are applied one after the other.
SELECTION: Final = ("select", "ignore", "extend-select", "extend-ignore")
_COMMON: Final = {
    "select": Key(Texts(_SELECTORS.expected, _selector, least=1, alone=True), "the rules to run; starts anew"),
    "ignore": Key(_SELECTORS, "rules to leave out", ()),
    "extend-select": Key(_SELECTORS, "rules to run besides", ()),
    "extend-ignore": Key(_SELECTORS, "rules to leave out; the same as ignore", ()),
    "fail-on": Key(FAIL_ON, "a strong or decisive finding of this severity or above fails", ("major", "error")),
    "fail-under": Key(FAIL_UNDER, "an article with a lower score fails"),
    "assert": Key(ASSERT, "what else is asserted of every article"),
    "readability": Key(Flag(), "whether reports give the reading level", default=False),
    "sidecars": Key(
        Flag(), "whether files beside articles, ARTICLE.auditor.toml, may suppress findings and reply", default=True
    ),
    "inline-suppressions": Key(
        Flag(), "whether a comment in an article may suppress findings; only for articles of your own", default=False
    ),
    "deep": Key(
        Flag(),
        "whether every pair of sentences is compared, for leads to contradictions that rules pass",
        default=False,
    ),
    "nli": Key(
        Text("the path of an ONNX file or of a folder with a model"),
        "an inference model of your own that judges pairs with deep; relative to this file (extra nli)",
    ),
    "nli-labels": Key(
        Texts("a list of labels", least=1), "what its outputs mean, in their order, if its own config.json does not say"
    ),
    "baseline": Key(Text("the path of a baseline"), "findings that are known; relative to this file"),
    "rules": Key(Rules(), "severity and options, by rule"),
    "rule-packs": Key(
        Texts("a folder, or a list of them", least=1, alone=True),
        "folders of phrase lists with examples, for the rule house-phrase; relative to this file",
    ),
    "house": Key(HOUSE, "what this newsroom knows"),
    "style": Key(Deferred(style), "how this newsroom's pages look; shapes no finding"),
}


@cache
def override() -> Table:
    """A table of `overrides`."""
    paths = Texts("a list of path patterns", least=1, alone=True)
    keys = {"paths": Key(paths, "path patterns, relative to this file"), **_COMMON}
    return Table(keys, required=("paths",), elsewhere=_elsewhere())


@cache
def top() -> Table:
    """The keys of a whole file, but for `overrides`, which is a list of tables."""
    return Table(
        {
            "extends": Key(Texts("a profile or a file, or a list of them", least=1, alone=True), "what this builds on"),
            **_COMMON,
            "format": Key(Texts("a format, or a list of them", _format, least=1, alone=True), "of the results"),
            "per-file-ignores": Key(
                Each(_SELECTORS, "a table of path patterns with the rules to leave out there"),
                "rules to leave out, by path pattern",
            ),
            "overrides": Key(Overrides(), "what applies to some paths only; later ones win"),
        },
        elsewhere=_elsewhere(),
    )


@dataclass(frozen=True, slots=True)
class Overrides:
    """An array of tables; settles each under its number."""

    expected: str = "tables, each under [[overrides]], with `paths` and the keys that apply there"

    def read(self, value: Any, path: KeyPath) -> Iterator[Settled]:
        if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
            raise refused(self, value, path)
        for number, table in enumerate(value):
            yield from override().read(table, (*path, str(number)))

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": override().schema()}


def written(path: KeyPath, table: Mapping[str, Any]) -> KeyPath:
    """A settled path as the table that was read spells it: a rule may stand under its code."""
    if path[0] == "overrides":
        return (*path[:2], *written(path[2:], table["overrides"][int(path[1])]))
    if path[0] == "rules":
        return ("rules", next(key for key in table["rules"] if registry.named(key) == path[1]), *path[2:])
    return path


def _elsewhere() -> dict[str, str]:
    """Full key by last part, for keys that are easily put one level too high."""
    return {
        **{key: f"house.{key}" for key in HOUSE.keys},
        **{key: f"assert.{key}" for key in ASSERT.keys},
        **{key: f"style.{key}" for key in ("logo", "colours", "dark", "language")},
        "colors": "style.colours",
        "allow": "house.allowed-phrases",
        "allow-list": "house.allowed-phrases",
        "min-severity": "fail-on",
        "exclude": "overrides",
        "disable": "ignore",
        "enable": "extend-select",
        "per-file": "overrides",
    }


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `[tool.auditor]` and of `auditor.toml`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "auditor.toml, and [tool.auditor] in pyproject.toml",
        **top().schema(),
    }
