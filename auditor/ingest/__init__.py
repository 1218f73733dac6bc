"""From a file, a string or a record to a `Document`."""

from __future__ import annotations

from pathlib import Path

from auditor.document import Document
from auditor.ingest import structure


def loads(text: str, name: str = "text.txt") -> Document:
    """The article in `text`; `name` gives its format by suffix."""
    return structure.prose(text)


def load(source: str | Path) -> Document:
    """The article in a file."""
    return loads(Path(source).read_text("utf-8"), str(source))
