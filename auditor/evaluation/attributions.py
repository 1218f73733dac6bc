"""How well attributed sentences are told from the reporter's own (PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from auditor.analysis import Analysis, ascriptions
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Measurement
from auditor.ingest import loads

# Of a sentence's letters, so many have to be somebody's words for the sentence to be attributed.
_SHARE = 0.5
Spans = Iterable[tuple[int, int]]


def measure(data: Path) -> Measurement:
    """`attributions.jsonl`: text, attributions with source, cue and content as lists of [start, end].

    A sentence is attributed when at least half of it is somebody's content. Found are `ascriptions`, which like the
    labels count what is thought, wanted or planned; `by_rules` is the same with the attributions and quotations that
    rules stand on. `touched` counts a sentence from the first letter of content on. Sources are compared where both
    sides name one for the same cue.
    """
    rows = labelled.records(labelled.source(data, "attributions.jsonl"), "text", "attributions")
    analyses = [_analysis(row) for row in rows]
    read = [_sentences(*each) for each in zip(rows, analyses, strict=True)]
    owners = [str(index) for index, each in enumerate(read) for _ in each]
    table = np.array([values for each in read for values in each])
    cues = np.array([_cues(*each) for each in zip(rows, analyses, strict=True)])
    sources = np.array([_sources(*each) for each in zip(rows, analyses, strict=True)])
    figures: dict[str, Any] = {
        "articles": len(rows),
        "sentences": len(table),
        "attributed_share": round(float((table[:, 0] >= _SHARE).mean()), 3),
        "attributed": _agreed(table >= _SHARE, owners),
        "touched": _agreed(table > 0, owners),
        "by_rules": _agreed(table[:, ::2] >= _SHARE, owners),
        "cues": _rates(cues.sum(0)),
        "sources_right": round(float(sources[:, 0].sum() / max(sources[:, 1].sum(), 1)), 3),
        "unnamed_sources_known": round(float(sources[:, 2].sum() / max(sources[:, 3].sum(), 1)), 3),
        "published": "none",
    }
    return Measurement(figures)


def _analysis(row: labelled.Record) -> Analysis:
    return Analysis(loads(json.dumps({"text": row["text"]}), name="article.json"))


def _sentences(row: labelled.Record, analysis: Analysis) -> list[tuple[float, float, float]]:
    """Share of each sentence's letters that is somebody's: by the labels, as found, and as rules read it."""
    text = analysis.document.text
    shift = max(text.find(row["text"][:40]), 0)
    gold = [(a + shift, b + shift) for each in row["attributions"] for a, b in each.get("content", ())]
    spoken = [a.content for a in analysis.attributions if a.content is not None]
    spoken += [q.quote.span for q in analysis.quotations if not q.scare]
    found = [a.content for a in ascriptions.ascriptions(analysis)]
    masks = [_mask(len(text), spans) for spans in (gold, found, spoken)]
    letters = np.array([c.isalnum() for c in text])
    rows = []
    for sentence in analysis.document.sentences:
        at = slice(*sentence.span)
        size = int(letters[at].sum())
        if size:
            label, told, narrow = (float((mask[at] & letters[at]).sum() / size) for mask in masks)
            rows.append((label, told, narrow))
    return rows


def _mask(size: int, spans: Spans) -> npt.NDArray[np.bool_]:
    mask = np.zeros(size, np.bool_)
    for start, end in spans:
        mask[start:end] = True
    return mask


def _agreed(table: npt.NDArray[np.bool_], owners: list[str]) -> dict[str, Any]:
    """F1, precision and recall of the found sentences; the interval is over articles."""
    labels, found = table[:, 0], table[:, 1]

    def f1(at: npt.NDArray[np.int64]) -> float:
        return float(2 * (labels[at] & found[at]).sum() / max(labels[at].sum() + found[at].sum(), 1))

    return {
        "f1": round(f1(np.arange(len(table))), 3),
        "f1_interval": agreement.grouped_interval(owners, f1),
        **agreement.precision_recall(found.tolist(), labels.tolist()),
        "kappa": agreement.kappa(found.tolist(), labels.tolist()),
    }


def _cues(row: labelled.Record, analysis: Analysis) -> tuple[int, int, int]:
    """Cues found that are labelled, cues found, cues labelled."""
    gold = sorted(tuple(span) for each in row["attributions"] for span in each.get("cue", ()))
    found = [a.cue for a in analysis.attributions]
    hits = sum(any(_overlap(cue, span) for span in _near(gold, cue)) for cue in found)
    return hits, len(found), len(row["attributions"])


def _near(spans: list[Any], cue: Any) -> list[Any]:
    at = bisect_right(spans, (cue.start, 0))
    return spans[max(at - 2, 0) : at + 2]


def _overlap(one: Any, two: Any) -> bool:
    return bool(one[0] < two[1] and two[0] < one[1])


def _sources(row: labelled.Record, analysis: Analysis) -> tuple[int, int, int, int]:
    """Of cues found and labelled: right sources, sources on both sides; none on both sides, none labelled."""
    gold = {tuple(span): each.get("source") or [] for each in row["attributions"] for span in each.get("cue", ())}
    right = both = known = unnamed = 0
    for found in analysis.attributions:
        source = next((s for span, s in gold.items() if _overlap(span, found.cue)), None)
        if source is None:
            continue
        if not source:
            unnamed += 1
            known += found.source is None
        elif found.source is not None:
            both += 1
            right += any(_overlap(span, found.source) for span in source)
    return right, both, known, unnamed


def _rates(counts: npt.NDArray[np.int64]) -> dict[str, float]:
    hits, found, labelled_cues = (int(n) for n in counts)
    return {"precision": round(hits / max(found, 1), 3), "recall": round(min(hits / max(labelled_cues, 1), 1), 3)}
