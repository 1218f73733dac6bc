"""Every task of `auditor evaluate` on small invented data."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auditor.evaluation import attributions, contradictions, headlinestance, pages


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


MILL = [
    "The paper mill in Torvik will close in May.",
    "Its owners said that orders had fallen for years.",
    "The town has asked the state for help.",
    "Trains still carry timber to the harbour.",
    "The mill, which will stay open, employs 300 people.",
]


def test_contradictory_documents_count_with_their_evidence(tmp_path) -> None:
    rows = [
        {"sentences": MILL, "label": True, "evidence_index": 4, "kind": "Content|Negation"},
        {"sentences": MILL, "label": True, "evidence_index": 2, "kind": "Content"},
        {"sentences": MILL[:4], "label": False, "evidence_index": None, "kind": "none"},
    ]
    figures = contradictions.documents(write(tmp_path / "contradoc.jsonl", rows)).figures
    assert (figures["hit_at_5"], figures["right"]) == (50, 50)
    # Without its third sentence the second document still contradicts itself.
    assert figures["matched_negatives_flagged"] == 50
    assert figures["clean_documents_flagged"] == 0
    assert figures["right_by_kind"] == {"Content": "1 of 2", "Negation": "1 of 1"}


def test_contradictory_pairs(tmp_path) -> None:
    rows = [
        {"premise": MILL[0], "hypothesis": MILL[4], "label": "contradiction", "source": "a"},
        {"premise": MILL[0], "hypothesis": MILL[3], "label": "neutral", "source": "b"},
    ]
    figures = contradictions.pairs(write(tmp_path / "contradiction_pairs.jsonl", rows)).figures
    assert (figures["precision"], figures["recall"], figures["other_labels_flagged"]) == (1, 1, {})


def test_attributed_sentences(tmp_path) -> None:
    text = "The mill will close in May, said Ida Lund. Timber goes to the harbour by train."
    content, cue, source = (0, 26), (28, 32), (33, 41)
    assert text[slice(*source)] == "Ida Lund"
    row = {"text": text, "attributions": [{"content": [content], "cue": [cue], "source": [source]}]}
    figures = attributions.measure(write(tmp_path / "attributions.jsonl", [row])).figures
    assert figures["sentences"] == 2
    assert figures["attributed"]["f1"] == 1
    assert figures["cues"] == {"precision": 1, "recall": 1}
    assert figures["sources_right"] == 1


PAGE = """<html><head><title>Mill in Torvik to close</title>
<meta property="og:title" content="Mill in Torvik to close"><meta name="author" content="Ida Lund">
<meta property="article:published_time" content="2018-03-05T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Mill in Torvik to close</h1>{body}</article></body></html>"""


def test_pages(tmp_path) -> None:
    lines = [
        f"Paragraph {n} tells of the paper mill, its {n * 10} workers and the timber that trains bring to the harbour."
        for n in range(2, 9)
    ]
    html = PAGE.replace("{body}", "".join(f"<p>{line}</p>" for line in lines))
    write(tmp_path / "pages_body.jsonl", [{"html": html, "body": "\n".join(lines)}])
    meta = {
        "html": html,
        "title": "Mill in Torvik to close",
        "authors": ["Ida Lund"],
        "published": "2018-03-05T12:00:00",
    }
    write(tmp_path / "pages_meta.jsonl", [meta, {**meta, "authors": ["Somebody Else"], "published": "2018-04-05"}])
    figures = pages.measure(tmp_path).figures
    assert figures["body"]["f1"] == 1
    assert (figures["title"]["right"], figures["author"]["right"], figures["date"]["right"]) == (1, 0.5, 0.5)
    assert "author" not in pages.measure(tmp_path / "pages_body.jsonl").figures


def test_fnc_score_gives_a_quarter_for_related_and_the_rest_for_the_stance() -> None:
    perfect = np.diag([10, 5, 3, 2])
    assert headlinestance._fnc_score(perfect) == 100
    all_discuss = np.zeros((4, 4), int)
    all_discuss[:, 1] = [10, 5, 3, 2]
    assert headlinestance._fnc_score(all_discuss) == pytest.approx(100 * (5 + 0.25 * 5) / (2.5 + 10))


def test_bodies_of_a_related_headline_are_one_story() -> None:
    pairs = [
        {"headline": "one", "body_id": "a", "stance": "agree"},
        {"headline": "one", "body_id": "b", "stance": "disagree"},
        {"headline": "one", "body_id": "c", "stance": "unrelated"},
    ]
    first, second, third = headlinestance._stories(pairs)
    assert first == second != third


def test_stances_are_told_on_stories_that_were_not_seen(tmp_path) -> None:
    towns = [f"{a}{b}" for a in ("Alder", "Brook", "Carn", "Dun", "Elm", "Fal") for b in ("ton", "wick", "ford", "ham")]
    things = "mill school bridge museum ferry library quarry bakery".split()
    bodies, pairs = [], []
    for at, town in enumerate(towns):
        thing = things[at % len(things)]
        story = f"The {thing} in {town} will close in May, the council said. Workers in {town} heard of it on Monday."
        denial = f"A report that the {thing} in {town} will close is false. The council of {town} denied the rumour."
        for kind, text in (("agree", story), ("disagree", denial)):
            bodies.append({"body_id": f"{town} {kind}", "text": text})
            pairs.append(
                {"headline": f"{thing.title()} in {town} to close", "body_id": f"{town} {kind}", "stance": kind}
            )
            for step in (1, 5):
                other = towns[(at + step) % len(towns)]
                away = things[(at + step + 3) % len(things)]
                headline = f"{away.title()} of {other} wins prize"
                pairs.append({"headline": headline, "body_id": f"{town} {kind}", "stance": "unrelated"})
    write(tmp_path / "headline_stance_bodies.jsonl", bodies)
    measured = headlinestance.measure(write(tmp_path / "headline_stance_pairs.jsonl", pairs))
    assert measured.figures["f1"]["unrelated"] > 0.9
    assert measured.figures["stories"] == len(towns)
    assert measured.figures["unrelated"]["auc"] > 0.9


def evaluate(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "auditor", "evaluate", *arguments], check=False, capture_output=True, text=True
    )


def test_command_prints_json_and_holds_floors(tmp_path) -> None:
    rows = [
        {"premise": MILL[0], "hypothesis": MILL[4], "label": "contradiction", "source": "a"},
        {"premise": MILL[0], "hypothesis": MILL[3], "label": "neutral", "source": "a"},
    ]
    data = write(tmp_path / "contradiction_pairs.jsonl", rows)
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"contradiction-pairs": {"recall": {"min": 0.5}}}), "utf-8")
    done = evaluate("contradiction-pairs", str(data), "--json", "--floors", str(floors))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["recall"] == 1
    floors.write_text(json.dumps({"contradiction-pairs": {"precision": {"max": 0.5}}}), "utf-8")
    done = evaluate("contradiction-pairs", str(data), "--floors", str(floors))
    assert done.returncode == 1
    assert "floor missed: precision is 1.0" in done.stdout


def test_command_draws_curves_or_says_that_there_are_none(tmp_path) -> None:
    pairs = [{"premise": MILL[0], "hypothesis": MILL[4], "label": "contradiction", "source": "a"}]
    done = evaluate("contradiction-pairs", str(write(tmp_path / "p.jsonl", pairs)), "--curves", str(tmp_path))
    assert done.returncode == 2
    assert "no probabilities" in done.stderr
    rows = [{"headline": "17 Things Only Your Cat Will Understand", "clickbait": True}] * 3
    rows += [{"headline": "Council approves bridge over river Tarn", "clickbait": False}] * 3
    done = evaluate("clickbait", str(write(tmp_path / "clickbait.jsonl", rows)), "--curves", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "clickbait-precision-recall.svg", "clickbait-reliability.svg",
    ]  # fmt: skip
