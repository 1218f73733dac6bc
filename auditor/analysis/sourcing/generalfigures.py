"""Figures on people in general, which no reporter can have counted: what they do a day, what the average one spends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.analysis.entities import is_demonym
from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.parties import does

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Whoever is told of without an article is told of as a kind.
KINDS = word_set(
    """people adults children teenagers teens toddlers babies boys girls men women mothers fathers parents families
    households couples singles pensioners retirees seniors students pupils teachers nurses doctors carers patients
    workers employees commuters drivers cyclists motorists pedestrians passengers tenants renters landlords
    homeowners buyers shoppers consumers customers users gamers smokers drinkers voters citizens residents taxpayers
    farmers fishermen migrants refugees immigrants prisoners veterans soldiers officers freelancers managers
    executives dogs cats bees cows hens pets shops firms companies businesses start-ups startups restaurants pubs
    cafés cafes farms hotels schools hospitals factories mills homes houses cars lorries vans planes ships phones
    burglars fraudsters scammers thieves"""
)
ONE_OF_A_KIND = word_set(
    """family household adult child teenager man woman person worker employee driver commuter student pupil teacher
    nurse doctor patient user customer consumer shopper victim voter citizen american briton european canadian
    australian pensioner couple parent mother father tenant renter buyer farmer farm firm company home house car dog
    cat phone smoker reader viewer subscriber taxpayer graduate resident"""
)
_LEADS = word_set("now today some about around nearly almost roughly most many more than over up to on average")
_EACH = word_set("a per each every")
_PERIODS = word_set(
    "day night week month year hour minute lifetime shift season winter summer visit trip household head"
)
_TERMS = word_set("day night week weekend month year hour winter summer spring autumn fall season christmas")
# What goes by timetable, tariff or agreement is read off and not counted.
_ARRANGED = word_set(
    """pay pays cost costs charge charges meet meets open opens train trains play plays rehearse perform performs run
    runs must should may can could will would were was had did please want hope plan expected"""
)
_WIDE = word_set("country nation nationwide industry sector trade region state county economy world worldwide")
_EMPLOYING = word_set("employ employs support supports sustain sustains")
_PRESENT = word_set(
    """go live lack need take eat sleep walk drive cycle smoke drink commute share wait owe hold earn study attend
    depend rely suffer use own rent work die do cannot struggle remain still now face have are receive claim play
    spend lose leave skip start finish fail feel speak read stay sit miss keep own carry grow get visit travel borrow
    buy sell order eat wear watch play join want wish believe think say report suffer develop contract catch die drop
    quit marry divorce move commit reoffend default vote abstain volunteer give donate save invest gamble bet lie cheat
    steal shop cook heat rely commute cycle ride fly swim run jog exercise take swallow inject vape consume throw waste
    recycle lack experience receive undergo arrive wait queue call phone email text complain apply enrol enroll graduate
    retire emigrate immigrate hunt fish hide ignore avoid refuse delay postpone cancel regret admit know understand
    speak remain belong qualify face await attend"""
)
_MEAN = word_set("average typical median mean")
_STANDS = word_set(
    """cost costs is was are stands stood sells sold fetches goes gone went risen rose fallen fell climbed jumped
    dropped
    reached reaches hit hits earn earns pays pay spends spend takes lasts weighs sleeps works walks drives travels has
    pays makes brings sets uses eats drinks watches commands rents lets"""
)
# Averages of games, of markets and of the weather are read off.
_UNTOLD = word_set(
    """points yards rebounds runs goals batting index shares stock temperature temperatures rainfall age ages attendance
    hitter per-game game games season nasdaq dow industrial"""
)
_LIFELONG = word_set("life lifetime career")
_ONCE = word_set("was were had has who will would which in on at")
_PEOPLE_ON = word_set("he she we i you they the his her our my at from to")
_LESS = word_set("less more")
_COINS = word_set("dollar pound euro")
# Without these a small figure is on nobody in general.
_TELLING = _PERIODS | _COINS | _MEAN
_SMALL, _LARGE, _NEAR, _WINDOW, _WIDEST = 4, 1_000, 3, 8, 14


def frame(analysis: Analysis, q: Quantity, end: int) -> str:  # noqa: PLR0911  one return for each frame
    """`habit`, `average`, `employment`, `state` or `gap`; "" where the figure is on nobody in general.

    `end` is the index of the first word behind the figure and its unit.
    """
    lowers = analysis.lowers[q.sentence]
    if _by_the_day(lowers, q):
        return "habit"
    small = q.value < _LARGE and _TELLING.isdisjoint(lowers)
    if small or q.kind not in ("count", "money", "duration", "mass", "length") or q.definite:
        return ""
    after = lowers[end : end + _WINDOW]
    general = _general(analysis, q)
    if _average(lowers, q, after) or (general and "average" in lowers[: q.first]) or _mean(lowers, q):
        return "average"
    if q.kind == "money" and _LESS & set(after[:2]) and _COINS & set(after):
        return "gap"
    if general and not _arranged(lowers, q) and _each_period(after):
        return "habit"
    if q.kind == "count" and q.first <= _NEAR and _yearly(lowers[end:]) and _in_state(lowers, q, end):
        return "state"
    return _many(lowers, q, end, general=general) if q.kind == "count" and q.value >= _LARGE else ""


def _by_the_day(lowers: tuple[str, ...], q: Quantity) -> bool:
    """Whether so many come about as often as the sentence begins with: "Every day some 14 acres disappear"."""
    fronted = lowers[:1] in (("every",), ("each",)) and lowers[1:2] and lowers[1] in _TERMS
    if not fronted or q.kind not in ("count", "mass", "area", "length") or q.first > _SMALL or q.definite:
        return False
    return _PEOPLE_ON.isdisjoint(lowers[: q.first]) and bool(q.noun or q.kind != "count")


def _each_period(after: tuple[str, ...]) -> bool:
    return any(x in _EACH and y in _PERIODS for x, y in pairwise(after[: _NEAR + 2]))


def _yearly(after: tuple[str, ...]) -> bool:
    return any(x in _EACH and y in ("year", "month", "day", "hour") for x, y in pairwise(after))


def again(after: tuple[str, ...]) -> bool:
    """Whether something comes again and again: "every winter", "a year"."""
    return any(x in _EACH and y in _TERMS for x, y in pairwise(after))


def _many(lowers: tuple[str, ...], q: Quantity, end: int, *, general: bool) -> str:
    if _EMPLOYING & set(lowers[max(0, q.first - _SMALL) : q.first]) and (general or _WIDE & set(lowers)):
        return "employment"
    return "state" if q.first <= _NEAR and _in_state(lowers, q, end) else ""


def _average(lowers: tuple[str, ...], q: Quantity, after: tuple[str, ...]) -> bool:
    """Whether the figure is that of "the average family", before or behind it."""
    before = lowers[: q.first]
    return any(x in _MEAN and y in ONE_OF_A_KIND for part in (before, after) for x, y in pairwise(part)) and not {
        "temperature",
        "attendance",
        "age",
    } & set(before)


def _mean(lowers: tuple[str, ...], q: Quantity) -> bool:
    """Whether the figure is the average of a kind of things: "the average flat by the station costs"."""
    before = lowers[max(0, q.first - _WIDEST) : q.first]
    if not _UNTOLD.isdisjoint(lowers):
        return False
    if before[-3:-1] in (("average", "of"), ("median", "of")) or before[-2:] in (("average", "of"), ("median", "of")):
        return lowers[-1] == "each" or bool(_EACH & set(lowers[q.last : q.last + _NEAR])) or q.kind == "money"
    if "average" in lowers[:_NEAR] and lowers[:1] == ("on",):
        return not _EACH.isdisjoint(lowers) and not ONE_OF_A_KIND.isdisjoint(before)
    at = next((i for i, lower in enumerate(before) if lower in _MEAN), -1)
    if at < 0 or before[at + 1 : at + 2] == ("of",):
        return False
    return not _STANDS.isdisjoint(before[at + 1 :]) and (
        q.kind == "money" or not (_EACH | _LIFELONG).isdisjoint(lowers[q.last :])
    )


def _general(analysis: Analysis, q: Quantity) -> bool:
    """Whether a kind of people or things, without article or name, does something in the present before the figure."""
    words, lowers = analysis.words[q.sentence], analysis.lowers[q.sentence]
    if lowers[:1] in (("a",), ("an",)) and (KINDS | ONE_OF_A_KIND) & set(lowers[1:3]) and q.first <= _WINDOW:
        between = words[1 : q.first]
        return not any(w.text[0].isupper() or does(w.lower) for w in between) and not _ONCE & set(lowers[: q.first])
    for at in range(min(q.first, _SMALL)):
        lower = lowers[at]
        kind = lower in KINDS or (is_demonym(words[at].text) and lower.endswith("s"))
        if kind and (at == 0 or lowers[at - 1] in _LEADS or not _article(lowers[:at])):
            between = words[at + 1 : q.first]
            return not any(w.text[0].isupper() or does(w.lower) for w in between)
        if lower not in _LEADS and _article((lower,)):
            return False
    return False


def _article(words: tuple[str, ...]) -> bool:
    return bool({"the", "a", "an", "his", "her", "its", "their", "our", "these", "those", "two", "three"} & set(words))


def _arranged(lowers: tuple[str, ...], q: Quantity) -> bool:
    return not _ARRANGED.isdisjoint(lowers[max(0, q.first - _WINDOW) : q.first])


def _kind(lower: str) -> bool:
    return lower in KINDS or (lower.endswith("s") and is_demonym(lower.capitalize()))


def _in_state(lowers: tuple[str, ...], q: Quantity, end: int) -> bool:
    """Whether so many of a kind do or lack something for good: "40,000 children in the state go to school without"."""
    if lowers[q.first] in ("thousands", "millions", "hundreds"):
        return False
    noun = next((at for at in range(q.first, min(len(lowers), end + 2)) if _kind(lowers[at])), -1)
    if noun < 0:
        return False
    for at, lower in enumerate(lowers[noun + 1 : noun + _WINDOW], noun + 1):
        if does(lower) or lower in (
            "was",
            "were",
            "had",
            "will",
            "would",
            "who",
            "that",
            "has",
            "could",
            "been",
            "being",
        ):
            return False
        if lower == "have":
            return lowers[at + 1 : at + 2] not in (("been",), ("already",)) and not any(
                map(does, lowers[at + 1 : at + 3])
            )
        if lower in _PRESENT:
            return True
    return False
