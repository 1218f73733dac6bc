"""The records of a run, one a line."""

from __future__ import annotations

from auditor.report import records
from auditor.report.formats.json import judged
from auditor.report.verdicts import Outcome


def write(outcome: Outcome) -> str:
    """As `json`, with every record on a line of its own."""
    return "".join(f"{records.dumps(entry)}\n" for entry in judged(outcome))
