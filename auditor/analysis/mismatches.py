"""Numbers of one thing that differ within the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import predicates
from auditor.analysis.claims import CHANGE, CONDITIONAL, Certainty, Clauses
from auditor.analysis.numbers import Quantity
from auditor.analysis.predicates import noun
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


class Fact(NamedTuple):
    """A quantity and what it is a figure of. Only facts with an equal `key` are compared."""

    key: tuple[str, ...]
    quantity: Quantity
    group: str  # who is counted, where that matters
    names: frozenset[str]
    confidence: float


_UPDATES = CHANGE | frozenset(
    "now rose risen rising climbed increased raised total totals combined so far previous reached passed grew grown bringing "
    "brings each per every average remaining rest others another additional extra second third latest interim more half "
    "quarter overtime extended shortened doubled tripled lowered reduced cut revised preliminary confirmed initial early "
    "same similar different separate unrelated nationwide nationally worldwide globally respectively between record "
    "typically usually ago history historic decades annually yearly monthly weekly daily".split()
)
_HARM = {
    "life": "dead", "kill": "dead", "health": "hurt", "custody": "arrested", "rescue": "rescued", "evacuation": "evacuated",
}  # fmt: skip
_STATES = {
    "dead": "dead", "killed": "dead", "injured": "hurt", "wounded": "hurt", "hurt": "hurt", "arrested": "arrested",
    "missing": "missing", "death": "dead", "deaths": "dead", "fatalities": "dead", "injuries": "hurt", "arrests": "arrested",
}  # fmt: skip
_PEOPLE = frozenset("person other".split())
# What a thing has one figure of: "population of 12,000", "a capacity of 300".
_ATTRIBUTES = frozenset(
    "population capacity budget toll height length width depth weight salary fee fine prize price cost speed age turnout "
    "workforce circulation attendance majority altitude area total value circumference diameter distance".split()
)
_RECURRING = frozenset("trend use meeting vote attack shooting start cost crash leading development financing payment".split())
_SKIPPED = frozenset("be have".split())
_SCORE_WORDS = re.compile(
    r"\b(?:beat|beats|beaten|defeat\w*|win|won|wins|victory|lost|loss|draw|drew|thrash\w*|edged?|hammered|triumph\w*|overcame|final score)\b"
)
_PARTIAL = re.compile(
    r"\b(?:half|halftime|lead|led|leading|leg|aggregate|set|sets|season|record|series|previous|earlier|last|quarter|penalt\w+|shoot-?out"
    r"|overtime|extra time|period|inning\w*|ratio|odds|poll|standings|reverse|return|first|group|against|margin|streak|overall)\b"
)


def mismatches(analysis: Analysis) -> tuple[Mismatch, ...]:
    """Mismatches in text order, one for each later figure at most."""
    by_key: dict[tuple[str, ...], list[Fact]] = {}
    for fact in _facts(analysis):
        by_key.setdefault(fact.key, []).append(fact)
    found: dict[Span, Mismatch] = {}
    for facts in by_key.values():
        for each in _compare(analysis, facts):
            found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _compare(analysis: Analysis, facts: list[Fact]) -> Iterator[Mismatch]:
    values = {(f.quantity.value, f.quantity.high) for f in facts}
    # Three different figures are a series, a breakdown or several events, not a slip.
    if len(values) != 2 and not (len(values) > 1 and facts[0].key[0] == "age"):
        return
    first = facts[0]
    for other in facts[1:]:
        if _differ(first.quantity, other.quantity) and _comparable(analysis, first, other):
            yield _mismatch(analysis, first, other)
            return


def _mismatch(analysis: Analysis, a: Fact, b: Fact) -> Mismatch:
    document = analysis.document
    return Mismatch(
        a.key[0], b.quantity.span, a.quantity.span, document.slice(a.quantity.span), document.slice(b.quantity.span),
        " ".join(a.key[1:]), min(a.confidence, b.confidence),
    )  # fmt: skip


def _differ(a: Quantity, b: Quantity) -> bool:
    """Whether the two cannot be the same figure, bounds and rounding allowed for."""
    if a.kind == "score":
        return {a.value, a.high} != {b.value, b.high}
    if a.bound == "about" or b.bound == "about" or a.high != a.value or b.high != b.value:
        return False
    low, high = sorted((a, b), key=lambda q: q.value)
    if low.value == high.value or low.bound == "at least" or high.bound == "at most":
        return False
    if low.value >= 100:
        digits = min(_digits(low.value), _digits(high.value))
        scale = 10 ** (len(str(int(high.value))) - digits)
        return abs(high.value - low.value) >= scale
    if low.value != int(low.value) or high.value != int(high.value):
        return abs(high.value - low.value) >= 1
    return True


def _digits(value: float) -> int:
    """Significant digits of a whole number as written."""
    return max(1, len(str(int(value)).rstrip("0")))


def _comparable(analysis: Analysis, a: Fact, b: Fact) -> bool:
    clauses = analysis.clauses
    one, two = a.quantity.sentence, b.quantity.sentence
    if one == two:
        return False
    if a.group != b.group and not (a.group in _PEOPLE or b.group in _PEOPLE):
        return False
    if a.group != b.group and a.quantity.value < b.quantity.value and b.group not in _PEOPLE:
        return True and _same_setting(clauses, a, b)
    if a.group != b.group and a.group in _PEOPLE and a.quantity.value > b.quantity.value:
        return False  # part of the people counted before
    return _same_setting(clauses, a, b)


def _same_setting(clauses: Clauses, a: Fact, b: Fact) -> bool:
    """No sign of another time, place, source, group, or of an update."""
    one, two = a.quantity.sentence, b.quantity.sentence
    left, right = a.quantity.modifiers, b.quantity.modifiers
    if left - right and right - left:
        return False
    age = a.key[0] == "age"
    for sentence in (one, two):
        lowers = clauses.lowers(sentence)
        if not age and (not lowers.isdisjoint(_UPDATES) or not lowers.isdisjoint(CONDITIONAL - {"or"})):
            return False
    t1, t2 = clauses.times(one), clauses.times(two)
    if t1 and t2 and t1 != t2:
        return False
    if a.names and b.names and not a.names & b.names:
        return False
    s1, s2 = clauses.source(one), clauses.source(two)
    attributed = clauses.certainty(one) < Certainty.ASSERTED and clauses.certainty(two) < Certainty.ASSERTED
    return age or not (attributed and s1 != s2)


# What a number is a figure of ---------------------------------------------------------------------------------


def _facts(analysis: Analysis) -> Iterator[Fact]:
    clauses = analysis.clauses
    voice = clauses.voice
    for q in analysis.quantities:
        if voice[q.span.start] == "\x00" or q.kind == "ordinal":
            continue
        if q.kind == "age":
            yield from _age(clauses, q)
        elif q.kind == "score":
            yield from _score(clauses, q)
        elif q.whole is None and q.kind != "year" and not _rate(clauses, q):
            yield from _counted(clauses, q)


def _names(clauses: Clauses, sentence: int) -> frozenset[str]:
    words = clauses.words[sentence]
    return frozenset(
        w.lower.removesuffix("'s")
        for k, w in enumerate(words)
        if k and w.text[0].isupper() and w.lower not in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mr", "mrs")
    )


def _age(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    words = clauses.words[q.sentence]
    after = [w for w in words[q.first : q.first + 6] if w.text[0].isupper()]
    if clauses.gap(q.sentence, q.first) in (", ", " (") and q.first and words[q.first - 1].text[0].isupper():
        name = words[q.first - 1].lower
    elif after and words[q.last - 1].lower in ("year-old",) and not clauses.bounded(q.sentence, q.last):
        run = [w for k, w in enumerate(words[q.last : q.last + 5]) if w.text[0].isupper()]
        if not run or words[min(q.last, len(words) - 1)].text[0].islower():
            return
        name = run[-1].lower if len(run) <= 3 else run[1].lower
    else:
        return
    yield Fact(("age", name.removesuffix("'s")), q, "", frozenset(), 0.85)


def _score(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    text = clauses.analysis.document.sentences[q.sentence].text
    lower = text.lower()
    if not _SCORE_WORDS.search(lower) or _PARTIAL.search(lower) or len(re.findall(r"\d+\s?[-–]\s?\d+", text)) > 1:
        return
    yield Fact(("score", ""), q, "", _names(clauses, q.sentence), 0.75)


def _rate(clauses: Clauses, q: Quantity) -> bool:
    """ "three times a week", "12 per cent each", "three of the five", "12 more"."""
    words = clauses.words[q.sentence]
    after = [w.lower for w in words[q.last : q.last + 3]]
    before = words[q.first - 1].lower if q.first else ""
    if q.measure in ("time", "other", "point") or "other" in q.modifiers or "more" in after[:1] or before in ("another", "other", "further"):
        return True
    return bool(after) and (after[0] in ("per", "each", "apiece", "of", "more", "other", "others") or after[:1] == ["a"])


def _counted(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    group = noun(q.noun) if q.noun else ""
    harm = _STATES.get(q.noun, "") if q.kind == "count" else ""
    if harm:
        yield Fact(("harm", harm), q, "person", _names(clauses, q.sentence), 0.8)
        return
    verb = _verb(clauses, q)
    if q.kind == "count" and verb in _HARM and group:
        yield Fact(("harm", _HARM[verb]), q, group, _names(clauses, q.sentence), 0.8)
        return
    attribute = _attribute(clauses, q)
    if attribute:
        yield Fact(("attribute", attribute, q.kind, q.unit), q, "", _names(clauses, q.sentence), 0.7)
    elif q.attribute and q.definite and q.measure:
        yield Fact(("attribute", group, q.kind, q.unit), q, "", frozenset(), 0.7)
    elif verb and verb not in _RECURRING and (group or q.kind == "money"):
        yield Fact(("counted", verb, group, q.kind, q.unit), q, "", _names(clauses, q.sentence), 0.7)


def _attribute(clauses: Clauses, q: Quantity) -> str:
    """The noun whose figure this is: "population of 12,000", "sentenced to 12 years"."""
    words = clauses.words[q.sentence]
    k = q.first - 1
    while k > 0 and words[k].lower in ("about", "around", "nearly", "roughly", "almost", "just", "a", "some"):
        k -= 1
    if k > 0 and words[k].lower in ("of", "at", "is", "was", "to"):
        lower = words[k - 1].lower
        if lower in _ATTRIBUTES:
            return lower
        if lower == "sentenced" and q.kind == "duration":
            return "sentence"
    return ""


def _verb(clauses: Clauses, q: Quantity) -> str:
    """The predicate the quantity is an argument of: right before it, else right after its noun."""
    words, s = clauses.words[q.sentence], q.sentence
    senses = predicates.senses()
    k = q.first
    for _ in range(5):
        if k <= 0 or clauses.bounded(s, k):
            break
        k -= 1
        found = senses.get(words[k].lower)
        if found and found[0].part == "v" and found[0].form in ("past", "both", "ing", "s", "base"):
            return found[0].predicate
        if words[k].lower in ("and", "but", "that", "which", "who"):
            break
    k = q.last
    for _ in range(5):
        if k >= len(words) or clauses.bounded(s, k):
            break
        found = senses.get(words[k].lower)
        if found and found[0].part == "v" and found[0].form in ("past", "both", "participle"):
            return found[0].predicate
        if words[k].lower in ("and", "but", "that", "which", "in", "of", "from", "for", "with"):
            break
        k += 1
    return ""


__all__ = ["Mismatch", "mismatches"]
_ = _SKIPPED
