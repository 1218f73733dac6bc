"""Talk that goes about by itself: "speculation is rife", "word on the street is", "locals whisper"."""

from __future__ import annotations

from auditor.analysis.attribution import reporting_verb
from auditor.analysis.sourcing.unspecificgroups import Clause, Shape, modifies
from auditor.analysis.sourcing.vaguewords import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE,
    COMMON_VIEW,
    DEFINITE,
    DOUBTS,
    GOSSIP,
    HOLD,
    SPREADS,
    UNNAMED,
)

_NEW_SUBJECT = CLAUSE | frozenset("some three two several many".split())
_PLACE = 6  # words behind "in" that can say where


def talk(clause: Clause, index: int) -> Shape | None:
    """ "Rumour has it", "speculation is rife", "word on the street is"."""
    first = index
    while (
        first > 0
        and clause.gap(first) == " "
        and clause.word(first - 1) in ("the", "wild", "persistent", "media", "more")
    ):
        first -= 1
    if not clause.opens(first):
        return None
    at = index + 1
    if clause.lower[index] == "word":
        return _word(clause, first, index)
    while at < index + 6 and (clause.word(at) in AUXILIARIES - {"has"} or clause.word(at) in ADVERBS):
        at += 1
    if clause.word(at) == "has" and clause.word(at + 1) != "it":
        at += 1
        while clause.word(at) in AUXILIARIES or clause.word(at) in ADVERBS:
            at += 1
    if clause.word(at) not in SPREADS:
        return None
    if clause.lower[index] == "talk" and clause.word(at) not in ("swirling", "rife"):
        return None
    return first, at + (clause.word(at) == "has"), None, True


def _word(clause: Clause, first: int, index: int) -> Shape | None:
    """ "Word on the street is", "word has it", "the word in the valley is that"."""
    at = index + 1
    street = clause.lower[at : at + 3] == ["on", "the", "street"]
    if street or clause.lower[at : at + 2] == ["has", "it"]:
        return first, at + (2 if street else 1), None, True
    if first != index and clause.word(first) != "the":
        return None
    at = _placed(clause, at)
    says = clause.word(at) == "is" and (clause.word(at + 1) == "that" or clause.word(at + 1) in _NEW_SUBJECT)
    return (first, at, None, True) if says else None


def _placed(clause: Clause, at: int) -> int:
    """Behind "in the valley", "on the quay", "among the drivers"."""
    if clause.word(at) not in ("in", "on", "at", "around", "from", "among", "along", "amongst", "within", "here"):
        return at
    last = at + _PLACE
    while at < last and clause.word(at) not in ("is", "was", "has"):
        at += 1
    return at


def view(clause: Clause, index: int) -> Shape | None:
    """ "The view on the quay is that", "the feeling is that", "the suspicion among the staff is that"."""
    first = index
    while first > 0 and clause.gap(first) == " " and clause.word(first - 1) in COMMON_VIEW:
        first -= 1
    if clause.word(first) != "the" and not {"general", "growing", "common"} & set(clause.lower[first:index]):
        return None
    at = _placed(clause, index + 1)
    if clause.word(at) not in ("is", "was") or clause.word(at + 1) != "that" or clause.word(at + 2) == "of":
        return None
    before = clause.lower[:first]
    opened = clause.opens(first) or (before and before[0] in ("in", "on", "at", "around", "among", "across"))
    return (first, at, None, True) if opened else None


def overheard(clause: Clause, index: int) -> Shape | None:
    """ "Locals whisper that", "neighbours will tell you", "rivals have been heard to say"."""
    first = index
    while first > 0 and clause.gap(first) == " " and modifies(clause.word(first - 1)):
        first -= 1
    if not clause.opens(first) or (first > 0 and clause.word(first - 1) in DEFINITE and clause.gap(first) == " "):
        return None
    at = index + 1
    while clause.word(at) in AUXILIARIES or clause.word(at) in ADVERBS or clause.word(at) in ("privately", "quietly"):
        at += 1
    if clause.word(at) == "heard" and clause.word(at + 1) == "to" and clause.word(at - 1) == "been":
        return first, at + 2, None, True
    if clause.lower[at : at + 2] == ["tell", "you"] or clause.lower[at : at + 2] == ["tell", "anyone"]:
        return first, at + 1, None, True
    told = clause.word(at + 1) in CLAUSE
    if told and clause.word(at) in GOSSIP:
        return first, at, None, True
    return (first, at, None, False) if told and at == index + 1 and clause.word(at) in HOLD else None


def consent(clause: Clause, index: int) -> Shape | None:
    """ "By all accounts", "by common consent", "in the view of many", "no one doubts"."""
    lower, before = clause.lower[index], clause.word(index - 1)
    if lower in ("accounts", "consent", "reckoning"):
        all_of = before in ("all", "most", "many", "common", "general", "universal") and clause.word(index - 2) == "by"
        return (index - 2, index, None, False) if all_of and clause.word(index + 1) not in ("of", "in", "by") else None
    if lower in ("one", "nobody", "noone"):
        first = index - 1 if lower == "one" else index
        doubts = clause.word(index + 1) in DOUBTS and (lower != "one" or before == "no") and clause.opens(first)
        return (first, index + 1, None, False) if doubts and clause.word(index + 2) in CLAUSE else None
    if before != "the" or clause.word(index - 2) not in ("in", "to") or clause.word(index + 1) != "of":
        return None
    many = clause.word(index + 2)
    ends = clause.gap(index + 3).strip()[:1] in (",", ".", ";", "—", "–") or clause.word(index + 3) in CLAUSE
    return (index - 2, index + 2, None, True) if many in UNNAMED and ends else None


def story(clause: Clause, index: int) -> Shape | None:
    """ "So the story goes"."""
    told = clause.word(index - 1) in ("story", "rumour", "rumor", "tale", "talk", "theory", "legend", "saying")
    so = clause.lower[index - 3 : index - 1] == ["so", "the"]
    return (index - 3, index, None, True) if told and so else None


def wisdom(clause: Clause, index: int) -> Shape | None:
    """ "Conventional wisdom holds", "received opinion has it"."""
    verb = reporting_verb(clause.word(index + 1))
    has_it = clause.lower[index + 1 : index + 3] == ["has", "it"]
    held = clause.word(index + 1) == "holds" or has_it or (verb is not None and verb.lemma in ("say", "suggest"))
    common = clause.word(index - 1) in ("conventional", "received", "popular", "public", "common")
    return (index - 1, index + 1, None, True) if held and common and clause.opens(index - 1) else None
