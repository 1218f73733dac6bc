"""Passives that hide who says or judges: "it has been suggested", "is widely seen as", "questions have been raised".

"There have been claims" belongs here too: a noun of saying without anybody who says it.
"""

from __future__ import annotations

from auditor.analysis.attribution import reporting_verb
from auditor.analysis.sourcing.unspecificgroups import Clause, Shape
from auditor.analysis.sourcing.vaguewords import (
    ADVERBS,
    AUXILIARIES,
    BE,
    EXISTENTIAL,
    FEELINGS,
    HIDDEN,
    JUDGED,
    REPORTED,
    SOFT,
    WIDE_ONLY,
    WIDELY,
    WIDESPREAD,
)

_SECRETS = (("no", "secret", "that"), ("an", "open", "secret"), ("common", "knowledge"))
_RAISED = ("raised", "asked", "voiced", "levelled", "leveled", "made")
_PARTICIPLES = {
    "seen": "see", "regarded": "regard", "viewed": "view", "deemed": "deem", "perceived": "perceive", "held": "hold",
    "rumoured": "rumour", "rumored": "rumor", "tipped": "tip", "credited": "credit", "accepted": "accept",
    "ridiculed": "ridicule", "mocked": "mock", "admired": "admire", "respected": "respect", "touted": "tout",
    "hailed": "hail", "blamed": "blame", "considered": "consider",
}  # fmt: skip
_PASSIVES = {
    "accepted": "accept", "acknowledged": "acknowledge", "recognised": "recognise", "recognized": "recognize",
    "mooted": "moot", "reckoned": "reckon", "supposed": "suppose", "rumoured": "rumour", "rumored": "rumour",
    "whispered": "rumour", "agreed": "agree", "hoped": "hope", "felt": "feel", "estimated": "estimate",
    "predicted": "predict",
}  # fmt: skip


def it(clause: Clause, index: int) -> Shape | None:
    """ "It has been suggested", "it is widely believed"."""
    if not clause.opens(index):
        return None
    at = index + 1
    while clause.word(at) in AUXILIARIES or clause.word(at) in ADVERBS or clause.word(at).endswith("ly"):
        at += 1
    passed = [*(["is"] if clause.lower[index] != "it" else []), *clause.lower[index + 1 : at]]
    for secret in _SECRETS:
        if passed and tuple(clause.lower[at : at + len(secret)]) == secret:
            return index, at + len(secret) - 1, None, True
    lemma = _hidden(clause, at)
    if not (set(passed) & BE) or lemma not in HIDDEN or {"not", "never"} & set(passed):
        return None
    if lemma in WIDE_ONLY and not (WIDELY & set(passed)):
        return None
    adage = clause.word(at + 1) == "that" and clause.word(at + 2) in ("we", "you", "one")  # "it is said that we learn"
    if adage or clause.word(at + 1) in ("by", "to", "and", "as", "with", "when", "would") or "will" in passed:
        return None
    was = (lemma in REPORTED and "was" in passed) or (lemma == "report" and "been" in passed)
    return index, at, None, not (was or lemma in SOFT)


def _hidden(clause: Clause, at: int) -> str:
    """Lemma of a participle of speech or thought; "" for another word."""
    lower = clause.word(at)
    verb = reporting_verb(lower)
    if verb is None:
        return _PASSIVES.get(lower, "")
    return verb.lemma if verb.form == "past" else ""


def there(clause: Clause, index: int) -> Shape | None:
    """ "There have been claims that", "there is growing speculation about"."""
    at = index + 1
    while clause.word(at) in AUXILIARIES or clause.word(at) in ("remain", "remains") or clause.word(at) in ADVERBS:
        at += 1
    if at == index + 1:
        return None
    noun = next((i for i in range(at, at + 5) if clause.word(i) in EXISTENTIAL or clause.word(i) in FEELINGS), -1)
    if noun < 0 or {"no", "any", "not", "few", "little"} & set(clause.lower[index:noun]):
        return None
    if "," in clause.voice[clause.words[index].end : clause.words[noun].start]:
        return None
    if clause.word(noun) in FEELINGS:
        wide = WIDESPREAD & set(clause.lower[at:noun])
        return (index, noun, None, True) if wide and clause.word(noun + 1) in ("that", "among", "in") else None
    to_talk = clause.word(noun) == "talk" and (clause.word(noun - 1) == "to" or clause.word(noun + 1) == "in")
    if clause.word(noun + 1) not in ("that", "of", "about", "in", "over") or clause.word(noun) == "report" or to_talk:
        return None
    return index, noun, None, clause.word(noun + 1) != "in"


def thought(clause: Clause, index: int) -> Shape | None:
    """ "Is thought to be", "are understood to have", "was believed to"."""
    if clause.word(index + 1) != "to" or clause.word(index + 2) not in ("be", "have", "cost", "hold", "want"):
        return None
    at = index - 1
    while clause.word(at) in ("now", "also", "still", "then"):
        at -= 1
    if {"told", "said", "by", "showed", "according", "says"} & set(clause.lower[index:]):
        return None
    if clause.word(at) not in ("is", "are") or clause.word(at - 1) in ("it", "who", "which", "i", "we"):
        return None
    return at, index, None, False


def raised(clause: Clause, index: int) -> Shape | None:
    """ "Questions have been raised", "eyebrows were raised"."""
    at = index + 1
    while clause.word(at) in AUXILIARIES or clause.word(at) in ADVERBS:
        at += 1
    passive = clause.word(at - 1) in BE and clause.word(at) in (
        "raised",
        "asked",
        "voiced",
        "levelled",
        "leveled",
        "made",
    )
    where = ("by", "in", "during") if clause.lower[index] == "eyebrows" else ("by", "in", "at", "during")
    if not passive or clause.word(at + 1) in where or not clause.opens(index):
        return None
    return index, at, None, False


def widely(clause: Clause, index: int) -> Shape | None:
    """ "Is widely seen as", "is generally thought to"."""
    be = index - 1
    while clause.word(be) in ADVERBS:
        be -= 1
    if clause.word(be) not in BE:
        return None  # "the widely admired Dr Hale"
    verb = reporting_verb(clause.word(index + 1))
    participle = clause.word(index + 1)
    lemma = verb.lemma if verb and verb.form == "past" else _PARTICIPLES.get(participle, "")
    if lemma not in JUDGED or clause.word(index + 2) in ("by", "in", "among", "for", "and", ""):
        return None
    if clause.word(index - 2) == "it" or {"not", "never"} & set(clause.lower[max(0, index - 3) : index]):
        return None
    return index - 1, index + 1, None, False


def rumoured(clause: Clause, index: int) -> Shape | None:
    """ "Is rumoured to", "are said to", "is reputed to"."""
    if clause.word(index + 1) != "to" or clause.word(index - 1) not in ("is", "are", "been"):
        return None
    if clause.lower[index] in ("said", "reported") and clause.word(index + 2) not in ("be", "have"):
        return None
    first = index - 1 - (clause.word(index - 1) == "been")
    return first, index, None, clause.lower[index] not in ("said", "reported")
