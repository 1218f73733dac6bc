"""Dissents: votes against in what was unanimous."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.conflictpairs import Conflict, of_matches, pairs
from auditor.analysis.consistency.conflictwords import DISSENTING

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_UNANIMOUS = re.compile(
    r"\b(?:unanimously \w+|\w+ed (?:[^.,;]{1,60} )?unanimously|unanimous (?:vote|support|approval"
    r"|backing)|without (?:dissent|opposition|a (?:single )?dissenting (?:vote|voice)"
    r"|a (?:single )?vote against)|no one voted against)\b",
    re.IGNORECASE,
)
_DISSENT = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|several|some|\d+) (?:\w+ )?(?:members"
    r"|councill?ors|lawmakers|senators|mps|judges"
    r"|justices|directors|deputies|delegates|commissioners|trustees|jurors|governors"
    r"|shareholders) (?:\w+ )?(?:opposed|objected|refused|rejected)"
    r"|voted against|voting against|voted no|abstain(?:ed|ing)|cast the (?:only|lone|sole) (?:dissenting|no)"
    r"|(?:with|and) \w+ (?:members? |councill?ors? |lawmakers? )?(?:against|opposed|dissenting)"
    r"|by \w+ votes? to (?!none|nil|zero|no\b)\w+|(?:lone|sole|only) (?:dissent|no vote"
    r"|vote against)|\b(?:vote|voted|passed"
    r"|approved)\b[^.,;]{0,40}\b\d+(?:-|–| to )[1-9]\d*)\b",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:council|committee|board|court|senate|house|parliament|commission|jury|panel|assembly|legislature)\b"
)


def dissents(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    """A unanimous vote, and votes against it."""
    places = analysis.places
    without = not analysis.clauses.holding(DISSENTING).isdisjoint(places.get("without", ()))
    if "nanimous" not in voice and not without and "one voted against" not in voice:
        return
    for a, b in pairs(analysis, voice, _UNANIMOUS, _DISSENT):
        if _one_vote(analysis, a, b) and _one_motion(analysis, a, b):
            each = of_matches(analysis, "unanimity", a, b, "vote")
            if each is not None:
                yield each


def _one_motion(analysis: Analysis, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether what was voted against, if it is said, is spoken of in the other sentence too."""
    one, two = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
    if one is None or two is None or not b.group().lower().endswith("against"):
        return two is None or analysis.clauses.lowers(two.index).isdisjoint(
            {"down", "amendment", "rejected", "defeated"}
        )
    words = analysis.words[two.index]
    at = next((k for k, w in enumerate(words) if w.start >= b.end()), len(words))
    head = analysis.clauses.object(two.index, at).head
    return not head or any(analysis.clauses.name(w) == head for w in analysis.words[one.index])


def _one_vote(analysis: Analysis, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether both sentences can mean the same vote: no other body, time, nor an earlier one."""
    one, two = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
    if one is None or two is None:
        return False
    clauses = analysis.clauses
    if not (clauses.lowers(one.index) | clauses.lowers(two.index)).isdisjoint(
        {"earlier", "previous", "previously", "separate", "another", "last", "ago", "separately"}
    ):
        return False
    t1, t2 = clauses.times(one.index), clauses.times(two.index)
    if t1 and t2 and t1 != t2:
        return False
    b1, b2 = set(_BODIES.findall(one.text.lower())), set(_BODIES.findall(two.text.lower()))
    return not (b1 and b2 and not b1 & b2)
