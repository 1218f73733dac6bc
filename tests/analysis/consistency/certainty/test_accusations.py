"""Who is accused, what is bare, what a ground grants, and what is told both ways round."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.accusations import hardenings
from auditor.analysis.consistency.denials import granted
from auditor.analysis.consistency.turnabouts import turnabouts
from auditor.analysis.wrongdoings import deeds
from auditor.ingest import loads

ACCUSED = "Police accuse Leon Drax of robbing a bank in Velmar. Drax denies it.\n\nThe bank was shut for a day.\n\n"


def analysis(text: str) -> Analysis:
    return Analysis(loads(text, name="x.txt"))


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("Drax robbed the bank with a toy pistol.", True),
        ("Because Drax robbed the bank, the branch has new doors.", True),
        ("Drax, who has two children, robbed the bank at noon.", True),
        ("Drax may have robbed the bank.", False),
        ("Drax robbed the bank, prosecutors say.", False),
        ("If Drax robbed the bank, he hid the money well.", False),
        ("Drax opened an account at the bank in June.", False),
        ("The bank was robbed with a toy pistol.", False),
        ("Nobody knows why Drax robbed the bank.", False),
    ],
)
def test_bare(sentence: str, bare: bool) -> None:
    assert bool(hardenings(analysis(ACCUSED + sentence).clauses)) is bare


@pytest.mark.parametrize(
    "end", ["Drax was convicted in May.", "Drax confessed on Friday.", "A court found that he did.", "Video shows it."]
)
def test_settled(end: str) -> None:
    assert not hardenings(analysis(f"{ACCUSED}Drax robbed the bank with a toy pistol. {end}").clauses)


def test_wrongdoings_know_their_forms() -> None:
    table = deeds()
    assert {d.kind for d in table["stole"]} == {"theft"}
    assert {d.particle for d in table["cooked"]} >= {"books"}


def test_granted_points_at_the_ground() -> None:
    text = "The striker denied that he had argued with the coach, saying their row had lasted ten minutes."
    (each,) = granted(analysis(text).clauses)
    assert text[each.ground.start : each.ground.end] == "their row had lasted ten minutes"


def test_swapped() -> None:
    text = "Heidi Marsh sued Ivo Lenn over a bite.\n\nThe judge sent Lenn, who had sued Marsh, home."
    assert [each.kind for each in turnabouts(analysis(text))] == ["roles"]
    assert not turnabouts(analysis(text.replace("who had sued", "who had been sued by")))
