"""Articles with planted faults: whether the labels are whole, and how many faults are found in each half."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest
from conftest import ROOT

from auditor import load
from auditor.evaluation.planted import labels, measure
from auditor.registry import discover

FOLDER = ROOT / "fixtures" / "articles" / "planted"
EXPECTED = labels(FOLDER)
KINDS = ("plants", "near")
# At least so many plants and near misses of each rule.
FEWEST = 6
# Least share of plants found and greatest share of near misses flagged, a little on the safe side of what was measured.
FLOORS = {"seen": (0.93, 0.05), "held": (0.6, 0.03)}
# Smaller sets, each of one kind of rules, written later by others. Floors as above, of their held part.
SETS = {"language": (0.65, 0.05), "sourcing": (0.68, 0.05), "text": (0.75, 0.1), "newsrooms": (0.78, 0.03)}


@cache
def figures() -> dict[str, Any]:
    return measure(FOLDER).figures


def listed(kind: str) -> list[dict[str, str]]:
    return [label for facts in EXPECTED.values() for label in facts.get(kind, ())]


def test_every_article_is_labelled() -> None:
    assert {p.name for p in FOLDER.iterdir()} == {*EXPECTED, "expected.yaml"}
    assert len(EXPECTED) >= 66


@pytest.mark.parametrize("name", EXPECTED)
def test_quotes_stand_in_the_article(name: str) -> None:
    text = load(FOLDER / name).text
    assert not [label for kind in KINDS for label in EXPECTED[name].get(kind, ()) if label["quote"] not in text]


@pytest.mark.parametrize("name", EXPECTED)
def test_one_to_three_faults_are_planted_in_an_article_of_a_usual_length(name: str) -> None:
    assert 1 <= len(EXPECTED[name]["plants"]) <= 3
    assert 130 <= len(load(FOLDER / name).text.split()) <= 480


def test_part_follows_from_the_number() -> None:
    for name, facts in EXPECTED.items():
        assert facts["part"] == ("held" if int(name[:2]) % 2 else "seen"), name


def test_every_near_miss_says_why() -> None:
    assert not [label for label in listed("near") if not label["why"].strip()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_has_enough_labels_in_both_halves(kind: str) -> None:
    rules = {label["rule"] for label in listed("plants")}
    assert rules <= set(discover())
    counts = Counter(label["rule"] for label in listed(kind))
    assert not {rule: counts[rule] for rule in rules if counts[rule] < FEWEST}
    for part in FLOORS:
        there = {label["rule"] for facts in EXPECTED.values() if facts["part"] == part for label in facts.get(kind, ())}
        assert there == rules


def test_no_label_stands_twice() -> None:
    for name, facts in EXPECTED.items():
        stated = [(kind, label["rule"], label["quote"]) for kind in KINDS for label in facts.get(kind, ())]
        assert len(stated) == len(set(stated)), name


@pytest.mark.parametrize("part", FLOORS)
def test_enough_plants_are_found_and_few_near_misses_flagged(part: str) -> None:
    found = figures()[part]["all"]
    recall, flagged = FLOORS[part]
    assert found["recall"] >= recall
    assert found["flagged_share"] <= flagged


@pytest.mark.parametrize("name", SETS)
def test_a_smaller_set_is_whole_and_held_to_its_floor(name: str) -> None:
    folder = FOLDER.with_name(f"planted-{name}")
    expected = labels(folder)
    assert {p.name for p in folder.iterdir()} == {*expected, "expected.yaml"}
    for file, facts in expected.items():
        text = load(folder / file).text
        stated = [label for kind in KINDS for label in facts.get(kind, ())]
        assert not [label for label in stated if label["quote"] not in text or label["rule"] not in discover()], file
        assert not [label for label in facts.get("near", ()) if not label["why"].strip()], file
    found = measure(folder).figures["held"]["all"]
    recall, flagged = SETS[name]
    assert found["recall"] >= recall
    assert found["flagged_share"] <= flagged
