"""RSS and Atom feeds: every item that carries text is an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from auditor.errors import IngestError
from auditor.ingest import records
from auditor.ingest.blocks import FieldNames, Origin
from auditor.ingest.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

# What an element of an item is called in a record, by its name without namespace; the first found wins.
_NAMES = {
    "title": "headline",
    "encoded": "text",
    "content": "text",
    "description": "standfirst",
    "summary": "standfirst",
    "subtitle": "standfirst",
    "creator": "author",
    "author": "author",
    "pubDate": "date",
    "published": "date",
    "updated": "date",
    "date": "date",
    "link": "url",
}


def read(text: str, origin: Origin, fields: FieldNames | None = None) -> Iterator[Draft | IngestError]:
    """A draft for each item; an item with a summary only is read as that.

    Raises: IngestError when it is no feed, or an empty one.
    """
    items = [element for element in _root(text, origin.source).iter() if _name(element) in {"item", "entry"}]
    if not items:
        raise IngestError(origin.source, "the feed has no items")
    yield from records.drafts(map(_record, items), origin, fields, "feed")


def _root(text: str, source: str) -> _Element:
    """The root of the feed; nothing is fetched and no entity is expanded."""
    # Loading it takes 20 ms, and few inputs are feeds.
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        return etree.fromstring(text.strip().encode(), parser)
    except etree.XMLSyntaxError as error:
        raise IngestError(source, f"malformed XML: {error.msg}") from error


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _record(item: _Element) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for element in item:
        part = _NAMES.get(_name(element), "")
        value = "".join(element.itertext()).strip() or element.get("href", "")
        if part == "author":
            value = next((child.text or "" for child in element if _name(child) == "name"), value)
            if value and value not in record.setdefault("author", []):
                record["author"].append(value)
        elif part and value:
            record.setdefault(part, value)
    if "text" not in record and "standfirst" in record:
        record["text"] = record.pop("standfirst")
    return record
