"""Verdicts of the reporter's own by their build: judging words said of acts, duties of institutions, moral examples.

What the parts are is a matter of word classes (`evaluation_classes.txt`), how they stand together of the frames in
`evaluation_frames.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis import phrasings, stances
from auditor.analysis.frames import Found, Grammar, classes, frames
from auditor.analysis.phrasings import BODY
from auditor.analysis.stances import Editorial

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@cache
def _grammar() -> Grammar:
    return Grammar(classes("evaluation_classes"), frames("evaluation_frames"), {"ing": "ING"})


def evaluations(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches of the prose in which the reporter judges, by sentence."""
    for found in _grammar().found(analysis, BODY):
        if not stances.asked(analysis, found.span) and not phrasings.held_off(analysis, found.span):
            yield Editorial(found.span, found.kind if found.sure else "comment")


__all__ = ["Found", "evaluations"]
