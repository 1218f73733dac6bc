"""Words of those who bring a charge, by class of `accusers.txt`: who they are, what is done to them, with what."""

from __future__ import annotations

from functools import cache

from auditor.analysis.numbers import word_set
from auditor.lexicon import entries, table

_AUXILIARIES = word_set("is are was were been being has have had does did done made went gone came got")


@cache
def words(sort: str) -> frozenset[str]:
    """Words of a class, with their plurals."""
    found = {w for line in entries("accusers") for s, _, ws in (line.partition("\t"),) if s == sort for w in ws.split()}
    return frozenset(found | {_plural(w) for w in found})


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s"


@cache
def forms(sort: str) -> frozenset[str]:
    """Every form of the verbs of a class."""
    irregular = table("irregular_verbs")
    found: set[str] = set()
    for line in entries("accusers"):
        named, _, verbs = line.partition("\t")
        if named != sort:
            continue
        for verb in verbs.split():
            stem = verb.removesuffix("e")
            doubled = verb + verb[-1]
            found |= {verb, _plural(verb), stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
            found |= {verb[:-1] + "ied"} if verb.endswith("y") else set()
            found |= {form for forms in irregular.get(verb, "").split() for form in forms.split("/")}
    return frozenset(found | _AUXILIARIES if sort == "benign" else found)
