"""What is still to be decided, whatever it is, told again in a clause of time as what will be.

No table of undertakings is needed where the verb that is weighed comes back with a noun that stood beside it: "is
considering sending its elephants to France", then "once the elephants have been sent to France, the house will …".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.plainclashes import around
from auditor.analysis.deeds import lemma
from auditor.analysis.numbers import word_set
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class _Weighed(NamedTuple):
    sentence: int
    cue: str
    verbs: frozenset[str]
    things: frozenset[str]


_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_CUES = word_set(
    "considering considers weighing weighs mulling mulls pondering ponders exploring contemplating toying undecided "
    "whether thinking"
)
_LEADS = word_set("when once after until before")
_OPEN = matter_words("prospect open") | (SAY - word_set("add added adding adds"))
_AGREED = matter_words("prospect agreed")
_NEGATED = matter_words("prospect negated")
_LIGHT = matter_words("telling light")
_PLAIN = matter_words("telling plain")
_DECIDED = word_set(
    "decided decide undecided consider considering vote say rule rules may might could should council board owner idea"
)
_REACH = 14  # words of a clause that are read
_WILL = word_set("will")


def decided(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that tell in a clause of time, as what will be, what the article calls undecided; in text order."""
    vocabulary = analysis.vocabulary
    if "will" not in vocabulary or vocabulary.isdisjoint(_CUES) or vocabulary.isdisjoint(_LEADS):
        return
    clauses = analysis.clauses
    told = clauses.holding(_WILL) & clauses.holding(_LEADS)
    told -= clauses.holding(_OPEN) | clauses.asking | clauses.residue
    if not told or analysis.opinion:
        return
    weighed = list(_weighed(clauses))
    for s in sorted(told) if weighed else ():
        if clauses.zones[s] not in _PROSE or "\x00" in clauses.said(s):
            continue
        found = next((f for f in (_again(clauses, s, each) for each in weighed) if f is not None), None)
        if found is not None:
            k, site = found
            sentences = analysis.document.sentences
            span, other = sentences[s].span, sentences[site.sentence].span
            yield Escalation("hedged", span, other, site.cue, around(analysis, s, k), 0.7)


def _weighed(clauses: Clauses) -> Iterator[_Weighed]:
    """What the article says is not decided, in text order."""
    for s in clauses.having(_CUES):
        lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
        for c in [c for c, lower in enumerate(lowers) if lower in _CUES]:
            if lowers[c] == "whether" and not _is_open(lowers):
                continue
            end = _end(clauses, s, c + 1)
            kept = [k for k in range(c + 1, end) if len(lowers[k]) > 3 and lowers[k] not in _PLAIN | _DECIDED]
            verbs = frozenset(lemma(lowers[k]) for k in kept if lowers[k] not in _LIGHT)
            things = frozenset(stems[k] for k in kept)
            if len(things) > 1:
                yield _Weighed(s, clauses.words[s][c].text, verbs, things)


def _is_open(lowers: tuple[str, ...]) -> bool:
    """Whether "whether" is of a decision: "has not decided whether", "will vote on whether"."""
    return not _DECIDING.isdisjoint(lowers)


_DECIDING = word_set("decide decided decides vote rule say asked undecided clear decision ponders pondering")


def _end(clauses: Clauses, s: int, k: int) -> int:
    lowers = clauses.analysis.lowers[s]
    end = k
    while end < len(lowers) and end - k < _REACH and not (end > k and clauses.bounded(s, end)):
        end += 1
    return end


def _again(clauses: Clauses, s: int, site: _Weighed) -> tuple[int, _Weighed] | None:
    """The verb of a clause of time that was weighed, with a noun that stood beside it."""
    if s == site.sentence:
        return None
    lowers, stems = clauses.analysis.lowers[s], clauses.analysis.stems[s]
    for lead in [k for k, lower in enumerate(lowers) if lower in _LEADS]:
        end = _end(clauses, s, lead + 1)
        clause = range(lead + 1, end)
        if "will" in lowers[lead:end] and not clauses.bounded(s, end):
            end = lowers.index("will", lead)
            clause = range(lead + 1, end)
        shared = {stems[k] for k in clause} & site.things
        verb = next((k for k in clause if len(lowers[k]) > 3 and lemma(lowers[k]) in site.verbs and k > lead + 2), -1)
        if verb > 0 and len(shared) > 1 and not _closed(clauses, s, site):
            return verb, site
    return None


def _closed(clauses: Clauses, s: int, site: _Weighed) -> bool:
    """Whether the article tells that it was decided."""
    for t in clauses.having(_AGREED):
        lowers = clauses.analysis.lowers[t]
        if t == s or clauses.zones[t] in RESIDUE:
            continue
        for k, lower in enumerate(lowers):
            if lower in _AGREED and _NEGATED.isdisjoint(lowers[max(0, k - 8) : k + 3]):
                names = clauses.analysis.entity_keys[site.sentence] & clauses.analysis.entity_keys[t]
                if names or site.things.intersection(clauses.analysis.stems[t]) or not _IT.isdisjoint(lowers):
                    return True
    return False


_IT = word_set("it they he she both so")


__all__ = ["decided"]
