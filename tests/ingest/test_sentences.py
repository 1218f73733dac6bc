"""Where sentences end, and where a full stop does not end one."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.ingest.sentences import split


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "one",
    [
        "He met Mr. Roe and Dr. Lee at the mill.",
        "J. K. Roe wrote to the U.S. Senate and the U.N. Security Council.",
        "It opens at 9 a.m. Tuesday and closes at 5 p.m. ET on weekdays.",
        "He lives at No. 5 and has read Vol. 2 of it.",
        "The firm of Berg Inc. and Holt Co. Ltd. Group is old.",
        "It burned on Sept. 10, 2024, and on Jan. 3.",
        "He lives in Orrin, Mass. Governor Lee does not.",
        "“Why go?” Mr. Roe asked.",
        "“Stop!” Ann Lee shouted.",
        "“We will pay.” he said.",
        "He waited ... and left.",
        "The rise was 3.5 percent, or $2.1 billion.",
        "Visit www.mill.example for more.",
        "The group (est. in 1990) is old.",
        "1. The mill will reopen.",
        "Gen. Lt. Roe and Sen. Lee spoke.",
    ],
)
def test_one_sentence(one: str) -> None:
    assert sentences(one) == [one]


@pytest.mark.parametrize(
    "several",
    [
        ["It burned.", "Nobody was hurt."],
        ["He left the U.S.", "The mill stayed."],
        ["It opened at 5 p.m.", "Traders were glad."],
        ["The mill belongs to Berg Inc.", "It was sold in May."],
        ["“It was the fault of the owners.”", "Mr. Roe said."],
        ["“It burned.”", "She paused.", "“All of it.”"],
        ["He asked: why?", "Nobody knew."],
        ["(He did not reply.)", "The mill burned."],
        ["It was over…", "The mill burned."],
        ["It is plan B.", "The other failed."],
        ["It cost 5.", "The other cost 6."],
        ["She came.", "“We will pay,” she said.", "Then she left."],
        ["Élan was all.", "Éric left."],
    ],
)
def test_several_sentences(several: list[str]) -> None:
    assert sentences(" ".join(several)) == several


def test_missing_space_before_a_usual_first_word() -> None:
    assert sentences("It burned down.The owners left.") == ["It burned down.", "The owners left."]
    assert sentences("Visit Mill.Com today.") == ["Visit Mill.Com today."]


@given(st.text())
def test_spans_hold_all_but_white_space(text: str) -> None:
    found = split(text, 0, len(text))
    assert "".join(text[a:b] for a, b in found).split() == text.split() or "".join(
        "".join(text[a:b].split()) for a, b in found
    ) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))


@pytest.mark.parametrize("unit", ["a. ", "Mr. ", ". ", ".", "A.", "x” ", "1. ", "a…"])
def test_a_megabyte_takes_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    split(text, 0, len(text))
    assert time.process_time() - start < 15
