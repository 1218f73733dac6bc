"""Words that are no words, and one letter from one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from auditor import models
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind
from auditor.lexicon import table, words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_SHORTEST = 5  # letters; of shorter strings too many are one letter from a word
_PART = 3_000  # rank of either half of a word that is two words together
_LONG = 8
_SAME = 3  # letters that stay at one end of a word of six letters or more when another is left out
_MIDDLE = range(5, 8)  # letters of words that are taken for slips of a very common word only
_FREQUENT = 1_500  # its rank
_VOWELS = "aeiou"
_ALIKE = {"s": "c", "c": "s", "k": "c", "z": "s"}  # they can sound the same
_COMMON = 12_000  # rank up to which a word is one that people mean to write
_ENDINGS = (
    "s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able", "less", "like", "ish", "ism", "ist", "ists", "wise",
    "y", "ation", "ations", "ize", "ise", "ized", "ised", "izing", "ising", "ity", "ful", "ment",
    "ments", "ian", "ians",
)  # fmt: skip
_BEGINNINGS = (
    "un", "re", "non", "anti", "pre", "mis", "over", "under", "out", "dis", "co", "sub", "super", "inter", "multi",
    "micro", "counter", "post", "pro", "ultra", "mega", "mini", "semi", "self", "bio", "geo", "tele", "trans", "de",
)  # fmt: skip


class Misspelling(NamedTuple):
    span: Span
    meant: str


def misspellings(analysis: Analysis, least: int) -> list[Misspelling]:
    """Words of the author's own that are misspelled, in text order; empty where fewer than `least` words are.

    Raises: ModelUnavailable.
    """
    listed = table("misspellings")
    strange = [w for w in analysis.vocabulary - _known() if len(w) >= _SHORTEST and w.isascii() and w.isalpha()]
    # Most are names, and what may be meant is looked for only in the others: it takes far longer.
    doubtful = [w for w in (_listed() & analysis.vocabulary).union(strange) if _in_lower_case(analysis, w)]
    if len(doubtful) < least:
        return []
    meant: dict[str, str] = {}
    for left, word in zip(range(len(doubtful), 0, -1), doubtful, strict=True):
        if len(meant) + left < least:
            return []
        near = listed.get(word) or _meant(word)
        if near:
            meant[word] = near
    if len(meant) < least:
        return []
    sentences, voice = analysis.document.sentences, analysis.body_voice.text
    indices = sorted({i for word in meant for i in analysis.places[word] if sentences[i].zone is ZoneKind.BODY})
    return [
        Misspelling(Span(w.start, w.end), meant[w.lower])
        for i in indices
        for w in analysis.words[i]
        if w.lower in meant and voice[w.start] != BLANK
    ]


@cache
def _known() -> frozenset[str]:
    return words("common_words").union(models.word_table().place)


@cache
def _listed() -> frozenset[str]:
    return frozenset(table("misspellings"))


def _in_lower_case(analysis: Analysis, word: str) -> bool:
    """Whether the word has no capital, as names have, but where it opens a sentence."""
    for place in analysis.places[word]:
        lowers, at = analysis.lowers[place], -1
        for _ in range(lowers.count(word)):
            at = lowers.index(word, at + 1)
            text = analysis.words[place][at].text
            if text != word and (at or text != word.capitalize()):
                return False
    return True


@lru_cache(maxsize=50_000)
def _meant(word: str) -> str:
    """The commonest word one slip away; "" where there is none, or the word is known or built from known ones."""
    ranks = models.word_table().place
    if word in ranks or not word.isascii() or not word.isalpha() or _is_built(word, ranks):
        return ""
    near = [(ranks[e], e) for e in _slips(word) if ranks.get(e, _COMMON) < _COMMON]
    if len(word) in _MIDDLE:
        near += [(ranks[e], e) for e in _fuller(word) if ranks[e] < _FREQUENT]
        near += [(ranks[e], e) for e in _swapped(word) if ranks.get(e, _COMMON) < _FREQUENT]
    elif len(word) >= _LONG:
        near += [(ranks[e], e) for e in _fuller(word)]
    return min(near)[1] if near else ""


@cache
def _common() -> dict[tuple[int, str], list[str]]:
    """The words that people mean to write, by length and their first letters, and by length and their last."""
    found: dict[tuple[int, str], list[str]] = {}
    for word in [w for w in islice(models.word_table().place, _COMMON) if len(w) > _SHORTEST]:
        for part in (word[:_SAME], word[-_SAME:]):
            found.setdefault((len(word), part), []).append(word)
    return found


def _fuller(word: str) -> Iterator[str]:
    """Common words with one letter more, which is not the first."""
    common, length = _common(), len(word) + 1
    # A letter that is missing leaves the first letters as they are, or else the last.
    for part in (word[:_SAME], word[-_SAME:]):
        for each in common.get((length, part), ()):
            at = next((n for n, (a, b) in enumerate(zip(word, each, strict=False)) if a != b), len(word))
            if at and word[at:] == each[at + 1 :]:
                yield each


def _is_built(word: str, ranks: dict[str, int]) -> bool:
    """Whether it is a known word with an ending or beginning, or two known words together."""
    stems = [word.removesuffix(e) for e in _ENDINGS if word.endswith(e)]
    stems += [stem + "e" for stem in stems] + [stem[:-1] + "y" for stem in stems if stem.endswith("i")]
    stems += [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    starts = [word.removeprefix(b) for b in _BEGINNINGS if word.startswith(b)]
    if any(len(part) > 2 and (part in ranks or part in words("common_words")) for part in stems + starts):
        return True
    return any(
        max(ranks.get(word[:at], _COMMON), ranks.get(word[at:], _COMMON)) < _PART for at in range(3, len(word) - 2)
    )


def _swapped(word: str) -> set[str]:
    """Words of which two letters were swapped, the first not among them."""
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}


def _slips(word: str) -> set[str]:
    """What a writer may have meant who doubled or dropped a letter, swapped two, or took a wrong vowel.

    The first letter is right, as it nearly always is; of short words only doublings and "ie" are slips, as too many
    rare words lie near a common one.
    """
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b and a[-1] == b[0]} | {a + a[-1] + b for a, b in cuts}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if b[:2] in ("ie", "ei")}
    found |= {a + _ALIKE[b[0]] + b[1:] for a, b in cuts if b and b[0] in _ALIKE}
    if len(word) >= _LONG:
        found |= {a + b[1:] for a, b in cuts if b}
        found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        found |= {a + c + b[1:] for a, b in cuts if b and b[0] in _VOWELS for c in _VOWELS}
    return found - {word}
