"""Words of an article that can tell of the same deed as a verb: its other forms, and the forms of its synonyms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis import predicates
from auditor.analysis.deeds import lemma
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@cache
def _classes() -> tuple[dict[str, tuple[str, ...]], dict[str, frozenset[str]]]:
    """Classes by form, and forms by class."""
    by_form: dict[str, list[str]] = {}
    by_class: dict[str, set[str]] = {}
    for line in entries("verb_classes"):
        name, verbs = line.split("\t")
        for verb in verbs.split():
            for form, _ in predicates.expand(name, "0", "b", verb):
                by_form.setdefault(form, []).append(name)
                by_class.setdefault(name, set()).add(form)
    return {f: tuple(c) for f, c in by_form.items()}, {c: frozenset(f) for c, f in by_class.items()}


def forms(analysis: Analysis, lower: str) -> frozenset[str]:
    """The words of the article that tell of the deed that the verb form `lower` tells of, itself included."""
    by_form, by_class = _classes()
    found = set(analysis.verb_forms.get(lemma(lower), ()))
    for name in by_form.get(lower, ()):
        found |= by_class[name] & analysis.vocabulary
    found.add(lower)
    return frozenset(found)
