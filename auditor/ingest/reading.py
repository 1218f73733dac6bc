"""The readers by format, from bytes to documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from auditor import patterns as re
from auditor.document import Document
from auditor.errors import IngestError
from auditor.ingest import encoding, structure
from auditor.ingest.blocks import FieldNames, Origin, digest
from auditor.ingest.draft import Draft
from auditor.ingest.sources import (
    MAX_BYTES,
    STDIN,
    expand,
    holds_json_lines,
    is_long,
    oversized,
    read_bytes,
    read_lines,
)

__all__ = ["MAX_BYTES", "FieldNames", "load", "load_bytes", "load_many", "loads"]

_FEED = re.compile(
    r"\A(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*|<\?[^>]{0,300}>\s*){0,5}<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_LINES = frozenset({".jsonl", ".ndjson"})
_KINDS = {
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".csv": "csv", ".tsv": "csv",
}  # fmt: skip


def load(source: str | Path, *, fields: FieldNames | None = None, stdin_name: str = "stdin.txt") -> Document:
    """The article in a file, or in standard input for `-`.

    Raises: IngestError when it cannot be read, or holds several articles (`load_many` reads those).
    """
    return _only(load_bytes(read_bytes(source), _name(source, stdin_name), fields=fields), str(source))


def loads(text: str, name: str = "text.txt", *, fields: FieldNames | None = None) -> Document:
    """The article in `text`; its format is told by its content, then by the suffix of `name`.

    Raises: IngestError as `load` does.
    """
    if not text.strip():
        raise IngestError(name, "the input is empty" if not text else "the input holds only white space")
    origin = Origin(name, digest(text.encode("utf-8", "replace")))
    return _only(_documents(encoding.normalise(text), origin, fields), name)


def load_bytes(
    data: bytes, name: str, *, fields: FieldNames | None = None, limit: int = MAX_BYTES
) -> Iterator[Document | IngestError]:
    """The articles in `data`, in order, each a document or the reason why it is none. Never raises IngestError."""
    if len(data) > limit:
        yield oversized(name, len(data), limit)
        return
    try:
        text, doubts = encoding.decode(data, name)
        yield from _documents(encoding.normalise(text), Origin(name, digest(data), doubts), fields)
    except IngestError as error:
        yield error


def load_many(
    sources: Iterable[str | Path], *, fields: FieldNames | None = None, stdin_name: str = "stdin.txt"
) -> Iterator[Document | IngestError]:
    """Every article that `sources` (files, folders, globs, `-`) hold, or the reason why an input holds none."""
    for item in expand(sources):
        if isinstance(item, IngestError):
            yield item
            continue
        try:
            if isinstance(item, Path) and item.suffix.lower() in _LINES and is_long(item) and holds_json_lines(item):
                yield from _load_lines(item, fields)
                continue
            data = read_bytes(item)
        except IngestError as error:
            yield error
            continue
        yield from load_bytes(data, _name(item, stdin_name), fields=fields)


def _load_lines(path: Path, fields: FieldNames | None) -> Iterator[Document | IngestError]:
    """The articles of a file with one record a line, one at a time: such a file may be far larger than memory."""
    from auditor.ingest import records  # noqa: PLC0415

    for number, line in enumerate(read_lines(path), 1):
        source = f"{path}#{number}"
        if isinstance(line, IngestError):
            yield IngestError(source, line.reason)
            continue
        try:
            text, doubts = encoding.decode(line, source)
            record = records.parsed(text, source)
            for draft in records.drafts([record], Origin(source, "", doubts), fields, "json", several=False):
                yield draft if isinstance(draft, IngestError) else structure.build(draft)
        except IngestError as error:
            yield error


def _name(source: str | Path, stdin_name: str) -> str:
    return stdin_name if source == STDIN else str(source)


def _only(found: Iterator[Document | IngestError], source: str) -> Document:
    first, second = next(found, None), next(found, None)
    if second is not None:
        raise IngestError(source, "the input holds several articles where one is wanted")
    if first is None or isinstance(first, IngestError):
        raise first or IngestError(source, "the input holds no article")
    return first


def _documents(text: str, origin: Origin, fields: FieldNames | None) -> Iterator[Document | IngestError]:
    for draft in _drafts(text, origin, fields):
        yield draft if isinstance(draft, IngestError) else structure.build(draft)


def _drafts(text: str, origin: Origin, fields: FieldNames | None) -> Iterator[Draft | IngestError]:
    """Drafts of every article in `text`. Readers are imported when their format is met."""
    kind = _format(text, origin.source)
    if kind == "json":
        from auditor.ingest import records  # noqa: PLC0415

        yield from records.read(text, origin, fields)
    elif kind == "html":
        from auditor.ingest import html  # noqa: PLC0415

        yield html.read(text, origin)
    elif kind == "feed":
        from auditor.ingest import feeds  # noqa: PLC0415

        yield from feeds.read(text, origin, fields)
    elif kind == "csv":
        from auditor.ingest import tables  # noqa: PLC0415

        yield from tables.read(text, origin, fields)
    elif kind == "markdown":
        from auditor.ingest import markdown  # noqa: PLC0415

        yield markdown.read(text, origin)
    else:
        from auditor.ingest import text as plain  # noqa: PLC0415

        yield plain.read(text, origin)


def _format(text: str, name: str) -> str:
    start = text[:4096].lstrip()
    if start.startswith("<"):
        from auditor.ingest import html  # noqa: PLC0415

        if html.looks_like_html(start):
            return "html"
        if _FEED.search(start):
            return "feed"
    suffix = PurePath(name).suffix.lower()
    if suffix not in _KINDS and start.startswith(("{", "[")):
        from auditor.ingest import records  # noqa: PLC0415

        return "json" if records.is_json(text) else "text"
    return _KINDS.get(suffix, "text")
