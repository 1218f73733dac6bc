"""The article has no headline, or one that only names the site, a section or a template.

## Why it matters
Readers and search engines know an article by its headline. Where there is none, or the name of the site stands in its
place, nobody looked at the page after it was made.

## Flags
> article:
> ⟦Untitled⟧
> /
> The council will repair the pier in May, it said on Monday. The work costs two million crowns and will take long.
> /
> The pier was closed in March after a storm had torn out planks. Fishing crews have asked for a jetty in the meantime.

## Passes
> article:
> Pier to be repaired in May
> /
> The council will repair the pier in May, it said on Monday. The work costs two million crowns and will take long.

## How to fix
Write one that says what happened, in fewer than a hundred characters.

## Known limits
That there is none is told only of pages and records, not of plain text, which often comes without. A headline of
`characters` and more is taken for a paragraph.

Source: Google News, publisher help, "Article titles"; schema.org, NewsArticle, property "headline".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from auditor.analysis import Analysis
from auditor.analysis.focus import emptyheadlines
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """`words` of prose an article needs to be missing a headline; `characters` from which one is too long."""

    words: int = 60
    characters: int = 250


@checker(
    code="HL110",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    options=Options,
    standards=("GN",),
    proves_not="It does not show that the page had none: it may have been lost when the text was taken from it.",
)
def missing_headline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    document = analysis.document
    headline = document.headline
    if headline is None:
        if document.format in ("text", "markdown"):
            raise NotApplicable("plain text often comes without a headline")
        if analysis.body_words >= options.words:
            yield Flag(NOWHERE, "The article has no headline.", confidence=0.8, evidence={"why": "none"})
        return
    text = document.slice(headline)
    why = emptyheadlines.why(text, document.domain or urlsplit(document.url or "").hostname or "")
    if why:
        yield Flag(headline, f"“{text}” is no headline: it is {why}.", confidence=0.8, evidence={"why": why})
    elif len(text) >= options.characters:
        shown = text[:60].rstrip() + " …"
        message = f"“{shown}” is a paragraph of {len(text)} characters, no headline."
        yield Flag(headline, message, confidence=0.6, evidence={"why": "long", "characters": len(text)})
