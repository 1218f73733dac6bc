"""Pairs of statements that cannot both be true, as the article itself words them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claims import (
    CHANGE,
    CONDITIONAL,
    MONTHS,
    WEEKDAYS,
    Anchor,
    Certainty,
    Claim,
    Clauses,
    Theme,
)
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Conflict(NamedTuple):
    """`span` is the later sentence, `other` the earlier; `first` and `second` are the words that clash."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float


# One can follow the other: a thing opens, then closes. These clash only at the same time.
_REVERSIBLE = frozenset("open custody trend hiring marriage start happening permission office health stance finding".split())
# Heads too general to mean the same thing twice unless more words say which.
_GENERIC = frozenset(
    "person man woman child company number thing case group member official time way part lot one other some "
    "many part government country state plan point year day money work life result problem issue soldier officer "
    "worker student leader team player game match side percent rate vote bill plane home school policy change".split()
)
_TITLES = frozenset("mr mrs ms dr sir presid prime minist gen sen rep gov former mayor sheriff judg late".split())
_ROLE = frozenset("as office post job role power place charge position".split())


def conflicts(analysis: Analysis) -> tuple[Conflict, ...]:
    """Contradictions in text order, one for each later sentence at most."""
    clauses = analysis.clauses
    groups = _groups(clauses)
    found: dict[Span, Conflict] = {}
    for each in (*_opposites(clauses, groups), *_special(analysis, clauses)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _groups(clauses: Clauses) -> dict[str, list[Anchor]]:
    groups: dict[str, list[Anchor]] = {}
    for anchor in clauses.anchors():
        seen = ""
        for sense in anchor.senses:
            if sense.predicate != seen:
                groups.setdefault(sense.predicate, []).append(anchor)
                seen = sense.predicate
    return groups


def _opposites(clauses: Clauses, groups: dict[str, list[Anchor]]) -> Iterator[Conflict]:
    """Same theme, opposite poles; or the same, once denied."""
    for predicate, anchors in groups.items():
        if anchors[0].sentence == anchors[-1].sentence or not _can_clash(clauses, predicate, anchors):
            continue
        by_theme: dict[str, list[Claim]] = {}
        for anchor in anchors:
            claim = clauses.claim(anchor)
            if claim is not None and claim.predicate == predicate and claim.theme.head and _plain(clauses, claim):
                by_theme.setdefault(claim.theme.head, []).append(claim)
        for claims in by_theme.values():
            yield from _clashes(clauses, claims)


def _can_clash(clauses: Clauses, predicate: str, anchors: list[Anchor]) -> bool:
    poles = {s.pole for a in anchors for s in a.senses if s.predicate == predicate}
    return len(poles) > 1 or any(_negator_near(clauses, a) for a in anchors)


def _negator_near(clauses: Clauses, anchor: Anchor) -> bool:
    words = clauses.words[anchor.sentence][max(0, anchor.word - 6) : anchor.word]
    return any(w.lower in ("not", "never", "no", "nobody", "none") or w.lower.endswith("n't") for w in words)


def _plain(clauses: Clauses, claim: Claim) -> bool:
    """Stated outright: not modal, conditional, a question, denied, alleged, or an account of a change."""
    if claim.modal or claim.certainty < Certainty.ATTRIBUTED:
        return False
    lowers = clauses.lowers(claim.sentence)
    if not lowers.isdisjoint(CHANGE) or not lowers.isdisjoint(CONDITIONAL - {"or"}):
        return False
    sentence = clauses.analysis.document.sentences[claim.sentence]
    return not sentence.text.rstrip("”\"’' ").endswith("?")


def _clashes(clauses: Clauses, claims: list[Claim]) -> Iterator[Conflict]:
    positive = [c for c in claims if (c.pole != "-") != c.negated]
    negative = [c for c in claims if (c.pole != "-") == c.negated]
    # An article that goes back and forth between the two tells a story or weighs sides.
    if not positive or not negative or (len(positive) > 1 and len(negative) > 1) or len(claims) > 4:
        return
    for a in positive:
        for b in negative:
            first, second = (a, b) if (a.sentence, a.word) < (b.sentence, b.word) else (b, a)
            if first.sentence != second.sentence and _clash(first, second):
                yield _conflict(clauses, "opposite" if first.pole != second.pole else "negation", first, second)
                return


def _clash(first: Claim, second: Claim) -> bool:
    if not _same_theme(first.theme, second.theme) or not _same_voice(first, second):
        return False
    if first.times and second.times and first.times != second.times:
        return False
    if first.other.head and second.other.head and first.other.head != second.other.head:
        return False
    negation = first.pole == second.pole
    if negation and (bool(first.other.head) != bool(second.other.head)) and not first.theme.named:
        return False
    return _tenses_clash(first, second)


def _tenses_clash(first: Claim, second: Claim) -> bool:
    tenses = {first.tense, second.tense}
    if first.nominal or second.nominal:
        return first.nominal != second.nominal and "future" not in tenses
    if tenses == {"future"} or tenses == {"present"}:
        return True
    if "none" in tenses:
        return False
    if tenses == {"past"}:
        return first.predicate not in _REVERSIBLE or (first.times == second.times and bool(first.times)) or first.pole == second.pole
    return tenses == {"past", "present"} and first.predicate == "custody" and second.tense == "present"


def _same_voice(first: Claim, second: Claim) -> bool:
    if first.certainty is Certainty.ATTRIBUTED and second.certainty is Certainty.ATTRIBUTED:
        return first.source_key is not None and first.source_key == second.source_key
    return True


def _same_theme(a: Theme, b: Theme) -> bool:
    """Whether the later phrase can only mean what the earlier one names."""
    if a.head != b.head or a.named != b.named or a.plural != b.plural:
        return False
    left, right = a.modifiers - _TITLES, b.modifiers - _TITLES
    if left - right and right - left:
        return False
    if (a.of or b.of) and not (a.of <= b.of or b.of <= a.of):
        return False
    if a.head in _GENERIC and not a.named:
        return bool(left) and left == right and a.of == b.of
    if a.named:
        return True
    if b.definite:
        return a.definite or not a.plural
    return left == right and a.of == b.of


def _conflict(clauses: Clauses, kind: str, first: Claim, second: Claim, confidence: float = 0.75) -> Conflict:
    sentences = clauses.analysis.document.sentences
    reading = clauses.reading
    return Conflict(
        kind, sentences[second.sentence].span, sentences[first.sentence].span,
        reading[first.span.start : first.span.end], reading[second.span.start : second.span.end],
        second.theme.head, confidence,
    )  # fmt: skip


# Pairs with a logic of their own -----------------------------------------------------------------------------


def _special(analysis: Analysis, clauses: Clauses) -> Iterator[Conflict]:
    voice = analysis.author_voice.text
    yield from _unanimity(analysis, voice)
    yield from _firsts(analysis, voice)
    yield from _only(analysis, voice)


_UNANIMOUS = re.compile(r"\b(?:unanimous(?:ly)?|without (?:dissent|opposition)|no one voted against)\b", re.IGNORECASE)
_DISSENT = re.compile(
    r"\b(?:voted against|voting against|voted no|dissent(?:ed|ing)|abstain(?:ed|ing)|cast the (?:only|lone|sole) (?:dissenting|no)"
    r"|(?:with|and) \w+ (?:members? |councill?ors? |lawmakers? )?(?:against|opposed|dissenting)"
    r"|(?:lone|sole|only) (?:dissent|no vote|vote against)|\b(?:vote|voted|passed|approved)\b[^.,;]{0,40}\b\d+(?:-|–| to )[1-9]\d*)\b",
    re.IGNORECASE,
)


def _pairs(analysis: Analysis, voice: str, one: re.Pattern[str], two: re.Pattern[str]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    for a in one.finditer(voice):
        for b in two.finditer(voice):
            first, second = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
            if first is not None and second is not None and first.index != second.index:
                yield a, b


def _of_sentences(analysis: Analysis, kind: str, a: re.Match[str], b: re.Match[str], about: str) -> Conflict | None:
    first, second = sorted((a, b), key=lambda m: m.start())
    one, two = analysis.sentence_at(first.start()), analysis.sentence_at(second.start())
    if one is None or two is None:
        return None
    return Conflict(kind, two.span, one.span, first.group(), second.group(), about, 0.8)


_BODIES = re.compile(r"\b(?:council|committee|board|court|senate|house|parliament|commission|jury|panel|assembly|legislature)\b")


def _unanimity(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    if "unanim" not in voice.lower() and "without" not in voice:
        return
    for a, b in _pairs(analysis, voice, _UNANIMOUS, _DISSENT):
        if _one_vote(analysis, a, b):
            each = _of_sentences(analysis, "unanimity", a, b, "vote")
            if each is not None:
                yield each


def _one_vote(analysis: Analysis, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether both sentences can mean the same vote: no other body, time, nor an earlier one."""
    one, two = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
    if one is None or two is None:
        return False
    clauses = analysis.clauses
    if not (clauses.lowers(one.index) | clauses.lowers(two.index)).isdisjoint({"earlier", "previous", "previously", "separate", "another", "last", "ago", "separately"}):
        return False
    t1, t2 = clauses.times(one.index), clauses.times(two.index)
    if t1 and t2 and t1 != t2:
        return False
    b1, b2 = set(_BODIES.findall(one.text.lower())), set(_BODIES.findall(two.text.lower()))
    return not (b1 and b2 and not b1 & b2)


_FIRST = re.compile(r"\bfirst(?:-ever)? (\w+) (\w+)")
_PREDECESSOR = re.compile(r"\b(?:her|his|their|its) (\w+) predecessors?\b|\bsecond (\w+) (\w+)")


def _firsts(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    if "predecessor" not in voice:
        return
    for a, b in _pairs(analysis, voice, _FIRST, _PREDECESSOR):
        if a[1].lower() == (b[1] or "").lower() and a[1].lower() not in ("immediate", "direct"):
            each = _of_sentences(analysis, "first", a, b, a[2])
            if each is not None:
                yield each


_ONLY = re.compile(r"\b(?<!not )(?:the|its|his|her|their) (?:only|sole) (\w+(?: \w+)?)")
_NOT_ONLY = re.compile(r"\b(?:not|n['’]t) the (?:only|sole) (\w+(?: \w+)?)")


def _only(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    if "not the only" not in voice and "n’t the only" not in voice and "n't the only" not in voice:
        return
    for a, b in _pairs(analysis, voice, _ONLY, _NOT_ONLY):
        if a[1].lower() == b[1].lower() and not voice[: a.start()].endswith(("not ", "n't ", "n’t ")):
            each = _of_sentences(analysis, "only", a, b, a[1])
            if each is not None:
                yield each


__all__ = ["Conflict", "conflicts"]
_ = (MONTHS, WEEKDAYS, ZoneKind, pairwise)
