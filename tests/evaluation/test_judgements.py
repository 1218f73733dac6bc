"""Probabilities against labels, and the pictures of them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import numpy as np
import pytest

from auditor.errors import ConfigError
from auditor.evaluation import agreement, curves, judgements, labelled
from auditor.evaluation.judgements import Judged

LABELS = np.array([False] * 50 + [True] * 50)


def test_perfect_judgement_has_no_error() -> None:
    figures = Judged(LABELS.astype(float), LABELS, 0.5).figures()
    assert (figures["auc"], figures["calibration_error"], figures["precision"], figures["recall"]) == (1, 0, 1, 1)


def test_overconfidence_is_a_calibration_error() -> None:
    p = np.where(np.arange(100) % 2, 0.9, 0.1)
    assert Judged(p, np.arange(100) % 4 == 1, 0.5).calibration_error() > 0.2
    half = Judged(np.full(100, 0.5), LABELS, 0.5)
    assert half.calibration_error() == 0


def test_best_f1_is_where_the_classes_part() -> None:
    p = np.array([0.1, 0.2, 0.3, 0.6, 0.7])
    assert judgements.best_f1(p, np.array([False, False, False, True, True])) == 0.6
    tied = np.array([0.4, 0.4, 0.4, 0.9])
    assert judgements.best_f1(tied, np.array([False, True, False, True])) == 0.9


def test_f1_of_each_class_from_counts() -> None:
    counts = judgements.confusion(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2]), 3)
    assert counts.tolist() == [[1, 0, 0], [1, 1, 0], [0, 0, 1]]
    assert judgements.f1_by_class(counts).round(3).tolist() == [0.667, 0.667, 1.0]


def test_grouped_interval_is_wider_where_cases_of_a_group_are_alike() -> None:
    values = np.repeat([0.0, 1.0, 0.0, 1.0], 25)
    groups = [str(i // 25) for i in range(100)]

    def mean(at: np.ndarray) -> float:
        return float(values[at].mean())

    alone, grouped = agreement.interval(100, mean), agreement.grouped_interval(groups, mean)
    assert grouped[1] - grouped[0] > 2 * (alone[1] - alone[0])
    assert grouped == agreement.grouped_interval(groups, mean)


@pytest.mark.parametrize("draw", [curves.reliability, curves.precision_recall])
def test_pictures_are_standalone_and_escape_their_title(draw) -> None:
    picture = draw(Judged(np.linspace(0, 1, 100), LABELS, 0.5), "a <b> & c")
    root = ET.fromstring(picture)
    assert root.find("{*}title").text == "a <b> & c"
    assert "href" not in picture and "<script" not in picture
    marks = root.findall(".//{*}circle")
    assert marks and all(0 <= float(m.get("cx")) <= float(root.get("width")) for m in marks)


def test_records_say_what_is_wrong_and_where(tmp_path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a"}\n\n{"text": "b", "label": 1}\n', "utf-8")
    assert [r["text"] for r in labelled.records(path, "text")] == ["a", "b"]
    with pytest.raises(ConfigError, match=r"rows\.jsonl:1: the record has no label"):
        labelled.records(path, "label")
    path.write_text("{", "utf-8")
    with pytest.raises(ConfigError, match=r"rows\.jsonl:1: not JSON"):
        labelled.records(path)
    path.write_text("", "utf-8")
    with pytest.raises(ConfigError, match="no records"):
        labelled.records(path)
    with pytest.raises(ConfigError, match=r"other\.jsonl: no such file"):
        labelled.source(tmp_path, "other.jsonl")
