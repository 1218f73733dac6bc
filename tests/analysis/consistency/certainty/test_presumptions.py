"""Deeds of which somebody is only accused, told in passing as done."""

from __future__ import annotations

import pytest

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.accusedparties import parties
from auditor.analysis.consistency.certainty.partymentions import Party, refers
from auditor.analysis.consistency.certainty.presumptions import presumed
from auditor.analysis.consistency.certainty.retellings import matter
from auditor.analysis.consistency.certainty.settledcases import settled
from auditor.ingest import structure

_OPEN = "The treasurer Derek Mallory is accused of embezzling money from a choir. He denies it.\n\n"


def _read(text: str) -> Analysis:
    return Analysis(structure.prose(text))


def _found(text: str) -> list[str]:
    analysis = _read(text)
    return [analysis.document.slice(each.span) for each in presumed(analysis)]


def _only(analysis: Analysis) -> Party:
    (party,) = parties(analysis.clauses)
    return party


@pytest.mark.parametrize(
    "told",
    [
        "The choir sold its piano because of the money that Mallory embezzled.",
        "Mallory's embezzlement has cost the choir its piano.",
        "Victims of Mallory sing on the square.",
        "The piano went after the treasurer stole from the choir.",
        "The choir has had no hall since he swindled it.",
        "A fund makes good the money embezzled by Mallory.",
        "The choir, whose savings Mallory stole, sings on the square.",
    ],
)
def test_what_is_taken_for_granted_hardens(told: str) -> None:
    assert _found(_OPEN + told) == [told]


@pytest.mark.parametrize(
    "told",
    [
        "The choir sold its piano because of the money that Mallory is said to have embezzled.",
        "If the court finds that Mallory embezzled it, the choir may be paid back.",
        "The court will hear about Mallory's alleged embezzlement in May.",
        "The piano that Holm stole in 2003 was never found.",
        "The choir did not lose its hall because Mallory never embezzled a penny.",
        "“Mallory's embezzlement has cost us the piano,” said a tenor.",
        "Mallory's embezzlement trial has a jury of twelve.",
    ],
)
def test_what_is_not_taken_for_granted_does_not(told: str) -> None:
    assert _found(_OPEN + told) == []


@pytest.mark.parametrize(
    "between",
    ["A jury found him guilty on Friday.", "He admitted it in June.", "Mallory was jailed for two years."],
)
def test_a_settled_case_is_silent(between: str) -> None:
    assert _found(f"{_OPEN}{between}\n\nMallory's embezzlement has cost the choir its piano.") == []


def test_conviction_that_is_only_possible_settles_nothing() -> None:
    analysis = _read(f"{_OPEN}If convicted, he would face two years.")
    assert not settled(analysis.clauses, _only(analysis))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The coach Ivo Strand denies having hit a boy.", "ivo strand"),
        ("A former clerk was charged with theft. Lorna Pettifer, 41, will plead in May.", "lorna pettifer"),
        ("Two clerks accuse Anna Holm of bullying.", "anna holm"),
        ("Police are looking into a complaint against Anna Holm.", "anna holm"),
        ("Anna Holm's lawyer rejected the accusation.", "anna holm"),
    ],
)
def test_who_is_accused(text: str, key: str) -> None:
    assert any(key in party.keys for party in parties(_read(text).clauses))


def test_pronoun_is_of_the_last_person_named() -> None:
    analysis = _read(f"{_OPEN}Anna Holm leads the choir. The money that she stole is gone.")
    words = analysis.lowers[3]
    assert not refers(analysis.clauses, _only(analysis), 3, words.index("she"))


def test_the_verb_that_an_accusation_governs() -> None:
    assert matter(_read("A chemist is suspected of having diluted cancer drugs.").clauses).verbs == {
        "dilut": frozenset({"cancer", "drug"})
    }


@pytest.mark.parametrize(
    "told",
    ["She spoke only to enter the plea.", "He will plead not guilty.", "Admission to the gallery is free."],
)
def test_what_only_sounds_like_an_end_settles_nothing(told: str) -> None:
    analysis = _read(_OPEN + told)
    assert not settled(analysis.clauses, _only(analysis))
