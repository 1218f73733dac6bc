"""Blocks of an article and the draft they make up: what every reader of markup ends with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from auditor.document import Doubt, Link, Span, Zone, ZoneKind
from auditor.errors import IngestError
from auditor.ingest import encoding
from auditor.ingest.draft import Declared, Draft


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `kind` is None where the markup does not tell its part. Links are (start, end, url) in it."""

    text: str
    kind: ZoneKind | None = None
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says about its article apart from the text."""

    authors: tuple[Declared, ...] = ()
    dates: tuple[Declared, ...] = ()
    url: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an input comes from: its name, the digest of its bytes, and doubts met while decoding."""

    source: str
    sha256: str = ""
    doubts: tuple[Doubt, ...] = field(default=())


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def assemble(blocks: Iterable[Block], format_: str, origin: Origin, facts: Facts) -> Draft:
    """A draft of `blocks`, one blank line between each two.

    Raises: IngestError when they hold no text.
    """
    parts: list[str] = []
    marks: list[Zone] = []
    links: list[Link] = []
    at = 0
    for block in blocks:
        if parts:
            at += 2
        parts.append(block.text)
        if block.kind is not None:
            marks.append(Zone(block.kind, Span(at, at + len(block.text))))
        links += [Link(Span(at + a, at + b), url) for a, b, url in block.links]
        at += len(block.text)
    if not parts:
        raise IngestError(origin.source, "there is no article text in it")
    return draft("\n\n".join(parts), format_, origin, facts, marks=tuple(marks), links=tuple(links))


def draft(
    text: str,
    format_: str,
    origin: Origin,
    facts: Facts,
    *,
    marks: tuple[Zone, ...] = (),
    links: tuple[Link, ...] = (),
) -> Draft:
    """`text`, already normalised, as a draft."""
    reading, repairs = encoding.repair(text)
    return Draft(
        text=text,
        reading=reading,
        source=origin.source,
        format=format_,
        sha256=origin.sha256,
        marks=marks,
        authors=facts.authors,
        dates=facts.dates,
        links=links,
        repairs=repairs,
        doubts=origin.doubts,
        url=facts.url,
        language=facts.language,
    )
