"""The words of sentences as numbers: whose, which stem, which row of the word table, how telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from threading import Lock
from typing import TYPE_CHECKING

from auditor import models
from auditor.analysis import tokens
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

# Words rarer than one in a hundred carry no topic; below this rarity (-ln share) a word weighs nothing.
COMMON = 5.5
# Rarity of words the table does not know: names, mostly.
UNKNOWN = 13.0
_CONNECTIVES = frozenset(
    "however meanwhile moreover furthermore additionally addition besides also although though despite nevertheless "
    "nonetheless elsewhere separately incidentally speaking similarly likewise consequently therefore thus hence "
    "otherwise instead accordingly interestingly notably topic note aside unrelated".split()
)
# Rows for words the table does not hold: a name or rare word, and a number or single letter.
_NAMELESS, _NOTHING = -1, -2
_SPELLING = itemgetter(2)
# Spellings kept before all are forgotten.
_ROOM = 1 << 16


class Spellings:
    """Numbers for the spellings met so far and what is known of each, so that a word of an article is looked up once.

    It only ever grows, under a lock: what a number stands for stays true for whoever holds it.
    """

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415

        self._number: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._lock = Lock()
        self.row = np.zeros(_ROOM, np.int64)
        self.stem = np.zeros(_ROOM, np.int64)
        self.weight = np.zeros(_ROOM, np.float32)
        self.scale = np.zeros(_ROOM, np.float32)
        self.capital = np.zeros(_ROOM, np.bool_)

    @property
    def full(self) -> bool:
        return len(self._number) >= _ROOM

    @property
    def stems(self) -> int:
        """How many stems there are; each has a number below this."""
        return len(self._stems)

    def numbers(self, words: list[tokens.Word]) -> npt.NDArray[np.int64]:
        """The number of each word's spelling."""
        import numpy as np  # noqa: PLC0415

        number = self._number
        try:
            return np.fromiter(map(number.__getitem__, map(_SPELLING, words)), np.int64, len(words))
        except KeyError:
            with self._lock:
                self._learn(sorted({w[2] for w in words}.difference(number)))
        return np.fromiter(map(number.__getitem__, map(_SPELLING, words)), np.int64, len(words))

    def _learn(self, spelled: list[str]) -> None:
        import numpy as np  # noqa: PLC0415

        table, stems = models.word_table(), self._stems
        place, first = table.place, len(self._number)
        lowers = [word.lower().replace("’", "'") for word in spelled]
        last = first + len(lowers)
        if last > len(self.row):
            for name in ("row", "stem", "weight", "scale", "capital"):
                setattr(self, name, np.resize(getattr(self, name), 2 * last))
        row = np.array([place[lower] if lower in place else _row(lower) for lower in lowers], np.int64)
        held = row >= 0
        self.row[first:last] = row
        self.stem[first:last] = [stems.setdefault(tokens.stem(lower), len(stems)) for lower in lowers]
        self.weight[first:last] = np.where(held, _weights()[row], row == _NAMELESS)
        self.scale[first:last] = table.scale[row] * held
        self.capital[first:last] = [word[0].isupper() for word in spelled]
        self._number.update(zip(spelled, range(first, last), strict=True))


_met: list[Spellings] = []


def spellings() -> Spellings:
    if not _met or _met[0].full:
        _met[:] = [Spellings()]
    return _met[0]


@dataclass(frozen=True, slots=True)
class Spelled:
    """The words of a document by the numbers of their spellings; those of sentence `n` end at `ends[n + 1]`."""

    known: Spellings
    numbers: npt.NDArray[np.int64]
    ends: list[int]

    def of(self, sentences: Sequence[Sentence]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The numbers of the sentences' words, and how many words each has."""
        import numpy as np  # noqa: PLC0415

        first, last = sentences[0].index, sentences[-1].index + 1
        ends = np.array(self.ends[first : last + 1])
        if last - first == len(sentences):
            return self.numbers[ends[0] : ends[-1]], ends[1:] - ends[:-1]
        runs = [self.numbers[self.ends[s.index] : self.ends[s.index + 1]] for s in sentences]
        return np.concatenate(runs), np.array([len(run) for run in runs])


def spelled(analysis: Analysis) -> Spelled:
    """The words of the document as numbers.

    Raises: ModelUnavailable.
    """
    known, words = spellings(), analysis.words
    return Spelled(known, known.numbers(list(chain.from_iterable(words))), [0, *accumulate(map(len, words))])


@dataclass(frozen=True, slots=True)
class Bag:
    """The telling words of a block, flat and in order: whose sentence, which stem, which row of the table."""

    size: int
    sentence: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    columns: int
    row: npt.NDArray[np.int64]
    weight: Floats
    scale: Floats
    name: npt.NDArray[np.bool_]


def bag_of(analysis: Analysis, sentences: Sequence[Sentence]) -> Bag:
    import numpy as np  # noqa: PLC0415

    known, size = analysis.topics.spelled.known, len(sentences)
    number, lengths = analysis.topics.spelled.of(sentences)
    owner = np.repeat(np.arange(size), lengths)
    order = np.arange(len(number))
    # Stems in the order in which they come in the block.
    stem, name = known.stem[number], known.capital[number]
    place = np.empty(known.stems, np.int64)
    place[stem[::-1]] = order[::-1]
    where = place[stem]
    rank = (where == order).cumsum() - 1
    column, columns = rank[where], int(rank[-1]) + 1
    # A capital at the beginning of a sentence says nothing.
    name[lengths.cumsum() - lengths] = False
    named = np.zeros(columns, np.bool_)
    named[column[name]] = True
    # A word counts once a sentence.
    weight = known.weight[number]
    key = owner * columns + column
    last = np.empty(size * columns, np.int32)
    last[key[::-1]] = order[::-1]
    kept = ((weight > 0) & (last[key] == order)).nonzero()[0]
    number, column = number[kept], column[kept]
    row = known.row[number]
    return Bag(
        size,
        owner[kept],
        column,
        columns,
        row,
        weight[kept],
        known.scale[number],
        name[kept] | (named[column] & (row < 0)),
    )


@cache
def _weights() -> Floats:
    """How much each word of the table tells; connectives tell nothing."""
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    weights: Floats = np.clip((table.rarity - COMMON) / (UNKNOWN - COMMON), 0, 1).astype(np.float32)
    weights[[table.place[word] for word in _CONNECTIVES if word in table.place]] = 0
    return weights


@lru_cache(maxsize=50_000)
def _row(lower: str) -> int:
    """The row of a word that the table lacks: a possessive's or compound's (its rarest part), else which nothing."""
    if lower.isalpha():
        return _NAMELESS if len(lower) > 2 else _NOTHING
    table = models.word_table()
    parts = lower.removesuffix("'s").replace("'", "-").split("-")
    found = [table.place[part] for part in parts if part in table.place]
    if found:
        return found[0] if len(found) == 1 else max(found, key=table.rarity.item)
    return _NOTHING


def sums(vectors: Floats, scales: Floats, owner: npt.NDArray[np.int64], size: int) -> Floats:
    """For each row of `scales` the scaled sum of each owner's vectors, a layer a row; owners ascend."""
    import numpy as np  # noqa: PLC0415

    summed = np.zeros((size, len(scales), vectors.shape[1]), np.float32)
    bounds = owner.searchsorted(np.arange(size + 1)).tolist()
    # Many small products are faster here than one sum over runs.
    for at, (begin, end) in enumerate(pairwise(bounds)):
        np.dot(scales[:, begin:end], vectors[begin:end], out=summed[at])
    return np.ascontiguousarray(summed.transpose(1, 0, 2))
