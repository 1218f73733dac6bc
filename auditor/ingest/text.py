"""Plain text: taken as it stands, for `structure` to tell its parts."""

from __future__ import annotations

from auditor.errors import IngestError
from auditor.ingest.blocks import Facts, Origin, draft
from auditor.ingest.draft import Draft


def read(text: str, origin: Origin) -> Draft:
    """Raises: IngestError when there is nothing but white space."""
    if not text.strip():
        raise IngestError(origin.source, "the input holds only white space")
    return draft(text, "text", origin, Facts())
