"""Findings that a check lets pass: fingerprints by article, without line numbers or times."""

from __future__ import annotations

from auditor.baseline.changes import Sighting, Stale, labelled, notes, pruned, stale, updated
from auditor.baseline.entries import Baseline, Entry, Label
from auditor.baseline.files import VERSION, existing, read, text

__all__ = [
    "VERSION",
    "Baseline",
    "Entry",
    "Label",
    "Sighting",
    "Stale",
    "existing",
    "labelled",
    "notes",
    "pruned",
    "read",
    "stale",
    "text",
    "updated",
]
