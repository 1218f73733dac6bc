"""Verdicts of the reporter's own by their build: judging words said of acts, duties of institutions, moral examples.

What the parts are is a matter of word classes (`evaluation_classes.txt`), how they stand together of the frames in
`evaluation_frames.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import phrasings, stances
from auditor.analysis.editorialphrases import Editorial
from auditor.analysis.frames import Found, Grammar, classes, frames
from auditor.analysis.phrasings import BODY

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# What a law, a date, a condition or somebody's words lay on a body is no advice.
_BOUND = re.compile(
    r"\b(?:under|Act|laws?|legally|rules?|rulings?|court|judges?|ordered|orders|by-?laws?|regulations?|statutes?"
    r"|constitution(?:al)?|contracts?|treaty|terms|agreements?|deadline|within|unless|if|whether|requires?|required|"
    r"require|regulators?|licen[cs]es?|guidelines?|guidance|eligible|qualify|or (?:face|lose|risk|be|else)|according"
    r"|by (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|noon|midnight|next|the end|law)"
    r"|said|says|say|told|thinks?|thought|feels?|felt|hopes?|hoped|backs|favou?rs|argued?s?|believes?d?|recommend(?:s|ed|ation|ations)?|report|urged|wants?|wanted|called|calls"
    r"|demand(?:s|ed)|suggest(?:s|ed)|proposed|insist(?:s|ed)|advis(?:es|ed)|petition|letter|poll|survey|agreed?)\b"
)


@cache
def _grammar() -> Grammar:
    return Grammar(classes("evaluation_classes"), frames("evaluation_frames"), {"ing": "ING"})


def evaluations(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches of the prose in which the reporter judges, by sentence."""
    for found in _grammar().found(analysis, BODY):
        if stances.asked(analysis, found.span) or phrasings.held_off(analysis, found.span):
            continue
        if found.kind == "duty":
            if not _BOUND.search(found.sentence.text):
                yield Editorial(found.span, "prescription" if found.sure else "comment")
        else:
            yield Editorial(found.span, found.kind if found.sure else "comment")


__all__ = ["Found", "evaluations"]
