"""The outline of the rules, and how choices are laid over one another."""

from __future__ import annotations

import subprocess
import sys

import pytest

from auditor import registry
from auditor.errors import ConfigError
from auditor.registry import Selection


def test_outline_is_what_the_rules_say_of_themselves() -> None:
    said = {c.name: (c.name, c.code, c.dimension, c.severity) for c in registry.discover().values()}
    assert {name: tuple(entry) for name, entry in registry.outline().items()} == said
    assert list(registry.outline()) == list(registry.discover())


def test_outline_loads_no_rule() -> None:
    program = (
        "import sys; from auditor import registry, Settings; registry.outline(); Settings(select=('AI',)).digest\n"
        "assert not [m for m in sys.modules if m.startswith(('auditor.checkers.', 'auditor.analysis'))]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_find_is_the_rule_that_discover_has() -> None:
    for name, checker in registry.discover().items():
        assert registry.find(name) is registry.find(checker.code.lower()) is checker


def starting(prefix: str) -> set[str]:
    return {entry.code for entry in registry.outline().values() if entry.code.startswith(prefix)}


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], "everything"),
        ([Selection(("AI101", "BY101"))], {"AI101", "BY101"}),
        ([Selection(("AI101", "BY101")), Selection(ignore=("AI",))], {"BY101"}),
        ([Selection(("AI101",)), Selection(extend_select=("BY101",))], {"AI101", "BY101"}),
        ([Selection(("AI101",)), Selection(("BY101",))], {"BY101"}),
        ([Selection(ignore=("all",)), Selection(extend_select=("AI101",))], {"AI101"}),
        ([Selection(("BI",), ignore=("BI106",))], starting("BI") - {"BI106"}),
        ([Selection(("BI106",), ignore=("BI",))], {"BI106"}),
        ([Selection(("BI10",), ignore=("BI", "language", "all"))], starting("BI10")),
        ([Selection(("language",), ignore=("B",))], {"HS101"}),
        ([Selection(("BI106",), ignore=("editorializing",))], set()),
        ([Selection(("BI",), extend_select=("BI106",), ignore=("BI1",))], {"BI106"}),
    ],
)
def test_layers(layers: list[Selection], expected: set[str] | str) -> None:
    codes = {registry.outline()[name].code for name in registry.resolved(layers)}
    everything = {e.code for e in registry.outline().values()}
    assert codes == (everything if expected == "everything" else expected)


def test_select_keeps_the_order_of_codes() -> None:
    assert [c.code for c in registry.select(["SR104", "AI101", "BY101"])] == ["AI101", "BY101", "SR104"]


@pytest.mark.parametrize("key", ["", "nope", "AI9", "consistancy"])
def test_a_selector_that_matches_nothing(key: str) -> None:
    with pytest.raises(ConfigError, match="no rule, code prefix or dimension matches"):
        registry.matching(key)
