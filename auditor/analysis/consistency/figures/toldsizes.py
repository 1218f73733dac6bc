"""Sizes and shares told beside the figures they are of, in fixed frames: "150 jobs, 40 per cent of its 600 staff".

Every frame says which figure is which, so that nothing has to be looked for; `apartchanges` does without frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.changes import OTHERWISE, WORDS, Change, Interval, stands_for
from auditor.analysis.consistency.figures.sizeframes import DOWN, FOLDS, FRAMES, NEEDS, PARTS, SMALL_WORDS
from auditor.analysis.consistency.slots import Slots, by_sentence, rounding, slots
from auditor.analysis.numbers import Quantity, word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ROUGH: Final = 0.17  # how far a part may be off: a third may be anything from 0.28 to 0.39
_LOOSE: Final = 0.3  # the same where it is said to be rough
_TIMES_REACH: Final = (0.85, 1.3)
_TIMES_ROUGH: Final = (0.7, 1.6)
_YEARLY: Final = re.compile(r" (?:year|over|from|on |annual|compared|since|in the)")
_FALLING: Final = re.compile(DOWN)
_MEASURED: Final = word_set("count money mass length area percent")
_LARGEST_SHARE: Final = 100.5  # shares of a whole are rounded
_FEWEST: Final = 3
_POLLED: Final = re.compile(
    r"\b(?:un(?:decided|sure|certain)|(?:do|did|does)(?: not|n['’]t) (?:know|answer|say|vote|care)|no (?:o"
    r"pinion|answer|view)|"
    r"not sure|had no view|abstain\w*|neither|neutral|against|opposed|said no|disagree\w*|the rest)\b"
)


# Shares of two times or of several groups do not add up.
_TIMED: Final = re.compile(
    r"[;:\x00]|\b(?:now|then|earlier|last|ago|since|from|up|down|compared|women|men|young\w*|old\w*|north|"
    r"south|east|west|among|while|"
    r"whereas|Democrats|Republicans|points?|respectively|also|both)\b"
)


class _Found(NamedTuple):
    """`first` and `second` are what is computed from, `size` what it is compared with: percent, or times"
    " for folds."""

    match: re.Match[str]
    sentence: Slots
    analysis: Analysis

    def at(self, group: str) -> Quantity:
        return self.sentence.quantity(self.match[group])

    @property
    def rough(self) -> bool:
        return bool(self.match.groupdict().get("adv"))

    @property
    def text(self) -> str:
        return self.analysis.document.reading


_Judge = Callable[[_Found], Change | None]


def told(analysis: Analysis) -> Iterator[Change]:
    """Changes and shares in the frames, right ones too."""
    wanted = _sentences(analysis)
    figured = by_sentence(analysis, wanted) if wanted else {}
    for s, figures in sorted(figured.items()):
        # "A fifth" and "three times" are read as words.
        sentence = slots(analysis, s, [q for q in figures if q.kind != "ordinal" and q.measure != "time"])
        present = _present(sentence)
        for (cue, frame, judge), needed in zip(FRAMES, NEEDS, strict=True):
            if cue not in sentence.text or not needed <= present:
                continue
            for match in frame.finditer(sentence.text):
                change = _JUDGES[judge](_Found(match, sentence, analysis))
                if change is not None:
                    yield change
        yield from _summed(analysis, sentence)


def _present(sentence: Slots) -> frozenset[str]:
    """What of percent (c), parts and multiples in words there is."""
    words = {*WORDS.findall(sentence.text.lower())}
    found = {"c"} if any(q.kind == "percent" for q in sentence.quantities) else set()
    found |= set() if _PART_WORDS.isdisjoint(words) else {"part"}
    return frozenset(found if _FOLD_WORDS.isdisjoint(words) else found | {"fold"})


def _sentences(analysis: Analysis) -> set[int]:
    """Those with a size and something that it may be of."""
    counted: dict[int, int] = {}
    for q in analysis.quantities:
        if q.kind in _MEASURED:
            counted[q.sentence] = counted.get(q.sentence, 0) + (2 if q.whole or q.high > q.value else 1)
    sized = {q.sentence for q in analysis.quantities if q.kind == "percent"}
    hinted = {s for word in _HINTS & analysis.vocabulary for s in analysis.places[word]}
    return {s for s, n in counted.items() if (n > 1 and s in sized) or (s in hinted and (n > 1 or s in sized))}


_PART_WORDS: Final = word_set(
    "half third quarter fifth sixth tenth eighth thirds quarters fifths one-third two-thirds one-quarter one-fifth "
    "three-quarters two-fifths three-fifths four-fifths one-tenth"
)
_FOLD_WORDS: Final = word_set(
    "twice double triple times doubled tripled trebled quadrupled halved doubling tripling trebling quadrupling "
    "halving twofold threefold fourfold fivefold tenfold"
)
_HINTS: Final = _PART_WORDS | _FOLD_WORDS


def _fit(*figures: Quantity) -> bool:
    plain = all(q.kind in _MEASURED and q.high == q.value > 0 and q.bound in ("", "about") for q in figures)
    return plain and len({(q.kind, q.unit) for q in figures}) == 1


def _sized(
    found: _Found, interval: Interval, exact: float, ends: tuple[Quantity, Quantity], kind: str
) -> Change | None:
    """The size in group c, a figure or a part in words, against what it should be, in percent."""
    spans = (ends[0].span, ends[1].span)
    part = found.match.groupdict().get("part")
    if part is not None:
        value = PARTS[part.lower()]
        reach = _LOOSE if found.rough else _ROUGH
        low, high = sorted((abs(interval.low), abs(interval.high)))
        fits = low <= value * (1 + reach) and high >= value * (1 - reach)
        return Change(_span(found, "part"), spans, kind, part, f"{abs(exact):.3g}%", fits)
    c = found.at("c")
    if c.kind != "percent" or c.unit != "%" or c.high != c.value:
        return None
    fits = stands_for(found.text, interval, c)
    return Change(c.span, spans, kind, found.text[c.span.start : c.span.end], f"{abs(exact):.3g}%", fits)


def _span(found: _Found, group: str) -> Span:
    """Where a word group of the slot text stands in the document: behind the last figure before it."""
    at = found.match.start(group)
    before = [ord(mark) - 0xE000 for mark in found.sentence.text[:at] if "\ue000" <= mark <= "\uf8ff"]
    sentence = found.sentence.quantities[0].sentence
    start = found.analysis.document.sentences[sentence].span.start
    if before:
        start = found.sentence.quantities[before[-1]].span.end
    word = found.match[group]
    start = found.text.find(word, start)
    return Span(start, start + len(word))


def _change(found: _Found) -> Change | None:
    a, b = found.at("a"), found.at("b")
    if found.text.endswith(("than the ", "above the ", "below the "), 0, a.span.start):
        a = a._replace(bound="")
    if not _fit(a, b) or not OTHERWISE.isdisjoint(WORDS.findall(found.match[0].lower())):
        return None
    near, far = rounding(found.text, a), rounding(found.text, b)
    if a.value <= near:
        return None
    interval = Interval(100 * ((b.value - far) / (a.value + near) - 1), 100 * ((b.value + far) / (a.value - near) - 1))
    return _sized(found, interval, 100 * (b.value / a.value - 1), (a, b), "change")


def _stepped(found: _Found) -> Change | None:
    """By `d` to `b`: the base is what is left, or what is more."""
    d, b = found.at("d"), found.at("b")
    sign = -1 if _FALLING.match(found.match["way"]) else 1
    base = b.value - sign * d.value
    if _YEARLY.match(found.text, found.at("c").span.end):
        return None
    if not _fit(d, b) or base <= 0:
        return None
    step, end = rounding(found.text, d), rounding(found.text, b)
    low, high = (d.value - step) / (base + end + step), (d.value + step) / max(base - end - step, 1e-9)
    return _sized(found, Interval(100 * low, 100 * high), 100 * d.value / base, (d, b), "change")


def _share(found: _Found) -> Change | None:
    part = found.at("a")
    whole = (
        found.at("b")
        if found.match.groupdict().get("b")
        else part._replace(value=part.whole or 0.0, high=part.whole or 0.0)
    )
    same = part.kind == whole.kind and part.unit == whole.unit
    if not same or part.kind not in _MEASURED or part.high != part.value or not 0 < part.value <= whole.value:
        return None
    near, far = rounding(found.text, part), rounding(found.text, whole) if found.match.groupdict().get("b") else 0.0
    interval = Interval(
        100 * (part.value - near) / (whole.value + far), 100 * (part.value + near) / (whole.value - far)
    )
    return _sized(found, interval, 100 * part.value / whole.value, (part, whole), "share")


def _part_of(found: _Found) -> Change | None:
    """A part in words or percent of a whole that is given, and what it comes to: "half of the 400, or 250 people"."""
    whole, part = found.at("b"), found.at("a")
    if whole.kind != "count" or part.kind != "count" or part.high != part.value or part.value > whole.value:
        return None
    exact = 100 * part.value / whole.value
    near = 100 * rounding(found.text, part) / whole.value
    return _sized(found, Interval(exact - near, exact + near), exact, (part, whole), "share")


def _one_in(found: _Found) -> Change | None:
    """ "One in five, or 30 per cent"."""
    c = found.at("c")
    few = SMALL_WORDS.get(found.match["few"].lower(), 0.0) or found.at("few").value
    many = SMALL_WORDS.get(found.match["many"], 0.0) or found.at("many").value
    if c.kind != "percent" or c.unit != "%" or c.high != c.value or many <= few:
        return None
    value = 100 * few / many
    fits = abs(value - c.value) <= _ROUGH * value
    return Change(c.span, (c.span, c.span), "share", found.text[c.span.start : c.span.end], f"{value:.3g}%", fits)


def _part_in_percent(found: _Found) -> Change | None:
    """ "Two-thirds of members, 52 per cent"."""
    c, value = found.at("c"), PARTS[found.match["part"].lower()]
    if c.kind != "percent" or c.unit != "%" or c.high != c.value:
        return None
    fits = abs(value - c.value) <= (_LOOSE if found.rough else _ROUGH) * value
    return Change(c.span, (c.span, c.span), "share", found.text[c.span.start : c.span.end], f"{value:.3g}%", fits)


def _times(found: _Found) -> Change | None:
    a, b = found.at("a"), found.at("b")
    if not _fit(a, b):
        return None
    fold, times = FOLDS.get(found.match["fold"].lower(), 0.0), b.value / a.value
    if not fold:
        return None
    if fold < 1:
        fold, times = 1 / fold, 1 / times
    least, most = _TIMES_ROUGH if found.rough else _TIMES_REACH
    if (found.match["adv"] or "").strip() in ("more than", "over", "at least"):
        least, most = 0.97, 2.0
    fits = least * fold <= times <= most * fold
    return Change(
        _span(found, "fold"), (a.span, b.span), "change", found.match["fold"], f"{b.value / a.value:.3g} times", fits
    )


def _points(found: _Found) -> Change | None:
    a, b = found.at("a"), found.at("b")
    d = found.at("d")
    if a.kind != "percent" or b.kind != "percent" or not (d.unit == "points" or d.measure == "point"):
        return None
    near = rounding(found.text, a) + rounding(found.text, b)
    off = abs(b.value - a.value)
    fits = stands_for(found.text, Interval(max(0.0, off - near), off + near), d)
    end = d.span.end + len(" points") * found.text.startswith(" points", d.span.end)
    span = Span(d.span.start, end)
    return Change(span, (a.span, b.span), "change", found.text[span.start : end], f"{off:.4g} points", fits)


def _summed(analysis: Analysis, sentence: Slots) -> Iterator[Change]:
    """Shares of one whole, the undecided included, that come to more than all."""
    shares = [q for q in sentence.quantities if q.kind == "percent" and q.unit == "%" and q.high == q.value]
    if len(shares) < _FEWEST or len(shares) != len([q for q in sentence.quantities if q.kind == "percent"]):
        return
    if _TIMED.search(sentence.text):
        return
    last = sentence.text.rfind(chr(0xE000 + sentence.quantities.index(shares[-1])))
    if not _POLLED.search(sentence.text, last) or not OTHERWISE.isdisjoint(WORDS.findall(sentence.text.lower())):
        return
    total = sum(q.value for q in shares)
    if total > _LARGEST_SHARE + len(shares) / 2 and all(q.value < total / 2 for q in shares):
        text = analysis.document.reading
        stated = text[shares[-1].span.start : shares[-1].span.end]
        yield Change(shares[-1].span, (shares[0].span, shares[1].span), "sum", stated, f"{total:.4g}%")


_JUDGES: Final[dict[str, _Judge]] = {
    "change": _change,
    "stepped": _stepped,
    "share": _share,
    "part_of": _part_of,
    "one_in": _one_in,
    "part_in_percent": _part_in_percent,
    "times": _times,
    "points": _points,
}

__all__ = ["told"]
