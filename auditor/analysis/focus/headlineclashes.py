"""Headlines that say the opposite of their article's lead."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import predicates, topics
from auditor.analysis.deeds import lemma
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


class Clash(NamedTuple):
    """`said` is the word of the headline, `told` that of the sentence; `coverage` in [0, 1] what both are about."""

    sentence: Sentence
    said: str
    told: str
    coverage: float


class _Side(NamedTuple):
    """`theme` is what the axis is true of: s the subject, o the object, b either."""

    axis: str
    pole: str
    theme: str
    part: str
    particle: str


class _Term(NamedTuple):
    """A word that has an opposite. `negated`: the text denies it."""

    place: int
    word: str
    sides: frozenset[tuple[str, str]]  # axis and pole, + or -
    negated: bool
    of_subject: bool


_NEGATORS = word_set(
    "not never no none nobody neither nor without cannot can't won't isn't aren't wasn't weren't doesn't don't didn't "
    "hasn't haven't hadn't wouldn't couldn't fail fails failed refuse refuses refused declines declined"
)
_NOBODY = word_set("one all everyone everybody")
_REACH = 2  # words between a negation and what it denies
# The headline is not plain, or tells of more than one side.
_OPEN = word_set(
    "if whether could would should may might claim claims claimed says say said calls call urges urge wants want fears "
    "hoax false fake denies deny denied after despite but though although while before why how what when who or than "
    "ends end lifts drops stop stops rejects proposes seeks vows pledges demand demands tells told asks asked first"
)
# The sentence is not plain, or tells of another time, another side or somebody's word.
_APART = word_set(
    "if whether could would should might although though despite but while whereas however unless earlier "
    "previously previous until once since than instead claimed claims alleged denied wants "
    "urged called hoped hopes opposed another other separate again unlike"
)
# These only where they stand before what is opposed.
_BEFORE = word_set("after before following when")
_DETERMINERS = word_set("a an the this that his her its their")
_NOTHING: frozenset[str] = frozenset()
_LONGEST = 40  # words of a sentence that is read
_BY_FIGURES = word_set("up down")  # "up 18 percent"
_LEADS = 3  # sentences of the body
_BESIDE = 4  # words between a subject and its verb
_LEAST, _SURE, _LEAST_SHARED = 0.5, 0.6, 2
_TELLING = 0.12
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|,")
_QUOTED = re.compile(r"[“”\"?]|(?<!\w)[‘']|: ")


def clash(analysis: Analysis) -> Clash | None:
    """The sentence of the lead that the headline contradicts; None where there is none or the article says both.

    Raises: ModelUnavailable.
    """
    headline = analysis.document.headline
    if headline is None:
        return None
    text = analysis.document.reading[headline.start : headline.end]
    lowers = _split(text)
    if _QUOTED.search(text) or not _OPEN.isdisjoint(lowers):
        return None
    said = _terms(lowers)
    if len({axis for term in said for axis, _ in term.sides}) > _MOST_AXES:
        return None
    body = [s for s in analysis.body[: _READ + 1] if s.span.start >= headline.end]
    counter = _NEGATORS if _NEGATORS.isdisjoint(lowers) else _NEGATORS.union(lowers)
    counter = counter.union(
        *(_forms().get((axis, "-" if pole == "+" else "+"), _NOTHING) for t in said for axis, pole in t.sides)
    )
    leads = [s for s in body[:_LEADS] if not counter.isdisjoint(analysis.lowers[s.index])]
    weights = _weights(lowers) if leads else {}
    if len(weights) < _LEAST_SHARED:
        return None
    for sentence in leads:
        found = _against(analysis, sentence, said, lowers, weights)
        if found is not None and not _told(analysis, body, found, lowers, weights):
            return found
    return None


_MOST_AXES, _READ = 6, 40


def _weights(lowers: tuple[str, ...]) -> dict[str, float]:
    """Weight by stem of the headline's telling words."""
    found = {stem(w): topics.weight(w) for w in lowers if w not in _NEGATORS and w not in _NOBODY}
    return {s: w for s, w in found.items() if w > _TELLING}


@cache
def _sides() -> dict[str, frozenset[_Side]]:
    """What a word form can say, by form."""
    found: dict[str, set[_Side]] = {}
    for form, senses in predicates.senses().items():
        for sense in senses:
            if sense.pole in "+-":
                side = _Side(sense.predicate, sense.pole, sense.theme, sense.part, sense.particle)
                found.setdefault(form, set()).add(side)
    for name in ("plain_opposites", "headline_opposites"):
        for line in lexicon.entries(name):
            axis, theme, *sorts = line.split("\t")
            for pole, words in zip("+-", sorts, strict=True):
                _enter(found, axis, pole, theme, words)
    for one, other in lexicon.table("antonyms").items():
        found.setdefault(one, set()).add(_Side(f"{one}/{other}", "+", "b", "a", ""))
        found.setdefault(other, set()).add(_Side(f"{one}/{other}", "-", "b", "a", ""))
    return {form: frozenset(sides) for form, sides in found.items()}


@cache
def _forms() -> dict[tuple[str, str], frozenset[str]]:
    """Word forms by axis and pole."""
    found: dict[tuple[str, str], set[str]] = {}
    for form, sides in _sides().items():
        for side in sides:
            found.setdefault((side.axis, side.pole), set()).add(form)
    return {side: frozenset(forms) for side, forms in found.items()}


def _enter(found: dict[str, set[_Side]], axis: str, pole: str, theme: str, words: str) -> None:
    for word in words.split():
        for form, sense in predicates.expand(axis, pole, theme, word):
            found.setdefault(form, set()).add(_Side(axis, pole, theme, sense.part, sense.particle))


def _terms(lowers: tuple[str, ...]) -> list[_Term]:
    sides = _sides()
    found = []
    for k, word in enumerate(lowers):
        if word not in sides:
            continue
        named = k > 0 and lowers[k - 1] in _DETERMINERS
        after = lowers[k + 1 : k + 2]
        meant = {side for side in sides[word] if not (named and side.part == "v")}
        joined = {side for side in meant if side.particle and side.particle in after}
        meant = joined or {side for side in meant if not side.particle}
        if word in _BY_FIGURES and not (after and after[0][0].isdigit()):
            continue
        if meant:
            negated = not _NEGATORS.isdisjoint(_since_stop(lowers[max(k - _REACH, 0) : k]))
            poles = frozenset((side.axis, side.pole) for side in meant)
            found.append(_Term(k, word, poles, negated, any(side.theme == "s" for side in meant)))
    return found


def _since_stop(lowers: tuple[str, ...]) -> tuple[str, ...]:
    return lowers[lowers.index(",") + 1 :] if "," in lowers else lowers


def _split(text: str) -> tuple[str, ...]:
    """Words in lower case, and the commas between them."""
    return tuple(w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text))


def _against(
    analysis: Analysis, sentence: Sentence, said: list[_Term], lowers: tuple[str, ...], weights: dict[str, float]
) -> Clash | None:
    told = _split(sentence.text)
    if len(told) > _LONGEST or not _APART.isdisjoint(told) or "may" in sentence.text.split():
        return None
    stems = set(analysis.stems[sentence.index])
    terms = _terms(told)
    for one in said:
        coverage, close = _shared(weights, stems, stem(one.word))
        for other in terms:
            opposed = _opposed(one, other) and not any(_same(one, third) for third in terms)
            opposed = opposed and _BEFORE.isdisjoint(told[: other.place]) and _one_subject(one, other, lowers, told)
            if opposed and (close or _of_one_thing(one, other, lowers, told)):
                return Clash(sentence, one.word, other.word, coverage)
    coverage, close = _shared(weights, stems, "")
    return _denied(sentence, told, lowers, coverage) if close else None


def _shared(weights: dict[str, float], stems: set[str], apart: str) -> tuple[float, bool]:
    """Share of the headline's weight, one word apart, that the stems hold, and whether that is one subject."""
    about = {s: w for s, w in weights.items() if s != apart}
    shared = about.keys() & stems
    coverage = sum(about[s] for s in shared) / (sum(about.values()) or 1.0)
    return round(coverage, 2), coverage >= _LEAST and len(shared) >= _LEAST_SHARED


def _one_subject(one: _Term, other: _Term, lowers: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether what is said of a subject can be of the same one, and at the same time."""
    if "had" in told[max(other.place - 2, 0) : other.place]:
        return False
    if not (one.of_subject or other.of_subject) or not one.place:
        return True
    subject = {stem(w) for w in lowers[: one.place] if topics.weight(w) > _TELLING and w not in _NOBODY | _NEGATORS}
    return not subject or not subject.isdisjoint(map(stem, told[: other.place]))


def _of_one_thing(one: _Term, other: _Term, lowers: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether the same noun stands right before both, or right after both."""
    before = stem(lowers[one.place - 1]) if one.place else ""
    if before and topics.weight(lowers[one.place - 1]) > _TELLING:
        return before in map(stem, told[max(other.place - _BESIDE, 0) : other.place])
    return False


def _opposed(one: _Term, other: _Term) -> bool:
    if one.negated != other.negated:
        return bool(one.sides & other.sides)
    return any((axis, "-" if pole == "+" else "+") in other.sides for axis, pole in one.sides) and not (
        one.sides & other.sides
    )


def _same(one: _Term, other: _Term) -> bool:
    return one.negated == other.negated and bool(one.sides & other.sides)


def _denied(sentence: Sentence, told: tuple[str, ...], lowers: tuple[str, ...], coverage: float) -> Clash | None:
    """A word of the headline that the sentence denies."""
    heads = {lemma(w): k for k, w in enumerate(lowers) if topics.weight(w) > _TELLING}
    for k, word in enumerate(told):
        at = heads.get(lemma(word), -1)
        denial = _denial(told, k)
        if at < 0 or not denial or topics.weight(word) <= _TELLING or not _NEGATORS.isdisjoint(lowers):
            continue
        if f", {denial} {word}" not in sentence.text.lower():
            return Clash(sentence, lowers[at], f"{denial} {word}", coverage)
    return None


def _denial(lowers: tuple[str, ...], k: int) -> str:
    """The negation right before word k, "" where there is none."""
    return lowers[k - 1] if k and lowers[k - 1] in _NEGATORS else ""


def _told(
    analysis: Analysis, body: list[Sentence], found: Clash, lowers: tuple[str, ...], weights: dict[str, float]
) -> bool:
    """Whether another sentence says what the headline says."""
    wanted = {lemma(w) for w in found.said.split() if w not in _NEGATORS}
    sides = {(side.axis, side.pole) for w in found.said.split() for side in _sides().get(w, ())}
    negated = not _NEGATORS.isdisjoint(lowers)
    for sentence in body:
        if sentence is found.sentence:
            continue
        told = _split(sentence.text)
        if weights.keys().isdisjoint(analysis.stems[sentence.index]):
            continue
        if any(term.sides & sides and term.negated == negated for term in _terms(told)):
            return True
        if not negated and not sides and wanted & set(map(lemma, told)):
            return True
    return False
