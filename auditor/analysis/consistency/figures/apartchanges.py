"""Changes and shares whose size stands apart from their figures: "400 last year and now 500, a rise of 40 percent".

`changes` reads the fixed forms ("from A to B, C percent"). Here nothing is presumed about where the two figures stand:
a clause that only says how large the change or share is looks back for the one pair of figures that can be meant, and
is wrong when no reading of the pair comes to what it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.changes import OTHERWISE, WORDS, Change, Interval, stands_for
from auditor.analysis.consistency.slots import SLOT, by_sentence, rounding, slots
from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.tokens import stem

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_NOUNS: Final = (
    r"(?:rise|increase|jump|gain|growth|climb|surge|leap|hike|boost|rises|fall|drop|decline|decrease|"
    r"cut|reduction|loss|"
    r"slump|dip|plunge|slide|contraction|change|difference|swing|uplift|saving|markup|mark-up|upturn|downturn)"
)
_COMPARED: Final = (
    r"(?:more|higher|greater|larger|bigger|dearer|costlier|longer|heavier|taller|faster|up|fewer|less|lower|smaller|"
    r"cheaper|shorter|lighter|slower|down|above|below|pricier|better|worse)"
)
_ADV: Final = (
    r"(?:about |around |roughly |some |nearly |almost |approximately |more than |over |just |only |by |of |a |an |the |"
    r"total |overall |whopping |staggering |less than |under |close to |modest |sharp |huge |massive |full |hefty )*"
)
_POINTS_BACK: Final = (
    r"(?:(?:which|that|this|it|these|they)(?: would| will| could| has| have)?(?: \w+ly)? (?:is|was|"
    r"be|been|means|meant|mean|"
    r"makes|made|make|represents?|represented|amounts? to|amounted to|comes? to|came to|works? out "
    r"(?:at|as|to)|equals?|"
    r"translates? (?:in)?to|adds? up to|corresponds to)|that['’]s|it['’]s|meaning|making|"
    r"representing|equal to|equivalent "
    r"to|amounting to|equalling|or|i\.e\.|that is|in other words)"
)
# The clause before the size: nothing but words that say what kind of figure it is.
_BEFORE: Final = re.compile(
    rf"^\s*(?:(?:and|so|thus|therefore|hence) )?(?:{_POINTS_BACK}[ ,]+)?(?:(?:it|that|them|this|the \w+) )?"
    rf"(?:(?:has|have|had) (?:\w+ )?(?P<verb>grown|risen|climbed|increased|gone up|fallen|dropped|shrunk|gone down|"
    rf"declined) (?:by )?)?(?:\w+ (?:now |will )?(?:pay|pays|cost|costs|earn|earns|get|gets|spend|"
    rf"spends) )?(?P<kind>(?<!made ){_ADV}(?:[a-z-]+ )?{_NOUNS} (?:of |by )?|up |down )?{_ADV}$"
)
_AFTER: Final = re.compile(rf"^ (?:[a-z-]+ )?(?P<kind>{_NOUNS}|{_COMPARED})\b(?! than | of )")
# What is told of somebody or something else, or against another time.
_ELSEWHERE: Final = re.compile(
    r"^[^,;.]*?\b(?:than|each|every|per|annual\w*|on average|averag\w+|inflation|adjusted|real terms|constant|"
    r"over (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|last|past)|in its|in their|"
    r"in his|in her|of (?:them|"
    r"its|their|his|her|those|all|the)|like-for-like|compound\w*|from|since|in the (?:past|last|same|next)|"
    r"compared)\b"
)
# The figure it is measured against comes after it: "a 40 percent rise from 500".
_BASED: Final = re.compile(
    rf"^ (?:(?:[a-z-]+ )?(?:{_NOUNS}|{_COMPARED}) )?(?:from|on|over|against|compared (?:with|to)|"
    rf"than) (?:the |about )?{SLOT}"
)
# The pair is one thing at two times, or a part and a whole.
_TWO_TIMES: Final = re.compile(
    r"\b(?:now|today|currently|last|previous(?:ly)?|earlier|before|ago|then|used to|formerly|year|"
    r"years|month|months|week|"
    r"weeks|against|compared|from|to|until|after|since|once|spring|summer|autumn|winter|january|"
    r"february|march|april|may|"
    r"june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|"
    r"\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_OF_WHOLE: Final = re.compile(
    rf"(?:^|[,;:.] ?|\b[Oo]ut )[Oo]f (?:the |its |their |all |some |nearly |about |a total of )*{SLOT}"
)
_APART: Final = frozenset(",;:—–(\x00")
WORDED: Final = frozenset({"ordinal", "year", "age", "score"})  # kinds that no multiple is said of
_UNFIT: Final = word_set("year ordinal duration age score temperature")
# Farther apart than this the two figures are hardly one thing at two times.
_WIDEST: Final = 20.0
# Letters before the first figure in which the time may stand: "in 2019 it was 400".
_LEAD: Final = 40
_UPWARD: Final = word_set(
    "rise increase jump gain growth climb surge leap hike boost rises uplift markup mark-up upturn more higher greater "
    "larger bigger dearer costlier longer heavier taller faster up above pricier grown risen climbed increased"
)
_DOWNWARD: Final = word_set(
    "fall drop decline decrease cut reduction loss slump dip plunge slide contraction saving downturn fewer less lower "
    "smaller cheaper shorter lighter slower down below fallen dropped shrunk declined"
)
_DIFFERENCE: Final = re.compile(r" (more|extra|fewer|less)\b(?: \w+)? than\b")
_PLAIN: Final = ("", "about")
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL: Final = 100.0
_BASE: Final = 0xE000


class _Clause(NamedTuple):
    """Where a size stands in the text of its sentence: what leads to it and what follows, up to the next stop."""

    before: str
    after: str
    first: bool


def apart(analysis: Analysis) -> Iterator[Change]:
    """Sizes of changes and shares, each with the pair it is said of; those that follow from the pair agree."""
    percents = {q.sentence for q in analysis.quantities if q.kind == "percent"}
    if not percents:
        return
    figured = by_sentence(analysis, percents | {s - 1 for s in percents})
    for s in sorted(percents):
        for c in figured.get(s, ()):
            if c.kind == "percent" and c.unit == "%" and c.high == c.value and c.value > 0:
                found = judged(analysis, figured, c)
                if found is not None:
                    yield found


def judged(analysis: Analysis, figured: dict[int, list[Quantity]], c: Quantity, way: str = "") -> Change | None:
    """The size `c` with the one pair of figures that it can be said of; `way` is given where its clause is known."""
    s, own = c.sentence, figured[c.sentence]
    text = slots(analysis, s, own).text
    slot = text.find(chr(_BASE + own.index(c)))
    if slot < 0:
        return None
    clause = _clause(text, slot)
    kind = way or _kind(clause) or _kind_of_known(analysis, clause, s)
    if kind is None:
        return None
    reading = analysis.document.reading
    earlier = [q for q in own if q.span.start < c.span.start]
    base = _BASED.match(clause.after) if kind != "share" else None
    if base is not None:
        last = [q for q in earlier if q.kind not in _UNFIT][-1:]
        pair = _pair(reading, [*last, own[ord(base[1]) - _BASE]])
        return _computed(reading, pair, c, whole=False, way=kind) if pair else None
    told = text[:slot]
    pair = None if clause.first and kind != "share" else _pair(reading, earlier)
    if pair is None and (clause.first or any(q.kind not in _UNFIT for q in earlier)):
        before = figured.get(s - 1, [])
        told = (slots(analysis, s - 1, before).text if before else "") + told
        pair = _pair(reading, [*before, *earlier])
    parted = pair is not None and pair[0] is not pair[1] and kind == "share" and clause.before.strip() == "or"
    of_all = _ASKED.match(clause.after) or (parted and _OF_ALL.match(clause.after))
    elsewhere = _ELSEWHERE.search(clause.after) and not of_all
    if pair is None or elsewhere or _paragraph(analysis, c) - _paragraph(analysis, pair[0]) > 1:
        return None
    whole = _OF_WHOLE.search(told) is not None or any(q.whole for q in pair)
    timed = kind != "share" and _TWO_TIMES.search(reading, pair[0].span.start - _LEAD, c.span.start)
    return _computed(reading, _two_values(reading, pair), c, whole=whole, way=kind) if whole or timed else None


def _two_values(text: str, pair: tuple[Quantity, Quantity]) -> tuple[Quantity, Quantity]:
    """The pair with the other value in place of a difference: "640 pupils, 160 more than"."""
    a, b = pair
    more = _DIFFERENCE.match(text, b.span.end)
    if more is None:
        return pair
    other = a.value - b.value if more[1] in ("more", "extra") else a.value + b.value
    return a, b._replace(value=other, high=other) if other > 0 else b


def _paragraph(analysis: Analysis, q: Quantity) -> int:
    return analysis.document.sentences[q.sentence].paragraph


def _clause(text: str, slot: int) -> _Clause:
    start = max((text.rfind(mark, 0, slot) for mark in _APART), default=-1) + 1
    return _Clause(text[start:slot], text[slot + 1 :], start == 0)


def _direction(told: list[str]) -> str:
    return "up" if not _UPWARD.isdisjoint(told) else "down" if not _DOWNWARD.isdisjoint(told) else "either"


def _kind(clause: _Clause) -> str | None:
    """What the clause does nothing but size: a change `up`, `down` or `either` way, or a `share`; else None."""
    match = _BEFORE.match(clause.before if not clause.first else clause.before[:1].lower() + clause.before[1:])
    if match is None or not OTHERWISE.isdisjoint(WORDS.findall(f"{clause.before} {clause.after[:_LEAD]}".lower())):
        return None
    after = _AFTER.match(clause.after)
    told = f"{match['kind'] or ''} {match['verb'] or ''} {after['kind'] if after else ''}".split()
    if told:
        return _direction(told) if not clause.first or clause.before.strip() else None
    told_of = _ASKED.match(clause.after) or (clause.before.strip() == "or" and _OF_ALL.match(clause.after))
    return "share" if clause.before.strip() and (clause.after[:1] in ".,;)—" or told_of) else None


def _kind_of_known(analysis: Analysis, clause: _Clause, s: int) -> str | None:
    """The same for a sentence whose subject the one before it names: "Waiting times have gone up by 60 percent"."""
    subject = _SUBJECT.match(clause.before) if clause.first and s else None
    if subject is None or _HEDGED.search(clause.after):
        return None
    words = [w for w in WORDS.findall(subject[1].lower()) if len(w) > _PARTICLE]
    before = analysis.stems[s - 1]
    if not any(stem(w) in before or w in _COUNTED for w in words):
        return None
    return _direction(["up" if subject["verb"] in _ROSE else "down"])


_SUBJECT: Final = re.compile(
    rf"((?:[A-Z][a-z]+)(?: [a-z-]+){{0,3}}?) (?:(?:has|have|had) (?:since |now |also )?)?(?P<verb>grown|risen|"
    rf"climbed|increased|gone up|fallen|dropped|shrunk|gone down|declined|rose|grew|fell|jumped) (?:by )?{_ADV}$"
)
_ASKED: Final = re.compile(
    r" of (?:those|all) (?:who )?(?:asked|answered|polled|questioned|surveyed|interviewed|replied)\b"
)
# "30,000 of the 120,000 tonnes, or 40 percent of the stock"
_OF_ALL: Final = re.compile(r" of (?:the|its|their|his|her|all)(?: [a-z]+){1,2}(?=[.,;]|$)")
_HEDGED: Final = re.compile(r"\b(?:from|since|in the|than|over the|compared)\b")
_COUNTED: Final = word_set("number figure figures total price prices cost costs population rate sum")
_PARTICLE: Final = 3
# "8 million five years ago": the noun is that of the time.
_AGO: Final = word_set("year month week day")
_ROSE: Final = word_set("grown risen climbed increased rose grew jumped") | {"gone up"}


def _pair(text: str, earlier: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The two figures that a size can be of, where there are exactly two of a kind."""
    fit = [
        q for q in earlier if q.kind not in _UNFIT and q.high == q.value > 0 and q.bound in _PLAIN and not q.attribute
    ]
    if len(fit) == 1:
        whole = fit[0].whole
        return (fit[0], fit[0]._replace(value=whole, high=whole)) if whole else None
    if not fit:
        fit = [q for q in earlier if q.kind == "duration" and q.high == q.value > 0 and q.bound in _PLAIN]
    if len(fit) != 2:
        return None
    a, b = fit
    if text.endswith("by ", 0, a.span.start) and text[a.span.end : b.span.start] == " to ":
        return None  # "rises by 50 cents to $2.50": a step and an end
    if a.kind != b.kind or a.unit != b.unit:
        # "From 20 pounds to 25": the second goes without its unit.
        bare = [q for q in fit if q.kind == "count" and not q.measure]
        if not bare or "percent" in (a.kind, b.kind):
            return None
        a, b = (_in_unit(text, q, a if q is b else b) if q in bare else q for q in fit)
    if a.measure and b.measure and a.measure != b.measure and not {a.measure, b.measure} & _AGO:
        return None
    return (a, b) if 1 / _WIDEST < a.value / b.value < _WIDEST else None


def _in_unit(text: str, bare: Quantity, other: Quantity) -> Quantity:
    """A figure without a unit in the unit of the other: 75,000 beside "90,000 tonnes"."""
    written = _FIGURE.search(text[other.span.start : other.span.end])
    near = 1 / _WIDEST < bare.value / other.value < _WIDEST
    if near or other.kind not in ("mass", "length", "area") or written is None:
        return bare
    factor = other.value / float(written[0].replace(",", ""))
    return bare._replace(value=bare.value * factor, high=bare.value * factor, kind=other.kind)


def _computed(text: str, pair: tuple[Quantity, Quantity], c: Quantity, *, whole: bool, way: str) -> Change:
    """What the pair comes to in the reading nearest to what is said."""
    a, b = pair
    low, high = sorted(pair, key=lambda q: q.value)
    readings = [
        *(_changes(text, low, high) if way != "down" else ()),
        *(_changes(text, high, low) if way != "up" else ()),
    ]
    if a.kind == "percent":
        readings.append((abs(a.value - b.value), Interval(*sorted((abs(a.value - b.value), abs(a.value - b.value))))))
    if whole:
        readings += [_share(text, a, b), _share(text, b, a)]
    agrees = any(stands_for(text, interval, c) for _, interval in readings)
    natural = _share(text, low, high)[0] if whole else readings[0][0]
    span = c.span
    return Change(
        span, (a.span, b.span), "share" if whole else "change", text[span.start : span.end], f"{natural:.3g}%", agrees
    )


def _changes(text: str, a: Quantity, b: Quantity) -> list[tuple[float, Interval]]:
    """The change from a to b in percent, without its sign."""
    near, far = _slack(text, a), _slack(text, b)
    if a.value - near <= 0:
        return []
    low, high = 100 * ((b.value - far) / (a.value + near) - 1), 100 * ((b.value + far) / (a.value - near) - 1)
    return [(abs(100 * (b.value / a.value - 1)), Interval(low, high))]


def _share(text: str, a: Quantity, b: Quantity) -> tuple[float, Interval]:
    near, far = _slack(text, a), _slack(text, b)
    low, high = (a.value - near) / (b.value + far), (a.value + near) / max(b.value - far, 1e-9)
    return 100 * a.value / b.value, Interval(100 * low, 100 * high)


def _slack(text: str, q: Quantity) -> float:
    """What a figure may be off by; a price or a length in small whole units is what it is."""
    written = text[q.span.start : q.span.end]
    exact = q.kind != "percent" and q.value < _SMALL and "." not in written
    return 0.0 if exact else rounding(text, q)
