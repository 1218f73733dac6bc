"""Sentences of one article that say nearly the same: where they differ, they may contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claims import Certainty
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, DENY
from auditor.analysis.clauses import Clauses
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stems
from auditor.document import RESIDUE
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Parallel(NamedTuple):
    """Two sentences (indexes, in text order) and the stems they share."""

    first: int
    second: int
    shared: frozenset[str]


class Difference(NamedTuple):
    """What sets a parallel pair at odds: `first` and `second` are the words of each sentence."""

    kind: str
    pair: Parallel
    first: str
    second: str


FUNCTION = word_set(
    "the a an of in on at by for from to with and or but that this these those it its his her their our my your "
    "he she they we i you as is are was were be been being has have had having do does did will would can could "
    "may might must shall should not no never also than then there here who which whom whose what when where why "
    "how if so such into over under about after before during while because since until between through against "
    "per s t more most very just only even still all both each some any other another up out off down mr mrs ms "
    "said says say"
)
_NEGATORS = word_set("not never cannot")
_OTHER_NEGATORS = word_set("no none nobody nothing without neither nor hardly few little")
# "Not all", "not only": less than a denial.
_SOFTENED = word_set("all every only just everyone necessarily always many much enough everything so")
_SETTING = (
    CHANGE
    | CONDITIONAL - {"or"}
    | word_set("just only merely simply necessarily because but while whereas yet still anymore longer")
)
# A pair is close when this share of the shorter sentence's content is in the longer, and it has so much content.
_SHARE, _CONTENT = 0.75, 4
_SHORTEST, _LONGEST, _MISSING, _COMMON = 4, 45, 2, 8
# A stem in more sentences than this leads to too many pairs, and no pair is told by it.
_CROWD = 64


def parallels(analysis: Analysis) -> tuple[Parallel, ...]:
    """Close pairs of sentences in the article's own voice, in text order."""
    index = analysis.roots
    contents = {each: content for each in _likely(analysis, index) if (content := _content(analysis, each))}
    found = []
    held: Counter[str] = Counter()
    for one, two in sorted(_near(analysis, contents, index)):
        left, right = (contents.get(each) or _content(analysis, each) for each in (one, two))
        shared, least = left & right, min(len(left), len(right))
        if not least or len(shared) < max(_SHARE * (least - 1), _CONTENT - 1, least - _MISSING):
            continue
        # A word in more than eight sentences is what the article is about and tells no pair apart.
        rare = sum([len(index[each]) <= _COMMON for each in shared])
        if rare <= 1:
            if not held:
                held.update(chain.from_iterable(_content(analysis, s) for s in range(len(analysis.words))))
            rare = sum([held[each] <= _COMMON for each in shared])
        if rare > 1:
            found.append(Parallel(one, two, shared))
    return tuple(found)


def roots(analysis: Analysis) -> dict[str, list[int]]:
    """Sentence indexes by stem, of words that say something; a sentence with two words of a stem comes twice."""
    places = analysis.places
    words = list(analysis.vocabulary - FUNCTION)
    index: dict[str, list[int]] = {}
    for root, found in zip(stems((tuple(words),))[0], map(places.__getitem__, words), strict=True):
        index[root] = index[root] + found if root in index else found
    return index


def _near(analysis: Analysis, contents: dict[int, frozenset[str]], index: dict[str, list[int]]) -> set[tuple[int, int]]:
    """Pairs that share all but two of the stems of one of `contents`."""
    every = analysis.stems
    pairs = set()
    for one, content in contents.items():
        least = max(_CONTENT - 1, len(content) - _MISSING)
        # Of any three stems of the shorter sentence the longer has one: the three that come up least will do.
        rarest = sorted([index[root] for root in content], key=len)[: _MISSING + 1]
        for two in {each for places in rarest if 1 < len(places) <= _CROWD for each in places}:
            if two != one and len(content.intersection(every[two])) >= least:
                pairs.add((min(one, two), max(one, two)))
    return pairs


def _likely(analysis: Analysis, index: dict[str, list[int]]) -> list[int]:
    """Sentences of which at most two content words have a stem of their own: they may be the shorter of a pair."""
    voice = analysis.author_voice.text
    own: dict[int, list[str]] = {}
    for root, places in index.items():
        if len(places) == 1 and not root.isdigit():
            own.setdefault(places[0], []).append(root)
    likely = []
    for sentence in analysis.document.sentences:
        number = sentence.index
        mine = own.get(number, ())
        if len(mine) > _MISSING and voice.find("\x00", *sentence.span) != -1:
            words, stems = analysis.words[number], analysis.stems[number]
            quoted = {s for w, s in zip(words, stems, strict=True) if voice[w[0]] == "\x00"}
            mine = [root for root in mine if root not in quoted]
        if len(mine) <= _MISSING and _SHORTEST <= len(analysis.lowers[number]) <= _LONGEST:
            likely.append(number)
    return likely


def _content(analysis: Analysis, index: int) -> frozenset[str]:
    """Stems of what the sentence says itself; none where it is no sentence to compare."""
    words = analysis.words[index]
    sentence = analysis.document.sentences[index]
    if sentence.zone in RESIDUE or not _SHORTEST <= len(words) <= _LONGEST:
        return frozenset()
    voice = analysis.author_voice.text
    stems = analysis.stems[index]
    content = frozenset([s for w, s in zip(analysis.lowers[index], stems, strict=True) if w not in FUNCTION])
    if len(content) < _CONTENT - 1:
        return frozenset()
    if voice.find("\x00", *sentence.span) != -1:
        content -= {s for w, s in zip(words, stems, strict=True) if voice[w[0]] == "\x00"}
    if any(map(str.isdigit, content)):
        content = frozenset([s for s in content if not s.isdigit()])
    return content if len(content) >= _CONTENT - 1 else frozenset()


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Opposites by word, both ways."""
    table: dict[str, set[str]] = {}
    for line in entries("antonyms"):
        one, two = line.split("\t")
        table.setdefault(one, set()).add(two)
        table.setdefault(two, set()).add(one)
    return {word: frozenset(found) for word, found in table.items()}


def differences(clauses: Clauses, pairs: tuple[Parallel, ...]) -> Iterator[Difference]:
    """Pairs of which one negates the other or has the opposite word in its place."""
    for pair in pairs:
        if not _plain(clauses, pair):
            continue
        one, two = clauses.lowers(pair.first), clauses.lowers(pair.second)
        n1, n2 = _negations(clauses, pair.first), _negations(clauses, pair.second)
        if bool(n1) != bool(n2) and (one | two).isdisjoint(_OTHER_NEGATORS):
            if (
                _close(clauses, pair, 0.85, 3)
                and _negates_shared(clauses, pair)
                and _no_exception(clauses, pair, bool(n1))
            ):
                yield Difference("negation", pair, *((n1, "states it") if n1 else ("states it", n2)))
            continue
        opposites = antonyms()
        for word in sorted(one - two):
            clash = opposites.get(word, frozenset()) & (two - one)
            if clash and _close(clauses, pair, 0.8, 3):
                yield Difference("opposite", pair, word, min(clash))
                break


def _close(clauses: Clauses, pair: Parallel, share: float, least: int) -> bool:
    """Whether nearly all that the shorter sentence says is in the longer, the clashing words apart."""
    sizes = [
        sum(
            1
            for w in clauses.words[s]
            if w.lower not in FUNCTION and w.lower not in antonyms() and not w.lower[0].isdigit()
        )
        for s in (pair.first, pair.second)
    ]
    return len(pair.shared) >= least and len(pair.shared) >= share * min(sizes)


def _no_exception(clauses: Clauses, pair: Parallel, first_denies: bool) -> bool:
    """Whether the affirmed sentence is no narrower: "dogs are not allowed; guide dogs are"."""
    affirmed = pair.second if first_denies else pair.first
    stems = clauses.analysis.stems[affirmed]
    denied = pair.first if first_denies else pair.second
    keys = clauses.analysis.entity_keys
    if keys[denied] - keys[affirmed]:  # "we did not hear from Lund; we heard from Holm"
        return False
    words = clauses.words[affirmed]
    first = next(k for k, s in enumerate(stems) if s in pair.shared)
    start = max((k for k in range(first) if words[k].lower == "that"), default=0)  # "the study found that …"
    extra = {
        s for w, s in zip(words[start:], stems[start:], strict=True) if w.lower not in FUNCTION and s not in pair.shared
    }
    return not extra or (len(pair.shared) >= 5 and len(extra) <= 2)


def _negations(clauses: Clauses, sentence: int) -> str:
    words = clauses.words[sentence]
    for k, word in enumerate(words):
        if word.lower in _NEGATORS or word.lower.endswith("n't"):
            following = words[k + 1].lower if k + 1 < len(words) else ""
            return "" if following in _SOFTENED else word.text
    return ""


def _negates_shared(clauses: Clauses, pair: Parallel) -> bool:
    """Whether a word that both sentences share comes within three words of the negation."""
    stems = clauses.analysis.stems
    for s in (pair.first, pair.second):
        for k, word in enumerate(clauses.words[s]):
            if word.lower in _NEGATORS or word.lower.endswith("n't"):
                return bool(pair.shared.intersection(stems[s][k + 1 : k + 4]))
    return False


def _plain(clauses: Clauses, pair: Parallel) -> bool:
    """Both in one voice, neither conditional nor an account of a change, at the same time."""
    t1, t2 = clauses.times(pair.first), clauses.times(pair.second)
    if t1 and t2 and t1 != t2:
        return False
    if not (clauses.lowers(pair.first) ^ clauses.lowers(pair.second)).isdisjoint(_SETTING | DENY):
        return False
    for s in (pair.first, pair.second):
        if s in clauses.asking:
            return False
    one, two = clauses.certainty(pair.first), clauses.certainty(pair.second)
    if one < Certainty.ATTRIBUTED or two < Certainty.ATTRIBUTED:
        return False
    return not (one is two is Certainty.ATTRIBUTED) or clauses.source(pair.first) == clauses.source(pair.second)
