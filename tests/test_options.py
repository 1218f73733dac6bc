"""Options of rules are checked against the dataclass that the rule declares."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, get_type_hints

import pytest

from auditor import options
from auditor.checker import AnyChecker, NoOptions
from auditor.errors import ConfigError
from auditor.registry import discover, find

WITH_OPTIONS = [c for c in discover().values() if c.options is not NoOptions]


@pytest.mark.parametrize("checker", WITH_OPTIONS, ids=lambda c: c.name)
def test_every_option_is_declared_with_its_type_and_default(checker: AnyChecker) -> None:
    known = options.declared(checker)
    hints = get_type_hints(checker.options)
    assert {(o.name, o.kind, o.default) for o in known.values()} == {
        (f.name, hints[f.name], f.default) for f in fields(checker.options)
    }
    assert options.build(checker, {}) == checker.options()
    assert options.changed(checker, {o.name: o.default for o in known.values()}) == ()


def test_values_go_by_key_or_field_name() -> None:
    rule = find("missing-byline")
    assert options.build(rule, {"min-words": 3}) == options.build(rule, {"min_words": 3})
    assert options.changed(rule, {"min-words": 3}) == (("min_words", 3),)


def test_whole_numbers_will_do_for_fractions() -> None:
    made = options.build(find("off-topic-sentence"), {"odds": 3})
    assert made.odds == 3.0
    assert isinstance(made.odds, float)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("missing-byline", {"min_words": 2.0}),
        ("missing-byline", {"min_words": True}),
        ("missing-byline", {"min_words": "2"}),
        ("missing-byline", {"min_words": -1}),
        ("off-topic-sentence", {"odds": float("nan")}),
        ("off-topic-sentence", {"odds": float("inf")}),
        ("off-topic-sentence", {"odds": [1.0]}),
    ],
)
def test_wrong_values_are_named(rule: str, value: dict[str, Any]) -> None:
    (name,) = value
    with pytest.raises(ConfigError, match=rf"{rule}, option '{name.replace('_', '-')}': expected a .*number from 0 on"):
        options.build(find(rule), value)


def test_unknown_options_name_the_nearest() -> None:
    with pytest.raises(ConfigError, match="missing-byline has no option 'min_word'; did you mean 'min-words'"):
        options.build(find("missing-byline"), {"min_word": 3})
    with pytest.raises(ConfigError, match="vague-attribution has no option 'words'; it has none"):
        options.build(find("vague-attribution"), {"words": 3})


@dataclass(frozen=True, slots=True)
class Rich:
    names: tuple[str, ...] = ("a",)
    deep: bool = False
    label: str = ""


def test_lists_flags_and_texts() -> None:
    checker: Any = type("Made", (), {"options": Rich, "name": "made"})()
    assert options.build(checker, {"names": ["x", "y"], "deep": True, "label": "z"}) == Rich(("x", "y"), True, "z")
    for wrong in ({"names": "x"}, {"names": [1]}, {"deep": 1}, {"label": 1}):
        with pytest.raises(ConfigError):
            options.build(checker, wrong)
    assert [options.schema(o)["type"] for o in options.declared(checker).values()] == ["array", "boolean", "string"]


def test_a_rule_whose_options_cannot_be_configured_is_found_out() -> None:
    @dataclass(frozen=True)
    class Odd:
        table: dict[str, int]

    with pytest.raises(TypeError):
        options.declared(type("Made", (), {"options": Odd})())
