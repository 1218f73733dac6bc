"""What somebody agreed to do and refused to do: "agreed to lower the rents", "the refusal to lower the rents"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import CHANGE
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})
_WILLING = word_set(
    "agreed agrees agreeing agreement promised promises promise voted votes vote decided decides decision chose "
    "chooses choice pledged pledges pledge vowed vows offered offers offer undertook consented willing ready"
)
_UNWILLING = word_set(
    "refused refuses refusing refusal declined declines declining unwilling unwillingness reluctant reluctance"
)
_APART = CHANGE | word_set(
    "but however although though until after before when if would could another other first last once then "
    "previous year years ago now yet still since whether instead had"
)
_NOT = word_set("not never no didn't hasn't haven't won't wouldn't")
_DETERMINERS = word_set("the his her its their a an any this that all more")


class _Will(NamedTuple):
    willing: bool
    deed: str
    thing: str
    sentence: int
    word: int


def wills(analysis: Analysis) -> Iterator[Plain]:
    """The first pair of sentences in which one deed to one thing is agreed and refused."""
    yes, no = analysis.vocabulary & _WILLING, analysis.vocabulary & _UNWILLING
    if not yes or not no:
        return
    refused = [each for w in sorted(no) for s in analysis.places[w] for each in _wills(analysis, s, no)]
    if not refused:
        return
    agreed = [each for w in sorted(yes) for s in analysis.places[w] for each in _wills(analysis, s, yes)]
    for a in refused:
        for b in agreed:
            if (a.deed, a.thing) == (b.deed, b.thing) and a.sentence != b.sentence and _one_party(analysis, a, b):
                one, two = ((f.sentence, around(analysis, f.sentence, f.word, 2, 6)) for f in (a, b))
                yield between(analysis, "will", one, two, f"{a.deed} {a.thing}")
                return


def _wills(analysis: Analysis, s: int, cues: frozenset[str]) -> Iterator[_Will]:
    lowers = analysis.lowers[s]
    if analysis.document.sentences[s].zone not in _ZONES or not _APART.isdisjoint(lowers):
        return
    for k, lower in enumerate(lowers):
        if (
            lower in cues
            and _NOT.isdisjoint(lowers[max(0, k - 3) : k])
            and lowers[k + 1 : k + 2] == ("to",)
            and k + 4 < len(lowers)
        ):
            rest = [w for w in lowers[k + 3 : k + 7] if w not in _DETERMINERS]
            if lowers[k + 3] in _DETERMINERS and rest:
                yield _Will(lower in _WILLING, lowers[k + 2], noun(rest[0]), s, k)


def _one_party(analysis: Analysis, a: _Will, b: _Will) -> bool:
    """Whether the same noun or name stands before both."""
    before = [{noun(w.removesuffix("'s")) for w in analysis.lowers[f.sentence][: f.word] if len(w) > 3} for f in (a, b)]
    return bool(before[0] & before[1])


__all__ = ["wills"]
