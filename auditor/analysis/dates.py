"""Dates and times the text names, resolved against the publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@dataclass(frozen=True, slots=True)
class DateMention:
    """`value` is None when the text does not give enough to know the day.

    `weekday` is 0 for Monday, as the text states it. `relative` marks what needs the publication date to
    be understood ("on Saturday morning", "last week").
    """

    span: Span
    text: str
    value: date | None
    weekday: int | None
    relative: bool
    sentence: int


def mentions(analysis: Analysis) -> tuple[DateMention, ...]:
    """Date mentions in text order."""
    return ()
