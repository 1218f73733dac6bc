"""Blocks of an article and the draft they make up: what every reader of markup ends with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import NOWHERE, Comment, Declaration, Doubt, Link, Span, Zone, ZoneKind
from auditor.errors import IngestError
from auditor.ingest import encoding, furniture
from auditor.ingest.draft import Declared, Draft

if TYPE_CHECKING:
    from tldextract import TLDExtract

# The names that a record's fields have, by part of the article; `a.b` is field b of object a.
FieldNames = Mapping[str, str | Sequence[str]]

# A comment that speaks to this program, rightly or not; no other comment is kept.
_SPOKEN = re.compile(r"\s*auditor\s*(?:[:\[(=-]|(?:ignore|suppress|disable|allow|skip|noqa|off)\b)", re.IGNORECASE)
# Addresses beyond this are no addresses of articles.
_MAX_URL = 2_000
# What these elements hold is as often furniture of the page ("Share", "Sign up") as part of the article.
_SOFT = frozenset({ZoneKind.LIST, ZoneKind.SUBHEADING})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `kind` is None where the markup does not tell its part. Links are (start, end, url) in it.

    `comments` stand in it, or between it and the block before.
    """

    text: str
    kind: ZoneKind | None = None
    links: tuple[tuple[int, int, str], ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says about its article apart from the text.

    `comments` are about all of it; `stray_comments` stand behind its end, or nowhere that shows.
    """

    authors: tuple[Declared, ...] = ()
    dates: tuple[Declared, ...] = ()
    url: str | None = None
    language: str = ""
    comments: tuple[str, ...] = ()
    stray_comments: tuple[str, ...] = ()
    declarations: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an input comes from: its name, the digest of its bytes, and doubts met while decoding."""

    source: str
    sha256: str = ""
    doubts: tuple[Doubt, ...] = field(default=())


def speaks(comment: str) -> bool:
    """Whether a comment of the source speaks to this program, in whatever grammar."""
    return bool(_SPOKEN.match(comment))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def assemble(blocks: Iterable[Block], format_: str, origin: Origin, facts: Facts) -> Draft:
    """A draft of `blocks`, one blank line between each two.

    Raises: IngestError when they hold no text.
    """
    parts: list[str] = []
    marks: list[Zone] = []
    links: list[Link] = []
    comments = [Comment(text, NOWHERE) for text in facts.comments]
    at = 0
    for block in blocks:
        if parts:
            at += 2
        parts.append(block.text)
        if block.kind is not None and not (block.kind in _SOFT and _is_furniture(block.text)):
            marks.append(Zone(block.kind, Span(at, at + len(block.text))))
        links += [Link(Span(at + a, at + b), url) for a, b, url in block.links]
        about = NOWHERE if block.kind is ZoneKind.HEADLINE else Span(at, at + len(block.text))
        comments += [Comment(text, about) for text in block.comments]
        at += len(block.text)
    if not parts:
        raise IngestError(origin.source, "there is no article text in it")
    comments += [Comment(text, Span(at, at)) for text in facts.stray_comments]
    text = "\n\n".join(parts)
    return draft(text, format_, origin, facts, marks=tuple(marks), links=tuple(links), comments=tuple(comments))


def _is_furniture(text: str) -> bool:
    return len(text) <= furniture.LONGEST and furniture.line_kind(text) is not None


def draft(
    text: str,
    format_: str,
    origin: Origin,
    facts: Facts,
    *,
    marks: tuple[Zone, ...] = (),
    links: tuple[Link, ...] = (),
    comments: tuple[Comment, ...] = (),
) -> Draft:
    """`text`, already normalised, as a draft."""
    reading, repairs = encoding.repair(text)
    return Draft(
        text=text,
        reading=encoding.paired(reading),
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
        language=language(facts.language),
        domain=domain(facts.url) if facts.url else None,
        comments=comments,
        declarations=facts.declarations,
    )


def language(declared: str) -> str:
    """The main part of a language tag or name; empty when it is neither."""
    code = re.split(r"[-_\s]", declared.strip().lower(), maxsplit=1)[0]
    return "en" if code in {"eng", "english"} else code if code.isalpha() and len(code) in {2, 3} else ""


@lru_cache(maxsize=1024)
def domain(url: str) -> str | None:
    """The registered domain of an address, by the suffix list that tldextract ships; nothing is fetched."""
    return _extractor()(url[:_MAX_URL]).top_domain_under_public_suffix or None


@lru_cache(maxsize=1)
def _extractor() -> TLDExtract:
    # Loading it takes 60 ms, and only articles with an address need it.
    from tldextract import TLDExtract  # noqa: PLC0415

    return TLDExtract(cache_dir=None, suffix_list_urls=())
