"""Sentences that accuse: a verb or noun of charging, a denial, an inquiry, a boast that somebody doubts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.certainty.accusationwords import (
    ADVERBS,
    AFTER,
    ALL_CUES,
    ANY,
    ARTICLES,
    BE,
    BOASTS,
    CHARGES,
    CLAUSES,
    DENIES,
    DENYING_WORDS,
    DETERMINERS,
    DOUBTING,
    EITHER,
    EXAMINED,
    INFINITIVES,
    INQUIRY_WORDS,
    OWN,
    PREPOSITIONS,
    PROSE,
    REPORTING,
    SELF,
    STRONG,
    TO,
    UPHOLDING,
)
from auditor.analysis.consistency.certainty.accusednames import Accused, Site, heads_in, kind_of, named_late, told_of
from auditor.analysis.entities import EntityKind
from auditor.analysis.predicates import noun
from auditor.analysis.wrongdoings import is_past
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses
    from auditor.analysis.tokens import Word

# Patterns without a capital are searched in lower case, which is many times faster than blind to case.
_FLAT = re.compile(
    r"\b(?:none of (?:it|this|that|them)|not true|untrue|no part in|nothing to do with|(?:is|was|are|were) innocent"
    r"|ha[sd] never|"
    r"(?:call|calls|called|dismissed|rejected|described) (?:\w+ ){1,4}(?:lies?|nonsense|absurd|false|baseless"
    r"|smear|fantasy|invention"
    r"|ridiculous|untrue|fiction)|(?:disput(?:es|ed)|den(?:ies|ied)) (?:that|this|it|them|the (?:reports?|claims?"
    r"|story|accusations?|allegations?|charges?))(?=[.,;])|absurd|(?:is|was) at home|insists? (?:he|she|it|they"
    r"|every|all|that|no)|reject(?:s|ed) (?:the|that|those|these|all"
    r"|it|them|any))\b",
)
_DOUBT = re.compile(
    r"\b(?:doubt(?!less)\w*|s[ck]eptic\w*|proof|(?:asked|called|calls|requested"
    r"|demand\w*) (?:\w+ ){0,3}(?:evidence|proof|files|data|records)"
    r"|unverified|not been verified|independently|unproven|disput\w+|no evidence|has yet to|have yet to"
    r"|not been recogni[sz]ed"
    r"|cast doubt|question(?:s|ed)? (?:the|his|her|its|whether)|too early to say|not convinced|unconvinced"
    r"|impossible)\b",
)
_UPHELD = re.compile(
    r"(?<!be )\b(?:(?:confirm|verif|recogni[sz]|certif|authenticat|ratif)(?:ied|ed|es|ies)|independent (?:tests"
    r"|study|studies)|peer[- ]review\w*)\b",
)
_INQUIRY = re.compile(
    r"\b(?:under investigation|being investigated|is investigating|are investigating|under scrutiny|on trial"
    r"|pleaded not guilty|pleads not guilty|plead not guilty|arrested on suspicion|face[sd]? (?:\w+ ){0,3}(?:charges?"
    r"|allegations?|accusations?|trial|claims?)|inquiry into|investigation into|suspended (?:\w+ ){0,3}(?:while"
    r"|pending|over|after|amid)"
    r"|(?:stepped|stands?|stood|standing) (?:aside|down) (?:\w+ ){0,2}(?:while|pending|amid|during)"
    r"|suspended its|suspended her|suspended his|questioned (?:by|over)|stands? accused|due in court)\b"
)


def accused_in(clauses: Clauses) -> Accused:
    """All that the article accuses somebody of; no names but those that its accusations give."""
    found = Accused()
    boasting = _doubted(clauses)
    strong, to = clauses.holding(STRONG), clauses.holding(TO)
    for s in clauses.having(ALL_CUES | BOASTS if boasting else ALL_CUES):
        if clauses.zones[s] not in PROSE:
            continue
        if not boasting and s not in strong and not (s in to and _said_to(clauses.analysis.lowers[s])):
            continue
        words = clauses.words[s]
        for k, word in enumerate(words):
            if word.lower not in ANY or clauses.voice[word.start] == "\x00":
                continue
            for kind, start, end, tail in _places(clauses, s, k):
                if kind != "boast" or boasting:
                    _take(clauses, found, _Cue(s, word.text, kind, start, end, tail))
        _looked_into(clauses, found, s)
    for s in clauses.having(DENYING_WORDS):
        _flatly(clauses, found, s)
    return found


def _said_to(lowers: Sequence[str]) -> bool:
    """ "is said to", "were thought to"."""
    return any(after == "to" and word in INFINITIVES for word, after in pairwise(lowers))


def _doubted(clauses: Clauses) -> bool:
    """Whether somebody doubts something and nothing is said to be confirmed."""
    doubts = any(_DOUBT.search(clauses.told(s)) for s in clauses.having(DOUBTING))
    return doubts and not any(_UPHELD.search(clauses.told(s)) for s in clauses.having(UPHOLDING))


class _Cue(NamedTuple):
    """A cue: the accused may be named among the words `start` to `end`, the deed is told from word `tail`."""

    sentence: int
    text: str
    kind: str
    start: int
    end: int
    tail: int


def _take(clauses: Clauses, found: Accused, cue: _Cue) -> None:
    s = cue.sentence
    heads = heads_in(clauses, s, cue.start, cue.end)
    if cue.kind == "boast":
        nearest = [clauses.names.get(w.start) or noun(w.lower) for w in clauses.words[s][cue.start : cue.end]]
        heads = frozenset([h for h in nearest if h in heads][-1:])
        if not heads:
            return
    found.take(clauses, heads)
    if cue.text.lower() in DENIES and named_late(found, s):
        late = {h for h in heads if kind_of(clauses, h) is EntityKind.PERSON}
        found.alias.update({h: frozenset(found.roles) for h in late})
    content, groups = told_of(clauses, s, cue.tail)
    found.sites.append(Site(s, cue.text, cue.kind, heads, content, groups))


def _looked_into(clauses: Clauses, found: Accused, s: int) -> None:
    """ "is under investigation", "has been suspended while", "an inquiry into Lund's"."""
    match = _INQUIRY.search(clauses.said(s)) if s in clauses.holding(INQUIRY_WORDS) else None
    if match is None:
        return
    words = clauses.words[s]
    at = clauses.analysis.document.sentences[s].span.start + match.start()
    k = next((k for k, w in enumerate(words) if w.start >= at), len(words))
    if match.group().endswith("into") or "investigating" in match.group():
        heads = heads_in(clauses, s, k + 2, min(len(words), k + 7))
        heads = frozenset(h for h in heads if h in clauses.analysis.entities)
    else:
        heads = heads_in(clauses, s, max(0, k - 8), k)
    if heads:
        found.take(clauses, heads)
        content, groups = told_of(clauses, s, k)
        found.sites.append(Site(s, match.group(), "charge", heads, content, groups))


def _flatly(clauses: Clauses, found: Accused, s: int) -> None:
    """Who denies what the sentence before says of him: its words are the charge."""
    before = s - 1
    if s == 0 or before not in clauses.holding(REPORTING):
        return
    if not (clauses.zones[s] is clauses.zones[before] is ZoneKind.BODY) or not _FLAT.search(clauses.told(s)):
        return
    heads = heads_in(clauses, s, 0, min(6, len(clauses.words[s])))
    named = {clauses.names.get(w.start) or noun(w.lower) for w in clauses.words[before]}
    persons = {h for h in heads if kind_of(clauses, h) is EntityKind.PERSON}
    late = named_late(found, s) and len(persons) == 1
    alone = len(persons) == 1 and not any(kind_of(clauses, key) is EntityKind.PERSON for key in named)
    if not heads & named and not late and not alone:
        return
    found.take(clauses, heads)
    if late:
        found.alias.update({person: frozenset(found.roles) for person in persons})
    content, groups = told_of(clauses, before, 0)
    found.sites.append(Site(before, "denied", "charge", heads, content, groups))


def _places(clauses: Clauses, s: int, k: int) -> Iterator[tuple[str, int, int, int]]:  # noqa: C901, PLR0912
    """Kind of the cue at word k, where the accused may be named and where the deed begins: word indexes."""
    words = clauses.words[s]
    lower = words[k].lower
    after = words[k + 1].lower if k + 1 < len(words) else ""
    next_but_one = words[k + 2].lower if k + 2 < len(words) else ""
    behind = (k + 1, min(len(words), k + 8), k + 2)
    if lower in INFINITIVES and after == "to" and k and words[k - 1].lower in BE:
        yield "charge" if lower in ("alleged", "suspected") else "hedge", max(0, k - 12), k, k + 1
    elif lower in EITHER:
        if lower.endswith("ed") and after in ("of", "with", "over", "by", "for", "after"):
            yield "charge", max(0, k - 12), k, k + 1
        elif lower.startswith(("suspect", "blame")):
            object_ = after not in PREPOSITIONS and after not in CLAUSES and not clauses.bounded(s, k + 1)
            if object_ and k and words[k - 1].lower not in DETERMINERS | {"a", "prime", "main"}:
                yield "charge", *behind
        elif not lower.startswith("charge") or clauses.names.get(words[k + 1].start if k + 1 < len(words) else -1):
            yield "charge", *behind
    elif lower in DENIES:
        if lower.startswith("den") or not {w.lower for w in words[k + 1 : k + 5]}.isdisjoint(CHARGES):
            yield "charge", 0 if k < 20 else k - 8, k, k + 1
    elif lower in ADVERBS:
        yield "hedge" if lower == "reportedly" else "charge", max(0, k - 8), k, k + 1
    elif (
        lower in AFTER
        and after in ("that", "against", "about")
        and (lower not in ("claimed", "claims", "claim") or _noun_here(words, k))
    ):
        yield "charge", k + 2, min(len(words), k + 10), k + 2
    elif lower in ("allege", "alleges", "alleged", "alleging"):
        yield "charge", *behind
    elif lower in BOASTS and ({after, next_but_one} & (SELF | OWN) or (after == "to" and next_but_one == "have")):
        tail = next((j for j in range(k + 1, min(k + 4, len(words))) if words[j].lower in SELF), k + 1)
        if {after, next_but_one} & OWN and lower in ("claims", "claimed", "says", "insists"):
            yield "boast", max(0, k - 6), k, k + 1
            return
        did = words[tail + 1].lower if tail + 1 < len(words) else ""
        if after in SELF | {"to", "that"} and (is_past(did) or did in ("has", "have", "had")):
            yield "boast", max(0, k - 6), k, tail + 1


def _noun_here(words: Sequence[Word], k: int) -> bool:
    """Whether "claims" is a noun: after a preposition, an article or a verb that takes it."""
    before = words[k - 1].lower if k else ""
    return before in PREPOSITIONS or before in ARTICLES or before in EXAMINED
