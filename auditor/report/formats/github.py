"""GitHub Actions: findings as annotations of the changed files, and a job summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from auditor.report import wording
from auditor.report.formats import markdown, statuses, text
from auditor.report.formats.places import Article
from auditor.report.inert import plain, shortened
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

# A step shows ten annotations of each kind and drops the rest without a word; the last one says how many there are.
MOST: Final = 10
_KINDS: Final = ("error", "warning", "notice")
# A step's summary may have one mebibyte. docs.github.com, "Workflow commands".
_MOST_SUMMARY: Final = 1_000_000
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class _Annotation:
    kind: str
    properties: Mapping[str, object]
    message: str

    def __str__(self) -> str:
        given = ",".join(f"{key}={_property(str(value))}" for key, value in self.properties.items())
        return f"::{self.kind} {given}::{_data(self.message)}\n"


def write(outcome: Outcome) -> str:
    """Workflow commands, at most ten of a kind; all findings as plain lines in a folded group; the verdicts."""
    found: dict[str, list[_Annotation]] = {kind: [] for kind in _KINDS}
    for each in _annotations(outcome):
        found[each.kind].append(each)
    parts = [str(each) for kind in _KINDS for each in _limited(kind, found[kind])]
    lines = list(_lines(outcome))
    if lines:
        parts += ["::group::All findings\n", *lines, "::endgroup::\n"]
    parts += [_harmless(f"{text.verdict(v)}\n") for v in outcome.verdicts]
    parts += [_harmless(f"{plain(source)}: not read: {plain(reason)}\n") for source, reason in outcome.unread]
    parts += [_harmless(f"note: {plain(note)}\n") for note in outcome.notes]
    return "".join([*parts, text.summary(outcome)])


def summary_of(outcome: Outcome) -> str:
    """Markdown for the file that GITHUB_STEP_SUMMARY names."""
    return markdown.report(outcome, _MOST_SUMMARY)


def _annotations(outcome: Outcome) -> Iterator[_Annotation]:
    """In the order in which they matter: what fails the run, then what warns, then the rest."""
    for source, reason in outcome.unread:
        yield _Annotation("error", {"file": source, "title": "not read"}, f"not read: {reason}")
    for verdict in outcome.verdicts:
        yield from _of_article(verdict)
    found = [(v, f) for v in outcome.verdicts for f in v.record["findings"]]
    failing = {id(v): statuses.broken(v) for v in outcome.verdicts}
    for verdict, finding in sorted(found, key=lambda pair: wording.weight(pair[1])):
        broken = failing[id(verdict)].get(finding["id"], [])
        yield _of_finding(verdict, finding, broken)


def _of_article(verdict: Verdict) -> Iterator[_Annotation]:
    """A crash, and the assertions that no finding can be shown for."""
    where = Article(verdict.record["article"]).file
    for check in verdict.record["checks"]:
        if check["status"] == "error":
            yield _Annotation("error", {"file": where, "title": "no verdict"}, f"the check {check['rule']} crashed")
    shown = {f["id"] for f in verdict.record["findings"]}
    for failure in statuses.in_order(verdict.failures):
        if not shown.intersection(failure.findings):
            kind = "error" if failure.level is Level.ERROR else "warning"
            yield _Annotation(
                kind, {"file": where, "title": failure.assertion}, f"{failure.reason}; {text.score(verdict)}"
            )


def _of_finding(verdict: Verdict, finding: Mapping[str, Any], broken: Sequence[Failure]) -> _Annotation:
    kind = "notice"
    if broken:
        kind = "error" if statuses.fails(broken) else "warning"
    article = Article(verdict.record["article"])
    title = f"{finding['code']} {wording.title(finding['rule'])} ({finding['severity']})"
    given: dict[str, object] = {"file": article.file}
    message = finding["message"]
    if finding["end"] > finding["start"]:
        if article.placed:
            place = article.region(finding["start"], finding["end"])
            given |= {"line": place.line, "endLine": place.end_line}
            if place.line == place.end_line:
                given |= {"col": place.column, "endColumn": place.end_column}
        else:
            message += f"\nLine {finding['line']}, column {finding['column']} of the text as it was read"
            message += f" from {article.source}." if article.record else "."
        message += f"\n“{shortened(plain(finding['quote']), _LONGEST)}”"
    said = [statuses.named(f) for f in broken]
    said += ["known to the baseline"] if finding["id"] in verdict.known else []
    if said:
        message += f"\n{'; '.join(said)}"
    return _Annotation(kind, {**given, "title": title}, message)


def _limited(kind: str, found: Sequence[_Annotation]) -> Sequence[_Annotation]:
    if len(found) <= MOST:
        return found
    rest = _Annotation(kind, {"title": "more"}, f"{len(found) - MOST + 1:,} more; all of them are in the log.")
    return [*found[: MOST - 1], rest]


def _lines(outcome: Outcome) -> Iterator[str]:
    for verdict in outcome.verdicts:
        failing = statuses.broken(verdict)
        for f in verdict.record["findings"]:
            said = [b.assertion for b in failing.get(f["id"], ())] + ["known"] * (f["id"] in verdict.known)
            more = f" ({', '.join(said)})" if said else ""
            place = f"{plain(verdict.source) or '-'}:{f['line']}:{f['column']}"
            yield _harmless(f"{place}: {f['code']} {f['severity']} {f['rule']}{more} {plain(f['message'])}\n")


def _harmless(line: str) -> str:
    """A line of the log that is no command, whatever an article or a file name holds.

    The runner takes `::name::` at the start of a line for a command, and the old form `##[name]` anywhere in it.
    """
    line = line.replace("##[", "## [").replace("##vso[", "## vso[")
    return f"- {line}" if line.lstrip().startswith("::") else line


def _data(content: str) -> str:
    """Escaped for the message of a command, line by line without anything unseen."""
    return _escaped("\n".join(plain(line) for line in content.splitlines()))


def _property(content: str) -> str:
    return _escaped(plain(content)).replace(":", "%3A").replace(",", "%2C")


def _escaped(content: str) -> str:
    return content.replace("##[", "## [").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
