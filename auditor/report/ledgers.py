"""The ledgers of a record, and what the pictures of a page are drawn from.

Everything points into the article's text by offsets, so that nothing is written twice. Both cost time and are made
only for a record that asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from auditor.analysis import Analysis, figures, parts, sources, threads, topics
from auditor.analysis.authorship import beats
from auditor.analysis.figures import Check, Figure, Figures
from auditor.analysis.numbers import Quantity
from auditor.analysis.parts import Parts
from auditor.analysis.sources import Source, SourceKind
from auditor.analysis.threads import Thread
from auditor.document import Sentence, Span
from auditor.errors import ModelUnavailable

# Beyond these a picture says no more; the article itself is always whole.
_MOST_SENTENCES: Final = 600
_MOST_QUANTITIES: Final = 80
_MOST_SOURCES: Final = 40
_MOST_FIELDS: Final = 5
# A ledger is for programs: it is cut where only hostile texts go on.
_MOST_ROWS: Final = 500
# Shorter sentences have too few words to be like anything; the bound of `topics`.
_FEWEST_WORDS: Final = 4
# A language is told from this many words on; shorter texts are taken to be English.
_LANGUAGE_MINIMUM_WORDS: Final = 50
# What a picture calls a source that has no name.
_DRAWN_AS: Final = {SourceKind.ANONYMOUS: "unnamed"}


@dataclass(frozen=True, slots=True)
class Ledgers:
    """What an article rests on."""

    sources: tuple[Source, ...]
    figures: Figures
    threads: tuple[Thread, ...]
    parts: Parts


def gather(analysis: Analysis) -> Ledgers | None:
    """The ledgers of an article; None for a text that is not English."""
    language = analysis.document.language.lower()
    if not language.startswith("en") and analysis.body_words >= _LANGUAGE_MINIMUM_WORDS:
        return None
    return Ledgers(
        sources.sources(analysis), figures.figures(analysis), threads.threads(analysis), parts.parts(analysis)
    )


def ledgers(analysis: Analysis, gathered: Ledgers | None) -> dict[str, Any]:
    """The record's `ledgers`: empty for a text that is not English."""
    if gathered is None:
        return {}
    return {
        "genre": _genre(analysis),
        "sources": [_ledger_source(s) for s in gathered.sources[:_MOST_ROWS]],
        "quantities": [_ledger_quantity(f) for f in gathered.figures.figures[:_MOST_ROWS]],
        "computed": [_check(c) for c in gathered.figures.checks[:_MOST_ROWS]],
        "claims": [_ledger_thread(t) for t in gathered.threads],
        "parts": _parts(gathered.parts),
    }


def charts(analysis: Analysis, gathered: Ledgers | None) -> dict[str, Any]:
    """The record's `charts`: empty for a text that is not English; parts whose model is missing are left out."""
    if gathered is None:
        return {}
    told = [f.quantity for f in gathered.figures.figures]
    return {
        "sentences": _sentences(analysis),
        "claims": [_thread(t) for t in gathered.threads],
        "sources": [_source(s) for s in gathered.sources[:_MOST_SOURCES]],
        "quantities": [_quantity(q) for q in told[:_MOST_QUANTITIES]],
        "dates": [
            {**_span(d.span), "date": d.value.isoformat() if d.value else None, "relative": d.relative}
            for d in analysis.date_mentions[:_MOST_QUANTITIES]
        ],
        "beat": _beat(analysis),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _genre(analysis: Analysis) -> dict[str, Any]:
    genre = analysis.genre
    return {
        "kind": genre.kind.value,
        "label": genre.label,
        "reason": genre.reason,
        "cues": [{**_span(c.span), "genre": c.genre, "manner": c.manner} for c in genre.cues[:_MOST_ROWS]],
    }


def _ledger_source(source: Source) -> dict[str, Any]:
    return {
        **_span(source.first),
        "name": source.name,
        "kind": source.kind.value,
        "role": source.role,
        "statements": [_span(s) for s in source.statements],
        "quoted": source.quoted,
        "reported": source.reported,
        "social": source.social,
        "accuser": source.accuser,
        "accused": source.accused,
        "replied": source.replied,
        "accused_by": list(source.accused_by),
    }


def _ledger_quantity(figure: Figure) -> dict[str, Any]:
    q, time = figure.quantity, figure.time
    return {
        **_span(q.span),
        "kind": q.kind,
        "value": q.value,
        "high": q.high,
        "unit": q.unit,
        "measure": q.noun or q.measure,
        "bound": q.bound,
        "of": q.whole,
        "entity": figure.entity,
        "time": None
        if time is None
        else {**_span(time.span), "text": " ".join(time.text.split()), "date": time.value and time.value.isoformat()},
        "source": figure.source,
        "computed": list(figure.checks),
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        **_span(check.span),
        "kind": check.kind,
        "using": [_span(s) for s in check.using],
        "stated": check.stated,
        "computed": check.computed,
        "agrees": check.agrees,
    }


def _ledger_thread(thread: Thread) -> dict[str, Any]:
    return {
        "about": thread.about,
        "hardens": thread.hardens,
        "steps": [{**_span(s.span), "certainty": s.certainty, "source": s.source} for s in thread.steps],
    }


def _parts(found: Parts) -> dict[str, Any]:
    return {
        "parts": [{"name": p.name, "text": p.text, **(_span(p.span) if p.span else {})} for p in found.parts],
        "pairs": [
            {
                "part": p.part,
                "other": p.other,
                "share": p.share,
                "names_missing": list(p.names),
                "figures_missing": list(p.figures),
                "agrees": p.agrees,
            }
            for p in found.pairs
        ],
        "metadata": [
            {"about": d.about, "shown": d.shown, "declared": d.declared, "origin": d.origin, "agrees": d.agrees}
            for d in found.metadata
        ],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        **_span(source.first),
        "name": source.name,
        "kind": _DRAWN_AS.get(source.kind, source.kind.value),
        "statements": len(source.statements),
        "quoted": source.quoted,
        "reported": source.reported,
        **({"accused": True, "heard": bool(source.replied)} if source.accused else {}),
    }


def _thread(thread: Thread) -> dict[str, Any]:
    return {
        "about": thread.about,
        "steps": [{**_span(s.span), "certainty": s.certainty} for s in thread.steps],
    }


def _quantity(q: Quantity) -> dict[str, Any]:
    """`value` is in `unit`; `of` is the whole it is part of; `noun` is what is counted or measured."""
    row: dict[str, Any] = {
        **_span(q.span),
        "kind": q.kind,
        "value": q.value,
        "unit": q.unit,
        "noun": q.noun or q.measure,
    }
    if q.high != q.value:
        row["high"] = q.high
    if q.whole is not None:
        row["of"] = q.whole
    return row


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
