"""The scene of a sentence: where it plays, and the days on which it is so again and again."""

from __future__ import annotations

from auditor.analysis.clauses import Clauses
from auditor.analysis.statewords import HABITS


def habits(clauses: Clauses, s: int) -> frozenset[str]:
    """The days on which something is so again and again: "closed on Mondays"."""
    return clauses.lowers(s) & HABITS if s in clauses.holding(HABITS) else frozenset()


def apart(clauses: Clauses, s: int, t: int) -> bool:
    """Whether two sentences tell of events in different places, going by their paragraphs where they name none."""
    one, two = scene(clauses, s), scene(clauses, t)
    return bool(one and two and not one & two)


def scene(clauses: Clauses, s: int) -> frozenset[str]:
    """Names after "in", "at" or "near" in the sentence, else in the nearest one before it of its paragraph."""
    sentences, text = clauses.analysis.document.sentences, clauses.analysis.document.text
    found = places_of(clauses, s)
    while not found and s and "\n" not in text[sentences[s - 1].span.end : sentences[s].span.start]:
        s -= 1
        found = places_of(clauses, s)
    return found


def places_of(clauses: Clauses, s: int) -> frozenset[str]:
    """Names after "in", "at" or "near" in the sentence."""
    words = clauses.words[s]
    return frozenset(
        clauses.names[w.start]
        for k, w in enumerate(words)
        if k and w.start in clauses.names and words[k - 1].lower in ("in", "at", "near")
    )
