"""Statements with the certainty the article gives them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Certainty(IntEnum):
    """The ladder on which a claim hardens."""

    DENIED = 0
    ALLEGED = 1
    ATTRIBUTED = 2
    ASSERTED = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause: who (entity keys), does what (predicate stem), to whom or what, how certainly."""

    span: Span
    sentence: int
    subjects: frozenset[str]
    predicate: str
    objects: frozenset[str]
    negated: bool
    certainty: Certainty
    source_key: str | None


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Claims in text order."""
    return ()
