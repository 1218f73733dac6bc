"""Findings as linked data: W3C web annotations of schema.org articles, with a W3C credibility signal where one fits.

The signals are those of the Credible Web Community Group, https://credweb.org/signals-20191126 (a draft).
Only those are named whose definition says what the rule finds, no more and no less; most findings have none. There is
no ClaimReview: nothing here says whether a claim is true. All terms are defined in the document itself, so that a
reader needs no network.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from auditor.report import records
from auditor.report.formats import statuses
from auditor.report.formats.places import Article, uri
from auditor.report.inert import safe_url
from auditor.report.verdicts import Failure, Outcome, Verdict

CONTEXT: Final[Mapping[str, Any]] = {
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "signal": "https://credweb.org/signals-20191126#",
    "auditor": "urn:auditor:terms:",
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
    "selector": "oa:hasSelector",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "target": "oa:hasTarget",
    "body": "oa:hasBody",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "datePublished": "schema:datePublished",
    "url": {"@id": "schema:url", "@type": "@id"},
}
# Rule, reference of the signal in the draft, its name there, and what is observed.
SIGNALS: Final[Mapping[str, tuple[str, str, bool | str]]] = {
    "clickbait-headline": ("1aa19828", "Clickbait Headline", True),
    "missing-byline": ("d397cb76", "Author", False),
    "missing-date": ("656673f8", "Dateline (Date)", "not stated"),
    "missing-response": ("50dbc854", "Primary subjects of article have opportunity to respond", False),
    "no-named-source": ("h.au62mx5vms7i", "No Source Type Cited", True),
    "unrelated-headline": ("c11c62b6", "Title Representativeness Types", "A"),
}
_TOOL: Final = "urn:auditor:tool"


def write(outcome: Outcome) -> str:
    """One document: an article and its annotations after it, for every article in turn."""
    graph = [node for verdict in outcome.verdicts for node in _nodes(verdict)]
    graph += [_unread(source, reason) for source, reason in outcome.unread]
    return records.dumps({"@context": CONTEXT, "@graph": [_tool(outcome.tool), *graph]}) + "\n"


def _tool(tool: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@id": _TOOL,
        "@type": "schema:SoftwareApplication",
        "schema:name": tool.get("name", ""),
        "schema:softwareVersion": tool.get("version", ""),
    }


def _nodes(verdict: Verdict) -> Iterator[dict[str, Any]]:
    record = verdict.record
    place = Article(record["article"])
    key = safe_url(record["article"]["url"]) or _address(place)
    yield _article(verdict, key)
    failing = statuses.broken(verdict)
    for finding in record["findings"]:
        yield _annotation(finding, key, failing.get(finding["id"], ()), known=finding["id"] in verdict.known)


def _address(place: Article) -> str:
    address = uri(place.file)[0]
    return f"{address}#{place.record}" if place.record else address


def _article(verdict: Verdict, key: str) -> dict[str, Any]:
    article, score = verdict.record["article"], verdict.record["score"]
    byline = article["byline"] or {"names": []}
    facts = {
        "schema:headline": article["headline"]["text"] if article["headline"] else None,
        "schema:author": [{"@type": "schema:Person", "schema:name": name} for name in byline["names"]] or None,
        "datePublished": article["published"],
        "url": safe_url(article["url"]),
        "schema:inLanguage": article["language"] or None,
        "schema:wordCount": article["words"],
        "auditor:sha256": article["sha256"] or None,
        "auditor:score": score["overall"],
        "auditor:band": score["band"],
        "auditor:verdict": statuses.status(verdict),
        "auditor:broken": [_failure(f) for f in statuses.in_order(verdict.failures)] or None,
    }
    return {"@id": key, "@type": "schema:Article"} | {name: value for name, value in facts.items() if value is not None}


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "auditor:assertion": failure.assertion,
        "auditor:level": str(failure.level),
        "auditor:reason": failure.reason,
    }


def _annotation(finding: Mapping[str, Any], key: str, failures: Sequence[Failure], *, known: bool) -> dict[str, Any]:
    node = {
        "@type": "oa:Annotation",
        "motivation": "oa:assessing",
        "creator": _TOOL,
        "target": _target(finding, key),
        "body": {"@type": "oa:TextualBody", "schema:text": finding["message"]},
        "auditor:finding": finding["id"],
        "auditor:rule": finding["rule"],
        "auditor:code": finding["code"],
        "auditor:severity": finding["severity"],
        "auditor:strength": finding["strength"],
        "auditor:confidence": finding["confidence"],
        "auditor:provesNot": finding["proves_not"],
        "auditor:known": known,
    }
    if failures:
        node["auditor:breaks"] = [f.assertion for f in failures]
    signal = None if finding.get("preview") else SIGNALS.get(finding["rule"])
    if signal:
        reference, name, value = signal
        node["auditor:signal"] = {"@id": f"signal:{reference}", "schema:name": name}
        node["auditor:observed"] = value
    return node


def _target(finding: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The article; where words are marked, with the words and their offsets, in code points of the text as read."""
    parts = [part for part in (finding, *finding["related"]) if part["end"] > part["start"]]
    if not parts:
        return {"source": key}
    selectors = []
    for part in parts:
        selectors.append({"@type": "oa:TextQuoteSelector", "exact": part["quote"]})
        selectors.append({"@type": "oa:TextPositionSelector", "start": part["start"], "end": part["end"]})
    return {"source": key, "selector": selectors}


def _unread(source: str, reason: str) -> dict[str, Any]:
    return {"@id": uri(source)[0], "@type": "auditor:UnreadInput", "auditor:reason": reason}
