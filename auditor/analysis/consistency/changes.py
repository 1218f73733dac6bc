"""Changes told with their two ends and their size: "from 40 to 50, a rise of 25 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.slots import SLOT, Slots, by_sentence, rounding, slots
from auditor.analysis.numbers import Quantity, word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Change(NamedTuple):
    """A change or share computed again. `ends` are the figures it is computed from.

    `kind` is change, direction, points or share; `stated` and `computed` are in percent, or multiples for "doubled".
    """

    span: Span
    ends: tuple[Span, Span]
    kind: str
    stated: str
    computed: str
    agrees: bool = False


class Interval(NamedTuple):
    low: float
    high: float


_UP = word_set(
    "rise rises rose risen rising increase increases increased increasing up gain gains gained gaining growth grow "
    "grows grew grown growing jump jumps jumped surge surges surged climb climbs climbed soar soars soared leap leaps "
    "leapt leaped advance advanced advances added higher raise raised raises hike hiked spike spiked boost boosted"
)
_DOWN = word_set(
    "fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline "
    "declines declined declining down cut cuts cutting reduce reduced reduces reduction lose loses lost loss losing "
    "shrink shrank shrunk slip slipped slips slide slid plunge plunged plunges tumble tumbled tumbles sank sink sinks "
    "slump slumped lower lowered dip dipped dips discount shed reduces drop-off contraction contracted"
)
_DIRECTED = _UP | _DOWN
_SIZED = _DIRECTED | word_set("change changed changes difference swing")
# Sizes that are not those of the change between the two ends.
OTHERWISE = word_set(
    "annual annually annualised annualized average averaged averaging compound compounded adjusted adjusting "
    "inflation-adjusted organic like-for-like comparable comparable-store currency constant real seasonally underlying "
    "excluding per each every another further additional further inflation combined likely chance odds "
    "points-per-game probability risk"
)
_ADV = (
    r"(?:about |around |roughly |some |nearly |almost |approximately |more than |over |just |only |an? |the |total |by "
    r"|of |overall |whopping |staggering |less than |under |close to |modest |sharp |huge |massive )*"
)
_PLAIN = r"[^,;:()\x00\ue000-\uf8ff]{0,45}?"
_GAP = r"[^,;:()\x00\ue000-\uf8ff]{0,45}?(?:[\ue000-\uf8ff][^,;:()\x00\ue000-\uf8ff]{0,20}?)?"
_JOIN = (
    r"(?:, | – | — |—| - | \()(?P<link>or |that is |up |down |i\.e\. |representing |equal to "
    r"|(?:an? )?(?:[a-z-]+ )?(?:[a-z]+ (?:of|by) ))?"
)
_TAIL = r"(?P<tail>\)|(?: [a-z][\w-]*){0,3})"
# The letters say which figure each slot is: from A to B, size C.
_CHANGES = (
    ("abc", re.compile(rf"\b[Ff]rom {_ADV}{SLOT}{_GAP} to {_ADV}{SLOT}{_GAP}{_JOIN}{_ADV}{SLOT}{_TAIL}")),
    (
        "cab",
        re.compile(
            rf"{SLOT}(?P<tail>(?: [a-z][\w-]*){{0,3}}?)(?:{_PLAIN},|,)? from {_ADV}{SLOT}{_GAP} to {_ADV}{SLOT}"
        ),
    ),
    ("cba", re.compile(rf"{SLOT}(?P<tail>),? to {_ADV}{SLOT}{_GAP},? from {_ADV}{SLOT}")),
    ("bac", re.compile(rf"\b(?:to|at) {_ADV}{SLOT}{_GAP},? from {_ADV}{SLOT}{_GAP}{_JOIN}{_ADV}{SLOT}{_TAIL}")),
)
# What stands before a size that comes first.
_SIZING = re.compile(rf"([a-z]+),? {_ADV}$")
# "Fell 12 points, or 1.3 percent, to 910."
_STEPS = (
    ("dcb", re.compile(rf"\b(?P<verb>[a-z]+) (?:by )?{SLOT}(?: points?)?,? or {_ADV}{SLOT},? (?:to|at) {SLOT}")),
    ("cdb", re.compile(rf"\b(?P<verb>[a-z]+) (?:by )?{SLOT},? or {_ADV}{SLOT}(?: points?)?,? (?:to|at) {SLOT}")),
)  # fmt: skip
_FOLDS = {
    **dict.fromkeys(("doubled", "doubling"), 2.0),
    **dict.fromkeys(("tripled", "tripling", "trebled", "trebling"), 3.0),
    **dict.fromkeys(("quadrupled", "quadrupling"), 4.0),
    **dict.fromkeys(("halved", "halving"), 0.5),
}
_FOLDING = frozenset(_FOLDS)
_FOLD = "|".join(_FOLDS)
_ROUGH = (
    r"(?P<adv>more than |over |nearly |almost |about |roughly |around |practically |virtually |less than |not quite )?"
)
_FOLDED = (
    re.compile(rf"{_ROUGH}\b(?P<fold>{_FOLD})\b{_GAP},? from {_ADV}{SLOT}{_GAP} to {_ADV}{SLOT}"),
    re.compile(rf"\b[Ff]rom {_ADV}{SLOT}{_GAP} to {_ADV}{SLOT}{_GAP},? {_ROUGH}\b(?P<fold>{_FOLD})\b"),
)  # fmt: skip
_SHARE = re.compile(
    rf"{SLOT} (?:out )?of (?:the |its |their |all )?[\w,.]+(?: [a-z'’-]+){{0,4}}?"
    rf"(?:,? (?P<or>or) |, | \(|—| — | – )(?P<adv>{_ADV})(?:{SLOT}|(?P<part>half|one-half|a third|one-third|a quarter"
    r"|one-quarter|two-thirds|two thirds|three-quarters|three quarters|a fifth|one-fifth|a tenth|one-tenth))"
    r"(?=[,).;—]| –| —)"
)
_PARTS = {
    "half": 1 / 2, "one-half": 1 / 2, "a third": 1 / 3, "one-third": 1 / 3, "third": 1 / 3, "a quarter": 1 / 4,
    "one-quarter": 1 / 4, "two-thirds": 2 / 3, "two thirds": 2 / 3, "three-quarters": 3 / 4, "three quarters": 3 / 4,
    "a fifth": 1 / 5, "one-fifth": 1 / 5, "a tenth": 1 / 10, "one-tenth": 1 / 10,
}  # fmt: skip
# Fractions are rough by nature: a third may be anything from 0.28 to 0.39.
_FRACTION_ROUGH = 0.17
# How far a multiple may be off before "doubled" is wrong, by what stands before it.
_FOLD_REACH = {"more than": (0.97, 99.0), "over": (0.97, 99.0), "": (0.85, 1.3)}
_FOLD_NEAR = (0.75, 1.15)
# Beyond this "more than 20 percent" would be an odd thing to say.
_MORE = 1.6


def miscounts(analysis: Analysis) -> Iterator[Change]:
    """Changes and shares whose parts are all given in one sentence and do not compute, the first of a sentence."""
    for found in _by_sentence(analysis):
        wrong = next((each for each in found if not each.agrees), None)
        if wrong is not None:
            yield wrong


def computed(analysis: Analysis) -> Iterator[Change]:
    """Every change and share whose parts are all given in one sentence, right ones too."""
    for found in _by_sentence(analysis):
        yield from {each.span: each for each in found}.values()


def _by_sentence(analysis: Analysis) -> Iterator[Iterator[Change]]:
    """For each sentence that may hold some, its changes and shares, computed when asked for."""
    percents = {q.sentence for q in analysis.quantities if q.kind == "percent"}
    places = analysis.places
    folds = {s for word in _FOLDING & analysis.vocabulary for s in places[word]}
    wholes = {q.sentence for q in analysis.quantities if q.whole is not None}
    ends, ors = set(places.get("from", ())), set(places.get("or", ()))
    wanted = (percents & (ends | ors)) | (folds & ends) | wholes
    quantities = by_sentence(analysis, wanted) if wanted else {}
    for s, figures in sorted(quantities.items()):
        if len(figures) < 2 and s not in wholes:
            continue
        sentence = slots(analysis, s, figures)
        found: list[Iterator[Change]] = []
        if s in ends and s in percents and len(figures) > 2:
            found.append(_changed(analysis, sentence))
        if s in folds and s in ends:
            found.append(_folded(analysis, sentence))
        if s in ors and s in percents and len(figures) > 2:
            found.append(_stepped(analysis, sentence))
        if s in wholes:
            found.append(_shared(analysis, sentence))
        yield chain.from_iterable(found)


def _named(sentence: Slots, order: str, match: re.Match[str]) -> list[Quantity]:
    """The quantities a, b, c that the pattern names in `order`, sorted by letter."""
    slots_ = (g for g in match.groups() if g and "\ue000" <= g[0] <= "\uf8ff")
    return [sentence.quantity(slot) for _, slot in sorted(zip(order, slots_, strict=True))]


def _changed(analysis: Analysis, sentence: Slots) -> Iterator[Change]:
    for order, pattern in _CHANGES:
        for match in pattern.finditer(sentence.text):
            a, b, c = _named(sentence, order, match)
            sized = order in ("abc", "bac")
            sign = _sign(sentence.text, match, sized=sized)
            if not (c.kind == "percent" or _in_points(c)) or not _comparable(a, b) or sign is None:
                continue
            judged = _judged(analysis, (a, b, c), sign)
            if judged is not None:
                yield judged


def _in_points(c: Quantity) -> bool:
    return c.kind == "count" and c.measure == "point"


def _comparable(a: Quantity, b: Quantity) -> bool:
    plain = a.value == a.high and b.value == b.high and a.value > 0 and b.value > 0
    return plain and a.unit == b.unit and a.kind == b.kind and a.kind in ("count", "percent", "money", "length", "mass")


def _sign(text: str, match: re.Match[str], *, sized: bool) -> int | None:
    """1 for a rise, -1 for a fall, 0 where the words do not say; None where they speak of something else."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (",", ";", ":", "\x00", ")")) + 1
    around = text[start : match.end()].lower()
    words = WORDS.findall(around + text[match.end() : match.end() + 25].lower().partition(",")[0])
    if not OTHERWISE.isdisjoint(words):
        return None
    named = match.groupdict()
    tail = set(WORDS.findall(named["tail"] or ""))
    if sized:
        link = set(WORDS.findall(named["link"] or ""))
        if not (link & _LINKS or (tail | link) & _SIZED or named["tail"] == ")"):
            return None
        told = frozenset((tail | link) & _DIRECTED)
    else:
        before = _SIZING.search(text, max(0, match.start() - 60), match.start())
        verb = {before[1]} if before else set()
        if not (verb | tail) & _SIZED:
            return None
        told = frozenset((verb | tail) & _DIRECTED)
    told = told or _DIRECTED.intersection(words)
    up, down = bool(told & _UP), bool(told & _DOWN)
    return up - down


_LINKS = word_set("or that i.e representing equal")
WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")


def _scaled(analysis: Analysis, a: Quantity, b: Quantity) -> float:
    """`a` with the scale word of `b`: "from $1.2 to $1.5 million"."""
    text = analysis.document.reading
    said = _SCALE.search(text[b.span.start : b.span.end])
    if said is None or _SCALE.search(text[a.span.start : a.span.end]) or a.value * 100 > b.value:
        return a.value
    return a.value * {"m": 1e6, "b": 1e9, "t": 1e3 if said[0][1].lower() == "h" else 1e12}[said[0][0].lower()]


_SCALE = re.compile(r"(?i)\b(?:million|billion|trillion|thousand|bn|m)\b")


def _judged(analysis: Analysis, figures: tuple[Quantity, Quantity, Quantity], sign: int) -> Change | None:
    a, b, c = figures
    text = analysis.document.reading
    first = _scaled(analysis, a, b)
    near, far = rounding(text, a, first), rounding(text, b)
    if first - near <= 0:
        return None
    change = Interval((b.value - far) / (first + near) - 1, (b.value + far) / (first - near) - 1)
    points = Interval(b.value - far - first - near, b.value + far - first + near)
    exact = 100 * (b.value / first - 1)
    relative = Interval(100 * change.low, 100 * change.high)
    ends, span = (a.span, b.span), c.span
    if text.startswith(" points", span.end):
        span = Span(span.start, span.end + len(" points"))
    stated = text[span.start : span.end]
    if sign and exact * sign < 0 and (relative.high < 0 or relative.low > 0):
        return Change(span, ends, "direction", stated, f"{exact:+.1f}%")
    in_points = c.unit == "points" or _in_points(c)
    if in_points and a.kind != "percent":
        return None
    fits = stands_for(text, points if in_points else relative, c)
    if in_points:
        return Change(span, ends, "change", stated, f"{abs(b.value - first):.4g} points", fits)
    kind = "points" if not fits and a.kind == "percent" and stands_for(text, points, c) else "change"
    return Change(span, ends, kind, stated, f"{abs(exact):.3g}%", fits)


def stands_for(text: str, computed: Interval, c: Quantity) -> bool:
    """Whether a size said to be `c` can stand for a figure in the interval, taken without its sign."""
    low, high = sorted((abs(computed.low), abs(computed.high)))
    if computed.low < 0 < computed.high:
        low = 0.0
    bound, plain = c.bound, c._replace(bound="")
    # Figures are cut off as often as rounded, so the whole of the last place counts.
    slack = 2 * rounding(text, plain)
    if bound in ("about", "at least", "at most"):
        slack = max(slack, 0.1 * c.value)
    if bound == "at least":
        return high + slack >= c.value and low <= _MORE * c.high + slack
    if bound == "at most":
        return low - slack <= c.high
    # What is cut off is said too small, never too large.
    return low - slack <= c.high and high + (slack if bound else slack / 2) >= c.value


def _folded(analysis: Analysis, sentence: Slots) -> Iterator[Change]:
    for pattern in _FOLDED:
        for match in pattern.finditer(sentence.text):
            a, b = _named(sentence, "ab", match)
            if not _comparable(a, b):
                continue
            first = _scaled(analysis, a, b)
            text = analysis.document.reading
            near, far = rounding(text, a, first), rounding(text, b)
            fold = _FOLDS[match["fold"]]
            shrinking = fold < 1
            times = Interval((b.value - far) / (first + near), (b.value + far) / max(first - near, 1e-9))
            if shrinking:
                fold, times = 1 / fold, Interval(1 / max(times.high, 1e-9), 1 / max(times.low, 1e-9))
            least, most = _FOLD_REACH.get((match["adv"] or "").strip(), _FOLD_NEAR)
            fits = times.high >= least * fold and times.low <= most * fold
            start = text.find(match["fold"], analysis.document.sentences[a.sentence].span.start)
            span = Span(start, start + len(match["fold"]))
            yield Change(span, (a.span, b.span), "change", match["fold"], f"{b.value / first:.3g} times", fits)


def _stepped(analysis: Analysis, sentence: Slots) -> Iterator[Change]:
    text = analysis.document.reading
    for order, pattern in _STEPS:
        for match in pattern.finditer(sentence.text):
            b, c, d = _named(sentence, order, match)
            sign = (match["verb"] in _UP) - (match["verb"] in _DOWN)
            if c.kind != "percent" or c.unit != "%" or not sign or {b.kind, d.kind} - {"count", "money"}:
                continue
            if b.kind != d.kind or b.unit != d.unit or d.value <= 0:
                continue
            step, end = rounding(text, d), rounding(text, b)
            start = b.value - sign * d.value
            if start - end - step <= 0:
                continue
            share = Interval(
                100 * (d.value - step) / (start + end + step), 100 * (d.value + step) / (start - end - step)
            )
            stated = text[c.span.start : c.span.end]
            exact = f"{100 * d.value / start:.3g}%"
            yield Change(c.span, (d.span, b.span), "change", stated, exact, stands_for(text, share, c))


def _shared(analysis: Analysis, sentence: Slots) -> Iterator[Change]:
    text = analysis.document.reading
    for match in _SHARE.finditer(sentence.text):
        part, whole = sentence.quantity(match[1]), sentence.quantity(match[1]).whole
        if part.kind != "count" or part.bound or not whole or part.high != part.value or part.value > whole:
            continue
        exact = 100 * part.value / whole
        if match["part"]:
            off = abs(exact / 100 - _PARTS[match["part"]])
            fits = off <= _FRACTION_ROUGH * _PARTS[match["part"]] or bool(match["adv"])
            start = text.find(match["part"], part.span.end)
            span, stated = Span(start, start + len(match["part"])), match["part"]
        else:
            c = sentence.quantity(match[4])
            if c.kind != "percent" or c.unit != "%":
                continue
            fits = stands_for(text, Interval(exact, exact), c)
            span, stated = c.span, text[c.span.start : c.span.end]
        yield Change(span, (part.span, part.span), "share", stated, f"{exact:.3g}%", fits)


__all__ = ["Change", "computed", "miscounts"]
