"""A measure told as rising and as falling over one time, under its own name or that of its converse.

"Unemployment fell" and "the rise in the number of jobless" are one measure on two ways; "employment fell" is the
converse of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis import frames
from auditor.analysis.claimwords import MONTHS, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.ledgergates import Needs
from auditor.analysis.consistency.plainclashes import Plain, between
from auditor.analysis.frames import Found, Grammar
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})
_TEMPLATES = {
    "+": (
        "{} *5 ROSE",
        "RISE in|of *4 {}",
        "MORE {}",
        "{} BE *2 dearer|longer|greater",
        "{} *5 highest|peak",
        "{} *3 gone|went|going|shot up",
    ),
    "-": (
        "{} *5 FELL",
        "FALL in|of *4 {}",
        "FEWER {}",
        "{} BE *2 cheaper|shorter|smaller",
        "{} *5 lowest",
        "{} *3 come|came|gone|went|going|BE down",
    ),
}
_OTHER_WAY = {"+": "-", "-": "+"}
_ENDINGS = {"'s": "'s", "#": "#"}


def trends(analysis: Analysis) -> Iterator[Plain]:
    """Pairs of sentences, the first of each measure."""
    for axis, places in _needs().candidates(analysis).items():
        down = _read(analysis, axis, "-", places)
        if not down:
            continue
        up = _read(analysis, axis, "+", _needs().tellings(analysis, axis))
        pair = next(((a, b) for a in down for b in up if _clashing(analysis, a, b)), None)
        if pair is not None:
            one, two = ((f.sentence.index, _words(analysis, f)) for f in pair)
            yield between(analysis, "trend", one, two, axis)


def _read(analysis: Analysis, axis: str, pole: str, places: list[int]) -> list[Found]:
    sentences = analysis.document.sentences
    read = _grammar(axis, pole).read(analysis, [sentences[s] for s in places if sentences[s].zone in _ZONES])
    return [each for each in read if _outright(analysis, each)]


_OPEN = word_set(
    "if whether unless could should might would will expected forecast forecasts predict predicts predicted fear "
    "fears feared hope hopes hoped likely not never no nor without n't didn't hasn't haven't isn't aren't wasn't "
    "weren't doesn't don't can can't cannot but while although though however despite whereas yet until before "
    "then later earlier previous previously since once another other elsewhere instead again had promised "
    "promises wants want urged calls planned plans proposal proposed percent points said says claimed claims "
    "argued warned accused"
)
_PARTS = word_set(
    "among aged under over young youth women men older younger long-term part-time full-time core annual annually "
    "monthly quarterly weekly overnight average underlying adjusted seasonally some certain many most except "
    "excluding outside rural urban northern southern eastern western north south east west term"
)
# Verbs that are nouns too: "the decrease in demand".
_EITHER = word_set("increase increases decrease decreases drop drops fall rise rises climb jump jumps decline declines")
_A = word_set("the a an this that its their his her any no further")
_SOFT = word_set("young youth women men older younger some certain many most second third")
_OUTER = word_set(
    "more fewer less higher lower rising falling number numbers many which that who the a an this its his her "
    "their of in and with on as by from for at is was are were has have had been"
)
_DAYS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | word_set("quarter spring summer autumn winter christmas easter week month")
)


def _outright(analysis: Analysis, found: Found) -> bool:
    """Whether the trend is told as a fact, in a sentence that tells of one trend only."""
    lowers = analysis.lowers[found.sentence.index]
    inside = lowers[max(0, found.first - 4) : found.last + 1]
    if not _OPEN.isdisjoint(inside) or found.sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    if found.last > found.first and lowers[found.last] in _EITHER and lowers[found.last - 1] in _A:
        return False
    if "and" in lowers[found.first : found.last] or lowers[max(0, found.last - 1)] == "to":
        return False
    held = frozenset(lowers)
    return not (held & _words_of("ROSE") and held & _words_of("FELL"))


_OF_A_THING = ("prices", "sales", "output", "exports", "visitors")


def _clashing(analysis: Analysis, down: Found, up: Found) -> bool:
    """Whether the two are of one measure, time, place and part."""
    s, t = down.sentence.index, up.sentence.index
    clauses = analysis.clauses
    one, two = (
        clauses.lowers(f.sentence.index) & (_PARTS - _SOFT) | frozenset(_around(analysis, f)) & _SOFT
        for f in (down, up)
    )
    if s == t or one != two or not _one_thing(analysis, down, up):
        return False
    if down.kind.startswith(_OF_A_THING) and not clauses.content(s) & clauses.content(t):
        return False
    names = analysis.entity_keys[s], analysis.entity_keys[t]
    return _one_period(clauses, s, t) and not _disjoint(*names)


def _around(analysis: Analysis, found: Found) -> tuple[str, ...]:
    return analysis.lowers[found.sentence.index][max(0, found.first - 4) : found.last + 5]


def _one_thing(analysis: Analysis, down: Found, up: Found) -> bool:
    """Whether nothing narrows the measure to another thing: "sales of bicycles", "bicycle sales", "soft cheese"."""
    narrow = [_narrowed(analysis, f) for f in (down, up)]
    wide = [_of(analysis, f) for f in (down, up)]
    both = [frozenset(map(noun, wide[k] | ({narrow[k]} if narrow[k] else frozenset()))) for k in (0, 1)]
    if _disjoint(*both):
        return False
    return all(not each or noun(each) in other for each, other in zip(narrow, reversed(both), strict=True))


def _disjoint(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two and not one & two)


def _one_period(clauses: Clauses, s: int, t: int) -> bool:
    a, b = (frozenset(w.removesuffix("'s") for w in clauses.lowers(each)) for each in (s, t))
    if _disjoint(a & _DAYS, b & _DAYS) or any(len(w) == 4 and w[0].isdigit() for w in a ^ b):
        return False
    marks = ("last ", "previous ", "next ", "this ")
    spans = [frozenset(w for w in clauses.times(each) if w.startswith(marks)) for each in (s, t)]
    return not _disjoint(*spans)


def _of(analysis: Analysis, found: Found) -> frozenset[str]:
    """What the frame says besides the measure and its way: "homes" of "prices of homes rose"."""
    way = _words_of("ROSE") | _words_of("FELL") | _words_of("RISE") | _words_of("FALL") | _OUTER
    inside = analysis.lowers[found.sentence.index][found.first : found.last + 1]
    return frozenset(inside) - way - _named(found.kind.split()[0])


def _narrowed(analysis: Analysis, found: Found) -> str:
    """The adjective or noun right before the measure: "soft" of "soft cheese"."""
    lowers = analysis.lowers[found.sentence.index]
    named = _named(found.kind.split()[0]) - _OUTER
    k = next((k for k in range(found.first, found.last + 1) if lowers[k] in named), found.first)
    before = lowers[k - 1] if k else ""
    return "" if before in _OUTER or before.endswith("'s") else before


@cache
def _named(axis: str) -> frozenset[str]:
    """The words that name the measure."""
    rows = (entry.split("\t") for entry in entries("ledger_measures"))
    return frozenset(
        word
        for name, direct, converse, *_ in rows
        if name == axis
        for word in f"{direct};{converse}".replace(";", " ").replace("|", " ").split()
    )


def _words(analysis: Analysis, found: Found) -> str:
    words = analysis.words[found.sentence.index]
    first, last = max(0, found.first - 1), min(len(words) - 1, found.last + 2)
    return analysis.document.text[words[first].start : words[last].end].replace("\n", " ")


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(_classes()[name])


@cache
def _classes() -> dict[str, list[str]]:
    return frames.classes("ledger_classes")


@cache
def _rows() -> list[tuple[str, bool, str]]:
    rows = []
    for entry in entries("ledger_measures"):
        axis, direct, converse, *own = entry.split("\t")
        for names, turned in ((direct, False), (converse, True)):
            for name in names.split(";") if names != "-" else ():
                for pole, templates in _TEMPLATES.items():
                    kind = f"{axis} {_OTHER_WAY[pole] if turned else pole}"
                    rows += [(kind, True, template.format(name)) for template in templates]
        for pole, listed in zip("+-", own, strict=False):
            rows += [(f"{axis} {pole}", True, parts) for parts in listed.split(";") if parts != "-"]
    return rows


@cache
def _needs() -> Needs:
    return Needs(_classes(), _rows())


@cache
def _grammar(axis: str, pole: str) -> Grammar:
    return Grammar(_classes(), [row for row in _rows() if row[0] == f"{axis} {pole}"], _ENDINGS)


__all__ = ["trends"]
