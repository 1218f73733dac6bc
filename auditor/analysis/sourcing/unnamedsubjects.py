"""Unnamed people as those who speak: "industry watchers believe", "some say", "a person close to the talks said"."""

from __future__ import annotations

from auditor.analysis.attribution import reporting_verb
from auditor.analysis.sourcing.unspecificgroups import Clause, Shape
from auditor.analysis.sourcing.vaguewords import (
    ACCUSED,
    ANYONE,
    HOUSES,
    INDEFINITE,
    MATTERS,
    NOT_OF_PEOPLE,
    ONE_EXPERT,
    ONE_PERSON,
    OWN,
    PEOPLE,
    PLACED,
    PRIVY,
    PROFESSIONS,
    SHOW,
    SIDES,
    SPEAK,
    THAT_ONLY,
    TOLD,
    WORKS,
)

_BEHIND = frozenset({"by", "to", "of", "for", "from", "in", "with", "nothing"})
_OF = frozenset({"whisper", "mutter", "hint", "speculate", "warn", "complain", "talk", "speak"})
_FELT = frozenset({"feel", "believe", "think", "fear", "suspect", "say", "wonder", "worry", "doubt", "see", "question"})
_MORE = ["more", "and"]
_JUDGED_IN = 6  # words behind "called" in which the judgement stands


def group(clause: Clause, head: int) -> Shape | None:
    """ "Seasoned observers of the trade have warned", "critics say", "say insiders", "according to sources"."""
    first = clause.start(head)
    if first is None:
        return None
    previous = clause.word(first - 1)
    plain = clause.gap(first) == " "
    if plain and previous == "to" and clause.word(first - 2) == "according":
        following = clause.after(head)
        closed = following is not None and (following[0] == head + 1)
        firm = clause.lower[head] not in ONE_EXPERT and not _official(clause, first, head)
        return (first - 2, head, (first, head), firm) if closed and clause.word(head + 1) != "at" else None
    if plain and first and reporting_verb(previous) and _inverted(clause, first - 1, head):
        return first - 1, head, (first, head), True
    if not clause.opens(first):
        return None
    return _subject(clause, first, head)


def _official(clause: Clause, first: int, head: int) -> bool:
    """Whether the sources are at least placed: "security sources", "congressional sources"."""
    return clause.lower[head] == "sources" and any(w in PLACED for w in clause.lower[first:head])


def _inverted(clause: Clause, verb: int, head: int) -> bool:
    """Whether the verb before the group belongs to it: "…, say experts." """
    ends = clause.voice[clause.words[head].end : clause.words[head].end + 1]
    gap = clause.gap(verb).strip()
    return gap[:1] in (",", "”", '"', "—") and ends in (".", ",", ";") and reporting_verb(clause.word(verb)) is not None


def _subject(clause: Clause, first: int, head: int) -> Shape | None:
    following = clause.after(head)
    if following is None:
        return None
    at, privy = following
    found = clause.verb(at)
    if found is None:
        held = clause.held(at)
        if held is not None:
            return first, held, (first, at - 1), True
        airs = clause.airs(at) if clause.lower[head] not in WORKS else None
        return (first, airs, (first, at - 1), True) if airs else None
    place, lemma = found
    if not _says(clause, head, place, lemma):
        return None
    one = clause.lower[head] in ONE_EXPERT or clause.lower[head] in ONE_PERSON or clause.lower[head] in SIDES
    housed = not HOUSES.isdisjoint(clause.lower[head:at])
    return first, place, (first, at - 1), not (one or privy or housed or _official(clause, first, head))


def _says(clause: Clause, head: int, place: int, lemma: str) -> bool:  # noqa: PLR0911  one return for each reason
    noun, following = clause.lower[head], clause.word(place + 1)
    if following == "for" and clause.word(place + 2) in ("years", "months", "weeks", "decades", "days"):
        following = ""
    if noun in WORKS:
        return lemma in SHOW
    if lemma == "tell" or (lemma == "point" and following == "out"):
        return following in TOLD or clause.word(place + 2) == "that"
    if lemma not in SPEAK or following in _BEHIND:
        pointing = lemma == "point" and following in ("to", "out")
        return pointing or (lemma in _OF and following in ("of", "about"))  # "insiders whisper of a second contract"
    if noun in PROFESSIONS:
        verb = reporting_verb(clause.lower[place])
        return verb is not None and verb.form == "base"
    if noun in SIDES and lemma in NOT_OF_PEOPLE:
        return False
    if lemma in THAT_ONLY and following != "that":
        return False
    if lemma == "call" and following in ("it", "him", "her", "them", "the", "this"):
        return noun in INDEFINITE or _judges(clause, place)
    if noun in INDEFINITE or noun in PEOPLE:
        return lemma not in NOT_OF_PEOPLE or (following == "that" and noun in ("some", "many", "others"))
    return True


def _aside(clause: Clause, head: int, place: int, lemma: str) -> bool:
    """Whether the verb of speech or thought is set between commas: "wages, many feel, are half of it"."""
    verb = reporting_verb(clause.lower[place])
    if lemma not in SPEAK or verb is None or verb.form == "s":
        return False  # "some states, which"
    return clause.gap(place + 1).strip()[:1] == "," and clause.gap(head).strip()[:1] == ","


def _judges(clause: Clause, place: int) -> bool:
    """Whether "called the budget" goes on "a gamble"."""
    return not {"a", "an"}.isdisjoint(clause.lower[place + 2 : place + _JUDGED_IN])


def indefinite(  # noqa: PLR0911  one return for each reason
    clause: Clause, index: int
) -> Shape | None:
    """ "Some say", "many are saying", "others have argued", "some in the trade believe"."""
    if not clause.opens(index):
        return None
    if clause.word(index + 1) == "of" or clause.word(0) in ("among", "amongst", "of"):
        return None
    found = clause.verb(index + 1)
    if found is None:
        following = clause.after(index)
        held = clause.held(following[0] if following else index + 1)
        if held is not None:
            return index, held, (index, held - 1), True
        if following is None or following[0] == index + 1:
            return _kind(clause, index)
        found = clause.verb(following[0])
    if found is None:
        return _kind(clause, index)
    place, lemma = found
    thought = lemma in ("believe", "think", "fear", "suspect", "agree", "see", "view", "insist", "predict", "worry")
    admits = lemma in ("admit", "acknowledge", "concede") and place > index + 3  # "many in the trade now admit"
    wide = clause.lower[index] in ("some", "many", "others", "several", "few") and (thought or admits)
    if not (wide or _aside(clause, index, place, lemma) or _says(clause, index, place, lemma)) or _lives(
        clause, place, lemma
    ):
        return None
    return index, place, (index, index), "would" not in clause.lower[index:place]


def _kind(clause: Clause, index: int) -> Shape | None:
    """ "Many nurses believe", "most of the older drivers suspect": what so many think nobody can know."""
    last = next((at for at in range(index + 1, index + 4) if clause.word(at).endswith("s")), -1)
    found = clause.verb(last + 1) if last > 0 and clause.lower[index] in _MANY else None
    if found is None or found[1] not in _THINK or any(w.text[0].isupper() for w in clause.words[index + 1 : found[0]]):
        return None
    place, lemma = found
    verb = reporting_verb(clause.lower[place])
    if verb is None or verb.form != "base" or _lives(clause, place, lemma) or clause.word(place + 1) in _BEHIND:
        return None
    return index, place, (index, place - 1), False


_MANY = frozenset({"many", "most"})
_THINK = frozenset({"believe", "think", "fear", "suspect", "agree", "doubt", "say", "admit", "argue"})


def _lives(clause: Clause, place: int, lemma: str) -> bool:
    """Whether the many go through something of their own: "many worry about their future", "many will see rain"."""
    if lemma == "accuse":  # "most accused rapists"
        return clause.word(place + 1) not in ACCUSED
    following = clause.lower[place + 1 : place + 9]
    if following[:1] and following[0] in ("in", "of", "to", "by", "for"):
        return True
    if lemma in ("see", "view"):
        return not {"as", "that"} & set(following)
    return lemma in ("worry", "fear") and bool(OWN & set(following[:3]))


def people(clause: Clause, head: int) -> Shape | None:
    """ "Many people say", "a person close to the talks said", "those in the know claim"."""
    noun = clause.lower[head]
    if noun in ANYONE and clause.word(head - 1) == "as" and clause.word(head + 1) in ("knows", "agrees"):
        return head - 1, head + 1, (head, head), True
    first = head if noun == "those" or noun in ANYONE else clause.start(head)
    following = clause.after(head) if first is not None and clause.opens(first) else None
    if first is None or following is None:
        return None
    at, privy = following
    if privy and at > head + 1:
        known = clause.word(head + 1) in PRIVY - {"with", "in"} or MATTERS & set(clause.lower[head + 1 : at])
        found = clause.verb(at) if known else None
        return (first, found[0], (first, at - 1), False) if found and found[1] in SPEAK else None
    place = _together(clause, first, head, at)
    return None if place is None else (first, place, (first, at - 1), True)


def _together(  # noqa: PLR0911  one return for each reason
    clause: Clause, first: int, head: int, at: int
) -> int | None:
    """The place of the verb with which an unspecific many speaks."""
    noun = clause.lower[head]
    if noun in ONE_PERSON or noun == "those":
        return None
    airs = clause.airs(at)
    if airs and (first < head or noun in ("fans", "voices", "users", "quarters")):
        return airs
    found = clause.verb(at)
    asking = (
        noun == "people" and clause.word(at) == "are" and clause.word(at + 1) in ("asking", "wondering", "whispering")
    )
    if asking and first == head:
        return at + 1
    saying = noun == "people" and clause.word(at) in ("are", "were") and clause.word(at + 1) == "saying"
    if first == head and noun not in ("everyone", "everybody", "netizens", "voices") and not saying:
        return None
    if found and noun in ANYONE and found[1] in ("agree", "think", "believe") and clause.word(found[0] + 1) == "that":
        return found[0]
    if found is None:
        return None
    growing = {"growing", "increasing", "rising"} & set(clause.lower[first:head]) or clause.lower[
        first : first + 2
    ] == _MORE
    if growing and found[1] in _FELT:
        return found[0]
    if not _says(clause, head, *found) or found[1] not in ("say", "argue", "claim", "maintain"):
        return None
    return found[0]
