"""What the pictures of a report are drawn from: sentences, claims, sources, quantities, dates and the author's beat.

Everything points into the article's text by offsets, so that nothing is written twice. These parts cost time and are
made only for a record that asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from auditor.analysis import Analysis, beats, escalations, sourcing, topics
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.numbers import Quantity
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind
from auditor.errors import ModelUnavailable

# Beyond these a picture says no more; the article itself is always whole.
_MOST_SENTENCES: Final = 600
_MOST_QUANTITIES: Final = 80
_MOST_SOURCES: Final = 40
_MOST_THREADS: Final = 5
_MOST_STEPS: Final = 12
_MOST_FIELDS: Final = 5
_LONGEST_CLAIM: Final = 200
# Shorter sentences have too few words to be like anything; the bound of `topics`.
_FEWEST_WORDS: Final = 4
# A language is told from this many words on; shorter texts are taken to be English.
_LANGUAGE_MINIMUM_WORDS: Final = 50
_PRONOUNS: Final = frozenset("he she they it we i you who this that these those".split())
_UNTOLD: Final = frozenset({"ordinal", "year"})
_PROSE: Final = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
_RUNGS: Final = {
    Certainty.DENIED: "denied",
    Certainty.ALLEGED: "alleged",
    Certainty.ATTRIBUTED: "attributed",
    Certainty.ASSERTED: "stated",
}
# What the weaker half of an escalation is, by its kind.
_WEAKER: Final = {"attributed": "attributed"}


def charts(analysis: Analysis) -> dict[str, Any]:
    """The record's `charts`: empty for a text that is not English; parts whose model is missing are left out."""
    language = analysis.document.language.lower()
    if not language.startswith("en") and analysis.body_words >= _LANGUAGE_MINIMUM_WORDS:
        return {}
    return {
        "sentences": _sentences(analysis),
        "claims": _threads(analysis),
        "sources": _sources(analysis),
        "quantities": [_quantity(q) for q in analysis.quantities if _is_told(q)][:_MOST_QUANTITIES],
        "dates": [
            {**_span(d.span), "date": d.value.isoformat() if d.value else None, "relative": d.relative}
            for d in analysis.date_mentions[:_MOST_QUANTITIES]
        ],
        "beat": _beat(analysis),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _sentences(analysis: Analysis) -> list[dict[str, Any]]:
    """Sentences of the prose with their likeness to the rest and their tone; None where neither can be told."""
    body = analysis.body[:_MOST_SENTENCES]
    likeness = _likeness(analysis, body)
    tones = analysis.tones
    voice = analysis.author_voice
    return [
        {
            **_span(s.span),
            "likeness": likeness.get(s.index),
            "tone": round(tones[s.index], 2) if voice.holds(s.span) else None,
        }
        for s in body
    ]


def _likeness(analysis: Analysis, body: tuple[Sentence, ...]) -> dict[int, float]:
    """By sentence index the cosine of a sentence with all the others together, at least 0."""
    long = [s for s in body if len(analysis.words[s.index]) >= _FEWEST_WORDS]
    if len(long) < topics.SHORTEST:
        return {}
    try:
        rows = topics.unit(topics.vectors(analysis, long))
    except ModelUnavailable:
        return {}
    rest = topics.unit(rows.sum(0, keepdims=True) - rows)
    cosines = (rows * rest).sum(1).tolist()
    return {s.index: round(max(cosine, 0.0), 2) for s, cosine in zip(long, cosines, strict=True)}


def _threads(analysis: Analysis) -> list[dict[str, Any]]:
    """Claims told with differing certainty: those that harden into facts, else the one told most often.

    Steps are by sentence index.
    """
    contested = {CueKind.ACCUSE, CueKind.DENY, CueKind.HEDGE}
    hardened = {_sentence(analysis, e.span): e for e in escalations.escalations(analysis)}
    if not hardened and not any(a.kind in contested for a in analysis.attributions):
        return []
    found = []
    for group in _alike(analysis.claims):
        steps = {claim.sentence: _RUNGS[claim.certainty] for claim in _steps(group)}
        rungs = set(steps.values())
        if len(rungs) < 2 or rungs.isdisjoint({"denied", "alleged"}):
            continue
        hard = not hardened.keys().isdisjoint(steps)
        found.append((not hard, -len(steps), min(steps), steps))
    found.sort(key=lambda t: t[:3])
    kept = [steps for soft, *_, steps in found if not soft]
    told = {index for steps in kept for index in steps}
    for index, each in hardened.items():
        if index not in told:
            kept.append({_sentence(analysis, each.other): _WEAKER.get(each.kind, "alleged"), index: "stated"})
    if not kept:
        kept = [steps for *_, steps in found[:1]]
    return [_thread(analysis, steps) for steps in kept[:_MOST_THREADS]]


def _thread(analysis: Analysis, steps: dict[int, str]) -> dict[str, Any]:
    """The claim in the words of its surest telling, and each telling with its certainty."""
    sentences = analysis.document.sentences
    rungs = list(_RUNGS.values())
    surest = max(sorted(steps), key=lambda index: rungs.index(steps[index]))
    return {
        "about": sentences[surest].text[:_LONGEST_CLAIM],
        "steps": [{**_span(sentences[index].span), "certainty": steps[index]} for index in sorted(steps)],
    }


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


@dataclass(slots=True)
class _Source:
    """`first` is where the source is first named as one; words are counted in what it is given to say."""

    name: str
    kind: str
    first: Span
    statements: int = 0
    quoted: int = 0
    reported: int = 0
    accused: bool = False
    heard: bool = True
    seen: set[int] = field(default_factory=set)


def _sources(analysis: Analysis) -> list[dict[str, Any]]:
    """Who speaks in the article, most words first, and who is accused in it."""
    found: dict[str, _Source] = {}
    for each in analysis.attributions:
        _attribute(analysis, each, found)
    for quotation in analysis.quotations:
        if not quotation.scare:
            speaker = _known(analysis, quotation.speaker_key, quotation.speaker, quotation.quote.span, found)
            speaker.quoted += len(analysis.document.slice(quotation.quote.inner).split())
            _count(speaker, quotation.sentence)
    heard: frozenset[str] | None = None
    for accusation in sourcing.accusations(analysis):
        heard = sourcing.heard(analysis) if heard is None else heard
        entity = analysis.entities[accusation.party]
        party = found.setdefault(entity.key, _Source(entity.name, entity.kind.value, accusation.span))
        party.accused = True
        party.heard = party.statements > 0 or sourcing.answered(entity.key, entity.name, heard)
    ranked = sorted(found.values(), key=lambda s: (-(s.quoted + s.reported), not s.accused, s.first))
    return [
        {
            **_span(s.first),
            "name": s.name,
            "kind": s.kind,
            "statements": s.statements,
            "quoted": s.quoted,
            "reported": s.reported,
            **({"accused": True, "heard": s.heard} if s.accused else {}),
        }
        for s in ranked[:_MOST_SOURCES]
    ]


def _attribute(analysis: Analysis, each: Attribution, found: dict[str, _Source]) -> None:
    if analysis.document.sentences[each.sentence].zone not in _PROSE:
        return
    if each.source is None:
        _count(found.setdefault("", _Source("", "nobody", each.cue)), each.sentence)
        return
    source = _known(analysis, each.source_key, each.source, each.source, found)
    if each.content:
        said = analysis.author_voice.text[each.content.start : each.content.end].replace(BLANK, " ")
        source.reported += sum(word[0].isalnum() for word in said.split())
    _count(source, each.sentence)


def _known(analysis: Analysis, key: str | None, named: Span | None, at: Span, found: dict[str, _Source]) -> _Source:
    """The entry of a source, made when it is met first."""
    entity = analysis.entities.get(key) if key else None
    if entity:
        return found.setdefault(entity.key, _Source(entity.name, entity.kind.value, at))
    name = " ".join(analysis.document.slice(named).split()) if named else ""
    if not name or name.lower().replace("'", "’").partition("’")[0] in _PRONOUNS:
        return found.setdefault("\x00", _Source("", "unclear", at))
    # Capitals past the first word name somebody, even where no kind of name is known.
    kind = "other" if any(word[0].isupper() for word in name.split()[1:]) else "unnamed"
    return found.setdefault(f"\x00{name.lower()}", _Source(name, kind, at))


def _count(source: _Source, sentence: int) -> None:
    if sentence not in source.seen:
        source.seen.add(sentence)
        source.statements += 1


def _is_told(quantity: Quantity) -> bool:
    """Whether it counts or measures something; "one" and bare number words mostly do not."""
    if quantity.kind in _UNTOLD:
        return False
    counted = quantity.noun or quantity.measure
    return quantity.kind != "count" or quantity.whole is not None or (bool(counted) and quantity.value != 1)


def _quantity(quantity: Quantity) -> dict[str, Any]:
    """`value` is in `unit`; `of` is the whole it is part of; `noun` is what is counted or measured."""
    row: dict[str, Any] = {
        **_span(quantity.span),
        "kind": quantity.kind,
        "value": quantity.value,
        "unit": quantity.unit,
        "noun": quantity.noun or quantity.measure,
    }
    if quantity.high != quantity.value:
        row["high"] = quantity.high
    if quantity.whole is not None:
        row["of"] = quantity.whole
    return row


def _beat(analysis: Analysis) -> dict[str, Any] | None:
    """What the article is about and what the note about its author declares; None for short texts."""
    bio = analysis.document.bio
    if len(analysis.body) < topics.SHORTEST:
        return None
    try:
        note = analysis.document.reading[bio.start : bio.end] if bio else ""
        declared = beats.declared(note, bio.start, analysis.house.beats) if bio else ()
        likeness = beats.likeness(analysis)
    except ModelUnavailable:
        return None
    own = sorted({beat.field for beat in declared})
    ranked = sorted(likeness, key=lambda name: (-likeness[name], name))
    shown = dict.fromkeys([*ranked[:_MOST_FIELDS], *own])
    return {
        "note": bio is not None,
        "declared": own,
        "desk": sorted({near for name in own for near in beats.related(name)} - set(own)),
        "fields": [{"name": name, "likeness": round(max(likeness[name], 0.0), 2)} for name in shown],
    }
