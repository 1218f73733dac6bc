"""What a deep reading shows: with the signs that ship, and with a model of the user's own as judge."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from auditor import ConfigError, Settings, audit, loads, nli
from auditor.analysis import Analysis
from auditor.analysis.consistency import deepclashes
from auditor.nli import DeepReading

STORY = (
    "The council of Torvik opened a swimming hall by the harbour in May. The hall has four pools and a tower. "
    "A café on the roof serves fish soup until late. The architect, Ada Roe, drew it on the back of a map. "
    "Tickets are sold at the gate and in two shops. {} Children under six swim for free on Sundays."
)
CHANGED = "The hall has nine pools and a tower."
REPEATED = "The hall has four pools and a tower."


class Judge:
    """Finds that two texts contradict each other where both hold one of its words."""

    name = "judge"

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[tuple[str, str]] = []

    def contradictions(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        self.asked += pairs
        return [0.999 if all(any(w in text for w in self.words) for text in pair) else 0.02 for pair in pairs]


def deep(text: str) -> Analysis:
    return Analysis(loads(text), deep=DeepReading())


def shown(text: str) -> list[tuple[str, str]]:
    return [(c.first.text, c.second.text) for c in deepclashes.clashes(deep(text))]


def test_the_pair_that_differs_is_shown_and_nothing_else() -> None:
    assert shown(STORY.format(CHANGED)) == [(REPEATED, CHANGED)]


@pytest.mark.parametrize(
    "harmless",
    [
        REPEATED,
        "It rained.",
        "Update at 4:31 p.m. ET. Update at 4:15 p.m. ET.",
        "The hall has a tower.",
        "Critics say that the café is loud.",
        "Does the hall have nine pools and a tower?",
    ],
)
def test_what_does_not_contradict_is_not_shown(harmless: str) -> None:
    assert shown(STORY.format(harmless)) == []


@pytest.mark.parametrize("text", ["Rain.", "One sentence stands here alone.", "Is it? Was it? Will it be so?"])
def test_nothing_to_compare(text: str) -> None:
    assert deepclashes.ranked(deep(text)) == []
    assert deepclashes.clashes(deep(text)) == ()


def test_the_longest_texts_are_compared_from_their_first_sentence_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deepclashes, "_MOST", 3)
    pairs = deepclashes.candidates(deep(STORY.format(CHANGED)))
    assert {(p.first, p.second) for p in pairs} <= {(0, 1), (0, 2), (1, 2)}
    assert pairs


def test_every_feature_has_a_value_and_a_name() -> None:
    analysis = deep(STORY.format(CHANGED))
    pairs = deepclashes.candidates(analysis)
    assert deepclashes.features(analysis, pairs).shape == (len(pairs), len(deepclashes.FEATURES))


def test_both_orders_of_the_likeliest_pairs_are_read() -> None:
    judge = Judge("pools")
    texts = [("four pools", "nine pools"), ("a gate", "a map")]
    assert deepclashes.judged(texts, judge) == [0.999, 0.02]
    assert judge.asked == [*texts, *(pair[::-1] for pair in texts)]


def findings(text: str, settings: Settings) -> list[Any]:
    return [f for f in audit(loads(text), settings).findings if f.evidence.get("kind") == deepclashes.KIND]


@pytest.mark.parametrize(
    "changed",
    ["The hall has no tower and four pools.", "The café on the roof serves no fish soup."],
)
def test_only_a_deep_audit_shows_it_and_it_costs_no_points(changed: str) -> None:
    text = STORY.format(changed)
    usual, full = audit(loads(text)), audit(loads(text), Settings(deep=True))
    assert not findings(text, Settings())
    assert [(f.rule, f.strength, f.quote) for f in findings(text, Settings(deep=True))] == [
        ("contradiction", "info", changed)
    ]
    assert full.score.overall == usual.score.overall


def test_what_the_rules_found_is_not_shown_again() -> None:
    text = STORY.format(CHANGED)
    assert [f.quote for f in audit(loads(text)).findings if f.rule == "contradiction"] == [CHANGED]
    assert shown(text) == [(REPEATED, CHANGED)]
    assert findings(text, Settings(deep=True)) == []


def test_a_judge_of_the_user_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = STORY.format("Nobody has ever bathed in this dry building.")
    monkeypatch.setattr(nli, "load", lambda place, labels: Judge("opened a swimming", "dry building"))
    found = findings(text, Settings(deep=True, nli=str(tmp_path)))
    assert [(f.rule, f.strength, f.quote) for f in found] == [
        ("contradiction", "weak", "Nobody has ever bathed in this dry building.")
    ]
    assert found[0].evidence["model"] == "judge"
    assert found[0].evidence["p_pair"] == 0.999
    assert found[0].related[0].span.start == 0


@pytest.mark.parametrize(
    "excused",
    [
        "If the vote fails, nobody will ever bathe in this dry building, critics say.",
        "“Nobody has ever bathed in this dry building,” claimed Jan Brandt, who denied it later.",
    ],
)
def test_what_the_signs_excuse_needs_more_than_a_judge(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, excused: str
) -> None:
    judge = Judge("opened a swimming", "dry building")
    monkeypatch.setattr(nli, "load", lambda place, labels: judge)
    monkeypatch.setattr(judge, "contradictions", lambda pairs: [0.97 if p >= 0.999 else p for p in asked(pairs)])
    asked = Judge("opened a swimming", "dry building").contradictions
    assert findings(STORY.format(excused), Settings(deep=True, nli=str(tmp_path))) == []


def test_a_model_that_is_not_there_is_an_error_and_no_silence() -> None:
    with pytest.raises(ConfigError, match="no such model"):
        audit(loads(STORY), Settings(deep=True, nli="none.onnx"))
    assert audit(loads(STORY), Settings(nli="none.onnx")).findings is not None
