"""Contradictory documents measured with a deep reading and without."""

from __future__ import annotations

import json
from pathlib import Path

from auditor import Settings
from auditor.evaluation import contradictions

HALL = [
    "The council of Torvik opened a swimming hall by the harbour in May.",
    "The hall has four pools and a tower.",
    "A café on the roof serves fish soup until late.",
    "The architect, Ada Roe, drew it on the back of a map.",
    "Children under six swim for free on Sundays.",
]


def data(folder: Path) -> Path:
    """Two documents that contradict themselves in ways that no rule finds, one that does not."""
    changed = ["The café on the roof serves no fish soup.", "The hall has no tower and four pools."]
    rows = [
        {"sentences": [*HALL[:4], each, HALL[4]], "label": True, "evidence_index": 4, "kind": "Negation"}
        for each in changed
    ]
    rows.append({"sentences": HALL, "label": False, "evidence_index": None, "kind": ""})
    path = folder / "contradoc.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_a_deep_reading_finds_what_rules_pass(tmp_path: Path) -> None:
    path = data(tmp_path)
    usual = contradictions.documents(path).figures
    deep = contradictions.documents(path, Settings(deep=True)).figures
    assert usual["right"] == 0.0
    assert "auc" not in usual
    assert deep["right"] == 100.0
    assert deep["matched_negatives_flagged"] == 0.0
    assert deep["clean_documents_flagged"] == 0.0
    assert deep["auc"] == 1.0
    assert usual["hit_at_5"] == deep["hit_at_5"] == 100.0
