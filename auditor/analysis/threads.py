"""Claims told more than once, with how sure the article makes each telling sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from auditor.analysis.attribution import CueKind
from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.consistency.certainty import escalations
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_MOST_THREADS: Final = 5
_MOST_STEPS: Final = 12
_LONGEST_CLAIM: Final = 200
_PROSE: Final = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
RUNGS: Final = {
    Certainty.DENIED: "denied",
    Certainty.ALLEGED: "alleged",
    Certainty.ATTRIBUTED: "attributed",
    Certainty.ASSERTED: "stated",
}
_ORDER: Final = tuple(RUNGS.values())
# What the weaker half of an escalation is, by its kind.
_WEAKER: Final = {"attributed": "attributed"}


@dataclass(frozen=True, slots=True)
class Step:
    """One telling, a sentence. `certainty` is denied, alleged, attributed or stated; `source` is "" for the author."""

    span: Span
    certainty: str
    source: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A claim in the words of its surest telling, with its tellings in text order.

    `hardens` says that the article states as fact what it elsewhere only attributes, alleges or reports as denied.
    """

    about: str
    steps: tuple[Step, ...]
    hardens: bool


def threads(analysis: Analysis) -> tuple[Thread, ...]:
    """Claims told with differing certainty: those that harden into facts, else the one told most often."""
    contested = {CueKind.ACCUSE, CueKind.DENY, CueKind.HEDGE}
    hardened = {_sentence(analysis, e.span): e for e in escalations.escalations(analysis)}
    if not hardened and not any(a.kind in contested for a in analysis.attributions):
        return ()
    found = []
    for group in _alike(analysis.claims):
        steps = {claim.sentence: RUNGS[claim.certainty] for claim in _steps(group)}
        rungs = set(steps.values())
        if len(rungs) < 2 or rungs.isdisjoint({"denied", "alleged"}):
            continue
        hard = not hardened.keys().isdisjoint(steps)
        found.append((not hard, -len(steps), min(steps), steps))
    found.sort(key=lambda t: t[:3])
    kept = [(steps, True) for soft, *_, steps in found if not soft]
    told = {index for steps, _ in kept for index in steps}
    for index, each in hardened.items():
        if index not in told:
            weaker = {_sentence(analysis, each.other): _WEAKER.get(each.kind, "alleged")}
            kept.append((weaker | {index: "stated"}, True))
    if not kept:
        kept = [(steps, False) for *_, steps in found[:1]]
    return tuple(_thread(analysis, steps, hardens=hardens) for steps, hardens in kept[:_MOST_THREADS])


def _thread(analysis: Analysis, steps: dict[int, str], *, hardens: bool) -> Thread:
    sentences = analysis.document.sentences
    surest = max(sorted(steps), key=lambda index: _ORDER.index(steps[index]))
    told = tuple(Step(sentences[i].span, steps[i], _source(analysis, i, steps[i])) for i in sorted(steps))
    return Thread(sentences[surest].text[:_LONGEST_CLAIM], told, hardens)


def _source(analysis: Analysis, sentence: int, certainty: str) -> str:
    """Whose word a telling is, by name where the name is known."""
    if certainty == "stated":
        return ""
    for each in analysis.attributions:
        if each.sentence == sentence and each.source is not None:
            entity = analysis.entities.get(each.source_key or "")
            return entity.name if entity else " ".join(analysis.document.slice(each.source).split())
    return ""


def _sentence(analysis: Analysis, span: Span) -> int:
    sentence = analysis.sentence_at(span.start)
    return sentence.index if sentence else 0


def _alike(found: tuple[Claim, ...]) -> Iterator[list[Claim]]:
    """Claims of one predicate that share an argument, directly or by way of others, in text order."""
    by_predicate: dict[tuple[str, str], list[Claim]] = {}
    for claim in found:
        if claim.zone in _PROSE and not claim.modal:
            by_predicate.setdefault((claim.predicate, claim.pole), []).append(claim)
    for same in by_predicate.values():
        groups: list[tuple[set[str], list[Claim]]] = []
        for claim in same:
            arguments = set(claim.subjects | claim.objects)
            near = [g for g in groups if len(g[0] & arguments) >= min(2, len(arguments), len(g[0])) > 0]
            merged = (arguments.union(*(g[0] for g in near)), [c for g in near for c in g[1]] + [claim])
            groups = [g for g in groups if g not in near] + [merged]
        yield from (group for _, group in groups if len(group) > 1)


def _steps(group: list[Claim]) -> list[Claim]:
    """One claim for each sentence, the surest; where there are too many, those where the certainty changes."""
    by_sentence: dict[int, Claim] = {}
    for claim in group:
        known = by_sentence.get(claim.sentence)
        if known is None or claim.certainty > known.certainty:
            by_sentence[claim.sentence] = claim
    steps = [by_sentence[index] for index in sorted(by_sentence)]
    if len(steps) > _MOST_STEPS:
        steps = [c for k, c in enumerate(steps) if k == 0 or c.certainty is not steps[k - 1].certainty]
    return steps[:_MOST_STEPS]


__all__ = ["RUNGS", "Step", "Thread", "threads"]
