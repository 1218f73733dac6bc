"""Casualties: "no one was hurt", and people who were."""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.conflictpairs import Conflict
from auditor.analysis.consistency.conflictwords import ELSEWHERE, HARM_WORDS, NONE_WORDS, UNSURE
from auditor.analysis.consistency.scenes import apart

_NOBODY = re.compile(
    r"\bno arrests (?:have been|were|had been) made\b|\bno one (?:has been|was) arrested\b|"
    r"\b(?:no one|nobody|no-one|none of the \w+|no (?:\w+ )?\w+) (?:was|were|has been"
    r"|have been) (?:\w+ly )?(?:hurt|injured|wounded|killed)\b"
    r"|\b(?:no|without) (?:any )?(?:injuries|deaths|casualties|fatalities)\b",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"\b(?:\w+ (?:people|passengers|residents|workers|guests|children|men|women|others|officers"
    r"|firefighters|drivers|fans|pupils|students)"
    r"|\d+) (?:\w+ )?(?:suffered|sustained|were treated for) [^.;]{0,50}?\b(?:injur\w+|broken|burns|fractures|cuts)\b"
)
_BACK = ("that ", "last ", "previous ")


def casualties(clauses: Clauses) -> Iterator[Conflict]:
    """ "No one was hurt", and two people were."""
    for place in clauses.having(HARM_WORDS):
        if clauses.lowers(place).isdisjoint(NONE_WORDS):
            continue
        sentence = clauses.analysis.document.sentences[place]
        match = _NOBODY.search(clauses.said(place))
        if match is None:
            continue
        last = match.group().split()[-1].lower()
        harms = (
            ("custody",)
            if last in ("made", "arrested")
            else ("kill", "life")
            if last in ("killed", "deaths", "fatalities")
            else ("health", "kill")
        )
        if not clauses.lowers(place).isdisjoint(ELSEWHERE):
            continue
        suffered = _suffered(clauses, place) if harms[0] == "health" else None
        if suffered is not None:
            s, said = suffered
            sentences = clauses.analysis.document.sentences
            first, second = sorted((place, s))
            pair = (match.group(), said) if first == place else (said, match.group())
            yield Conflict("none", sentences[second].span, sentences[first].span, *pair, harms[0], 0.75)
            return
        for anchor in clauses.group_of(harms):
            if anchor.sentence == sentence.index or not any(
                s.predicate in harms and s.pole != "+" for s in anchor.senses
            ):
                continue
            claim = clauses.claim(anchor)
            if claim is not None and _harmed(clauses, sentence.index, claim):
                first, second = sorted((sentence.index, anchor.sentence))
                sentences = clauses.analysis.document.sentences
                said = clauses.reading[claim.span.start : claim.span.end]
                pair = (match.group(), said) if first == sentence.index else (said, match.group())
                yield Conflict("none", sentences[second].span, sentences[first].span, *pair, harms[0], 0.75)
                return


def _suffered(clauses: Clauses, none: int) -> tuple[int, str] | None:
    """A sentence near `none`, of the same time, in which people suffer injuries, and its words."""
    for s in clauses.having(frozenset({"suffered", "sustained", "treated"})):
        match = _SUFFERED.search(clauses.said(s))
        if match is None or s == none or not clauses.lowers(s).isdisjoint((ELSEWHERE - {"other"}) | UNSURE):
            continue
        if clauses.times(s) == clauses.times(none) or not (clauses.times(s) and clauses.times(none)):
            return s, match.group()
    return None


def _harmed(clauses: Clauses, none: int, claim: Claim) -> bool:
    """Whether people were harmed in what can only be the same event."""
    if claim.negated or claim.modal or claim.nominal or claim.tense != "past" or claim.certainty < Certainty.ATTRIBUTED:
        return False
    lowers = clauses.lowers(claim.sentence)
    if not lowers.isdisjoint(ELSEWHERE) or not lowers.isdisjoint(UNSURE):
        return False
    if apart(clauses, none, claim.sentence):
        return False
    t1, t2 = clauses.times(none), claim.times
    if (t1 and t2 and t1 != t2) or any(t[0].isdigit() or t.startswith(_BACK) for t in t1 ^ t2):
        return False
    return abs(claim.sentence - none) <= 12 and (claim.theme.plural or claim.predicate == "custody")
