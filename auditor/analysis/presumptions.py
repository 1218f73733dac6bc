"""Deeds of which somebody is only accused, told in passing as done: "the money she stole", "victims of his bullying".

A ledger holds who is accused, suspected or inquired into and of what family of deeds; a reader looks in the rest of
the article's own voice for a deed of that family that a phrase takes for granted of the same party: a genitive, a
relative clause, a clause of time or ground, "by" with a participle, a noun for the doer. Where a verdict, a plea or an
admission may be of it, where the sentence goes on with an account, and where another deed is meant, nothing is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import predicates
from auditor.analysis.accusedparties import CASE, DENIALS, OPENERS, WEAK, parties
from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.escalations import Escalation
from auditor.analysis.matterwords import matter_words
from auditor.analysis.numbers import word_set
from auditor.analysis.partymentions import Party, genitive, refers
from auditor.analysis.plainclashes import around
from auditor.analysis.predicates import noun
from auditor.analysis.retellings import again, governed
from auditor.analysis.settledcases import settled
from auditor.document import RESIDUE, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


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


_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_TAKE = word_set("take takes took taken taking")
_SUMS = matter_words("deed sums")
# Words of a sentence that does not vouch, wherever they stand in it.
_UNSURE = DENIALS | matter_words("deed unsure")
_SPEECH = SAY - word_set("ask asked asking asks hoped promised vowed agreed announced announce urged")
# A sentence with these goes on being told by somebody in the next one.
_ACCOUNTS = _SPEECH | (OPENERS - WEAK) - word_set("before whether never") | matter_words("deed accounts")
_STORIES = matter_words("deed stories")
_ADVERBS = word_set("also then once later first had has have been still always reportedly repeatedly twice")
_LEADS = word_set("after before when since because until as once while that which whom who where by of what")
_OWNERS = word_set("his her their its whose")
_SUBJECTS = word_set("he she they it who")
_BETWEEN = word_set("on about of against for with in at to and or over into by from")
# It is disputed that there was such a deed, not only who did it.
_TIED = frozenset({"copying", "sport", "cover", "drink"})
# These tell that the doer is one whom the article knows by place or post.
_POSTS = matter_words("deed posts")
_SUFFERED = word_set("murder killing death assassination shooting stabbing abduction kidnapping poisoning slaying")


def presumed(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that take a disputed deed for granted, in text order."""
    if analysis.vocabulary.isdisjoint(OPENERS | CASE):
        return
    clauses = analysis.clauses
    verbs = governed(clauses)
    candidates = _candidates(clauses, verbs)
    if not candidates or analysis.opinion:
        return
    known = [p for p in parties(clauses) if not settled(clauses, p)]
    if not known:
        return
    families = frozenset().union(*[_families(clauses, p) for p in known])
    matter = _Matter(families, verbs, any(p.strong for p in known))
    for s in candidates:
        for party in known:
            if s in party.sites or _dated(clauses, party, s):
                continue
            k = _presupposed(clauses, party, matter, s)
            if k is not None:
                sentences = analysis.document.sentences
                site = min(party.sites)
                about = around(analysis, s, k)
                yield Escalation("alleged", sentences[s].span, sentences[site].span, party.cue, about, 0.75)
                break


def _candidates(clauses: Clauses, verbs: dict[str, frozenset[str]]) -> list[int]:
    """Sentences of the article's own voice that hold a deed in a place where it can be taken for granted."""
    analysis = clauses.analysis
    live = set(analysis.vocabulary & _tellable())
    for verb in verbs:
        live.update(analysis.verb_forms.get(verb, ()))
    places = analysis.places
    unsure, speech = clauses.holding(_UNSURE), clauses.holding(_SPEECH)
    held: set[int] = set()
    for form in live:
        for s in places[form]:
            if s not in held and s not in unsure and s not in speech and _placed(clauses, s, form):
                held.add(s)
    return [s for s in sorted(held) if _vouched(clauses, s)]


@cache
def _tellable() -> frozenset[str]:
    """Forms that can take a deed for granted: no infinitive, no present."""
    forms = {f for f, found in readings().items() if any(r.part != "v" or r.form not in ("base", "s") for r in found)}
    return frozenset(forms | _VICTIMS | word_set("took taken"))


def _placed(clauses: Clauses, s: int, form: str) -> bool:
    """Whether the form stands where its doer can be told: a quick look that spares the reading of who is accused."""
    lowers, words = clauses.analysis.lowers[s], clauses.words[s]
    k = lowers.index(form)
    if lowers[k + 1 : k + 2] in (("by",), ("of",)) or not _AFTERWARDS.isdisjoint(lowers[k + 2 : k + 7]):
        return True
    if not k:
        return False
    if not _BEFOREHAND.isdisjoint(lowers[max(0, k - 3) : k]):
        return True
    return any(words[j].start in clauses.names or genitive(clauses, s, j) for j in range(max(0, k - 3), k))


_BEFOREHAND = word_set("the this his her their its he she it they who that which by after through from mr mrs ms dr")
_AFTERWARDS = word_set("did had has by")


# The ledger -----------------------------------------------------------------------------------------------------


class _Matter(NamedTuple):
    """What the article's accusations are of: families of deeds, and verbs with what stood beside them.

    `strong` says whether anybody is accused by that name.
    """

    families: frozenset[str]
    verbs: dict[str, frozenset[str]]
    strong: bool


def _families(clauses: Clauses, party: Party) -> frozenset[str]:
    """Families of the deeds that the sentences about the accusation tell of."""
    found = set()
    for s in party.sites:
        for k, lower in enumerate(clauses.analysis.lowers[s]):
            found |= {r.family for r in _deeds(clauses, s, k, lower)}
    return frozenset(found)


def _deeds(clauses: Clauses, s: int, k: int, lower: str) -> list[Reading]:
    lowers = clauses.analysis.lowers[s]
    near = lowers[max(0, k - 6) : k] + lowers[k + 1 : k + 8]
    found = [r for r in readings().get(lower, ()) if not r.particle or r.particle in near]
    if lower in _TAKE and not found:
        words = clauses.words[s]
        after = clauses.reading[words[k].end : words[min(len(words) - 1, k + 4)].end]
        if (
            not _SUMS.isdisjoint(near)
            or any(sign in after for sign in "£$€")
            or "what" in near
            or _missed(clauses, s, k)
        ):
            form = {"took": "past", "taken": "participle", "taking": "ing"}.get(lower, "base")
            found.append(Reading("money", "v", form, ""))
    return found


def _missed(clauses: Clauses, s: int, k: int) -> bool:
    """Whether what was taken is what the article says is missing: "the nights when he took the morphine"."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] != ("the",) or k + 2 >= len(lowers):
        return False
    taken = noun(lowers[k + 2])
    return any(t != s and taken in clauses.nouns(t) for t in clauses.holding(_MISSING))


_MISSING = word_set("missing vanished disappeared stolen theft lost disappearance")


# Taken for granted ----------------------------------------------------------------------------------------------


def _vouched(clauses: Clauses, s: int) -> bool:
    sentence = clauses.analysis.document.sentences[s]
    lowers = clauses.lowers(s)
    if sentence.zone not in _PROSE or sentence.zone in RESIDUE or s in clauses.asking or "\x00" in clauses.said(s):
        return False
    if "would" in lowers and "without" not in lowers and "had it not been for" not in sentence.text:
        return False
    return not _going_on(clauses, s)


def _going_on(clauses: Clauses, s: int) -> bool:
    """Whether the sentence goes on with an account that the one before it gives."""
    sentences = clauses.analysis.document.sentences
    if s == 0:
        return False
    between = clauses.analysis.document.text[sentences[s - 1].span.end : sentences[s].span.start]
    before = clauses.lowers(s - 1)
    if "\n" not in between:
        return not before.isdisjoint(_ACCOUNTS) or "\x00" in clauses.said(s - 1)
    return False


def _dated(clauses: Clauses, party: Party, s: int) -> bool:
    """Whether the sentence is of another year than the accusation."""
    years = {w for w in clauses.times(s) if w[0].isdigit()}
    return bool(years) and not any(years & clauses.times(t) for t in party.sites)


def _presupposed(clauses: Clauses, party: Party, matter: _Matter, s: int) -> int | None:
    lowers = clauses.analysis.lowers[s]
    for k in again(clauses, s, matter.verbs):
        if _NOT_DONE.isdisjoint(lowers[max(0, k - 3) : k]) and _done(clauses, party, _RETOLD, s, k):
            return k
    for k, lower in enumerate(lowers):
        if lower in _VICTIMS and _of_victims(clauses, party, s, k):
            return k
        for reading in _deeds(clauses, s, k, lower):
            plain = party.strong and reading.part == "v"
            plain = plain or (lower not in _AMBIGUOUS and (party.strong or lower not in _LOOSE))
            plain = plain and (reading.part == "n" or not matter.families)
            if not plain and reading.family not in matter.families:
                continue
            denied = reading.part == "v" and not _NOT_DONE.isdisjoint(lowers[max(0, k - 3) : k])
            if not denied and _TELLS[reading.part](clauses, party, reading, s, k):
                return k
    return None


# Words that tell of a wrong only beside another of the kind.
_AMBIGUOUS = matter_words("deed ambiguous")
# Words of which as much is true where nobody is accused by that name.
_LOOSE = matter_words("deed loose")
_RETOLD = Reading("", "v", "both", "")
_NOT_DONE = word_set("not never no nobody neither nor without didn't hasn't hadn't wasn't isn't doesn't")
_VICTIMS = word_set("victims victim")


def _of_victims(clauses: Clauses, party: Party, s: int, k: int) -> bool:
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
        if lowers[j] in _OWNERS or genitive(clauses, s, j):
            return refers(clauses, party, s, j)
    return False


def _named(clauses: Clauses, party: Party, reading: Reading, s: int, k: int) -> bool:
    """A noun for the deed that is the party's."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] and lowers[k + 1] in _STORIES:
        return False
    if reading.family in ("killing", "captive") and _victim(clauses, party):
        return False
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
        if lowers[j] in ("did", "had", "has") and refers(clauses, party, s, j - 1):
            return not _AS.isdisjoint(lowers[k + 1 : j])
    return False


_AS = word_set("as like")


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


def _done(  # noqa: C901, PLR0911  one reason each
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
        return any(refers(clauses, party, s, j) for j in range(by + 1, min(len(lowers), by + 4)))
    left = k
    while left and not clauses.bounded(s, left) and (lowers[left - 1] in _ADVERBS or lowers[left - 1].endswith("ly")):
        left -= 1
    if not left or clauses.bounded(s, left) or lowers[left - 1] in ("were", "was", "be", "is", "are", "been"):
        return False
    if "been" in lowers[left:k]:
        return False
    if lowers[left - 1] in ("who", "which", "that"):
        return left > 1 and _who(clauses, party, s, left - 1)
    if not refers(clauses, party, s, left - 1):
        return False
    return _subordinate(clauses, s, left - 1)


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
    lowers = clauses.analysis.lowers[s]
    return lowers[k].isalpha() and any(w in _DETERMINERS for w in lowers[max(0, k - 4) : k])


_DETERMINERS = matter_words("deed determiners")


def _gerund(clauses: Clauses, party: Party, s: int, k: int) -> bool:
    """ "The points she won by doping", "after embezzling"."""
    lowers = clauses.analysis.lowers[s]
    if not k or lowers[k - 1] not in ("by", "after", "through", "from") or lowers[k + 1 : k + 2] == ("by",):
        return False
    return any(refers(clauses, party, s, j) for j in range(max(0, k - 6), k - 1))


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
    only = len(party.others) == 0 and not lowers[k].endswith("s")
    return only and (reading.family in _TIED or not _POSTS.isdisjoint(clauses.lowers(s)))


_TELLS = {"n": _named, "v": _done, "a": _doer}


__all__ = ["presumed"]
