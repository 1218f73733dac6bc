"""Suppressed findings and the right of reply: what stands beside an article, in a file or in a comment."""

from __future__ import annotations

from auditor.suppressions.application import apply
from auditor.suppressions.entries import Suppressions

__all__ = ["Suppressions", "apply"]
