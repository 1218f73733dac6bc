"""What a headline does with the article under it: tells it, hedges it, denies it, or speaks of something else."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import tokens, topics

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words that deny a story, hedge it, or tell it as a fact; compared by stem.
_REFUTING = (
    "fake hoax false deny denies denied denial debunk debunked untrue bogus despite doubt doubtful doubts retract "
    "retracted retraction fabricated refute refuted rubbish fraud prank satire satirical myth disprove disproved wrong "
    "incorrect misleading misinformation dismiss dismissed dispute disputed reject rejected discredited nonsense "
    "contrary unfounded baseless unsubstantiated fictitious fooled apologise apologize correction inaccurate "
    "photoshopped staged invented hoaxer unlikely lie lied lies alive never not no isn't wasn't didn't don't doesn't "
    "hasn't haven't aren't weren't can't cannot won't neither nor nobody nothing"
).split()
_HEDGING = (
    "report reports reported reportedly allegedly alleged allege claim claims claimed claiming rumor rumour rumors "
    "rumours rumored rumoured purported purportedly apparently apparent possible possibly possibility may might could "
    "unconfirmed unverified verify confirm suspected suspect appears seems speculation speculate potential potentially "
    "believed according say says said sources source investigating investigate whether if perhaps maybe suggests "
    "suggest told expected plans set question"
).split()
_SURE = (
    "confirm confirms confirmed confirmation official officially announce announced announces found find finds reveal "
    "revealed reveals identified admit admits admitted prove proves proved shows show release released kill killed "
    "died dead captured arrested discovered launch launched video photo footage"
).split()
# Sentences of the body that are the lead, that are the nearest to the headline, and that are read at most.
_LEAD, _NEAREST, _MOST = 3, 3, 200

FEATURES = (
    "coverage", "coverage_lead", "coverage_best", "coverage_second", "names", "pairs", "whole", "nearest",
    "lead_vector", "second_vector", "head_refutes", "head_hedges", "head_sure", "head_question", "head_quoted",
    "head_words", "refutes", "refutes_lead", "refutes_near", "hedges", "hedges_lead", "hedges_near", "sure",
    "sure_lead", "sure_near", "refutes_apart", "refutes_most", "size", "numbers", "place",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """What of a body is compared with headlines, read once. Vectors are unit rows, one a sentence."""

    stems: tuple[frozenset[str], ...]
    pairs: frozenset[tuple[str, str]]
    all: frozenset[str]
    lead: frozenset[str]
    vectors: Floats
    whole: Floats
    cues: Floats
    indexes: tuple[int, ...]


def _stems(words: str) -> frozenset[str]:
    return frozenset(tokens.stem(word) for word in words.split())


_CUES = tuple(frozenset(map(tokens.stem, words)) for words in (_REFUTING, _HEDGING, _SURE))


def body(analysis: Analysis) -> Body | None:
    """The article's prose without a repeated headline; None when there is none.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    sentences = [s for s in analysis.body if analysis.words[s.index]][:_MOST]
    if not sentences:
        return None
    rows = [analysis.stems[s.index] for s in sentences]
    held = tuple(frozenset(row) for row in rows)
    each = topics.vectors(analysis, sentences)
    cues = np.array([[sum(stem in cue for stem in row) for cue in _CUES] for row in rows], np.float32)
    return Body(
        held,
        frozenset(pair for row in rows for pair in pairwise(row)),
        frozenset().union(*held),
        frozenset().union(*held[:_LEAD]),
        topics.unit(each),
        topics.unit(each.sum(0, keepdims=True))[0],
        cues,
        tuple(s.index for s in sentences),
    )


def features(headline: str, under: Body) -> tuple[list[float], int]:
    """The values of `FEATURES`, and the index of the body's sentence nearest to the headline.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    words = _WORDS.findall(headline)
    lowers = [word.lower().replace("’", "'") for word in words]
    stems = [tokens.stem(word) for word in lowers]
    weights = dict(zip(stems, map(topics.weight, lowers), strict=True))
    total = sum(weights.values()) or 1.0
    covered = np.array([sum(weights[s] for s in weights.keys() & row) / total for row in under.stems])
    vector = topics.vector(headline)
    likeness = under.vectors @ vector
    both = covered + likeness
    order = np.argsort(-both, kind="stable")
    near = order[:_NEAREST]
    names = {s for s, word in zip(stems[1:], words[1:], strict=True) if word[0].isupper() and weights[s] > 0}
    pairs = set(pairwise(stems))
    numbers = {word for word in lowers if word[0].isdigit()}
    head = [sum(stem in cue for stem in stems) for cue in _CUES]
    cues = [
        (
            math.sqrt(float(under.cues[:, kind].mean())),
            float(under.cues[:_LEAD, kind].mean()),
            float(under.cues[near, kind].mean()),
        )
        for kind in range(3)
    ]
    ranked = np.sort(covered)[::-1]
    alike = np.sort(likeness)[::-1]
    return [
        sum(weights[s] for s in weights.keys() & under.all) / total,
        sum(weights[s] for s in weights.keys() & under.lead) / total,
        float(ranked[0]),
        float(ranked[:_NEAREST].mean()),
        len(names & under.all) / len(names) if names else 0.5,
        len(pairs & under.pairs) / max(len(pairs), 1),
        float(under.whole @ vector),
        float(alike[0]),
        float(likeness[:_LEAD].mean()),
        float(alike[:_NEAREST].mean()),
        *map(float, head),
        float("?" in headline),
        float(headline[:1] in "'‘\"“" or " '" in headline or " ‘" in headline or '"' in headline or "“" in headline),
        float(len(words)),
        *cues[0], *cues[1], *cues[2],
        abs(min(head[0], 1) - min(cues[0][2], 1)),
        float(under.cues[:, 0].max()),
        math.log(len(under.stems)),
        len(numbers & under.all) / len(numbers) if numbers else 0.5,
        float(order[0]) / len(under.stems),
    ], under.indexes[int(order[0])]  # fmt: skip
