"""What each sentence is about: TF-IDF and static word vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Topics:
    """Placeholder shape; see `topics`."""


def topics(analysis: Analysis) -> Topics:
    """Topic vectors of the article's sentences."""
    return Topics()
