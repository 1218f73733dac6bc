"""Whether all who speak in an article do so for a public office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.speakers import Sort, Speaker

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_OFFICES = word_set(
    """police officials official authorities prosecutors prosecutor court judge ministry government council mayor
    governor minister sheriff army military navy parliament senate president chancellor ambassador firefighters
    investigators
    deputies troopers detectives commission agency department spokesman spokeswoman spokesperson secretary senator
    congressman congresswoman representative lawmaker attorney general commissioner coroner constable captain colonel
    lieutenant sergeant chief premier councillor councilman councilwoman congress administration house pentagon bureau
    embassy fire service fbi cia state justice regulator embassy"""
)
_TITLES = word_set(
    """mayor governor gov. sen. rep. senator representative president minister secretary sheriff chief judge justice
    chancellor premier councillor ambassador general gen. col. lt. sgt. capt. commissioner attorney speaker
    congressman congresswoman king queen prince"""
)
# Phrases of these alone stand for an official told of before.
_BACK = word_set(
    "the an a his her its he she they official officials president administration one another senior mr. both"
)
_AROUND = 60  # characters before a name in which its office stands


def only(analysis: Analysis) -> tuple[str, ...]:
    """The sources as worded where all are officials; empty as soon as one is not."""
    told: list[str] = []
    for speaker in analysis.speakers:
        if not speaker.material:
            continue
        if not _official(analysis, speaker):
            return ()
        phrase = " ".join(analysis.document.slice(speaker.first).split())
        if not _BACK.issuperset(phrase.lower().split()):
            told.append(phrase)
    return tuple(told)


def _official(analysis: Analysis, speaker: Speaker) -> bool:
    reading = analysis.document.reading
    if speaker.sort in (Sort.OFFICIAL, Sort.GROUP):
        return not _OFFICES.isdisjoint(reading[speaker.first.start : speaker.first.end].lower().split())
    if speaker.sort is not Sort.NAMED or speaker.kind is None:
        return False
    entity = analysis.entities[speaker.key]
    mentions = [analysis.mentions[m] for m in entity.mentions]
    if any(not _TITLES.isdisjoint(m.title.lower().split()) for m in mentions):
        return True
    if entity.kind is not EntityKind.PERSON:
        return entity.kind is EntityKind.PLACE or not _OFFICES.isdisjoint(entity.name.lower().split())
    start, end = mentions[0].span
    beside = reading[max(0, start - _AROUND) : start].rsplit(". ", 1)[-1].split()[-3:]
    behind = reading[end : end + _AROUND].partition(".")[0].split()[:6] if reading[end : end + 1] == "," else []
    return not _OFFICES.isdisjoint(w.strip(",’'").lower() for w in (*beside, *behind))


__all__ = ["only"]
