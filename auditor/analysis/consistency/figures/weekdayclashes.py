"""Events told on two days of the week."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from auditor.analysis.claims import Claim
from auditor.analysis.claimwords import WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.conflictpairs import Conflict, conflict, is_plain, same_theme, same_voice
from auditor.analysis.consistency.conflictwords import DATED, WEEKDAY_FORMS


def weekday_clashes(clauses: Clauses) -> Iterator[Conflict]:  # noqa: C901  one reading after another, in order
    """One event on two weekdays."""
    dated = clauses.holding(WEEKDAY_FORMS)
    if len(dated) < 2:
        return
    places = clauses.analysis.places
    told = [
        each
        for each in DATED & clauses.forms.keys()
        if len(dated.intersection(chain.from_iterable(places[form] for form in clauses.forms[each]))) > 1
    ]
    for predicate in clauses.in_order(told):
        anchors = [a for a in clauses.group(predicate) if a.sentence in dated]
        if not anchors or anchors[0].sentence == anchors[-1].sentence:
            continue
        by_theme: dict[tuple[str, str], list[tuple[str, Claim]]] = {}
        lone = ""
        for anchor in anchors:
            day = WEEKDAY_FORMS & clauses.times(anchor.sentence)
            if len(day) != 1 or len(clauses.times(anchor.sentence)) != 1:
                continue
            claim = clauses.claim(anchor)
            if claim is None or claim.negated or not is_plain(clauses, claim):
                continue
            if claim.nominal and not claim.theme.head and lone and _definite_noun(clauses, claim):
                by_theme.setdefault((lone, claim.pole), []).append((min(day), claim))
            elif claim.tense == "past" and claim.theme.head:
                lone = lone or claim.theme.head
                by_theme.setdefault((claim.theme.head, claim.pole), []).append((min(day), claim))
        for found in by_theme.values():
            (d1, first), *rest = found
            for d2, second in rest:
                if (
                    d1 != d2
                    and first.sentence != second.sentence
                    and len(found) == 2
                    and _one_event(clauses, first, second)
                ):
                    yield conflict(clauses, "date", first, second)


def _definite_noun(clauses: Clauses, claim: Claim) -> bool:
    """ "the eruption on Wednesday"."""
    words = clauses.words[claim.sentence]
    after = [w.lower for w in words[claim.word + 1 : claim.word + 3]]
    return (
        claim.word > 0
        and words[claim.word - 1].lower == "the"
        and after[:1] == ["on"]
        and after[1:] != []
        and after[1] in WEEKDAYS
    )


def _one_event(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """The day stands right after the verb in both, and the theme is the same."""
    for claim in (first, second):
        after = [w.lower for w in clauses.words[claim.sentence][claim.word + 1 : claim.word + 8]]
        if not any(d in after for d in WEEKDAYS):
            return False
    if second.nominal and not second.theme.head:
        return same_voice(first, second)
    return same_theme(first.theme, second.theme) and same_voice(first, second)
