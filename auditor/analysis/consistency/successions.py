"""Succession in time: whether an event and a state, or two events, can both be true one after the other."""

from __future__ import annotations

from auditor import patterns as re
from auditor.analysis.claimwords import WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.scenes import habits
from auditor.analysis.statehits import Hit
from auditor.analysis.statephrases import FINAL
from auditor.analysis.statewords import ENDURING, MOMENTS, SCENES

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


def times_clash(clauses: Clauses, axis: str, a: Hit, b: Hit) -> bool:  # noqa: C901, PLR0911, PLR0912  each is one reason
    """Whether no order in time lets both be true."""
    if (a.denied and b.denied) or habits(clauses, a.sentence) != habits(clauses, b.sentence):
        return False
    years = [
        {t for t in clauses.times(h.sentence) if _YEAR.match(t) or t.startswith(("last ", "previous "))} for h in (a, b)
    ]
    if years[0] != years[1] and not (axis == "life" or _never(clauses, a, b)):
        return False
    if axis in ("office", "open", "presence") and not (
        clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    ).isdisjoint({"until", "pending", "meantime"}):
        return False
    aspects = {a.aspect, b.aspect}
    if axis.startswith("act ") and (_until(clauses, a.sentence) or _until(clauses, b.sentence)):
        return False
    days = [{t for t in clauses.times(h.sentence) if t in WEEKDAYS} for h in (a, b)]
    if "s" in aspects:
        event, state = (a, b) if a.aspect != "s" else (b, a)
        if state.slot == "f":
            return _days_later(*days)
        if axis in SCENES and (event.tense in ("future", "pluperfect") or a.denied or b.denied):
            return False
        if axis in MOMENTS and days[0] and days[1] and days[0] != days[1]:
            return False
        if event.aspect == "s":
            return axis in MOMENTS or event.tense == state.tense
        if event.tense == "future":
            return state.tense == "future"
        if event.tense == "pluperfect":
            return False
        # A state told first and ended by the event after it is a story.
        if axis in MOMENTS:
            return not (days[0] and days[1] and days[0] != days[1])
        if axis == "approval" and event is b and event.aspect == "e":
            return _presupposed(clauses, event)
        return event is a or state.tense == "future" or axis in FINAL or bool(clauses.lowers(state.sentence) & ENDURING)
    if days[0] and days[1] and days[0] != days[1]:
        return False
    if axis.startswith("act "):
        return a.denied != b.denied
    if axis == "outcome" and "pluperfect" in (a.tense, b.tense):
        return False
    if a.denied or b.denied or ("future" in (a.tense, b.tense) and axis != "verdict"):
        return False
    return axis in FINAL or "d" in aspects


def _days_later(one: set[str], two: set[str]) -> bool:
    """One day each, the second at most three days after the first."""
    if len(one) != 1 or len(two) != 1:
        return False
    return 1 <= (WEEKDAYS.index(min(two)) - WEEKDAYS.index(min(one))) % 7 <= 3


def _until(clauses: Clauses, s: int) -> bool:
    """ "had never met him until Monday"."""
    words = clauses.words[s]
    after = (words[k + 1].lower for k in range(len(words) - 1) if words[k].lower in ("until", "before"))
    return any(w in WEEKDAYS or w in ("last", "this", "yesterday") or w[0].isdigit() for w in after)


def _never(clauses: Clauses, a: Hit, b: Hit) -> bool:
    return any(h.denied and "never" in {w.lower for w in clauses.words[h.sentence][h.left : h.word]} for h in (a, b))


def already(clauses: Clauses, a: Hit, b: Hit) -> bool:
    """ "will close in May … has stood empty since November"."""
    return (
        a.axis == "open"
        and a.tense == "future"
        and b.aspect == "s"
        and clauses.words[b.sentence][b.word].lower in ("has", "have")
        and not (a.denied or b.denied)
    )


def _presupposed(clauses: Clauses, hit: Hit) -> bool:
    """ "Since the council approved it, …": told as known."""
    return clauses.words[hit.sentence][0].lower in ("since", "after", "with", "now", "following")
