"""The very deed of an accusation told again in passing, whatever it is: "is suspected of having diluted drugs", then
"the drugs he diluted".

No table of deeds is needed where the verb that the cue governs comes back with a noun that stood beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis.accusedparties import OPENERS, WEAK
from auditor.analysis.clauses import Clauses
from auditor.analysis.deeds import lemma
from auditor.analysis.matterwords import matter_words
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


__all__ = ["again", "governed"]
