"""What keeps a denial and a telling of events apart: another time, another case, a doubt, a condition."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import CHANGE, MONTHS, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.scenes import habits
from auditor.analysis.frames import Found, classes
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Axis(NamedTuple):
    """`tie`: what both sentences must be of: "event", "person" or a class of nouns.

    `ever`: what was once so cannot be denied, so that times do not matter. `anytime`: days and years do not matter.
    `ahead`: what is to come counts as told. `mirrored`: a telling with "no" before it is a denial.
    """

    tie: str
    ever: bool
    anytime: bool
    ahead: bool
    mirrored: bool


@cache
def axes() -> dict[str, Axis]:
    rows = (row.split("\t") for row in entries("ledger_axes"))
    marks = ("ever", "anytime", "ahead", "mirrored")
    return {axis: Axis(tie, *[mark in marked.split() for mark in marks]) for axis, tie, marked in rows}


_OPEN = word_set(
    "if whether unless alleged allegedly reportedly reported rumoured rumored rumours rumors feared fears "
    "conflicting supposedly apparently perhaps possibly maybe hypothetical imagine suppose would-be accused "
    "accuses falsely wrongly"
)
_FEARED = word_set(
    "word sources reports saying though noted suggested suggests suggest warned warns threatened threatens threat "
    "fear worried worry urged urges demanded calling called wants wanted hoped hopes proposed proposes consider "
    "considers considering risk opposed despite"
)
# Another case, another time, a part of the whole.
_OTHERS = (CHANGE - word_set("updated resumed returned until briefly")) | word_set(
    "another other others else elsewhere second separate separately different similar past previous ago once "
    "since then annually usually average decade decades century historically history remaining further additional "
    "more jan feb aug sept oct nov dec"
)
_DOUBT = word_set("could should may might can if cannot can't couldn't")
_MODAL = _DOUBT | word_set("would must to will won't")
_NOT = word_set("not never no nobody none neither nor without isn't aren't wasn't weren't hasn't haven't hadn't")
_CONTRAST = word_set("but however yet still later then now nevertheless nonetheless afterwards meanwhile though")
# "Not only", "nobody was surprised when".
_BREAKING = word_set(
    "details detail news seriously badly gravely severely critically compulsory when after because while although "
    "though but since unless except until who which other only just longer doubt fewer less matter necessarily "
    "enough merely simply immediate immediately clear known sure if more than whether even so evidence mention "
    "sign reason time want wanted wants idea way proof indication plan plans intention word suggestion knowledge "
    "report reports information help hope chance question questions know knows say said says how beyond why where "
    "claim claims guilty about against mentioned excuse deserve deserves crime"
)
# Whose word is taken for what happened.
_OFFICERS = word_set(
    "detectives deputies troopers rangers firemen police officer officers sheriff spokesman spokeswoman "
    "spokesperson officials firefighters brigade hospital doctors coroner company council coastguard paramedics "
    "authorities court prosecutors mayor force department service rescuers operator airline railway ministry "
    "hospital's school inspector sergeant"
)
_OFFICIAL = frozenset(map(noun, _OFFICERS)) | {"he", "she", "they", "it"}
_KIN = word_set("spouse sibling child parent family")
_GONE = word_set("died dead death late former ex first grave buried memory divorced divorce left lost widow widower")
_NOMINAL = word_set("the a an his her its their this that each every all both some it him them")
_SAYING = word_set("said says told according claimed claims insisted insists added announced confirmed")
_ANOTHER = word_set("earlier previous previously another separate separately similar second elsewhere")
_BODIES = word_set(
    "managers bosses employers workers staff pilots drivers teachers nurses senate house chamber parliament "
    "congress assembly council committee board court commission jury panel cabinet government trustees governors "
    "voters members union ministers regulator regulators judge judges mps peers lords commons subcommittee city "
    "county state district supreme appeals republicans democrats"
)
_AMENDED = word_set("amended amendment amendments changes revised appeal appealed version versions redrawn narrowly")
_AT = word_set("in at near outside")
_TAKEN_TO = word_set("police station hospital infirmary court jail prison clinic")
_HAPPENINGS = word_set(
    "fire blaze crash collision accident explosion blast storm flood quake earthquake avalanche landslide "
    "shooting stabbing attack raid robbery march rally protest riot match race derailment shipwreck fight brawl "
    "collapse"
)
_AT_FIRST = word_set("said told declined refused denied reported claimed insisted")
_HOURS = word_set("noon nightfall midnight dawn dusk morning afternoon evening night midday lunchtime teatime")
_PLANNED = word_set("demolish event job")
_SILENT = word_set("declined refused declining refusing comment")
_DATES = frozenset(MONTHS)


def unsure(analysis: Analysis) -> frozenset[int]:
    """Indexes of the sentences that say nothing outright."""
    return analysis.clauses.holding(_OPEN)


def denial(analysis: Analysis, axis: str, found: Found) -> bool:
    """Whether the sentence says outright that there was none."""
    lowers = analysis.lowers[found.sentence.index]
    tie, ever = axes()[axis].tie, axes()[axis].ever
    if not _OPEN.isdisjoint(lowers) or found.sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    if tie == "event" and ("%" in found.sentence.text or not _BREAKING.isdisjoint(_within(lowers, found))):
        return False
    if axis in _PLANNED and not _FEARED.isdisjoint(lowers[max(0, found.first - 6) : found.first]):
        return False
    another = _ANOTHER - {"another"} if axis == "decision" else _ANOTHER
    if lowers[0] in ("had", "were", "should") or (not ever and not another.isdisjoint(lowers)):
        return False
    if axis == "harm" and lowers[max(0, found.first - 1)] in ("has", "have", "had"):  # "the town has no hospital"
        return False
    at_first = not ever and any(pair == ("at", "first") or _said_first(*pair) for pair in pairwise(lowers))
    ended = lowers[found.first] != "without" or axes()[axis].ahead or _past(lowers[: found.first])
    certain = _DOUBT.isdisjoint(lowers[max(0, found.first - 3) : found.last + 1]) or axis == "comment"
    return ended and certain and not at_first


def _said_first(a: str, b: str) -> bool:
    return a == "first" and b in _AT_FIRST


def _within(lowers: tuple[str, ...], found: Found) -> tuple[str, ...]:
    return lowers[found.first : found.last + 1]


_PAST = word_set("let passed went came sank fell fled left got made put ran took broke flew met rose shut was were")


def _past(before: tuple[str, ...]) -> bool:
    """Whether what ended "without arrests" is told as past."""
    near = before[-8:]
    return _MODAL.isdisjoint(near) and any(w.endswith("ed") or w in _PAST for w in near)


def telling(analysis: Analysis, axis: str, found: Found) -> bool:
    """Whether the sentence tells outright of one, of this time and not of another case."""
    lowers = analysis.lowers[found.sentence.index]
    doubts = _OPEN - {"accused"} if axis == "charge" else _OPEN
    if not doubts.isdisjoint(lowers) or found.sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    escapes = _GONE if axis in _KIN else _SILENT if axis == "comment" else frozenset[str]()
    return escapes.isdisjoint(lowers) and _of_now(axis, lowers) and _outright(axis, found, lowers)


def _of_now(axis: str, lowers: tuple[str, ...]) -> bool:
    """Whether nothing in the sentence speaks of another case, time or of what is only feared."""
    if axes()[axis].ever or axis == "comment":
        return True
    others = _OTHERS | {"now"} if axis == "work" else _OTHERS
    if axis == "demolish":
        others = _OTHERS - {"once", "then"}
    return not _apart(lowers, others) and _FEARED.isdisjoint(lowers) and lowers[0] not in _CONTRAST


def _outright(axis: str, found: Found, lowers: tuple[str, ...]) -> bool:
    """Whether the frame is neither denied nor put in the conditional."""
    after = lowers[found.last + 1 : found.last + 4] if axes()[axis].tie == "event" else ()
    if not _NOT.isdisjoint(lowers[max(0, found.first - 6) : found.first] + after):
        return False
    if not (_NOT - {"without"}).isdisjoint(lowers[found.first : found.last + 1]):
        return False
    verb = set(lowers[max(0, found.first - 3) : min(found.first + 3, found.last + 1)])
    if "to" not in lowers[max(0, found.first - 2) : found.first] or lowers[found.first] in _NOMINAL:
        verb.discard("to")
    loose = axes()[axis].ever or axes()[axis].ahead or axis in ("closed", "comment")
    return (_DOUBT if loose else _MODAL).isdisjoint(verb)


_PERIODS = frozenset(MONTHS) | word_set("year month season decade century summer winter spring autumn fall time")


def _apart(lowers: tuple[str, ...], others: frozenset[str]) -> bool:
    """Whether the sentence speaks of another case or time."""
    return not others.isdisjoint(lowers) or any(a in ("last", "next") and b in _PERIODS for a, b in pairwise(lowers))


def _bygone(time: str) -> bool:
    """Whether the words are "last year" and the like."""
    which, _, period = time.partition(" ")
    return which in ("last", "previous") and period in _PERIODS


def one_time(analysis: Analysis, axis: str, denied: Found, told: Found) -> bool:
    """Whether both can be of one time and place, and on no two people's word."""
    s, t = denied.sentence.index, told.sentence.index
    clauses = analysis.clauses
    if axes()[axis].tie == "event" and (_disputed(clauses, axis, denied, told) or _apart_in(clauses, s, t)):
        return False
    if axes()[axis].ever:
        return True
    a, b = (clauses.times(each) - _ending(analysis.lowers[each]) for each in (s, t))
    days = [times & frozenset(WEEKDAYS) for times in (a, b)]
    hours = [clauses.lowers(each) & _HOURS for each in (s, t)]
    if any(each[0] and each[1] and not each[0] & each[1] for each in (days, hours)):
        return False
    if axes()[axis].anytime:
        dated = any(w[0].isdigit() or _bygone(w) for w in b - a)
        return not dated and (axis != "closed" or _in_use(analysis, denied, told))
    if "until" in clauses.lowers(s):  # "put off until June"
        a = frozenset()
    if axis == "decision" and not (a & _DATES and b & _DATES and not a & b & _DATES):
        a, b = a - _DATES, b - _DATES
    if any(w[0].isdigit() or w in _DATES or _bygone(w) for w in a ^ b):
        return False
    return axis != "decision" or _one_decision(clauses.lowers(s), clauses.lowers(t))


def one_matter(analysis: Analysis, axis: str, denied: Found, told: Found) -> bool:
    """Whether nothing named with them tells two matters apart: two occasions, two charges."""
    one, two = (analysis.lowers[f.sentence.index] for f in (denied, told))
    if axis == "present":
        occasions = [frozenset(each) & _occasions() for each in (one, two)]
        return not occasions[0] or not occasions[1] or bool(occasions[0] & occasions[1])
    if axis == "guilt":
        charges = [{b for a, b in pairwise(each) if a == "of"} for each in (one, two)]
        return not charges[0] or not charges[1] or bool(charges[0] & charges[1])
    return True


@cache
def _occasions() -> frozenset[str]:
    return frozenset(classes("ledger_classes")["EVENT"]) - {"service", "final", "show", "play", "camp"}


def _apart_in(clauses: Clauses, s: int, t: int) -> bool:
    """Whether the sentences name two places: "in Velmar nobody was hurt"."""
    one, two = (_scene(clauses, each) for each in (s, t))
    return bool(one and two and not one & two)


def _scene(clauses: Clauses, s: int) -> set[str]:
    """The places of a sentence, else of the one before it in its paragraph that tells where something happened."""
    found = _places(clauses, s)
    sentences, text = clauses.analysis.document.sentences, clauses.analysis.document.text
    while not found and s and "\n" not in text[sentences[s - 1].span.end : sentences[s].span.start]:
        s -= 1
        if not _HAPPENINGS.isdisjoint(clauses.lowers(s)):
            found = _places(clauses, s)
    return found


def _places(clauses: Clauses, s: int) -> set[str]:
    """The names after "in", "at" and the like, but those of police stations, hospitals and courts."""
    words, found = clauses.words[s], set()
    for k, word in enumerate(words[1:], 1):
        before = words[k - 1].lower if words[k - 1].lower != "the" or k < 2 else words[k - 2].lower
        person = word.start in clauses.people and not (k + 1 < len(words) and words[k + 1].text[0].isupper())
        named = before in _AT and word.start in clauses.names and not person
        if named and _TAKEN_TO.isdisjoint(w.lower for w in words[k : k + 4]):
            found.add(clauses.names[word.start])
    return found


def _ending(lowers: tuple[str, ...]) -> set[str]:
    """The time words after "until": when a state ends."""
    return {b for a, b in pairwise(lowers) if a in ("until", "till")}


def _disputed(clauses: Clauses, axis: str, denied: Found, told: Found) -> bool:
    """Whether it is denied on one's word and told on another's, or a party's own word is set against the report."""
    one, two = _source(clauses, denied), _source(clauses, told)
    if two and one != two and two not in _OFFICIAL and one not in ("he", "she", "they"):
        return True
    return bool(one and not two and one not in _OFFICIAL and axis != "job")


def _source(clauses: Clauses, found: Found) -> str | None:
    """On whose word it is told: a last name, a pronoun or a noun.

    On nobody's in an aside on the speaker ("Ince, who was hurt, said") or beside it ("made no arrests, but said").
    """
    s = found.sentence.index
    lowers = clauses.analysis.lowers[s]
    said = next((k for k, w in enumerate(lowers) if w in _SAYING and lowers[k - 1 : k] not in _BEING), None)
    if said is None:
        return None
    if found.last < said and ("who" in lowers[: found.first + 1] or not _JOINING.isdisjoint(lowers[found.last : said])):
        return None
    officer = next((w for w in lowers[max(0, said - 6) : said] if w in _OFFICERS), "")
    if officer:
        return noun(officer)
    if lowers[said] == "according":
        return _speaker(clauses, s, said + 2)
    before = clauses.words[s][said - 1] if said else None
    if before is not None and not clauses.bounded(s, said) and before.text[-1] not in '”"':
        return _speaker(clauses, s, said - 1)
    return _speaker(clauses, s, said + 1) if said + 1 < len(lowers) else "he"


_BEING = (("be",), ("been",), ("was",), ("were",))
_JOINING = word_set("but and")


def _speaker(clauses: Clauses, s: int, k: int) -> str:
    words = clauses.words[s]
    for word in words[k : k + 4]:
        if word.start in clauses.names:
            return clauses.names[word.start].split()[-1]
        if word.lower not in ("the", "a", "its", "his", "her", "their"):
            return noun(word.lower)
    return "he"


def _one_decision(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether nothing says that two bodies decided, or one of them twice."""
    bodies = [{w.removesuffix("'s") for w in each} & _BODIES for each in (one, two)]
    return (one | two).isdisjoint(_AMENDED) and not (bodies[0] and bodies[1] and not bodies[0] & bodies[1])


_EACH = word_set("each every daily always still mornings evenings mondays tuesdays fridays saturdays sundays weekend")
_PAST_USE = word_set("was were had did swam sat stood ate drank walked drove came went danced sang played dined")


def _in_use(analysis: Analysis, denied: Found, told: Found) -> bool:
    """Whether a place is used while it is closed: by habit or now, or as told after the closing."""
    shut, used = (analysis.lowers[f.sentence.index] for f in (denied, told))
    if habits(analysis.clauses, denied.sentence.index):
        return False
    if not _MODAL.isdisjoint(shut[denied.first : denied.last + 1]):
        return False
    inside = used[max(0, told.first - 3) : told.last + 4]
    present = _PAST_USE.isdisjoint(inside) and not any(w.endswith("ed") for w in inside)
    return present or not _EACH.isdisjoint(used) or told.sentence.index > denied.sentence.index


__all__ = ["Axis", "axes", "denial", "one_matter", "one_time", "telling", "unsure"]
