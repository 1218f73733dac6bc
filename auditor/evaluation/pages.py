"""How well article, author and date are read from HTML pages."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from auditor import patterns as re
from auditor.document import RESIDUE, Document, ZoneKind
from auditor.errors import IngestError
from auditor.evaluation import agreement, labelled
from auditor.evaluation.judgements import Measurement
from auditor.ingest import loads

# scrapinghub/article-extraction-benchmark: overlap of four-token shingles, mean over pages.
_ANCHORS = {"trafilatura": 0.958, "newspaper4k": 0.949, "readability": 0.922}
_SHINGLE = 4
_TOKEN = re.compile(r"\w+")
# Zones that are no text of the article's body in the benchmark's sense.
_NOT_BODY = RESIDUE | {ZoneKind.HEADLINE, ZoneKind.BYLINE, ZoneKind.DATE, ZoneKind.BIO, ZoneKind.CAPTION}


def measure(data: Path) -> Measurement:
    """`pages_body.jsonl` (html, body) and `pages_meta.jsonl` (html, title, authors, published), or either alone."""
    figures: dict[str, Any] = {}
    for name, part in (("pages_body.jsonl", _bodies), ("pages_meta.jsonl", _metadata)):
        if data.is_dir() or data.name == name:
            path = labelled.source(data, name)
            figures |= part(labelled.records(path, "html"))
    if not figures:
        rows = labelled.records(data, "html")
        figures |= _bodies(rows) if "body" in rows[0] else _metadata(rows)
    return Measurement(figures)


def _document(row: labelled.Record) -> Document | None:
    try:
        return loads(row["html"], name="page.html")
    except IngestError:
        return None


def _bodies(rows: list[labelled.Record]) -> dict[str, Any]:
    counts = np.array([_shingle_counts(row) for row in rows], np.float64)
    whole = _f1(counts)
    return {
        "pages": len(rows),
        "body": {
            "f1": round(whole[0], 3),
            "f1_interval": agreement.interval(len(rows), lambda at: _f1(counts[at])[0]),
            "precision": round(whole[1], 3),
            "recall": round(whole[2], 3),
        },
        "published_body_f1": _ANCHORS,
    }


def _shingle_counts(row: labelled.Record) -> tuple[float, float, float]:
    """Shares of true, surplus and missing shingles of one page, in the benchmark's way: each page weighs the same."""
    document = _document(row)
    found = _shingles(_body(document)) if document else Counter[tuple[str, ...]]()
    gold = _shingles(row["body"])
    hits = (found & gold).total()
    total = max(found.total() + gold.total() - hits, 1)
    return hits / total, (found.total() - hits) / total, (gold.total() - hits) / total


def _body(document: Document) -> str:
    return "\n".join(document.slice(z.span) for z in document.zones if z.kind not in _NOT_BODY)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    size = min(_SHINGLE, len(tokens))
    return Counter(tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1)) if tokens else Counter()


def _f1(counts: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """F1, precision and recall from mean shares."""
    hits, surplus, missing = counts.sum(0)
    precision = float(hits / max(hits + surplus, 1e-9))
    recall = float(hits / max(hits + missing, 1e-9))
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall


def _metadata(rows: list[labelled.Record]) -> dict[str, Any]:
    documents = [_document(row) for row in rows]
    pairs = list(zip(rows, documents, strict=True))
    judged = {
        "title": [_same_title(r["title"], d) for r, d in pairs if r.get("title")],
        "author": [_same_authors(r["authors"], d) for r, d in pairs if r.get("authors")],
        "date": [_same_date(r["published"], d) for r, d in pairs if r.get("published")],
    }
    return {"metadata_pages": len(rows)} | {name: _share(hits) for name, hits in judged.items()}


def _share(hits: list[bool]) -> dict[str, Any]:
    values = np.array(hits, np.float64)
    return {
        "right": round(float(values.mean()), 3),
        "right_interval": agreement.interval(len(hits), lambda at: float(values[at].mean())),
        "pages": len(hits),
    }


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(text.casefold()))


def _same_title(title: str, document: Document | None) -> bool:
    """Equal but for marks and case, or nearly: metadata often cuts or adds the outlet's name."""
    if document is None or document.headline is None:
        return False
    one, two = _plain(title), _plain(document.slice(document.headline))
    return one in two or two in one or SequenceMatcher(None, one, two).ratio() >= 0.9


def _same_authors(authors: list[str], document: Document | None) -> bool:
    """Whether exactly the authors are named, by any byline that was read."""
    if document is None:
        return False
    wanted = {_plain(name) for name in authors}
    return any({_plain(name) for name in byline.names or (byline.text,)} == wanted for byline in document.bylines)


def _same_date(published: str, document: Document | None) -> bool:
    """The same day, or the next or last one: a page's date may be in another time zone."""
    if document is None or document.published is None:
        return False
    return abs((datetime.fromisoformat(published).date() - document.published).days) <= 1
