"""A picture caption or photo credit that has run into the body text.

## Why it matters
A caption among the paragraphs is read as part of the story, and says again, or differently, what the story says.

## Flags
> article:
> Harbour bridge to close for repairs
> /
> The harbour bridge will close for two weeks while its cables are replaced, the port authority said.
> /
> ⟦Workers on the bridge in March. Photo: Mia Holt/Orrin Gazette⟧
> /
> The closure begins on Monday, and buses will go round by the old road.

## Passes
> The photo was taken by Mia Holt, who told the court she had been on the bridge at noon.

## How to fix
Move caption and credit to the picture's own field.

## Known limits
Only captions with a credit or an agency's form are known by their look. Those that HTML or Markdown marks are in order.
One finding for all of an article's captions, the others marked along with the first.

Source: trafilatura, tests of boilerplate removal; WCAG 2.2, technique H37.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Document, Span, ZoneKind

_MARKED_UP = frozenset({"html", "markdown"})


@checker(
    code="OT110",
    severity=Severity.NOTE,
    strength=Strength.STRONG,
    proves_not="It is a matter of extraction or of the publishing system and says nothing about the reporting.",
    standards=("C4",),
)
def caption_residue(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if document.format in _MARKED_UP:
        raise NotApplicable("captions are marked as such in this format")
    spans = list(_captions(document))
    if not spans:
        return
    first, *others = spans
    words = document.slice(first).split()
    shown = " ".join([*words[:4], "…", *words[-6:]]) if len(words) > 12 else " ".join(words)
    more = f", and {len(others)} more stand{'s' if len(others) == 1 else ''} in it" if others else ""
    yield Flag(
        first,
        f"“{shown}” is a picture's caption or credit in the running text{more}.",
        related=tuple(Related(span, "another caption or credit") for span in others),
        evidence={"words": len(words), "captions": len(spans)},
    )


def _captions(document: Document) -> Iterator[Span]:
    """A caption and a credit in the next line are one."""
    for caption, zones in groupby(document.zones, key=lambda zone: zone.kind is ZoneKind.CAPTION):
        if caption:
            spans = [zone.span for zone in zones]
            yield Span(spans[0].start, spans[-1].end)
