"""What the article says did not happen, and tells elsewhere as having happened; and states that exclude each other.

A table of frames gives, axis by axis, the ways to say that there was none of a kind of event (arrests, dismissals,
injuries, a statement of one person) and the ways to tell of one. A sentence of each side, both in the article's voice,
clash where they are of one thing: the event of the whole article, one person, or a thing named in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis import frames
from auditor.analysis.consistency import ledgerguards
from auditor.analysis.consistency.ledgergates import Needs
from auditor.analysis.consistency.ledgerties import general, one_sufferer, people, things, within
from auditor.analysis.consistency.plainclashes import Plain, between
from auditor.analysis.frames import Found, Grammar
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# What can be denied of one person or thing.
_SUFFERED = frozenset({"harm", "damage", "death"})
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})


def ledgers(analysis: Analysis) -> Iterator[Plain]:
    """Clashes of what is denied and what is told, the first of each axis."""
    sentences = analysis.document.sentences
    for axis, places in _needs().candidates(analysis, ledgerguards.unsure(analysis)).items():
        read = _denials(axis).read(analysis, [sentences[s] for s in places if sentences[s].zone in _ZONES])
        denied = [each for each in read if ledgerguards.denial(analysis, axis, each)]
        if not denied:
            continue
        body = [sentences[s] for s in _needs().tellings(analysis, axis) if sentences[s].zone in _ZONES]
        told = [t for t in _tellings(axis).read(analysis, body) if ledgerguards.telling(analysis, axis, t)]
        clash = next((p for n in denied for t in told if (p := _clash(analysis, axis, n, t)) is not None), None)
        if clash is not None:
            yield clash


def _clash(analysis: Analysis, axis: str, denial: Found, telling: Found) -> Plain | None:
    if denial.sentence.index == telling.sentence.index or not ledgerguards.one_time(analysis, axis, denial, telling):
        return None
    if not ledgerguards.one_matter(analysis, axis, denial, telling):
        return None
    tie = ledgerguards.axes()[axis].tie
    about = axis
    if tie == "person":
        about = people(analysis, denial, telling)
    elif tie == "event" and not general(analysis, denial):
        about = one_sufferer(analysis, denial, telling) if axis in _SUFFERED else ""
    elif tie == "event":
        about = axis if within(analysis, denial, telling) else ""
    else:
        about = things(analysis, _denials(axis), tie, denial, telling)
    if not about:
        return None
    one, two = ((f.sentence.index, _words(analysis, f)) for f in (denial, telling))
    return between(analysis, axis, one, two, about)


def _words(analysis: Analysis, found: Found) -> str:
    """The frame as it stands, with a word or two on either side."""
    words = analysis.words[found.sentence.index]
    first, last = max(0, found.first - 2), min(len(words) - 1, found.last + 3)
    return analysis.document.text[words[first].start : words[last].end].replace("\n", " ")


@cache
def _rows() -> list[tuple[str, bool, str]]:
    """The frames, those of a telling made into denials by a "no" before them where the axis is mirrored."""
    rows = frames.frames("ledger_frames")
    mirrored = {f"{axis} +" for axis, marks in ledgerguards.axes().items() if marks.mirrored}
    return rows + [(f"{kind[:-1]}-", sure, f"NEG *6 {parts}") for kind, sure, parts in rows if kind in mirrored]


_ENDINGS = {"'s": "'s", "#": "#"}


@cache
def _needs() -> Needs:
    return Needs(_classes(), _rows())


@cache
def _classes() -> dict[str, list[str]]:
    return frames.classes("ledger_classes")


@cache
def _denials(axis: str) -> Grammar:
    return Grammar(_classes(), [row for row in _rows() if row[0] == f"{axis} -"], _ENDINGS)


@cache
def _tellings(axis: str) -> Grammar:
    return Grammar(_classes(), [row for row in _rows() if row[0] == f"{axis} +"], _ENDINGS)


__all__ = ["ledgers"]
