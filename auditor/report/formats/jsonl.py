"""The records of a run, one a line."""

from __future__ import annotations

from auditor.report.formats.json import texts
from auditor.report.verdicts import Outcome


def write(outcome: Outcome) -> str:
    """As `json`, with every record on a line of its own."""
    return "".join(f"{text}\n" for text in texts(outcome))
