"""Whether a study is reported through those alone who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.speakers import Sort, Speaker
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Alone(NamedTuple):
    """`span` is the word that presents the study; `authors` are the names of those who speak."""

    span: Span
    authors: tuple[str, ...]


_STUDY = re.compile(
    r"\b(?:study|studies|trial|paper|research|meta-analysis|experiment|scientists|researchers)\b", re.IGNORECASE
)
_AUTHORSHIP = re.compile(
    r"\b(?:(?:lead|senior|study|first|corresponding|principal|co-?|main|one of the)[ -]?(?:study )?(?:authors?|"
    r"investigators?|researchers?|scientists?)|co-?authors?|"
    r"(?:who|which) (?:led|leads|conducted|carried out|directed|ran|headed|wrote|co-?wrote|worked on)|"
    r"(?:led|leads|directed|headed|ran|heads) the (?:\w+ ){0,2}(?:study|research|trial|team|work|project|lab)|"
    r"(?:the|its|paper|study)[’']?s? (?:lead |first |senior )?authors?|an author (?:of|on))\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:not (?:involved|part of|connected|affiliated)|no (?:part|role|hand) in|was(?:n[’']t| not) (?:involved|part)|"
    r"independent(?:ly)?|unconnected|not an author|did not (?:take part|work on)|outside experts?|who reviewed)\b",
    re.IGNORECASE,
)
_WORDS = word_set(
    "author authors co-author co-authors coauthor investigator led leads conducted headed directed researcher"
)
_OPENING = 3  # sentences


def alone(analysis: Analysis) -> Alone | None:
    """The study and its authors where nobody else with a name speaks."""
    if _WORDS.isdisjoint(analysis.vocabulary):
        return None
    span = _presented(analysis)
    reading = analysis.document.reading
    if span is None or _APART.search(reading):
        return None
    makers = {
        key
        for s in analysis.document.sentences
        if _AUTHORSHIP.search(s.text)
        for key in analysis.entity_keys[s.index]
        if analysis.entities[key].kind is EntityKind.PERSON
    }
    speakers = [s for s in analysis.speakers if s.material]
    authors = [s for s in speakers if s.key in makers]
    if not authors or not any(s.quoted for s in authors) or any(_other(analysis, s, makers) for s in speakers):
        return None
    return Alone(span, tuple(analysis.entities[s.key].name for s in authors))


def _other(analysis: Analysis, speaker: Speaker, makers: set[str]) -> bool:
    """Whether somebody with a name speaks who did not make the study; its own institution is no other."""
    if speaker.key in makers or speaker.sort in (Sort.DOCUMENT, Sort.GROUP):
        return False
    if _STUDY.match(analysis.document.reading, speaker.first.start):
        return False  # "researchers at Aarhus"
    return speaker.sort is not Sort.NAMED or speaker.kind in (EntityKind.PERSON, None, EntityKind.OTHER)


def _presented(analysis: Analysis) -> Span | None:
    """Where the headline or the opening presents the study."""
    document = analysis.document
    stretches = [document.headline] if document.headline else []
    stretches += [s.span for s in analysis.body[:_OPENING]]
    for stretch in stretches:
        match = _STUDY.search(document.reading, *stretch)
        if match:
            return Span(*match.span())
    return None
