"""Things the article says there are none of, and tells of elsewhere as being there.

"There were no witnesses to the attack", "the school has no canteen", "without a licence": what is absent is a noun with
all that narrows it. A sentence in the article's voice that names the same noun, as one that is there, with all of that
beside it, cannot be true as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import lead, subject
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, CONTRAST, DENY, HEDGE, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.coreferences import kinds
from auditor.analysis.deeds import AUX, DETERMINERS, MODAL, PREPOSITIONS, one_time
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun, plural
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Absence(NamedTuple):
    """No `thing` (a noun, lower-cased) of `owner` (a key, empty where none is named), narrowed by `more`."""

    sentence: int
    word: int
    thing: str
    owner: str
    more: frozenset[str]


_CUES = word_set("no without lacks lacked lack")
_HAVE = word_set("has have had having")
_BE = word_set("is are was were been")
_OWN = word_set("he she it they")
_HOLDING = word_set("held found took bought saw brought offered offers sells sold carries")
_STOPS = word_set(
    "and but or that which who whom whose as when while because if where although though after before so since until "
    "unless said says say told added nor than at the to yet other more longer further such one way doubt chance reason "
    "idea need question point means sign evidence indication plans plan intention comment surprise wonder matter"
)
_EMPTY = word_set(
    "one way doubt chance reason idea need question point means sign evidence indication plans plan intention comment "
    "surprise wonder matter time place problem problems issue change changes choice option options difference right "
    "rights interest sense hope longer more other others part role power control effect impact trouble stranger "
    "exception secret guarantee word words thing things end room money information details detail answer answers "
    "response immediate further clear such real good better day days year years months evidence proof date deal "
    "decision limit limits experience fear mention names name people person knowledge access risk threat"
)
_APART = (
    CHANGE
    | CONTRAST
    | (CONDITIONAL - {"or"})
    | DENY
    | HEDGE
    | word_set(
        "another other others second only first new next previous former future planned proposed not never yet need "
        "needs needed want wants wanted hopes plans will should lack lacks demand demands demanded call calls build "
        "instead alleged allegedly every any without no few nobody none"
    )
)
_COUNTS = frozenset(CARDINALS) | word_set("a an the its his her their several some many dozens both this these")


def absences(analysis: Analysis) -> Iterator[Plain]:
    """Absences with the first sentence in which the thing is there."""
    clauses = analysis.clauses
    for s in clauses.having(_CUES):
        if not _sound(clauses, s, own=_CUES | {"not"}):
            continue
        for absence in _absent(clauses, s):
            place = next(_there(clauses, absence), None)
            if place is not None:
                yield _found(clauses, absence, place)
                break


def _sound(clauses: Clauses, s: int, own: frozenset[str] = frozenset()) -> bool:
    zone = clauses.zones[s]
    if zone in RESIDUE or zone is ZoneKind.LIST or s in clauses.asking or len(clauses.words[s]) > 50:
        return False
    return clauses.lowers(s).isdisjoint(_APART - own)


def _absent(clauses: Clauses, s: int) -> Iterator[Absence]:
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    for k, lower in enumerate(lowers):
        if lower not in _CUES or clauses.voice[words[k].start] == "\x00":
            continue
        head = _head(clauses, s, k + 1)
        if not head:
            continue
        before = lowers[k - 1] if k else ""
        owner = ""
        if lower == "no" and before in _HAVE:
            owner = _owner(clauses, s, k - 1)
        elif lower.startswith("lack"):
            owner = _owner(clauses, s, k)
        elif lower == "without" and not (k > 1 and lowers[k - 2] in ("a", "an")):
            verb = next((j for j in range(k - 1, -1, -1) if lowers[j] in AUX or lowers[j].endswith("ed")), 0)
            owner = _owner(clauses, s, verb) if verb else ""
        elif (lower == "no" and before.endswith(("ed", "ing"))) or before in _HOLDING:
            owner = _owner(clauses, s, k - 1)
        elif not (
            lower == "no" and before in _BE and k > 1 and lowers[k - 2] in ("there", "had", "have", "has", "been")
        ):
            continue
        more = _more(clauses, s, k + 1, head)
        if (owner or more) and lowers[head] not in _EMPTY and len(lowers[head]) > 3:
            yield Absence(s, k, lowers[head], owner, more)


def _head(clauses: Clauses, s: int, k: int) -> int:
    """The last word of the noun phrase at word k, 0 where there is none of up to three words."""
    lowers = clauses.analysis.lowers[s]
    start = k
    while k < len(lowers) and k - start < 4:
        ends = k + 1 >= len(lowers) or clauses.bounded(s, k + 1) or lowers[k + 1] in PREPOSITIONS | _STOPS | AUX
        if lowers[k] in _STOPS and lowers[k] not in DETERMINERS:
            return 0
        if ends:
            return k
        k += 1
    return 0


def _more(clauses: Clauses, s: int, start: int, head: int) -> frozenset[str]:
    """What narrows the noun: words before it in the phrase, and the noun of a phrase after it."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    found = {clauses.name(words[j]) for j in range(start, head) if lowers[j] not in DETERMINERS}
    j = head + 1
    if j < len(words) and lowers[j] in PREPOSITIONS | {"to"} and not clauses.bounded(s, j):
        theme = clauses.object(s, j + 1)
        if theme.head and theme.head not in clauses.times(s):
            found |= {theme.head} | (theme.modifiers if theme.named else frozenset())
    return frozenset(found - {""})


def _owner(clauses: Clauses, s: int, k: int) -> str:
    lowers = clauses.analysis.lowers[s]
    while k and (lowers[k - 1] in AUX or lowers[k - 1] in ("still", "also", "currently")):
        k -= 1
    theme = subject(clauses, s, k).theme
    return theme.head


# Where it is there --------------------------------------------------------------------------------------------


def _there(clauses: Clauses, absence: Absence) -> Iterator[tuple[int, int]]:
    analysis = clauses.analysis
    single = absence.thing.removesuffix("s")
    forms = {absence.thing, single, plural(single)}
    forms |= (
        {w for w in analysis.vocabulary if noun(w) in kinds().get(noun(absence.thing), ())} if absence.owner else set()
    )
    forms |= _KIN.get(absence.thing, frozenset())
    for p in sorted({p for f in forms for p in analysis.places.get(f, ())}):
        if p == absence.sentence or not _sound(clauses, p) or not one_time(clauses, absence.sentence, p):
            continue
        if not _one_voice(clauses, absence, p):
            continue
        for j, lower in enumerate(analysis.lowers[p]):
            if lower in forms and _is_there(clauses, absence, p, j):
                yield p, j
                break


_KIN = {
    "children": word_set("son daughter sons daughters"),
    "siblings": word_set("brother sister brothers sisters"),
    "injuries": word_set("injured wounded"),
}


def _one_voice(clauses: Clauses, absence: Absence, p: int) -> bool:
    one, two = clauses.source(absence.sentence), clauses.source(p)
    if one is None and two is None:
        return True
    if one is not None and two is not None:
        return one == two
    return (
        clauses.lowers(absence.sentence).isdisjoint(_OWN) and one != absence.owner
        if one is not None
        else clauses.lowers(p).isdisjoint(SAY)
    )


def _is_there(clauses: Clauses, absence: Absence, p: int, j: int) -> bool:  # noqa: PLR0911  one form after another
    words, lowers = clauses.words[p], clauses.analysis.lowers[p]
    if clauses.voice[words[j].start] == "\x00" or not (MODAL - {"to", "will"}).isdisjoint(lowers[max(0, j - 5) : j]):
        return False
    said = clauses.nouns(p)
    if not all(key in said for key in absence.more):
        return False
    left = j
    while (
        left
        and lowers[left - 1] not in DETERMINERS | PREPOSITIONS | AUX
        and j - left < 3
        and not clauses.bounded(p, left)
    ):
        left -= 1
    before = lowers[left - 1] if left else ""
    inside = {clauses.name(w) for w in words[left:j]} | {noun(w.removesuffix("'s")) for w in lowers[left:j]}
    if not absence.owner:
        return before in _COUNTS or lowers[left].endswith("'s") or (left == j and j == 0)
    if absence.owner in inside:
        return True
    if before in ("his", "her", "their", "its"):
        return _possessor(clauses, p, left - 1) == absence.owner
    after = lowers[j + 1] if j + 1 < len(lowers) and not clauses.bounded(p, j + 1) else ""
    linked = after in ("of", "at", "in", "for", "on")
    if linked and any(clauses.name(w) == absence.owner for w in words[j + 2 : j + 5]):
        return before in _COUNTS or before[:1].isdigit()
    counted = before[:1].isdigit() or lowers[left][:1].isdigit() or before in CARDINALS or lowers[left] in CARDINALS
    held = clauses.analysis.lowers[absence.sentence][max(0, absence.word - 1)]
    if counted and absence.owner in said and held not in _HAVE:
        return True
    have = next((i for i in range(left, max(0, left - 3), -1) if lowers[i] in _HAVE), 0)
    return bool(have) and subject(clauses, p, have).theme.head == absence.owner


def _possessor(clauses: Clauses, p: int, k: int) -> str:
    pronoun = "he" if clauses.analysis.lowers[p][k] in ("his", "her") else "it"
    return lead(clauses, p, k, pronoun).head


def _found(clauses: Clauses, absence: Absence, place: tuple[int, int]) -> Plain:
    analysis = clauses.analysis
    one, two = ((s, around(analysis, s, k)) for s, k in sorted(((absence.sentence, absence.word), place)))
    return between(analysis, "absent", one, two, absence.thing)


__all__ = ["absences"]
