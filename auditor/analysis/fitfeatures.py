"""What a sentence has in common with the rest of its article, in numbers."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from auditor import lexicon, models
from auditor import patterns as re
from auditor.analysis import ties, topics
from auditor.analysis.entities import EntityKind
from auditor.analysis.standalones import claims_a_link, is_telling
from auditor.analysis.wordbags import Bag, bag_of, sums
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

# A name in at least this share of sentences (and in three), a country say, is everywhere in the article:
# sharing only that is no sign of belonging.
_EVERYWHERE = 0.2
# Strength at which a field is hardly there, and weight at which a word says something.
_THIN, _TELLING = 0.25, 0.15
_CIVIC, _CIVIC_SURPRISE = frozenset({"politics", "world", "law", "crime", "defence", "economy", "money"}), 0.4
# Sentences of an article looked at closely; telling words they need, by weight.
CANDIDATES, _LEAST_MASS, _WORTH_A_LOOK = 4, -0.2, -0.55
# What a sentence that claims a link needs less of doubt.
_CLAIMED = 0.07
# Cosine from which two words have to do with each other; sentences on either side that are neighbours.
_LINKED, _BESIDE = 0.4, 2

# The model multiplies these with one another.
PAIRED = (
    "mass", "count", "covered", "covered_rare", "covered_standing", "static", "static_standing", "static_gap", "plain",
    "plain_standing", "stems", "top", "plain_top", "near", "near_stems", "link", "link_best", "link_worst", "unlinked",
    "link_near", "names_shared", "names_new", "names_near", "title", "fields", "alien", "alien_words", "pointers",
    "quoted", "personal", "start", "end", "few", "cohesion",
)  # fmt: skip
_OWN = (*PAIRED, "best", "local", "rank", "before", "after", "bridge")
FEATURES = (*_OWN, *ties.TIES)
_LINKS = ("link", "link_best", "link_worst", "unlinked", "link_near")

# A text that speaks for itself and to its reader is an essay, and essays wander.
_PERSONAL = frozenset("i i'm i've my me we we're we've our us you you're your let's".split())
_POINTERS = frozenset(
    "he she it they him her his hers its their them this these those that such i we my our us you your".split()
)
# Sentences that count as near, as the spread of a bell.
_REACH = 1.5
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def features(
    analysis: Analysis, sentences: Sequence[Sentence], doubt: float = _WORTH_A_LOOK
) -> tuple[npt.NDArray[np.int64], Floats]:
    """Places in `sentences` of those that fit worst at first sight, in order, and a row of `FEATURES` for each.

    What is doubted less than `doubt` is left out, or a little less than that where it claims a link.
    """
    import numpy as np  # noqa: PLC0415

    bag = bag_of(analysis, sentences)
    first = _first_sight(bag)
    ranked = first.doubt.argsort()[::-1].tolist()
    doubted = [
        at
        for at in ranked
        if first.doubt[at] >= doubt or (first.doubt[at] >= doubt - _CLAIMED and claims_a_link(sentences[at].text))
    ]
    order = np.array(sorted(_candidates(analysis, sentences, first, doubted)), np.int64)
    if not len(order):
        return order, np.zeros((0, len(FEATURES)), np.float32)
    return order, _closely(analysis, sentences, bag, first, order)


def every(analysis: Analysis, sentences: Sequence[Sentence]) -> Floats:
    """A row of `FEATURES` for each sentence, candidate or not: what the model knows of them all, for measuring."""
    import numpy as np  # noqa: PLC0415

    bag = bag_of(analysis, sentences)
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


def _first_sight(bag: Bag) -> _FirstSight:
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
    both = sums(vectors, np.array([bag.scale, bag.scale * ~tied]), sentence, size)
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


def _standings(analysis: Analysis, bag: Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
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
    bag: Bag,
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
    values["rank"] = (first.static_rest[order][:, None] > first.static_rest).sum(1) / size
    values |= _links(bag, first, order) | _shared(bag, first, order) | _beside(first.static, alike, order)
    tied = np.array(ties.ties(analysis, sentences, order))
    return np.hstack([np.array([values[name] for name in _OWN]).T, tied]).astype(np.float32)


def _personal(analysis: Analysis, sentences: Sequence[Sentence]) -> float:
    """The share of sentences that speak of writer or reader outside quotations."""
    if _PERSONAL.isdisjoint(analysis.vocabulary):
        return 0.0
    places = analysis.places
    found = {at for word in _PERSONAL if word in places for at in places[word]}
    return sum(s.index in found and not _QUOTED.search(s.text) for s in sentences) / len(sentences)


def _links(bag: Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, list[float]]:
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


def _shared(bag: Bag, first: _FirstSight, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
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


def _fields(bag: Bag, tied: npt.NDArray[np.bool_], order: npt.NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
    """How sentences lie among the fields of life, by the words that are not tied to the article by name alone.

    Likeness to the rest of the article; the strongest field the rest hardly has, and how many words name it.
    """
    import numpy as np  # noqa: PLC0415

    kept = (~tied & (bag.row >= 0)).nonzero()[0]
    weight, owner = bag.weight[kept], bag.sentence[kept]
    strength = models.word_table().fields[bag.row[kept]] * (weight / topics.FIELD_SCALE)[:, None]
    own = (owner == order[:, None]).astype(np.float32)
    held = own @ strength
    words = own @ ((strength > 0) & (weight > _TELLING)[:, None])
    rest = strength.sum(0) - held
    alien = held / (_THIN + rest) * _surprise()
    place = alien.argmax(1)
    row = np.arange(len(held))
    return (topics.unit(held) * topics.unit(rest)).sum(1), np.minimum(alien[row, place], 3), words[row, place]


@cache
def _surprise() -> Floats:
    """How much a new field says, by field: public affairs turn up in stories about anything."""
    import numpy as np  # noqa: PLC0415

    return np.array([_CIVIC_SURPRISE if name in _CIVIC else 1.0 for name in lexicon.table("beats")], np.float32)


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


def _beside(static: Floats, alike: Floats, order: npt.NDArray[np.int64]) -> dict[str, Floats]:
    """Likeness to the most similar sentence and to those nearby; how much like one another the two beside it are."""
    import numpy as np  # noqa: PLC0415

    size, row = len(static), np.arange(len(order))
    away = np.abs(order[:, None] - np.arange(size))
    others = np.where(away == 0, 0, alike)
    near = np.exp(-0.5 * (away / _REACH) ** 2) * (away > 0)
    before = np.where(order > 0, others[row, order - 1], 0)
    after = np.where(order < size - 1, others[row, (order + 1) % size], 0)
    joined = np.einsum("ij,ij->i", static[order - 1], static[(order + 1) % size])
    within = (order > 0) & (order < size - 1)
    return {
        "best": others.max(1),
        "local": (others * near).sum(1) / near.sum(1),
        "before": before,
        "after": after,
        "bridge": np.where(within, joined - (before + after) / 2, 0),
    }


def _standing(values: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """How many standard deviations the values at `order` lie above the article's mean."""
    away = values - values.sum() / len(values)
    deviations: Floats = away[order] / (math.sqrt(away @ away / len(values)) + 0.03)
    return deviations


def _title(analysis: Analysis, static: Floats, order: npt.NDArray[np.int64]) -> Floats:
    """Cosine of the sentences at `order` with the headline and the lead; the lead alone where there is no headline."""
    lead = static[:3]
    own = static[order]
    about = lead.sum(0) + 2 * topics.headline_vector(analysis) - own * (order < 3)[:, None]
    cosine: Floats = (own * topics.unit(about)).sum(1)
    return cosine
