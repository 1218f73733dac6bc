"""The records of a run as JSON: one record for one input, else a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from auditor.report import records
from auditor.report.formats import statuses
from auditor.report.lots import ordered
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

_UNREAD: Final = "unread"
_NOT_READ: Final = "not read: "


def write(outcome: Outcome) -> str:
    """JSON that ends with a newline; every entry is a record of the report's schema with the key `verdict` added."""
    entries = list(texts(outcome))
    return f"{entries[0]}\n" if len(entries) == 1 else "[" + ",\n".join(entries) + "]\n"


def texts(outcome: Outcome) -> Iterator[str]:
    """A record with its verdict for every input in the order given, as JSON; those that could not be read come last."""
    for each in outcome.verdicts:
        yield _spliced(each) or records.dumps(_entry(each))
    for source, reason in outcome.unread:
        yield records.dumps(_unread(source, reason, outcome.tool))


def _spliced(each: Verdict) -> str:
    """The entry from JSON that another format may have made; empty where it must be made in one piece."""
    record = each.record
    if not each.shared or "verdict" in record or not ordered(record["checks"]):
        return ""
    try:
        text = f'{records.joined(*each.halves(), record["checks"])[:-1]}, "verdict": {records.dumps(verdict(each))}}}'
        text.encode()
    except ValueError:
        return ""
    return text


def _entry(each: Verdict) -> dict[str, Any]:
    return {**each.record, "verdict": verdict(each)}


def verdict(verdict: Verdict) -> dict[str, Any]:
    """`known` holds ids of findings that the baseline accepts, sorted."""
    return {
        "status": statuses.status(verdict),
        "failures": [_failure(f) for f in verdict.failures],
        "known": sorted(verdict.known),
    }


def outcome_of(record: Mapping[str, Any]) -> Outcome:
    """The run of one record, with the verdict it was saved with; a record never judged breaks nothing."""
    said = record.get("verdict") or {"status": "", "failures": (), "known": ()}
    if said["status"] == _UNREAD:
        reason = str(record["score"]["reason"]).removeprefix(_NOT_READ)
        return Outcome((), record["tool"], ((record["article"]["source"], reason),))
    failures = tuple(
        Failure(f["assertion"], f["reason"], tuple(f["findings"]), Level(f["level"])) for f in said["failures"]
    )
    return Outcome((Verdict(record, failures, frozenset(said["known"])),), record["tool"])


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "assertion": failure.assertion,
        "level": str(failure.level),
        "reason": failure.reason,
        "findings": list(failure.findings),
    }


def _unread(source: str, reason: str, tool: Mapping[str, Any]) -> dict[str, Any]:
    """An input without an article, in the shape of a record, so that a reader of the list meets one shape only."""
    return {
        "schema_version": records.SCHEMA_VERSION,
        "tool": {key: tool.get(key, "") for key in ("name", "version", "rules_digest", "config_digest")},
        "article": {
            "source": source,
            "sha256": "",
            "format": _UNREAD,
            "language": "",
            "words": 0,
            "text": "",
            "headline": None,
            "standfirst": None,
            "byline": None,
            "bio": None,
            "published": None,
            "url": None,
            "domain": None,
            "zones": [],
        },
        "score": {
            "overall": None,
            "band": "not rated",
            "reason": f"{_NOT_READ}{reason}",
            "cap": None,
            "dimensions": [],
            "disclaimer": "Nothing was read, so nothing is claimed.",
        },
        "checks": [],
        "findings": [],
        "verdict": {"status": _UNREAD, "failures": [], "known": []},
    }
