"""Where an article speaks of one of its parties: by name, by a role noun, by a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from auditor.analysis.clauses import Clauses
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun


@dataclass(slots=True)
class Party:
    """`keys` are entity keys, `roles` nouns that stand for the party; `cue` is the first word that opens the matter.

    `sites` are the sentences about the accusation, `others` keys of the other accused of the article. `strong`
    tells of an accusation by its own name.
    """

    name: str
    cue: str
    keys: frozenset[str]
    roles: set[str] = field(default_factory=set)
    sites: set[int] = field(default_factory=set)
    others: frozenset[str] = frozenset()
    strong: bool = False


PERSONAL = word_set("he she they it who")
KINDS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
BACK = 2  # sentences in which a pronoun's name may stand before it
_GENITIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}
_SUSPECTS = word_set("suspect defendant accused")
_MARKED = word_set("arrested accused suspended charged detained suspected")
_ARTICLES = word_set("the this these")


def mentions(clauses: Clauses, s: int) -> Sequence[Mention]:
    """Those of sentence s."""
    named = clauses.analysis.mentions
    start, end = clauses.analysis.document.sentences[s].span
    return named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start


def genitive(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k is a genitive: "Strand's", "the Larks'"."""
    lower = clauses.analysis.lowers[s][k]
    end = clauses.words[s][k].end
    return lower.endswith("'s") or (lower.endswith("s") and clauses.reading[end : end + 2] in ("' ", "’ "))


def refers(clauses: Clauses, party: Party, s: int, k: int) -> bool:  # noqa: PLR0911  one kind of mention each
    """Whether word k, by itself or as the end of a phrase, stands for the party: a name, a role, a pronoun."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    if k < 0 or k >= len(words):
        return False
    lower = lowers[k]
    key = clauses.names.get(words[k].start)
    if key is not None and key in party.keys:
        return True
    if lower == "whose":
        return refers(clauses, party, s, k - 1)
    if lower in PERSONAL or lower in _GENITIVES:
        return _pronoun(clauses, party, s, k, _GENITIVES.get(lower, lower))
    bare = lower.removesuffix("'s").removesuffix("s'") if lower.endswith(("'s", "s'")) else lower
    near = lowers[max(0, k - 3) : k]
    if bare in _SUSPECTS and not party.others:
        return not _ARTICLES.isdisjoint(near)
    if noun(bare) in party.roles and not _ARTICLES.isdisjoint(near):
        return True
    return not party.keys and not _MARKED.isdisjoint(near) and not _ARTICLES.isdisjoint(near) and bare in _PEOPLE


_PEOPLE = word_set("man woman boy girl teenager driver")


def _pronoun(clauses: Clauses, party: Party, s: int, k: int, pronoun: str) -> bool:
    if pronoun == "who":
        return k > 0 and refers(clauses, party, s, k - 1)
    things = pronoun == "it"
    words = clauses.words[s]

    def told(mention: Mention) -> bool:
        if pronoun == "they":
            return mention.kind in KINDS
        return (mention.kind is EntityKind.PERSON) is not things

    here = [m for m in mentions(clauses, s) if told(m)]
    earlier = [m for m in here if m.span.start < words[k].start]
    if earlier:
        return earlier[-1].key in party.keys
    for t in range(s - 1, max(s - 1 - BACK, -1), -1):
        keys = {m.key for m in mentions(clauses, t) if told(m)}
        if keys:
            return keys <= party.keys
    if here:
        return {m.key for m in here} <= party.keys
    everybody = {m.key for m in clauses.analysis.mentions if told(m)}
    return bool(everybody) and everybody <= party.keys


__all__ = ["BACK", "KINDS", "PERSONAL", "Party", "genitive", "mentions", "refers"]
