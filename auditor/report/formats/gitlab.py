"""GitLab's code quality report, which merge requests show and compare with the target branch.

GitLab asks for a line in every entry. Where the line in the file is not known (in a page or a record, or for what an
article lacks) it is 1, and the description says where the finding stands in the text as it was read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from auditor.report.formats import statuses
from auditor.report.formats.places import Article
from auditor.report.inert import plain, shortened
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

_SEVERITIES: Final = {"critical": "critical", "major": "major", "minor": "minor", "note": "info"}
_LONGEST: Final = 200


def write(outcome: Outcome) -> str:
    """A list of entries; fingerprints are unique in it."""
    entries = [*_entries(outcome)]
    seen: dict[str, int] = {}
    for entry in entries:
        key = entry["fingerprint"]
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            entry["fingerprint"] = _digest(key, str(seen[key]))
    text = json.dumps(entries, ensure_ascii=True, indent=1, allow_nan=False)
    return f"{text}\n"


def _entries(outcome: Outcome) -> Iterator[dict[str, Any]]:
    for verdict in outcome.verdicts:
        article = Article(verdict.record["article"])
        failing = statuses.broken(verdict)
        for check in verdict.record["checks"]:
            if check["status"] == "error":
                text = f"the check {check['rule']} crashed, so there is no verdict"
                yield _entry("crash", text, "blocker", article, check["code"])
        for failure in statuses.in_order(verdict.failures):
            severity = "blocker" if failure.level is Level.ERROR else "info"
            text = f"{failure.level}: {failure.assertion}: {failure.reason}"
            yield _entry(failure.assertion, text, severity, article, str(failure.level))
        for finding in verdict.record["findings"]:
            yield _finding(verdict, article, finding, failing.get(finding["id"], ()))
    for source, reason in outcome.unread:
        article = Article({"source": source, "format": "unread"})
        yield _entry("unread", f"not read: {reason}", "blocker", article, "unread")


def _finding(
    verdict: Verdict, article: Article, finding: Mapping[str, Any], failures: Sequence[Failure]
) -> dict[str, Any]:
    text = finding["message"]
    lines = (1, 1)
    if finding["end"] > finding["start"]:
        if article.placed:
            place = article.region(finding["start"], finding["end"])
            lines = place.line, place.end_line
        else:
            text += f" (line {finding['line']}, column {finding['column']} of the text as read)"
        text += f" “{shortened(plain(finding['quote']), _LONGEST)}”"
    if failures:
        text += f" [{', '.join(f'{f.level}: {f.assertion}' for f in failures)}]"
    known = finding["id"] in verdict.known
    if known:
        text += " [known to the baseline]"
    severity = "info" if known or finding.get("preview") else _SEVERITIES[finding["severity"]]
    name = f"{finding['code']} {finding['rule']}"
    return _entry(name, text, severity, article, finding["id"], lines=lines)


def _entry(
    name: str, text: str, severity: str, article: Article, key: str, *, lines: tuple[int, int] = (1, 1)
) -> dict[str, Any]:
    return {
        "description": plain(text),
        "check_name": plain(name),
        "fingerprint": _digest(article.source, name, key),
        "severity": severity,
        "location": {
            "path": plain(article.file).removeprefix("./"),
            "lines": {"begin": lines[0], "end": lines[1]},
        },
    }


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
