"""Which sentences are likeliest to contradict another one, as an order and not as findings.

For readers who know, or want to check, that an article disagrees with itself: the pairs that say most of the same and
differ in a negation, a figure or an opposite come first. Every pair is compared, so this is asked for, never run by
default; and an order has a first place in a sound article too, so nothing is flagged by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from math import log
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import topics
from auditor.analysis.clauses import Clauses
from auditor.analysis.parallels import FUNCTION, antonyms
from auditor.analysis.tokens import stem

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


class Suspicion(NamedTuple):
    """A sentence, the one it is likeliest to contradict, and how likely in no unit; comparable within an article."""

    sentence: int
    other: int
    score: float


class Comparison(NamedTuple):
    """Two sentences (numbers, in text order), what they have in common and where they differ.

    `share` is how much of the lesser sentence's weight they share, `told` how much that is, both in [0, 1]; `meaning`
    is the cosine of their vectors. `score` puts it all together, in no unit; comparable within an article.
    """

    first: int
    second: int
    share: float
    told: float
    meaning: float
    negation: bool
    figures: bool
    opposite: bool
    shorter: int
    score: float


class _Traits(NamedTuple):
    roots: frozenset[str]
    words: frozenset[str]
    denies: bool
    figures: frozenset[str]
    length: int


# Set beforehand, by hand: sharing and differing count alike, likeness of meaning half. With any one of them half a
# point up or down, 50 to 60 % of the changed sentences of ContraDoc came among the first five; as it is, 56 %.
_SHARED = 1.0
_MEANING = 0.5
_NEGATION = 0.8
_FIGURE = 0.5
_OPPOSITE = 0.8
# The shorter of two sentences is the likelier addition.
_SHORTER = 0.15
# Shared words count up to this sum of their weights.
_MUCH = 10.0
_NEGATORS = frozenset(("not", "never", "no", "without", "neither", "nor", "nobody", "none"))


def suspicions(analysis: Analysis) -> tuple[Suspicion, ...]:
    """Every sentence with words that another one has, the most suspect first.

    Raises: ModelUnavailable.
    """
    best: dict[int, tuple[float, int]] = {}
    for pair in comparisons(analysis, [s for s in analysis.document.sentences if analysis.words[s.index]]):
        if not pair.told:
            continue
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            score = pair.score + (_SHORTER if pair.shorter == one else 0.0)
            if one not in best or score > best[one][0]:
                best[one] = (score, other)
    ranked = [Suspicion(one, other, score) for one, (score, other) in best.items()]
    return tuple(sorted(ranked, key=lambda s: (-s.score, s.sentence)))


def comparisons(analysis: Analysis, sentences: list[Sentence]) -> Iterator[Comparison]:
    """Every pair of the sentences, all of which have words, in text order.

    Raises: ModelUnavailable.
    """
    if len(sentences) < 2:
        return
    traits = [_traits(analysis.clauses, s.index) for s in sentences]
    held = Counter(root for t in traits for root in t.roots)
    weight = {root: log((len(traits) + 1) / count) for root, count in held.items()}
    told = [sum(weight[root] for root in t.roots) for t in traits]
    rows = topics.unit(topics.vectors(analysis, sentences))
    meaning = (rows @ rows.T).tolist()
    for i, j in combinations(range(len(traits)), 2):
        a, b = traits[i], traits[j]
        sum_ = sum(weight[root] for root in a.roots & b.roots)
        share = sum_ / max(min(told[i], told[j]), 1e-9)
        much = min(sum_ / _MUCH, 1.0)
        negation, figures, opposite = _differences(a, b)
        differing = _NEGATION * negation + _FIGURE * figures + _OPPOSITE * opposite
        score = _SHARED * (share + much) + _MEANING * meaning[i][j] + share * differing
        first, second = sentences[i].index, sentences[j].index
        shorter = -1 if a.length == b.length else first if a.length < b.length else second
        yield Comparison(first, second, share, much, meaning[i][j], negation, figures, opposite, shorter, score)


def _differences(a: _Traits, b: _Traits) -> tuple[bool, bool, bool]:
    """Whether one denies, whether their figures differ, whether they have opposite words."""
    opposites = antonyms()
    opposed = any(not b.words.isdisjoint(opposites[w]) for w in a.words if w in opposites)
    return a.denies != b.denies, bool(a.figures and b.figures and a.figures != b.figures), opposed


def _traits(clauses: Clauses, s: int) -> _Traits:
    lowers = clauses.analysis.lowers[s]
    words = frozenset(lowers)
    denies = not words.isdisjoint(_NEGATORS) or any(w.endswith("n't") for w in words)
    figures = frozenset(w for w in words if w[0].isdigit())
    return _Traits(frozenset(map(stem, words - FUNCTION)), words, denies, figures, len(lowers))


__all__ = ["Comparison", "Suspicion", "comparisons", "suspicions"]
