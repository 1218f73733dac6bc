"""One finding a row for spreadsheets and data frames, by RFC 4180.

Rows of the kind `assertion` say what of the gate is broken, rows of the kind `unread` which input could not be read.
Every text stands in quotes, and one that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final

from auditor import patterns as re
from auditor.report.formats import statuses
from auditor.report.inert import plain
from auditor.report.verdicts import Failure, Outcome, Verdict

COLUMNS: Final = (
    "kind", "source", "verdict", "score", "band", "code", "rule", "dimension", "severity", "strength", "confidence",
    "state", "assertions", "level", "message", "quote", "line", "column", "start", "end", "points", "preview", "id",
)  # fmt: skip
# Signs a spreadsheet takes for a formula's beginning, the wide forms too. owasp.org, "CSV Injection".
_FORMULA: Final = re.compile("[\\s\u200b\ufeff'\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\n|%]")


def write(outcome: Outcome) -> str:
    """A heading and the rows of every article in turn; lines end with CR LF."""
    stream = StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for row in _rows(outcome):
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return stream.getvalue()


def _rows(outcome: Outcome) -> Iterator[dict[str, Any]]:
    for verdict in outcome.verdicts:
        score = verdict.record["score"]
        shared = {
            "source": verdict.source,
            "verdict": statuses.status(verdict),
            "score": score["overall"],
            "band": score["band"],
        }
        failing = statuses.broken(verdict)
        for failure in statuses.in_order(verdict.failures):
            yield {"kind": "assertion", **shared, **_assertion(failure)}
        for finding in verdict.record["findings"]:
            yield {"kind": "finding", **shared, **_finding(finding, failing.get(finding["id"], ()), verdict)}
    for source, reason in outcome.unread:
        yield {"kind": "unread", "source": source, "verdict": "unread", "level": "error", "message": reason}


def _assertion(failure: Failure) -> dict[str, Any]:
    return {
        "assertions": failure.assertion,
        "level": str(failure.level),
        "message": failure.reason,
        "id": " ".join(failure.findings),
    }


def _finding(finding: Mapping[str, Any], failures: Sequence[Failure], verdict: Verdict) -> dict[str, Any]:
    copied = (
        "code", "rule", "dimension", "severity", "strength", "confidence", "message", "quote", "line", "column",
        "start", "end", "id",
    )  # fmt: skip
    return {
        **{key: finding[key] for key in copied},
        "state": "known" if finding["id"] in verdict.known else "new",
        "assertions": " ".join(f.assertion for f in failures),
        "level": str(failures[0].level) if failures else "",
        "points": finding.get("points"),
        "preview": "yes" if finding.get("preview") else "no",
    }


def _cell(value: Any) -> Any:
    """A number as it is, nothing as an empty text, a text on one line."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = plain(value).encode("utf-8", "replace").decode()
    return f"'{text}" if _FORMULA.match(text) else text
