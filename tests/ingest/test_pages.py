"""How well pages of news sites are read, against labelled pages."""

from __future__ import annotations

import json
import re
from collections import Counter
from statistics import mean

import pytest
from conftest import ROOT

from auditor import dates
from auditor.document import ZoneKind
from auditor.ingest import loads

DATA = ROOT.parent / "shared" / "datasets"
ASIDE = {ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BYLINE, ZoneKind.DATE, ZoneKind.BIO, ZoneKind.CAPTION}

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not DATA.exists(), reason="labelled data is not here")]


def pages(name):
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def shingles(text):
    """Runs of four words, as scrapinghub's article-extraction-benchmark counts them."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def precision_recall(truth, text):
    wanted, found = shingles(truth), shingles(text)
    shared = (wanted & found).total()
    return shared / found.total(), shared / wanted.total()


def body(document):
    return "\n".join(document.slice(z.span) for z in document.zones if z.kind not in ASIDE)


def test_body():
    scores = [precision_recall(page["body"], body(loads(page["html"], "a.html"))) for page in pages("pages_body.jsonl")]
    precision, recall = mean(p for p, _ in scores), mean(r for _, r in scores)
    # trafilatura 2.3.1 by itself has .957 on these pages
    assert 2 * precision * recall / (precision + recall) >= 0.96


def test_metadata():
    documents = [(page, loads(page["html"], "a.html")) for page in pages("pages_meta.jsonl")]
    signed = [(page, document) for page, document in documents if page["authors"]]
    dated = sum(document.published == dates.parse(page["published"][:10]) for page, document in documents)
    named = sum(all(any(a in b.text for b in d.bylines) for a in page["authors"]) for page, d in signed)
    assert dated / len(documents) >= 0.95
    assert named / len(signed) >= 0.95
    assert all(document.headline for _, document in documents)
