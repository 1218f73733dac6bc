"""Quotations that fill a paragraph and that no neighbour ties to a speaker.

`attribution.quotations` takes whoever is named next to a quotation to be its speaker, which suits a count of voices.
Here a name alone does not do: somebody must have been introduced before (`quoteturns`), or sign after.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, Quotation
from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing import loosequotes
from auditor.analysis.sourcing.quoteturns import (
    HEDGED,
    MOODS,
    NO_FLOOR,
    PRONOUNS,
    SOMEBODY,
    WHO,
    Introduction,
    selves,
    spoken_first,
)
from auditor.document import Quote, Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ECHO = re.compile(
    r"(?:That|This|Those|Such|So|These|The (?:words?|quote|line|quotation|sentence|message|speaker|voice|letter"
    r"|note))\b"
)


def unbound(analysis: Analysis, least_words: int, *, apart: bool) -> Iterator[Span]:
    """Closed quotations of whole sentences, of `least_words` words or more, in text order.

    `apart` asks for those that are a paragraph by themselves: what others might say is told amid one.
    """
    by_sentence: dict[int, list[Attribution]] | None = None
    before: Quotation | None = None
    for quotation in analysis.quotations:
        previous, before = before, quotation
        quote = quotation.quote
        if previous is not None and quote.paragraph - previous.quote.paragraph <= 1 and not _term(analysis, previous):
            continue  # whoever spoke goes on
        if not _stands_apart(analysis, quotation, least_words):
            continue
        if by_sentence is None:
            by_sentence = {}
            for each in analysis.attributions:
                if each.source is not None:
                    by_sentence.setdefault(each.sentence, []).append(each)
        inner = analysis.document.reading[quote.inner.start : quote.inner.end]
        fills = _fills(analysis.document.reading, quote, analysis.document.paragraphs[quote.paragraph].span)
        if apart and not fills:
            continue
        if not (
            _tied(analysis, quote, inner, by_sentence) if fills else _taken(analysis, quotation, inner, by_sentence)
        ):
            yield quote.span


def _term(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the quotation marks hold a title, or a word or two at arm's length, and nobody speaks them."""
    if not quotation.scare or not quotation.quote.closed:
        return False
    inner = quotation.quote.inner
    text = analysis.document.reading[inner.start : inner.end]
    if text[:1].islower():
        return text.count(" ") < _FEW
    long = [word for word in text.split() if len(word) > _FEW]
    return sum(word[0].isupper() for word in long) * 2 > len(long)


def _stands_apart(analysis: Analysis, quotation: Quotation, least_words: int) -> bool:
    """Whether the quotation is prose in whole sentences, with a speaker only by neighbourhood."""
    document, quote = analysis.document, quotation.quote
    if quotation.verb is not None or not quotation.speaker or quotation.scare or not quote.closed:
        return False
    if loosequotes.set_off(analysis, quotation):
        return False
    if document.sentences[quotation.sentence].zone is not ZoneKind.BODY:
        return False
    inner = document.reading[quote.inner.start : quote.inner.end]
    if len(inner.split()) < least_words or inner.rstrip("”’\"' ")[-1:] not in ".!?…" or not inner[:1].isupper():
        return False
    return document.reading.count(inner[:50]) == 1


def _fills(reading: str, quote: Quote, paragraph: Span) -> bool:
    outside = reading[paragraph.start : quote.span.start] + reading[quote.span.end : paragraph.end]
    return not any(c.isalnum() for c in outside)


def _tied(analysis: Analysis, quote: Quote, inner: str, by_sentence: dict[int, list[Attribution]]) -> bool:
    sentences, paragraphs = analysis.document.sentences, analysis.document.paragraphs
    floor = NO_FLOOR if selves(inner) >= _OWN_STORY else HEDGED
    if quote.paragraph:
        above = paragraphs[quote.paragraph - 1]
        if above.first < above.last and sentences[above.first].zone is not ZoneKind.BODY:
            return True  # under a subheading or in a gallery of voices
        for index in range(max(above.first, above.last - _REACH), above.last):
            if Introduction(analysis, sentences[index], by_sentence.get(index, []), inner).introduces(floor):
                return True
    if quote.paragraph + 1 < len(paragraphs):
        below = paragraphs[quote.paragraph + 1]
        return below.first < below.last and _signs(analysis, sentences[below.first], by_sentence.get(below.first, []))
    return False


def _taken(analysis: Analysis, quotation: Quotation, inner: str, by_sentence: dict[int, list[Attribution]]) -> bool:
    """Whether somebody around a quotation amid a paragraph can have spoken it: no body where it says "I"."""
    sentences, quote = analysis.document.sentences, quotation.quote
    before = quotation.sentence - 1
    if before >= 0 and quote.paragraph - sentences[before].paragraph <= 1:
        sentence, told = sentences[before], by_sentence.get(before, [])
        if sentence.zone is not ZoneKind.BODY or not _AIRED.isdisjoint(analysis.lowers[before]):
            return True
        if Introduction(analysis, sentence, told, inner).introduces(HEDGED) or (
            not selves(inner) and _PEOPLE.match(sentence.text)
        ):
            return True
    last = analysis.sentence_at(quote.span.end - 1)
    after = last.index + 1 if last else len(sentences)
    if after < len(sentences) and sentences[after].paragraph - quote.paragraph <= 1:
        return _signs(analysis, sentences[after], by_sentence.get(after, []), near=True)
    return False


# Somebody new, told of as a person: "Lena Otto, who lives there, wants", "Harlan Moss, 71,".
_PRESENTED = re.compile(r"(?:[A-Z]?[a-z-]+ ){0,3}?[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:who|\d\d|an?|the|whose)\b")


def _signs(  # noqa: PLR0911  one return for each reason
    analysis: Analysis, sentence: Sentence, told: list[Attribution], *, near: bool = False
) -> bool:
    """Whether the sentence after the quotation takes its speaker up; a near one does so more freely."""
    text = sentence.text.lstrip()
    if text[:1] in '“"—–-(' or _ECHO.match(text) or sentence.zone is not ZoneKind.BODY:
        return True
    lowers = analysis.lowers[sentence.index]
    own = {"i", "we"} if analysis.opinion else set()  # who says so there is the author
    if lowers[:1] and lowers[0] in (PRONOUNS | {"his", "her", "their"}) - own:
        return True
    named = bool(analysis.entity_keys[sentence.index])
    moved = not MOODS.isdisjoint(lowers) and (named or SOMEBODY.match(text))
    person = bool(told) and Introduction(analysis, sentence, told, "I").speaks(told[0])
    if near and named and spoken_first(lowers):
        return True
    if moved or (named and _PRESENTED.match(text)) or (near and person):
        return True
    if person and told[0].verb in ("say", "add", "explain", "recall", "tell"):
        return sentence.span.end - sentence.span.start < _BRIEF
    if named and len(lowers) <= _FEW:
        return True  # “…?” McMaster posed.
    return not text.rstrip().endswith((".", "!", "?", "”", '"')) and len(lowers) < _SIGNATURE


_OWN_STORY = 3  # who charges somebody is not yet who tells a story of his own next
_FEW = 3  # words of a term, and of a sentence that does no more than name the speaker
_REACH = 1  # sentences before the quotation in which somebody may take the floor
# With these a body takes the floor without a verb of saying.
_AIRED = word_set(
    """defended defends apologised apologized regrets regretted responded reacted unapologetic insists insisted
    welcomed thanked complained protested promised replied answered statement letter worried angry furious proud
    happy relieved"""
)
_PEOPLE = re.compile(
    r"(?:Many |Some |Most |Other |The |Local )?(?:" + WHO.pattern + r") (?:are|were|is|was|feel"
    r"|felt|had|have|remain)\b"
)
_BRIEF = 90  # characters of a sentence that does no more than name the speaker
_SIGNATURE = 14  # words of a line that signs
