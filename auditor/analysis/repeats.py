"""Text that stands twice: paragraphs, sentences, and sentences that only say again what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_NOT_WORD = re.compile(r"[\W_]+")
_PROSE = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY})
_TAIL = re.compile(r",\s+(?:\w+ly\s+|further\s+|thus\s+|thereby\s+)?\w+ing\b.*$", re.DOTALL)
_LEAD_IN = re.compile(
    r"^(?:it (?:is|should be|must be|bears|is also) (?:\w+ )?(?:worth|noted|noting|important|repeating|remembered)?[^,]{0,24}?\bthat\s+|"
    r"(?:in addition|moreover|furthermore|additionally|also|notably|meanwhile|in fact|indeed|overall|once again|again|as mentioned[^,]*|"
    r"as noted[^,]*|in other words|in short|in summary|to sum up|however|thus|therefore),?\s+)",
    re.IGNORECASE,
)
_NEW = re.compile(r"\d|[“”\"]|\b(?:not|never|no|n['’]t|but|if|because|will|would|could|may|might|should)\b|n['’]t\b", re.IGNORECASE)


class Twice(NamedTuple):
    """`again` repeats `first`; `share` is the part of its content words found there."""

    again: Span
    first: Span
    share: float = 1.0


def plain(text: str) -> str:
    """Words only, case-blind, one space between them."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def paragraphs(analysis: Analysis, least_words: int) -> list[Twice]:
    """Whole paragraphs of headline, standfirst or body that stood before, word for word."""
    document = analysis.document
    seen: dict[str, Span] = {}
    found = []
    for each in document.paragraphs:
        if each.first == each.last or document.sentences[each.first].zone not in _PROSE:
            continue
        text = plain(document.reading[each.span.start : each.span.end])
        if text.count(" ") + 1 < least_words:
            continue
        if text in seen:
            found.append(Twice(each.span, seen[text]))
        else:
            seen[text] = each.span
    return found


def sentences(analysis: Analysis, least_words: int) -> list[Twice]:
    """Body sentences that stood in the body before, word for word, but not within a repeated paragraph."""
    whole = {t.again for t in paragraphs(analysis, least_words)}
    seen: dict[str, Span] = {}
    found = []
    for each in analysis.body:
        if analysis.document.paragraphs[each.paragraph].span in whole:
            continue
        text = plain(each.text)
        if text.count(" ") + 1 < least_words:
            continue
        if text in seen:
            found.append(Twice(each.span, seen[text]))
        else:
            seen[text] = each.span
    return found


def headlines(analysis: Analysis, least_words: int) -> Iterator[tuple[str, Twice]]:
    """Body sentences or paragraphs that are the headline or standfirst again, with which of the two."""
    document = analysis.document
    body = [(s.span, plain(s.text)) for s in analysis.body]
    for name, span in (("headline", document.headline), ("standfirst", document.standfirst)):
        wanted = plain(document.reading[span.start : span.end]) if span else ""
        if span is None or wanted.count(" ") + 1 < least_words:
            continue
        yield from ((name, Twice(place, span)) for place, text in body if text == wanted)


def restatements(analysis: Analysis, least_content: int, least_share: float) -> Iterator[Twice]:
    """Sentences whose main clause says nothing that one passage of an earlier paragraph did not say.

    A main clause ends before its participle tail and begins after its lead-in; a name, figure, quotation,
    negation or modal that is new makes it a sentence of its own.
    """
    passages: list[tuple[int, Span, frozenset[str], frozenset[str]]] = []
    previous: tuple[Sentence, frozenset[str], frozenset[str]] | None = None
    for each in analysis.body:
        content, names = _content(analysis, each)
        clause = _clause(each.text)
        if clause and len(content) >= least_content:
            hit = _said_before(analysis, each, clause, passages, least_content, least_share)
            if hit is not None:
                yield hit
        if previous is not None and previous[0].paragraph == each.paragraph:
            before, old_content, old_names = previous
            span = Span(before.span.start, each.span.end)
            passages.append((each.paragraph, span, content | old_content, names | old_names))
        else:
            passages.append((each.paragraph, each.span, content, names))
        previous = (each, content, names)


def _said_before(
    analysis: Analysis,
    sentence: Sentence,
    clause: str,
    passages: list[tuple[int, Span, frozenset[str], frozenset[str]]],
    least_content: int,
    least_share: float,
) -> Twice | None:
    content, names = _content_of(analysis, sentence, len(clause))
    if len(content) < least_content or not names:
        return None
    for paragraph, span, stems, known in reversed(passages):
        if paragraph == sentence.paragraph or not names <= known:
            continue
        share = len(content & stems) / len(content)
        if share >= least_share:
            return Twice(sentence.span, span, round(share, 2))
    return None


def _clause(text: str) -> str:
    """The main clause, "" where the sentence brings something that a restatement does not."""
    clause = _TAIL.sub("", _LEAD_IN.sub("", text, count=1), count=1)
    return "" if _NEW.search(clause) or clause.endswith("?") else clause


def _content(analysis: Analysis, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    return _stems(analysis, sentence, sentence.span.start, sentence.span.end)


def _content_of(analysis: Analysis, sentence: Sentence, length: int) -> tuple[frozenset[str], frozenset[str]]:
    """Content of the main clause, which is `length` long and follows the lead-in."""
    lead = _LEAD_IN.match(sentence.text)
    start = sentence.span.start + (lead.end() if lead else 0)
    return _stems(analysis, sentence, start, start + length)


def _stems(analysis: Analysis, sentence: Sentence, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of the content words and, apart, the names among them."""
    content: set[str] = set()
    names: set[str] = set()
    for word, stem in zip(analysis.words[sentence.index], analysis.stems[sentence.index], strict=True):
        if word.start < start or word.end > end or len(stem) < 3 or word.lower in _empty():
            continue
        content.add(stem)
        if word.text[0].isupper() and word.start > sentence.span.start:
            names.add(stem)
    return frozenset(content), frozenset(names)


@cache
def _empty() -> frozenset[str]:
    return words("empty_words")
