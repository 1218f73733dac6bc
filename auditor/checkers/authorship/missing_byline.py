"""Nobody is named as the author: not in the text, not in its metadata.

## Why it matters
A reader cannot ask, check or hold to account a writer who is not named. Trustworthy outlets name their authors or
the agency.

## Flags
> article: (absence)
> Harbour board backs second pier
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Work is to begin in the autumn and will take two years. Fishermen fear for their moorings and want a seat.

## Passes
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Work is to begin in the autumn and will take two years. Fishermen fear for their moorings and want a seat.

## How to fix
Name the author, or the agency; where there are reasons not to, say so in a line.

## Known limits
Text copied out of a page may have lost its byline on the way. Some outlets name no authors on principle; an editor
knows. A record of a feed, a table or a crawl whose author field is empty says as much about whoever filled the record
as about the article: pages that bear a byline reach a collection without it. So for records the finding is weak; for a
page, for Markdown and for text, which would show the byline where a reader looks for it, it is strong.

Source: NewsGuard criterion 9 (names of content creators); Trust Project, Author/Reporter Expertise; CWA 17493:2019
clause 7; Google News transparency policy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis import credits as naming
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE

# What holds an article in fields that somebody filled, and no page.
_RECORDS = frozenset({"json", "csv", "feed"})


@dataclass(frozen=True, slots=True)
class Options:
    """Below this many words a text is a passage or a note, which nobody signs."""

    min_words: int = 40


@checker(
    code="BY101",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    proves_not="It does not show that nobody wrote it: the name may have been lost when the text was copied.",
    standards=("NG 9", "TP", "JTI 7", "GN"),
)
def missing_byline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    document = analysis.document
    if any(byline.text.strip() or byline.names for byline in document.bylines):
        return
    if sum(sentence.text.count(" ") + 1 for sentence in analysis.body) < options.min_words:
        raise NotApplicable("too short to be signed")
    if naming.signature(document, analysis.house):
        return
    looked = ["byline", "signature", "author bio"]
    if document.format == "html":
        looked += ["JSON-LD", "OpenGraph", "meta tags"]
    elif document.format != "text":
        looked += [f"author field ({document.format})"]
    yield Flag(
        NOWHERE,
        f"No author is named anywhere; looked for: {', '.join(looked)}.",
        confidence=0.9 if document.format in ("html", "markdown") else 0.6,
        evidence={"looked_in": looked},
        strength=Strength.WEAK if document.format in _RECORDS else None,
    )
