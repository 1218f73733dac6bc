"""What a study only hints at, told in passing as shown: "may help", then "now that it has been shown".

A phrase that takes something for known opens a clause ("now that", "since", "the proof that", "thanks to"); the
article elsewhere gives the content of that clause as possible, as a link, or with its authors' warning. The two must
share nearly all that the clause says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.plainclashes import around
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_STUDIES = matter_words("study studies")
_HEDGES = matter_words("study hedges")
# What opens what is taken for known, by its first word.
_GROUNDS = word_set("since because given knowing as that thanks now after once how why")
_KNOWN = word_set("proof discovery knowledge fact news finding realisation realization revelation evidence")
_SHOWN = word_set("shown proved proven found established demonstrated known confirmed seen")
_BROUGHT = word_set("brought caused produced gained conferred")
_CAUSING = word_set("causes cause brings produces")
_POWERS = word_set("benefits benefit effect effects power ability harm harms danger dangers value property properties")
_TRIGGERS = _GROUNDS | _KNOWN | _BROUGHT | _POWERS | _CAUSING
_OPEN = _HEDGES - word_set("link linked links early likely") | word_set(
    "if unless whether would should claim claims claimed allegedly supposedly reportedly according suggestion hope "
    "hopes hoped believe believes believed think thinks thought say says said argue argues argued question questions "
    "doubt doubts not no never nothing hypothesis theory idea test tests testing wonder"
)
_STOP = matter_words("study stop")
_SPEECH = SAY - word_set("add added adding adds ask asked asking asks hope hopes hoped persuaded urged")
_CONFIRMED = word_set("confirmed confirms confirm officially")
_LENGTH = 16  # words of a clause that are read
_SHORT = 3  # words of a clause in which one other word makes another claim
_FEWEST = 2  # content words in common
_SHARE = 0.6
_CLOSE = word_set("and but while though although whereas")


def foreclosed(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that take a hint of a study for shown, in text order."""
    vocabulary = analysis.vocabulary
    if vocabulary.isdisjoint(_STUDIES) or vocabulary.isdisjoint(_HEDGES) or analysis.opinion:
        return
    clauses = analysis.clauses
    hints = sorted(clauses.holding(_STUDIES) - clauses.residue)
    if not hints:
        return
    sites = sorted(
        {t for s in hints for t in (s - 1, s, s + 1) if 0 <= t < len(clauses.words) and _hinting(clauses, t)}
    )
    if not sites or _confirmed(clauses):
        return
    triggers = clauses.holding(_TRIGGERS)
    for s in sorted(
        triggers - clauses.holding(_SPEECH) - clauses.holding(_CONFIRMED) - clauses.asking - clauses.residue
    ):
        if clauses.zones[s] not in _PROSE or "\x00" in clauses.said(s) or s in sites:
            continue
        found = _taken(clauses, s, sites)
        if found is not None:
            k, site, cue = found
            sentences = analysis.document.sentences
            yield Escalation("hedged", sentences[s].span, sentences[site].span, cue, around(analysis, s, k, 1, 9), 0.7)


def _hinting(clauses: Clauses, s: int) -> bool:
    return not _HEDGES.isdisjoint(clauses.lowers(s))


def _confirmed(clauses: Clauses) -> bool:
    """Whether the article tells that others have shown it since."""
    for s in clauses.holding(_SHOWING) & clauses.holding(_SINCE):
        lowers = clauses.analysis.lowers[s]
        for k, lower in enumerate(lowers):
            if lower in _SHOWING and not _LATER.isdisjoint(lowers[max(0, k - 8) : k]):
                return True
    return False


_SHOWING = word_set("shown confirmed confirm proved proven replicated showed confirms")
_SINCE = word_set("since larger large second later further follow-up repeated two three several")
_LATER = _SINCE | word_set("trials studies experiments others")


def _taken(clauses: Clauses, s: int, sites: list[int]) -> tuple[int, int, str] | None:
    lowers = clauses.analysis.lowers[s]
    for k, lower in enumerate(lowers):
        stretch = _stretch(clauses, s, k, lower) if lower in _TRIGGERS else None
        if stretch is None:
            continue
        if not _OPEN.isdisjoint(lowers[stretch[0] : stretch[1]]):
            continue
        content = _content(clauses, s, *stretch) - frozenset({clauses.analysis.stems[s][k]})
        if len(content) < _FEWEST:
            continue
        for site in sites:
            stems, there = clauses.analysis.stems[site], clauses.analysis.lowers[site]
            shared = content & frozenset(stems)
            if len(shared) < _FEWEST or len(shared) < _SHARE * len(content):
                continue
            if len(content) <= _SHORT and not content - shared <= _effects():
                continue
            for c in (c for c, w in enumerate(there) if w in _HEDGES):
                # What does it on one side of the hedge, what it does on the other.
                pronoun = lowers[stretch[0]] in ("it", "they")
                if (pronoun or shared & frozenset(stems[:c])) and shared & frozenset(stems[c + 1 :]):
                    return k, site, clauses.words[site][c].text
    return None


@cache
def _effects() -> frozenset[str]:
    """Stems of the verbs with which what a study hints at may be put in other words."""
    return frozenset(map(stem, matter_words("study effects")))


def _stretch(  # noqa: C901, PLR0911  one opening after another
    clauses: Clauses, s: int, k: int, lower: str
) -> tuple[int, int] | None:
    """The words of the clause that word k opens as known; None where it opens none."""
    lowers = clauses.analysis.lowers[s]
    after = lowers[k + 1] if k + 1 < len(lowers) else ""
    before = lowers[k - 1] if k else ""
    if lower in _BROUGHT and k > 1 and after in ("by", "from", "through"):
        end = _end(clauses, s, k + 1)
        return _noun_start(clauses, s, k), next((j for j in range(k + 1, end) if lowers[j] in _VERBS), end)
    if (
        lower in _BROUGHT
        and (after == "about" or lower in ("caused", "produced"))
        and "that" in lowers[max(0, k - 6) : k]
    ):
        return max(0, k - 9), k
    if lower in _CAUSING and k > 2 and not clauses.bounded(s, k):  # "the rash the pill causes"
        start = _noun_start(clauses, s, k - 2)
        return (start, k) if start < k - 2 and lowers[start] == "the" else None
    if lower in _POWERS and before in ("the", "these", "its") and after == "of":
        return k + 2, _end(clauses, s, k + 2)
    if lower in _POWERS and before.endswith("'s"):
        return max(0, k - 3), _end(clauses, s, k + 1)
    if lower in _KNOWN and after == "that" and before in ("the", "this"):
        end = _end(clauses, s, k + 2)
        return k + 2, next((j for j in range(k + 4, end) if lowers[j] in _VERBS), end)
    if lower == "now" and after == "that":
        return k + 2, _end(clauses, s, k + 2)
    if lower == "thanks" and after == "to":
        return k + 2, _end(clauses, s, k + 2)
    if lower == "given" and after == "that":
        return k + 2, _end(clauses, s, k + 2)
    if lower in ("knowing", "because", "since") and (k == 0 or clauses.bounded(s, k) or lower == "because"):
        return k + 1, _end(clauses, s, k + 1)
    return None


_VERBS = word_set("have has had is are was were will can could")


def _noun_start(clauses: Clauses, s: int, k: int) -> int:
    start = k
    while start and k - start < 5 and not clauses.bounded(s, start):
        start -= 1
        if clauses.analysis.lowers[s][start] in ("the", "these", "this"):
            break
    return start


def _end(clauses: Clauses, s: int, k: int) -> int:
    lowers = clauses.analysis.lowers[s]
    end = k
    while end < len(lowers) and end - k < _LENGTH:
        if end > k and (clauses.bounded(s, end) or lowers[end] in _CLOSE):
            break
        end += 1
    return end


def _content(clauses: Clauses, s: int, start: int, end: int) -> frozenset[str]:
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    names = clauses.names
    words = clauses.words[s]
    return frozenset(
        stems[k] for k in range(start, end)
        if lowers[k] not in _STOP and len(lowers[k]) > 2 and words[k].start not in names and not lowers[k][0].isdigit()
    )  # fmt: skip


__all__ = ["foreclosed"]
