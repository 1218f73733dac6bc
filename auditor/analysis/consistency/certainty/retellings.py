"""The very deed of an accusation told again in passing, whatever it is: "is suspected of having diluted drugs", then
"the drugs he diluted".

No table of deeds is needed where the verb that the cue governs comes back with a noun that stood beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

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


def governed(clauses: Clauses) -> dict[str, frozenset[str]]:
    """The verbs that accusations govern (as `lemma`), each with the stems of the nouns beside it."""
    found: dict[str, frozenset[str]] = {}
    for s in clauses.having(_STRONG):
        lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
        for c in [c for c, lower in enumerate(lowers) if lower in _STRONG]:
            for k in range(c + 1, min(len(lowers), c + _REACH)):
                if clauses.bounded(s, k):
                    break
                if _LINKS.isdisjoint(lowers[c + 1 : k]) or not is_deed(lowers[k]):
                    continue
                near = range(k + 1, min(len(lowers), k + _BESIDE))
                nouns = frozenset(stems[j] for j in near if len(lowers[j]) > 3 and lowers[j] not in _PLAIN)
                verb = lemma(lowers[k])
                found[verb] = found.get(verb, frozenset()) | nouns
                break
    return found


def charged(clauses: Clauses) -> frozenset[str]:
    """Stems of what accusations are of: the words after "of", "that" and the like, up to the next clause."""
    found: set[str] = set()
    for s in clauses.having(_STRONG):
        lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
        words, names = clauses.words[s], clauses.names
        for c in [c for c, lower in enumerate(lowers) if lower in _STRONG]:
            link = next((j for j in range(c + 1, min(len(lowers), c + _REACH)) if lowers[j] in _LINKS), -1)
            for k in range(link + 1, min(len(lowers), link + _CHARGE)) if link > 0 else ():
                if clauses.bounded(s, k) or (lowers[k] in _ENDS and k > link + 1):
                    break
                if len(lowers[k]) > 2 and lowers[k] not in _PLAIN and words[k].start not in names:
                    found.add(stems[k])
    return frozenset(found) - _EMPTY


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


__all__ = ["again", "alike", "charged", "governed"]
