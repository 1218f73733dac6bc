"""How much an article reads like those of hyperpartisan outlets, whichever side it is on."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from auditor import models
from auditor import patterns as re
from auditor.analysis import tokens, topics
from auditor.analysis.language import slants

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_WIDTH = 128
# Letters of an article that its subject is taken from; shares are square roots of counts in a hundred words.
_READ = 8000
# 14 bits: with 13 or 15 the accuracy in ten folds is the same.
BITS = 14
_MASK, _SIZES, _SPACE = (1 << BITS) - 1, (3, 4, 5), re.compile(r"\s+")
_SHARES = {
    "telling": "said says told according",
    "weekdays": "monday tuesday wednesday thursday friday saturday sunday",
    "writer": "i my me i'm i've",
    "together": "we our us we're",
    "reader": "you your you're",
    "camps_named": "trump obama clinton hillary democrat democrats republican republicans left right liberal liberals "
    "conservative conservatives",
    "elsewhere": "game season team player players league coach county police shares quarter music film",
}
_MARKS = {"asked": "?", "exclaimed": "!", "quoted": '"“”', "addresses": "@"}
_HEAD = (0, 1, 2, 4, 5, 6, 7, 8, 12)
_TITLE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

FEATURES = (
    *(f"mean_{name}" for name in slants.FEATURES),
    *("slant", "slant_top", "slant_most", "slanted_share", "length", "sentences"),
    *_SHARES,
    *_MARKS,
    *("attributed", "opinion"),
    *(f"head_{slants.FEATURES[at]}" for at in _HEAD),
    *("head_slant", "head_words"),
    *(f"subject_{at}" for at in range(_WIDTH)),
)


@cache
def _shares() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _SHARES.items()}


def features(analysis: Analysis) -> list[float] | None:
    """The values of `FEATURES`; None without prose.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    scores, model = models.word_scores("slant"), models.logistic("slant")
    kept = [(s, own) for s in analysis.body if len(own := slants.own(analysis, s)) >= 3]
    if not kept:
        return None
    rows = np.array(
        [slants.features(s.text, [w.lower for w, _ in own], [stem for _, stem in own], scores) for s, own in kept],
        np.float32,
    )
    p = np.sort(model.probabilities(rows))[::-1]
    lowers = [lower for s in analysis.body for lower in analysis.lowers[s.index]]
    size = max(len(lowers), 1)
    span = analysis.document.headline
    headline = analysis.document.reading[span.start : span.end] if span else ""
    words = [word.lower().replace("’", "'") for word in _TITLE.findall(headline)]
    head = slants.features(headline, words, [tokens.stem(word) for word in words], scores)
    text = "\n".join(s.text for s in analysis.body)
    return [
        *rows.mean(0).tolist(),
        float(p.mean()),
        float(p[: max(1, len(p) // 4)].mean()),
        float(p[0]),
        float((p > 0.6).mean()),
        math.log(size),
        math.log(len(kept) + 1),
        *(math.sqrt(100 * sum(lower in listed for lower in lowers) / size) for listed in _shares().values()),
        *(math.sqrt(100 * sum(text.count(mark) for mark in marks) / size) for marks in _MARKS.values()),
        len(analysis.attributions) / (len(kept) + 1),
        float(bool(analysis.opinion)),
        *(head[at] for at in _HEAD),
        float(model.probabilities(np.array([head], np.float32))[0]),
        float(len(words)),
        *topics.vector(f"{headline}\n{text}"[:_READ]).tolist(),
    ]


def letters(analysis: Analysis) -> list[int]:
    """Places, in order and each once, of the groups of three to five letters that the words of the text hold.

    They catch what lists of words miss: forms, endings, habits of wording.
    """
    span = analysis.document.headline
    headline = analysis.document.reading[span.start : span.end] if span else ""
    text = "\n".join([headline, *(s.text for s in analysis.body)])[:_READ].lower()
    return sorted({place for word in set(_SPACE.split(text)) for place in _groups(word)})


@cache
def _groups(word: str) -> tuple[int, ...]:
    """Places of the groups of letters of a word with its edges."""
    edged = f" {word} "
    found = {edged[at : at + size] for size in _SIZES for at in range(len(edged) - size + 1)}
    return tuple(crc32(group.encode()) & _MASK for group in found)


def probability(analysis: Analysis) -> float | None:
    """Probability that the article is of the hyperpartisan kind; None without prose.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    values = features(analysis)
    if values is None:
        return None
    odds = float(models.logistic("partisanship").odds(np.array([values], np.float32))[0])
    places = letters(analysis)
    odds += float(models.byte_weights("partisanship", "letters")[places].sum()) / max(len(places), 1) ** 0.5
    return 1 / (1 + math.exp(-odds))
