"""The very deed of an accusation told again in passing, whatever it is: "is suspected of having diluted drugs", then
"the drugs he diluted".

No table of deeds is needed where the verb that the cue governs comes back with a noun that stood beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.accusedparties import OPENERS, WEAK
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.deeds import lemma
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem

_STRONG = OPENERS - WEAK
_REACH = 9  # words from the cue to the verb
_BESIDE = 8  # words from the verb to what it is done to
_LIGHT = matter_words("telling light")
_LINKS = word_set("of that had having have has whether by for")
_PLAIN = matter_words("telling plain")


class Matter(NamedTuple):
    """What accusations are of.

    `verbs` are those that they govern (as `lemma`), each with the stems of the nouns beside it; `charge` has the stems
    of the words after "of", "that" and the like, up to the next clause.
    """

    verbs: dict[str, frozenset[str]]
    charge: frozenset[str]


def matter(clauses: Clauses) -> Matter:
    """What the article's accusations are of."""
    verbs: dict[str, frozenset[str]] = {}
    charge: set[str] = set()
    for s in clauses.having(_STRONG):
        lowers = clauses.analysis.lowers[s]
        for c in [c for c, lower in enumerate(lowers) if lower in _STRONG]:
            reach = min(len(lowers), c + _REACH)
            link = next((j for j in range(c + 1, reach) if lowers[j] in _LINKS), 0)
            if link:
                charge.update(_charge(clauses, s, link))
                k = _governed(clauses, s, c, link, reach)
                if k:
                    verb = lemma(lowers[k])
                    verbs[verb] = verbs.get(verb, frozenset()) | _beside(clauses, s, k)
    return Matter(verbs, frozenset(charge) - _EMPTY)


def _governed(clauses: Clauses, s: int, cue: int, link: int, reach: int) -> int:
    """The first deed behind the link, within the clause of the cue; 0 where there is none."""
    lowers = clauses.analysis.lowers[s]
    k = next((k for k in range(link + 1, reach) if is_deed(lowers[k])), 0)
    return 0 if any(clauses.bounded(s, j) for j in range(cue + 1, k + 1)) else k


def _beside(clauses: Clauses, s: int, k: int) -> frozenset[str]:
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    near = range(k + 1, min(len(lowers), k + _BESIDE))
    return frozenset([stems[j] for j in near if len(lowers[j]) > 3 and lowers[j] not in _PLAIN])


def _charge(clauses: Clauses, s: int, link: int) -> Iterator[str]:
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    words, names = clauses.words[s], clauses.names
    for k in range(link + 1, min(len(lowers), link + _CHARGE)):
        if clauses.bounded(s, k) or (lowers[k] in _ENDS and k > link + 1):
            break
        if len(lowers[k]) > 2 and lowers[k] not in _PLAIN and words[k].start not in names:
            yield stems[k]


def alike(clauses: Clauses, s: int, charge: frozenset[str]) -> Iterator[int]:
    """Verbs of the sentence in the past that have two words of the charge about them."""
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    if len(charge.intersection(stems)) < _FEWEST:
        return
    for k, lower in enumerate(lowers):
        if lower.endswith("ing") or lower in _TELLING or lower in SAY or not (lower in _LIGHT_DEEDS or is_deed(lower)):
            continue
        start, end = k, k + 1
        while start and k - start < _BEFORE and not clauses.bounded(s, start):
            start -= 1
        while end < len(lowers) and end - k < _BESIDE and not clauses.bounded(s, end):
            end += 1
        if len(charge.intersection(stems[start:end])) >= _FEWEST:
            yield k


_CHARGE = 13  # words
_BEFORE = 6
_FEWEST = 2
_ENDS = word_set("where when who which while whose before after because since and but")
_LIGHT_DEEDS = word_set("let put took made gave kept used got cut hit set shut")
_TELLING = word_set("said told asked called named added worked lived joined became won lost bought founded owned wrote")
_EMPTY = frozenset(map(stem, _PLAIN | word_set("the and for his her its two three four five six new old man woman")))


def is_deed(lower: str) -> bool:
    """Whether a word has the form of a verb in the past or in -ing that tells something."""
    return len(lower) > 3 and lower not in _LIGHT and (lower.endswith(("ed", "ing")) or lemma(lower) != stem(lower))


def again(clauses: Clauses, s: int, verbs: dict[str, frozenset[str]]) -> Iterator[int]:
    """Words of the sentence that are one of the verbs with one of its nouns near it."""
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    for k, lower in enumerate(lowers):
        if lower.endswith("ing") or not is_deed(lower) or lemma(lower) not in verbs:
            continue
        near = {stems[j] for j in range(max(0, k - _BESIDE), min(len(lowers), k + _BESIDE)) if j != k}
        if near & verbs[lemma(lower)]:
            yield k


__all__ = ["Matter", "again", "alike", "matter"]
