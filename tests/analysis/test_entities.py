from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.entities import EntityKind, country
from auditor.ingest import loads, structure


def named(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.key) for m in Analysis(structure.prose(text)).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US signed.", [("US", "united states")]),
        ("The United States signed.", [("United States", "united states")]),
        ("America’s envoys signed.", [("America", "united states")]),
        ("The U.S. envoy met Norwegian fishermen.", [("U.S.", "united states"), ("Norwegian", "norway")]),
        (
            "NSC Spokesperson Mr. Otto Brandt spoke.",
            [("NSC", "national security council"), ("Otto Brandt", "otto brandt")],
        ),
        (
            "British Foreign Secretary Ann Holloway left.",
            [("British", "united kingdom"), ("Ann Holloway", "ann holloway")],
        ),
        ("US Secretary of State Ann Holloway left.", [("US", "united states"), ("Ann Holloway", "ann holloway")]),
        ("She met Prime Minister Sir Ian Bell.", [("Ian Bell", "ian bell")]),
        ("He studied at the University of Aarhus.", [("University of Aarhus", "university of aarhus")]),
        ("It fell on Monday in March.", []),
        ("Residents waited. Nobody came.", []),
        ("However, the road stayed shut.", []),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "back_reference", ["Mr. Brandt agreed.", "Brandt’s wife agreed.", "Later Mayor Brandt agreed.", "Mr. Otto agreed."]
)
def test_a_short_form_takes_up_the_full_name(back_reference: str) -> None:
    assert {key for _, key in named(f"The mayor is Otto Brandt. {back_reference}")} == {"otto brandt"}


def test_of_two_bearers_the_last_named_is_meant() -> None:
    keys = [key for _, key in named("Otto Brandt left. Eva Brandt stayed. Brandt slept.")]
    assert keys == ["otto brandt", "eva brandt", "eva brandt"]


def test_an_acronym_in_brackets_names_what_it_follows() -> None:
    assert {k for _, k in named("The Baltic Ferry Council (BFC) met. The BFC will meet again.")} == {
        "baltic ferry council"
    }


def test_a_surname_after_its_title_makes_the_bare_surname_a_person() -> None:
    kinds = {m.kind for m in Analysis(structure.prose("Later Mayor Brandt spoke. In May Brandt left.")).mentions}
    assert kinds == {EntityKind.PERSON}


def test_a_headline_in_capitals_is_read_by_the_names_of_the_body() -> None:
    page = (
        "Brandt Opens New Ferry Port In Norway\n\nOtto Brandt opened the port on Monday. Norway paid for it, he said."
    )
    analysis = Analysis(loads(page))
    assert [m.key for m in analysis.mentions if m.sentence == 0] == ["otto brandt", "norway"]


def test_governments_by_their_seats() -> None:
    assert [country(k) for k in ("moscow", "kremlin", "white house", "otto brandt")] == [
        "russia", "russia", "united states", "otto brandt",
    ]  # fmt: skip


@given(st.text(alphabet=st.sampled_from("Aab.é’' \n“”-,:McU"), max_size=200))
def test_mentions_are_ordered_disjoint_slices(text: str) -> None:
    analysis = Analysis(structure.prose(text))
    end = 0
    for mention in analysis.mentions:
        assert mention.span.start >= end
        assert analysis.document.reading[mention.span.start : mention.span.end] == mention.text
        end = mention.span.end
    assert sum(len(e.mentions) for e in analysis.entities.values()) == len(analysis.mentions)


def test_a_run_of_capitals_without_end_is_no_name_and_takes_no_time() -> None:
    assert named("of the A " * 20_000) == []
