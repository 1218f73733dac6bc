"""Deeds as told in passing: as a thing somebody has, in a clause that hangs on another, by a noun for the doer."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from auditor.analysis import predicates
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.certainty.partymentions import Party, genitive, refers
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.lexicon import entries


class Reading(NamedTuple):
    """A word as a deed: `part` is v, n or a (who does it); `form` as in `predicates.Sense`."""

    family: str
    part: str
    form: str
    particle: str


@cache
def readings() -> dict[str, tuple[Reading, ...]]:
    """Readings by lower-case form."""
    found: dict[str, list[Reading]] = {}
    for line in entries("disputed_deeds"):
        family, part, listed = line.split("\t")
        for word in listed.split():
            if part != "v" and "+" in word:
                first, _, second = word.partition("+")
                found.setdefault(first, []).append(Reading(family, part, "", second))
                continue
            for form, sense in predicates.expand(family, "0", "o", word if part == "v" else f"n:{word}"):
                found.setdefault(form, []).append(Reading(family, part, sense.form, sense.particle))
    return {form: tuple(each) for form, each in found.items()}


TAKE = word_set("take takes took taken taking")
SUMS = matter_words("deed sums")
_STORIES = matter_words("deed stories")
_ADVERBS = word_set("also then once later first had has have been still always reportedly repeatedly twice")
_LEADS = word_set("after before when since because until as once while that which whom who where by of what")
OWNERS = word_set("his her their its whose")
_SUBJECTS = word_set("he she they it who")
_BETWEEN = word_set("on about of against for with in at to and or over into by from")
# It is disputed that there was such a deed, not only who did it.
_TIED = frozenset({"copying", "sport", "cover", "drink"})
# These tell that the doer is one whom the article knows by place or post.
_POSTS = matter_words("deed posts")
_SUFFERED = word_set("murder killing death assassination shooting stabbing abduction kidnapping poisoning slaying")


def deeds_at(clauses: Clauses, s: int, k: int, lower: str) -> list[Reading]:
    lowers = clauses.analysis.lowers[s]
    near = lowers[max(0, k - 6) : k] + lowers[k + 1 : k + 8]
    after = lowers[k + 1 : k + 6]
    found = [
        r
        for r in readings().get(lower, ())
        if not r.particle or r.particle in (after if r.particle in _PHRASAL else near)
    ]
    if lower in TAKE and not found:
        words = clauses.words[s]
        told = clauses.reading[words[k].end : words[min(len(words) - 1, k + 4)].end]
        if not SUMS.isdisjoint(near) or any(sign in told for sign in "£$€") or "what" in near or _missed(clauses, s, k):
            form = {"took": "past", "taken": "participle", "taking": "ing"}.get(lower, "base")
            found.append(Reading("money", "v", form, ""))
    return found


_PHRASAL = word_set("up off over down at out on away into in from alight ablaze light")


def _missed(clauses: Clauses, s: int, k: int) -> bool:
    """Whether what was taken is what the article says is missing: "the nights when he took the morphine"."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] != ("the",) or k + 2 >= len(lowers):
        return False
    taken = noun(lowers[k + 2])
    return any(t != s and taken in clauses.nouns(t) for t in clauses.holding(_MISSING))


_MISSING = word_set("missing vanished disappeared stolen theft lost disappearance")


def of_victims(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    """ "His victims", "victims of Strand"."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] == ("of",):
        return any(refers(clauses, party, s, j) for j in range(k + 2, min(len(lowers), k + 5)))
    return _owned(clauses, party, s, k)


def _owned(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    """Whether word k is the party's: "Strand's verbal abuse", "his thefts"."""
    lowers = clauses.analysis.lowers[s]
    for j in range(k - 1, max(k - 4, -1), -1):
        if clauses.bounded(s, j + 1) or lowers[j] in _BETWEEN:
            return False
        if lowers[j] in OWNERS or genitive(clauses, s, j):
            return refers(clauses, party, s, j)
    return False


def _named(clauses: Clauses, party: Party, reading: Reading, s: int, k: int) -> bool:
    """A noun for the deed that is the party's."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] and lowers[k + 1] in _STORIES:
        return False
    grave = reading.family in ("killing", "captive", "harm")
    if grave and (_victim(clauses, party) or not party.keys <= frozenset(clauses.people.values())):
        return False  # what a band of rebels did, nobody disputes
    if _owned(clauses, party, s, k) or _as_did(clauses, party, s, k):
        return True
    if reading.family in _TIED and party.strong and k and lowers[k - 1] == "the" and not party.others and party.keys:
        return lowers[k + 1 : k + 2] != ("of",)
    by = lowers[k + 1 : k + 2]
    return by == ("by",) and any(refers(clauses, party, s, j) for j in range(k + 2, min(len(lowers), k + 5)))


def _as_did(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    """ "… forgery, as Ms Tindle did": the party for an example."""
    lowers = clauses.analysis.lowers[s]
    for j in range(k + 1, min(len(lowers), k + 7)):
        if lowers[j] in _DID and refers(clauses, party, s, j - 1):
            return not _AS.isdisjoint(lowers[k + 1 : j])
    return False


_AS = word_set("as like")
_DID = word_set("did had has")


def _victim(clauses: Clauses, party: Party) -> bool:
    """Whether the article tells of a deed done to the party."""
    for s in clauses.having(_SUFFERED):
        lowers = clauses.analysis.lowers[s]
        for k, lower in enumerate(lowers):
            if (
                lower in _SUFFERED
                and lowers[k + 1 : k + 2] == ("of",)
                and any(refers(clauses, party, s, j) for j in range(k + 2, min(len(lowers), k + 6)))
            ):
                return True
    return False


def may_tell(  # noqa: PLR0911  one part of speech each
    clauses: Clauses, reading: Reading, s: int, k: int
) -> bool:
    """Whether word k can tell of somebody's deed as the reading says, whoever it is: what `tells` needs at least."""
    lowers = clauses.analysis.lowers[s]
    after = lowers[k + 1 : k + 7]
    if reading.part == "a":
        return k > 0 and lowers[k - 1] in ("the", "this")
    if not _DID.isdisjoint(after) and not _AS.isdisjoint(after):
        return True
    if reading.part == "n":
        near = range(max(0, k - 3), k)
        return (
            after[:1] == ("by",)
            or lowers[k - 1 : k] == ("the",)
            or any(lowers[j] in OWNERS or genitive(clauses, s, j) for j in near)
        )
    if reading.form == "ing":
        return k > 0 and lowers[k - 1] in _MEANS
    if reading.form not in ("past", "participle", "both"):
        return False
    if "by" in after[:3]:
        return True
    left = _left(clauses, s, k)
    return left > 0 and (lowers[left - 1] in _RELATIVES or _subordinate(clauses, s, left - 1))


def done(  # noqa: C901, PLR0911  one reason each
    clauses: Clauses, party: Party, reading: Reading, s: int, k: int
) -> bool:
    """A verb that a subordinate clause tells of the party, or a participle with "by" and the party."""
    lowers = clauses.analysis.lowers[s]
    if _as_did(clauses, party, s, k):
        return True
    if reading.form == "ing":
        return _gerund(clauses, party, s, k)
    if reading.form not in ("past", "participle", "both"):
        return False
    if lowers[k + 1 : k + 2] in (("to",), ("out",)):  # "threatened to pull out", "was beaten out by"
        return False
    by = next((j for j in range(k + 1, min(len(lowers), k + 4)) if lowers[j] == "by"), 0)
    if by and reading.form != "past":
        if lowers[by + 1 : by + 2] and (lowers[by + 1] in OWNERS or "police" in lowers[by : by + 5]):
            return False  # "tripped up by her decision"
        return any(refers(clauses, party, s, j) for j in range(by + 1, min(len(lowers), by + 4)))
    left = _left(clauses, s, k)
    if (
        not left
        or clauses.bounded(s, left)
        or lowers[left - 1] in OWNERS
        or lowers[left - 1] in ("were", "was", "be", "is", "are", "been")
    ):
        return False
    if "been" in lowers[left:k]:
        return False
    if lowers[left - 1] in _RELATIVES:
        return left > 1 and _who(clauses, party, s, left - 1)
    if not refers(clauses, party, s, left - 1):
        return False
    return _subordinate(clauses, s, left - 1)


def _left(clauses: Clauses, s: int, k: int) -> int:
    """Where the verb at word k begins, with its adverbs."""
    lowers = clauses.analysis.lowers[s]
    left = k
    while left and not clauses.bounded(s, left) and (lowers[left - 1] in _ADVERBS or lowers[left - 1].endswith("ly")):
        left -= 1
    return left


_RELATIVES = word_set("who which that")


def _who(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    return refers(clauses, party, s, k - 1)


def _subordinate(clauses: Clauses, s: int, k: int) -> bool:
    """Whether the clause whose subject ends in word k hangs on another: a relative one, one of time or ground."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    start = k
    named = words[k].start in clauses.names
    if named or lowers[k] not in _SUBJECTS:
        while start and k - start < 4 and not clauses.bounded(s, start):
            before = lowers[start - 1]
            if lowers[start] in _ARTICLES or before in _LEADS:
                break
            if not (before in _TITLES or before in _ARTICLES or words[start - 1].start in clauses.names or not named):
                break
            start -= 1
    if not start or clauses.bounded(s, start):
        return False
    return lowers[start - 1] in _LEADS or _noun_before(clauses, s, start - 1)


_ARTICLES = word_set("the this these a an")
_TITLES = word_set("mr mrs ms miss dr sir professor")


def _noun_before(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k ends a noun phrase with a determiner: "the eleven maps"."""
    lowers = clauses.analysis.lowers[s]
    if not lowers[k].isalpha() or lowers[k] in _DETERMINERS:
        return False
    for j in range(k - 1, max(k - 5, -1), -1):
        if clauses.bounded(s, j + 1):
            return False
        if lowers[j] in _DETERMINERS or lowers[j] == "whose":
            return True
    return False


_DETERMINERS = matter_words("deed determiners")


def _gerund(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    """ "The points she won by doping", "after embezzling"."""
    lowers = clauses.analysis.lowers[s]
    if not k or lowers[k - 1] not in _MEANS or lowers[k + 1 : k + 2] == ("by",):
        return False
    return any(refers(clauses, party, s, j) for j in range(max(0, k - 6), k - 1))


_MEANS = word_set("by after through from")


def _doer(clauses: Clauses, party: Party, reading: Reading, s: int, k: int) -> bool:
    """A noun for the doer that stands for the party: "the thief had worked there", "Mallory, the embezzler"."""
    lowers = clauses.analysis.lowers[s]
    if not k or lowers[k - 1] not in ("the", "this"):
        return False
    if lowers[k + 1 : k + 2] and (lowers[k + 1] in _STORIES or lowers[k + 1].endswith("'s")):
        return False
    if k > 1 and clauses.bounded(s, k - 1) and refers(clauses, party, s, k - 2):
        return True
    if k + 1 < len(lowers) and clauses.bounded(s, k + 1) and refers(clauses, party, s, min(k + 3, len(lowers) - 1)):
        return True
    only = party.strong and not party.others and not lowers[k].endswith("s")
    return only and (reading.family in _TIED or not _POSTS.isdisjoint(clauses.lowers(s)))


def tells(clauses: Clauses, party: Party, reading: Reading, s: int, k: int) -> bool:
    """Whether word k takes it for granted that the party did what the reading says."""
    return _TELLS[reading.part](clauses, party, reading, s, k)


_TELLS = {"n": _named, "v": done, "a": _doer}


__all__ = ["OWNERS", "SUMS", "TAKE", "Reading", "deeds_at", "done", "may_tell", "of_victims", "readings", "tells"]
