"""How far a score may move because rules are wrong now and then, and how sure a counted share is. Pure.

The derivation of the first stands in `data/profiles/default.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

# Two outcomes each: 64 together, told in 0.02 ms. What rules beyond the dearest take is small, and counts at its mean.
_MOST: Final = 6
# The standard normal deviate that leaves 2.5 % on either side.
_Z: Final = 1.959964


@dataclass(frozen=True, slots=True)
class Interval:
    """The overall score lies in [`low`, `high`] with probability `level`.

    `assumed` are the rules of which no finding was read, so that their precision is what their strength promises.
    """

    low: float
    high: float
    level: float
    assumed: tuple[str, ...] = ()


class Taken(NamedTuple):
    """The points of the overall score that a rule takes if it is right, and how probable that is.

    `cap` is the score that it then allows at most.
    """

    rule: str
    points: float
    p_right: float
    cap: float = 100.0


def interval(overall: float, taken: Sequence[Taken], level: float, assumed: tuple[str, ...] = ()) -> Interval:
    """The central interval over all ways in which rules may be right or wrong, widened to hold `overall`.

    Findings of one rule stand or fall together. The score is 100 less the points of the rules that are right.
    """
    told = sorted(taken, key=lambda t: (t.cap, -t.points, t.rule))
    rest = sum(t.points * t.p_right for t in told[_MOST:])
    ways = [(100.0 - rest, 100.0, 1.0)]
    for _, points, p_right, limit in told[:_MOST]:
        ways = [
            way
            for score, cap, p in ways
            for way in ((score - points, min(cap, limit), p * p_right), (score, cap, p * (1 - p_right)))
        ]
    scores = sorted((max(0.0, min(score, cap)), p) for score, cap, p in ways)
    tail = (1 - level) / 2
    low, high = _quantile(scores, tail), _quantile(scores, 1 - tail)
    return Interval(round(min(low, overall), 1), round(max(high, overall), 1), level, assumed)


def _quantile(scores: Sequence[tuple[float, float]], p: float) -> float:
    """The lowest score that at least `p` of the probability does not exceed."""
    reached = 0.0
    for score, own in scores:
        reached += own
        # Sums of many probabilities fall short of one by rounding.
        if reached >= p - 1e-9:
            return score
    return scores[-1][0]


def wilson(hits: int, total: int) -> tuple[float, float] | None:
    """Wilson's 95 % interval of a share, in [0, 1], which holds for few cases too; None of nothing.

    Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
    """
    if not total:
        return None
    share, square = hits / total, _Z * _Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = _Z * sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    return max(0.0, middle - half), min(1.0, middle + half)
