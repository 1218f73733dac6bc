"""Speakers whom the article quotes by their full name and never says anything else of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.entities import Mention


class Undescribed(NamedTuple):
    span: Span
    name: str


# Behind a name: an apposition, an age, an affiliation, a clause on the person, or what he is or does.
_TOLD_AFTER = re.compile(
    r"(?:[’']s)?(?:\s*[,(—–]|\s+-{1,2}\s|\s+[JS]r\b|"
    r"\s+(?:of|from|at|who|whose|with|in|for|and (?:his|her|other)|as|is|was|are|were|"
    r"has|had|have|works?|worked|runs?|ran|lives?|lived|owns?|owned|leads?|led|heads?|headed|teaches|taught|serves?|"
    r"served|founded|became|joined|represents?|represented|came|moved|opened|started|lost|won|bought|studies|studied|"
    r"grew|sits|sat|plays?|played|covers?|and \w+ [A-Z]|and [A-Z])\b)"
)
# The last word before a name that says nothing of its bearer.
_BARE_BEFORE = word_set(
    """said says say told tells asked asks and but or that as by to with from of for in on at when while because if then
    added adds wrote writes replied recalled recalls noted insisted argued warned according however yesterday today
    than like about after before explained explains agreed agrees admitted joked called shouted yelled"""
)
# Of the press itself, which the table of beats leaves out.
_PRESS = word_set("columnist commentator pundit host anchor blogger author reporter editor correspondent presenter")
_GONE_BEFORE = re.compile(r"([\w’'-]+)[ \u00a0]$")
_FULL, _OFTEN, _QUOTED = 2, 4, 6


def undescribed(analysis: Analysis) -> Iterator[Undescribed]:
    """People quoted in at least six words whose every mention is their bare name, in the order they speak."""
    head = analysis.document.headline
    spoken = {q.speaker.start for q in analysis.quotations if q.speaker and not q.scare}
    for speaker in analysis.speakers:
        if speaker.kind is not EntityKind.PERSON or speaker.quoted < _QUOTED:
            continue
        entity = analysis.entities[speaker.key]
        mentions = [analysis.mentions[m] for m in entity.mentions]
        if len(entity.name.split()) < _FULL or len(mentions) > _OFTEN or mentions[0].text != entity.name:
            continue
        if mentions[0].span.start not in spoken:
            continue  # known before it speaks, or another's words
        if head and any(m.span.start < head.end for m in mentions):
            continue
        if any(_told(analysis, m) for m in mentions):
            continue
        yield Undescribed(mentions[0].span, entity.name)


@cache
def _trades() -> frozenset[str]:
    """Occupations, which can open a name at the start of a sentence: "Columnist Ada Brandt"."""
    trades = {trade for listed in lexicon.table("occupations").values() for trade in listed.split()}
    return frozenset(trades | _PRESS) - lexicon.words("first_names")


def _told(analysis: Analysis, mention: Mention) -> bool:
    """Whether anything is said of the one named, before or after the name, or the name is no plain prose."""
    reading, sentence = analysis.document.reading, analysis.document.sentences[mention.sentence]
    if mention.title or sentence.zone is not ZoneKind.BODY or mention.text.split()[0].lower() in _trades():
        return True
    start, end = mention.span
    if analysis.author_voice.text[start] == BLANK:
        return False
    if _TOLD_AFTER.match(reading, end):
        return not _ends_quote(reading, end)
    before = _GONE_BEFORE.search(reading, max(sentence.span.start, start - 30), start)
    if before is None:  # a mark, or the start of the sentence; behind a comma the description may have come first
        return reading[max(0, start - 2) : start] == ", " and reading[start - 3] not in '”"’'
    word = before[1]
    return word.lower() not in _BARE_BEFORE


def _ends_quote(reading: str, end: int) -> bool:
    """Whether the comma behind the name only leads on to the quotation: "Rosa Kemp, “…”"."""
    return reading[end : end + 3] in (", “", ', "')


__all__ = ["Undescribed", "undescribed"]
