from __future__ import annotations

import pytest

from auditor import loads
from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.plainfigures import figures, timed
from auditor.analysis.consistency.figures.plaintallies import anniversaries, exceptions, firsts, multiples, years
from auditor.analysis.consistency.plainclashes import Plain, opposed, opposites

ALL = (opposed, figures, timed, exceptions, firsts, multiples, anniversaries, years)
FILLER = "\n\nThe weather was fine. Neighbours brought soup.\n\n"


def found(first: str, second: str) -> list[Plain]:
    analysis = Analysis(loads("News from the valley\n\n" + first + FILLER + second, name="x.txt"))
    return [each for reader in ALL for each in reader(analysis)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Exports of cheese from Tarvia rose by six percent in May.", "The decline in cheese exports was steep."),
        ("Ministers approved the wind farm on Tuesday.", "The rejection of the wind farm was a blow."),
        ("A 51-year-old woman was charged on Monday.", "The 51-year-old suspect has not been charged."),
        ("The ferry Aurora sank off Lym on Wednesday.", "The Aurora did not sink and was towed to Lym."),
        ("All six bridges in the county passed the test.", "Two of the bridges failed the test."),
        ("None of the passengers was hurt in the crash.", "Four of the passengers were hurt."),
        ("President Nera Coll arrived in Zand on Friday. It is her first trip to Zand.",
         "During her last trip to Zand, in March, Coll opened a school."),
        ("A court fined the mill 900,000 dollars.", "The fine of 400,000 dollars is due in June."),
        ("Tarn United beat Hexley 4-0 on Sunday.", "The 3-0 win over Hexley takes Tarn to the top."),
        ("Crews went on strike on Monday.", "The strike, which began on Thursday, goes on."),
        ("Cases of flu rose from 200 to 900 in the valley.", "The doubling in flu cases worries doctors."),
        ("The club was founded in 1988.", "The party in June 2026 marks fifty years since then."),
        ("The festival runs from 3 to 9 July.", "The festival closes on 12 July."),
    ],
)  # fmt: skip
def test_clash(first: str, second: str) -> None:
    assert found(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Exports of cheese from Tarvia rose by six percent in May.", "The decline in wool exports was steep."),
        ("The mill closed in 2009.", "The reopening of the mill came in 2015."),
        ("All six bridges in the county passed the test.", "Last year two of the bridges failed the test."),
        ("Tarn United beat Hexley 4-0 on Sunday.", "The 3-0 win over Orm last week was a surprise."),
        ("Violinist Ada Berg, 14, beat her brother.", "The 17-year-old said she had played better."),
        ("Cases of flu rose from 200 to 410 in the valley.", "The doubling in flu cases worries doctors."),
        ("The club was founded in 1976.", "The party in June 2026 marks fifty years since then."),
        ("The festival runs from 3 to 9 July.", "The festival closes on 9 July."),
    ],
)
def test_no_clash(first: str, second: str) -> None:
    assert not found(first, second)


def test_opposites() -> None:
    assert opposites("rose", "fell")
    assert not opposites("rose", "climbed")
