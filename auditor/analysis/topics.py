"""What each sentence is about: static word vectors, weighted words, and what the two say about fit."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any

from auditor import lexicon, models
from auditor import patterns as re
from auditor.analysis import tokens
from auditor.analysis.entities import EntityKind
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
# Weight of a word from which it can tell of a field by itself.
_SAYS_A_FIELD = 0.35
# A word belongs to a field of life when its cosine to the field's vector is above this.
FIELD = 0.38
# What is above it is kept in a byte, times this.
FIELD_SCALE = 400
# Strength at which a field is hardly there, and weight at which a word says something.
_THIN, _TELLING = 0.25, 0.15
_CIVIC, _CIVIC_SURPRISE = frozenset({"politics", "world", "law", "crime", "defence", "economy", "money"}), 0.4
# Words a sentence needs to have a topic, and such sentences an article needs.
_FEWEST, SHORTEST = 4, 5
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Sentences of an article looked at closely; telling words they need, by weight.
CANDIDATES, _LEAST_MASS, _WORTH_A_LOOK = 4, -0.2, -0.62
# Cosine from which two words have to do with each other; sentences on either side that are neighbours.
_LINKED, _BESIDE = 0.4, 2
_CONNECTIVES = frozenset(
    "however meanwhile moreover furthermore additionally addition besides also although though despite nevertheless "
    "nonetheless elsewhere separately incidentally speaking similarly likewise consequently therefore thus hence "
    "otherwise instead accordingly interestingly notably topic note aside unrelated".split()
)

FEATURES = (
    "mass", "count", "covered", "covered_rare", "covered_standing", "static", "static_standing", "static_gap", "plain",
    "plain_standing", "stems", "top", "plain_top", "near", "near_stems", "link", "link_best", "link_worst", "unlinked",
    "link_near", "names_shared", "names_new", "names_near", "title", "fields", "alien", "alien_words", "pointers",
    "quoted", "personal", "start", "end", "few", "cohesion",
)  # fmt: skip

# Fewer words are a remark; more names than this share are a credit line or a list.
_TELLING_WORDS, _MOSTLY_NAMES = 8, 0.45
_STOPS, _OPENERS = frozenset(".!”\"’'"), frozenset("“\"‘'—–-•*·[(@©&#>|")
_QUOTED, _QUOTE = re.compile(r"“[^“”]*”|\"[^\"]*\""), "Quote"
_CONNECTED = re.compile(
    r"^(?:(?:However|Meanwhile|Moreover|Furthermore|Additionally|Also|Besides|Elsewhere|Nevertheless|Nonetheless|Still|"
    r"Incidentally|Separately|Similarly|Likewise|Interestingly|Notably|Despite (?:all )?(?:this|that|these \w+)|"
    r"(?:In addition|On top)(?: (?:to|of) (?:this|that))?|In other news|At the same time|On (?:the other hand|another "
    r"note)|In (?:the )?mean(?:time|while)|For (?:its|his|her|their) part),? )+"
)
# What ties a sentence to the text around it or to its reader whatever its words are about.
_LOOSE = re.compile(
    r"^(?:This|That|These|Those|They|Their|It|Its|He|His|She|Her|Him|Such|Some|Both|Neither|Either|Another|Others?|None|"
    r"One|So|Here|Then|And|But|Because|Or|Nor|As for|Asked|Perhaps|Imagine|Someone|Anyone)\b"
    r"|^(?:\S+ ){0,4}(?:he|she|they|it|this|these|those|him|them)\b"
    r"|\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b|[?@©|=[]|https?:|\.com\b"
    r"|\b(?i:this (?:report|story|article|post|column|piece|page|case|week)|newsletters?|inbox|subscri\w+|podcast|"
    r"click|sign up|read more|follow us|photograph|copyright|caption|getty images|reached out|for comment|"
    r"declined to|requests? for comment|views expressed|its final form|content created|view photos)\b"
    # A person who is introduced is a source or stands for many; one who is told apart is known.
    r"|^(?:[A-Z]\S*\.? ){2,4}?(?<=, )(?:an?|the|who|whose|\d+)\b|^(?:The|A|An) (?:\w+ )?\w+ who(?:se|m)?\b"
    # "The company …", "the two sides …": a noun that only sums up what was named before.
    r"|^(?:\w+, )?(?i:the|a|an|both|two|other) (?:\w+ )?(?:company|firm|group|organi[sz]ation|agency|letter|report|"
    r"study|move|decision|bill|legislation|measure|proposal|statement|change|plan|deal|agreement|event|incident|"
    r"effort|case|process|figures?|number|results?|pair|two|men|women|man|woman|couple|suspects?|victims?|sides?|"
    r"issue|problem|idea|law|rule|order|vote|debate|meeting|hearing|interview|article|piece|book|speech|post|tweet|"
    r"video)\b"
)

# Says that the sentence goes on from the one before: where it fits badly, that it was put there.
_CLAIMS_A_LINK = re.compile(
    r"^(?:However|Meanwhile|Moreover|Furthermore|Additionally|In addition|Besides|Elsewhere|Separately|Incidentally|"
    r"Speaking of|In other news|Despite (?:all )?(?:this|that)|On (?:another|a different|a separate) note|By the way)\b"
    r"|^[^,]{3,40}, (?:meanwhile|however),|\b(?:have|has|is|are|was|were) meanwhile\b"
)
# A sentence's share of a text above which there is little to compare it with; share of personal sentences of an essay.
_SHORT, _ESSAY = 0.08, 0.1
# Weight of words that nothing in the article comes near.
_STRANGE = 1.0
# A field the rest of the article lacks, for certain.
_NEW = 0.5

# A text that speaks for itself and to its reader is an essay, and essays wander.
_PERSONAL = frozenset("i i'm i've my me we we're we've our us you you're your let's".split())
_POINTERS = frozenset(
    "he she it they him her his hers its their them this these those that such i we my our us you your".split()
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How one of the worst fitting sentences fits its article. `p_foreign` comes from articles with inserted sentences.

    `static` is its likeness to the rest of the article, `covered` the share of its words found elsewhere, `nearest` its
    likeness to the most similar sentences, `unlinked` the weight of its words that nothing comes near, `personal` the
    share of sentences that speak of writer or reader.
    """

    sentence: Sentence
    p_foreign: float
    static: float
    covered: float
    nearest: float
    alien: float
    field_words: int
    unlinked: float
    personal: float
    among: int

    @property
    def misfit(self) -> float:
        """Odds (as a logarithm) that the sentence is foreign.

        Raised by words of a field the rest of the article lacks, by words that nothing in it comes near, and where a
        connective claims a link; lowered in quotations, essays and texts too short to compare.
        The weights were set on real articles and inserted sentences: see the model's card.
        """
        p = min(max(self.p_foreign, 1e-6), 1 - 1e-6)
        quoted = '"' in self.sentence.text or "“" in self.sentence.text
        short, essay = max(1 / self.among - _SHORT, 0), max(self.personal - _ESSAY, 0)
        raised = 0.6 * min(self.alien, 2.0) * min(self.field_words, 4) + 0.6 * min(self.unlinked, 4.0)
        return math.log(p / (1 - p)) + raised + 4.0 * self.claims_a_link - quoted - 20 * short - 4 * essay

    @property
    def claims_a_link(self) -> bool:
        """Whether it opens by joining itself to what stands before: "However, despite the ban, …"."""
        return _CLAIMS_A_LINK.search(self.sentence.text) is not None

    @property
    def substantial(self) -> bool:
        """Whether several words of it are strange here: a poor fit of empty words means nothing."""
        return self.unlinked >= _STRANGE or (self.alien >= _NEW and self.field_words >= 2)

    @property
    def subject(self) -> str:
        """The field that several of its words name and the rest of the article lacks, else nothing."""
        return field_of(self.sentence.text) if self.field_words >= 2 and self.alien >= _NEW else ""


def is_telling(text: str) -> bool:
    """Whether a poor fit would mean anything: reported prose that stands by itself.

    Address of the reader, furniture of the page and what points back ("This …") is not. A connective in front
    is no tie: it is what is put before a sentence that has none.
    """
    if text[-1:] not in _STOPS or text[0] in _OPENERS:
        return False
    words = text.split()
    capitals = sum([w[0].isupper() for w in words])
    if len(words) < _TELLING_WORDS or capitals > _MOSTLY_NAMES * len(words):
        return False
    bare = _CONNECTED.sub("", _QUOTED.sub(_QUOTE, text))
    return bare.count("“") == bare.count("”") and '"' not in bare and not _LOOSE.search(bare)


class Topics:
    """Vectors of one article, each computed when first asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """The body sentences that fit worst and stand by themselves, in order; empty for short articles.

        Raises: ModelUnavailable.
        """
        model = models.logistic("off_topic")
        found: list[Fit] = []
        for block in self._blocks:
            if len(block) < SHORTEST:
                continue
            order, table = features(self._analysis, block)
            for at, values, p in zip(order, table.tolist(), model.probabilities(table).tolist(), strict=True):
                named = dict(zip(FEATURES, values, strict=True))
                words = round(math.expm1(named["alien_words"]))
                found.append(
                    Fit(
                        block[at],
                        p,
                        named["static"],
                        named["covered"],
                        named["top"],
                        named["alien"],
                        words,
                        named["unlinked"],
                        named["personal"],
                        len(block),
                    )
                )
        return tuple(found)

    @property
    def too_short(self) -> bool:
        """Whether there is too little to compare sentences with."""
        return all(len(block) < SHORTEST for block in self._blocks)

    def blocks(self) -> list[list[Sentence]]:
        """The body in runs of sentences, each compared within itself."""
        return self._blocks

    @cached_property
    def _blocks(self) -> list[list[Sentence]]:
        words = self._analysis.words
        body = [s for s in self._analysis.body if len(words[s.index]) >= _FEWEST]
        runs = max(1, math.ceil(len(body) / _BLOCK))
        size = math.ceil(len(body) / runs)
        return [body[at : at + size] for at in range(0, len(body), max(size, 1))]


def topics(analysis: Analysis) -> Topics:
    """Topic vectors of the article's sentences."""
    return Topics(analysis)


def features(
    analysis: Analysis, sentences: Sequence[Sentence], doubt: float = _WORTH_A_LOOK
) -> tuple[npt.NDArray[np.int64], Floats]:
    """Places in `sentences` of those that fit worst at first sight, in order, and a row of `FEATURES` for each.

    What is doubted less than `doubt` is left out.
    """
    import numpy as np  # noqa: PLC0415

    bag = _bag(analysis, sentences)
    first = _first_sight(bag)
    doubted = [at for at in first.doubt.argsort()[::-1].tolist() if first.doubt[at] >= doubt]
    order = np.array(sorted(_candidates(analysis, sentences, first, doubted)), np.int64)
    if not len(order):
        return order, np.zeros((0, len(FEATURES)), np.float32)
    return order, _closely(analysis, sentences, bag, first, order)


def every(analysis: Analysis, sentences: Sequence[Sentence]) -> Floats:
    """A row of `FEATURES` for each sentence, candidate or not: what the model knows of them all, for measuring."""
    import numpy as np  # noqa: PLC0415

    bag = _bag(analysis, sentences)
    return _closely(analysis, sentences, bag, _first_sight(bag), np.arange(len(sentences)))


def _candidates(analysis: Analysis, sentences: Sequence[Sentence], first: _FirstSight, doubted: list[int]) -> list[int]:
    """Those of `doubted` that could be flagged at all: not the lead, nor what names a person of the story."""
    found: list[int] = []
    least = math.exp(_LEAST_MASS)
    for at in doubted:
        tells = at and first.mass[at] > least and is_telling(sentences[at].text)
        if tells and not _names_known_person(analysis, sentences[at]):
            found.append(at)
        if len(found) == CANDIDATES:
            break
    return found


def _names_known_person(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether it names a person whom another sentence names too."""
    known = analysis.entities
    return any(
        known[key].kind is EntityKind.PERSON
        and any(analysis.mentions[at].sentence != sentence.index for at in known[key].mentions)
        for key in analysis.entity_keys[sentence.index]
        if key in known
    )


class _Spellings:
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

        number, spelled = self._number, [w[2] for w in words]
        unknown = set(spelled).difference(number)
        if unknown:
            with self._lock:
                self._learn(sorted(unknown.difference(number)))
        return np.fromiter(map(number.__getitem__, spelled), np.int64, len(spelled))

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


# Spellings kept before all are forgotten.
_ROOM = 1 << 16
_met: list[_Spellings] = []


def _spellings() -> _Spellings:
    if not _met or _met[0].full:
        _met[:] = [_Spellings()]
    return _met[0]


@dataclass(frozen=True, slots=True)
class _Bag:
    """The telling words of a block, flat and in order: whose sentence, which stem, which row of the table."""

    size: int
    sentence: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    columns: int
    row: npt.NDArray[np.int64]
    weight: Floats
    scale: Floats
    name: npt.NDArray[np.bool_]


def _bag(analysis: Analysis, sentences: Sequence[Sentence]) -> _Bag:
    import numpy as np  # noqa: PLC0415

    known, size = _spellings(), len(sentences)
    words = [analysis.words[s.index] for s in sentences]
    number = known.numbers(list(chain.from_iterable(words)))
    lengths = np.array([len(sentence) for sentence in words])
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
    return _Bag(
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
    weights: Floats = np.clip((table.rarity - _COMMON) / (_UNKNOWN - _COMMON), 0, 1).astype(np.float32)
    weights[[table.place[word] for word in _CONNECTIVES if word in table.place]] = 0
    return weights


@dataclass(frozen=True, slots=True)
class _FirstSight:
    """What is cheap to know of every sentence."""

    doubt: Floats
    mass: Floats
    counts: npt.NDArray[np.int64]
    common: npt.NDArray[np.bool_]
    elsewhere: npt.NDArray[np.bool_]
    everywhere: npt.NDArray[np.bool_]
    tied: npt.NDArray[np.bool_]
    vectors: Floats
    static: Floats
    plain: Floats
    static_rest: Floats
    plain_rest: Floats
    covered_rare: Floats


def _first_sight(bag: _Bag) -> _FirstSight:
    import numpy as np  # noqa: PLC0415

    size, sentence, column, name = bag.size, bag.sentence, bag.column, bag.name
    counts = np.bincount(column, minlength=bag.columns)
    common = np.zeros(bag.columns, np.bool_)
    common[column[name]] = True
    common &= counts >= max(3.0, _EVERYWHERE * size)
    elsewhere, everywhere = counts[column] > 1, common[column]
    tied = everywhere | (name & elsewhere)
    mass = np.bincount(sentence, bag.weight, size).astype(np.float32) + np.float32(1e-6)
    vectors = models.word_table().vectors.take(bag.row, 0).astype(np.float32)
    both = _sums(vectors, np.array([bag.scale, bag.scale * ~tied]), sentence, size)
    both /= np.maximum(np.sqrt(np.einsum("kij,kij->ki", both, both)), 1e-6)[:, :, None]
    others = both.sum(1, keepdims=True) - both
    lengths = np.sqrt(np.einsum("kij,kij->ki", others, others))
    static_rest, plain_rest = np.einsum("kij,kij->ki", both, others) / np.maximum(lengths, 1e-6)
    covered_rare = np.bincount(sentence, bag.weight * (elsewhere & ~everywhere), size).astype(np.float32) / mass
    doubt = -(static_rest + plain_rest + 0.5 * covered_rare).astype(np.float32)
    return _FirstSight(
        doubt,
        mass,
        counts,
        common,
        elsewhere,
        everywhere,
        tied,
        vectors,
        both[0],
        both[1],
        static_rest,
        plain_rest,
        covered_rare,
    )


def _sums(vectors: Floats, scales: Floats, owner: npt.NDArray[np.int64], size: int) -> Floats:
    """For each row of `scales` the scaled sum of each owner's vectors, a layer a row; owners ascend."""
    import numpy as np  # noqa: PLC0415

    summed = np.zeros((size, len(scales), vectors.shape[1]), np.float32)
    bounds = owner.searchsorted(np.arange(size + 1)).tolist()
    # Many small products are faster here than one sum over runs.
    for at, (begin, end) in enumerate(pairwise(bounds)):
        np.dot(scales[:, begin:end], vectors[begin:end], out=summed[at])
    return np.ascontiguousarray(summed.transpose(1, 0, 2))


def _standings(analysis: Analysis, bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
    """What the first look tells of the sentences at `order`, also in comparison with all others."""
    import numpy as np  # noqa: PLC0415

    size, sentence, name = bag.size, bag.sentence, bag.name
    known = name & first.elsewhere
    covered = np.bincount(sentence, bag.weight * first.elsewhere, size).astype(np.float32) / first.mass
    static = first.static_rest
    lowest = np.sort(static)
    return {
        "mass": np.log(first.mass)[order],
        "count": np.log1p(np.bincount(sentence, ~name, size)[order]),
        "covered": covered[order],
        "covered_rare": first.covered_rare[order],
        "static": static[order],
        "plain": first.plain_rest[order],
        "names_shared": np.log1p(np.bincount(sentence, known & ~first.everywhere, size)[order]),
        "names_new": np.log1p(np.bincount(sentence, name & ~first.elsewhere, size)[order]),
        "title": _title(analysis, first.static, order),
        "cohesion": np.full(len(order), static.sum() / size),
        "covered_standing": _standing(covered, order),
        "static_standing": _standing(static, order),
        "plain_standing": _standing(first.plain_rest, order),
        "static_gap": static[order] - np.where(static[order] == lowest[0], lowest[1], lowest[0]),
    }


def _closely(
    analysis: Analysis,
    sentences: Sequence[Sentence],
    bag: _Bag,
    first: _FirstSight,
    order: npt.NDArray[np.int64],
) -> Floats:
    """`FEATURES` of the sentences at `order`."""
    import numpy as np  # noqa: PLC0415

    asked = [sentences[at] for at in order.tolist()]
    alike, plain_alike = first.static[order] @ first.static.T, first.plain[order] @ first.plain.T
    size = bag.size
    values: dict[str, Any] = _standings(analysis, bag, first, order)
    values["top"], values["plain_top"] = _top(alike, order), _top(plain_alike, order)
    values["near"] = _near(plain_alike, order)
    values["fields"], values["alien"], words = _fields(bag, first.tied, order)
    values["alien_words"] = np.log1p(words)
    lowers = [analysis.lowers[s.index] for s in asked]
    values["pointers"] = [len(_POINTERS.intersection(words)) / len(words) for words in lowers]
    values["quoted"] = ["“" in s.text or '"' in s.text for s in asked]
    values["personal"] = [_personal(analysis, sentences)] * len(asked)
    values["start"], values["end"] = order < 3, order >= size - 2
    values["few"] = [1 / size] * len(asked)
    values |= _links(bag, first, order) | _shared(bag, first, order)
    return np.array([values[name] for name in FEATURES], np.float32).T


def _personal(analysis: Analysis, sentences: Sequence[Sentence]) -> float:
    """The share of sentences that speak of writer or reader outside quotations."""
    if _PERSONAL.isdisjoint(analysis.vocabulary):
        return 0.0
    places = analysis.places
    found = {at for word in _PERSONAL if word in places for at in places[word]}
    return sum(s.index in found and not _QUOTED.search(s.text) for s in sentences) / len(sentences)


def _links(bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, list[float]]:
    """How near the words of a sentence come to the nearest words of the others, and to those of its neighbours."""
    import numpy as np  # noqa: PLC0415

    # A rare word that the table does not hold has company only where its stem comes again.
    telling = (bag.weight > _TELLING) & ((bag.row >= 0) | ~bag.name)
    others = telling.nonzero()[0]
    sentence, column, vectors = bag.sentence[others], bag.column[others], first.vectors[others]
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    inverse = (bag.row[others] >= 0) / np.maximum(lengths, np.float32(1))
    asked = np.zeros(bag.size, np.bool_)
    asked[order] = True
    chosen = (asked[sentence] & ~first.tied[others]).nonzero()[0]
    alike = (vectors[chosen] @ vectors.T) * inverse * inverse[chosen][:, None]
    alike[column[chosen][:, None] == column] = 1
    weights = (bag.weight[others[chosen]] ** 2).tolist()
    owners = sentence[chosen].tolist()
    bounds = sentence.searchsorted(order[:, None] + np.array([-_BESIDE, 0, 1, _BESIDE + 1])).tolist()
    found: dict[str, list[float]] = {name: [0.0] * len(order) for name in _LINKS}
    for at, place in enumerate(order.tolist()):
        begin, end = bisect_left(owners, place), bisect_right(owners, place)
        if begin == end:
            continue
        left, mine, after, right = bounds[at]
        rows = alike[begin:end]
        rows[:, mine:after] = 0
        best, beside = rows.max(1, initial=0).tolist(), rows[:, left:right].max(1, initial=0).tolist()
        for name, value in zip(_LINKS, _linked(weights[begin:end], best, beside), strict=True):
            found[name][at] = value
    return found


def _linked(weights: list[float], links: list[float], beside: list[float]) -> tuple[float, ...]:
    """The values of `_LINKS` for the words of one sentence."""
    ranked, mass = sorted(links), sum(weights)
    best, worst = ranked[-2:], ranked[:3]
    return (
        sum(w * link for w, link in zip(weights, links, strict=True)) / mass,
        sum(best) / len(best),
        sum(worst) / len(worst),
        sum(w for w, link in zip(weights, links, strict=True) if link < _LINKED),
        sum(w * link for w, link in zip(weights, beside, strict=True)) / mass,
    )


def _shared(bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
    """Stems a sentence has in common with its neighbours, and how often the rest repeats its stems."""
    import numpy as np  # noqa: PLC0415

    away = np.abs(order[:, None] - bag.sentence)
    own = away == 0
    who, which = ((away <= _BESIDE) & ~own).nonzero()
    nearby = np.zeros((len(order), bag.columns), np.bool_)
    nearby[who, bag.column[which]] = True
    shared = nearby[:, bag.column] & own
    mass = own @ bag.weight + 1e-6
    return {
        "near_stems": shared @ bag.weight / mass,
        "names_near": (shared & (bag.name & ~first.everywhere)).any(1),
        "stems": np.log1p(own @ (bag.weight * (first.counts[bag.column] - 1)) / mass),
    }


_LINKS = ("link", "link_best", "link_worst", "unlinked", "link_near")


def _fields(bag: _Bag, tied: npt.NDArray[np.bool_], order: npt.NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """How sentences lie among the fields of life, by the words that are not tied to the article by name alone.

    Likeness to the rest of the article; the strongest field the rest hardly has, and how many words name it.
    """
    import numpy as np  # noqa: PLC0415

    kept = (~tied & (bag.row >= 0)).nonzero()[0]
    weight, owner = bag.weight[kept], bag.sentence[kept]
    strength = models.word_table().fields[bag.row[kept]] * (weight / FIELD_SCALE)[:, None]
    own = (owner == order[:, None]).astype(np.float32)
    held = own @ strength
    words = own @ ((strength > 0) & (weight > _TELLING)[:, None])
    rest = strength.sum(0) - held
    alien = held / (_THIN + rest) * _surprise()
    place = alien.argmax(1)
    row = np.arange(len(held))
    return (unit(held) * unit(rest)).sum(1), np.minimum(alien[row, place], 3), words[row, place]


@cache
def _surprise() -> Floats:
    """How much a new field says, by field: public affairs turn up in stories about anything."""
    import numpy as np  # noqa: PLC0415

    return np.array([_CIVIC_SURPRISE if name in _CIVIC else 1.0 for name in lexicon.table("beats")], np.float32)


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


# Rows for words the table does not hold: a name or rare word, and a number or single letter.
_NAMELESS, _NOTHING = -1, -2


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


def unit(rows: Floats) -> Floats:
    """Rows at length one; rows of zeros stay so."""
    import numpy as np  # noqa: PLC0415

    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    scaled: Floats = rows / np.maximum(lengths, 1e-6)[:, None]
    return scaled


def _top(alike: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """Mean likeness to the three most similar other sentences."""
    import numpy as np  # noqa: PLC0415

    alike = alike.copy()
    alike[np.arange(len(order)), order] = -1
    best: Floats = np.partition(alike, -3, axis=1)[:, -3:].mean(1)
    return best


def _near(alike: Floats, order: npt.NDArray[np.int64]) -> list[float]:
    """Likeness to the most similar of the two sentences on either side."""
    return [
        max(row[max(at - _BESIDE, 0) : at] + row[at + 1 : at + 1 + _BESIDE])
        for row, at in zip(alike.tolist(), order.tolist(), strict=True)
    ]


def _standing(values: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """How many standard deviations the values at `order` lie above the article's mean."""
    away = values - values.sum() / len(values)
    deviations: Floats = away[order] / (math.sqrt(away @ away / len(values)) + 0.03)
    return deviations


def _title(analysis: Analysis, static: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """Cosine of the sentences at `order` with the headline and the lead; the lead alone where there is no headline."""
    lead = static[:3]
    own = static[order]
    about = lead.sum(0) + 2 * headline_vector(analysis) - own * (order < 3)[:, None]
    cosine: Floats = (own * unit(about)).sum(1)
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

    known, words = _spellings(), [analysis.words[s.index] for s in sentences]
    number = known.numbers(list(chain.from_iterable(words)))
    vectors = models.word_table().vectors.take(known.row[number], 0).astype(np.float32)
    owner = np.repeat(np.arange(len(words)), [len(sentence) for sentence in words])
    rows: Floats = _sums(vectors, known.scale[number][None], owner, len(words))[0]
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
    rarity = float(table.rarity[row]) if row is not None else _UNKNOWN
    return min(max((rarity - _COMMON) / (_UNKNOWN - _COMMON), 0.0), 1.0)


def _lowered(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORDS.findall(text)]
