from __future__ import annotations

import pytest

from auditor import loads
from auditor.analysis import Analysis
from auditor.analysis.consistency.ledgergates import Needs
from auditor.analysis.consistency.ledgerguards import axes
from auditor.analysis.consistency.ledgerholders import holders
from auditor.analysis.consistency.ledgers import ledgers
from auditor.analysis.consistency.ledgertrends import trends
from auditor.analysis.consistency.ledgervalues import values
from auditor.analysis.consistency.ledgerwills import wills
from auditor.analysis.consistency.plainclashes import Plain

READERS = (ledgers, trends, values, holders, wills)
FILLER = "\n\nThe weather was fine. More will be known next week.\n\n"


def found(first: str, second: str) -> list[Plain]:
    analysis = Analysis(loads("News from the valley\n\n" + first + FILLER + second, name="x.txt"))
    return [each for reader in READERS for each in reader(analysis)]


CLASHES = [
    ("arrest", "The rally ended without an arrest.", "Nine marchers spent the night in the cells."),
    ("job", "Nobody at the dairy will lose his job.", "The thirty packers to be made redundant will be told in May."),
    ("harm", "No one was hurt when the stage fell.", "The drummer was taken to hospital with a broken arm."),
    ("death", "All on board survived.", "The mate's body was found on the beach."),
    ("comment", "Ms Orley declined to be interviewed.", "Ms Orley told this newspaper that she was sorry."),
    ("demolish", "The old mill is to be pulled down.", "The mill will become a museum of bread."),
    ("event", "The regatta was called off.", "The regatta was won by a crew of nurses."),
    ("closed", "The lido has been drained since May.", "About forty swimmers were in by seven."),
    ("present", "Mayor Ilse Pohl stayed away from the dinner.", "Ms Pohl sat between two bishops at the dinner."),
    ("spouse", "Mr Ruddock, a widower, keeps bees.", "Mr Ruddock's wife labels the jars."),
    ("sibling", "An only child, Nora Quist was sent to sea.", "Ms Quist's brother taught her to sail."),
    ("cap", "The striker, Jon Abara, is uncapped.", "Abara won the second of his caps in June."),
    ("abroad", "Mrs Tolley has never been abroad.", "Mrs Tolley worked for a year in Spain."),
    ("seat", "The firm's chairman, Rolf Amsel, opened the talks.", "Mr Amsel, who has no seat on the board, left."),
    ("decision", "The trustees accepted the painting.", "The trustees turned down the painting in a letter."),
    ("trend", "Unemployment in the county fell in May.", "May's rise in the number of jobless was no surprise."),
    ("kind", "She keeps sixty goats on the hill.", "The sheep have to be shorn by June."),
    ("material", "The bridge was built of oak.", "Rust has got into the iron bridge."),
    ("owner", "The inn belongs to the Harrow sisters.", "The inn's owner, Basil Croft, pours the beer."),
    ("office", "The museum's director, Ada Roth, wept.", "The director of the museum, Hugo Penn, was away."),
    ("will", "The landlord agreed to lower the rents.", "The landlord's refusal to lower the rents is no news."),
]


@pytest.mark.parametrize(("kind", "first", "second"), CLASHES, ids=[kind for kind, _, _ in CLASHES])
def test_clash(kind: str, first: str, second: str) -> None:
    assert [each.kind for each in found(first, second)] == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("No arrests were made at the match.", "Three men were arrested after a match last year."),
        ("No one was arrested in Dorvane.", "Two people were arrested in Askel."),
        ("No passengers were hurt.", "The driver was treated for shock."),
        ("No one was seriously hurt.", "Two people were treated for cuts."),
        ("The firm said that nobody would be dismissed.", "The union said that eighty people would lose their jobs."),
        ("There will be no compulsory redundancies.", "Forty clerks have been made redundant at their own wish."),
        ("Ms Orley at first declined to comment.", "On Friday Ms Orley told this newspaper that she was sorry."),
        ("Ms Orley declined to comment.", "Ms Orley's lawyer told this newspaper that she would appeal."),
        ("The council wanted to pull down the chapel.", "The chapel was saved and restored."),
        ("The cinema in Dock Road will be demolished.", "The cinema in Mill Lane was turned into flats."),
        ("The bridge was closed for a year.", "Lorries now cross the bridge again."),
        ("The pool is closed on Mondays.", "Children swim in the pool on Tuesdays."),
        ("Mr Ruddock, a widower, keeps bees.", "His neighbour and his late wife were at school together."),
        ("Nora Quist is an only child.", "Her husband's brother lives next door."),
        ("The house passed the bill.", "The senate threw out the bill."),
        ("Unemployment fell in May.", "Youth unemployment rose in May."),
        ("Unemployment fell in May.", "The rise in unemployment in March had alarmed ministers."),
        ("Sales of tea rose.", "Sales of coffee fell."),
        ("She keeps goats on the hill.", "The sheep of her neighbour graze below."),
        ("The door of the church is of oak.", "The stone church was built in 1200."),
        ("The inn belonged to the Harrows until 2010.", "The inn's owner, Basil Croft, pours the beer."),
        ("The museum's former director, Ada Roth, wept.", "The museum's director, Hugo Penn, made tea."),
        ("The landlord agreed to lower the rents.", "The tenant's refusal to lower the blind is no news."),
    ],
)
def test_no_clash(first: str, second: str) -> None:
    assert not found(first, second)


def test_every_axis_can_be_denied_and_told() -> None:
    rows = [("here -", True, "no TREES"), ("here +", True, "TREES")]
    needs = Needs({"TREES": ["oak", "elm"]}, rows)
    analysis = Analysis(loads("News from the valley\n\nThere was no oak. It rained.\n\nThe elm fell.", name="x.txt"))
    (places,) = needs.candidates(analysis).values()
    assert "no oak" in analysis.document.sentences[places[0]].text
    assert needs.candidates(Analysis(loads("News from the valley\n\nIt rained all day.", name="x.txt"))) == {}
    assert {"event", "person"} < {axis.tie for axis in axes().values()}
