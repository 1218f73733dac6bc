"""Tables of articles: CSV with a header whose names are those of record fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from auditor.errors import IngestError
from auditor.ingest import records
from auditor.ingest.blocks import FieldNames, Origin
from auditor.ingest.draft import Draft


def read(text: str, origin: Origin, fields: FieldNames | None = None) -> Iterator[Draft | IngestError]:
    """A draft for each row, or why there is none. Columns are parted by commas, semicolons or tabs.

    Raises: IngestError when there are no rows.
    """
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = _rows(csv.DictReader(io.StringIO(text.lstrip()), delimiter=delimiter), origin.source)
    first = next(rows, None)
    if first is None:
        raise IngestError(origin.source, "the table has a header and no rows")
    yield from records.drafts(_chained(first, rows), origin, fields, "csv")


def _rows(reader: csv.DictReader[str], source: str) -> Iterator[Any]:
    """Rows as records; one that cannot be read ends the table, as where the next begins is not known."""
    try:
        for row in reader:
            yield {key.strip(): value for key, value in row.items() if key and isinstance(value, str)}
    except csv.Error as error:
        yield IngestError(f"{source}, line {reader.line_num}", f"malformed CSV: {error}")


def _chained(first: Any, rest: Iterator[Any]) -> Iterator[Any]:
    yield first
    yield from rest
