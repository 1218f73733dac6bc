"""What each sentence is about: static word vectors, weighted words, and what the two say about fit."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from auditor import lexicon, models
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

# Words rarer than one in a hundred carry no topic; below this rarity (-ln share) a word weighs nothing.
_COMMON = 5.5
# Rarity of words the table does not know: names, mostly.
_UNKNOWN = 13.0
# A name in at least this share of sentences (and in three), a country say, is everywhere in the article:
# sharing only that is no sign of belonging.
_EVERYWHERE = 0.2
# Longer texts are judged in blocks, which keeps the work linear.
_BLOCK = 200
# A word belongs to a field of life when its cosine to the field's vector is above this.
FIELD = 0.38
# What is above it is kept in a byte, times this.
FIELD_SCALE = 400
# Strength at which a field is hardly there, and weight at which a word says something.
_THIN, _TELLING = 0.25, 0.15
_CIVIC, _CIVIC_SURPRISE = frozenset({"politics", "world", "law", "crime", "defence", "economy", "money"}), 0.4
# Words a sentence needs to have a topic, and such sentences an article needs.
_FEWEST, SHORTEST = 6, 8
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

FEATURES = (
    "words", "static", "static_rank", "static_top", "static_near", "plain", "plain_top", "stems", "stems_rank",
    "stems_top", "stems_near", "covered", "covered_rare", "names_shared", "names_new", "title", "fields", "alien",
    "alien_words", "pointers", "quoted", "start", "end", "few",
)  # fmt: skip

# Fewer words are a remark; more names than this share are a credit line or a list.
_TELLING_WORDS, _MOSTLY_NAMES = 9, 0.5
_STOPS, _OPENERS = frozenset(".!”\"’'"), frozenset("“\"‘'—–-•*·[(@©&#>|")
# What ties a sentence to the text around it or to its reader whatever its words are about.
_LOOSE = re.compile(
    r"^(?:This|That|These|Those|They|Their|It|Its|He|His|She|Her|Him|Such|Both|Neither|Either|Another|Others?|One|So|"
    r"Here|There|Then|And|Or|Not|No|Nor|If|As for)\b"
    r"|^(?:But|And|In|On|At|When|While|As|Last|After|Before|Since|Because|Although|Though|However,?|Meanwhile,?|Later,?|"
    r"Instead,?|Now,?|Still,?) (?:[a-z]\S* ){0,2}(?:he|she|they)\b|^.[^A-Z]*\b(?:he|she|his|her|him)\b"
    r"|\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b|[?@©|]|https?:|\.com\b"
    r"|\b(?i:this (?:report|story|article|post|column|piece|page)|newsletters?|inbox|subscri\w+|podcast|click|"
    r"sign up|read more|follow|photograph|copyright|caption|getty images)\b"
)

# A field the rest of the article lacks, for certain.
_NEW = 0.5

_POINTERS = frozenset(
    "he she it they him her his hers its their them this these those that such i we my our us you your".split()
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How one sentence fits its article. `p_foreign` is calibrated on inserted sentences, rare in real text.

    `static` and `stems` compare it with the rest of the article, `nearest` with the most similar other sentence.
    """

    sentence: Sentence
    p_foreign: float
    static: float
    stems: float
    nearest: float
    alien: float
    field_words: int

    @property
    def misfit(self) -> float:
        """Odds (as a logarithm) that the sentence is foreign, raised by words of a field the rest of the article lacks.

        The weights of the two field terms were set on real articles and inserted sentences: see the model's card.
        """
        p = min(max(self.p_foreign, 1e-6), 1 - 1e-6)
        return math.log(p / (1 - p)) + 0.6 * self.alien * min(self.field_words, 4)

    @property
    def subject(self) -> str:
        """The field that several of its words name and the rest of the article lacks, else nothing."""
        return field_of(self.sentence.text) if self.field_words >= 2 and self.alien >= _NEW else ""

    @property
    def telling(self) -> bool:
        """Whether a poor fit would mean anything: reported prose that stands by itself.

        Colour, quotation, address of the reader, furniture of the page and what points back ("This …") is not.
        """
        text = self.sentence.text
        words = text.split()
        return (
            len(words) >= _TELLING_WORDS
            and text[-1] in _STOPS
            and text[0] not in _OPENERS
            and text.count("“") == text.count("”")
            and text.count('"') % 2 == 0
            and not _LOOSE.search(text)
            and sum(w[0].isupper() for w in words) <= _MOSTLY_NAMES * len(words)
        )


class Topics:
    """Vectors of one article, each computed when first asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """One per body sentence that is long enough to have a topic; empty for short articles.

        Raises: ModelUnavailable.
        """
        model = models.logistic("off_topic")
        found: list[Fit] = []
        for block in self.blocks():
            if len(block) < SHORTEST:
                continue
            table = features(self._analysis, block)
            for sentence, values, p in zip(block, table.tolist(), model.probabilities(table).tolist(), strict=True):
                named = dict(zip(FEATURES, values, strict=True))
                words = round(math.expm1(named["alien_words"]))
                found.append(
                    Fit(sentence, p, named["static"], named["stems"], named["static_top"], named["alien"], words)
                )
        return tuple(found)

    def blocks(self) -> list[list[Sentence]]:
        """The body in runs of sentences, each compared within itself."""
        body = [s for s in self._analysis.body if len(self._analysis.words[s.index]) >= _FEWEST]
        runs = max(1, math.ceil(len(body) / _BLOCK))
        size = math.ceil(len(body) / runs)
        return [body[at : at + size] for at in range(0, len(body), max(size, 1))]


def topics(analysis: Analysis) -> Topics:
    """Topic vectors of the article's sentences."""
    return Topics(analysis)


def features(analysis: Analysis, sentences: Sequence[Sentence]) -> Floats:
    """One row of `FEATURES` a sentence; every sentence has words."""
    import numpy as np  # noqa: PLC0415

    bag = _bag(analysis, sentences)
    size = len(sentences)
    order = np.arange(size)
    spread = np.zeros((size, bag.columns), np.float32)
    weights = np.clip((bag.rarity - _COMMON) / (_UNKNOWN - _COMMON), 0, 1)
    np.maximum.at(spread, (bag.sentence, bag.column), weights)
    seen = spread > 0
    counts = seen.sum(0)
    named_stems = np.bincount(bag.column, bag.name, bag.columns) > 0
    common = (counts >= max(3.0, _EVERYWHERE * size)) & named_stems
    static = np.add.reduceat(bag.vectors, bag.starts)
    tied = common[bag.column] | (bag.name & (counts[bag.column] > 1))
    plain = static.copy()
    loose = np.flatnonzero(tied)
    np.subtract.at(plain, bag.sentence[loose], bag.vectors[loose])
    fields, alien, alien_words = _fields(bag, tied)
    static, plain, stems = unit(static), unit(plain), unit(spread)
    alike, plain_alike, stem_alike = static @ static.T, plain @ plain.T, stems @ stems.T
    rest_static, rest_stems = _rest(alike), _rest(stem_alike)
    title = _title(analysis, static)
    mass = spread.sum(1) + 1e-6
    shared = seen & (counts > 1)
    named = np.bincount(bag.sentence, bag.name & (counts[bag.column] > 1) & ~common[bag.column], size)
    fresh = np.bincount(bag.sentence, bag.name & (counts[bag.column] < 2), size)
    rows = (
        np.log(mass),
        rest_static,
        _standing(rest_static),
        _top(alike),
        _near(alike),
        _rest(plain_alike),
        _top(plain_alike),
        rest_stems,
        _standing(rest_stems),
        _top(stem_alike),
        _near(stem_alike),
        (spread * shared).sum(1) / mass,
        (spread * (shared & ~common)).sum(1) / mass,
        np.log1p(named),
        np.log1p(fresh),
        title,
        fields,
        alien,
        np.log1p(alien_words),
        bag.pointers,
        bag.quoted,
        order < 3,
        order >= size - 2,
        np.full(size, 1 / size),
    )
    return np.stack(rows, 1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Bag:
    """The words of a block, flat and in order: whose sentence, which stem, which row."""

    sentence: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    columns: int
    row: npt.NDArray[np.int64]
    rarity: Floats
    vectors: Floats
    starts: npt.NDArray[np.int64]
    name: npt.NDArray[np.bool_]
    first: npt.NDArray[np.bool_]
    pointers: Floats
    quoted: Floats


def _bag(analysis: Analysis, sentences: Sequence[Sentence]) -> _Bag:
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    place = table.place
    column: dict[str, int] = {}
    columns: list[int] = []
    rows: list[int] = []
    names: list[bool] = []
    lengths: list[int] = []
    pointers: list[float] = []
    for sentence in sentences:
        words = analysis.words[sentence.index]
        lowers = [word[3] for word in words]
        lengths.append(len(words))
        columns += [column.setdefault(stem, len(column)) for stem in analysis.stems[sentence.index]]
        rows += [place[lower] if lower in place else _row(lower) for lower in lowers]
        names.append(False)
        names += [word[2][0].isupper() for word in words[1:]]
        pointers.append(len(_POINTERS.intersection(lowers)) / len(words))
    row = np.array(rows)
    known = row >= 0
    vectors = table.vectors[row] * (table.scale[row] * known)[:, None]
    rarity = np.where(known, table.rarity[row], np.where(row == _NAMELESS, _UNKNOWN, 0)).astype(np.float32)
    lengths_array = np.array(lengths)
    return _Bag(
        np.repeat(np.arange(len(sentences)), lengths_array),
        np.array(columns),
        len(column),
        row,
        rarity,
        vectors,
        np.concatenate(([0], np.cumsum(lengths_array)[:-1])),
        np.array(names),
        _firsts(np.repeat(np.arange(len(sentences)), lengths_array) * len(column) + np.array(columns)),
        np.array(pointers, np.float32),
        np.array([("“" in s.text) or ('"' in s.text) for s in sentences], np.float32),
    )


def _fields(bag: _Bag, tied: npt.NDArray[np.bool_]) -> tuple[Floats, Floats, Floats]:
    """How the sentences lie among the fields of life, by the words that are not tied to the article by name alone.

    Likeness to the rest of the article; the strongest field the rest hardly has, and how many words name it.
    """
    import numpy as np  # noqa: PLC0415

    weight = np.clip((bag.rarity - _COMMON) / (_UNKNOWN - _COMMON), 0, 1) * ~tied
    weight[~bag.first | (bag.row < 0)] = 0
    strength = models.word_table().fields[bag.row] * (weight / FIELD_SCALE)[:, None]
    held = np.add.reduceat(strength, bag.starts)
    rest = held.sum(0) - held
    alien = held / (_THIN + rest) * _surprise()
    words = np.add.reduceat((strength > 0) & (weight[:, None] > _TELLING), bag.starts)
    place = alien.argmax(1)
    row = np.arange(len(held))
    return (unit(held) * unit(rest)).sum(1), np.minimum(alien[row, place], 3), words[row, place]


@cache
def _surprise() -> Floats:
    """How much a new field says, by field: public affairs turn up in stories about anything."""
    import numpy as np  # noqa: PLC0415

    return np.array([_CIVIC_SURPRISE if name in _CIVIC else 1.0 for name in lexicon.table("beats")], np.float32)


def field_of(text: str) -> str:
    """The field of life a text is nearest to, by name."""
    return list(lexicon.table("beats"))[int((anchors() @ vector(text)).argmax())]


@cache
def anchors() -> Floats:
    """Unit vectors of the fields of life in `beats.txt`, in its order."""
    import numpy as np  # noqa: PLC0415

    return np.stack([vector(words) for words in lexicon.table("beats").values()])


def _firsts(keys: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Where each key occurs first."""
    import numpy as np  # noqa: PLC0415

    first = np.zeros(len(keys), np.bool_)
    first[np.unique(keys, return_index=True)[1]] = True
    return first


# Rows for words the table does not hold: a name or rare word, and a number or single letter.
_NAMELESS, _NOTHING = -1, -2


@lru_cache(maxsize=50_000)
def _row(lower: str) -> int:
    """The row of a possessive's or compound's word (its rarest part), else what kind of nothing it is."""
    table = models.word_table()
    parts = lower.removesuffix("'s").replace("'", "-").split("-")
    found = [table.place[part] for part in parts if part in table.place]
    if found:
        return max(found, key=lambda row: float(table.rarity[row]))
    return _NAMELESS if len(lower) > 2 and lower.isalpha() else _NOTHING


def unit(rows: Floats) -> Floats:
    """Rows at length one; rows of zeros stay so."""
    import numpy as np  # noqa: PLC0415

    lengths = np.sqrt((rows * rows).sum(1, keepdims=True))
    scaled: Floats = rows / np.maximum(lengths, 1e-6)
    return scaled


def _rest(alike: Floats) -> Floats:
    """Cosine of each row with the sum of all others, from the rows' own products."""
    import numpy as np  # noqa: PLC0415

    own = np.diagonal(alike)
    total = alike.sum(1)
    whole = alike.sum()
    others = np.sqrt(np.maximum(whole - 2 * total + own, 1e-6))
    cosine: Floats = (total - own) / others
    return cosine


def _top(alike: Floats) -> Floats:
    """Mean likeness to the three most similar other sentences."""
    import numpy as np  # noqa: PLC0415

    alike = alike.copy()
    np.fill_diagonal(alike, -1)
    best: Floats = np.partition(alike, -3, axis=1)[:, -3:].mean(1)
    return best


def _near(alike: Floats) -> Floats:
    """Likeness to the most similar of the two sentences on either side."""
    import numpy as np  # noqa: PLC0415

    best = np.full(len(alike), -1, np.float32)
    for step in (1, 2):
        beside = np.diagonal(alike, step)
        best[:-step] = np.maximum(best[:-step], beside)
        best[step:] = np.maximum(best[step:], beside)
    return best


def _standing(values: Floats) -> Floats:
    """How many standard deviations each value lies above the article's mean."""
    deviations: Floats = (values - values.mean()) / (values.std() + 0.03)
    return deviations


def _title(analysis: Analysis, static: Floats) -> Floats:
    """Cosine of each sentence with the headline and the lead; the lead alone where there is no headline."""
    import numpy as np  # noqa: PLC0415

    lead = static[:3]
    about = lead.sum(0) + 2 * headline_vector(analysis)
    about = np.tile(about, (len(static), 1))
    about[:3] -= lead
    cosine: Floats = (static * unit(about)).sum(1)
    return cosine


def headline_vector(analysis: Analysis) -> Floats:
    """Unit vector of the headline, zeros without one."""
    span = analysis.document.headline
    return vector(analysis.document.reading[span.start : span.end] if span else "")


def vectors(analysis: Analysis, sentences: Sequence[Sentence]) -> Floats:
    """One row a sentence, the longer the more its words tell; every sentence has words.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    place = table.place
    words = [analysis.words[s.index] for s in sentences]
    row = np.array([place[w[3]] if w[3] in place else _row(w[3]) for sentence in words for w in sentence])
    starts = np.cumsum([0, *(len(sentence) for sentence in words[:-1])])
    rows: Floats = np.add.reduceat(table.vectors[row] * (table.scale[row] * (row >= 0))[:, None], starts)
    return rows


def vector(text: str) -> Floats:
    """Unit vector of a text by itself; zeros when it has no known word.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    rows = [table.place.get(w, -1) for w in _lowered(text)]
    kept = np.array([max(r, 0) for r in rows] or [0])
    real = np.array([r >= 0 for r in rows] or [False])
    summed = (table.vectors[kept] * (table.scale[kept] * real)[:, None]).sum(0, keepdims=True)
    whole: Floats = unit(summed)[0]
    return whole


def weight(lower: str) -> float:
    """How much a word tells, in [0, 1]: 0 for the commonest words, 1 for those the table does not hold."""
    table = models.word_table()
    row = table.place.get(lower.replace("’", "'").removesuffix("'s"))
    rarity = float(table.rarity[row]) if row is not None else _UNKNOWN
    return min(max((rarity - _COMMON) / (_UNKNOWN - _COMMON), 0.0), 1.0)


def _lowered(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORDS.findall(text)]
