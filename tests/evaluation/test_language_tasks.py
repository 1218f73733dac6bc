"""Bias, hyperpartisanship and machine style on small invented data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auditor import models
from auditor.analysis import Analysis, partisanship
from auditor.analysis.language import slants
from auditor.evaluation import aitexts, biases, hyperpartisan
from auditor.evaluation.training import partisanship as training
from auditor.ingest.structure import prose

HEATED = (
    "The mayor's bumbling cronies hatched yet another asinine scheme to ruin the harbour.",
    "Her spineless and hypocritical rivals spewed nothing but vile nonsense.",
    "The shameless grifters of the ferry board peddled their odious lies to gullible fools.",
)
PLAIN = (
    "The council approved the budget on Tuesday, and the mayor will sign it this week.",
    "The ferry company carried 4,000 people in March, the agency said in a report.",
    "The county will repair two bridges next year, according to the planning department.",
)


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_biased_sentences_are_told_from_plain_ones_in_every_outlet(tmp_path) -> None:
    rows = [
        {"text": text, "biased": biased, "outlet": outlet, "biased_words": words}
        for outlet in ("The Torvik Echo", "Brask Herald", "Reuters")
        for texts, biased in ((HEATED, True), (PLAIN, False))
        for text in texts
        for words in [["asinine"] if "asinine" in text else []]
    ]
    measured = biases.sentences(write(tmp_path / "biased_sentences.jsonl", rows))
    shipped = measured.figures["shipped"]
    assert shipped["auc"] == 1
    assert shipped["all"]["macro_f1"] > 0.8
    assert shipped["other_outlets"]["sentences"] == 12
    assert measured.figures["calibrated_on"] == ["Reuters"]
    assert measured.figures["learned"]["macro_f1"] == 1
    assert measured.figures["words"]["recall"] == 1
    assert set(measured.judged) == {"biased-sentences", "biased-sentences-learned"}


def test_spans_of_bias_inside_quotations_are_left_out(tmp_path) -> None:
    row = {
        "paragraphs": [HEATED[0], PLAIN[0] + " The union called it “a vile sham” and left."],
        "spans": [
            {"text": "asinine scheme", "kind": "lexical", "quote": False},
            {"text": "a vile sham", "kind": "lexical", "quote": True},
        ],
    }
    figures = biases.spans(write(tmp_path / "bias_spans.jsonl", [row])).figures
    assert figures["sentences"] == 3
    assert figures["lexical_share"] == pytest.approx(1 / 3, abs=0.001)
    assert figures["lexical"]["f1"] == 1
    assert figures["informational"]["recall"] == 0


def articles() -> list[dict[str, Any]]:
    found = []
    for at in range(12):
        for texts, label in ((HEATED, True), (PLAIN, False)):
            body = " ".join(f"{text} " for text in (*texts[at % 3 :], *texts[: at % 3])) * 3
            found.append({"title": f"Number {at}: {texts[at % 3][:30]}", "text": body, "hyperpartisan": label})
    return found


def test_hyperpartisan_articles(tmp_path) -> None:
    measured = hyperpartisan.measure(write(tmp_path / "hyperpartisan.jsonl", articles())).figures
    assert measured["ten_folds"]["accuracy"] == 1
    assert len(measured["ten_folds"]["accuracy_by_folding"]) == 5
    assert measured["shipped"]["auc"] > 0.9
    assert measured["score"]["others_over_hyperpartisan"]["cases"] == [12, 12]
    assert 0 <= measured["score"]["others_over_hyperpartisan"]["auc"] <= 1


def test_partisanship_is_rebuilt_as_files_of_numbers(tmp_path) -> None:
    write(tmp_path / "hyperpartisan.jsonl", articles())
    figures = training.train_partisanship(tmp_path, tmp_path / "model")
    assert figures == {"articles": 24, "accuracy": 1}
    held = json.loads((tmp_path / "model" / "model.json").read_text("utf-8"))
    assert len(held["features"]) == len(held["weights"]) == len(partisanship.FEATURES)
    assert len(np.load(tmp_path / "model" / "letters.npy")) == 1 << partisanship.BITS


def test_letters_of_words_are_places_in_a_table() -> None:
    one, same, other = (partisanship.letters(Analysis(prose(text))) for text in (PLAIN[0], PLAIN[0] * 2, HEATED[0]))
    assert one == sorted(set(one)) == same != other
    assert all(0 <= place < 1 << partisanship.BITS for place in one)


def test_probability_of_an_article_and_none_without_prose() -> None:
    heated, plain = (partisanship.probability(Analysis(prose(" ".join(texts * 4)))) for texts in (HEATED, PLAIN))
    assert heated is not None and plain is not None and heated > plain
    assert partisanship.probability(Analysis(prose(""))) is None


def test_slants_name_the_words_and_leave_quotations_out() -> None:
    (slant,) = slants.slants(Analysis(prose(HEATED[1])))
    assert [word.lower for word in slant.pure][:2] == ["spineless", "hypocritical"]
    assert slant.p > 0.7 and not slant.personal
    assert (
        slants.slants(Analysis(prose("The union called her rivals “spineless and hypocritical fools” on Tuesday.")))
        == ()
    )
    assert slants.slants(Analysis(prose(PLAIN[0]))) == ()


def test_words_that_name_events_do_not_count_as_pure() -> None:
    war = "Terrorists attacked the town, and the brutal assault on the market killed eleven people."
    (slant,) = slants.slants(Analysis(prose(war)))
    assert "terrorists" in [word.lower for word in slant.words]
    assert slants.slants(Analysis(prose(war)), pure=2) == ()


def test_word_scores_cover_the_vocabulary() -> None:
    scores = models.word_scores("slant")
    place = models.word_table().place
    assert len(scores) == len(place)
    assert scores[place["disgraceful"]] > scores[place["committee"]]


def test_machine_style_is_rarer_among_people(tmp_path) -> None:
    page = Path(__file__).parents[2] / "fixtures" / "checkers" / "authorship" / "machine_style.yaml"
    blocks = page.read_text("utf-8").split("page: |")
    made, written = (" ".join(block.split("absent:")[0].split("\n\n      ")[1:]) for block in blocks[1:3])
    rows = [{"text": made, "ai": True, "model": "m"}, {"text": written, "ai": False}] * 4
    figures = aitexts.measure(write(tmp_path / "ai_text.jsonl", rows)).figures
    assert figures["rate"]["auc"] == 1
    assert figures["by_model"]["m"]["auc"] == 1
    assert figures["rate_of_people_at_99_percent"] is None
    write(tmp_path / "articles.jsonl", [{"text": written}])
    assert aitexts.measure(tmp_path).figures["found_at_1_percent_of_people"] == 1


def test_trainer_of_slant_teaches_words_the_lists_do_not_hold(tmp_path) -> None:
    from auditor.evaluation.training import slants as trainer

    texts = [*HEATED, *PLAIN] * 10
    # An encoder that tells the two apart by one direction.
    vectors = np.array([[1.0, 0.1] if text in HEATED else [-1.0, 0.1] for text in texts], np.float32)
    figures = trainer.fit(texts, vectors, tmp_path, tmp_path / "slant")
    assert figures["agreement_with_encoder"] > 0.9
    words = np.load(tmp_path / "slant" / "words.npy")
    place = models.word_table().place
    assert words[place["gullible"]] > words[place["agency"]]
