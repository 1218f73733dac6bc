"""Claims: theme, pole, negation, tense and certainty; pairs found through them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.analysis import Analysis
from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.consistency.certainty.escalations import escalations
from auditor.analysis.consistency.conflicts import conflicts
from auditor.analysis.consistency.figures.mismatches import mismatches
from auditor.analysis.predicates import concept, noun, senses
from auditor.ingest import structure

SHARED = Path(__file__).parents[3] / "shared" / "datasets" / "contradoc.jsonl"


def claims(text: str) -> list[Claim]:
    clauses = Analysis(structure.prose(text)).clauses
    return [c for c in map(clauses.claim, clauses.anchors()) if c is not None]


@pytest.mark.parametrize(
    ("text", "theme", "pole", "negated", "tense"),
    [
        ("The factory in Leeds will close in May.", "plant", "-", False, "future"),
        ("The plant, which will stay open, is old.", "plant", "+", False, "future"),
        ("The council did not approve the budget.", "budget", "+", True, "past"),
        ("Unemployment fell.", "unemployment", "-", False, "past"),
        ("They spoke of the rise in unemployment.", "unemployment", "+", False, "none"),
        ("The library was closed by the city.", "library", "-", False, "past"),
    ],
)
def test_reads_a_claim(text: str, theme: str, pole: str, negated: bool, tense: str) -> None:
    found = [(c.theme.head, c.pole, c.negated, c.tense) for c in claims(text)]
    assert (theme, pole, negated, tense) in found


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Vance stole the car.", Certainty.ASSERTED),
        ("Vance stole the car, police said.", Certainty.ATTRIBUTED),
        ("Vance allegedly stole the car.", Certainty.ALLEGED),
        ("Vance denied that he stole the car.", Certainty.DENIED),
    ],
)
def test_puts_a_claim_on_the_ladder(text: str, certainty: Certainty) -> None:
    assert {c.certainty for c in claims(text)} == {certainty}


def test_synonyms_and_nominalisations_are_one_concept() -> None:
    assert concept("supplies") == concept("delivery") == concept("sent")
    assert noun("factory") == noun("plants")
    assert {s.pole for s in senses()["fell"]} == {"-"}


def test_an_empty_article_has_nothing() -> None:
    analysis = Analysis(structure.prose(""))
    assert analysis.claims == conflicts(analysis) == mismatches(analysis) == escalations(analysis) == ()


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="labelled data is not here")
def test_finds_modified_sentences_and_little_else() -> None:
    """Floors below what was measured: 12 of 78 changed sentences, 3 of 21 unchanged documents flagged."""
    hits = alarms = 0
    for line in SHARED.read_text("utf-8").splitlines():
        row = json.loads(line)
        text, starts = "", []
        for sentence in row["sentences"]:
            starts.append(len(text))
            text += sentence.replace("\n", " ") + "\n"
        analysis = Analysis(structure.prose(text))
        found = [(f.span, f.other) for f in (*conflicts(analysis), *mismatches(analysis))]
        if not row["label"]:
            alarms += bool(found)
            continue
        start = starts[row["evidence_index"]]
        end = start + len(row["sentences"][row["evidence_index"]])
        hits += any(s.start < end and s.end > start for pair in found[:5] for s in pair)
    assert hits >= 9
    assert alarms <= 5
