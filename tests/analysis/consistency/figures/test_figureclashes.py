"""Figures of one thing told twice, and what keeps two figures apart."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.countednouns import alike
from auditor.analysis.consistency.figures.elapsed import elapsed
from auditor.analysis.consistency.figures.eventdays import event_days
from auditor.analysis.consistency.figures.figureclashes import figure_clashes
from auditor.analysis.consistency.figures.groupcounts import counts
from auditor.analysis.consistency.figures.ordinalcounts import ordinal_counts
from auditor.analysis.consistency.figures.recounts import recounts
from auditor.analysis.consistency.figures.votetallies import tallies
from auditor.ingest import loads


def analysis(text: str) -> Analysis:
    return Analysis(loads(text, name="x.txt"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A choir of 34 sang.", {("singers", 34.0, False)}),
        ("The five accused are in court.", {("people", 5.0, True)}),
        ("The three of them were cold.", {("people", 3.0, True)}),
        ("The 12-strong crew was paid.", {("crew", 12.0, True)}),
        ("The teams, 14 in number, set off.", {("teams", 14.0, False)}),
        ("It killed a couple and their lodger.", {("people", 3.0, False)}),
        ("A mother and her two sons were saved.", {("people", 3.0, False), ("sons", 2.0, True)}),
        ("All 46 men and women took part.", {("people", 46.0, True)}),
        ("She has been up since five in the morning.", set()),
    ],
)
def test_counts_however_they_are_told(text: str, expected: set[tuple[str, float, bool]]) -> None:
    assert {(c.noun, c.value, c.definite) for c in counts(analysis(text))} == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She lent 60 of its 84 paintings.", (60.0, 24.0)),
        ("Half of the 600 trees fell.", (300.0, 300.0)),
        ("Nine in ten of the 200 shops are shut.", (180.0, 20.0)),
        ("Of the 240 houses in Orrin, 85 are sold.", (85.0, 155.0)),
        ("Of the 90 people who work there, a third will go.", (30.0, 60.0)),
        ("There are 90 people.", ()),
    ],
)
def test_parts_of_a_count(text: str, parts: tuple[float, ...]) -> None:
    (first, *_) = sorted(counts(analysis(text)), key=lambda c: -c.value)
    assert first.parts == pytest.approx(parts)


@pytest.mark.parametrize(
    ("back", "first", "expected"),
    [
        ("victims", "nuns", True),
        ("skeletons", "children", True),
        ("machines", "bicycles", True),
        ("musicians", "members", True),
        ("nurses", "miners", False),
        ("people", "trams", False),
        ("machines", "towns", False),
    ],
)
def test_what_can_be_said_of_what(back: str, first: str, expected: bool) -> None:
    assert alike(back, first) is expected


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("It was carried by seven votes to four.", (7, 4)),
        ("With six members for the plan and five against it, it passed.", (6, 5)),
        ("In the ballot 305 were against it and 418 in favour.", (418, 305)),
        ("She got five votes; the other candidate got four.", (5, 4)),
    ],
)
def test_tallies(text: str, votes: tuple[int, int]) -> None:
    assert {(t.high, t.low) for t in tallies(analysis(text))} == {votes}


@pytest.mark.parametrize("between", ["Four more joined them.", "A fifth was found.", "It grew as others came along."])
def test_who_came_is_counted(between: str) -> None:
    text = "Four climbers are on the ridge. {} All five climbers are well."
    assert len(list(recounts(analysis(text.format("It is cold."))))) == 1
    assert not list(recounts(analysis(text.format(between))))


def test_a_long_article_has_more_than_one_group() -> None:
    text = "Four climbers are on the ridge. {} All six climbers are well."
    assert list(figure_clashes(analysis(text.format("It is cold. " * 10))))
    assert not list(figure_clashes(analysis(text.format("It is cold. " * 70))))


@pytest.mark.parametrize(
    ("text", "clashing"),
    [
        ("A tree fell on the line on Monday. It was old. The tree fell on Friday, when it was calm.", True),
        ("A tree fell on the line on Monday. It was old. Another tree fell on Friday.", False),
        ("The mill was built in 1890. It rained. The mill was built in 1911 by the Lunds.", True),
        ("The mill has made flour since 1890. It rained. The mill was built in 1911 by the Lunds.", True),
        ("The mill has made flour since 1911. It rained. The mill was built in 1890 by the Lunds.", False),
    ],
)
def test_days_and_years_of_one_deed(text: str, clashing: bool) -> None:
    assert bool(list(event_days(analysis(text)))) is clashing


@pytest.mark.parametrize(("years", "clashing"), [("thirty", False), ("about thirty", False), ("fifty", True)])
def test_years_between_beginning_and_end(years: str, clashing: bool) -> None:
    text = f"The ferry came into service in 1980. It is red. It was taken off in 2010 after {years} years of service."
    assert bool(list(elapsed(analysis(text)))) is clashing


@pytest.mark.parametrize(
    ("text", "clashing"),
    [
        ("Ida Holm began her second term. Holm, at the start of her third term, is liked.", True),
        ("Ida Holm began her second term. Otto Lund began his third term.", False),
        ("It is Ida Holm's second book. She has five earlier novels to her name.", True),
        ("It is Ida Holm's sixth book. She has five earlier novels to her name.", False),
    ],
)
def test_how_many_times(text: str, clashing: bool) -> None:
    assert bool(list(ordinal_counts(analysis(text)))) is clashing
