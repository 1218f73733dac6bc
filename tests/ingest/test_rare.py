"""A memory of words must not change what is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.ingest.rare import Rare

PARTS = ("ab", "b", "cc", "share")
RARE = Rare(PARTS)


@given(st.lists(st.text("abchares", min_size=1, max_size=8)))
def test_the_parts_found_are_those_that_stand_in_a_word(words: list[str]) -> None:
    assert RARE.among(words) == {part for part in PARTS if any(part in word for word in words)}
