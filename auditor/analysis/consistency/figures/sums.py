"""Parts told with their whole: lists after a total, opposed shares, votes of a body of known size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.slots import SLOT, Slots, by_sentence, rounding, slots
from auditor.analysis.numbers import CARDINALS, Quantity, word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Sum(NamedTuple):
    """Parts added again. `span` is the total, or the last part where there is none.

    `kind` is list, shares, answers or vote.
    """

    span: Span
    parts: tuple[Span, ...]
    kind: str
    stated: str
    computed: str
    agrees: bool = False


_NOUNS = r"(?: [a-z][\w'’-]*){1,4}?"
_PART = rf"{SLOT}(?: [\w'’.-]+){{0,6}}?"
# "Twelve people: seven women and five men." All the parts, and nothing after the last.
_LIST = re.compile(
    rf"{SLOT}(?P<noun>{_NOUNS})(?P<mark>:| [–—-]|—| \(|,) ?"
    rf"(?P<parts>{_PART}(?:, {_PART})*,? and {_PART})(?P<end>[.;):]| ?[–—]|,| -|$)"
)
_TOTAL = re.compile(rf"{_PART} and (?:[a-z]+ ){{0,3}}{_PART},? for a total of {SLOT}")
_OF = re.compile(r"\b[Oo]f (?:the |all )?$")
# What follows the last part of a list between commas is its noun and no verb.
_LAST = re.compile(r"[\ue000-\uf8ff](?: [\w'’-]+){1,2}$")
# Parts that make up all people there are.
_COMPLETE = (
    (word_set("men women"), word_set("men women children")),
    (word_set("boys girls"), word_set("boys girls")),
    (word_set("adults children"), word_set("adults children teenagers")),
    (word_set("male female"), word_set("male female")),
    (word_set("males females"), word_set("males females")),
)
_PEOPLE = word_set(
    "people persons victims passengers students pupils workers employees members hostages patients prisoners detainees "
    "refugees migrants residents civilians defendants suspects jurors"
)
# Lists that need not be complete, or whose parts overlap.
_OPEN = word_set(
    "including include includes among such least most example mostly mainly primarily notably especially "
    "about nearly "
    "more than each every per others other rest remaining some several many few both also another including plus with "
    "up to or between from average"
)
_AGED = re.compile(r"\b(?:aged|ages|year-old|years old)\b")
# Answers of which nobody gives two.
_OPPOSED = (
    ("approve", "disapprove"), ("approved", "disapproved"), ("support", "oppose"), ("supported", "opposed"),
    ("favor", "oppose"), ("favour", "oppose"), ("favored", "opposed"), ("favoured", "opposed"), ("agree", "disagree"),
    ("agreed", "disagreed"), ("favorable", "unfavorable"), ("favourable", "unfavourable"), ("yes", "no"),
    ("men", "women"), ("male", "female"), ("satisfied", "dissatisfied"), ("for", "against"),
)  # fmt: skip
# Who gives this answer gave none of the others.
_NEITHER = word_set("undecided unsure uncertain")
_FIRSTS = frozenset(first for first, _ in _OPPOSED)
# The same answers of two groups, or at two times.
_GROUPS = word_set(
    "among republicans democrats whites blacks independents voters while compared earlier ago last previously up "
    "down from whereas respectively of among each year month"
)
_VOTE = re.compile(
    r"\b(?P<size>\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:member|person|seat|strong) (?P<body>[a-z]+(?: [a-z]+)?)[^.;]{0,60}?"
    r"\b(?:voted|vote of|decided|ruled|approved [^.;,]{0,40}?|rejected [^.;,]{0,40}?),? (?:by )?"
    r"(?P<yes>\d{1,3})[-–](?P<no>\d{1,3})\b"
)
_VOTING = word_set("voted vote decided ruled approved rejected")
_SIZES = ("-member ", "-person ", "-seat ", "-strong ")
# Each of two shares may have been rounded up.
_MOST_SHARES = 101.5


def missums(analysis: Analysis) -> Iterator[Sum]:
    """Sums that do not come out."""
    return (each for each in computed(analysis) if not each.agrees)


def computed(analysis: Analysis) -> Iterator[Sum]:
    """Every sum that can be made, right ones too."""
    counted: dict[int, int] = {}
    shares: dict[int, int] = {}
    for q in analysis.quantities:
        if q.kind == "count":
            counted[q.sentence] = counted.get(q.sentence, 0) + 1
        elif q.kind == "percent":
            shares[q.sentence] = shares.get(q.sentence, 0) + 1
    ands = set(analysis.places.get("and", ()))
    listed = {s for s, n in counted.items() if n > 2 and s in ands}
    opposed = {s for s, n in shares.items() if n > 1 and not _FIRSTS.isdisjoint(analysis.lowers[s])}
    answered = {s for w in _NEITHER & analysis.vocabulary for s in analysis.places[w] if shares.get(s, 0) > 2}
    wanted = listed | opposed | answered
    figures = by_sentence(analysis, wanted) if wanted else {}
    for s in sorted(figures):
        sentence = slots(analysis, s, figures[s])
        if s in listed:
            yield from _lists(analysis, sentence)
        told = list(_shares(analysis, sentence)) if s in opposed else []
        yield from told
        if s in answered and all(each.agrees for each in told):
            yield from _answers(analysis, sentence)
    yield from _votes(analysis)


def _lists(analysis: Analysis, sentence: Slots) -> Iterator[Sum]:
    text = analysis.document.reading
    for match in _LIST.finditer(sentence.text):
        parts = [sentence.quantity(c) for c in match["parts"] if "\ue000" <= c <= "\uf8ff"]
        total = sentence.quantity(match[1])
        if _is_list(sentence.text, match, total, parts):
            yield _summed(text, total, parts)
    for match in _TOTAL.finditer(sentence.text):
        one, two, total = (sentence.quantity(c) for c in match.groups())
        if _plain((one, two, total)):
            yield _summed(text, total, [one, two])


def _plain(quantities: tuple[Quantity, ...]) -> bool:
    return all(q.kind == "count" and not q.bound and q.value == q.high and q.whole is None for q in quantities)


def _is_list(text: str, match: re.Match[str], total: Quantity, parts: list[Quantity]) -> bool:
    """Whether the parts claim to be the whole: two or more, each with its noun, complementary where a comma leads."""
    if not _plain((total, *parts)) or len(parts) < 2 or any(p.value >= total.value for p in parts):
        return False
    inside = set(_WORD.findall(match[0].lower()))
    goes_on = match["end"] == "," and match["mark"] not in (",", ":")
    if goes_on or not _OPEN.isdisjoint(inside) or _AGED.search(match[0]):
        return False
    loose = match["mark"] == "," and not _LAST.search(match["parts"])
    if loose or _OF.search(text, max(0, match.start() - 12), match.start()):
        return False
    nouns = {p.noun for p in parts}
    if any(need <= nouns <= most for need, most in _COMPLETE):
        return total.noun in _PEOPLE or total.noun == ""
    # Else only a list after a colon or in brackets whose parts are of the kind counted, and are so many things alike.
    alike = {p.measure for p in parts if p.measure}
    return match["mark"] == ":" and match["end"] in (".", ";", "") and alike <= {total.measure}


_WORD = re.compile(r"[a-z]+")


def _summed(text: str, total: Quantity, parts: list[Quantity]) -> Sum:
    made = sum(p.value for p in parts)
    # Rounded figures are off to both sides: their errors add up as chance errors do, not all at once.
    slack = hypot(rounding(text, total), *(rounding(text, p) for p in parts))
    fits = abs(made - total.value) <= slack
    stated = text[total.span.start : total.span.end]
    return Sum(total.span, tuple(p.span for p in parts), "list", stated, f"{made:,.10g}", fits)


def _shares(analysis: Analysis, sentence: Slots) -> Iterator[Sum]:
    """Two opposed answers of one question that make more than all."""
    text, voice = analysis.document.reading, sentence.text
    percents = [(n, q) for n, q in enumerate(sentence.quantities) if q.kind == "percent" and q.unit == "%"]
    for (n, one), (m, two) in pairwise(percents):
        first, second = voice.find(chr(0xE000 + n)), voice.find(chr(0xE000 + m))
        if first < 0 or second < 0 or one.value != one.high or two.value != two.high:
            continue
        between, after = _WORD.findall(voice[first:second].lower()), _WORD.findall(voice[second : second + 40].lower())
        before = _WORD.findall(voice[max(0, first - 60) : first].lower())
        if len(between) > 8 or not any(a in between[:4] and b in after[:4] for a, b in _OPPOSED):
            continue
        if not _GROUPS.isdisjoint({*between, *after[:5]}) or "by" in before[-2:]:
            continue
        made = one.value + two.value
        if max(one.value, two.value) <= 100:
            spans, stated = (one.span, two.span), text[two.span.start : two.span.end]
            yield Sum(two.span, spans, "shares", stated, f"{made:g}%", made <= _MOST_SHARES)


def _answers(analysis: Analysis, sentence: Slots) -> Iterator[Sum]:
    """Three answers and more of one question, the last of them no answer at all."""
    percents = [q for q in sentence.quantities if q.kind == "percent"]
    words = _WORD.findall(sentence.text.lower())
    if any(q.unit != "%" or q.value != q.high or q.bound for q in percents) or not _GROUPS.isdisjoint(words):
        return
    made = sum(q.value for q in percents)
    last = percents[-1].span
    stated = analysis.document.reading[last.start : last.end]
    fits = made <= _MOST_SHARES + len(percents) - 2
    yield Sum(last, tuple(q.span for q in percents), "answers", stated, f"{made:g}%", fits)


def _votes(analysis: Analysis) -> Iterator[Sum]:
    """More votes than there are members: "the nine-member board voted 6-4"."""
    voice = analysis.author_voice.text
    places = analysis.places
    for s in sorted({s for w in _VOTING & analysis.vocabulary for s in places[w]}):
        start, end = analysis.document.sentences[s].span
        if all(voice.find(size, start, end) < 0 for size in _SIZES):
            continue
        for match in _VOTE.finditer(voice, start, end):
            size = _size(match["size"])
            cast = int(match["yes"]) + int(match["no"])
            if size is not None:
                votes, body = Span(match.start("yes"), match.end("no")), Span(*match.span("size"))
                yield Sum(votes, (body,), "vote", str(size), str(cast), cast <= size)


def _size(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    head, _, rest = text.partition("-")
    if head not in CARDINALS:
        return None
    return int(CARDINALS[head] + CARDINALS.get(rest, 0.0))


__all__ = ["Sum", "computed", "missums"]
