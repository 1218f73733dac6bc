"""Whether an article reports, or gives its author's opinion and says so by its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_LABEL = re.compile(
    r"\b(?:opinion|op-?ed|editorial|column|commentary|perspective|viewpoint|essay|letters? to the editor|"
    r"guest (?:post|essay|column)|review|satire|blog|first person|analysis)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:(?:is|was) (?:a|an) (?:[\w-]+ ){0,4}(?:columnist|contributor|commentator|fellow|professor|author|essayist)|"
    r"(?:opinions?|views?) expressed|is the author of|(?:his|her|their) (?:latest|new|most recent) book)\b",
    re.IGNORECASE,
)
# Both begin with a class of letters, which is searched for several times as fast as a word boundary.
_I = re.compile(r"[Im](?<!\w[Im])(?:(?<=I)|(?<=m)(?:y|e|yself))\b")
_WE = re.compile(r"[WwOoUuLlYy](?<!\w.)(?:(?<=[Ww])e|(?<=[Oo])urs?|(?<=[Uu])s|(?<=[Ll])et['’]s|(?<=[Yy])our?)\b")
# Shares of the author's own words. News reports stay below a third of these; essays and columns lie above.
_MOST_I = 0.005
_MOST_WE = 0.010
_PREFIX = re.compile(rf"\s*{_LABEL.pattern}[:|]", re.IGNORECASE)
_LONG_LABEL, _TAIL = 200, 600
_HEADS = (ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.SUBHEADING, ZoneKind.BYLINE, ZoneKind.NAVIGATION)


def opinion(analysis: Analysis) -> str:
    """Why the article is an opinion piece, in words for the reader; "" for one that reports."""
    document = analysis.document
    reading = document.reading
    heads = (reading[z.span.start : z.span.end] for z in document.zones if z.kind in _HEADS)
    if _PREFIX.match(reading) or any(len(text) < _LONG_LABEL and _labelled(text) for text in heads):
        return "it is labelled as opinion"
    notes = (z.span for z in document.zones if z.kind in (ZoneKind.BIO, ZoneKind.DISCLAIMER))
    if any(_NOTE.search(reading, *span) for span in notes) or _NOTE.search(reading, max(0, len(reading) - _TAIL)):
        return "its author is presented as a commentator"
    text = analysis.body_voice.text
    words = max(1, analysis.body_words)
    if len(_I.findall(text)) > max(3, _MOST_I * words):
        return "it is written in the first person"
    if len(_WE.findall(text)) > max(4, _MOST_WE * words):
        return "it speaks as “we” or to “you”"
    return ""


def _labelled(text: str) -> bool:
    match = _LABEL.search(text)
    return match is not None and (match.start() < 3 or text[match.end() : match.end() + 1] in ":|" or len(text) < 30)
