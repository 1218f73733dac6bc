"""Numbers of one thing that differ within the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claims import Certainty
from auditor.analysis.claimwords import CONDITIONAL
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.figures.figurefacts import Fact, facts_of
from auditor.analysis.consistency.figures.figurewords import PEOPLE, UPDATES
from auditor.analysis.consistency.figures.margins import asides
from auditor.analysis.consistency.references import references
from auditor.analysis.numbers import CARDINALS, Quantity
from auditor.analysis.parallels import FUNCTION, Parallel
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Mismatch(NamedTuple):
    """Two figures for one thing; `span` and `first` are the later and the earlier figure, `other` its sentence."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float


def mismatches(analysis: Analysis) -> tuple[Mismatch, ...]:
    """Mismatches in text order, one for each later figure at most."""
    by_key: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts_of(analysis):
        by_key.setdefault(fact.key, []).append(fact)
    found: dict[Span, Mismatch] = {}
    for facts in by_key.values():
        for each in _compare(analysis, facts):
            found.setdefault(each.span, each)
    for each in (*_parallel(analysis), *_referring(analysis)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _referring(analysis: Analysis) -> Iterator[Mismatch]:
    """Definite figures that differ from the one they point back to."""
    for each in references(analysis):
        if _differ(each.first, each.back) or _far(each.first, each.back):
            facts = (Fact(("reference", each.about), q, "", frozenset(), 0.7) for q in (each.first, each.back))
            yield _mismatch(analysis, *facts)
    slice_ = analysis.document.slice
    for aside in asides(analysis):
        yield Mismatch(aside.kind, aside.span, aside.first, slice_(aside.first), slice_(aside.span), aside.about, 0.7)


def _parallel(analysis: Analysis) -> Iterator[Mismatch]:
    """Two sentences in nearly the same words with different figures in the same place."""
    if not analysis.parallels:
        return
    by_sentence: dict[int, list[Quantity]] = {}
    for q in analysis.quantities:
        by_sentence.setdefault(q.sentence, []).append(q)
    for pair in analysis.parallels:
        if len(pair.shared) < 4 or not _contained(analysis, pair):
            continue
        one, two = (_by_kind(by_sentence.get(s, [])) for s in (pair.first, pair.second))
        clash = [(a, two[key]) for key, a in one.items() if key in two and _differ(a, two[key])]
        if (
            len(clash) == 1
            and _same_digits(analysis, *clash[0])
            and (clash[0][0].measure or _in_place(analysis, *clash[0]))
        ):
            a, b = (Fact(("parallel", q.measure or q.kind), q, "", frozenset(), 0.7) for q in clash[0])
            if _same_setting(analysis.clauses, a, b):
                yield _mismatch(analysis, a, b)


def _same_digits(analysis: Analysis, a: Quantity, b: Quantity) -> bool:
    """Whether the sentences have the same other numbers: "women 20 to 30 …, women 30 to 40 …" are two groups."""
    rest = [
        {
            w.lower
            for k, w in enumerate(analysis.words[q.sentence])
            if w.lower[0].isdigit() and not q.first <= k < q.last
        }
        for q in (a, b)
    ]
    return rest[0] == rest[1] or not all(rest)


def _contained(analysis: Analysis, pair: Parallel) -> bool:
    """Whether one sentence names nothing that the other does not: no other subject or group."""
    extras = []
    for s in (pair.first, pair.second):
        words, stems = analysis.words[s], analysis.stems[s]
        extras.append(any(
            t not in pair.shared and w.lower not in FUNCTION and not w.lower[0].isdigit() and w.lower not in CARDINALS
            for w, t in zip(words, stems, strict=True)
        ))  # fmt: skip
    return not all(extras)


def _by_kind(found: list[Quantity]) -> dict[tuple[str, str, str], Quantity]:
    """Quantities that are the only ones of their kind, unit and noun in a sentence."""
    table: dict[tuple[str, str, str], list[Quantity]] = {}
    for q in found:
        if q.kind not in ("year", "score", "ordinal") and "margin" not in q.modifiers:
            table.setdefault((q.kind, q.unit, q.measure), []).append(q)
    return {key: each[0] for key, each in table.items() if len(each) == 1}


def _in_place(analysis: Analysis, a: Quantity, b: Quantity) -> bool:
    """Whether the same word comes before both."""
    stems = analysis.stems
    return bool(a.first and b.first and stems[a.sentence][a.first - 1] == stems[b.sentence][b.first - 1])


def _compare(analysis: Analysis, facts: list[Fact]) -> Iterator[Mismatch]:
    values = {(f.quantity.value, f.quantity.high) for f in facts}
    # Three different figures are a series, a breakdown or several events, not a slip.
    if len(values) != 2:
        return
    least = {f.quantity.value for f in facts if f.quantity.bound == "at least"}
    first = facts[0]
    if not first.quantity.bound and first.quantity.value in least:  # a headline drops the "at least" of the text
        first = next(f for f in facts if f.quantity.value == first.quantity.value and f.quantity.bound == "at least")
    for other in facts[1:]:
        if first.key[0] in ("group", "of") and _given_elsewhere(analysis, other.quantity):
            continue
        if _differ(first.quantity, other.quantity) and _comparable(analysis, first, other):
            yield _mismatch(analysis, first, other)
            return


def _given_elsewhere(analysis: Analysis, q: Quantity) -> bool:
    """Whether the definite figure has a place of its own in the article."""
    return any(
        p.value == q.value and p.kind == q.kind and p.unit == q.unit and p.sentence < q.sentence
        for p in analysis.quantities
    )


def _mismatch(analysis: Analysis, a: Fact, b: Fact) -> Mismatch:
    document = analysis.document
    return Mismatch(
        a.key[0], b.quantity.span, a.quantity.span, document.slice(a.quantity.span), document.slice(b.quantity.span),
        " ".join(a.key[1:]), min(a.confidence, b.confidence),
    )  # fmt: skip


def _differ(a: Quantity, b: Quantity) -> bool:  # noqa: PLR0911  each return is one reason
    """Whether the two cannot be the same figure, bounds and rounding allowed for."""
    if a.kind == "score" and max(a.value, a.high, b.value, b.high) > 20:  # votes: one side the same, the other not
        return len({a.value, a.high} & {b.value, b.high}) == 1
    if a.kind == "score":
        return {a.value, a.high} != {b.value, b.high}
    if a.high != a.value or b.high != b.value:
        return False
    if a.bound == "about" or b.bound == "about":
        return max(a.value, b.value) > 1.5 * min(a.value, b.value) and a.bound == b.bound
    low, high = sorted((a, b), key=lambda q: q.value)
    if high.value > 10 * low.value:  # too far apart to be one figure
        return False
    if low.value == high.value or low.bound == "at least" or high.bound == "at most":
        return False
    if low.value >= 100:
        step = max(_step(low.value), _step(high.value))
        return bool(abs(high.value - low.value) > 0.6 * step)
    decimals = (low.value != int(low.value)) + (high.value != int(high.value))
    return decimals != 1 or abs(high.value - low.value) >= 1


def _far(a: Quantity, b: Quantity) -> bool:
    """Whether an "about" cannot bridge the two, be it a wide one."""
    low, high = sorted((a.value, b.value))
    return (
        {a.bound, b.bound} <= {"about", ""} and a.high == a.value and b.high == b.value and 1.3 * low < high < 10 * low
    )


def _step(value: float) -> float:
    """What a round number is rounded to: 10,000 for 340,000."""
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _comparable(analysis: Analysis, a: Fact, b: Fact) -> bool:
    clauses = analysis.clauses
    one, two = a.quantity.sentence, b.quantity.sentence
    if one == two or (a.agents and b.agents and not a.agents & b.agents):
        return False
    if a.key[0] in ("group", "of") and not (b.quantity.definite and (a.key[0] == "of" or not a.quantity.definite)):
        return False  # only "12 passengers … the nine passengers" surely are the same
    if a.group != b.group and not (a.group in PEOPLE or b.group in PEOPLE):
        return False
    if a.group != b.group and a.quantity.value < b.quantity.value and b.group not in PEOPLE:
        return _same_setting(clauses, a, b)
    if a.group != b.group and a.group in PEOPLE and a.quantity.value > b.quantity.value:
        return False  # part of the people counted before
    return _same_setting(clauses, a, b)


def _same_setting(clauses: Clauses, a: Fact, b: Fact) -> bool:  # noqa: PLR0911  each return is one reason
    """No sign of another time, place, source, group, or of an update."""
    one, two = a.quantity.sentence, b.quantity.sentence
    left, right = a.quantity.modifiers, b.quantity.modifiers
    if left - right and right - left:
        return False
    t1, t2 = clauses.times(one), clauses.times(two)
    age = a.key[0] in ("age", "year")
    back = b.quantity.definite and a.key[0] in ("harm", "group", "of")
    if a.key[0] == "score":
        return (not t1 or not t2 or t1 == t2) and not (a.names and b.names and not a.names & b.names)
    for sentence in (one, two):
        lowers = clauses.lowers(sentence)
        if a.key[0] == "speed":
            lowers -= {"per"}
        if not age and (not lowers.isdisjoint(UPDATES) or not lowers.isdisjoint(CONDITIONAL - {"or", "would"})):
            return False
    if age:
        return True
    if (t1 and t2 and t1 != t2 and not back) or _years(t1) != _years(t2):
        return False
    if a.names and b.names and not a.names & b.names and not back:
        return False
    s1, s2 = clauses.source(one), clauses.source(two)
    attributed = clauses.certainty(one) < Certainty.ASSERTED and clauses.certainty(two) < Certainty.ASSERTED
    return back or not (attributed and s1 != s2)


def _years(times: frozenset[str]) -> frozenset[str]:
    """Years and distances in time: another year is another event."""
    return frozenset(t for t in times if t[0].isdigit() or t in ("ago", "decade"))


__all__ = ["Mismatch", "mismatches"]
