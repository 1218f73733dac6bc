"""Firsts that were not the first, only ones that are not alone, and all of which some are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.claimwords import CONDITIONAL, DENY, HEDGE
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain, around, between, opposites
from auditor.analysis.consistency.sameverbs import forms
from auditor.analysis.deeds import DETERMINERS, PREPOSITIONS, finite, lemma, one_time
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_APART = (
    (CONDITIONAL - {"or"}) | DENY | HEDGE | word_set("not never almost nearly since female black woman women youngest")
)
_PLAIN = DETERMINERS | PREPOSITIONS | frozenset(CARDINALS) | word_set(
    "had has have was were is are been be it he she they time and to that ever in on at year years history ago last "
    "when who which one anyone any place when after before"
)  # fmt: skip
_ANOTHER = word_set("another second other two three several both third")
_STOPS = word_set(
    "and but or that which who when as while because if where although after before so since until said to"
)


def uniques(analysis: Analysis) -> Iterator[Plain]:
    """Sentences that tell of an earlier one than the first, or of another one than the only."""
    clauses = analysis.clauses
    if "first" in analysis.vocabulary and "time" in analysis.vocabulary:
        yield from _firsts(clauses)
    if not analysis.vocabulary.isdisjoint(_WHOLES):
        yield from _whole(clauses)
    if "only" in analysis.vocabulary and not analysis.vocabulary.isdisjoint(_ANOTHER):
        yield from _only(clauses)


_WHOLES = word_set("all every each none both")
_SOME = frozenset(CARDINALS) | word_set("some several")
_MAY_STAND = word_set("of the its their his her these those")


def _whole(clauses: Clauses) -> Iterator[Plain]:
    """ "All passengers survived", "one passenger died"."""
    analysis = clauses.analysis
    some: list[int] | None = None
    for s in clauses.having(_WHOLES):
        if not _sound(clauses, s):
            continue
        lowers = analysis.lowers[s]
        k = next(k for k, low in enumerate(lowers) if low in _WHOLES)
        counted, verb = _counted(clauses, s, k)
        if (
            not verb
            or (lowers[k] == "every" and lowers[k + 1] in CARDINALS)
            or not _sound(clauses, s)
            or clauses.voice[clauses.words[s][k].start] == "\x00"
        ):
            continue
        some = [p for p in clauses.having(_some(analysis)) if _sound(clauses, p)] if some is None else some
        for p in some:
            if p == s or counted not in clauses.nouns(p) or not one_time(clauses, s, p):
                continue
            for j, low in enumerate(analysis.lowers[p]):
                if low not in _SOME or clauses.voice[clauses.words[p][j].start] == "\x00":
                    continue
                same, other = _counted(clauses, p, j)
                told = analysis.lowers[p][other]
                if same == counted and other and _excluded(clauses, lowers[k], lowers[verb], told):
                    yield _found(clauses, "quantifier", (s, k), (p, j), counted)
                    return


def _some(analysis: Analysis) -> frozenset[str]:
    # Nearly all figures come before the letters, which spares a call for each word.
    figures = {w for w in analysis.vocabulary if (w < ":" or w > "z") and len(w) < _FIGURES and w.isdigit()}
    return (_SOME | figures) - _WHOLES


_FIGURES = 4


def _excluded(clauses: Clauses, word: str, whole: str, part: str) -> bool:
    """Whether what some do (`part`) is not what all do (`whole`), or is what none does; `word` is all or none."""
    return part in forms(clauses.analysis, whole) if word == "none" else opposites(whole, part)


def _counted(clauses: Clauses, s: int, k: int) -> tuple[str, int]:
    """The noun that the quantifier at word k counts, and where the verb after it stands; 0 where none does."""
    lowers = clauses.analysis.lowers[s]
    j = k + 1
    while j < len(lowers) and (lowers[j] in _MAY_STAND or lowers[j] in CARDINALS or lowers[j][0].isdigit()):
        j += 1
    head = next((i for i in range(j, min(len(lowers), j + 3)) if _closes(clauses, s, i)), 0)
    if not head:
        return "", 0
    verb = next(
        (i for i in range(head + 1, min(len(lowers), head + 7)) if finite(clauses, s, i) and lowers[i] not in _BE), 0
    )
    return noun(lowers[head]), verb


_BE = word_set("was were is are be been has have had")
_AFTER_NOUN = PREPOSITIONS | _BE


def _closes(clauses: Clauses, s: int, i: int) -> bool:
    """Whether the noun phrase ends at word i: a verb or a preposition comes next."""
    lowers = clauses.analysis.lowers[s]
    if i + 1 >= len(lowers) or clauses.bounded(s, i + 1):
        return False
    return lowers[i + 1] in _AFTER_NOUN or finite(clauses, s, i + 1)


def _sound(clauses: Clauses, s: int) -> bool:
    return (
        clauses.zones[s] not in RESIDUE
        and s not in clauses.asking
        and len(clauses.words[s]) < 50
        and s not in clauses.holding(_APART)
    )


def _firsts(clauses: Clauses) -> Iterator[Plain]:
    """ "The first time the town had hosted the regatta", "when the town hosted the regatta in 2011"."""
    analysis = clauses.analysis
    for s in analysis.places["first"]:
        lowers = analysis.lowers[s]
        k = lowers.index("first")
        if lowers[k + 1 : k + 2] != ("time",) or not _sound(clauses, s) or _bounded(lowers[k + 2 : k + 16]):
            continue
        if clauses.voice[clauses.words[s][k].start] == "\x00":
            continue
        end = next((j for j in range(k + 2, len(lowers)) if clauses.bounded(s, j)), len(lowers))
        keys = _keys(clauses, s, k + 2, end)
        verb = next((j for j in range(k + 2, end) if finite(clauses, s, j) and lowers[j] not in _PLAIN), 0)
        if not verb or len(keys) < 2:
            continue
        for form in sorted(analysis.verb_forms.get(lemma(lowers[verb]), ())):
            for p in analysis.places[form]:
                if p != s and _sound(clauses, p) and _earlier(clauses, s, p) and keys <= _all_keys(clauses, p):
                    j = analysis.lowers[p].index(form)
                    yield _found(clauses, "first", (s, k), (p, j), lowers[verb])
                    return


def _bounded(following: tuple[str, ...]) -> bool:
    return not {"since", "in", "this", "season", "month", "year", "week"}.isdisjoint(following)


def _earlier(clauses: Clauses, s: int, p: int) -> bool:
    """Whether sentence p speaks of a year that sentence s does not."""
    years = [w for w in clauses.times(p) if _YEAR.match(w)]
    return bool(years) and not any(_YEAR.match(w) for w in clauses.times(s)) and "first" not in clauses.lowers(p)


def _only(clauses: Clauses) -> Iterator[Plain]:  # noqa: C901  one wording after another
    """ "The only bakery in the village", "a second bakery in the village"."""
    analysis = clauses.analysis
    for s in analysis.places["only"]:
        lowers = analysis.lowers[s]
        k = lowers.index("only")
        if not k or not _sound(clauses, s):
            continue
        if lowers[k - 1] in ("has", "had", "have") and lowers[k + 1 : k + 2] == ("one",) and k + 2 < len(lowers):
            owner, thing = clauses.subject(s, k - 1).head, noun(lowers[k + 2])
            for p in clauses.having(_ANOTHER) if owner and _ends(clauses, s, k + 2) else ():
                j = _other(clauses, p, thing) if p != s and _sound(clauses, p) and owner in clauses.nouns(p) else 0
                if j:
                    yield _found(clauses, "only", (s, k), (p, j), thing)
                    return
            continue
        if lowers[k - 1] not in ("the", "its", "his", "their", "her"):
            continue
        if clauses.voice[clauses.words[s][k].start] == "\x00":
            continue
        head = next((j for j in range(k + 1, min(len(lowers), k + 5)) if _ends(clauses, s, j)), 0)
        if not head:
            continue
        thing = noun(lowers[head]) if lowers[head] != "one" else _subject_noun(clauses, s, k)
        end = next(
            (j for j in range(head + 1, len(lowers)) if clauses.bounded(s, j) or lowers[j] in _STOPS), len(lowers)
        )
        keys = _keys(clauses, s, k + 1, end) - {thing, noun("one")}
        if not keys or not thing:
            continue
        for p in clauses.having(_ANOTHER):
            if p == s or not _sound(clauses, p) or not keys <= _all_keys(clauses, p):
                continue
            j = _other(clauses, p, thing)
            if j:
                yield _found(clauses, "only", (s, k), (p, j), thing)
                return


def _ends(clauses: Clauses, s: int, j: int) -> bool:
    lowers = clauses.analysis.lowers[s]
    return j + 1 >= len(lowers) or clauses.bounded(s, j + 1) or lowers[j + 1] in PREPOSITIONS | _STOPS


def _subject_noun(clauses: Clauses, s: int, k: int) -> str:
    return clauses.subject(s, k - 2).head if k > 2 else ""


def _other(clauses: Clauses, p: int, thing: str) -> int:
    """Where sentence p names another one of the thing, 0 where it does not."""
    lowers = clauses.analysis.lowers[p]
    for j, lower in enumerate(lowers):
        if lower not in _ANOTHER or clauses.voice[clauses.words[p][j].start] == "\x00":
            continue
        if lower in ("two", "three", "several", "both") and j and lowers[j - 1] in ("the", "its", "at"):
            continue
        if any(noun(w) == thing for w in lowers[j + 1 : j + 4]):
            return j or 1
    return 0


def _keys(clauses: Clauses, s: int, start: int, end: int) -> set[str]:
    words = clauses.words[s]
    times = clauses.times(s)
    return {
        clauses.name(words[j])
        for j in range(start, end)
        if words[j].lower not in _PLAIN and words[j].lower not in times and not finite(clauses, s, j)
    }


def _all_keys(clauses: Clauses, p: int) -> frozenset[str]:
    return clauses.nouns(p)


def _found(clauses: Clauses, kind: str, one: tuple[int, int], two: tuple[int, int], about: str) -> Plain:
    analysis = clauses.analysis
    first, second = ((s, around(analysis, s, k, 1, 5)) for s, k in sorted((one, two)))
    return between(analysis, kind, first, second, about)


__all__ = ["uniques"]
