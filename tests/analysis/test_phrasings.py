"""Phrasings are tried only where their words stand, and find all the same."""

from __future__ import annotations

from auditor import loads
from auditor.analysis import Analysis
from auditor.analysis.phrasings import phrases, phrasing

TEXT = "The mayor lost his way. A way out is a way back. “A way in,” she said. No road is a road home."
WAY = phrasing("way", r"\b(?:a|his) way(?: \w+)?", "way")
LED = phrasing("led", r"\ba (?:way|road) \w+", "way road", "out home", "a")


def found(*phrasings):
    analysis = Analysis(loads(TEXT, name="a.txt"))
    return [(analysis.document.slice(p.span), p.kind) for p in phrases(analysis, phrasings)]


def test_every_sentence_that_holds_a_cue_is_searched_outside_quotations():
    assert found(WAY) == [("his way", "way"), ("A way out", "way"), ("a way back", "way")]


def test_words_beside_and_words_that_begin_a_match_are_asked_for():
    assert found(LED) == [("A way out", "led"), ("a way back", "led"), ("a road home", "led")]


def test_of_two_that_overlap_one_is_kept():
    assert found(WAY, LED)[1] == ("A way out", "led")


def test_a_phrasing_whose_words_the_article_lacks_finds_nothing():
    assert found(phrasing("none", "way", "way", "harbour"), phrasing("none", "way", "way", "", "harbour")) == []
