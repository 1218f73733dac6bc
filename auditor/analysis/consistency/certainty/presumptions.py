"""Deeds of which somebody is only accused, told in passing as done: "the money she stole", "victims of his bullying".

A ledger holds who is accused, suspected or inquired into and of what family of deeds; a reader looks in the rest of
the article's own voice for a deed of that family that a phrase takes for granted of the same party: a genitive, a
relative clause, a clause of time or ground, "by" with a participle, a noun for the doer. Where a verdict, a plea or an
admission may be of it, where the sentence goes on with an account, and where another deed is meant, nothing is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.accusedparties import CASE, DENIALS, OPENERS, WEAK, parties
from auditor.analysis.consistency.certainty.deedmentions import (
    OWNERS,
    SUMS,
    TAKE,
    Reading,
    deeds_at,
    done,
    may_tell,
    of_victims,
    readings,
    tells,
)
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.certainty.partymentions import Party
from auditor.analysis.consistency.certainty.retellings import Matter, again, alike, matter
from auditor.analysis.consistency.certainty.settledcases import settled
from auditor.analysis.consistency.plainclashes import around
from auditor.analysis.numbers import word_set
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
# Words of a sentence that does not vouch, wherever they stand in it.
_UNSURE = DENIALS | matter_words("deed unsure")
_SPEECH = SAY - word_set(
    "add added adding adds ask asked asking asks hoped promised vowed agreed announced announce urged"
)
# A sentence with these goes on being told by somebody in the next one.
_ACCOUNTS = (_SPEECH | (OPENERS - WEAK)) - word_set(
    "before whether never tell tells telling called call think thinks charges"
) | matter_words("deed accounts")


def presumed(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that take a disputed deed for granted, in text order."""
    if analysis.vocabulary.isdisjoint(OPENERS | CASE):
        return
    clauses = analysis.clauses
    charges = matter(clauses)
    candidates = _candidates(clauses, charges)
    telling = [s for s in candidates if _may_presuppose(clauses, charges, s)]
    if not telling or analysis.opinion:
        return
    told = frozenset().union(*[analysis.entity_keys[s] for s in candidates])
    known = [p for p in parties(clauses, told) if not settled(clauses, p)]
    if not known:
        return
    families = _families(clauses, frozenset().union(*[p.sites for p in known]))
    for s in telling:
        for party in known:
            if s in party.sites or _dated(clauses, party, s):
                continue
            k = _presupposed(clauses, party, charges, families, s)
            if k is not None:
                sentences = analysis.document.sentences
                site = min(party.sites)
                about = around(analysis, s, k)
                yield Escalation("alleged", sentences[s].span, sentences[site].span, party.cue, about, 0.75)
                break


def _candidates(clauses: Clauses, charges: Matter) -> list[int]:
    """Sentences of the article's own voice that hold a deed in a place where it can be taken for granted."""
    analysis = clauses.analysis
    live = set(analysis.vocabulary & _tellable())
    for verb in charges.verbs:
        live.update(analysis.verb_forms.get(verb, ()))
    places = analysis.places
    unsure, speech = clauses.holding(_UNSURE), clauses.holding(_SPEECH)
    held: set[int] = set()
    for form in live:
        for s in places[form]:
            if s not in held and s not in unsure and s not in speech and _placed(clauses, s, form):
                held.add(s)
    shared = Counter(s for root in charges.charge for s in analysis.roots.get(root, ()))
    held.update(s for s, count in shared.items() if count > 1 and s not in unsure and s not in speech)
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
    after = lowers[k + 1 : k + 5]
    if "by" in after or "did" in after or form in _VICTIMS:
        return True
    before = lowers[max(0, k - 3) : k]
    if not before:
        return False
    if before[-1] in _BEFOREHAND or not OWNERS.isdisjoint(before):
        return True
    if any("'" in w for w in before) or words[k - 1].start in clauses.names:
        return True
    if form in _verbs() and (not _NEARER.isdisjoint(before) or words[max(0, k - 2)].start in clauses.names):
        return True
    end = words[k - 1].end
    return clauses.reading[end : end + 1] in ("'", "’")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(f for f, found in readings().items() if any(r.part == "v" for r in found)) | TAKE


_BEFOREHAND = word_set("the this he she it they who that which by after through from")
_NEARER = word_set("the he she it they who")


# The ledger -----------------------------------------------------------------------------------------------------


def _families(clauses: Clauses, sites: frozenset[int]) -> frozenset[str]:
    """Families of the deeds that the sentences about the accusations tell of."""
    found: set[str] = set()
    forms = _forms()
    for s in sites:
        for k, lower in enumerate(clauses.analysis.lowers[s]):
            if lower in forms:
                found.update([r.family for r in deeds_at(clauses, s, k, lower)])
    return frozenset(found)


@cache
def _forms() -> frozenset[str]:
    """Words that `deeds_at` may read as a deed."""
    return frozenset(readings()) | TAKE


# Taken for granted ----------------------------------------------------------------------------------------------


def _vouched(clauses: Clauses, s: int) -> bool:
    sentence = clauses.analysis.document.sentences[s]
    lowers = clauses.lowers(s)
    if sentence.zone not in _PROSE or sentence.zone in RESIDUE or s in clauses.asking or "\x00" in clauses.said(s):
        return False
    if "would" in lowers and "without" not in lowers and "had it not been for" not in sentence.text:
        return False
    told = clauses.analysis.lowers[s]
    if any(word in _FINDING and told[k + 1 : k + 2] == ("that",) for k, word in enumerate(told)):
        return False
    return not _going_on(clauses, s)


_FINDING = word_set("found find finds showed shows shown proved established concluded ruled confirmed revealed")


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


def _may_presuppose(clauses: Clauses, charges: Matter, s: int) -> bool:
    """Whether `_presupposed` may find something, whoever is accused: a look that spares the reading of who is."""
    lowers, forms = clauses.analysis.lowers[s], _forms()
    for k, lower in enumerate(lowers):
        if lower in _VICTIMS:
            return True
        if lower in forms and any(may_tell(clauses, r, s, k) for r in deeds_at(clauses, s, k, lower)):
            return True
    return any(may_tell(clauses, _RETOLD, s, k) for k in _retold(clauses, charges, s))


def _retold(clauses: Clauses, charges: Matter, s: int) -> Iterator[int]:
    return chain(again(clauses, s, charges.verbs), alike(clauses, s, charges.charge))


def _presupposed(clauses: Clauses, party: Party, charges: Matter, families: frozenset[str], s: int) -> int | None:
    lowers, forms = clauses.analysis.lowers[s], _forms()
    retold = _retold(clauses, charges, s) if party.strong else ()
    for k in retold:
        if _NOT_DONE.isdisjoint(lowers[max(0, k - 3) : k]) and done(clauses, party, _RETOLD, s, k):
            return k
    for k, lower in enumerate(lowers):
        if lower in _VICTIMS and of_victims(clauses, party, s, k):
            return k
        for reading in deeds_at(clauses, s, k, lower) if lower in forms else ():
            plain = party.strong and reading.part == "v" and reading.form != "ing"
            plain = plain or (reading.family == "money" and not SUMS.isdisjoint(clauses.lowers(s)))
            plain = plain or (lower not in _AMBIGUOUS and (party.strong or lower not in _LOOSE))
            plain = plain and (reading.part == "n" or not families)
            if not plain and reading.family not in families:
                continue
            denied = reading.part == "v" and not _NOT_DONE.isdisjoint(lowers[max(0, k - 3) : k])
            if not denied and tells(clauses, party, reading, s, k):
                return k
    return None


# Words that tell of a wrong only beside another of the kind.
_AMBIGUOUS = matter_words("deed ambiguous")
# Words of which as much is true where nobody is accused by that name.
_LOOSE = matter_words("deed loose")
_RETOLD = Reading("", "v", "both", "")
_NOT_DONE = word_set("not never no nobody neither nor without didn't hasn't hadn't wasn't isn't doesn't")
_VICTIMS = word_set("victims victim")


__all__ = ["presumed"]
