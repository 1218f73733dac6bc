"""What holds an article back from the claim of its headline, by how such reserves are built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.frames import Found, Grammar, classes, frames

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


class Reserve(NamedTuple):
    """`kind` is open, weigh, charge, cause, study, chance or crowd; `sure`: it says that nothing is settled."""

    kind: str
    sure: bool
    sentence: Sentence
    text: str


@cache
def _grammar() -> Grammar:
    return Grammar(classes("reserve_classes"), frames("reserve_frames"), {"#": "NUM"})


def reserves(analysis: Analysis, sentences: Sequence[Sentence]) -> Iterator[Reserve]:
    """The reserves that these sentences make in the reporter's words, sentence by sentence."""
    for found in _grammar().read(analysis, sentences):
        yield Reserve(found.kind, found.sure, found.sentence, analysis.document.slice(found.span))


def crowds() -> frozenset[str]:
    """Plural nouns by which a headline speaks for all of a group."""
    return _grammar().words("CROWD")


__all__ = ["Found", "Reserve", "crowds", "reserves"]
