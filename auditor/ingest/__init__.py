"""From a file, a stream, a string or a record to a `Document`.

Names load when first used: whoever only asks which files there are pays for no reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.lazily import names as _names

if TYPE_CHECKING:
    from auditor.ingest.blocks import FieldNames
    from auditor.ingest.reading import load, load_bytes, load_many, loads
    from auditor.ingest.sources import MAX_BYTES

__all__ = ["MAX_BYTES", "FieldNames", "load", "load_bytes", "load_many", "loads"]

_HOMES = {
    "MAX_BYTES": "sources",
    "FieldNames": "blocks",
    "load": "reading",
    "load_bytes": "reading",
    "load_many": "reading",
    "loads": "reading",
}

__getattr__ = _names(__name__, _HOMES)
