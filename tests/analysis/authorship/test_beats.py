"""What an author's note declares."""

from __future__ import annotations

import pytest

from auditor.analysis.authorship import beats


@pytest.mark.parametrize(
    ("note", "field", "words"),
    [
        ("Jane is our food critic.", "food", "food critic"),
        ("Dan covers football and cricket for the Post.", "sport", "covers football and cricket"),
        ("With years of experience in travel journalism, I strive.", "travel", "experience in travel journalism"),
        ("Senior Fashion Editor Chloe Marr joined in 2015.", "fashion", "Fashion Editor"),
        ("Kit specialises in video games.", "gaming", "specialises in video games"),
        ("A reporter on the science desk, Finn lives in York.", "science", "science desk"),
        ("She has a passion for gardening and lives in Kent.", "home", "passion for gardening"),
        ("He writes about hip-hop.", "music", "writes about hip-hop"),
    ],
)
def test_declared(note: str, field: str, words: str) -> None:
    found = beats.declared(note)
    assert field in {beat.field for beat in found}
    assert words in {note[slice(*beat.span)] for beat in found}


@pytest.mark.parametrize(
    "note",
    [
        "Anna is an editor at the Morning Ledger.",
        "Political adviser.",
        "He lives in Denver with two dogs.",
        "Gil is a general assignment reporter who has covered football.",
        "When she is not writing, she enjoys hiking and cooking.",
        "Rita writes about everything from politics to pets.",
        "Ben is a Food Network reporter.",
        "Editor-in-chief with 20 years of experience in journalism.",
        "Ken studied music at Leeds.",
        "",
    ],
)
def test_no_beat(note: str) -> None:
    assert beats.declared(note) == ()


@pytest.mark.parametrize(
    ("note", "field"),
    [
        ("I eat my way along the coast and bring home recipes for every kitchen.", "food"),
        ("He has slept in hostels and on night trains in forty countries.", "travel"),
        ("Pia tests headphones, laptops and routers until they break.", "technology"),
        ("Proud dad of twins, Olu shares what he learned about bedtime and toddlers.", "family"),
        ("From lawn to greenhouse, she shares tips on compost and roses.", "home"),
        ("Her wardrobe of bridal dresses fills two rooms, and so do the handbags.", "fashion"),
    ],
)
def test_a_note_full_of_a_field(note: str, field: str) -> None:
    assert {beat.field for beat in beats.declared(note)} == {field}


@pytest.mark.parametrize(
    "note",
    [
        "She is a mother of two toddlers and edits the night pages.",
        "Coffee first, opinions later.",
        "Born on the coast, raised in the hills.",
        "He joined in 2015 and won two regional prizes.",
    ],
)
def test_a_note_of_no_field(note: str) -> None:
    assert beats.declared(note) == ()


def test_spans_are_moved_by_the_start_of_the_note() -> None:
    assert beats.declared("Our food critic.", 100)[0].span == (104, 115)


def test_desks_are_symmetric() -> None:
    for field in beats.fields_by_stem().values():
        assert all(field in beats.related(other) for other in beats.related(field))
