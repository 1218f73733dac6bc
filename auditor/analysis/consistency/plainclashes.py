"""Clashes that need no paraphrase: a deed and its opposite, or a deed and the same denied, of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, CONTRAST
from auditor.analysis.clauses import Clauses
from auditor.analysis.coreferences import kinds
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import Sense, noun
from auditor.analysis.tokens import Word
from auditor.document import RESIDUE, Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Plain(NamedTuple):
    """`span` is the later place, `other` the earlier; `first` and `second` are the words that clash."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float

    @property
    def event(self) -> str:
        return self.about


def between(analysis: Analysis, kind: str, one: tuple[int, str], two: tuple[int, str], about: str) -> Plain:
    """A clash of two sentences, in either order: the index of each with the words of it that clash."""
    (a, first), (b, second) = sorted((one, two), key=itemgetter(0))
    sentences = analysis.document.sentences
    return Plain(kind, sentences[b].span, sentences[a].span, first, second, about, 0.7)


def around(analysis: Analysis, s: int, k: int, before: int = 2, after: int = 4) -> str:
    """Word k of sentence s as it stands, with `before` words ahead of it, up to `after` words from it on."""
    words = analysis.words[s]
    return analysis.document.text[words[max(0, k - before)].start : words[min(len(words), k + after) - 1].end]


class _Deed(NamedTuple):
    axis: str
    pole: str
    sentence: int
    word: int
    named: bool  # by a noun: "the closure"
    things: frozenset[str]  # what it is true of
    loose: bool  # no thing is named beside it, a pronoun or nothing is


_NEGATIONS = word_set("not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't didn't "
                      "doesn't won't nobody none cannot can't couldn't failed refused nearly almost")  # fmt: skip
_BE = word_set("is are was were be been being isn't aren't wasn't weren't")
_MODAL = word_set("would could should might may must can cannot can't couldn't to if will won't let")
_OPEN = (
    CHANGE
    | CONTRAST
    | (CONDITIONAL - {"or"})
    | word_set(
        "another other others second separate different previous previously earlier later ago last again former once "
        "since until before after then next also both between some most more than less first ever average annually "
        "contrast whereas allegedly alleged claims claimed claim denied denies reportedly suspected wants "
        "wanted hopes plans planned "
        "proposed proposal calls called urged demanded vowed seek seeks sought expected predicted forecast likely"
    )
)
_SETTLED = _OPEN - word_set("after first last both also more than since some most former expected called before")
_DETERMINERS = word_set("the his her their its this")
_ARTICLES = _DETERMINERS | {"a", "an"}
_NOT_WILL = _MODAL - {"will"}
_FINITE = _MODAL | _BE
_OWNERS = word_set("his her their its")
_LINKS = word_set("of in to on for over from against at with by")
_STOP = word_set(
    "the a an this that these those his her their its our my your and or in on at of to for from with by as "
    "into over "
    "under about had has have was were is are be been being will would who which whom whose it they he she "
    "him them i "
    "we you not no never also just only now when where while after before during than then there here all some any "
    "each every one two three four five six seven eight nine ten said says told monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december "
    "day week month year years time people man woman men women company group officials police government state "
    "country city town new former first last second third percent per cent million billion dollars pounds euros "
    "number numbers level levels quarter part end way life decision vote case court home morning evening "
    "night mr mrs "
    "ms dr against out up down off back since until yesterday today early late"
)
_REACH = 9
_NEAR = 15  # sentences
_MUTUAL = word_set("ownership staying joining arrival winning passing")  # two sides of one deed, or of two things
_MEASURED = word_set("trend raising improving")
_OPENING = 9  # sentences, headline and standfirst included


@cache
def _table() -> dict[str, tuple[tuple[str, str, str, Sense], ...]]:
    """Axis, pole, slot and sense of the readings by form."""
    forms: dict[str, list[tuple[str, str, str, Sense]]] = {}
    for line in entries("plain_opposites"):
        axis, slot, plus, minus = line.split("\t")
        for pole, listed in (("+", plus), ("-", minus)):
            for word in listed.split():
                for form, sense in predicates.expand(axis, pole, slot, word):
                    forms.setdefault(form, []).append((axis, pole, slot, sense))
    return {form: tuple(found) for form, found in forms.items()}


def opposed(analysis: Analysis) -> Iterator[Plain]:
    """A deed and its opposite, of one thing and with no sign of another time; and a deed and its denial."""
    clauses = analysis.clauses
    by_axis: dict[str, list[_Deed]] = {}
    forms = _table()
    met = analysis.vocabulary & forms.keys()
    live = _live(clauses, met)
    for form in sorted(met) if live else ():
        readings = [r for r in forms[form] if r[0] in live]
        for s in analysis.places[form] if readings else ():
            for deed in _deeds(clauses, s, form, readings):
                by_axis.setdefault(deed.axis, []).append(deed)
    for axis in sorted(by_axis):
        yield from _clashing(analysis, axis, by_axis[axis])
    yield from _denied(analysis, clauses)


def _live(clauses: Clauses, met: AbstractSet[str]) -> set[str]:
    """Axes of which the article has both sides, one of them early and said outright, the other after it."""
    places, forms = clauses.analysis.places, _sides()
    plus = minus = 0
    for form in met:
        bits = forms[form]
        plus |= bits[0]
        minus |= bits[1]
    both = plus & minus
    if not both:
        return set()
    sides: dict[str, tuple[set[int], set[int]]] = {}
    for form in met:
        if (forms[form][0] | forms[form][1]) & both:
            for axis, pole in _poles()[form]:
                sides.setdefault(axis, (set(), set()))[pole == "-"].update(places[form])
    unsettled, unsure = clauses.holding(_SETTLED), clauses.holding(_OPEN)
    return {
        axis
        for axis, (plus, minus) in sides.items()
        if plus and minus and any(_in_turn(a, b, unsettled, unsure) for a, b in ((plus, minus), (minus, plus)))
    }


def _in_turn(first: set[int], second: set[int], unsettled: frozenset[int], unsure: frozenset[int]) -> bool:
    earliest = min((s for s in first if s <= _OPENING and s not in unsettled), default=None)
    return earliest is not None and any(s > earliest and s not in unsure for s in second)


@cache
def _poles() -> dict[str, frozenset[tuple[str, str]]]:
    return {form: frozenset((axis, pole) for axis, pole, _, _ in found) for form, found in _table().items()}


@cache
def _sides() -> dict[str, tuple[int, int]]:
    """Bits of the axes of which a form says the one side, and of those of which it says the other."""
    bits: dict[str, int] = {}
    found = {}
    for form, told in _poles().items():
        sides = [0, 0]
        for axis, pole in told:
            sides[pole == "-"] |= bits.setdefault(axis, 1 << len(bits))
        found[form] = (sides[0], sides[1])
    return found


def opposites(a: str, b: str) -> bool:
    """Whether the two words name deeds that exclude each other."""
    if _undoes(a, b) or _undoes(b, a):
        return True
    one, two = _poles().get(a, frozenset()), _poles().get(b, frozenset())
    return any(x[0] == y[0] and x[1] != y[1] for x in one for y in two)


def _undoes(a: str, b: str) -> bool:
    """Whether a is b with a prefix that turns it round: "disagreed", "unlocked"."""
    return a in ("dis" + b, "un" + b, "mis" + b) and len(b) > len("like")


def _deeds(clauses: Clauses, s: int, form: str, readings: list[tuple[str, str, str, Sense]]) -> Iterator[_Deed]:
    words = clauses.words[s]
    if clauses.zones[s] in RESIDUE or len(words) > 60:
        return
    lowers = [w[3] for w in words]
    for k, low in enumerate(lowers):
        if low != form or clauses.voice[words[k].start] == "\x00":
            continue
        seen = set()
        for axis, pole, slot, sense in readings:
            if (axis, pole) in seen:
                continue
            deed = _deed(clauses, s, k, lowers, (axis, pole, slot, sense))
            if deed is not None:
                seen.add((axis, pole))
                yield deed


def _deed(  # noqa: PLR0911  each return is one reason
    clauses: Clauses, s: int, k: int, lowers: list[str], reading: tuple[str, str, str, Sense]
) -> _Deed | None:
    axis, pole, slot, sense = reading
    words = clauses.words[s]
    if lowers[k : k + 2] == ["survived", "by"]:  # who survives is the family
        return None
    before = set(lowers[max(0, k - 4) : k])
    if (
        before & _NEGATIONS
        or (sense.form == "base" and not before & {"will"})
        or (sense.particle and lowers[k + 1 : k + 2] != [sense.particle])
    ):
        return None
    if sense.part == "n":
        return _naming(clauses, s, k, axis, pole)
    if before & (_NOT_WILL if sense.form == "base" else _MODAL) and sense.form != "ing":
        return None
    if sense.form == "ing" and not (k and lowers[k - 1] == "by"):
        return None
    if sense.form in ("past", "both", "participle", "s") and k and lowers[k - 1] in _ARTICLES:
        return None
    passive = bool(before & _BE)
    if sense.part == "a" and not before & _BE:
        return None
    left, right = _around(clauses, s, k)
    if slot == "o":
        window = left if passive else right
    elif slot == "s":
        window = left
    else:
        window = left if passive or not _content(words, *right) else (left[0], right[1])
    things = _content(words, *window)
    return _Deed(axis, pole, s, k, False, things, not things)


def _naming(clauses: Clauses, s: int, k: int, axis: str, pole: str) -> _Deed | None:
    """ "the (recent) closure of the mill", "the mill's closure"."""
    words = clauses.words[s]
    opening = next((j for j in range(k - 1, max(-1, k - 4), -1) if words[j].lower in _DETERMINERS
                    or words[j].lower.endswith(("'s", "s'"))), None)  # fmt: skip
    if opening is None or any(words[j].lower in _FINITE for j in range(opening + 1, k)):
        return None
    owned = words[opening].lower.endswith(("'s", "s'"))
    things: frozenset[str] = frozenset()
    if owned:
        things = _content(words, max(0, opening - 2), opening + 1)
    after = k + 1
    linked = after < len(words) and words[after].lower in _LINKS and not clauses.bounded(s, after)
    if linked:
        _, right = _around(clauses, s, k)
        verb = next((j for j in range(after, right[1]) if words[j].lower in _FINITE), right[1])
        things |= _content(words, after, verb)
    things |= _content(words, opening + 1, k)
    mine = words[opening].lower in _OWNERS and not (linked and words[after].lower == "of")
    return _Deed(axis, pole, s, k, True, things, mine or not things)


def _around(clauses: Clauses, s: int, k: int) -> tuple[tuple[int, int], tuple[int, int]]:
    left = k
    while left > 0 and k - left < _REACH and not clauses.bounded(s, left):
        left -= 1
    right = k + 1
    while right < len(clauses.words[s]) and right - k < _REACH and not clauses.bounded(s, right):
        right += 1
    return (left, k), (k + 1, right)


def _content(words: tuple[Word, ...], start: int, end: int) -> frozenset[str]:
    return frozenset(
        noun(w.lower)
        for w in words[start:end]
        if w.lower not in _STOP and len(w.lower) > 2 and not w.lower.endswith("ly")
    )


def _clashing(analysis: Analysis, axis: str, deeds: list[_Deed]) -> Iterator[Plain]:
    clauses = analysis.clauses
    poles = {pole: {d.sentence for d in deeds if d.pole == pole} for pole in "+-"}
    fewer = min(len(poles["+"]), len(poles["-"]))
    if fewer != 1 or poles["+"] & poles["-"] or max(len(poles["+"]), len(poles["-"])) > 4:
        return
    deeds = sorted(deeds, key=lambda d: (d.sentence, d.word))
    for i, a in enumerate(deeds):
        for b in deeds[i + 1 :]:
            if a.pole != b.pole and _one_thing(analysis, a, b) and _fixed(clauses, a, b):
                yield _plain(analysis, axis, a, b)
                return


def _one_thing(analysis: Analysis, a: _Deed, b: _Deed) -> bool:
    if a.axis in _MEASURED and not b.things <= {noun(w) for w in analysis.lowers[a.sentence]}:
        return False  # exports of cheese, and exports of wool
    shared = {x for x in a.things for y in b.things if x == y or _kin(x, y)}
    if not b.named and not a.named:
        keys = analysis.entity_keys
        return len(shared) > 1 or (bool(shared) and bool(keys[a.sentence] & keys[b.sentence]) and a.axis not in _MUTUAL)
    if shared:
        return True
    return b.named and b.loose and a.sentence < _OPENING and b.sentence - a.sentence < _NEAR


def _kin(x: str, y: str) -> bool:
    return x in kinds().get(y, ()) or y in kinds().get(x, ())


def _names(analysis: Analysis, deed: _Deed) -> frozenset[str]:
    return analysis.entity_keys[deed.sentence]


def _fixed(clauses: Clauses, a: _Deed, b: _Deed) -> bool:
    if b.sentence in clauses.asking:
        return False
    if a.sentence > _OPENING or a.sentence in clauses.holding(_SETTLED) or b.sentence in clauses.holding(_OPEN):
        return False
    t1, t2 = clauses.times(a.sentence), clauses.times(b.sentence)
    return not (t1 and t2 and t1 != t2 and not t1 & t2)


def _plain(analysis: Analysis, about: str, a: _Deed, b: _Deed) -> Plain:
    sentences, words = analysis.document.sentences, analysis.words
    first, second = words[a.sentence][a.word].text, words[b.sentence][b.word].text
    return Plain("opposites", sentences[b.sentence].span, sentences[a.sentence].span, first, second, about, 0.7)


# Denials ------------------------------------------------------------------------------------------------------

_DENYING = re.compile(
    r"\b(?:(?:has|have) (?:not|never) (?:yet )?(?:been )?|(?:hasn|haven)['’]t (?:yet )?(?:been )?"
    r"|(?:was|were) (?:not|never) |(?:wasn|weren|didn)['’]t |did not |never )(\w+)"
)
_PERSONS = word_set("man woman suspect person driver victim accused defendant boy girl teenager pensioner gunman thief")


def _denied(analysis: Analysis, clauses: Clauses) -> Iterator[Plain]:
    """ "A 40-year-old man was arrested …", "The 40-year-old suspect has not been arrested"."""
    voice = clauses.voice
    for s in clauses.having(_NOTS):
        if s in clauses.holding(_SHUT):
            continue
        sentence = analysis.document.sentences[s]
        for match in _DENYING.finditer(voice, *sentence.span):
            deed = _finite(match)
            if not deed:
                continue
            words = clauses.words[s]
            k = next((j for j, w in enumerate(words) if w.start >= match.start()), 0)
            who = _subject(clauses, s, k) if k and words[k - 1].lower not in _RELATIVE else frozenset()
            for p in analysis.places.get(deed, ()):
                if p >= s or not who or p > _OPENING + 2 or clauses.zones[p] in RESIDUE:
                    continue
                said = _asserted(clauses, p, deed, "been" in match[0] or "was" in match[0] or "were" in match[0])
                if said is None or not clauses.lowers(p).isdisjoint(_SETTLED):
                    continue
                if _same(who, said) and _alike(clauses, p, s, deed, match.end()) and not _other_times(clauses, p, s):
                    first = analysis.document.sentences[p].span
                    yield Plain("denial", sentence.span, first, deed, match[0], deed, 0.7)
                    return


_SHORTEST = 4
_RELATIVE = word_set("which that who")
_PAST_ENDINGS = ("ed", "en", "wn", "ld", "nd", "ut", "ht", "me", "on", "nt", "id")


def _finite(denial: re.Match[str]) -> str:
    """The past form of the verb denied, empty where it is none."""
    deed = denial[1].lower()
    if denial[0].startswith("did"):
        deed = _pasts().get(deed, deed + "ed" if not deed.endswith("e") else deed + "d")
    return deed if (len(deed) >= _SHORTEST and deed.endswith(_PAST_ENDINGS)) or deed in _pasts().values() else ""


_SHUT = _OPEN - {"also", "some", "last"}
_NOTS = word_set("not never hasn't haven't wasn't weren't didn't")


@cache
def _pasts() -> dict[str, str]:
    """Past forms by base, as far as they are not made by rule."""
    found = {}
    for line in entries("irregular_verbs"):
        base, forms = line.split("\t")
        found[base] = forms.split()[0]
    return found


def _alike(clauses: Clauses, p: int, s: int, deed: str, end: int) -> bool:
    """Nothing else it was done to, and no two speakers."""
    if "said" in clauses.lowers(p) and "said" in clauses.lowers(s):
        return False
    k = [w.lower for w in clauses.words[p]].index(deed)
    one = _content(clauses.words[p], *_around(clauses, p, k)[1])
    j = next((j for j, w in enumerate(clauses.words[s]) if w.start >= end), len(clauses.words[s]))
    two = _content(clauses.words[s], *_around(clauses, s, j - 1)[1])
    return not (one and two) or bool(one & two)


def _other_times(clauses: Clauses, a: int, b: int) -> bool:
    t1, t2 = clauses.times(a), clauses.times(b)
    return bool(t1 and t2 and t1.isdisjoint(t2)) or any(t[0].isdigit() for t in t1 ^ t2)


def _subject(clauses: Clauses, s: int, k: int) -> frozenset[str]:
    """Words of the phrase before the verb, the clause's only."""
    (left, end), _ = _around(clauses, s, k)
    words = clauses.words[s]
    found = {w.lower for w in words[left:end]} & _PERSONS
    things = set(_content(words, left, end))
    return frozenset(things | ({"person"} if found else set()))


def _asserted(clauses: Clauses, s: int, deed: str, passive: bool) -> frozenset[str] | None:
    words = clauses.words[s]
    lowers = [w[3] for w in words]
    k = lowers.index(deed)
    before = set(lowers[max(0, k - 3) : k])
    if (
        before & (_NEGATIONS | _MODAL | _RELATIVE)
        or passive != bool(before & _BE)
        or clauses.voice[words[k].start] == "\x00"
    ):
        return None
    return _subject(clauses, s, k)


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = a & b
    return len(shared) > 1 or (bool(shared) and (len(a) < 3 or len(b) < 3) and shared != {"person"})


__all__ = ["Plain", "opposed", "opposites"]
