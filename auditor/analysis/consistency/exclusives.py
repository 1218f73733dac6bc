"""Exclusives: what is called the first or only one, and others of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.conflictpairs import Conflict, of_matches, pairs
from auditor.analysis.consistency.conflictwords import COUNTED_ONES, COUNTED_STEMS, ELSEWHERE
from auditor.analysis.tokens import stem

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_FIRST = re.compile(r"\bfirst(?:-ever)? (\w+) (\w+)")
_PREDECESSOR = re.compile(r"\b(?:her|his|their|its) (\w+) predecessors?\b|\bsecond (\w+) (\w+)")


def firsts(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    """The first of its kind, and one before it."""
    if analysis.clauses.vocabulary().isdisjoint({"predecessor", "predecessors"}):
        return
    for a, b in pairs(analysis, voice, _FIRST, _PREDECESSOR):
        if a[1].lower() == (b[1] or "").lower() and a[1].lower() not in ("immediate", "direct"):
            each = of_matches(analysis, "first", a, b, a[2])
            if each is not None:
                yield each


_ONLY = re.compile(r"\b(?<!not )(?:the|its|his|her|their) (?:only|sole) (\w+)")
_NOT_ONLY = re.compile(r"(?:\bnot|n['’]t) the (?:only|sole) (\w+)")


def exclusives(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    """The only one, and others."""
    if analysis.clauses.vocabulary().isdisjoint({"only", "sole"}):
        return
    yield from _only_counted(analysis, voice)
    if "not the only" not in voice and "n’t the only" not in voice and "n't the only" not in voice:
        return
    for a, b in pairs(analysis, voice, _ONLY, _NOT_ONLY):
        if a[1].lower() == b[1].lower() and not voice[: a.start()].endswith(("not ", "n't ", "n’t ")):
            each = of_matches(analysis, "only", a, b, a[1])
            if each is not None:
                yield each


def _only_counted(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    """ "The only survivor", and "the two survivors"."""
    counted = [
        q for q in analysis.quantities
        if q.kind == "count" and q.definite and q.value >= 2 and q.measure in COUNTED_STEMS
    ]  # fmt: skip
    for match in _ONLY.finditer(voice) if counted else ():
        if match[1].lower() not in COUNTED_ONES:
            continue
        sentence = analysis.sentence_at(match.start())
        measure = stem(match[1].lower())
        for q in counted:
            if q.measure != measure or sentence is None:
                continue
            far = q.sentence == sentence.index or voice[match.start() - 4 : match.start()].lower() == "not "
            if (
                far
                or not analysis.clauses.lowers(q.sentence).isdisjoint(ELSEWHERE)
                or _narrowed(analysis, sentence.index, q.sentence)
            ):
                continue
            one, two = sorted((sentence.index, q.sentence))
            sentences = analysis.document.sentences
            said = analysis.document.slice(q.span) + " " + q.noun
            pair = (match.group(), said) if one == sentence.index else (said, match.group())
            yield Conflict("only", sentences[two].span, sentences[one].span, *pair, match[1], 0.7)
            return


def _narrowed(analysis: Analysis, one: int, two: int) -> bool:
    """Whether ordinals or times set the two apart."""
    clauses = analysis.clauses
    narrow = {"first", "second", "third", "female", "male", "other", "last"}
    return bool(clauses.lowers(one) & narrow or clauses.lowers(two) & narrow or clauses.times(one) ^ clauses.times(two))
