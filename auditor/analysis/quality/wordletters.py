"""Classes of words, one letter each, from closed lists or the shape of the word: what `mainverbs` reads.

D determiner, G "this", E quantifier, A adjective, n noun, m plural, N name, Z genitive, U number, O object, I subject,
i either of these, B auxiliary, b "be" and "not", f past, k participle, g either of these, e form in -ed, v verb, z verb
in -s, x noun or verb, y the same in -s, X noun rather than verb, Y the same in -s, j form in -ing, P preposition,
F "of", T "to", C "and", S "because", Q "after", R "which", W "how", H "that", L adverb, K subject and verb in one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from auditor import models
from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.quality import looseclauses
from auditor.lexicon import entries, table

# The letter of each kind of `clause_classes.txt`; later kinds give way to earlier ones.
_LETTERS: Final = {
    "of": "F",
    "to": "T",
    "coordinator": "C",
    "that": "H",
    "relative": "R",
    "question": "W",
    "subordinator": "S",
    "early": "Q",
    "auxiliary": "B",
    "bare": "b",
    "nominative": "I",
    "both": "i",
    "object": "O",
    "determiner": "D",
    "demonstrative": "G",
    "singular": "n",
    "quantifier": "E",
    "adjective": "A",
    "adverb": "L",
    "preposition": "P",
    "plural": "m",
    "past": "f",
    "participle": "k",
    "either": "g",
    "noun": "X",
    "nouns": "Y",
    "verb": "v",
    "verbs": "z",
}
# Words in -ed that are no form of a verb, verbs in un-, and participles of verbs in -ee.
_NO_PAST: Final = word_set(
    "sacred naked rugged wicked beloved crooked wretched ragged aged kindred biped moped infrared"
)
_UNDOING: Final = word_set(
    "unearthed unveiled unloaded unlocked unleashed unfolded uncovered underlined undermined unified unpacked unnerved "
    "unseated untied unwrapped unsettled underscored underwent undressed unplugged unravelled unraveled united"
)
_IN_EED: Final = word_set("agreed disagreed freed decreed guaranteed refereed pedigreed")
_ADJECTIVE: Final = re.compile(r"(?:ous|ful|less|able|ible|ish|ical)$")
_VERB: Final = re.compile(r"ply$|\w{4}(?:ate|ize|ise|ify)$")
_VERB_IN_S: Final = re.compile(r"\w{3}(?:izes|ifies)$")
_CUT: Final = ("re", "ve", "ll", "d", "m")  # verbs behind an apostrophe
_SHORTEST_PAST: Final = 4
_MOST: Final = 50_000  # words remembered


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The words of each kind of `clause_classes.txt`."""
    found: dict[str, set[str]] = {}
    for line in entries("clause_classes"):
        kind, _, listed = line.partition("\t")
        found.setdefault(kind, set()).update(listed.split())
    return {kind: frozenset(listed) for kind, listed in found.items()}


class _Classes(dict[str, str]):
    """The class of each lower-cased word."""

    def __missing__(self, lower: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found = next((letter for kind, letter in _LETTERS.items() if lower in kinds()[kind]), None)
        self[lower] = letter = found or _shape(lower)
        return letter


letter_of = _Classes().__getitem__


def _shape(lower: str) -> str:
    if not lower[0].isalpha() or lower in CARDINALS:
        return "U"
    if "'" in lower:
        return _cut_short(lower)
    if "-" in lower:
        last = letter_of(lower.rpartition("-")[2] or "a")
        return "e" if last == "e" else "A" if last in "jgkAL" else "m" if last in "myY" else "n"
    return next(_endings(lower))


def _cut_short(lower: str) -> str:
    stem, _, ending = lower.partition("'")
    if ending not in ("s", "", "t", *_CUT):
        return "n"
    subject = letter_of(stem) in "IiHRW" or stem in ("here", "let")
    return "B" if ending == "t" else "K" if subject or ending in _CUT else "Z"


def _endings(lower: str) -> Iterator[str]:
    """The classes a word's ending speaks for, the surest first."""
    if lower.endswith("ing"):
        yield "j"
    if lower in looseclauses.COMPARATIVES or (lower.endswith("est") and is_known(lower[:-2] + "r")):
        yield "A"
    if lower.endswith("ed") and len(lower) >= _SHORTEST_PAST and (not lower.endswith("eed") or lower in _IN_EED):
        yield "A" if lower in _NO_PAST or (lower.startswith("un") and lower not in _UNDOING) else "e"
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        yield "z" if _VERB_IN_S.search(lower) else "y" if not is_noun(lower) else "m"
    if may_be_verb(lower) or _VERB.search(lower):
        yield "x"
    if lower.endswith("ly"):
        yield "L"
    if _ADJECTIVE.search(lower):
        yield "A"
    yield "n" if is_known(lower) else "x"


def is_noun(lower: str) -> bool:
    """Whether a form in -s is a plural and no verb."""
    return is_known(lower) and not may_be_verb(lower) and not _VERB.search(lower[:-1])


def may_be_verb(lower: str) -> bool:
    """Whether a form in -s or a bare one may be one of a verb: its past or its participle is a word too."""
    stems = {lower}
    if lower.endswith("s"):
        stems = {lower[:-1], lower[:-2] if lower.endswith("es") else ""}
        stems.add(lower[:-3] + "y" if lower.endswith("ies") else "")
    return any(stem in table("irregular_verbs") or any(map(is_known, _forms(stem))) for stem in stems - {""})


def _forms(stem: str) -> tuple[str, ...]:
    root = stem[:-1] if stem.endswith(("e", "y")) else stem
    return (f"{root}ed", f"{root}ied", f"{stem}{stem[-1]}ed", f"{root}ing", f"{stem}ing")


def is_participle(lower: str) -> bool:
    """Whether a word in -ing comes from a word that is known."""
    stem = lower[:-3]
    return any(map(is_known, (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)))


def is_known(lower: str) -> bool:
    """Whether a word is common enough to have a vector."""
    return lower in models.word_table().place


__all__ = ["is_known", "is_participle", "kinds", "letter_of", "may_be_verb"]
