"""Fixed strings, found in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.ingest.anchors import Anchors

_STRINGS = ("ab", "b c", "é", "abc")


def test_occurrences_may_overlap() -> None:
    assert Anchors(_STRINGS).places("abc, ab cé") == [(0, 2), (0, 3), (5, 7), (6, 9), (9, 10)]


@given(st.text(alphabet="abcé \U0001f600", max_size=40))
def test_all_are_found(text: str) -> None:
    expected = {(at, at + len(s)) for s in _STRINGS for at in range(len(text)) if text.startswith(s, at)}
    found = Anchors(_STRINGS).places(text)
    assert set(found) == expected
    assert len(found) == len(expected)
