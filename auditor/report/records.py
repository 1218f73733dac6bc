"""A report as JSON: the record every rendering is made from."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from auditor.document import Byline, Document, Span, ZoneKind
from auditor.errors import AuditorError
from auditor.report.lots import encode, lots, ordered
from auditor.results import CheckResult, Finding, Reply
from auditor.score import Deduction, DimensionScore, Scorecard
from auditor.suppressions.entries import Ruling, Rulings

if TYPE_CHECKING:
    from auditor.intervals import Interval
    from auditor.report import Report

SCHEMA_VERSION: Final = 1


class InvalidReport(AuditorError):
    """A record does not follow the schema, or contradicts itself."""


def record(report: Report, *, charts: bool = False, ledgers: bool = False) -> dict[str, Any]:
    """The record of one report, ready for `dumps`; with `ledgers` what the article rests on, with `charts` also what a
    page draws and explains.
    """
    costs = report.score.costs or {}
    document = report.document
    titles = _titles()
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": report.tool.name,
            "version": report.tool.version,
            "rules_digest": report.tool.rules_digest,
            "config_digest": report.tool.config_digest,
        },
        "article": _article(document) | _reading_level(report),
        "score": _score(report.score),
        "checks": [_check(c, titles) for c in report.checks],
        "findings": [_finding(f, document.text, costs.get(f.id)) for f in report.findings],
        **_rulings(report.rulings, document.text),
        **(_gathered(report, charts=charts) if charts or ledgers else {}),
    }


def dumps(record: Mapping[str, Any]) -> str:
    """One line of JSON that is valid UTF-8 whatever the article held."""
    return encoded(record).decode()


def encoded(record: Mapping[str, Any]) -> bytes:
    """The same as bytes."""
    try:
        text = _text(record)
    except ValueError:
        text = json.dumps(_finite(record), ensure_ascii=False, default=str)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(json.loads(text)).encode()


def _text(record: Mapping[str, Any]) -> str:
    checks = record.get("checks")
    if not isinstance(checks, list) or not ordered(checks):
        return encode(record)
    return joined(*halves(record), checks)


def joined(head: str, tail: str, checks: Sequence[Mapping[str, Any]]) -> str:
    """The JSON of a record from its halves and its checks, of which `lots.ordered` is true."""
    return f"{head}{', '.join([lot.text for lot in lots(checks)])}{tail}"


def halves(record: Mapping[str, Any]) -> tuple[str, str]:
    """The JSON of a record up to the first of its checks, and that from behind the last.

    Raises:
        ValueError: it holds a number that JSON cannot.
    """
    keys = list(record)
    at = keys.index("checks")
    head = encode({key: record[key] for key in keys[:at]})[1:-1]
    tail = encode({key: record[key] for key in keys[at + 1 :]})[1:-1]
    return f'{{{head}{", " if head else ""}"checks": [', f"]{', ' if tail else ''}{tail}}}"


def loads(text: str) -> dict[str, Any]:
    """A saved record, checked.

    Raises:
        InvalidReport: it is not one.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InvalidReport(f"not JSON: {error}") from None
    validate(data)
    return dict(data)


def validate(record: Any) -> None:
    """Nothing, if the record follows the schema and its parts agree.

    Raises:
        InvalidReport: naming the first fault and where it is.
    """
    for error in _validator().iter_errors(record):
        place = "/".join(str(part) for part in error.absolute_path) or "report"
        raise InvalidReport(f"{place}: {error.message[:300]}")
    for fault in _faults(record):
        raise InvalidReport(fault)


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of a record, draft 2020-12."""
    data: dict[str, Any] = json.loads((files("auditor.report") / "schema.json").read_text("utf-8"))
    return data


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # noqa: PLC0415  costs 60 ms, wanted only to check

    return Draft202012Validator(schema())


def _faults(record: Mapping[str, Any]) -> Iterator[str]:
    text = record["article"]["text"]
    suppressed = record.get("suppressed", [])
    ids = {f["id"] for f in record["findings"]}
    every = ids | {f["id"] for f in suppressed}
    if len(every) != len(record["findings"]) + len(suppressed):
        yield "findings: two share an id"
    for finding in (*record["findings"], *suppressed):
        for part in (finding, *finding["related"]):
            if part["quote"] != text[part["start"] : part["end"]]:
                yield f"findings/{finding['id']}: the quote is not the text between start and end"
    for dimension, deduction in ((d["name"], x) for d in record["score"]["dimensions"] for x in d["deductions"]):
        if not ids.issuperset(deduction["findings"]):
            yield f"score/{dimension}/{deduction['rule']}: names a finding that is not there"
    for each in (*record.get("suppressions", []), *record.get("replies", [])):
        if not every.issuperset(each["findings"]):
            yield f"{each['place']}: names a finding that is not there"


def _article(document: Document) -> dict[str, Any]:
    published = document.published
    return {
        "source": document.source,
        "sha256": document.sha256,
        "format": document.format,
        "language": document.language,
        "words": sum(len(s.text.split()) for s in document.sentences if s.zone is ZoneKind.BODY),
        "text": document.text,
        "headline": _part(document, document.headline),
        "standfirst": _part(document, document.standfirst),
        "byline": _byline(document.byline),
        "bio": _part(document, document.bio),
        "published": published.isoformat() if published else None,
        "url": document.url,
        "domain": document.domain,
        "zones": [{"kind": kind.value, "start": start, "end": end} for kind, (start, end) in document.zones],
        "quotations": [{"start": q.span.start, "end": q.span.end} for q in document.quotes],
        "doubts": [{"part": d.part, "reason": d.reason, "text": d.text} for d in document.doubts],
    }


def _reading_level(report: Report) -> dict[str, Any]:
    return {} if report.reading_level is None else {"reading_level": asdict(report.reading_level)}


def _part(document: Document, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": document.slice(span)}


def _byline(byline: Byline | None) -> dict[str, Any] | None:
    if byline is None:
        return None
    return {
        "start": byline.span.start,
        "end": byline.span.end,
        "text": byline.text,
        "names": list(byline.names),
        "origin": byline.origin,
    }


def _score(card: Scorecard) -> dict[str, Any]:
    cap = card.cap
    return {
        "overall": card.overall,
        "band": card.band,
        "reason": card.reason,
        "cap": {"rule": cap.rule, "value": cap.value, "finding": cap.finding} if cap else None,
        "uncapped": card.uncapped,
        "interval": _interval(card.interval),
        "dimensions": [_dimension(d) for d in card.dimensions],
        "fixes": [{"rule": f.rule, "findings": list(f.findings), "gain": f.gain} for f in card.fixes],
        "disclaimer": card.disclaimer,
    }


def _interval(interval: Interval | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    return {
        "low": interval.low,
        "high": interval.high,
        "level": interval.level,
        "assumed": list(interval.assumed),
    }


def _dimension(dimension: DimensionScore) -> dict[str, Any]:
    return {
        "name": dimension.name,
        "score": dimension.score,
        "weight": dimension.weight,
        "ran": dimension.ran,
        "total": dimension.total,
        "deductions": [_deduction(d) for d in dimension.deductions],
    }


def _deduction(deduction: Deduction) -> dict[str, Any]:
    return {
        "rule": deduction.rule,
        "points": deduction.points,
        "findings": list(deduction.findings),
        "shares": list(deduction.shares),
    }


def _check(result: CheckResult, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "rule": result.rule,
        "code": result.code,
        "dimension": result.dimension,
        "status": result.status.value,
        "reason": result.reason,
        "preview": result.preview,
        "title": titles.get(result.rule, ""),
    }


def _gathered(report: Report, *, charts: bool) -> dict[str, Any]:
    from auditor.analysis import Analysis  # noqa: PLC0415  a record read back from a file needs no analysis
    from auditor.report import ledgers, rules  # noqa: PLC0415

    drawn, kept = report.charts, report.ledgers
    if kept is None or (charts and drawn is None):
        analysis = Analysis(report.document)
        gathered = ledgers.gather(analysis)
        kept = ledgers.ledgers(analysis, gathered) if kept is None else kept
        drawn = ledgers.charts(analysis, gathered) if charts and drawn is None else drawn
    found: dict[str, Any] = {"ledgers": kept}
    if charts:
        found |= {"charts": drawn, "rules": rules.about(dict.fromkeys(f.rule for f in report.findings))}
    return found


@cache
def _titles() -> dict[str, str]:
    """The first sentence of every shipped rule's documentation."""
    from auditor.registry import discover  # noqa: PLC0415  walks the checkers, once

    return {name: c.title for name, c in discover().items()}


def _finding(finding: Finding, text: str, points: float | None) -> dict[str, Any]:
    start, end = finding.span
    return {
        "id": finding.id,
        "rule": finding.rule,
        "code": finding.code,
        "dimension": finding.dimension,
        "severity": finding.severity.value,
        "strength": finding.strength.value,
        "confidence": finding.confidence,
        "message": finding.message,
        "start": start,
        "end": end,
        "line": finding.line,
        "column": finding.column,
        "quote": finding.quote,
        "related": [
            {"start": r.span.start, "end": r.span.end, "quote": text[r.span.start : r.span.end], "note": r.note}
            for r in finding.related
        ],
        "evidence": dict(finding.evidence),
        "proves_not": finding.proves_not,
        "standards": list(finding.standards),
        "preview": finding.preview,
        "zone": finding.zone,
        "points": points,
        "reply": None if finding.reply is None else _reply(finding.reply),
    }


def _rulings(rulings: Rulings, text: str) -> dict[str, Any]:
    return {
        "suppressed": [
            _finding(s.finding, text, None)
            | {
                "reason": s.request.reason,
                "reviewer": s.request.reviewer or None,
                "expires": _day(s.request.expires),
                "origin": s.request.origin.value,
            }
            for s in rulings.suppressed
        ],
        "suppressions": [_ruling(r) for r in rulings.requests],
        "replies": [
            _reply(a.answer.reply)
            | {
                "rule": a.answer.target.rule or None,
                "finding": a.answer.target.finding or None,
                "quote": a.answer.target.quote or None,
                "place": a.answer.place,
                "message": a.message,
                "findings": list(a.findings),
            }
            for a in rulings.answers
        ],
    }


def _ruling(ruling: Ruling) -> dict[str, Any]:
    request = ruling.request
    return {
        "rule": request.target.rule,
        "reason": request.reason,
        "reviewer": request.reviewer or None,
        "expires": _day(request.expires),
        "finding": request.target.finding or None,
        "quote": request.target.quote or None,
        "origin": request.origin.value,
        "place": request.place,
        "status": ruling.fate.value,
        "message": ruling.message,
        "findings": list(ruling.findings),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {"from": reply.sender, "date": reply.day.isoformat(), "text": reply.text}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _finite(value: Any) -> Any:
    """The same without numbers JSON cannot hold."""
    if isinstance(value, Mapping):
        return {str(k): _finite(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(v) for v in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
