"""Words of headlines and pairs of them as places in a table of weights, the lexical part of the clickbait model."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from auditor import models
from auditor import patterns as re
from auditor.analysis import topics

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

# 17 bits hold the 70,000 different words and pairs of 18,000 headlines with few that share a place.
BITS = 17
_MASK = (1 << BITS) - 1
_TOKENS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!:$%\"“…]")
_LONGEST_FIGURE = 4


def places(text: str) -> list[int]:
    """Rows of the table for the words and neighbours of a headline, in order and each once.

    Letter case is no part of it: it says how an outlet sets its headlines, not what they do. Of figures only the
    number of digits counts, and whether it is a year.
    """
    words = [_kind(w) if w.isdigit() else w for w in _TOKENS.findall(text.lower().replace("’", "'"))]
    pairs = (f"{a} {b}" for a, b in zip(["^", *words], [*words, "$$"], strict=True))
    return sorted({crc32(gram.encode()) & _MASK for gram in {*words, *pairs}})


def _kind(figure: str) -> str:
    if len(figure) == _LONGEST_FIGURE and figure[0] in "12":
        return "#y"
    return f"#{min(len(figure), _LONGEST_FIGURE)}"


def probability(text: str, structure: npt.NDArray[np.float32]) -> float:
    """Probability that a headline is clickbait; `structure` is one row of `headlines.HEADLINE_FEATURES`.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    at = places(text)
    table = models.byte_weights("clickbait", "grams")
    odds = float(models.logistic("clickbait").odds(structure)[0])
    odds += float(table[at].sum()) / max(len(at), 1) ** 0.5
    odds += float(models.byte_weights("clickbait", "vector") @ topics.vector(text))
    return float(1 / (1 + np.exp(-odds)))
