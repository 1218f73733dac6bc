"""Hits: phrases of events and states in the article, with what their words tell of time, voice and certainty.

Only axes of which the article has both poles are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from auditor.analysis.clauses import Clauses
from auditor.analysis.statephrases import (
    CHANGING,
    DENYING,
    FINAL,
    NEGATIONS,
    SHIFTING,
    Phrase,
    Spot,
    axis_bit,
    longest,
    spotted,
)
from auditor.analysis.statewords import (
    AUX,
    BE,
    CAREER,
    CONTESTED,
    DETERMINERS,
    DO,
    GIVEN,
    MODAL,
    PLANS,
    PREPOSITIONS,
    REPORTED,
    SAID,
    SCENES,
)
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in the article. `start` and `end` are offsets, `word` and `after` indexes of words."""

    axis: str
    pole: str
    aspect: str
    slot: str
    sentence: int
    word: int
    after: int
    start: int
    end: int
    tense: str
    passive: bool
    denied: bool
    left: int


def hits(clauses: Clauses) -> dict[str, list[Hit]]:
    """Hits by axis, in text order, of the axes that have two poles."""
    spots, live = spotted(clauses)
    found: dict[str, list[_Met]] = {}
    for spot in spots:
        if spot.outright and spot.axes & live:
            for phrase, end in longest(clauses, spot, live):
                found.setdefault(phrase.axis, []).append(_Met(phrase, spot.sentence, spot.word, end))
    return {
        axis: each
        for axis, met in found.items()
        if met[0].sentence != met[-1].sentence
        and _contested(clauses, axis, met, spots)
        and (each := [hit for m in met if (hit := _hit(clauses, m)) is not None])
    }


class _Met(NamedTuple):
    """A phrase that stands in the article, said outright; `end` is an offset."""

    phrase: Phrase
    sentence: int
    word: int
    end: int


def _contested(clauses: Clauses, axis: str, met: list[_Met], spots: list[Spot]) -> bool:
    """Whether what is said outright can clash: denied, or of two poles that the article has, and not only events."""
    denying = clauses.holding(DENYING)
    denied = any(m.sentence in denying for m in met)
    if axis.startswith("act "):
        return denied
    poles, lasting = {m.phrase.pole for m in met}, any(m.phrase.aspect != "e" for m in met)
    if len(poles) < 2 and axis != "open" and not denied:
        return False
    if len(poles) < 2 or not lasting:
        bit = axis_bit(axis)
        for spot in spots:
            for phrase, _ in longest(clauses, spot, bit) if spot.axes & bit and not spot.outright else ():
                poles.add(phrase.pole)
                lasting = lasting or phrase.aspect != "e"
    return len(poles) > 1 and (lasting or axis in FINAL)


def _hit(clauses: Clauses, met: _Met) -> Hit | None:  # noqa: C901, PLR0911, PLR0912  one reading after another, in order
    phrase, s, k, end = met
    words = clauses.words[s]
    left = k
    while left > 0 and k - left < 5 and (words[left - 1].lower in AUX or words[left - 1].lower.endswith("ly")):
        if clauses.bounded(s, left):
            break
        left -= 1
    used = {w.lower for w in words[left:k]}
    after = k
    while after < len(words) and words[after].start < end:
        after += 1
    if words[k].lower == "caught" and after < len(words) and words[after].lower in ("up", "in", "on"):
        return None  # "had been caught up in the inquiry"
    before = words[left - 1].lower if left and not clauses.bounded(s, left) else ""
    passive = (bool(used & BE) and phrase.form in ("past", "participle", "both")) or words[k].lower in BE
    tense = "past" if phrase.aspect != "s" else "present"
    if phrase.form:
        if before in DETERMINERS or (before in PREPOSITIONS and not used):
            return None
        if used & MODAL:
            return None
        if phrase.form == "base":
            if "to" in used:
                if before in PLANS - {"due", "set", "expected"}:
                    return None
                tense = "past" if phrase.axis == "verdict" else "future"
            elif "will" in used or "won't" in used:
                tense = "future"
            elif not used & DO and (phrase.aspect != "s" or not before or before in PREPOSITIONS):
                return None
        elif phrase.form == "ing":
            if (
                phrase.aspect != "s"
                and not (used & BE)
                and not (phrase.axis == "outcome" and k and clauses.bounded(s, k))
            ):
                return None
            tense = "future" if phrase.aspect != "s" and used & BE else "present" if phrase.aspect == "s" else "past"
        elif phrase.form == "s" and phrase.alone and not _opens(words, after):
            return None
        elif used & {"be"}:
            tense = "future" if used & {"will", "to"} else tense
        elif "had" in used:
            tense = "pluperfect"
    elif words[k].lower == "will":
        tense = "future"
    if (
        phrase.aspect == "d"
        and k
        and words[k].lower != "the"
        and before not in GIVEN
        and not before.endswith("'s")
        and not clauses.bounded(s, left)
    ):
        return None
    if phrase.axis == "outcome" and not clauses.lowers(s).isdisjoint(CAREER):
        return None
    if (
        phrase.pole == "-"
        and phrase.slot == "m"
        and phrase.axis == "verdict"
        and " not " in clauses.voice[words[k].start : end]
    ):
        return None
    negated = bool(used & NEGATIONS) or before in ("nobody", "none", "neither", "nor")
    if negated and phrase.aspect == "s":
        return None
    if not _certain(clauses, s, k, phrase.axis):
        return None
    return Hit(
        phrase.axis, phrase.pole, phrase.aspect, phrase.slot, s, k, after, words[left].start, end, tense,
        passive, negated, left,
    )  # fmt: skip


def _opens(words: tuple[object, ...], k: int) -> bool:
    if k >= len(words):
        return False
    word = words[k]
    return word.lower in DETERMINERS or word.text[0].isupper()  # type: ignore[attr-defined]


def _certain(clauses: Clauses, s: int, k: int, axis: str) -> bool:
    """Said to be so: no condition, change of mind or question in the sentence, no claim just before."""
    lowers = clauses.lowers(s)
    if s in clauses.holding(SHIFTING if axis.startswith("act ") else CHANGING) or s in clauses.asking:
        return False
    if axis in SCENES and "first" in lowers and not lowers.isdisjoint(SAID):
        return False
    words = clauses.words[s]
    if not CONTESTED.isdisjoint([w.lower for w in words[max(0, k - 8) : k + 3]]):
        return False
    return (REPORTED if lowers & SAID else MODAL).isdisjoint([w.lower for w in words[max(0, k - 8) : k]])


def holds(hit: Hit) -> bool:
    """Whether the positive pole of the axis is what is said."""
    return (hit.pole == "+") != hit.denied


def span(hit: Hit) -> Span:
    return Span(hit.start, hit.end)
