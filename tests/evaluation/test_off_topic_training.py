"""The rows and the model behind off-topic-sentence."""

from __future__ import annotations

import json

import numpy as np
import pytest

from auditor.analysis import fitfeatures
from auditor.evaluation.training import off_topic

BRIDGE = [
    "The council voted to build a bridge over the river.",
    "The bridge will carry two lanes of traffic.",
    "Engineers say the old bridge cannot bear lorries.",
    "Construction starts in March and closes the road.",
    "Drivers will be sent round by the motorway.",
    "The council will repay the loan from a toll on the bridge.",
]
CUP = "The striker scored twice and the team won the cup."
SOUP = "Simmer the sauce with garlic and basil for an hour."


@pytest.mark.parametrize("put_in", [{}, {3: CUP}, {1: CUP, 6: SOUP}])
def test_labels_are_where_sentences_were_put_in(put_in: dict[int, str]) -> None:
    ((rows, labels),) = off_topic.taught(BRIDGE, put_in, "A new bridge")
    assert rows.shape == (len(BRIDGE) + len(put_in), len(fitfeatures.FEATURES))
    assert labels.nonzero()[0].tolist() == [place + before for before, place in enumerate(sorted(put_in))]


def test_short_texts_teach_nothing() -> None:
    assert off_topic.taught(BRIDGE[:2], {1: CUP}) == []


def test_a_host_teaches_the_same_every_time() -> None:
    of = off_topic.Texts([("A new bridge", BRIDGE * 2), ("Cup", [CUP] * 8)], [SOUP])
    first, again = (off_topic.host_rows(of, 0) for _ in range(2))
    assert all((a == b).all() and (p == q).all() for (a, p), (b, q) in zip(first, again, strict=True))
    assert any(labels.sum() == 2 for _, labels in first)
    assert any(not labels.any() for _, labels in first)


def test_products_are_of_the_first_features_only() -> None:
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(400, 3)).astype(np.float32)
    labels = rows[:, 0] * rows[:, 1] > 0.5
    model = off_topic.fit(("a", "b", "c"), rows, labels, strictness=1.0, paired=2, thinned=2)
    assert len(model.products) == 3
    p = model.probabilities(rows)
    assert p[labels].mean() > p[~labels].mean() + 0.5


def test_the_model_tells_what_was_put_in(tmp_path) -> None:
    hosts = [off_topic.taught(BRIDGE, {place: text}) for place in range(1, 6) for text in (CUP, SOUP)]
    off_topic.train(hosts, tmp_path)
    held = json.loads((tmp_path / "model.json").read_text("utf-8"))
    assert held["features"] == list(fitfeatures.FEATURES)
    assert set(held["limits"]) == {"alone", "most", "slope", "shift"}
