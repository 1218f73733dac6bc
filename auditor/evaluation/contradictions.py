"""Contradictions in whole documents (ContraDoc) and in pairs of passages (Stanford, RTE)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from auditor.analysis import Analysis
from auditor.analysis.consistency import deepclashes
from auditor.analysis.consistency.suspicions import suspicions
from auditor.auditing import audit
from auditor.checker import Strength
from auditor.document import Document
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Measurement
from auditor.ingest.structure import prose
from auditor.results import Finding
from auditor.settings import Settings

# Sentences that may be named as evidence (Li et al. 2024, "ContraDoc").
_NAMED = 5
_PARAGRAPH = 4
_PROVEN = (Strength.STRONG, Strength.DECISIVE)
_ANCHORS = {"random": 16.0, "LLaMA-2": 20.4, "GPT-3.5": 42.8, "PaLM-2": 48.2, "GPT-4": 70.2}
_BOTH_ANCHORS = {"GPT-4": 35.6, "people": 26.7}
# De Marneffe et al. 2008 on the RTE3 test set, and the mean of the twelve systems that took part.
_PAIR_ANCHORS = {"precision": 0.2295, "recall": 0.1944}
_OTHER_SYSTEMS = {"precision": 0.107, "recall": 0.117}


_AS_SHIPPED = Settings()


@dataclass(frozen=True, slots=True)
class _Verdict:
    """`named` are at most five sentences of findings, the surest first; `ranked` fills them up to five.

    `p` is that of the likeliest pair of a deep reading, 0 without one; `flagged` counts what is scored.
    """

    flagged: bool
    named: tuple[int, ...]
    ranked: tuple[int, ...]
    p: float


def documents(data: Path, settings: Settings = _AS_SHIPPED) -> Measurement:
    """`contradoc.jsonl`: sentences, label, evidence_index. Negatives are the same documents without the evidence.

    `hit_at_5` is the share of contradictory documents whose changed sentence is among five: those that findings name,
    then the most suspect (`analysis.suspicions`), for peers are told too that there is one. `right` is the share that
    are flagged by a scored finding and with the evidence. Both in per cent. With a deep reading in `settings`, all
    that it shows counts as flagged, `auc` tells contradictory documents from negatives by their likeliest pair, and
    the order of a pair model takes the place of the suspicions.
    """
    rows = labelled.records(labelled.source(data, "contradoc.jsonl"), "sentences", "label", "evidence_index")
    positives = [row for row in rows if row["label"]]
    verdicts = [_verdict(row["sentences"], settings) for row in positives]
    evidence = [row["evidence_index"] for row in positives]
    matched = [_verdict(_without(row["sentences"], row["evidence_index"]), settings) for row in positives]
    others = [_verdict(row["sentences"], settings) for row in rows if not row["label"]]
    hit = np.array([at in v.ranked for v, at in zip(verdicts, evidence, strict=True)])
    right = np.array([v.flagged and at in v.named for v, at in zip(verdicts, evidence, strict=True)])
    alarms = np.array([v.flagged for v in matched])
    flagged = [v.flagged for v in (*verdicts, *others)]
    figures: dict[str, Any] = {
        "documents": len(rows),
        "contradictory": len(positives),
        "hit_at_5": _percent(hit),
        "hit_at_5_interval": _interval(hit),
        "published_hit_at_5": _ANCHORS,
        "right": _percent(right),
        "right_interval": _interval(right),
        "published_right": _BOTH_ANCHORS,
        "matched_negatives_flagged": _percent(alarms),
        "matched_negatives_flagged_interval": _interval(alarms),
        "clean_documents_flagged": _percent(np.array([v.flagged for v in others])) if others else None,
        "yes_no": agreement.precision_recall(flagged, [True] * len(verdicts) + [False] * len(others)),
        "right_by_kind": _by_kind(positives, right),
    }
    if settings.deep:
        likeliest = [v.p for v in (*verdicts, *matched)]
        figures["auc"] = round(float(roc_auc_score([1] * len(verdicts) + [0] * len(matched), likeliest)), 3)
    return Measurement(figures)


def pairs(data: Path, settings: Settings = _AS_SHIPPED) -> Measurement:
    """`contradiction_pairs.jsonl`: premise, hypothesis, label, source. Read as articles of two paragraphs."""
    rows = labelled.records(
        labelled.source(data, "contradiction_pairs.jsonl"), "premise", "hypothesis", "label", "source"
    )
    found = [bool(_findings(prose(f"{row['premise']}\n\n{row['hypothesis']}"), settings)) for row in rows]
    labels = [row["label"] == "contradiction" for row in rows]
    hits, told = np.array(labels), np.array(found)

    def recall(at: np.ndarray[Any, np.dtype[np.int64]]) -> float:
        return float((hits[at] & told[at]).sum() / max(hits[at].sum(), 1))

    sources = sorted({row["source"] for row in rows})
    figures: dict[str, Any] = {
        "pairs": len(rows),
        "contradictions": sum(labels),
        **agreement.precision_recall(found, labels),
        "recall_interval": agreement.interval(len(rows), recall),
        "kappa": agreement.kappa(found, labels),
        "published_rte3_test": _PAIR_ANCHORS,
        "published_mean_of_systems": _OTHER_SYSTEMS,
        "by_source": {
            source: agreement.precision_recall(
                [f for f, row in zip(found, rows, strict=True) if row["source"] == source],
                [y for y, row in zip(labels, rows, strict=True) if row["source"] == source],
            )
            for source in sources
        },
        "other_labels_flagged": dict(
            Counter(row["label"] for f, row in zip(found, rows, strict=True) if f and row["label"] != "contradiction")
        ),
    }
    return Measurement(figures)


def _without(sentences: Sequence[str], place: int) -> list[str]:
    return [*sentences[:place], *sentences[place + 1 :]]


def _findings(document: Document, settings: Settings) -> list[Finding]:
    """Findings that say the text disagrees with itself, the surest first."""
    found = [f for f in audit(document, settings).findings if f.dimension == "consistency"]
    return sorted(found, key=lambda f: (-list(Strength).index(f.strength), -f.confidence))


def _verdict(sentences: Sequence[str], settings: Settings) -> _Verdict:
    text, starts = "", []
    for index, sentence in enumerate(sentences):
        text += "" if not index else "\n\n" if index % _PARAGRAPH == 0 else " "
        starts.append(len(text))
        text += sentence.replace("\n", " ")
    document = prose(text)
    found = _findings(document, settings)
    spans = [span for f in found for span in (f.span, *(r.span for r in f.related))]

    def place(start: int) -> int:
        return int(np.searchsorted(starts, start, "right")) - 1

    named = dict.fromkeys(place(span.start) for span in spans)
    analysis = Analysis(document, deep=settings.deep_reading)
    judged = deepclashes.ranked(analysis) if settings.deep else []
    suspect = [each.sentence for each in suspicions(analysis)]
    if settings.nli:
        suspect = [s for each in judged for s in (each.pair.second, each.pair.first)]
    ranked = dict.fromkeys((*tuple(named)[:_NAMED], *(place(document.sentences[s].span.start) for s in suspect)))
    flagged = any(f.strength in _PROVEN or f.evidence.get("kind") == deepclashes.KIND for f in found)
    return _Verdict(flagged, tuple(named)[:_NAMED], tuple(ranked)[:_NAMED], judged[0].p if judged else 0.0)


def _percent(hits: np.ndarray[Any, np.dtype[np.bool_]]) -> float:
    return round(100 * float(hits.mean()), 1)


def _interval(hits: np.ndarray[Any, np.dtype[np.bool_]]) -> list[float]:
    return [round(100 * v, 1) for v in agreement.interval(len(hits), lambda at: float(hits[at].mean()))]


def _by_kind(rows: Sequence[labelled.Record], right: np.ndarray[Any, np.dtype[np.bool_]]) -> dict[str, str]:
    """Documents right of all by kind of contradiction; a document may have several."""
    totals: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for row, hit in zip(rows, right, strict=True):
        for kind in str(row.get("kind", "")).split("|"):
            totals[kind] += 1
            hits[kind] += bool(hit)
    return {kind: f"{hits[kind]} of {totals[kind]}" for kind in sorted(totals)}
