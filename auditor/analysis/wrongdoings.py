"""Words of wrongdoing: which deed a form can stand for, and what a word stands for as verb and as noun."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from auditor.analysis.predicates import concept, expand, noun
from auditor.lexicon import entries, table


class Deed(NamedTuple):
    """One reading of a word as wrongdoing. `part` is v or n; `form` as in `predicates.Sense`."""

    group: str
    kind: str
    part: str
    form: str
    particle: str


@cache
def deeds() -> dict[str, tuple[Deed, ...]]:
    """Readings by lower-case form."""
    found: dict[str, list[Deed]] = {}
    for line in entries("wrongdoings"):
        group, kind, words = line.split("\t")
        for word in words.split():
            for form, sense in expand(kind, "0", "o", word):
                found.setdefault(form, []).append(Deed(group, kind, sense.part, sense.form, sense.particle))
    return {form: tuple(each) for form, each in found.items()}


@cache
def _bases() -> dict[str, str]:
    """The base of every irregular form."""
    return {form: base for base, forms in table("irregular_verbs").items() for form in forms.split()}


def ideas(lower: str) -> tuple[str, str]:
    """What a word stands for as verb and as noun."""
    base = _bases().get(lower, lower)
    return concept(base), noun(base)


def is_deed(lower: str) -> bool:
    """Whether the form can be a past of a verb of wrongdoing."""
    return any(d.part == "v" and d.form in ("past", "both") for d in deeds().get(lower, ()))


def is_past(lower: str) -> bool:
    """Whether the form can be a past or participle of any verb."""
    if lower.endswith("ed") and len(lower) > 3:
        return True
    return any(d.part == "v" and d.form in ("past", "both", "participle") for d in deeds().get(lower, ())) or (
        table("finite_verbs").get(lower) in ("always", "verb") and not lower.endswith("s")
    )


def is_verb(lower: str) -> bool:
    """Whether the form can be the present of a verb of wrongdoing: "steals"."""
    return any(d.part == "v" and d.form == "s" for d in deeds().get(lower, ()))
