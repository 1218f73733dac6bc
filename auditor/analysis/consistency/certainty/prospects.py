"""Undertakings that are only possible, told in passing as settled: "in talks that may lead to a merger", then "once the
merger goes through in the summer".

What is taken for settled is looked for first: a noun for the event after what says when or why, a subordinate clause
in the present, what there is only once it has come about ("his new club"), a plain "will". Then the article must hold
the same kind of event of the same party under a cue of mere possibility, and no word that it was agreed, announced or
decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.certainty.partymentions import genitive
from auditor.analysis.consistency.certainty.possibilities import (
    CUES,
    OWNERS,
    PAST,
    Reading,
    Taken,
    closed,
    opened,
    readings,
)
from auditor.analysis.consistency.plainclashes import around
from auditor.analysis.numbers import word_set
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_SPEECH = SAY - word_set("ask asked asking asks")
_OPEN = matter_words("prospect open")
_TO_BE = (("is", "to"), ("are", "to"), ("is", "due"), ("are", "due"), ("is", "being"), ("are", "being"))
_LEADS = matter_words("prospect leads")
_CLAUSES = word_set("once when after before until as till")
_DETERMINERS = word_set("the its his her their this")
_MADE = word_set("new merged combined future enlarged joint next incoming united")
_GOES = word_set("goes is takes comes has closes completes")
_LONGEST = 80  # words


def foretold(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that take for settled what the article elsewhere calls only possible, in text order."""
    vocabulary = analysis.vocabulary
    met = vocabulary & _forms()
    if not met or vocabulary.isdisjoint(CUES) or analysis.opinion:
        return
    clauses = analysis.clauses
    for s in _candidates(clauses, met):
        for taken in _taken(clauses, s, met):
            site = opened(clauses, taken)
            if site is None or closed(clauses, taken, site[0]):
                continue
            sentences = analysis.document.sentences
            about = around(analysis, s, taken.word)
            yield Escalation("hedged", sentences[s].span, sentences[site[0]].span, site[1], about, 0.7)
            break


@cache
def _forms() -> frozenset[str]:
    return frozenset(readings())


def _candidates(clauses: Clauses, met: frozenset[str]) -> list[int]:
    """Sentences of the article's own voice that hold one of the words."""
    places = clauses.analysis.places
    held = {s for form in met for s in places[form]}
    held -= clauses.holding(_OPEN) | clauses.holding(_SPEECH) | clauses.asking | clauses.residue
    return [
        s
        for s in sorted(held)
        if clauses.zones[s] in _PROSE and "\x00" not in clauses.said(s) and len(clauses.words[s]) < _LONGEST
    ]


# What is taken for settled --------------------------------------------------------------------------------------


def _taken(clauses: Clauses, s: int, met: frozenset[str]) -> Iterator[Taken]:
    lowers = clauses.analysis.lowers[s]
    sure = _is_sure(lowers)
    for k in [k for k, lower in enumerate(lowers) if lower in met]:
        for reading in readings()[lowers[k]]:
            if not sure and (reading.part == "r" or (reading.part == "v" and reading.kind not in _ONCE)):
                continue
            if reading.particle and reading.particle not in lowers[k + 1 : k + 5]:
                continue
            owner = _READS[reading.part](clauses, reading, s, k, sure)
            if owner is not None:
                yield Taken(s, k, reading.kind, owner)


def _is_sure(lowers: tuple[str, ...]) -> bool:
    if "will" in lowers:
        return True
    return ("is" in lowers or "are" in lowers) and any(pair in _TO_BE for pair in pairwise(lowers))


def _noun(clauses: Clauses, _: Reading, s: int, k: int, sure: bool) -> int | None:
    """A noun for the event that says it will be, with its determiner: "once the merger", "their wedding will"."""
    lowers = clauses.analysis.lowers[s]
    following = lowers[k + 1] if k + 1 < len(lowers) else ""
    det = next(
        (j for j in range(k - 1, max(k - 4, -1), -1) if lowers[j] in _DETERMINERS or genitive(clauses, s, j)), -1
    )
    if det < 0 or any(clauses.bounded(s, j) for j in range(det + 1, k + 1)) or following in _STORIES:
        return None
    owned = lowers[det] not in ("the", "this")
    lead = next((j for j in range(det - 1, max(det - 4, -1), -1) if lowers[j] in _LEADS), -1)
    if lead >= 0 and lowers[lead] in ("of", "to") and lowers[lead - 1 : lead] not in _CAUSES:
        lead = -1
    if lead >= 0 and (sure or following in _GOES or lowers[lead - 1 : lead] in _CAUSES) and not _past(lowers):
        return det
    plain = det == 0 or clauses.bounded(s, det)
    if following == "will" or (owned and plain and sure and following in ("in", "on", "at", "this", "next", "to")):
        return det
    if owned and following in ("has", "have", "means", "leaves", "gives", "brings", "is") and not _past(lowers):
        return det
    if following == "of" and plain and "will" in lowers[k + 2 : k + 8]:  # "the demolition of the Grand will"
        return det
    return None


_CAUSES = (("because",), ("owing",), ("thanks",), ("due",))
_STORIES = word_set(
    "talks plan plans proposal idea offer vote ballot threat rumours speculation fund pay action law tax"
)


def _past(lowers: tuple[str, ...]) -> bool:
    return not PAST.isdisjoint(lowers)


def _result(clauses: Clauses, reading: Reading, s: int, k: int, sure: bool) -> int | None:  # noqa: PLR0911
    """What there is only once it has come about: "the merged bank will", "with his new club"."""
    lowers = clauses.analysis.lowers[s]
    if k < 1 or clauses.bounded(s, k):
        return None
    if reading.kind in _OWNED and sure and not _past(lowers):
        at = k - 1 if lowers[k - 1] not in _MADE else k - 2
        if lowers[at] in OWNERS or genitive(clauses, s, at):
            return at
    if reading.kind == "construction" and lowers[k - 1] == "the" and sure and not _past(lowers):
        return k - 1
    if lowers[k] in _NEWCOMERS and lowers[k - 1] == "the" and sure and not _past(lowers):
        return k - 1
    made = k - 1 if lowers[k - 1] in _MADE else k - 2 if k > 1 and lowers[k - 2] in _MADE else -1
    if (
        made < 1
        or not (lowers[made - 1] in _DETERMINERS or genitive(clauses, s, made - 1))
        or not sure
        or _past(lowers)
    ):
        return None
    if lowers[made] == "next" and reading.kind != "appointment":
        return None
    return made - 1


_NEWCOMERS = word_set("buyer buyers purchaser purchasers successor bride bridegroom groom")
# There is such a one only if it comes about: "Ruiz's opponents in the election".
_OWNED = frozenset({"candidacy", "resignation", "divorce"})


def _verb(clauses: Clauses, reading: Reading, s: int, k: int, sure: bool) -> int | None:
    """ "After the pool shuts", "Vale will join City in August"."""
    lowers = clauses.analysis.lowers[s]
    left = k
    while (
        left
        and not clauses.bounded(s, left)
        and (lowers[left - 1] in _AUX or (lowers[left - 1].endswith("ly") and k - left < 5))
    ):
        left -= 1
    used = lowers[left:k]
    if left < 1 or clauses.bounded(s, left) or "again" in lowers[k + 1 : k + 3]:
        return None
    if "will" in used:
        return left - 1
    if not (sure or reading.kind in _ONCE) or _past(lowers):
        return None
    present = reading.form in ("s", "base") and not used
    perfect = reading.form in ("both", "participle") and used and used[-1] in ("has", "have", "is", "are", "been")
    if not (present or perfect):
        return None
    lead = next((j for j in range(left - 1, max(left - 7, -1), -1) if lowers[j] in _CLAUSES), -1)
    return left - 1 if 0 <= lead < left - 1 or lead == left - 1 else None


# What happens once, so that "when" says that it will.
_ONCE = frozenset({"merger", "resignation", "wedding", "demolition", "divorce"})
_AUX = word_set("will has have is are be been also then soon")
_READS = {"n": _noun, "r": _result, "v": _verb}


__all__ = ["foretold"]
