"""Captions, and whether they say who made the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_NAME = r"[A-Z][\w.’'-]+(?: (?:[A-Z]|van|von|de|la|bin|al)[\w.’'-]*){1,3}"
_CREDIT = re.compile(
    r"(?i:\b(?:photo(?:graph|graphe[rd]|grapher|graphs|s)?(?:[ /-]\w+)?\s?(?::|by\b|credit|courtesy|/|via|from|©"
    r"|copyright)|pictures?\s?(?::|by\b)|images?\s?(?::|by\b|credit"
    r"|copyright|courtesy|via|from)|credits?\s?[:–-]|illustration|graphic|infographic|artwork|drawing|cartoon"
    r"|render(?:ing|ed)|map|chart|source\s?:|courtesy"
    r"|copyright|hand-?out|screen-?(?:shot|grab)|screen capture|getty|shutterstock|alamy|istock|pixabay|unsplash"
    r"|pexels|wikimedia|creative commons"
    r"|cc[ -]by|public domain|generated (?:with|by)|twitter|facebook|instagram|youtube)|(?:photo|image"
    r"|video)s?[ :]*$|credit:)"
    r"|©|\bfor [A-Z]{2,}\b|\b(?:AP|AFP|EPA|UPI|NPR|CNN|BBC|REUTERS|Reuters|PA|ANI|PTI|Xinhua|Bloomberg|NASA|NOAA)\b"
    rf"|[\w.)’'-]+ ?/ ?[A-Z][\w. ’'-]+(?:\)|\.|$)|/[A-Z]{{2,}}|[(\[](?:{_NAME})[)\]]\s*\.?$|\bby {_NAME}\s*\.?$"
)
_ALL = re.compile(
    r"\b(?:all |with |additional )?(?:photos?|photographs?|pictures?|images?)(?: in this (?:article"
    r"|story))? (?:are |were )?(?:taken )?(?:by|:|©|courtesy of|from)\b",
    re.IGNORECASE,
)
_ALL_WORDS = frozenset("photo photos photograph photographs picture pictures image images".split())
_NO_PICTURE = re.compile(
    r"\W*(?:watch|video|listen|audio|read|see|related|more|photos?|gallery|click|toggle|advertis)\b", re.IGNORECASE
)
_FEWEST_WORDS = 5  # less is a name or a label


def uncredited(analysis: Analysis) -> Iterator[Span]:
    """Captions that tell of a picture and not of its maker, in text order; nothing where one credit is for all."""
    document = analysis.document
    captions = [span for kind, span in document.zones if kind is ZoneKind.CAPTION]
    if not captions or document.declared("image-credit"):
        return
    if not _ALL_WORDS.isdisjoint(analysis.vocabulary) and any(_ALL.search(s.text) for s in analysis.body):
        return
    for span in captions:
        text = document.reading[span.start : span.end]
        if len(text.split()) >= _FEWEST_WORDS and not _CREDIT.search(text) and not _NO_PICTURE.match(text):
            yield span
