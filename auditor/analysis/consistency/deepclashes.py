"""Contradictions looked for beyond the rules: every pair of sentences is compared, the likeliest are judged.

Asked for, never run by default: a pair model takes some milliseconds a pair, and an article has a hundred that cheap
signs cannot rule out. News sentences about one event overlap without contradicting, so a pair is judged within its
article: by whose words the two are, by signs of change and of other times, and by how far it stands out from the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor import models
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, CONTRAST, DENY, HEDGE
from auditor.analysis.consistency.suspicions import Comparison, comparisons
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis
    from auditor.nli import PairModel

    Floats = npt.NDArray[np.float32]


class Clash(NamedTuple):
    """Two sentences, in text order, that are likely to contradict each other.

    `confidence` is how often such findings were right when they were read on real articles; where a pair model was
    asked (`judged`), what it and the signs come to, which nobody has held against articles. `grounds` is what findings
    of the rule give, the probability in the article ("p"), and of a pair model its name and what it said ("p_pair").
    """

    first: Sentence
    second: Sentence
    confidence: float
    judged: bool
    grounds: dict[str, Any]


# Pairs that are judged, the most suspect first, and among them those likest in meaning whatever words they share.
# On ContraDoc the pair that contradicts is among them in 76 % of documents, among 60 and 0 in 70 %.
_SUSPECT, _ALIKE = 80, 24
# So many are read the other way round too: a pair model may see in one order what it misses in the other.
_TURNED = 10
# Sentences that are compared, from the first on: 79,800 pairs, half a second.
_MOST = 400
# A sentence with fewer words, figures and letters apart, states too little: “Update at 4:31 p.m. ET.”
_SHORTEST = 4
_ZONES = (ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.STANDFIRST)
_UNSETTLED = CHANGE | CONTRAST | CONDITIONAL | HEDGE
_LEAST = 1e-4
# Of the weight of the shorter sentence's words. Real articles say much twice, as headline and text or after an update.
_RETOLD = 0.9

# What findings of a deep reading have in their evidence.
KIND = "deep"

FEATURES = (
    "share", "told", "meaning", "negation", "figures", "opposite", "near", "shorter", "names", "other_voices",
    "one_quoted", "unsettled", "denied", "other_times", "score", "above_median", "above_next", "place",
)  # fmt: skip
# What a pair model cannot see: each of these is a reason why both sentences may stand.
_REASONS = ("other_voices", "unsettled", "denied", "other_times")
# How the word of a model of the user's own is weighed, set beforehand by hand since each is another: the odds of the
# signs count as much as its own, but for no more than two either way, and a reason takes half a point off.
_SIGNS, _REASON = 2.0, 0.5
# Nine in ten, by model and signs together.
_JUDGED_FROM = 0.9


class Ranked(NamedTuple):
    """A pair with the probability that it is the one of its article that contradicts, and what a pair model said."""

    pair: Comparison
    p: float
    told: float | None


def clashes(analysis: Analysis, known: Collection[Span] = ()) -> tuple[Clash, ...]:
    """The likeliest pairs that pass the limit, at most one a sentence and none in `known`, the likeliest first.

    Raises: ModelUnavailable.
    """
    judge, limits = _judge(analysis), models.logistic("contradiction").limits
    least = _JUDGED_FROM if judge else limits["shown"]
    sentences = analysis.document.sentences
    found: list[Clash] = []
    used = {s.index for s in sentences for k in known if k.start < s.span.end and s.span.start < k.end}
    for pair, p, told in ranked(analysis):
        if p < least:
            break
        if used.isdisjoint((pair.first, pair.second)):
            used |= {pair.first, pair.second}
            first, second = sentences[pair.first], sentences[pair.second]
            grounds = {"kind": KIND, "first": first.text, "second": second.text, "about": "", "p": round(p, 3)}
            if judge and told is not None:
                grounds |= {"model": judge.name, "p_pair": round(told, 3)}
            found.append(Clash(first, second, p if judge else limits["right"], judge is not None, grounds))
    return tuple(found)


def ranked(analysis: Analysis) -> list[Ranked]:
    """The pairs that are worth judging, the likeliest to contradict each other first.

    Raises: ModelUnavailable.
    """
    judge, pairs = _judge(analysis), candidates(analysis)
    if not pairs:
        return []
    rows = features(analysis, pairs)
    fitted = models.logistic("contradiction")
    told = _judged(analysis, pairs, judge) if judge else None
    p = (_pooled(rows, fitted.odds(rows), told) if told else fitted.probabilities(rows)).tolist()
    order = sorted(range(len(pairs)), key=lambda i: (-p[i], i))
    return [Ranked(pairs[i], p[i], told[i] if told else None) for i in order]


def _pooled(rows: Floats, signs: npt.NDArray[np.float64], told: Sequence[float]) -> npt.NDArray[np.float64]:
    """What a pair model says and what the signs say, put together."""
    import numpy as np  # noqa: PLC0415  kept off the import path

    said = np.clip(np.array(told), _LEAST, 1 - _LEAST)
    reasons = rows[:, [FEATURES.index(name) for name in _REASONS]].sum(1)
    odds = np.log(said / (1 - said)) + np.clip(signs, -_SIGNS, _SIGNS) - _REASON * reasons
    pooled: npt.NDArray[np.float64] = 1 / (1 + np.exp(-odds))
    return pooled


def _judge(analysis: Analysis) -> PairModel | None:
    return analysis.deep.pair_model() if analysis.deep else None


def candidates(analysis: Analysis) -> list[Comparison]:
    """The pairs that are worth judging, the most suspect first.

    Raises: ModelUnavailable.
    """
    sentences = [s for s in analysis.document.sentences if _states(analysis, s)][:_MOST]
    every = [pair for pair in comparisons(analysis, sentences) if _differ(pair)]
    suspect = sorted(every, key=lambda c: (-c.score, c[:2]))
    alike = sorted(suspect[_SUSPECT:], key=lambda c: (-c.meaning, c[:2]))
    return suspect[:_SUSPECT] + alike[:_ALIKE]


def _states(analysis: Analysis, sentence: Sentence) -> bool:
    if sentence.zone not in _ZONES or sentence.text.rstrip("\"”’') ").endswith("?"):
        return False
    return sum(len(word) > 1 and word.isalpha() for word in analysis.lowers[sentence.index]) >= _SHORTEST


def _differ(pair: Comparison) -> bool:
    """Whether the shorter sentence is more than the longer one retold."""
    return pair.share < _RETOLD or pair.negation or pair.figures or pair.opposite


def judged(texts: Sequence[tuple[str, str]], judge: PairModel) -> list[float]:
    """What the model says, one probability a pair; the likeliest are read in both orders."""
    told = judge.contradictions(texts)
    likeliest = sorted(range(len(texts)), key=lambda i: (-told[i], i))[:_TURNED]
    turned = judge.contradictions([texts[i][::-1] for i in likeliest])
    for at, p in zip(likeliest, turned, strict=True):
        told[at] = (told[at] + p) / 2
    return told


def _judged(analysis: Analysis, pairs: Sequence[Comparison], judge: PairModel) -> list[float]:
    texts = [s.text for s in analysis.document.sentences]
    return judged([(texts[c.first], texts[c.second]) for c in pairs], judge)


def features(analysis: Analysis, pairs: Sequence[Comparison]) -> Floats:
    """One row of `FEATURES` a pair."""
    import numpy as np  # noqa: PLC0415

    signs = _Signs(analysis)
    scores = np.array([pair.score for pair in pairs])
    rows = np.array([signs.of(pair) for pair in pairs])
    return np.hstack([rows, scores[:, None], _standing(scores)]).astype(np.float32)


def _standing(values: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.floating[Any]]:
    """How far each value stands out: above the median, above the best of the others, and the logarithm of its rank."""
    import numpy as np  # noqa: PLC0415

    order = np.argsort(-values, kind="stable")
    ranks = np.empty(len(values))
    ranks[order] = np.arange(1, len(values) + 1)
    best = values[order[0]]
    second = values[order[1]] if len(values) > 1 else best
    others = np.where(np.arange(len(values)) == order[0], second, best)
    return np.stack([values - np.median(values), values - others, np.log(ranks)], 1)


class _Signs:
    """What tells two sentences apart besides their words."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._voices: dict[int, str] = {}
        for each in analysis.attributions:
            self._voices.setdefault(each.sentence, each.source_key or "?")
        self._quoted = {q.sentence for q in analysis.quotations if not q.scare}
        self._times: dict[int, set[str]] = {}
        for mention in analysis.date_mentions:
            self._times.setdefault(mention.sentence, set()).add(mention.text.lower())

    def of(self, pair: Comparison) -> list[float]:
        one, two = pair.first, pair.second
        words = [frozenset(self._analysis.lowers[s]) for s in (one, two)]
        names = [self._analysis.entity_keys[s] for s in (one, two)]
        voices = [self._voices.get(s, "") for s in (one, two)]
        times = [self._times.get(s, set()) for s in (one, two)]
        lengths = sorted(len(self._analysis.lowers[s]) for s in (one, two))
        return [
            pair.share,
            pair.told,
            pair.meaning,
            pair.share * pair.negation,
            pair.share * pair.figures,
            pair.share * pair.opposite,
            log(1 + two - one),
            lengths[0] / lengths[1],
            len(names[0] & names[1]) / max(1, min(map(len, names))),
            float(voices[0] != voices[1]),
            float((one in self._quoted) != (two in self._quoted)),
            float(any(not w.isdisjoint(_UNSETTLED) for w in words)),
            float(any(not w.isdisjoint(DENY) for w in words)),
            float(bool(times[0] and times[1] and times[0].isdisjoint(times[1]))),
        ]


__all__ = [
    "FEATURES",
    "KIND",
    "Clash",
    "Ranked",
    "candidates",
    "clashes",
    "features",
    "judged",
    "ranked",
]
