"""Quotation marks that do not add up, and attributions that a full stop cuts off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import Quote, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@dataclass(frozen=True, slots=True)
class CutOff:
    """“….” Smith said. — `span` runs from the stop inside the quotation to the end of the attribution."""

    span: Span
    source: str


_CUT = re.compile(
    r"(?<=[a-z0-9’'])(?:\.[”\"’]|[”\"]\.)[ \u00a0](?P<source>(?:[A-Z][\w.’'-]*[ \u00a0]){1,5}|(?:[Hh]e|[Ss]he"
    r"|[Tt]hey)[ \u00a0]|(?:[A-Z][\w.’'-]*[ \u00a0]){0,4}[A-Z][\w’'-]*,[ \u00a0](?:who|whose|an?|the|its|their|\d\d)"
    r"\b[^.!?“”\"\n]{2,60},[ \u00a0])"
    r"(?:has[ ]|also[ ]|later[ ]|then[ ])?(?:said|says|added|wrote|explained|"
    r"told (?:reporters|journalists|(?:the|a|his|her|their) [\w’-]+)|"
    r"tweeted|stated|noted|warned|argued|insisted|continued|claimed|remarked|concluded)"
    r"(?P<rest>[^.!?\n]{0,40})\.(?=\s|$)"
)
_ADDED_CLAUSE = re.compile(r"\b(?:that|he|she|they|it|we|is|are|was|were|has|have|had|will|would|about|of|to)\b|[“\"]")


# What may follow "he said" where he said what stands before: a comma, a time, a place, a hearer.
_TRAILING = re.compile(
    r"$|,| (?:on|in|at|during|after|before|to|from|with|last|this|yesterday|today|later|then|through|via|by|as"
    r"|when|while|under|over"
    r"|outside|inside|near|again|simply|quietly|angrily|[\w-]+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# “….” said the governor: a verb of speech in lower case goes on with the sentence that the stop has ended.
_CUT_VERB = re.compile(
    r"(?<=[a-z0-9’'])\.[”\"’][ \u00a0](?:[Ss]aid|Explained|Added|Recalled|Says|says|added|wrote|explained|told"
    r"|noted|warned|argued|insisted|recalled|"
    r"asked|replied|continued|claimed|remarked|concluded|according to)[ \u00a0](?P<source>[^.,;!?\n]{2,60})"
)


# “….” the chairman said: whoever speaks is in lower case, so the sentence goes on.
_CUT_ROLE = re.compile(
    r"(?<=[a-z0-9’'])\.[”\"’][ \u00a0](?P<source>(?:the|an?|his|her|their|its|one|another) "
    r"(?:[\w’'-]+ ){0,4}?[\w’'-]+(?:, (?:[A-Z][\w.’'-]*,? ){1,4}| ))"
    r"(?:said|says|added|wrote|explained|recalled|warned|argued|insisted|told \w+)\b"
)


_SPACES = (" ", "\u00a0")


def cut_off(analysis: Analysis) -> Iterator[CutOff]:
    """Attributions that a full stop cuts off from the quotation before them."""
    reading = analysis.document.reading
    for start in _ends(analysis):
        match = _CUT.match(reading, start)
        if match and not _ADDED_CLAUSE.search(match["rest"]) and _TRAILING.match(match["rest"]):
            yield from _cut(analysis, match)
        verb = _CUT_VERB.match(reading, start) or _CUT_ROLE.match(reading, start)
        if verb:
            yield from _cut(analysis, verb)


def _ends(analysis: Analysis) -> Iterator[int]:
    """Where a quotation ends with a stop inside or right behind its mark, and the line goes on."""
    reading = analysis.document.reading
    for quote in analysis.document.quotes:
        mark = quote.span.end - 1
        if reading[mark - 1] == "." and reading[mark + 1 : mark + 2] in _SPACES:
            yield mark - 1
        elif reading[mark + 1 : mark + 3] == ". ":
            yield mark


def _cut(analysis: Analysis, match: re.Match[str]) -> Iterator[CutOff]:
    end = match.start() + (match[0][0] == ".")
    quote = next((q for q in analysis.document.quotes if q.inner.start < end <= q.inner.end), None)
    outside = match[0][0] != "." and quote is not None
    if quote is not None and not (outside and not _whole(analysis, quote)):
        start = match.start() - _word_before(match.string, match.start())
        yield CutOff(Span(start, match.end()), match["source"].strip())


def _whole(analysis: Analysis, quote: Quote) -> bool:
    """Whether the quotation begins its sentence, and is no word set in marks."""
    reading = analysis.document.reading
    before = reading[max(0, quote.span.start - 2) : quote.span.start].strip()
    return reading[quote.inner.start].isupper() and before in ("", ".", "”", '"')


def _word_before(text: str, at: int) -> int:
    return at - max(text.rfind(" ", 0, at), text.rfind("“", 0, at), text.rfind('"', 0, at), text.rfind("\n", 0, at)) - 1


_TWICE = re.compile(r"’’|''")


def unbalanced(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Quotations of the prose that are opened and never closed."""
    document = analysis.document
    for quote in document.quotes:
        if quote.closed or not document.paragraphs:
            continue
        paragraph = document.paragraphs[quote.paragraph]
        if _TWICE.search(document.reading, quote.span.start, paragraph.span.end):
            continue  # closed by two single marks
        if paragraph.first == paragraph.last or document.sentences[paragraph.first].zone is not ZoneKind.BODY:
            continue
        yield (
            Span(quote.span.start, min(quote.span.end, quote.span.start + 60)),
            "This quotation is opened and never closed.",
        )


# A mark that closes what nothing has opened: after a word and its stop, before a space and a capital, or at the end.
# A comma before it may go on with whoever spoke.
_CLOSING = re.compile(
    r"(?<=[a-z’'][.,!?])[\"”](?=\s+[A-Z]|\s*$)|(?<=[a-z’'],)[\"”](?= (?:he|she|they|it|the|a|an|said|says|added|one) )"
)


def unopened(analysis: Analysis) -> Iterator[Span]:
    """The words before a closing mark in a paragraph of prose that has no opening one."""
    document = analysis.document
    reading = document.reading
    open_before = False
    for paragraph in document.paragraphs:
        start, end = paragraph.span
        if paragraph.first == paragraph.last:
            continue
        marks = reading.count('"', start, end) + reading.count("”", start, end) + reading.count("“", start, end)
        prose = document.sentences[paragraph.first].zone is ZoneKind.BODY
        straight = marks % 2 and reading.count('"', start, end) == marks
        if (marks == 1 or straight) and prose and not open_before:
            match = _CLOSING.search(reading, start, end)
            if match and (marks == 1 or reading.find('"', start, end) == match.start()):
                yield _tail(reading, start, match.end())
        elif marks > 1 and prose and not open_before and reading.count("”", start, end) * 2 > marks:
            stray = _stray(reading, start, end)
            if stray is not None:
                yield _tail(reading, start, stray)
        if marks:
            opened = reading.count("“", start, end) - reading.count("”", start, end)
            open_before = opened > 0 or reading.count('"', start, end) % 2 == 1


def _tail(reading: str, start: int, end: int) -> Span:
    """The last words before a mark, and the mark."""
    return Span(max(start, reading.rfind(" ", start, max(start, end - 31)) + 1), end)


_CURLY = re.compile("[“”]")


def _stray(reading: str, start: int, end: int) -> int | None:
    """Where a closing mark ends that follows a stop and closes nothing, in a paragraph with other quotations."""
    depth = 0
    for mark in _CURLY.finditer(reading, start, end):
        at = mark.start()
        if reading[at] == "“":
            depth += 1
        elif depth == 0 and reading[at - 1] in ".,!?" and reading[at - 2].islower():
            return at + 1
        else:
            depth = max(0, depth - 1)
    return None
