"""Frames of word classes, and the gates before them."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.frames import Grammar, classes, frames
from auditor.analysis.gates import Gate
from auditor.document import ZoneKind
from auditor.ingest import structure

_CLASSES = {"BAD": ["feeble", "shabby"], "BE": ["is", "was"], "ACT": ["excuse", "plan"]}
_BODY = frozenset({ZoneKind.BODY})


def _analysis(sentence: str) -> Analysis:
    return Analysis(structure.prose(sentence))


def _found(parts: str, sentence: str, endings: dict[str, str] | None = None) -> list[str]:
    analysis = _analysis(sentence)
    grammar = Grammar(_CLASSES, [("kind", True, parts)], endings)
    return [analysis.document.slice(found.span) for found in grammar.found(analysis, _BODY)]


@pytest.mark.parametrize(
    ("parts", "sentence", "expected"),
    [
        ("BE BAD .", "The excuse was feeble.", ["was feeble"]),
        ("BE BAD .", "The excuse was feeble today.", []),
        ("BE BAD .", "The excuse was feeble, they say.", ["was feeble"]),
        ("BE *1 BAD", "The excuse was really feeble.", ["was really feeble"]),
        ("BE *1 BAD", "The excuse was really rather feeble.", []),
        ("BE *3 BAD", "The excuse was, in short, feeble.", []),
        ("BE ~4 BAD", "The excuse was, in short, feeble.", ["was, in short, feeble"]),
        ("BE a? BAD ACT", "It was a shabby plan.", ["was a shabby plan"]),
        ("BE !no BAD|no", "It was no plan and it was shabby.", ["was shabby"]),
        ("^ BAD ACT", "Feeble excuse, shabby plan.", ["Feeble excuse"]),
        ("^^ shabby plan", "Feeble excuse, shabby plan.", []),
        ("BAD , BAD", "It was feeble, shabby stuff.", ["feeble, shabby"]),
        ("BE BAD", "“It was feeble,” he said.", []),
    ],
)
def test_parts_of_a_frame(parts: str, sentence: str, expected: list[str]) -> None:
    assert _found(parts, sentence) == expected


def test_words_of_no_class_count_by_their_ending_and_figures_by_theirs() -> None:
    assert _found("BE ING", "The plan is sinking.", {"ing": "ING"}) == ["is sinking"]
    assert _found("BE NUM", "The plan is 40 years old.", {"#": "NUM"}) == ["is 40"]
    assert _found("BE ING", "The plan is sunk.", {"ing": "ING"}) == []


def test_a_frame_needs_a_listed_word() -> None:
    with pytest.raises(ValueError, match="without a listed word"):
        Grammar(_CLASSES, [("kind", True, "ING *2")], {"ing": "ING"})


@pytest.mark.parametrize("name", ["hyperbole", "evaluation", "reserve", "plea"])
def test_frames_use_only_classes_that_have_words(name: str) -> None:
    known = set(classes(f"{name}_classes")) | {"ING", "ER", "SUPER", "NUM", "NAME"}
    atoms = {
        a for _, _, parts in frames(f"{name}_frames") for part in parts.split() for a in part.strip("!?").split("|")
    }
    named = {atom for atom in atoms if atom.isalpha() and atom.isupper()}
    assert named <= known
    assert all(words for words in classes(f"{name}_classes").values())


def test_a_gate_lets_pass_what_holds_a_word_of_every_list() -> None:
    analysis = _analysis("The feeble plan was dropped. The feeble man left. The plan was dropped.")
    demands = [
        (frozenset({"feeble"}), frozenset({"plan"})),
        (frozenset({"dropped"}), frozenset({"the"}), frozenset()),
        (frozenset({"feeble"}), frozenset({"ship"})),
    ]
    gate = Gate(demands)
    passed = {analysis.document.sentences[place].text: numbers for place, numbers in gate.passed(analysis)}
    assert passed == {"The feeble plan was dropped.": [0, 1], "The plan was dropped.": [1]}
    assert gate.met(("a", "feeble", "plan")) == [0]
