"""Hyperbole by its build: none and all without bounds, superlatives over all time, impossible sums and effects.

What the parts are is a matter of word classes (`hyperbole_classes.txt`), how they stand together of the frames in
`hyperbole_frames.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis.frames import Found, Grammar, classes, frames
from auditor.analysis.voices import REPORTER

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_SCIENTIFIC = 2  # words of space and deep time in an article that means them


@cache
def _grammar() -> Grammar:
    return Grammar(classes("hyperbole_classes"), frames("hyperbole_frames"), {"est": "SUPER", "er": "ER"})


def hyperboles(analysis: Analysis) -> Iterator[Found]:
    """What the frames find in the reporter's own words, the kinds those of `superlatives`; text order of sentences."""
    grammar = _grammar()
    skyward = len(grammar.words("SCIENCE") & analysis.vocabulary) >= _SCIENTIFIC
    for found in grammar.found(analysis, REPORTER):
        if not (skyward and found.kind == "sweeping"):
            yield found


__all__ = ["hyperboles"]
