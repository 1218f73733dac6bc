"""Kinds of wrong that a word tells of, from the table of wrongdoings."""

from __future__ import annotations

from functools import cache

from auditor.analysis import predicates
from auditor.analysis.clauses import Clauses
from auditor.lexicon import entries


@cache
def wrongs() -> dict[str, frozenset[str]]:
    """Groups of wrongs by word."""
    found: dict[str, set[str]] = {}
    for line in entries("wrongdoings"):
        group, kind, listed = line.split("\t")
        for word in listed.split():
            if "+" not in word:
                for form, _ in predicates.expand(kind, "0", "b", word):
                    found.setdefault(form, set()).add(f"{group} {kind}")
    return {form: frozenset(each) for form, each in found.items()}


@cache
def paired() -> dict[str, tuple[tuple[str, str], ...]]:
    """Second words with their kind of wrong, by the forms of the first: "set … fire"."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in entries("wrongdoings"):
        group, kind, listed = line.split("\t")
        for word in [*listed.split(), *_TAKING.get(kind, "").split()]:
            verb, _, second = word.partition("+")
            if second:
                for form, _ in predicates.expand(kind, "0", "b", verb):
                    found.setdefault(form, []).append((second, f"{group} {kind}"))
    return {form: tuple(each) for form, each in found.items()}


_TAKING = {
    "bribery": "take/took/taken+money take/took/taken+cash accept+money accept+cash take/took/taken+gifts accept+gifts",
    "theft": "help+himself spend/spent/spent+donations",
}


def kinds_of(lower: str) -> frozenset[str]:
    return wrongs().get(lower, frozenset())


def kinds_at(clauses: Clauses, s: int, k: int) -> frozenset[str]:
    """Kinds of the wrong that word k tells of, by itself or with a word soon after it."""
    lowers = clauses.analysis.lowers[s]
    after = lowers[k + 1 : k + 7]
    return kinds_of(lowers[k]) | {kind for second, kind in paired().get(lowers[k], ()) if second in after}


@cache
def wrong_nouns() -> frozenset[str]:
    found = set()
    for line in entries("wrongdoings"):
        _, _, listed = line.split("\t")
        for word in listed.split():
            if word.startswith("n:"):
                found |= {word[2:], predicates.plural(word[2:])}
    return frozenset(found)
