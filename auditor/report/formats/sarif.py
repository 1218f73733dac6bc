"""SARIF 2.1.0, as OASIS defines it and as code scanning services read it.

A result names the file; a region stands only where the file is plain text, for only there do the line and column
of a finding hold. Elsewhere its place in the text as it was read stands in the result's properties. Columns and
offsets count UTF-16 code units, which `columnKind` says and which readers that do not ask for it assume.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from auditor.report import records
from auditor.report.formats import rules, statuses
from auditor.report.formats.places import Article, uri
from auditor.report.inert import plain, shortened
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# What GitHub takes in one run; it refuses a file with more. docs.github.com, "SARIF support for code scanning".
MOST_RESULTS: Final = 25_000
# The same page: locations shown for one result.
_MOST_RELATED: Final = 100
_LONGEST_TRACE: Final = 4_000
_LONGEST_SNIPPET: Final = 1_000
_ROOT: Final = "%SRCROOT%"
_LEVELS: Final = {"critical": "error", "major": "error", "minor": "warning", "note": "note"}
_GRAVITY: Final = {"critical": 100.0, "major": 75.0, "minor": 50.0, "note": 25.0}
# As the score weighs them: a weak finding counts about a third of a strong one.
_PROOF: Final = {"decisive": 1.0, "strong": 1.0, "weak": 0.35, "info": 0.1}
_NOTICES: Final = {
    "assertion": "An article breaks an assertion of the gate.",
    "crash": "A check did not finish, so there is no verdict on the article.",
    "cut": "There are more findings than a run may hold.",
    "remark": "A remark on the run.",
    "unread": "An input could not be read.",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding on its way to a result; `order` is its place in the run."""

    order: int
    finding: Mapping[str, Any]
    verdict: Verdict
    article: Article
    failures: Sequence[Failure]
    index: int


def write(outcome: Outcome) -> str:
    """One log with one run, as one line of JSON."""
    described = rules.of(outcome)
    places = {rule.code: place for place, rule in enumerate(described)}
    artifacts = _Artifacts()
    found = list(_found(outcome, artifacts))
    kept = _most_grave(found)
    compared = any(v.known for v in outcome.verdicts)
    run = {
        "tool": {"driver": _driver(outcome.tool, described)},
        "invocations": [_invocation(outcome, artifacts, places, len(found) - len(kept))],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which the run started."}}},
        "artifacts": artifacts.listed,
        "columnKind": "utf16CodeUnits",
        "results": [_result(each, places, compared=compared) for each in kept],
    }
    return records.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


class _Artifacts:
    """The files of a run, each once, with the articles read from them."""

    def __init__(self) -> None:
        self.listed: list[dict[str, Any]] = []
        self._places: dict[str, int] = {}

    def place(self, file: str) -> int:
        """Its index among the artifacts."""
        if file not in self._places:
            self._places[file] = len(self.listed)
            self.listed.append({"location": _address(file), "roles": ["analysisTarget"]})
        return self._places[file]

    def add(self, verdict: Verdict, article: Article) -> int:
        place = self.place(article.file)
        record, entry = verdict.record, self.listed[place]
        if record["article"]["sha256"] and not article.record:
            entry["hashes"] = {"sha-256": record["article"]["sha256"]}
        card = record["score"]
        judged = {
            "source": plain(article.source),
            "verdict": statuses.status(verdict),
            "score": card["overall"],
            "band": card["band"],
            "known": len(verdict.known),
            "suppressed": statuses.suppressed(verdict),
        }
        entry.setdefault("properties", {"articles": []})["articles"].append(judged)
        return place


def _found(outcome: Outcome, artifacts: _Artifacts) -> Iterator[_Found]:
    order = 0
    for verdict in outcome.verdicts:
        article, failing = Article(verdict.record["article"]), statuses.broken(verdict)
        index = artifacts.add(verdict, article)
        for finding in verdict.record["findings"]:
            yield _Found(order, finding, verdict, article, failing.get(finding["id"], ()), index)
            order += 1


def _most_grave(found: list[_Found]) -> list[_Found]:
    """All, or as many as a run may hold: those that fail the gate first, then by rank; in their old order."""
    if len(found) <= MOST_RESULTS:
        return found

    def gravity(each: _Found) -> tuple[float, ...]:
        return (
            -statuses.fails(each.failures),
            each.finding["id"] in each.verdict.known,
            -_rank(each.finding),
            each.order,
        )

    return sorted(sorted(found, key=gravity)[:MOST_RESULTS], key=lambda each: each.order)


def _driver(tool: Mapping[str, Any], described: Iterable[rules.Rule]) -> dict[str, Any]:
    return {
        "name": str(tool.get("name", "auditor")),
        "version": str(tool.get("version", "")),
        "semanticVersion": str(tool.get("version", "")),
        "properties": {key: tool[key] for key in ("rules_digest", "config_digest") if key in tool},
        "rules": [_rule(rule) for rule in described],
        "notifications": [_descriptor(key, text) for key, text in _NOTICES.items()],
    }


def _descriptor(key: str, text: str) -> dict[str, Any]:
    return {"id": key, "shortDescription": {"text": text}, "fullDescription": {"text": text}, "help": {"text": text}}


def _rule(rule: rules.Rule) -> dict[str, Any]:
    """`precision` and `problem.severity` are names that GitHub reads."""
    level = _level(rule.severity, rule.strength, preview=rule.preview)
    entry: dict[str, Any] = {
        "id": rule.code,
        "name": rule.pascal,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": rule.help_text, "markdown": rule.help_markdown},
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": [tag for tag in (rule.dimension, "preview" if rule.preview else "") if tag],
            "precision": rule.precision,
            "problem.severity": {"error": "error", "warning": "warning"}.get(level, "recommendation"),
        },
    }
    if rule.standards:
        entry["properties"]["standards"] = list(rule.standards)
    return entry


def _result(each: _Found, places: Mapping[str, int], *, compared: bool) -> dict[str, Any]:
    finding, article = each.finding, each.article
    key, _, number = finding["id"].partition("-")
    numbered = f"{key}#{article.record}" if article.record else key
    result: dict[str, Any] = {
        "ruleId": finding["code"],
        "ruleIndex": places[finding["code"]],
        "level": _level(finding["severity"], finding["strength"], preview=finding.get("preview", False)),
        "message": {"text": _inert(finding["message"])},
        "locations": [_location(each, finding["start"], finding["end"])],
        # The second is the one GitHub tells alerts apart by; ours survives edits elsewhere in the article.
        "partialFingerprints": {
            "auditorFingerprint/v1": finding["id"],
            "primaryLocationLineHash": f"{numbered}:{number or 1}",
        },
        "rank": _rank(finding),
        "properties": _properties(each),
    }
    related = [_related(each, part, n) for n, part in enumerate(finding["related"][:_MOST_RELATED], 1)]
    if related:
        result["relatedLocations"] = related
    if compared:
        result["baselineState"] = "unchanged" if finding["id"] in each.verdict.known else "new"
    return result


def _properties(each: _Found) -> dict[str, Any]:
    """`start` and `end` are code points of the text as it was read; both are 0 for an absence."""
    finding = each.finding
    entry = {key: finding[key] for key in ("dimension", "severity", "strength", "confidence", "start", "end")}
    entry |= {"line": finding["line"], "column": finding["column"], "placedInFile": each.article.placed}
    if finding["end"] > finding["start"] and not each.article.placed:
        entry["quote"] = shortened(finding["quote"], _LONGEST_SNIPPET)
    if finding.get("preview"):
        entry["preview"] = True
    if each.failures:
        entry["assertions"] = [{"assertion": f.assertion, "level": str(f.level)} for f in each.failures]
    if finding["proves_not"]:
        entry["provesNot"] = finding["proves_not"]
    return entry


def _location(each: _Found, start: int, end: int) -> dict[str, Any]:
    """The file, with a region where its lines are known: all of it for what the whole article lacks."""
    physical: dict[str, Any] = {"artifactLocation": {**_address(each.article.file), "index": each.index}}
    if each.article.placed:
        text = each.verdict.record["article"]["text"]
        physical["region"] = _region(each.article, start, end) if end > start else _region(each.article, 0, len(text))
        if end > start:
            physical["region"]["snippet"] = {"text": shortened(text[start:end], _LONGEST_SNIPPET)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if each.article.record:
        location["logicalLocations"] = [{"fullyQualifiedName": plain(each.article.source), "kind": "object"}]
    return location


def _region(article: Article, start: int, end: int) -> dict[str, Any]:
    place = article.region_in_units(start, end)
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if article.exact:
        offset = article.units(start)
        region |= {"charOffset": offset, "charLength": article.units(end) - offset}
    return region


def _related(each: _Found, part: Mapping[str, Any], number: int) -> dict[str, Any]:
    quoted = f"“{shortened(part['quote'], 300)}”" if part["quote"] else ""
    text = _inert(": ".join(filter(None, (part["note"], quoted)))) or "see also"
    return {"id": number, **_location(each, part["start"], part["end"]), "message": {"text": text}}


def _address(file: str) -> dict[str, str]:
    address, relative = uri(file)
    return {"uri": address, "uriBaseId": _ROOT} if relative else {"uri": address}


def _level(severity: str, strength: str, *, preview: bool) -> str:
    """An error only where the finding may fail a check: weak ones never do."""
    if preview or strength == "info":
        return "note"
    level = _LEVELS[severity]
    return "warning" if strength == "weak" and level == "error" else level


def _rank(finding: Mapping[str, Any]) -> float:
    """Severity, strength and confidence in one number from 0 to 100."""
    weight = _GRAVITY[finding["severity"]] * _PROOF[finding["strength"]]
    return round(weight * float(finding["confidence"]), 1)


def _inert(text: str) -> str:
    """Text in which nothing is a link: `[a](b)` in a plain message is one."""
    return plain(text).replace("](", "] (")


def _invocation(outcome: Outcome, artifacts: _Artifacts, places: Mapping[str, int], left_out: int) -> dict[str, Any]:
    notices = list(
        chain(
            (_unread(source, reason, artifacts) for source, reason in outcome.unread),
            chain.from_iterable(_judged(v, artifacts, places) for v in outcome.verdicts),
            (_notice("remark", "note", note) for note in outcome.notes),
        )
    )
    if left_out:
        text = f"{left_out:,} findings are left out: a run may hold {MOST_RESULTS:,}. The gravest are here."
        notices.insert(0, _notice("cut", "warning", text))
    whole = not outcome.unread and not any(v.crashed for v in outcome.verdicts)
    return {"executionSuccessful": whole, "toolExecutionNotifications": notices}


def _unread(source: str, reason: str, artifacts: _Artifacts) -> dict[str, Any]:
    place = artifacts.place(source)
    return _notice("unread", "error", f"{source}: not read: {reason}") | _at(source, place)


def _judged(verdict: Verdict, artifacts: _Artifacts, places: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    article = Article(verdict.record["article"])
    at = _at(article.file, artifacts.place(article.file))
    for failure in statuses.in_order(verdict.failures):
        level = "error" if failure.level is Level.ERROR else "warning"
        notice = _notice("assertion", level, f"{article.source}: {failure.assertion}: {failure.reason}") | at
        notice["properties"] = {"assertion": failure.assertion, "findings": list(failure.findings)}
        yield notice
    for check in verdict.record["checks"]:
        if check["status"] == "error":
            notice = _notice("crash", "error", f"{article.source}: the check {check['rule']} crashed") | at
            notice["associatedRule"] = {"id": check["code"], "index": places[check["code"]]}
            notice["exception"] = {"message": shortened(plain(check["reason"]), _LONGEST_TRACE)}
            yield notice


def _notice(key: str, level: str, text: str) -> dict[str, Any]:
    descriptor = {"id": key, "index": list(_NOTICES).index(key)}
    return {"descriptor": descriptor, "level": level, "message": {"text": _inert(text)}}


def _at(file: str, place: int) -> dict[str, Any]:
    return {"locations": [{"physicalLocation": {"artifactLocation": {**_address(file), "index": place}}}]}
