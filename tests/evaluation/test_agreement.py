"""Figures that measurements share."""

from __future__ import annotations

import numpy as np

from auditor.evaluation import agreement


def test_kappa_is_one_for_equal_and_zero_for_constant_verdicts() -> None:
    labels = [True, False, True, False]
    assert agreement.kappa(labels, labels) == 1
    assert agreement.kappa([True] * 4, labels) == 0


def test_precision_and_recall() -> None:
    found, labels = [True, True, False, False], [True, False, True, False]
    assert agreement.precision_recall(found, labels) == {"precision": 0.5, "recall": 0.5}


def test_interval_holds_the_mean_and_repeats() -> None:
    values = np.arange(100) / 100
    low, high = agreement.interval(100, lambda at: float(values[at].mean()))
    assert low < values.mean() < high
    assert [low, high] == agreement.interval(100, lambda at: float(values[at].mean()))


def test_telling_pairs_stand_together_more_often_than_chance() -> None:
    texts = ["guess the cheese now", "only you guess the cheese", "guess the cheese or cry", "a plain line"]
    assert "guess the" in agreement.telling_pairs(texts)


def test_every_rule_with_labelled_figures_exists() -> None:
    from auditor import measured, registry

    rules = registry.discover()
    held = [name for name in rules if measured.on_labelled_data(name)]
    assert len(held) == len(measured._labelled())
    assert measured.on_labelled_data("no-such-rule") == ()
