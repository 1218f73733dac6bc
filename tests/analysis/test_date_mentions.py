"""Times the text names, resolved against publication."""

from __future__ import annotations

import json
from datetime import date

import pytest

from auditor.analysis import Analysis
from auditor.ingest import loads


def mentions(text: str, published: str = "2024-09-11") -> list[tuple[str, date | None]]:
    record = {"title": "Mill at Orrin to reopen", "text": text, "date": published}
    analysis = Analysis(loads(json.dumps(record), name="a.json"))
    body = {s.index for s in analysis.body}
    return [(m.text, m.value) for m in analysis.date_mentions if m.sentence in body]


@pytest.mark.parametrize(
    ("text", "named", "value"),
    [
        ("The mill burned on Saturday morning, its owners told the court.", "on Saturday morning", date(2024, 9, 7)),
        ("The mill burned on Wednesday, its owners told the court.", "on Wednesday", date(2024, 9, 11)),
        ("The owners will speak later on Friday at the town hall.", "later on Friday", date(2024, 9, 13)),
        ("The mill burned yesterday, its owners told the court.", "yesterday", date(2024, 9, 10)),
        ("The mill burned last week, its owners told the court.", "last week", None),
        ("The mill burned on March 3, its owners told the court.", "March 3", None),
        ("The mill burned on Sept. 3, its owners told the court.", "Sept. 3", date(2024, 9, 3)),
        ("The mill burned on 3 May 2020, its owners told the court.", "3 May 2020", date(2020, 5, 3)),
    ],
)
def test_mention(text: str, named: str, value: date | None) -> None:
    assert mentions(text) == [(named, value)]


@pytest.mark.parametrize(
    "text",
    ["The shops were full on Black Friday.", "They trade on Mondays.", "Monday's paper has it.", "A week is long."],
)
def test_no_mention(text: str) -> None:
    assert mentions(f"The owners of the mill are glad of it. {text}") == []
