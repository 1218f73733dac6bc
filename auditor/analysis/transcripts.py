"""Articles that print what was said without quotation marks: interviews, speeches, letters, transcripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Span

# A speaker's name at the start of a line. One name alone must stand there again.
_SPEAKER = re.compile(
    r"[ \t]*(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4}(?: \([^)\n]{1,40}\))?|[QA]|Q\.|A\."
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2})\s?:\s"
)
_ONE_NAME = re.compile(r"[ \t]*([A-Z][\w’'-]+)\s?:\s+\S")
_TURNS = 3
# A line that holds a name and nothing else, in capitals or in none.
_NAME_LINE = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}:?|[a-z’'-]+(?: [a-z’'-]+){1,2}:?")
_LONGEST_NAME = 40  # characters
_NAME_LINES = 4
# "On what he will do next": the heading of an answer.
_ANSWER_HEADING = re.compile(r"On (?:\w+ ){2,}[^.!?”\"\n]*[^.!?:”\"\n]\Z")
_LONGEST_HEADING, _HEADINGS = 200, 2
_TITLED = re.compile(
    r"\btranscripts?\b|\bfull (?:text|remarks|interview|speech)\b|\b(?:prepared|complete) remarks\b|\bQ ?(?:&|and) ?A\b"
    r"|\bread the (?:full |complete )?(?:text|letter|speech|statement|memo)\b|\bin (?:his|her|their) own words\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\binterview highlights\b|\b(?:edited|condensed|shortened)(?: and (?:edited|condensed))? for (?:length|clarity"
    r"|brevity|space)\b|\b(?:lightly|slightly) (?:edited|condensed)\b"
    r"|\b(?:a|the|full|rush|edited) transcript (?:of|follows|below|is)[^.\n]{0,80}(?::|\bbelow\b|\bfollows\b)"
    r"|\bhere (?:is|are|['’]s)[^.\n]{0,40}\b(?:transcript|conversation|interview|remarks|full text)\b"
    r"|\bexcerpts? (?:from|of) (?:our|my|the|that|this) (?:\w+ )?(?:interview|conversation)\b",
    re.IGNORECASE,
)
# One of the first, or one of each of the others, stands in every announcement.
_ANNOUNCING = frozenset("highlights edited condensed shortened transcript excerpt excerpts".split())
_HERE, _PRINTED = frozenset(["here", "here's"]), frozenset(["conversation", "interview", "remarks", "text"])
# A letter that the article prints, and does not open with.
_SALUTATION = re.compile(r"[ \t]*Dear (?:(?:Mr|Mrs|Ms|Dr|Sir|Madam|Chair\w*|Senator|President|Secretary)\b|[A-Z])")
_OPENING = 3  # paragraphs
_INTRODUCED = re.compile(
    r"\b(?:said|says|wrote|writes|told|tweeted|posted|asked|explained|added|continued|recalled|replied|concluded|argued"
    r"|(?:statement|letter|post|memo|e-?mail|message|text|transcript|remarks|speech|note|exchange|words|editorial)"
    r"(?: \w+){0,4})[^.!?\n]{0,60}:\s*\Z"
)
_LONGEST_PRINT = 8  # paragraphs after the colon
_LEAD_IN = 100  # characters at the end of a paragraph that may introduce words
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")


def is_one(analysis: Analysis) -> bool:
    """Whether the article is an interview, a speech or a transcript."""
    document = analysis.document
    if document.headline and _TITLED.search(document.slice(document.headline)):
        return True
    vocabulary = analysis.vocabulary
    announces = not (_HERE.isdisjoint(vocabulary) or _PRINTED.isdisjoint(vocabulary))
    if (announces or not _ANNOUNCING.isdisjoint(vocabulary)) and _ANNOUNCED.search(document.reading):
        return True
    return _in_turns(analysis) or _under_names(analysis) or _under_headings(analysis)


def _lines(analysis: Analysis) -> Iterator[Span]:
    """Paragraphs that are no furniture of the page."""
    document = analysis.document
    for paragraph in document.paragraphs:
        if paragraph.first < paragraph.last and document.sentences[paragraph.first].zone in _ZONES:
            yield paragraph.span


_ZONES = frozenset({ZoneKind.BODY, ZoneKind.SUBHEADING, ZoneKind.LIST})


def _in_turns(analysis: Analysis) -> bool:
    reading = analysis.document.reading
    spans = [p.span for p in analysis.document.paragraphs if reading.find(":", p.span.start, p.span.start + 60) >= 0]
    turns = (span for span in spans if _SPEAKER.match(reading, *span))
    if len(spans) < _TURNS:
        return False
    if sum(1 for _ in islice(turns, _TURNS)) == _TURNS:
        return True
    names = Counter(m[1] for span in spans if (m := _ONE_NAME.match(reading, *span)))
    return any(n >= _TURNS and _is_surname(analysis, name) for name, n in names.items())


def _is_surname(analysis: Analysis, name: str) -> bool:
    return re.search(rf"\b[A-Z][\w.’'-]+ {re.escape(name)}\b", analysis.document.reading) is not None


def _under_names(analysis: Analysis) -> bool:
    """Whether the same names stand in lines of their own again and again, as over the turns of a talk."""
    reading = analysis.document.reading
    short = (reading[start:end].strip() for start, end in _lines(analysis) if end - start <= _LONGEST_NAME)
    names = Counter(line for line in short if _NAME_LINE.fullmatch(line))
    again = [n for n in names.values() if n > 1]
    return sum(again) >= _NAME_LINES and len(again) > 1


def _under_headings(analysis: Analysis) -> bool:
    reading = analysis.document.reading
    spans = (s for s in _lines(analysis) if s.end - s.start <= _LONGEST_HEADING and reading.startswith("On ", s.start))
    return sum(1 for s in spans if _ANSWER_HEADING.match(reading[s.start : s.end].strip())) >= _HEADINGS


def printed(analysis: Analysis, paragraph: int) -> bool:
    """Whether the paragraph belongs to a letter or a statement that the article prints without quotation marks."""
    reading, paragraphs = analysis.document.reading, analysis.document.paragraphs
    for place in range(paragraph, _OPENING, -1):
        start, end = paragraphs[place].span
        if _SALUTATION.match(reading, start, end):
            return True
    for place in range(paragraph - 1, max(-1, paragraph - 1 - _LONGEST_PRINT), -1):
        start, end = paragraphs[place].span
        if reading[start:end].rstrip().endswith(":"):
            return _INTRODUCED.search(reading, max(start, end - _LEAD_IN), end) is not None
        if end > start and not _FIRST_PERSON.search(reading, start, end):
            return False
    return False
