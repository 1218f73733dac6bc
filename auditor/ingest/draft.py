"""What a reader hands to `structure`: the text, and what the source itself declared about its parts."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.document import Comment, Declaration, Doubt, Link, Repair, Zone


@dataclass(frozen=True, slots=True)
class Declared:
    """A value from metadata, with the origin it came from (json-ld, opengraph, meta, front-matter, record, time)."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Draft:
    """`marks` are stretches whose role the markup gives (sorted, disjoint); the rest is for `structure` to tell.

    `text` has newlines as \\n only and paragraphs separated by blank lines where the source had markup.
    `authors` and `dates` are in order of trust. `reading` is `text` with the `repairs` applied at equal length.
    """

    text: str
    reading: str
    source: str
    format: str
    sha256: str
    marks: tuple[Zone, ...] = ()
    authors: tuple[Declared, ...] = ()
    dates: tuple[Declared, ...] = ()
    links: tuple[Link, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    url: str | None = None
    language: str = ""
    domain: str | None = None
    comments: tuple[Comment, ...] = ()
    declarations: tuple[Declaration, ...] = ()
