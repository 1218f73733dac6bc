"""JSON article records, one or many to a file, whatever their fields are called."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from auditor.document import Declaration, ZoneKind
from auditor.errors import ConfigError, IngestError
from auditor.ingest.blocks import Block, Facts, FieldNames, Origin, assemble, digest
from auditor.ingest.draft import Declared, Draft
from auditor.ingest.encoding import normalise

# Names that feeds, crawlers, schema.org and ninjs use for each part, in order of trust.
DEFAULT_FIELDS: dict[str, tuple[str, ...]] = {
    part: tuple(names.split())
    for part, names in {
        "headline": "headline title name",
        "standfirst": "standfirst description dek subtitle subheadline summary abstract description_text",
        "text": "text body content articleBody article_body maintext body_text body_html content_html content_text "
        "full_text fulltext article article_text",
        "author": "author authors byline creator by dc:creator",
        "date": "date published published_at datePublished date_published pubDate pub_date date_publish publish_date "
        "versioncreated firstcreated created_at",
        "url": "url link canonical_url permalink source_url uri",
        "bio": "bio author_bio authorBio about_author",
        "language": "language lang inLanguage",
        "section": "section articleSection category categories genre kicker label labels article_type content_type",
        "tag": "tags keywords news_keywords tag",
        "modified": "modified updated dateModified date_modified date_updated updated_at modified_at last_modified",
        "fetched": "fetched fetched_at crawled crawled_at crawl_date date_download date_crawled retrieved retrieved_at "
        "scraped_at accessed accessed_at",
        "publisher": "publisher source_name site_name outlet",
    }.items()
}
# A section is a word or three, and no article stands in a dozen of them.
_LONGEST_LABEL, _MOST_LABELS = 100, 12
_WRAPPERS = ("articles", "items", "records", "results", "data", "entries", "docs")


def read(text: str, origin: Origin, fields: FieldNames | None = None) -> Iterator[Draft | IngestError]:
    """A draft for each record, or why it could not be read; records of a file that has several are numbered.

    Raises: IngestError when the whole input is no JSON.
    """
    records, several = _records(text, origin.source)
    yield from drafts(records, origin, fields, "json", several=several)


def drafts(
    records: Iterable[Any], origin: Origin, fields: FieldNames | None, format_: str, *, several: bool = True
) -> Iterator[Draft | IngestError]:
    """A draft for each record, or why there is none."""
    names = _named(fields)
    for number, record in enumerate(records, 1):
        source = f"{origin.source}#{number}" if several else origin.source
        try:
            yield draft(record, Origin(source, _digest(record), origin.doubts), names, format_)
        except IngestError as error:
            yield error


def is_json(text: str) -> bool:
    """Whether `text` is an object, a list of them, or lines that start with one."""
    try:
        records, _ = _records(text, "")
    except IngestError:
        return False
    return isinstance(records[0], dict)


def draft(record: Any, origin: Origin, names: Mapping[str, Sequence[str]], format_: str = "json") -> Draft:
    """Headline, standfirst, author, date, body, bio: each where the record has it.

    Raises: IngestError when the record has no text, or a part is of a type it cannot be.
    """
    if isinstance(record, IngestError):
        raise record
    if not isinstance(record, dict):
        raise IngestError(origin.source, f"an article record must be an object, not {_type(record)}")
    parts = _Parts(record, names, origin.source)
    body = _body(parts)
    authors, bios = parts.people()
    date = parts.string("date")
    bio = parts.string("bio") or "\n".join(bios)
    head = [
        (parts.line("headline"), ZoneKind.HEADLINE),
        (parts.line("standfirst"), ZoneKind.STANDFIRST),
        (", ".join(authors), ZoneKind.BYLINE),
        (date, ZoneKind.DATE),
    ]
    blocks = [Block(t, kind) for t, kind in head if t] + body + ([Block(bio, ZoneKind.BIO)] if bio else [])
    facts = Facts(
        authors=tuple(Declared(a, "record") for a in authors),
        dates=(Declared(date, "record"),) if date else (),
        url=parts.string("url") or None,
        language=parts.string("language"),
        declarations=tuple(parts.declarations()),
    )
    return assemble(blocks, format_, origin, facts)


def _body(parts: _Parts) -> list[Block]:
    body = parts.string("text")
    if not body:
        wanted = ", ".join(parts.names["text"][:4])
        raise IngestError(parts.source, f"the record has no article text (looked for {wanted} …)")
    blocks = _rendered(body)
    if not blocks:
        raise IngestError(parts.source, "the record's HTML body holds no text")
    return blocks


def _rendered(value: str) -> list[Block]:
    """The blocks that a field shows: those of its HTML, else itself."""
    if "<" not in value:
        return [Block(value)]
    from auditor.ingest import html  # noqa: PLC0415 - few records hold HTML

    return html.fragment(value) if html.has_markup(value) and not _is_laid_out(value) else [Block(value)]


def _is_laid_out(value: str) -> bool:
    """Whether blank lines part the paragraphs, so that a tag is a stray one: HTML would close it."""
    lowered = value.lower()
    return value.count("\n\n") > 1 and not any(mark in lowered for mark in ("</", "<p", "<br"))


class _Parts:
    """Reads the parts of one record by the names they may have."""

    def __init__(self, record: Mapping[str, Any], names: Mapping[str, Sequence[str]], source: str) -> None:
        self.record = record
        self.names = names
        self.source = source

    def value(self, part: str) -> tuple[str, Any]:
        """The first name of the part that has a value, and the value."""
        for name in self.names[part]:
            found = _at(self.record, name)
            if found not in (None, "", [], {}):
                return name, found
        return "", None

    def string(self, part: str) -> str:
        name, value = self.value(part)
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            value = "\n\n".join(value)
        if isinstance(value, dict):
            rendered = value.get("rendered")
            value = unescape(rendered) if isinstance(rendered, str) and part != "text" else rendered or value
            value = value.get("name") or value.get("@id") or value if isinstance(value, dict) else value
        if isinstance(value, int | float) and not isinstance(value, bool) and part == "date":
            value = str(value)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise IngestError(self.source, f"the record's {name} must be text, not {_type(value)}")
        return normalise(value).strip()

    def line(self, part: str) -> str:
        """A part that is one line; a field that holds HTML is read as it shows."""
        return " ".join(" ".join(block.text for block in _rendered(self.string(part))).split())

    def declarations(self) -> Iterator[Declaration]:
        """Section, tags, days of change and of fetching, and publisher, where the record has plain values."""
        for part in ("section", "tag", "modified", "fetched", "publisher"):
            _, value = self.value(part)
            for item in (value if isinstance(value, list) else [value])[:_MOST_LABELS]:
                said = item.get("name") if isinstance(item, dict) else item
                if isinstance(said, str) and 0 < len(said) <= _LONGEST_LABEL:
                    yield Declaration(part, " ".join(normalise(said).split()), "record")

    def people(self) -> tuple[list[str], list[str]]:
        """Names of the authors, and the bios that stand with them."""
        name, value = self.value("author")
        names, bios = [], []
        for item in value if isinstance(value, list) else [value]:
            person = item if isinstance(item, dict) else {"name": item}
            full = person.get("name") or person.get("full_name")
            if full is None:
                continue
            if not isinstance(full, str):
                raise IngestError(self.source, f"the record's {name} must be a name, not {_type(full)}")
            names.append(" ".join(normalise(full).split()))
            bio = person.get("bio") or person.get("biography") or person.get("description")
            bios += [normalise(bio).strip()] if isinstance(bio, str) else []
        return [n for n in names if n], bios


def _at(record: Mapping[str, Any], name: str) -> Any:
    """The value of a field; `a.b` is field b of object a."""
    if name in record or "." not in name:
        return record.get(name)
    value: Any = record
    for key in name.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _named(fields: FieldNames | None) -> dict[str, tuple[str, ...]]:
    names = dict(DEFAULT_FIELDS)
    for part, given in (fields or {}).items():
        if part not in names:
            raise ConfigError(f"no part of an article is called {part!r}; there are {', '.join(names)}")
        names[part] = (given,) if isinstance(given, str) else tuple(given)
    return names


def _records(text: str, source: str) -> tuple[list[Any], bool]:
    """The records of a JSON value or of JSON lines, and whether the file is of the kind that has several."""
    try:
        value = _parsed(text)
    except ValueError as error:
        lines = text.split("\n")
        if sum(bool(line.strip()) for line in lines) > 1 and _first_is_record(lines):
            return [_line(line, f"{source}#{n}") for n, line in enumerate(filter(str.strip, lines), 1)], True
        raise IngestError(source, f"malformed JSON: {error}") from error
    if isinstance(value, list):
        if not value:
            raise IngestError(source, "the JSON list is empty")
        return value, True
    if isinstance(value, dict):
        for wrapper in _WRAPPERS:
            inner = value.get(wrapper)
            if isinstance(inner, list) and any(isinstance(item, dict) for item in inner):
                return inner, True
    return [value], False


def _first_is_record(lines: list[str]) -> bool:
    try:
        return isinstance(_parsed(next(filter(str.strip, lines))), dict)
    except ValueError:
        return False


def _line(line: str, source: str) -> Any:
    try:
        return _parsed(line)
    except ValueError as error:
        return IngestError(source, f"malformed JSON: {error}")


def parsed(text: str, source: str) -> Any:
    """The JSON value of `text`.

    Raises: IngestError when it is none.
    """
    try:
        return _parsed(normalise(text))
    except ValueError as error:
        raise IngestError(source, f"the record is no JSON: {error}") from error


def _parsed(text: str) -> Any:
    """Raises: ValueError."""
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _digest(record: Any) -> str:
    if isinstance(record, IngestError):
        return ""
    canonical = json.dumps(record, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return digest(canonical.encode("ascii"))


def _type(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
