"""What one thing measures or costs, told again in another figure; and what is free and yet has its price.

"The footbridge is 120 metres long", "the 85 metres from bank to bank"; "admission is free", "visitors, who pay £9".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.numberwords import STOPS
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_LONGEST = 60  # sentences: longer articles measure several things
_KINDS = frozenset({"length", "area", "mass", "money", "speed"})
_FACTOR = 10.0
_ROUNDING = 1.12
_EXTENT = re.compile(
    r"^(?:underground|under water|overland|from \w+ to \w+|from one \w+ to (?:the|an)other|across|between "
    r"(?:its|the) (?:ends|banks|towers|shores)|to the top"
    r"|to the bottom|of (?:its|their|the) (?:length|height|width|depth)|end to end|there and back|of (?:water"
    r"|rope|wall|track"
    r"|pipe|steel|cable|road|stone|wire|tunnel|fence|hedge))\b"
)
_OTHER = word_set(
    "another other others more further extra additional remaining previous previously earlier last next different "
    "first second third latest original initial separate each every average per if would could should might half most "
    "than least up down rose rising fell raised cut grew total record later now then once maximum minimum "
    "annual weekly "
    "monthly yearly daily early late final past target limit plan plans budget estimate estimated expected including"
)
_ABOUT = word_set("sum figure amount bill price cost fee money cash cheque check distance length height weight depth "
                  "span walk climb drop fall swim run")  # fmt: skip
_PLAIN = word_set("year years time times people world country city town company week day days month months home "
                  "said police government state market")  # fmt: skip


def remeasures(analysis: Analysis) -> Iterator[Plain]:
    """A figure with "the" against the only other of its unit, and a charge for what is free."""
    if len(analysis.document.sentences) <= _LONGEST:
        yield from _measures(analysis)
        yield from _differences(analysis)
        yield from _free(analysis)


def _measures(analysis: Analysis) -> Iterator[Plain]:
    by_unit: dict[tuple[str, str], list[Quantity]] = {}
    for q in analysis.quantities:
        if q.kind in _KINDS:
            by_unit.setdefault((q.kind, q.unit), []).append(q)
    for found in by_unit.values():
        for back in found:
            first = _meant(analysis, back, found) if back.definite else None
            if first is not None:
                yield _plain(analysis, "measure", first.span, back.span, back.kind)
                return


def _meant(analysis: Analysis, back: Quantity, found: list[Quantity]) -> Quantity | None:
    """The one earlier figure of its unit that `back` can mean: the only one, or the only one told of the same thing."""
    if sum(q.value == back.value for q in found) > 1:
        return None
    before = [q for q in found if q.sentence < back.sentence]
    near = {q.value for q in found if back.value < _FACTOR * q.value and q.value < _FACTOR * back.value}
    alone = len(near) == _PAIR
    met = [q for q in before if _same_thing(analysis, q, back, alone=alone)]
    if len({q.value for q in met}) != 1:
        return None
    first = met[0]
    under = analysis.lowers[back.sentence][max(0, back.first - 2) : back.first] == ("under", "the")
    if first.definite or (back.bound and not under) or not _differ(first, back) or _apart(analysis, first, back):
        return None
    voice = analysis.clauses.voice
    return None if "\x00" in (voice[first.span.start], voice[back.span.start]) else first


_PAIR = 2


def _differ(first: Quantity, back: Quantity) -> bool:
    low, high = sorted((first.value, back.value))
    exact = first.high == first.value and back.high == back.value
    if not exact or not low * _ROUNDING < high < _FACTOR * low:
        return False
    return not (first.bound == "at least" and back.value > first.value) and not (
        first.bound == "at most" and back.value < first.value
    )


def _apart(analysis: Analysis, first: Quantity, back: Quantity) -> bool:
    clauses = analysis.clauses
    for q in (first, back):
        if clauses.zones[q.sentence] in RESIDUE:
            return True
        lowers = analysis.lowers[q.sentence]
        if not _OTHER.isdisjoint(lowers[max(0, q.first - 6) : q.last + 6]):
            return True
    times = [clauses.times(q.sentence) for q in (first, back)]
    return any(w[0].isdigit() for w in times[0] ^ times[1]) or first.sentence == back.sentence


def _same_thing(analysis: Analysis, first: Quantity, back: Quantity, *, alone: bool) -> bool:
    words = analysis.words[back.sentence]
    told = {stem(w) for w in analysis.lowers[first.sentence]}
    if back.attribute:
        return bool(back.measure) and back.measure in told
    k = back.last
    tail = []
    while k < len(words) and k - back.last < _TAIL and not analysis.clauses.bounded(back.sentence, k):
        tail.append(words[k].lower)
        k += 1
    if _EXTENT.match(" ".join(tail)) or (not tail and back.kind in ("length", "area", "mass")):
        return alone and first.sentence <= _OPENING
    if not tail or tail[0] in _ABOUT:
        return False
    content = [stem(w) for w in tail if w not in STOPS and w not in _PLAIN and len(w) > 3]
    if not content:
        return False
    if tail[0] in _TELLING:
        return content[-1] in told or (alone and content[0] in told)
    return alone and content[0] in told


_TAIL, _OPENING = 8, 6
_TELLING = word_set("that which asked paid wanted sought charged for")


# Differences ----------------------------------------------------------------------------------------------------

_CHANGE = (
    "rise|increase|jump|climb|gain|growth|drop|fall|cut|decrease|reduction|decline|saving|difference|gap|loss|hike|leap"
    "|surge|discount|slump|plunge|dip|uplift|shortfall|surplus"
)
_BY = re.compile(
    rf"\b(?:the|this|that|a|an|its|their) (?:[\w-]+ )?(?:{_CHANGE}) of (?:just |only |some "
    rf")?$",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"^[- ](?:{_CHANGE})\b(?! (?:in|on|to|for) )")
_MORE = re.compile(r"^ (?:more|less|fewer|extra|dearer|cheaper|higher|lower)\b(?! than (?:a year|last|in))")
_CHANGE_WORDS = word_set(_CHANGE.replace("|", " ")) | {"extra", "additional"}


def _differences(analysis: Analysis) -> Iterator[Plain]:  # noqa: C901  one reason after another
    """ "From £600 to £780", and "the increase of £130"."""
    clauses = analysis.clauses
    vocabulary = analysis.vocabulary
    if (vocabulary.isdisjoint(_CHANGE_WORDS) or "from" not in vocabulary) and vocabulary.isdisjoint(_OWING):
        return
    figures = [q for q in analysis.quantities if q.kind in ("money", "count", "length", "mass")]
    moved = []
    for k, a in enumerate(figures):
        words = clauses.words[a.sentence]
        if not a.first or words[a.first - 1].lower != "from":
            continue
        b = figures[k + 1] if k + 1 < len(figures) else a
        if a.high != a.value:
            moved.append((a, a, abs(a.high - a.value)))
        elif b.sentence == a.sentence and b.unit == a.unit and b.kind == a.kind and words[b.first - 1].lower == "to":
            moved.append((a, b, abs(b.value - a.value)))
    yield from _outstanding(analysis, figures)
    if len(moved) != 1 or clauses.voice[moved[0][0].span.start] == "\x00":
        return
    a, b, gap = moved[0]
    for q in figures:
        if q.sentence < a.sentence or q in (a, b) or q.unit != a.unit or q.kind != a.kind or q.bound or q.value == gap:
            continue
        start = analysis.document.sentences[q.sentence].span.start
        by = _BY.search(clauses.voice, start, q.span.start)
        named = q.definite and _NAMED.search(clauses.voice[q.span.end : q.span.end + 24])
        around = analysis.lowers[q.sentence]
        extra = q.definite or (q.first > 1 and around[q.first - 2] in ("the", "this", "that"))
        extra = extra and q.first > 0 and around[q.first - 1] in ("extra", "additional")
        if not (by or named or extra) or abs(q.value - gap) <= _SLIGHT * gap:
            continue
        lowers = clauses.lowers(q.sentence)
        if lowers.isdisjoint(_OTHERWISE) and not any(w[0].isdigit() for w in clauses.times(q.sentence)):
            yield _plain(analysis, "difference", Span(a.span.start, b.span.end), q.span, a.kind)
            return


def _outstanding(analysis: Analysis, figures: list[Quantity]) -> Iterator[Plain]:
    """ "£640,000 of the £800,000", and "the remaining £260,000"."""
    if analysis.vocabulary.isdisjoint(_OWING):
        return
    voice = analysis.clauses.voice
    paired = [
        (a, b)
        for a, b in pairwise(figures)
        if a.unit == b.unit
        and a.kind == b.kind == "money"
        and a.sentence == b.sentence
        and voice[a.span.end : b.span.start] in (_OF if a.value < b.value else _OF_WHICH)
    ]
    if len(paired) != 1:
        return
    a, b = paired[0]
    whole, part = max(a.value, b.value), min(a.value, b.value)
    for q in figures:
        words = analysis.lowers[q.sentence]
        near = set(words[max(0, q.first - 2) : q.first])
        if q.unit != b.unit or q.sentence <= b.sentence or near.isdisjoint(_OWING) or q.bound:
            continue
        if abs(whole - part - q.value) > _SLIGHT * whole:
            yield _plain(analysis, "remainder", Span(a.span.start, b.span.end), q.span, "money")
            return


_OWING = word_set("remaining outstanding missing other")
_OF_WHICH = frozenset({", of which ", " of which ", ", of it "})
_OF = frozenset({" of the ", " of its ", " of a ", " of their ", " towards the "})
_SLIGHT = 0.05
_OTHERWISE = word_set(
    "planned first proposed foreseen foresaw expected forecast predicted hoped another average each per "
    "previous earlier last next further "
    "other wanted demanded sought proposed would could should if half ago"
)

# Charges --------------------------------------------------------------------------------------------------------

_ENTRY = r"(?:admission|entry|entrance|tickets?|seats?|access|parking|tuition|attendance|membership)"
_FREE = re.compile(
    rf"\b{_ENTRY}(?: to [^.;,]{{1,40}}?)?(?: \w+)?? (?:is|are|was|were|will be|remains|has always been|has "
    rf"been) (?:\w+ )?"
    r"(?:free|without charge|gratis)\b"
    rf"|\bfree (?:of charge|{_ENTRY})\b|\b(?:no|without) (?:admission|entrance|entry|ticket)? ?(?:charge|fee)\b"
    r"|\b(?:costs?|charges?|pays?|paid) nothing\b|\bnot have to pay\b|\bno charge (?:for|to)\b"
    r"|\bthere is no charge\b|\bopen free\b|\bis free (?:to (?:all|visitors|everyone|enter|attend|visit)|for all)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    rf"\b(?:{_ENTRY} (?:costs?|at|is|are|for|was|were|priced at|fees? of|price of|fee is) "
    r"|(?:visitors|people|guests|everyone|spectators|families|patrons|audiences|concertgoers|pupils|families|adults"
    r"|those who (?:come|attend|enter)|they|who) (?:(?:will|must|have to|had to|each) )?(?:pay|paid|paying|are "
    r"charged) "
    r"|(?:charges?|charged|charging)(?: (?:visitors|people|everyone|adults|them))? )"
    r"(?:just |only |about )?[£$€]\s?\d[\d.,]*",
    re.IGNORECASE,
)
_FREE_WORDS = word_set("free charge nothing gratis")
_EXCEPT = word_set(
    "children but members except under residents students if first until usually normally normal otherwise before used "
    "last previously pensioners seniors for some next instead although though while other others extra tour tours "
    "cafe parking locals schoolchildren anyone not now"
)


def _free(analysis: Analysis) -> Iterator[Plain]:
    clauses = analysis.clauses
    voice = clauses.voice
    money = {q.sentence for q in analysis.quantities if q.kind == "money"}
    if not money:
        return
    for s in clauses.having(_FREE_WORDS):
        match = _FREE.search(voice, *analysis.document.sentences[s].span)
        if match is None or not clauses.lowers(s).isdisjoint(_EXCEPT - {"for", "not", "other"}):
            continue
        for t in sorted(money - {s}):
            paid = _PAID.search(voice, *analysis.document.sentences[t].span)
            if paid is None or not clauses.lowers(t).isdisjoint(_EXCEPT - {"for"}) or clauses.zones[t] in RESIDUE:
                continue
            one, two = sorted((Span(*match.span()), Span(*paid.span())))
            yield _plain(analysis, "charge", one, two, "price")
            return


def _plain(analysis: Analysis, kind: str, first: Span, back: Span, about: str) -> Plain:
    text = analysis.document.slice
    return Plain(kind, back, first, text(first), text(back), about, 0.7)


__all__ = ["remeasures"]
