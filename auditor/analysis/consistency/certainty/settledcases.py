"""Whether a case is settled: a verdict, a plea, an admission, a finding of those who looked into it."""

from __future__ import annotations

from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.accusedparties import parties
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.certainty.partymentions import Party
from auditor.analysis.numbers import word_set

_SETTLING = matter_words("deed settling")
_UNSETTLED = matter_words("deed unsettled")
_FELL = word_set("suicide manhunt")  # who died or fled cannot be tried
_SELF = word_set("himself herself themselves")
_ENDED = word_set("killed shot hanged stabbed")


def settled(clauses: Clauses, party: Party) -> bool:
    """Whether the article tells of a verdict, a plea or an admission that may be of it, or of the doer's end."""
    for s in clauses.having(_SETTLING):
        lowers = clauses.analysis.lowers[s]
        for k, lower in enumerate(lowers):
            if lower not in _SETTLING or not _UNSETTLED.isdisjoint(lowers[max(0, k - 6) : k]):
                continue
            if any(w.endswith("n't") for w in lowers[max(0, k - 4) : k]):
                continue
            if lower in _PAIRED and _PAIRED[lower].isdisjoint(lowers[max(0, k - 5) : k + 3]):
                continue
            people = clauses.analysis.entity_keys[s] & frozenset(clauses.people.values())
            if not people or people & party.keys or not party.keys:
                return True
    if clauses.vocabulary() & _FELL:
        return True
    told = [clauses.analysis.lowers[s] for s in clauses.having(_SELF)]
    return any(w in _SELF and lowers[k] in _ENDED for lowers in told for k, w in enumerate(lowers[1:]))


# Settling only with one of these beside it: "struck off", "the panel found".
_PAIRED = {
    "struck": word_set("off"),
    "plea": word_set("guilty changed changes changing bargain deal"),
    "serving": word_set("sentence years life term time"),
    "admission": word_set("his her their guilt"),
    "settlement": word_set("reached out paid court agreed"),
    "prison": word_set("sent years went goes go gone"),
    "given": word_set("years months"),
    "found": word_set(
        "panel court jury tribunal inquiry judge committee investigators review report guilty inspectors"
    ),
    "caught": word_set("was were on red-handed"),
    "concludes": word_set("inquiry report review panel committee"),
    "concluded": word_set("inquiry report review panel committee police investigators"),
    "established": word_set("court inquiry police investigators that tests"),
    "owned": word_set("up"),
    "settled": word_set("case suit claim lawsuit court"),
    "sentence": word_set("his her prison jail years suspended"),
    "ruled": word_set("court judge tribunal that"),
    "banned": word_set("was were been for"),
    "fined": word_set("was were been"),
}


def all_settled(clauses: Clauses) -> bool:
    """Whether the case of everybody accused is settled; not where nobody is."""
    accused = parties(clauses, frozenset())
    return bool(accused) and all(settled(clauses, party) for party in accused)


__all__ = ["all_settled", "settled"]
