"""Opposites: one thing said and denied, or said with opposite words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.anchors import Anchor
from auditor.analysis.claims import Certainty, Claim, Draft
from auditor.analysis.claimwords import DOUBTED
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.conflictpairs import Conflict, conflict, is_outright, same_theme, same_voice
from auditor.analysis.consistency.conflictwords import (
    EVENTS,
    LIGHT,
    LIGHT_THEMES,
    NEGATING,
    REVERSIBLE,
    ROLE,
    UNDONE,
    UNSURE,
)
from auditor.analysis.consistency.scenes import habits
from auditor.analysis.predicates import noun
from auditor.analysis.statewords import TRIED_AGAIN


def opposites(clauses: Clauses) -> Iterator[Conflict]:
    """Same theme, opposite poles; or the same, once denied."""
    for predicate in _two_ways(clauses):
        anchors = clauses.group(predicate)
        plain = [a for a in anchors if is_outright(clauses, a.sentence) and _vouched(clauses, a)]
        if not plain or plain[0].sentence == plain[-1].sentence:
            continue
        akin = _akin(clauses, predicate, plain)
        if not akin or not _can_clash(clauses, predicate, anchors):
            continue
        by_theme: dict[str, list[Draft]] = {}
        for anchor in plain:
            draft = clauses.draft(anchor) if anchor.sentence in akin else None
            if (
                draft is not None
                and draft.sense.predicate in (predicate, "plea")
                and draft.theme.head
                and not draft.modal
            ):
                by_theme.setdefault(draft.theme.head + draft.sense.predicate, []).append(draft)
        for drafts in by_theme.values():
            if len({(d.sense.pole != "-") != d.negated for d in drafts}) > 1:
                yield from _clashes(clauses, [c for d in drafts if (c := clauses.claim(d.anchor)) is not None])


def _two_ways(clauses: Clauses) -> list[str]:
    """Predicates that are told both ways, or once denied, in sentences that may say so outright; in text order."""
    poles, places = predicates.poles(), clauses.analysis.places
    negated = clauses.holding(clauses.negators)
    unsure = clauses.holding(UNSURE) | clauses.asking | clauses.residue
    found = []
    for predicate, forms in clauses.forms.items():
        if predicate in LIGHT or (len(forms) == 1 and len(places[forms[0]]) == 1):
            continue
        said: set[int] = set()
        both = 0
        for form in forms:
            here = [s for s in places[form] if s not in unsure]
            if here:
                said.update(here)
                for name, bits in poles[form]:
                    if name == predicate:
                        both |= bits
        if len(said) > 1 and (both == _BOTH or not negated.isdisjoint(said)):
            found.append(predicate)
    return clauses.in_order(found)


def _akin(clauses: Clauses, predicate: str, plain: list[Anchor]) -> set[int]:
    """Sentences with a word or name in common, one of which may say the opposite of the other."""
    table, lowers = predicates.poles(), clauses.analysis.lowers
    negators = clauses.negators
    negated = clauses.holding(negators)
    poles: dict[int, int] = {}
    for s, k, _ in plain:
        found = next(bits for name, bits in table[lowers[s][k]] if name == predicate)
        if found < _BOTH and s in negated and not negators.isdisjoint(lowers[s][max(0, k - _AHEAD_OF) : k]):
            found = _BOTH
        poles[s] = poles.get(s, 0) | found
    if not {1, 2}.issubset(poles.values()) and _BOTH not in poles.values():
        return set()
    own = {noun(lowers[s][k]) for s, k, _ in plain}
    akin: set[int] = set()
    for one, two in combinations(poles, 2):
        if poles[one] | poles[two] != _BOTH or (one in akin and two in akin):
            continue
        shared = clauses.nouns(one) & clauses.nouns(two)
        if shared and (
            not shared <= own or any(_besides(clauses, one, n) and _besides(clauses, two, n) for n in shared)
        ):
            akin |= {one, two}
    return akin


def _besides(clauses: Clauses, s: int, key: str) -> bool:
    """Whether the sentence speaks of a thing beyond the one word that is the predicate: "vote against the vote"."""
    return key in clauses.analysis.entity_keys[s] or list(map(noun, clauses.analysis.lowers[s])).count(key) > 1


_BOTH = 3  # bits of either pole
_AHEAD_OF = 9  # words before the predicate that can deny it


def _vouched(clauses: Clauses, anchor: Anchor) -> bool:
    """Whether the sentence as a whole is not alleged or denied."""
    if anchor.sentence not in clauses.holding(DOUBTED):
        return True
    return clauses.certainty(anchor.sentence, clauses.words[anchor.sentence][anchor.word][3]) >= Certainty.ATTRIBUTED


def _can_clash(clauses: Clauses, predicate: str, anchors: list[Anchor]) -> bool:
    poles = {s.pole for a in anchors for s in a.senses if s.predicate == predicate}
    return len(poles) > 1 or any(_negator_near(clauses, a) for a in anchors)


def _negator_near(clauses: Clauses, anchor: Anchor) -> bool:
    if anchor.sentence not in clauses.holding(NEGATING):
        return False
    words = clauses.words[anchor.sentence][max(0, anchor.word - 6) : anchor.word]
    return any(w.lower in ("not", "never", "no", "nobody", "none") or w.lower.endswith("n't") for w in words)


def _clashes(clauses: Clauses, claims: list[Claim]) -> Iterator[Conflict]:
    positive = [c for c in claims if (c.pole != "-") != c.negated]
    negative = [c for c in claims if (c.pole != "-") == c.negated]
    # An article that goes back and forth between the two tells a story or weighs sides.
    if not positive or not negative or (len(positive) > 1 and len(negative) > 1) or len(claims) > 4:
        return
    for a in positive:
        for b in negative:
            first, second = (a, b) if (a.sentence, a.word) < (b.sentence, b.word) else (b, a)
            if first.sentence != second.sentence and _clash(clauses, first, second):
                yield conflict(clauses, "opposite" if first.pole != second.pole else "negation", first, second)
                return


def _clash(clauses: Clauses, first: Claim, second: Claim) -> bool:  # noqa: C901, PLR0911  each return is one reason
    if not same_theme(first.theme, second.theme) or not same_voice(first, second):
        return False
    if first.times and second.times and first.times != second.times:
        return False
    if _labels_differ(clauses, first.sentence, second.sentence):
        return False
    if habits(clauses, first.sentence) != habits(clauses, second.sentence):
        return False
    if (
        first.other.head
        and second.other.head
        and not same_theme(first.other, second.other._replace(definite=True), generic=True)
    ):
        return False
    if first.predicate in ("stance", "outcome") and not (first.other.head and second.other.head):
        return False
    if not _one_post(clauses, first, second):
        return False
    if first.predicate == "verdict" and not clauses.lowers(second.sentence).isdisjoint(TRIED_AGAIN):
        return False
    if first.predicate in LIGHT or first.theme.head in LIGHT_THEMES:
        return False
    negation = first.pole == second.pole
    if negation and (bool(first.other.head) != bool(second.other.head)) and not first.theme.named:
        return False
    return _tenses_clash(clauses, first, second)


_LABEL = re.compile(r"([A-Z][\w ]{1,20}): ")


def _labels_differ(clauses: Clauses, s: int, t: int) -> bool:
    """Whether the two are lines of a comparison: "Plan: …", "Outcome: …"."""
    one, two = (_LABEL.match(clauses.analysis.document.sentences[k].text) for k in (s, t))
    return one is not None and two is not None and one[1] != two[1]


def _one_post(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """Whether the complements are the same, if both are named: "leave the club", "stay at the club"."""
    heads = []
    for claim in (first, second):
        words = clauses.words[claim.sentence]
        following = words[claim.word + 1].lower if claim.word + 1 < len(words) else ""
        head = claim.other.head
        if following in ("at", "with", "against", "by") or (following in ("in", "on") and claim.predicate == "office"):
            head = clauses.object(claim.sentence, claim.word + 2).head
        elif claim.predicate != "office":
            head = ""
        heads.append(head)
    return not (heads[0] and heads[1]) or heads[0] == heads[1]


def _tenses_clash(clauses: Clauses, first: Claim, second: Claim) -> bool:  # noqa: PLR0911  each return is one reason
    tenses = {first.tense, second.tense}
    if first.nominal or second.nominal:
        return (
            first.predicate not in EVENTS and first.nominal != second.nominal and tenses & {"past", "present"} != set()
        )
    if tenses == {"future"}:
        return True
    if tenses == {"present"}:
        return first.predicate not in EVENTS or first.lasting != second.lasting
    if tenses == {"future", "present"}:
        return first.lasting and second.lasting
    if "none" in tenses:
        return False
    if tenses == {"past"}:
        return (
            first.predicate not in REVERSIBLE
            or (first.times == second.times and bool(first.times))
            or first.pole == second.pole
        )
    return (
        first.tense == "past"
        and (first.pole == "-" or first.predicate == "open")
        and second.tense != "past"
        and _undone(clauses, first, second)
    )


def _undone(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """ "was cancelled … will go ahead", "resigned … will remain", "was arrested … remains at large"."""
    if first.predicate == "office":
        after = {w.lower for w in clauses.words[second.sentence][second.word + 1 : second.word + 5]}
        if after.isdisjoint(ROLE):
            return False
    if first.predicate in ("start", "open", "permission") and not second.lasting:
        return False
    if first.predicate == "open":
        return not any(t[0].isdigit() for t in first.times | second.times)
    return second.pole == "+" and not (first.negated or second.negated) and first.predicate in UNDONE
