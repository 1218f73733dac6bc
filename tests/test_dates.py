"""Dates as written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from auditor import dates


@pytest.mark.parametrize(
    ("text", "value", "weekday"),
    [
        ("September 10th 2024.", date(2024, 9, 10), None),
        ("10 Sep 2024", date(2024, 9, 10), None),
        ("the 10th of September, 2024", date(2024, 9, 10), None),
        ("2024-09-10T14:05", date(2024, 9, 10), None),
        ("2024/9/1", date(2024, 9, 1), None),
        ("Tuesday, 10 September 2024", date(2024, 9, 10), 1),
        ("Tues., Sept. 10, 2024", date(2024, 9, 10), 1),
        ("SEPTEMBER 10, 2024", date(2024, 9, 10), None),
        ("13/09/2024", date(2024, 9, 13), None),
        ("09/13/2024", date(2024, 9, 13), None),
        ("10.09.2024", date(2024, 9, 10), None),
        ("10-Sep-2024", date(2024, 9, 10), None),
        ("10/09/2024", None, None),
        ("September 2024", None, None),
        ("Monday, 31 June 2024", None, 0),
        ("March 3", None, None),
    ],
)
def test_one_date(text: str, value: date | None, weekday: int | None) -> None:
    (found,) = dates.find(text)
    assert (found.value, found.weekday) == (value, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "May 3,000 people come?",
        "march 3 miles",
        "version 10.12.14",
        "a ratio of 1/2/3",
        "call 555-10-2024-1",
        "he may 2 do it",
    ],
)
def test_no_date(text: str) -> None:
    assert [w.text for w in dates.find(text) if w.value] == []


def test_windows_find_what_the_whole_text_holds() -> None:
    filler = "The mill burned and nobody was hurt in it. " * 20
    text = f"{filler}It was Wednesday, the 11th of September, 2024. {filler}And 2024-09-12. {filler}"
    assert [w.value for w in dates.find(text)] == [date(2024, 9, 11), date(2024, 9, 12)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-09-10T14:05:00+02:00", date(2024, 9, 10)),
        ("Tue, 10 Sep 2024 12:00:00 GMT", date(2024, 9, 10)),
        ("20240910", date(2024, 9, 10)),
        ("1725926400", date(2024, 9, 10)),
        ("1725926400000", date(2024, 9, 10)),
        ("10/09/2024", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_metadata(text: str, value: date | None) -> None:
    assert dates.parse(text) == value


def test_addresses() -> None:
    assert dates.in_url("https://news.example/2024/sep/10/mill") == date(2024, 9, 10)
    assert dates.in_url("https://news.example/2024/09/10/mill") == date(2024, 9, 10)
    assert dates.in_url("https://news.example/story/20240910") is None


@given(st.text())
@example("¹")
def test_any_text(text: str) -> None:
    dates.parse(text)
    for found in dates.find(text):
        assert text[found.span.start : found.span.end] == found.text


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%Y-%m-%d", "%b %d %Y"]),
)
def test_round_trip(day: date, form: str) -> None:
    assert [w.value for w in dates.find(day.strftime(form))] == [day]
