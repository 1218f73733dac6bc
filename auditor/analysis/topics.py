"""What each sentence is about: static word vectors, weighted words, and what the two say about fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from auditor import lexicon, models
from auditor import patterns as re
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
CANDIDATES, _LEAST_MASS, _WORTH_A_LOOK = 4, -0.2, -0.75
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
        claimed = _CLAIMS_A_LINK.search(self.sentence.text) is not None
        return math.log(p / (1 - p)) + raised + 2.8 * claimed - quoted - 20 * short - 4 * essay

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
    words = text.split()
    bare = _CONNECTED.sub("", _QUOTED.sub(_QUOTE, text))
    return (
        len(words) >= _TELLING_WORDS
        and text[-1] in _STOPS
        and text[0] not in _OPENERS
        and bare.count("“") == bare.count("”")
        and '"' not in bare
        and not _LOOSE.search(bare)
        and sum(w[0].isupper() for w in words) <= _MOSTLY_NAMES * len(words)
    )


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
        for block in self.blocks():
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
        return all(len(block) < SHORTEST for block in self.blocks())

    def blocks(self) -> list[list[Sentence]]:
        """The body in runs of sentences, each compared within itself."""
        body = [s for s in self._analysis.body if len(self._analysis.words[s.index]) >= _FEWEST]
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
    first = _first_sight(analysis, bag)
    doubted = [at for at in first.doubt.argsort()[::-1].tolist() if first.doubt[at] >= doubt]
    order = np.array(sorted(_candidates(analysis, sentences, bag, first, doubted)), np.int64)
    return order, _closely(bag, first, order) if len(order) else np.zeros((0, len(FEATURES)), np.float32)


def _candidates(
    analysis: Analysis, sentences: Sequence[Sentence], bag: _Bag, first: _FirstSight, doubted: list[int]
) -> list[int]:
    """Those of `doubted` that could be flagged at all: not the lead, nor what names a person of the story."""
    found: list[int] = []
    for at in doubted:
        tells = at and first.table["mass"][at] > _LEAST_MASS and is_telling(bag.texts[at])
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


@dataclass(frozen=True, slots=True)
class _Bag:
    """The telling words of a block, flat and in order: whose sentence, which stem, which row of the table."""

    size: int
    sentence: npt.NDArray[np.int64]
    column: npt.NDArray[np.int64]
    columns: int
    row: npt.NDArray[np.int64]
    weight: Floats
    name: npt.NDArray[np.bool_]
    texts: list[str]
    pointers: list[float]
    personal: float


def _bag(analysis: Analysis, sentences: Sequence[Sentence]) -> _Bag:
    import numpy as np  # noqa: PLC0415

    table = models.word_table()
    place = table.place
    column: dict[str, int] = {}
    columns: list[int] = []
    rows: list[int] = []
    names: list[bool] = []
    owner: list[int] = []
    pointers: list[float] = []
    personal = 0
    for number, sentence in enumerate(sentences):
        words = analysis.words[sentence.index]
        lowers = [word[3] for word in words]
        columns += [column.setdefault(stem, len(column)) for stem in analysis.stems[sentence.index]]
        rows += [place[lower] if lower in place else _row(lower) for lower in lowers]
        names.append(False)
        names += [word[2][0].isupper() for word in words[1:]]
        owner += [number] * len(words)
        pointers.append(len(_POINTERS.intersection(lowers)) / len(words))
        personal += not _PERSONAL.isdisjoint(lowers) and not _QUOTED.search(sentence.text)
    row = np.array(rows)
    weight = np.where(row >= 0, _weights()[row], (row == _NAMELESS).astype(np.float32))
    column_array, name = np.array(columns), np.array(names)
    name_columns = np.bincount(column_array, name, len(column)) > 0
    # A word counts once a sentence.
    key, order = np.array(owner) * len(column) + column_array, np.arange(len(owner))
    last = np.empty(len(sentences) * len(column), np.int64)
    last[key[::-1]] = order[::-1]
    first = last[key] == order
    kept = np.flatnonzero((weight > 0) & first)
    return _Bag(
        len(sentences),
        np.array(owner)[kept],
        column_array[kept],
        len(column),
        row[kept],
        weight[kept].astype(np.float32),
        name[kept] | (name_columns[column_array[kept]] & (row[kept] < 0)),
        [s.text for s in sentences],
        pointers,
        personal / len(sentences),
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
    counts: npt.NDArray[np.int64]
    common: npt.NDArray[np.bool_]
    tied: npt.NDArray[np.bool_]
    vectors: Floats
    static: Floats
    plain: Floats
    table: dict[str, Floats]


def _first_sight(analysis: Analysis, bag: _Bag) -> _FirstSight:
    import numpy as np  # noqa: PLC0415

    size = bag.size

    def per_sentence(values: Any) -> Floats:
        return np.bincount(bag.sentence, values, size).astype(np.float32)

    counts = np.bincount(bag.column, minlength=bag.columns)
    named = np.bincount(bag.column, bag.name, bag.columns) > 0
    common = (counts >= max(3.0, _EVERYWHERE * size)) & named
    elsewhere = counts[bag.column] > 1
    tied = common[bag.column] | (bag.name & elsewhere)
    mass = per_sentence(bag.weight) + 1e-6
    table = models.word_table()
    vectors = table.vectors[bag.row] * (table.scale[bag.row] * (bag.row >= 0))[:, None]
    static = np.zeros((size, vectors.shape[1]), np.float32)
    starts = np.flatnonzero(np.diff(bag.sentence, prepend=-1))
    static[bag.sentence[starts]] = np.add.reduceat(vectors, starts)
    plain, loose = static.copy(), np.flatnonzero(tied)
    np.subtract.at(plain, bag.sentence[loose], vectors[loose])
    static, plain = unit(static), unit(plain)
    values = {
        "mass": np.log(mass),
        "count": np.log1p(per_sentence(~bag.name)),
        "covered": per_sentence(bag.weight * elsewhere) / mass,
        "covered_rare": per_sentence(bag.weight * (elsewhere & ~common[bag.column])) / mass,
        "static": _rest(static),
        "plain": _rest(plain),
        "names_shared": np.log1p(per_sentence(bag.name & elsewhere & ~common[bag.column])),
        "names_new": np.log1p(per_sentence(bag.name & ~elsewhere)),
        "title": _title(analysis, static),
    }
    values["cohesion"] = np.full(size, values["static"].mean(), np.float32)
    for name in ("covered", "static", "plain"):
        values[f"{name}_standing"] = _standing(values[name])
    lowest = np.sort(values["static"])
    values["static_gap"] = values["static"] - np.where(values["static"] == lowest[0], lowest[1], lowest[0])
    doubt = -(values["static"] + values["plain"] + 0.5 * values["covered_rare"])
    return _FirstSight(doubt, counts, common, tied, vectors, static, plain, values)


def _closely(bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> Floats:
    """`FEATURES` of the sentences at `order`."""
    import numpy as np  # noqa: PLC0415

    alike, plain_alike = first.static[order] @ first.static.T, first.plain[order] @ first.plain.T
    size = bag.size
    values = {name: column[order] for name, column in first.table.items()}
    values["top"], values["plain_top"] = _top(alike, order), _top(plain_alike, order)
    values["near"] = _near(plain_alike, order)
    values["fields"], values["alien"], words = _fields(bag, first.tied, order)
    values["alien_words"] = np.log1p(words)
    values["pointers"] = np.array([bag.pointers[at] for at in order], np.float32)
    texts = [bag.texts[at] for at in order]
    values["quoted"] = np.array([("“" in text) or ('"' in text) for text in texts], np.float32)
    values["personal"] = np.full(len(order), bag.personal, np.float32)
    values["start"], values["end"] = (order < 3).astype(np.float32), (order >= size - 2).astype(np.float32)
    values["few"] = np.full(len(order), 1 / size, np.float32)
    values |= _links(bag, first, order) | _shared(bag, first, order)
    return np.stack([values[name] for name in FEATURES], 1).astype(np.float32)


def _links(bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
    """How near the words of a sentence come to the nearest words of the others, and to those of its neighbours."""
    import numpy as np  # noqa: PLC0415

    # A rare word that the table does not hold has company only where its stem comes again.
    telling = (bag.weight > _TELLING) & ((bag.row >= 0) | ~bag.name)
    others = np.flatnonzero(telling)
    asked = np.zeros(bag.size, np.bool_)
    asked[order] = True
    units = unit(first.vectors[others])
    chosen = asked[bag.sentence[others]] & ~first.tied[others]
    mine = others[chosen]
    alike = units[chosen] @ units.T
    apart = np.abs(bag.sentence[mine][:, None] - bag.sentence[others][None, :])
    alike[bag.column[mine][:, None] == bag.column[others][None, :]] = 1
    alike[apart == 0] = 0
    best, beside = alike.max(1, initial=0), np.where(apart <= _BESIDE, alike, 0).max(1, initial=0)
    found = {name: np.zeros(len(order), np.float32) for name in _LINKS}
    for at, place in enumerate(order):
        own = bag.sentence[mine] == place
        if own.any():
            weight, link = bag.weight[mine][own] ** 2, best[own]
            ranked = np.sort(link)
            found["link"][at] = (weight * link).sum() / weight.sum()
            found["link_best"][at] = ranked[-2:].mean()
            found["link_worst"][at] = ranked[:3].mean()
            found["unlinked"][at] = (weight * (link < _LINKED)).sum()
            found["link_near"][at] = (weight * beside[own]).sum() / weight.sum()
    return found


def _shared(bag: _Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
    """Stems a sentence has in common with its neighbours, and how often the rest repeats its stems."""
    import numpy as np  # noqa: PLC0415

    found = {name: np.zeros(len(order), np.float32) for name in _SHARED}
    nearby = np.zeros(bag.columns, np.bool_)
    for at, place in enumerate(order):
        away = np.abs(bag.sentence - place)
        own = away == 0
        columns, weight = bag.column[own], bag.weight[own]
        nearby[:] = False
        nearby[bag.column[(away > 0) & (away <= _BESIDE)]] = True
        shared = nearby[columns]
        mass = weight.sum() + 1e-6
        found["near_stems"][at] = (weight * shared).sum() / mass
        found["names_near"][at] = (shared & bag.name[own] & ~first.common[columns]).any()
        found["stems"][at] = np.log1p((weight * (first.counts[columns] - 1)).sum() / mass)
    return found


_LINKS = ("link", "link_best", "link_worst", "unlinked", "link_near")
_SHARED = ("near_stems", "names_near", "stems")


def _fields(bag: _Bag, tied: npt.NDArray[np.bool_], order: npt.NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """How sentences lie among the fields of life, by the words that are not tied to the article by name alone.

    Likeness to the rest of the article; the strongest field the rest hardly has, and how many words name it.
    """
    import numpy as np  # noqa: PLC0415

    weight = bag.weight * (~tied & (bag.row >= 0))
    strength = models.word_table().fields[bag.row] * (weight / FIELD_SCALE)[:, None]
    whole = strength.sum(0)
    owned = [bag.sentence == place for place in order]
    held = np.stack([strength[own].sum(0) for own in owned])
    words = np.stack([((strength[own] > 0) & (weight[own, None] > _TELLING)).sum(0) for own in owned])
    rest = whole - held
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


def _rest(rows: Floats) -> Floats:
    """Cosine of each unit row with the sum of all others."""
    others = rows.sum(0) - rows
    cosine: Floats = (rows * unit(others)).sum(1)
    return cosine


def _top(alike: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """Mean likeness to the three most similar other sentences."""
    import numpy as np  # noqa: PLC0415

    alike = alike.copy()
    alike[np.arange(len(order)), order] = -1
    best: Floats = np.partition(alike, -3, axis=1)[:, -3:].mean(1)
    return best


def _near(alike: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """Likeness to the most similar of the two sentences on either side."""
    import numpy as np  # noqa: PLC0415

    padded = np.pad(alike, ((0, 0), (2, 2)), constant_values=-1)
    row = np.arange(len(order))
    best: Floats = np.max([padded[row, order + step] for step in (0, 1, 3, 4)], axis=0)
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
