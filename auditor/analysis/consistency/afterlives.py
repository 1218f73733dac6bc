"""Afterlives: what the dead are said to do after their death."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.claimwords import CONDITIONAL, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.conflictpairs import Conflict
from auditor.analysis.consistency.conflictwords import DOING, SPEAKING, SUCCESSOR, WEEKDAY_FORMS

_ENDS = frozenset({"life", "kill"})
_WILL = frozenset({"will"})


def afterlives(clauses: Clauses) -> Iterator[Conflict]:
    """Someone speaks on a day after that of his death."""
    appearing = clauses.holding(_WILL) & clauses.holding(DOING)
    dated = clauses.holding(WEEKDAY_FORMS)
    last_appearing, last_dated = max(appearing, default=-1), max(dated, default=-1)
    for anchor in clauses.group_of(_ENDS):
        s = anchor.sentence
        if last_appearing <= s and not (s in dated and last_dated > s):
            continue
        if not any(s.predicate in ("life", "kill") and s.pole != "+" and s.part == "v" for s in anchor.senses):
            continue
        death = clauses.claim(anchor)
        if death is None or death.tense != "past" or not death.theme.head or death.negated or death.modal:
            continue
        if not (death.theme.named or death.theme.definite) or death.certainty < Certainty.ATTRIBUTED:
            continue
        yield from _lives_on(clauses, death)
        day = [d for d in WEEKDAYS if d in death.times]
        if len(day) != 1:
            continue
        for s in range(anchor.sentence + 1, len(clauses.words)):
            later = [d for d in WEEKDAYS if d in clauses.times(s)]
            if (
                len(later) == 1
                and 1 <= (WEEKDAYS.index(later[0]) - WEEKDAYS.index(day[0])) % 7 <= 3
                and _speaks(clauses, s, death)
            ):
                sentences = clauses.analysis.document.sentences
                yield Conflict(
                    "afterlife", sentences[s].span, sentences[anchor.sentence].span,
                    clauses.reading[death.span.start : death.span.end] + f" on {day[0].title()}",
                    f"speaks on {later[0].title()}", death.theme.head, 0.8,
                )  # fmt: skip
                return


def _lives_on(clauses: Clauses, death: Claim) -> Iterator[Conflict]:
    """ "was shot dead … will appear in court"."""
    if not death.theme.named:
        return
    for s in clauses.having(DOING):
        words = clauses.words[s]
        for k in range(2, len(words)):
            if words[k].lower not in DOING or words[k - 1].lower != "will" or s <= death.sentence:
                continue
            if clauses.voice[words[k].start] == "\x00" or not clauses.lowers(s).isdisjoint(CONDITIONAL):
                continue
            left = k - 3 if words[k - 2].lower == "and" else k - 1
            who = clauses.subject(s, k - 1).head or clauses.name(words[0])
            if left > 0 and death.theme.head in (who, clauses.name(words[0])):
                sentences = clauses.analysis.document.sentences
                said = clauses.reading[words[k - 1].start : words[k].end]
                dead = clauses.reading[death.span.start : death.span.end]
                yield Conflict(
                    "afterlife", sentences[s].span, sentences[death.sentence].span, dead, said, death.theme.head, 0.75
                )
                return


def _speaks(clauses: Clauses, s: int, death: Claim) -> bool:
    for k, word in enumerate(clauses.words[s]):
        if word.lower in SPEAKING and clauses.voice[word.start] != "\x00":
            theme = clauses.subject(s, k)
            near = {w.lower for w in clauses.words[s][max(0, k - 6) : k]}
            who = {death.theme.head, _role(clauses, death)} - {""}
            return (
                theme.head in who
                and (theme.named or theme.definite)
                and near.isdisjoint(SUCCESSOR)
                and not clauses.bounded(s, k)
            )
    return False


def _role(clauses: Clauses, death: Claim) -> str:
    """The mayor, in "The mayor of Askel, Ida Holm, who died on Monday"."""
    words = clauses.words[death.sentence]
    end = next((k for k in range(1, len(words)) if clauses.bounded(death.sentence, k)), 0)
    theme = clauses.phrase(words[:end]) if end and end < death.word else None
    return theme.head if theme is not None and theme.definite and not theme.named else ""
