"""Words by what they would say as verbs."""

from __future__ import annotations

import pytest

from auditor.analysis import deeds
from auditor.analysis.deeds import VerbForms, lemma

_WORDS = frozenset("paint paints painted painting gave give lake".split())


def test_forms_of_one_verb_stand_together() -> None:
    forms = VerbForms(_WORDS)
    assert set(forms.get(lemma("painted"))) == {"paint", "paints", "painted", "painting"}
    assert set(forms.get(lemma("gives"))) == {"gave", "give"}


def test_only_words_of_the_vocabulary_are_told() -> None:
    VerbForms(_WORDS)
    forms = VerbForms(frozenset({"painted"}))
    assert set(forms.get(lemma("paint"))) == {"painted"}
    assert lemma("give") not in forms
    assert lemma("paint") in forms
    assert forms.get(lemma("give"), ()) == ()


def test_what_is_remembered_may_be_forgotten_without_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deeds, "_MOST", 3)
    older = VerbForms(_WORDS)
    newer = VerbForms(frozenset({"sang"}))
    assert set(older.get(lemma("give"))) == {"gave", "give"}
    assert set(newer.get(lemma("sing"))) == {"sang"}
    assert lemma("give") not in newer
