"""Events and the states they leave: what the article says has ended and what it says goes on.

Every phrase of the table is a hit with an axis (open and shut), a pole and an aspect; only axes of which the article
has both poles are read further. Two hits clash when they are of one thing and no order in time reconciles them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.claimwords import WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.analysis.statephrases import (
    CHANGING,
    DENYING,
    FINAL,
    NEGATIONS,
    SHIFTING,
    Phrase,
    Spot,
    axis_bit,
    longest,
    spotted,
)
from auditor.document import Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in the article. `start` and `end` are offsets, `word` and `after` indexes of words."""

    axis: str
    pole: str
    aspect: str
    slot: str
    sentence: int
    word: int
    after: int
    start: int
    end: int
    tense: str
    passive: bool
    denied: bool
    left: int


class Clash(NamedTuple):
    first: Hit
    second: Hit
    about: str


# Those where the state may be told by another than the event without being a matter of opinion.
_LOOSE = word_set("ownership sale legality moved approval completion")


_BE = word_set("is are was were be been being am isn't aren't wasn't weren't get gets got getting")
_AUX = _BE | word_set(
    "has have had having do does did will would can could may might must shall should to hasn't haven't hadn't don't "
    "doesn't didn't won't wouldn't can't cannot couldn't shouldn't not never also already still now just even ever "
    "then soon once all both since reportedly finally"
)
_DO = word_set("did didn't do does don't doesn't")
_MODAL = word_set("would can could may might must should wouldn't can't cannot couldn't shouldn't")
_REPORTED = _MODAL - {"would"}  # "said it would go on leasing"
_PLANS = word_set(
    "plan plans planned planning want wants wanted hope hopes hoped agreed agree agrees decided threatened vowed "
    "refused failed likely expected due set about ready willing seek seeks sought trying tried try asked urged order "
    "ordered unable able offered intends bid move deal attempt effort effort power vote motion proposal forced"
)
_DETERMINERS = word_set("the a an this that these those its his her their our my your some any no each every another")
_PREPOSITIONS = word_set("of in on at by for from with into over under after before during as than near")
_SAID = word_set("said told announced ruled decided confirmed added")
_CONTESTED = word_set(
    "allegedly alleged claims claimed claim claiming denied denies deny denying denial reportedly accused accuses "
    "suspected apparently possibly perhaps rumours rumors rumoured rumored false falsely wrongly disputed disputes"
)
_PERSON_PRONOUNS = word_set("he she")
_PRONOUN_SUBJECTS = word_set("he she it they")
# Before a noun for a decision that has been taken.
_GIVEN = word_set("the its their his her this with since after despite following")
_CAREER = word_set("times twice titles ever previous unbeaten")  # what a side has won over the years
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_OTHERS = word_set(
    "another other others second third two three several some accomplice accomplices separate different former "
    "ex-husband previous previously earlier once ago"
)


def hits(clauses: Clauses) -> dict[str, list[Hit]]:
    """Hits by axis, in text order, of the axes that have two poles."""
    spots, live = spotted(clauses)
    found: dict[str, list[_Met]] = {}
    for spot in spots:
        if spot.outright and spot.axes & live:
            for phrase, end in longest(clauses, spot, live):
                found.setdefault(phrase.axis, []).append(_Met(phrase, spot.sentence, spot.word, end))
    return {
        axis: each
        for axis, met in found.items()
        if met[0].sentence != met[-1].sentence
        and _contested(clauses, axis, met, spots)
        and (each := [hit for m in met if (hit := _hit(clauses, m)) is not None])
    }


class _Met(NamedTuple):
    """A phrase that stands in the article, said outright; `end` is an offset."""

    phrase: Phrase
    sentence: int
    word: int
    end: int


def _contested(clauses: Clauses, axis: str, met: list[_Met], spots: list[Spot]) -> bool:
    """Whether what is said outright can clash: denied, or of two poles that the article has, and not only events."""
    denying = clauses.holding(DENYING)
    denied = any(m.sentence in denying for m in met)
    if axis.startswith("act "):
        return denied
    poles, lasting = {m.phrase.pole for m in met}, any(m.phrase.aspect != "e" for m in met)
    if len(poles) < 2 and axis != "open" and not denied:
        return False
    if len(poles) < 2 or not lasting:
        bit = axis_bit(axis)
        for spot in spots:
            for phrase, _ in longest(clauses, spot, bit) if spot.axes & bit and not spot.outright else ():
                poles.add(phrase.pole)
                lasting = lasting or phrase.aspect != "e"
    return len(poles) > 1 and (lasting or axis in FINAL)


def _hit(clauses: Clauses, met: _Met) -> Hit | None:  # noqa: C901, PLR0911, PLR0912  one reading after another, in order
    phrase, s, k, end = met
    words = clauses.words[s]
    left = k
    while left > 0 and k - left < 5 and (words[left - 1].lower in _AUX or words[left - 1].lower.endswith("ly")):
        if clauses.bounded(s, left):
            break
        left -= 1
    used = {w.lower for w in words[left:k]}
    after = k
    while after < len(words) and words[after].start < end:
        after += 1
    if words[k].lower == "caught" and after < len(words) and words[after].lower in ("up", "in", "on"):
        return None  # "had been caught up in the inquiry"
    before = words[left - 1].lower if left and not clauses.bounded(s, left) else ""
    passive = (bool(used & _BE) and phrase.form in ("past", "participle", "both")) or words[k].lower in _BE
    tense = "past" if phrase.aspect != "s" else "present"
    if phrase.form:
        if before in _DETERMINERS or (before in _PREPOSITIONS and not used):
            return None
        if used & _MODAL:
            return None
        if phrase.form == "base":
            if "to" in used:
                if before in _PLANS - {"due", "set", "expected"}:
                    return None
                tense = "past" if phrase.axis == "verdict" else "future"
            elif "will" in used or "won't" in used:
                tense = "future"
            elif not used & _DO and (phrase.aspect != "s" or not before or before in _PREPOSITIONS):
                return None
        elif phrase.form == "ing":
            if (
                phrase.aspect != "s"
                and not (used & _BE)
                and not (phrase.axis == "outcome" and k and clauses.bounded(s, k))
            ):
                return None
            tense = "future" if phrase.aspect != "s" and used & _BE else "present" if phrase.aspect == "s" else "past"
        elif phrase.form == "s" and phrase.alone and not _opens(words, after):
            return None
        elif used & {"be"}:
            tense = "future" if used & {"will", "to"} else tense
        elif "had" in used:
            tense = "pluperfect"
    elif words[k].lower == "will":
        tense = "future"
    if (
        phrase.aspect == "d"
        and k
        and words[k].lower != "the"
        and before not in _GIVEN
        and not before.endswith("'s")
        and not clauses.bounded(s, left)
    ):
        return None
    if phrase.axis == "outcome" and not clauses.lowers(s).isdisjoint(_CAREER):
        return None
    if (
        phrase.pole == "-"
        and phrase.slot == "m"
        and phrase.axis == "verdict"
        and " not " in clauses.voice[words[k].start : end]
    ):
        return None
    negated = bool(used & NEGATIONS) or before in ("nobody", "none", "neither", "nor")
    if negated and phrase.aspect == "s":
        return None
    if not _certain(clauses, s, k, phrase.axis):
        return None
    return Hit(
        phrase.axis, phrase.pole, phrase.aspect, phrase.slot, s, k, after, words[left].start, end, tense,
        passive, negated, left,
    )  # fmt: skip


def _opens(words: tuple[object, ...], k: int) -> bool:
    if k >= len(words):
        return False
    word = words[k]
    return word.lower in _DETERMINERS or word.text[0].isupper()  # type: ignore[attr-defined]


def _certain(clauses: Clauses, s: int, k: int, axis: str) -> bool:
    """Said to be so: no condition, change of mind or question in the sentence, no claim just before."""
    lowers = clauses.lowers(s)
    if s in clauses.holding(SHIFTING if axis.startswith("act ") else CHANGING) or s in clauses.asking:
        return False
    if axis in _SCENES and "first" in lowers and not lowers.isdisjoint(_SAID):
        return False
    words = clauses.words[s]
    if not _CONTESTED.isdisjoint([w.lower for w in words[max(0, k - 8) : k + 3]]):
        return False
    return (_REPORTED if lowers & _SAID else _MODAL).isdisjoint([w.lower for w in words[max(0, k - 8) : k]])


# What a hit is true of ----------------------------------------------------------------------------------------


class Argument(NamedTuple):
    theme: Theme
    resolved: bool = False  # a pronoun, from the sentence before


def argument(clauses: Clauses, hit: Hit) -> Argument:  # noqa: C901, PLR0911  each return is one slot
    """The phrase the pole is true of."""
    s = hit.sentence
    if hit.slot == "f":
        return Argument(first(clauses, s))
    if hit.slot == "c":
        return Argument(_owner(clauses, hit))
    if hit.slot == "i":
        return Argument(
            NOTHING if hit.passive and hit.aspect != "e" else _after(clauses, s, hit.after - _taken(clauses, hit))
        )
    if hit.slot == "m":
        words = clauses.words[s]
        end = next(
            (
                k
                for k in range(hit.word + 2, hit.after)
                if words[k].lower in ("not", "in", "of", "innocent", "where", "alone", "untouched", "undisturbed")
            ),
            hit.after,
        )
        return Argument(clauses.phrase(words[hit.word + 1 : end]))
    if hit.slot == "n":
        return Argument(_complement(clauses, hit))
    theme = NOTHING
    if hit.slot in "ob" and not hit.passive and hit.aspect != "s":
        if _pronoun_at(clauses, s, hit.after):
            return Argument(NOTHING)
        theme = _after(clauses, s, hit.after)
        if theme.head in ("door", "gate"):
            return subject(clauses, s, hit.left)
        if theme.head and (hit.slot == "o" or not _circumstance(clauses, hit)):
            return Argument(theme)
    if hit.slot == "o" and hit.aspect == "s":
        theme = clauses.object(s, hit.after)
        if theme.head:
            return Argument(theme)
    return subject(clauses, s, hit.left)


def _taken(clauses: Clauses, hit: Hit) -> int:
    """Whether the phrase took the determiner of its argument along."""
    return int(clauses.words[hit.sentence][hit.after - 1].lower in ("the", "a", "an", "its"))


def _pronoun_at(clauses: Clauses, s: int, k: int) -> bool:
    words = clauses.words[s]
    return (
        k < len(words)
        and words[k].lower in ("him", "her", "them", "it", "us", "me", "you")
        and not (words[k].lower == "her" and k + 1 < len(words) and not clauses.bounded(s, k + 1))
    )


def _circumstance(clauses: Clauses, hit: Hit) -> bool:
    words = clauses.words[hit.sentence]
    following = words[hit.after].lower if hit.after < len(words) else ""
    return following in _PREPOSITIONS or following in ("to", "last", "this", "next", "early", "late", "temporarily")


def _owner(clauses: Clauses, hit: Hit) -> Theme:
    """ "Defeat was a blow for Rovers", "Rovers' defeat"."""
    words = clauses.words[hit.sentence]
    for k in range(hit.after, min(len(words), hit.after + 10)):
        if words[k].lower == "for":
            return clauses.object(hit.sentence, k + 1)
    return NOTHING


def _complement(clauses: Clauses, hit: Hit) -> Theme:
    if hit.passive:
        return subject(clauses, hit.sentence, hit.left).theme
    words, k = clauses.words[hit.sentence], hit.after
    for j in range(k, min(k + 4, len(words))):
        if words[j].lower == "to":  # "refused bail on Monday to Holm"
            return clauses.object(hit.sentence, j + 1)
    return _after(clauses, hit.sentence, k)


def _whole_name(clauses: Clauses, s: int, k: int) -> str:
    """The key of the name that begins at word k and is not part of a longer phrase."""
    words = clauses.words[s]
    key = clauses.names.get(words[k].start, "")
    if not key or words[k].text[0].islower():
        return ""
    while k + 1 < len(words) and clauses.names.get(words[k + 1].start) == key and not clauses.bounded(s, k + 1):
        k += 1
    following = words[k + 1].lower if k + 1 < len(words) else ""
    ends = not following or clauses.bounded(s, k + 1) or following[0].isdigit() or following in _PREPOSITIONS
    return key if ends and not words[k].lower.endswith("'s") else ""


_STOPS = word_set(
    "throughout each every all last next this despite when where which who that outside below above inside beyond "
    "came comes drew draws followed follows sparked left brought prompted means meant put caused"
)


def _after(clauses: Clauses, s: int, k: int) -> Theme:
    """The noun phrase at word k, without the adverbials that `Clauses.object` takes along."""
    words = clauses.words[s]
    while k < len(words) and words[k].lower in ("all", "both", "each", "some", "most", "of"):
        k += 1
    for j in range(k, min(len(words), k + 5)):
        if words[j].lower in _PREPOSITIONS or (j > k and clauses.bounded(s, j)):
            break
        key = clauses.people.get(words[j].start) or _whole_name(clauses, s, j)
        if key:  # "second seed Ida Holm"
            return Theme(key, frozenset(), frozenset(), named=True, definite=True)
        if words[j].lower.endswith("'s"):
            break
    stop = next((j for j in range(k + 1, min(len(words), k + 8)) if words[j].lower in _STOPS), 0)
    if stop and not any(clauses.bounded(s, j) for j in range(k + 1, stop)):
        theme = clauses.phrase(words[k:stop])
        if theme.head:
            return theme
    return clauses.object(s, k)


def subject(clauses: Clauses, s: int, left: int) -> Argument:
    """The subject before word `left`: named, a phrase, or the pronoun's antecedent in the sentence before."""
    words = clauses.words[s]
    before = words[left - 1].lower if left else ""
    if before in ("himself", "herself", "itself", "themselves") and left > 1:
        left -= 1
        before = words[left - 1].lower
    if before in _PRONOUN_SUBJECTS:
        return Argument(lead(clauses, s, left - 1, before), resolved=True)
    theme = clauses.subject(s, left) if left else NOTHING
    if theme.head:
        return Argument(theme)
    if left and before in ("and", "but"):
        for k in range(left - 2, 0, -1):
            if words[k].lower in _VERB_LIKE and words[k - 1].lower not in _AUX:
                return subject(clauses, s, k)
    if left and (before in ("and", "but") or clauses.bounded(s, left)):
        return Argument(first(clauses, s))
    return Argument(first(clauses, s) if left == 0 else NOTHING)


def lead(clauses: Clauses, s: int, k: int, pronoun: str) -> Theme:  # noqa: C901  nearest sentence first
    """Whom a pronoun means: a name earlier in the sentence, else the subject of the sentence before."""
    person = pronoun in _PERSON_PRONOUNS
    for place in (s, s - 1, s - 2):
        if place < 0:
            break
        words = clauses.words[place][: k if place == s else None]
        if place == s and k < 3:
            continue
        for j, word in enumerate(words):
            if person and word.start in clauses.people:
                key = clauses.people[word.start]
                return Theme(key, frozenset(), frozenset(), named=True, definite=True)
            if place == s and j > 5:
                break
        if person and place == s:
            found = first(clauses, s)
            if found.head and found.definite and not found.plural:
                return found
        if place < s:
            found = first(clauses, place)
            if found.head and not person:
                return found
        if not person and place < s:
            break
    return NOTHING


_VERB_LIKE = _AUX - {"to", "all", "both", "once", "since"}


def first(clauses: Clauses, s: int) -> Theme:
    """The subject of the sentence: what stands before its first verb."""
    words = clauses.words[s]
    senses = predicates.senses()
    start = 0
    if words and (words[0].lower.endswith("ing") or words[0].lower in _PREPOSITIONS):
        start = next((k for k in range(1, len(words)) if clauses.bounded(s, k)), 0)
    for k in range(start + 1, min(len(words), start + 14)):
        lower = words[k].lower
        verb = (
            lower in _VERB_LIKE
            or lower.endswith("ed")
            or lower in _SAID
            or any(x.part == "v" and x.form in ("both", "past", "s") for x in senses.get(lower, ()))
        )
        if (verb and words[k].text[0].islower()) or (k > start and clauses.bounded(s, k)):
            return clauses.phrase(words[start:k])
    return NOTHING


# One thing ----------------------------------------------------------------------------------------------------


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The particular nouns a general one can stand for."""
    table = {}
    for line in entries("kinds"):
        general, particular = line.split("\t")
        table[noun(general)] = frozenset(noun(w) for w in particular.split())
    return table


_VAGUE = word_set(
    "person man woman child people thing case group member official part other one some number worker government "
    "company country state team player police minister charge group leader offic soldier polic man student home "
    "vehicle market price rate bill plan issu matter agreement project busi place area school road hous plant"
)
_SUSPECTS = frozenset(
    noun(w)
    for w in (
        "suspect gunman attacker thief killer robber burglar assailant culprit fugitive shooter perpetrator arsonist "
        "bomber murderer kidnapper raider hijacker stabber poisoner vandal fraudster swindler offender intruder"
    ).split()
)


def same(clauses: Clauses, a: Argument, b: Argument) -> str:
    """What both are, empty where they may differ. `b` is the later."""
    x, y = a.theme, b.theme
    if not x.head or not y.head:
        return ""
    if x.named and y.named:
        return x.head if _one_name(x, y) else ""
    if x.named != y.named:
        name, common = (x, y) if x.named else (y, x)
        called = clauses.called(name.head) | frozenset(map(noun, name.head.split())) | {name.head} | name.modifiers
        if not common.definite or common.plural:
            return ""
        return name.head if common.head in called or _only_body(clauses, name, common) else ""
    return _common(x, y)


def _only_body(clauses: Clauses, name: Theme, common: Theme) -> bool:
    """ "The airline" for the organisation the article names most."""
    if common.head not in _BODIES or common.modifiers:
        return False
    counts = Counter(m.key for m in clauses.analysis.mentions if m.kind in _ORGANISED and not m.title)
    return bool(counts) and counts[name.head] == max(counts.values()) and len(counts) <= 12


_ORGANISED = (EntityKind.ORGANISATION, EntityKind.OTHER, EntityKind.PERSON)


def _one_name(x: Theme, y: Theme) -> bool:
    if x.head != y.head:
        return False
    return not (x.modifiers - y.modifiers and y.modifiers - x.modifiers) or " " in x.head


def _common(x: Theme, y: Theme) -> str:
    alike = x.head == y.head or x.head in kinds().get(y.head, ()) or y.head in kinds().get(x.head, ())
    if not alike or x.plural != y.plural or not (y.definite or x.definite):
        return ""
    left, right = x.modifiers | x.of, y.modifiers | y.of
    if left - right and right - left:
        return ""
    bare = x.definite and y.definite and not left and not right and not x.plural
    if x.head in _VAGUE and x.head == y.head and not (left & right or bare):
        return ""
    return y.head if y.definite or (x.definite and left == right) else ""


def clashes(analysis: Analysis, met: dict[str, list[Hit]] | None = None) -> Iterator[Clash]:
    """Pairs of hits that cannot both hold, the first pair of each axis; `met` are the hits, where they are known."""
    clauses = analysis.clauses
    for axis, found in (hits(clauses) if met is None else met).items():
        clash = None if axis.startswith("linked ") else _first_clash(clauses, axis, found)
        if clash is not None:
            yield clash


def _first_clash(clauses: Clauses, axis: str, found: list[Hit]) -> Clash | None:
    arguments: dict[int, Argument] = {}
    if len(found) > 24:
        return None
    for i, a in enumerate(found):
        for j in range(i + 1, len(found)):
            b = found[j]
            if a.sentence == b.sentence or not (
                _already(clauses, a, b) if _pole(a) == _pole(b) else _times_clash(clauses, axis, a, b)
            ):
                continue
            if axis.startswith("act "):
                about = one_act(clauses, a, b)
                if about and _settled(clauses, axis, found, a, b):
                    return Clash(a, b, about)
                continue
            for n, hit in ((i, a), (j, b)):
                if n not in arguments:
                    arguments[n] = argument(clauses, hit)
            about = same(clauses, arguments[i], arguments[j]) or _otherwise(
                clauses, axis, found, (a, arguments[i]), (b, arguments[j])
            )
            if about and _settled(clauses, axis, found, a, b):
                return Clash(a, b, about)
    return None


def _days_later(one: set[str], two: set[str]) -> bool:
    """One day each, the second at most three days after the first."""
    if len(one) != 1 or len(two) != 1:
        return False
    return 1 <= (WEEKDAYS.index(min(two)) - WEEKDAYS.index(min(one))) % 7 <= 3


def _until(clauses: Clauses, s: int) -> bool:
    """ "had never met him until Monday"."""
    words = clauses.words[s]
    after = (words[k + 1].lower for k in range(len(words) - 1) if words[k].lower in ("until", "before"))
    return any(w in WEEKDAYS or w in ("last", "this", "yesterday") or w[0].isdigit() for w in after)


def _never(clauses: Clauses, a: Hit, b: Hit) -> bool:
    return any(h.denied and "never" in {w.lower for w in clauses.words[h.sentence][h.left : h.word]} for h in (a, b))


def _already(clauses: Clauses, a: Hit, b: Hit) -> bool:
    """ "will close in May … has stood empty since November"."""
    return (
        a.axis == "open"
        and a.tense == "future"
        and b.aspect == "s"
        and clauses.words[b.sentence][b.word].lower in ("has", "have")
        and not (a.denied or b.denied)
    )


def _pole(hit: Hit) -> bool:
    return (hit.pole == "+") != hit.denied


_HABITS = frozenset(f"{day}s" for day in WEEKDAYS) | word_set("weekdays weekends nights mornings summers winters")


def habits(clauses: Clauses, s: int) -> frozenset[str]:
    """The days on which something is so again and again: "closed on Mondays"."""
    return clauses.lowers(s) & _HABITS if s in clauses.holding(_HABITS) else frozenset()


def _times_clash(clauses: Clauses, axis: str, a: Hit, b: Hit) -> bool:  # noqa: C901, PLR0911, PLR0912  each is one reason
    """Whether no order in time lets both be true."""
    if (a.denied and b.denied) or habits(clauses, a.sentence) != habits(clauses, b.sentence):
        return False
    years = [
        {t for t in clauses.times(h.sentence) if _YEAR.match(t) or t.startswith(("last ", "previous "))} for h in (a, b)
    ]
    if years[0] != years[1] and not (axis == "life" or _never(clauses, a, b)):
        return False
    if axis in ("office", "open", "presence") and not (
        clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    ).isdisjoint({"until", "pending", "meantime"}):
        return False
    aspects = {a.aspect, b.aspect}
    if axis.startswith("act ") and (_until(clauses, a.sentence) or _until(clauses, b.sentence)):
        return False
    days = [{t for t in clauses.times(h.sentence) if t in WEEKDAYS} for h in (a, b)]
    if "s" in aspects:
        event, state = (a, b) if a.aspect != "s" else (b, a)
        if state.slot == "f":
            return _days_later(*days)
        if axis in _SCENES and (event.tense in ("future", "pluperfect") or a.denied or b.denied):
            return False
        if axis in _MOMENTS and days[0] and days[1] and days[0] != days[1]:
            return False
        if event.aspect == "s":
            return axis in _MOMENTS or event.tense == state.tense
        if event.tense == "future":
            return state.tense == "future"
        if event.tense == "pluperfect":
            return False
        # A state told first and ended by the event after it is a story.
        if axis in _MOMENTS:
            return not (days[0] and days[1] and days[0] != days[1])
        if axis == "approval" and event is b and event.aspect == "e":
            return _presupposed(clauses, event)
        return (
            event is a or state.tense == "future" or axis in FINAL or bool(clauses.lowers(state.sentence) & _ENDURING)
        )
    if days[0] and days[1] and days[0] != days[1]:
        return False
    if axis.startswith("act "):
        return a.denied != b.denied
    if axis == "outcome" and "pluperfect" in (a.tense, b.tense):
        return False
    if a.denied or b.denied or ("future" in (a.tense, b.tense) and axis != "verdict"):
        return False
    return axis in FINAL or "d" in aspects


# What is told of one occasion, where nothing can follow the other.
_MOMENTS = word_set("presence harm access moved arrests deaths")
_SCENES = word_set("harm access arrests deaths")


def _presupposed(clauses: Clauses, hit: Hit) -> bool:
    """ "Since the council approved it, …": told as known."""
    return clauses.words[hit.sentence][0].lower in ("since", "after", "with", "now", "following")


_ENDURING = word_set("never since still remains remain")


_UNITS = frozenset(
    noun(w) for w in "kilometre kilometer mile metre meter floor storey stretch section span lane".split()
)
_GROUND = frozenset(noun(w) for w in "site land building property premises estate house field farm".split())
_CONTAINERS = frozenset(
    noun(w)
    for w in "plan proposal bid application permission request scheme number total population level count rate".split()
)
_EVERY = word_set("all every entire whole none each")
_EVERYONE = frozenset(
    noun(w)
    for w in (
        "customer passenger everyone everybody anyone anybody nobody public resident staff user "
        "client traveller people "
        "patient parent tenant guest subscriber investor member"
    ).split()
)
_BODIES = frozenset(
    noun(w)
    for w in "airline company firm bank club retailer carrier maker operator charity chain business "
    "shipbuilder manufacturer brewer brewery "
    "supermarket publisher developer startup team band side studio agency union party group hospital "
    "school university".split()
)


def _otherwise(
    clauses: Clauses, axis: str, found: list[Hit], one: tuple[Hit, Argument], two: tuple[Hit, Argument]
) -> str:
    """One thing after all: the only suspect, or a thing the two sentences name in other words."""
    a, b = one[0], two[0]
    if axis == "custody":
        return _only_suspect(clauses, found, one, two)
    if axis in _SCENES:
        return _one_occasion(clauses, a, b)
    if axis in _LOOSE:
        return _loosely(clauses, axis, one, two)
    return ""


def _only_suspect(clauses: Clauses, found: list[Hit], one: tuple[Hit, Argument], two: tuple[Hit, Argument]) -> str:
    (a, x), (b, y) = one, two
    suspects = {x.theme.head, y.theme.head} & _SUSPECTS
    lone = len({h.sentence for h in found if h.pole == "-"}) == 1
    plural = x.theme.plural or y.theme.plural
    words = clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    # "The circle of a preacher, Abu Walaa, who was arrested in November": an aside on somebody else.
    aside = any(
        h.left and clauses.words[h.sentence][h.left - 1].lower == "who" and t.theme.named for h, t in (one, two)
    )
    return min(suspects) if suspects and lone and not plural and not aside and words.isdisjoint(_OTHERS) else ""


def _one_occasion(clauses: Clauses, a: Hit, b: Hit) -> str:
    words = clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    if not words.isdisjoint(_OTHERS - {"two", "three", "some", "several"}) or b.sentence - a.sentence > 14:
        return ""
    x, y = argument(clauses, a).theme, argument(clauses, b).theme
    known = (x.definite or x.named) and (y.definite or y.named) and not x.plural and not y.plural
    if known and x.head and y.head and x.head != y.head and not same(clauses, Argument(x), Argument(y)):
        return ""
    if a.axis == "access":
        keys = clauses.analysis.entity_keys
        return min(keys[a.sentence] & keys[b.sentence], default="")
    if not _one_scene(clauses, a if a.pole == "-" else b, b if a.pole == "-" else a):
        return ""
    times = clauses.times(a.sentence), clauses.times(b.sentence)
    return "harm" if not (times[0] and times[1] and times[0] != times[1]) else ""


def _one_scene(clauses: Clauses, none: Hit, harm: Hit) -> bool:
    """ "In Askel there were no injuries" says nothing of Velmar."""
    opening = clauses.words[none.sentence][0].lower
    if opening in ("in", "at", "near") and _places(clauses, none.sentence):
        return False
    return not apart(clauses, none.sentence, harm.sentence)


def apart(clauses: Clauses, s: int, t: int) -> bool:
    """Whether two sentences tell of events in different places, going by their paragraphs where they name none."""
    one, two = scene(clauses, s), scene(clauses, t)
    return bool(one and two and not one & two)


def scene(clauses: Clauses, s: int) -> frozenset[str]:
    """Names after "in", "at" or "near" in the sentence, else in the nearest one before it of its paragraph."""
    sentences, text = clauses.analysis.document.sentences, clauses.analysis.document.text
    found = _places(clauses, s)
    while not found and s and "\n" not in text[sentences[s - 1].span.end : sentences[s].span.start]:
        s -= 1
        found = _places(clauses, s)
    return found


def _places(clauses: Clauses, s: int) -> frozenset[str]:
    words = clauses.words[s]
    return frozenset(
        clauses.names[w.start]
        for k, w in enumerate(words)
        if k and w.start in clauses.names and words[k - 1].lower in ("in", "at", "near")
    )


def _loosely(clauses: Clauses, axis: str, one: tuple[Hit, Argument], two: tuple[Hit, Argument]) -> str:  # noqa: PLR0911  each return is one reading
    (a, x), (b, y) = one, two
    if x.theme.head == y.theme.head and x.theme.modifiers - y.theme.modifiers and y.theme.modifiers - x.theme.modifiers:
        return ""
    shared = clauses.content(a.sentence) & clauses.content(b.sentence)
    heads = {x.theme.head, *x.theme.modifiers, *x.theme.of} & {y.theme.head, *y.theme.modifiers, *y.theme.of} - {""}
    if len(shared) >= 2 and heads:
        return min(heads)
    if axis == "legality" and len(shared) >= 2:
        keys = clauses.analysis.entity_keys
        return min(keys[a.sentence] & keys[b.sentence], default=min(shared) if len(shared) > 2 else "")
    if axis == "ownership" and len(shared) >= 2 and y.theme.head in _GROUND:
        return y.theme.head
    nouns = {noun(w.lower) for w in clauses.words[a.sentence]}
    if axis == "sale" and not clauses.lowers(a.sentence).isdisjoint(_EVERY) and y.theme.head in nouns:
        return y.theme.head
    if (
        x.theme.head in _CONTAINERS
        and y.theme.definite
        and (nouns & kinds().get(y.theme.head, frozenset()) or y.theme.head in x.theme.of)
    ):
        return y.theme.head
    if axis == "completion" and a.sentence <= 3 and y.theme.head in _UNITS:
        return y.theme.head
    return ""


def one_act(clauses: Clauses, a: Hit, b: Hit) -> str:
    """Who does it in both, where it is done to the same."""
    x, y = _after(clauses, a.sentence, a.after), _after(clauses, b.sentence, b.after)
    words = clauses.words[b.sentence]
    if b.after < len(words) and words[b.after].lower in ("him", "her", "them", "it"):
        y = x if not x.plural or words[b.after].lower == "them" else y
    if not x.head or not y.head:
        return ""
    if not (x is y or (x.head == y.head and _common_or_name(x, y))) and not ({x.head, y.head} <= _EVERYONE):
        return ""
    one, two = _doer(clauses, a), _doer(clauses, b)
    return same(clauses, one, two)


def _doer(clauses: Clauses, hit: Hit) -> Argument:
    words = clauses.words[hit.sentence]
    for k in range(hit.word - 1, max(hit.word - 4, -1), -1):
        if words[k].lower in ("his", "her", "their", "its"):
            return Argument(first(clauses, hit.sentence), resolved=True)
    return subject(clauses, hit.sentence, hit.left)


def _common_or_name(x: Theme, y: Theme) -> bool:
    return _one_name(x, y) if x.named and y.named else x.named == y.named and bool(_common(x, y))


_ORDINALS = word_set("first second third fourth fifth last final")
_SOME = word_set("former two three third some several second")


def _beneficiaries(clauses: Clauses, s: int) -> set[str]:
    """The nouns after "for": banned for some, allowed for others."""
    words = clauses.words[s]
    return {noun(words[k + 1].lower) for k in range(len(words) - 1) if words[k].lower == "for"}


TRIED_AGAIN = word_set("appeal appeals retrial retried overturned overturning quashed reopened")


def _settled(clauses: Clauses, axis: str, found: list[Hit], a: Hit, b: Hit) -> bool:
    """Not one of a series: other hits of the axis between them would tell a story."""
    lowers = clauses.lowers(b.sentence) | clauses.lowers(a.sentence)
    allowed = word_set("earlier ago once" if axis.startswith("act ") else "") | _SOME
    if axis == "verdict" and not lowers.isdisjoint(TRIED_AGAIN):
        return False
    if axis == "custody":
        allowed = _SOME - {"second", "third"}
    if not lowers.isdisjoint(_OTHERS - allowed):
        return False
    ordinals = [clauses.lowers(h.sentence) & _ORDINALS for h in (a, b)]
    if axis != "outcome" and ordinals[0] and ordinals[1] and not ordinals[0] & ordinals[1]:
        return False
    one, two = _beneficiaries(clauses, a.sentence), _beneficiaries(clauses, b.sentence)
    if one and two and not one & two and axis in ("lifted", "legality", "free"):
        return False
    return axis == "custody" or len({h.sentence for h in found}) <= 6


def span(hit: Hit) -> Span:
    return Span(hit.start, hit.end)


__all__ = ["Clash", "Hit", "clashes", "habits", "span"]
