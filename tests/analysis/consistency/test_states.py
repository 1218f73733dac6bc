"""Events, the states they leave, and rival accounts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.arguments import argument
from auditor.analysis.consistency.rivals import rivals
from auditor.analysis.consistency.states import clashes
from auditor.analysis.statehits import hits
from auditor.ingest import loads


def read(text: str) -> Analysis:
    return Analysis(loads(text, name="x.txt"))


@pytest.mark.parametrize(
    ("text", "axis", "about"),
    [
        ("Mayor Ida Holm resigned on Monday. Holm remains in office.", "office", "ida holm"),
        ("The chapel was demolished in April. The chapel still stands.", "standing", "chapel"),
        ("Police arrested a man on Friday. The suspect remains at large.", "custody", "suspect"),
        ("The Velm Bridge was closed on Friday. Lorries still use the bridge.", "open", "velm bridge"),
        ("Nobody was hurt. Two guests suffered broken ribs.", "harm", "harm"),
    ],
)
def test_a_state_that_the_event_has_ended(text, axis, about):
    (clash,) = clashes(read(text))
    assert (clash.first.axis, clash.about) == (axis, about)


@pytest.mark.parametrize(
    "text",
    [
        "Holm resigned on Monday. Lund remains in office.",
        "The mill will close in May. The mill remains open.",
        "Holm remains in office. She resigned on Monday.",
        "The chapel may be demolished. The chapel still stands.",
        "The chapel was demolished in 1950. The chapel still stands in the photograph of 1949.",
    ],
)
def test_other_people_plans_and_stories_are_left_alone(text):
    assert list(clashes(read(text))) == []


def test_a_pronoun_means_the_subject_of_the_sentence_before():
    analysis = read("Ida Holm resigned on Monday. She remains in office.")
    one, two = hits(analysis.clauses)["office"]
    assert argument(analysis.clauses, one).theme.head == argument(analysis.clauses, two).theme.head == "ida holm"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fire was caused by lightning. An overturned candle started the fire.", "cause"),
        ("The envoys met in Halden. The Velmar talks ended early.", "place"),
        ("Holm bought the farm in May. Her lease on the farm runs out in June.", "bought"),
        ("The number of hares fell. The growth of the hare population was a surprise.", "trend"),
    ],
)
def test_rival_accounts(text, kind):
    assert [r.kind for r in rivals(read(text))] == [kind]


@given(
    st.lists(
        st.sampled_from("Holm resigned remains in office was closed the mill . still open first".split()), max_size=40
    )
)
def test_any_words_can_be_read(words):
    analysis = read("Holm resigned. " + " ".join(words))
    assert len(list(clashes(analysis))) <= len(words)
