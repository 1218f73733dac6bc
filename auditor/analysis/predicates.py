"""What verbs and nouns say the same thing, or the opposite: the tables, by surface form."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.lexicon import entries


class Sense(NamedTuple):
    """One reading of a form. `part` is v (any verb form), n, or a (adjective or fixed form).

    `form` is base, s, ing, past, participle or both (past and participle) for verbs. `pole` is +, - or 0;
    `theme` says of what the pole is true: s the subject, o the object, b subject if there is no object.
    """

    predicate: str
    pole: str
    theme: str
    part: str
    form: str
    particle: str


_VOWELS = "aeiou"
# Verbs of more than one vowel whose last consonant doubles.
_DOUBLING = word_set("admit commit permit transfer forbid begin acquit quit wiretap eavesdrop refer rebel")


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Readings by lower-case form."""
    table: dict[str, list[Sense]] = {}
    for line in entries("predicates"):
        predicate, pole, theme, words = line.split("\t")
        for word in words.split():
            for form, sense in expand(predicate, pole, theme, word):
                table.setdefault(form, []).append(sense)
    return {form: tuple(found) for form, found in table.items()}


@cache
def poles() -> dict[str, tuple[tuple[str, int], ...]]:
    """The predicates of every form, each with bits of its poles there: 1 for any but "-", 2 for "-"."""
    table: dict[str, tuple[tuple[str, int], ...]] = {}
    for form, found in senses().items():
        bits: dict[str, int] = {}
        for sense in found:
            bits[sense.predicate] = bits.get(sense.predicate, 0) | (2 if sense.pole == "-" else 1)
        table[form] = tuple(bits.items())
    return table


@cache  # several tables hold the same entries
def expand(predicate: str, pole: str, theme: str, word: str) -> tuple[tuple[str, Sense], ...]:
    """The forms of one entry of a table, each with its sense."""
    if word.startswith("n:"):
        noun = word[2:]
        return tuple((f, Sense(predicate, pole, theme, "n", "", "")) for f in (noun, plural(noun)))
    if word.startswith("="):
        first, _, rest = word[1:].partition("_")
        return ((first, Sense(predicate, pole, theme, "a", "", rest)),)
    word, _, particle = word.partition("+")
    lemma, *irregular = word.split("/")
    past, participle = (irregular * 2)[:2] or ("", "")  # "sell/sold": past and participle alike
    forms = {lemma: "base", _third(lemma): "s", _ing(lemma): "ing"}
    if past and past != participle:
        forms |= {past: "past", participle: "participle"}
    else:
        forms[past or _past(lemma)] = "both"
    if past == lemma:
        forms[lemma] = "both"
    return tuple((f, Sense(predicate, pole, theme, "v", kind, particle)) for f, kind in forms.items())


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _third(lemma: str) -> str:
    return lemma + "es" if lemma.endswith("o") else plural(lemma)


def _doubled(lemma: str) -> str:
    short = sum(c in _VOWELS for c in lemma) == 1 and lemma[-1] not in "wxy" and lemma[-2] in _VOWELS
    return lemma + lemma[-1] if short or lemma in _DOUBLING else lemma


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


@cache
def _noun_classes() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in entries("noun_classes"):
        name, nouns = line.split("\t")
        for noun in nouns.split():
            table.setdefault(noun, name)
            table.setdefault(plural(noun), name)
    return table


@cache
def _concept_table() -> dict[str, str]:
    """Predicate of every unambiguous form, else the class of the noun."""
    table = {form: found[0].predicate for form, found in senses().items() if len({s.predicate for s in found}) == 1}
    return {**table, **_noun_classes()}


@cache
def noun(lower: str) -> str:
    """The class of a noun, else its stem: equal for words that can name the same thing."""
    lower = lower.removesuffix("'s").removesuffix("'")
    return _noun_classes().get(lower) or stem(lower)


@cache
def concept(lower: str) -> str:
    """As `noun`, with verbs and nominalisations brought to their predicate."""
    lower = lower.removesuffix("'s").removesuffix("'")
    return _concept_table().get(lower) or stem(lower)
