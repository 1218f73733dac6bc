"""How sentences sound: sentiment of the author's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.analysis import Analysis


def tones(analysis: Analysis) -> tuple[float, ...]:
    """Sentiment of each sentence in the author's voice, in [-1, 1]; 0 for quoted and empty ones."""
    return ()
