"""What words and texts are about: static word vectors and fields of life."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from auditor import lexicon, models
from auditor import patterns as re
from auditor.analysis.wordbags import COMMON, UNKNOWN, sums
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

# Weight of a word from which it can tell of a field by itself.
_SAYS_A_FIELD = 0.35
# A word belongs to a field of life when its cosine to the field's vector is above this.
FIELD = 0.38
# What is above it is kept in a byte, times this.
FIELD_SCALE = 400
# Sentences with a topic that an article needs to be compared with itself.
SHORTEST = 5
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def fields_of_word(lower: str, least: float) -> dict[str, float]:
    """How strongly a word belongs to each field of life, where that is at least `least`; nothing for common words.

    Raises: ModelUnavailable.
    """
    table = models.word_table()
    row = table.place.get(lower)
    share = weight(lower)
    if row is None or share < _SAYS_A_FIELD:
        return {}
    strength = table.fields[row].astype(float) * share / FIELD_SCALE
    return {name: float(s) for name, s in zip(lexicon.table("beats"), strength, strict=True) if s >= least}


def field_of(text: str) -> str:
    """The field of life a text is nearest to, by name."""
    return list(lexicon.table("beats"))[int((anchors() @ vector(text)).argmax())]


@cache
def anchors() -> Floats:
    """Unit vectors of the fields of life in `beats.txt`, in its order."""
    import numpy as np  # noqa: PLC0415

    return np.stack([vector(words) for words in lexicon.table("beats").values()])


def unit(rows: Floats) -> Floats:
    """Rows at length one; rows of zeros stay so."""
    import numpy as np  # noqa: PLC0415

    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    scaled: Floats = rows / np.maximum(lengths, 1e-6)[:, None]
    return scaled


def headline_vector(analysis: Analysis) -> Floats:
    """Unit vector of the headline, zeros without one."""
    span = analysis.document.headline
    return vector(analysis.document.reading[span.start : span.end] if span else "")


def vectors(analysis: Analysis, sentences: Sequence[Sentence]) -> Floats:
    """One row a sentence, the longer the more its words tell; every sentence has words.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    if not sentences:
        return np.zeros((0, models.word_table().vectors.shape[1]), np.float32)
    known = analysis.topics.spelled.known
    number, lengths = analysis.topics.spelled.of(sentences)
    vectors = models.word_table().vectors.take(known.row[number], 0).astype(np.float32)
    owner = np.repeat(np.arange(len(sentences)), lengths)
    rows: Floats = sums(vectors, known.scale[number][None], owner, len(sentences))[0]
    return rows


@lru_cache(maxsize=64)  # several rules ask for that of the headline
def vector(text: str) -> Floats:
    """Unit vector of a text by itself, not to be changed; zeros when it has no known word.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    rows = [table.place.get(w, -1) for w in _lowered(text)]
    kept = np.array([max(r, 0) for r in rows] or [0])
    real = np.array([r >= 0 for r in rows] or [False])
    summed = (table.vectors[kept] * (table.scale[kept] * real)[:, None]).sum(0, keepdims=True)
    whole: Floats = unit(summed)[0]
    whole.flags.writeable = False
    return whole


def weight(lower: str) -> float:
    """How much a word tells, in [0, 1]: 0 for the commonest words, 1 for those the table does not hold."""
    table = models.word_table()
    row = table.place.get(lower.replace("’", "'").removesuffix("'s"))
    rarity = float(table.rarity[row]) if row is not None else UNKNOWN
    return min(max((rarity - COMMON) / (UNKNOWN - COMMON), 0.0), 1.0)


def _lowered(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORDS.findall(text)]
