"""Ages told in words, or in two figures, of the one person whose age an article gives.

"Lars Moen, 58", "a man in his early forties"; "the 74-year-old", "the octogenarian"; "aged 17", "the pensioner".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.figures.margins import ordinal
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import Quantity, word_set
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_DECADES = {
    "teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "20s": 20, "30s": 30, "40s": 40, "50s": 50, "60s": 60, "70s": 70, "80s": 80,
    "90s": 90,
}  # fmt: skip
_PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)}
_AGED = {
    "sexagenarian": (60, 69), "septuagenarian": (70, 79), "octogenarian": (80, 89), "nonagenarian": (90, 99),
    "centenarian": (100, 120), "teenager": (13, 19), "schoolboy": (4, 19), "schoolgirl": (4, 19), "toddler": (1, 4),
    "pensioner": (50, 120), "infant": (0, 3), "adolescent": (11, 20), "retiree": (45, 120), "tot": (1, 5),
    "preschooler": (2, 6), "quinquagenarian": (50, 59),
}  # fmt: skip
_IN = re.compile(
    r"\b(?:in|into|entering|well into) (?:his|her|their) (?:(?P<part>early|mid|middle|late)[- ])?"
    rf"(?P<decade>{'|'.join(_DECADES)})\b"
)
_CALLED = re.compile(
    rf"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?P<what>{'|'.join(_AGED)})(?=[ ,.])(?! of | who (?:was"
    rf"|is) (?!a))"
)
_DECADE_WORDS = frozenset(_DECADES)
_AGED_WORDS = frozenset(_AGED)
_THEN = word_set(
    "was when then while still until before since once years year ago had later by would as after during spent began "
    "started became first moved met married lost took returned came went wrote won made used many some most people "
    "women men those others friend friends sister brother wife husband mother father son daughter partner patients "
    "voters another other colleague victim neighbour neighbor passenger couple driver witness suspect"
)
_OTHERS = re.compile(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|friend|partner|girlfriend|boyfriend|colleague|victim"
    r"|suspect|accomplice|another|second|rival|opponent|cousin|nephew|niece|twin|couple|pair|neighbou?r"
    r"|passenger|driver"
    r"|grandson|granddaughter|grandmother|grandfather|witness|stranger|aunt|uncle)\b"
)
_SLACK = 1  # a birthday may have come in between
_LONGEST = 60


def age_words(analysis: Analysis) -> Iterator[Plain]:
    """A phrase for an age, a birthday or a year of birth that the age told does not fit."""
    vocabulary = analysis.vocabulary
    told = not (vocabulary.isdisjoint(_DECADE_WORDS) and vocabulary.isdisjoint(_AGED_WORDS))
    dated = not vocabulary.isdisjoint(_BIRTH_WORDS)
    if (
        not (told or dated or "at" in vocabulary or not vocabulary.isdisjoint(_YOUNG))
        or len(analysis.document.sentences) > _LONGEST
    ):
        return
    yield from _aged(analysis)
    yield from _at(analysis)
    age = _age(analysis)
    if age is None:
        return
    if dated:
        yield from _birthday(analysis, age)
        yield from _life(analysis, age)
    if told:
        yield from _worded(analysis, age)


def _birthday(analysis: Analysis, age: Quantity) -> Iterator[Plain]:
    """ "Three weeks before her 100th birthday", and "the 94-year-old"."""
    clauses = analysis.clauses
    for s in clauses.having(_BIRTHDAYS):
        span = analysis.document.sentences[s].span
        for match in (m for p in (_NTH_BIRTHDAY, _TURNED) for m in p.finditer(clauses.voice, *span)):
            nth = ordinal(match["nth"].lower())
            clause = _clause(clauses.lowered, match.start(), *analysis.document.sentences[s].span)
            if s == age.sentence or nth is None or not word_set(clause).isdisjoint(_THEN - {"before", "after", "as"}):
                continue
            if abs(nth - age.value) > _BIRTHDAY_SLACK and _alone(analysis, age, match.start()):
                yield _plain(analysis, age, Span(*match.span()))
                return


def _life(analysis: Analysis, age: Quantity) -> Iterator[Plain]:
    """ "Was born in 1932", "died in May 2015", "he was 71"."""
    clauses = analysis.clauses
    born, died = ({int(m["year"]): m for s in clauses.having(words) for m in
                   pattern.finditer(clauses.voice, *analysis.document.sentences[s].span)}
                  for words, pattern in ((_BORN_WORDS, _BORN), (_DIED_WORDS, _DIED)))  # fmt: skip
    if len(born) != 1 or len(died) != 1 or not _DEAD_AT.search(clauses.told(age.sentence)):
        return
    (first, match), (last, _) = *born.items(), *died.items()
    if abs(last - first - age.value) > _SLACK + 1 and first < last and _alone(analysis, age, match.start()):
        yield _plain(analysis, age, Span(*match.span()))


_YOUNG = word_set("girl boy lad")
_OF_AGE = re.compile(
    r"\b(?:an?|the|this) (?:[a-z]+ )?(?P<who>girl|boy|lad|man|woman|child) of (?P<n>\d{1,2}|[a-z]+(?:-[a-z]+)?)\b"
    r"(?! (?:years?|them|the|his|her|whom|months))"
)


def _aged(analysis: Analysis) -> Iterator[Plain]:
    """ "A girl of eight", "a quiet girl of eleven", where there is one girl only."""
    clauses = analysis.clauses
    if analysis.vocabulary.isdisjoint(_YOUNG):
        return
    found: dict[str, dict[float, re.Match[str]]] = {}
    for s in clauses.having(_YOUNG):
        for match in _OF_AGE.finditer(clauses.lowered, *analysis.document.sentences[s].span):
            value = ordinal(match["n"].lower())
            if value is not None:
                found.setdefault(match["who"], {}).setdefault(value, match)
    for ages in found.values():
        if len(ages) != _TWO:
            continue
        (low, one), (high, two) = ages.items()
        between = clauses.lowered[one.start() : two.end()]
        if abs(low - high) > _SLACK and not _OTHERS_YOUNG.search(between):
            text = analysis.document.slice
            spans = Span(*one.span()), Span(*two.span())
            yield Plain("age", spans[1], spans[0], text(spans[0]), text(spans[1]), "age", 0.7)
            return


def _at(analysis: Analysis) -> Iterator[Plain]:
    """ "Jo Lindqvist, 32", "At 36, she said"."""
    ages = [q for q in analysis.quantities if q.kind == "age" and q.high == q.value and not q.bound]
    voice = analysis.clauses.voice
    if len(ages) != _TWO or "\x00" in (voice[ages[0].span.start], voice[ages[1].span.start]):
        return
    first, back = ages
    said = _AT.match(voice, max(0, back.span.start - 3))
    if said is None or abs(first.value - back.value) <= _SLACK or first.sentence >= _OPENING:
        return
    if first.sentence != back.sentence and _alone(analysis, first, back.span.start):
        yield _plain(analysis, first, back.span)


_OPENING = 4
_AT = re.compile(r"At \d{1,2}, (?:he|she) (?:said|says|has|is|hopes|plans|still|knows|feels)\b")
_TWO = 2
_OTHERS_YOUNG = re.compile(
    r"\b(?:sister|brother|friend|another|other|second|cousin|twin|classmate|victim|girls|boys|lads|and an? "
    r"(?:girl|boy|lad))\b"
)
_BIRTH_WORDS = word_set("birthday born turned")
_TURNED = re.compile(
    r"\b(?:he|she|who|[A-Z]\w+) turned (?P<nth>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:in|on|last|this"
    r"|two|three|earlier)\b"
)
_BIRTHDAYS, _BORN_WORDS, _DIED_WORDS = word_set("birthday turned"), word_set("born"), word_set("died death dies")
_NTH_BIRTHDAY = re.compile(
    r"\b(?:before|celebrat\w+|mark\w*|after|on|of|reach\w*|for|approach\w*|near\w*|to) (?:\w+ )?(?:his|her) (?:own )?"
    r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) birthday\b"
)
_BORN = re.compile(r"\bborn\b[^.;\x00\d]{0,60}?\bin (?:[A-Z][a-z]+ )?(?P<year>(?:18|19|20)\d\d)\b")
_DIED = re.compile(r"\b(?:died|death)\b[^.;\x00]{0,40}?\b(?P<year>(?:18|19|20)\d\d)\b")
_DEAD_AT = re.compile(r"\b(?:was|aged|died|dies|dead|death|has died)\b")
_BIRTHDAY_SLACK = 2


def _plain(analysis: Analysis, age: Quantity, other: Span) -> Plain:
    one, two = sorted((age.span, other))
    text = analysis.document.slice
    return Plain("age", two, one, text(one), text(two), "age", 0.7)


def _worded(analysis: Analysis, age: Quantity) -> Iterator[Plain]:
    clauses = analysis.clauses
    for s in clauses.having(_DECADE_WORDS | _AGED_WORDS):
        if s == age.sentence or clauses.zones[s] in RESIDUE:
            continue
        start, end = analysis.document.sentences[s].span
        for match, low, high in _phrases(clauses.voice, start, end):
            clause = _clause(clauses.lowered, match.start(), start, end)
            aside = clause.split()[-2:] == ["who", "was"]
            if (not aside and not word_set(clause).isdisjoint(_THEN)) or low - _SLACK <= age.value <= high + _SLACK:
                continue
            if _alone(analysis, age, match.start()):
                yield _plain(analysis, age, Span(*match.span()))
                return


def _phrases(voice: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int, int]]:
    for match in _IN.finditer(voice, start, end):
        begin = _DECADES[match["decade"]]
        first, last = _PARTS.get(match["part"] or "", (0, 9))
        yield match, begin + first, begin + (6 if begin == _TEENS else last)
    for match in _CALLED.finditer(voice, start, end):
        yield match, *_AGED[match["what"]]


_TEENS = 13


def _clause(lowered: str, at: int, start: int, end: int) -> str:
    """The words around, up to the next stop, commas aside: what time is meant."""
    left = max(lowered.rfind(mark, start, at) for mark in (";", ":", ", ")) + 1
    return re.sub(r"[^a-z ]", " ", lowered[max(left, start) : min(end, at)])


def _age(analysis: Analysis) -> Quantity | None:
    """The only age of the article."""
    ages = [q for q in analysis.quantities if q.kind == "age" and q.high == q.value and not q.bound]
    if not ages and "died" in analysis.vocabulary:
        ages = [q for q in analysis.quantities if _was(analysis, q)]
    if len({q.value for q in ages}) != 1 or analysis.clauses.voice[ages[0].span.start] == "\x00":
        return None
    return ages[0]


def _was(analysis: Analysis, q: Quantity) -> bool:
    """ "He was 71"."""
    words = analysis.words[q.sentence]
    return (
        q.kind == "count" and not q.noun and q.last == len(words) and q.first > 1 and q.value < _OLDEST
        and words[q.first - 1].lower == "was" and words[q.first - 2].lower in ("he", "she")
    )  # fmt: skip


_OLDEST = 115


def _alone(analysis: Analysis, age: Quantity, until: int) -> bool:
    """Whether nobody but the person whose age is given comes up before the phrase."""
    upto = max(until, age.span.end)
    named = [m.key for m in analysis.mentions if m.kind is EntityKind.PERSON and m.span.start < upto]
    people = {key for key in named if named.count(key) > 1 or key == named[0]}
    low, high = sorted((age.span.end, until))
    return len(people) <= 1 and set(named[-1:]) <= people and not _OTHERS.search(analysis.clauses.lowered, low, high)


__all__ = ["age_words"]
