"""The structured article. Frozen; every part points back into `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points into `Document.text`."""

    start: int
    end: int


# A finding about an absence (no byline, no date) has nowhere to point.
NOWHERE = Span(0, 0)


class ZoneKind(StrEnum):
    """What a stretch of the text is. Rules on prose read `BODY`; residue is itself a finding."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATE = "date"
    DATELINE = "dateline"
    BYLINE = "byline"
    BIO = "bio"
    BODY = "body"
    SUBHEADING = "subheading"
    LIST = "list"
    CAPTION = "caption"
    CORRECTION = "correction"
    DISCLAIMER = "disclaimer"
    EMBED = "embed"
    SHARE = "share"
    COUNTER = "counter"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    COOKIE = "cookie"
    COMMENT_FORM = "comment-form"
    FEED = "feed"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    COPYRIGHT = "copyright"


# Furniture of the page the article was taken from: never prose of the article.
RESIDUE = frozenset(
    {
        ZoneKind.EMBED,
        ZoneKind.SHARE,
        ZoneKind.COUNTER,
        ZoneKind.NEWSLETTER,
        ZoneKind.RELATED,
        ZoneKind.COOKIE,
        ZoneKind.COMMENT_FORM,
        ZoneKind.FEED,
        ZoneKind.NAVIGATION,
        ZoneKind.ADVERTISEMENT,
        ZoneKind.COPYRIGHT,
    }
)


class Zone(NamedTuple):
    kind: ZoneKind
    span: Span


class Paragraph(NamedTuple):
    """`first` and `last` index `Document.sentences`, half-open; a paragraph may be empty of them."""

    span: Span
    first: int
    last: int


class Sentence(NamedTuple):
    """`text` is the reading text of `span`; `index` is its place in `Document.sentences`."""

    span: Span
    text: str
    paragraph: int
    zone: ZoneKind
    index: int  # type: ignore[assignment]  # in place of the tuple method, which no one needs of a sentence


class Quote(NamedTuple):
    """A direct quotation. `span` holds the marks, `inner` does not; unclosed ones end with their paragraph."""

    span: Span
    inner: Span
    closed: bool
    paragraph: int


@dataclass(frozen=True, slots=True)
class Byline:
    """Who is said to have written it. `span` is NOWHERE when the origin is not in the text.

    `origin` is one of visible, json-ld, opengraph, meta, front-matter, record.
    """

    span: Span
    text: str
    names: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class DateField:
    """A publication date as one origin gives it; `value` is None when `text` could not be read."""

    span: Span
    text: str
    value: date | None
    origin: str


class Repair(NamedTuple):
    """A stretch of wrongly decoded text and what it should have been."""

    span: Span
    repaired: str


class Link(NamedTuple):
    span: Span
    url: str


class Declaration(NamedTuple):
    """What the source says about the article beside its text, authors and dates; `part` is one of

    type (schema.org type), section (section, category or label), tag (one each), title (the page's own), modified and
    fetched (dates), publisher (a name), policy (a schema.org property such as correctionsPolicy), contact (an
    address), digital-source (the IPTC term), image-credit
    or translated (a name or language). `origin` is as that of a byline, and link or label for what the page shows.
    """

    part: str
    value: str
    origin: str


class Comment(NamedTuple):
    """A comment of the source that speaks to this program, unchecked.

    `span` is the block that it stands in or before; NOWHERE for the whole article; empty at the end of the text when
    nothing of the article stands after it.
    """

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something ingest is not sure it read rightly: reported, never scored."""

    part: str
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    `text` is what findings quote. `reading` has the same length and is what analysis reads: wrongly
    decoded characters are put right in it and padded with U+2060, and two single quotation marks that stand for a
    double one are one; offsets are the same.
    Zones are sorted and do not overlap; what no zone covers is white space.
    """

    text: str
    sentences: tuple[Sentence, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    zones: tuple[Zone, ...] = ()
    headline: Span | None = None
    standfirst: Span | None = None
    bio: Span | None = None
    bylines: tuple[Byline, ...] = ()
    dates: tuple[DateField, ...] = ()
    quotes: tuple[Quote, ...] = ()
    repairs: tuple[Repair, ...] = ()
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    comments: tuple[Comment, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    source: str = ""
    format: str = "text"
    sha256: str = ""
    language: str = ""
    url: str | None = None
    domain: str | None = None
    reading: str = field(default="")

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def declared(self, part: str) -> tuple[Declaration, ...]:
        """What the source says of one part, in order of trust."""
        return tuple(d for d in self.declarations if d.part == part)

    @property
    def byline(self) -> Byline | None:
        """The byline a reader sees, else the first one declared."""
        return next((b for b in self.bylines if b.origin == "visible"), next(iter(self.bylines), None))

    @property
    def published(self) -> date | None:
        """The first readable publication date; ingest orders `dates` by trust in their origin."""
        return next((d.value for d in self.dates if d.value is not None), None)
