"""JUnit XML: an article is a test suite, a check a test case.

A check fails only where its findings break an assertion of the gate. An assertion on a score, or on what no single
check stands for, is a test case of its own, so that the number of failures is the number of things to mend.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from auditor import patterns as re
from auditor.report.formats import statuses
from auditor.report.formats.text import score
from auditor.report.inert import plain, shortened
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

# Characters that XML 1.0 cannot hold, escaped or not.
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Assertions on a number of the whole article; all others are broken by the findings of certain checks.
_ON_SCORES: Final = ("fail-under", "dimension")
_LONGEST: Final = 300
_COUNTED: Final = ("failure", "error", "skipped")


def write(outcome: Outcome) -> str:
    """An XML document; without times, for the same articles give the same file."""
    root = Element("testsuites", {"name": _clean(str(outcome.tool.get("name", "auditor")))})
    for verdict in outcome.verdicts:
        root.append(_suite(verdict))
    for source, reason in outcome.unread:
        root.append(_unread(source, reason))
    if outcome.notes:
        suite = SubElement(root, "testsuite", {"name": "remarks on the run"})
        _text(suite, "system-err", "\n".join(map(plain, outcome.notes)))
        _count(suite)
    totals = {key: sum(int(suite.get(key, "0")) for suite in root) for key in ("tests", "failures", "errors")}
    root.attrib |= {key: str(value) for key, value in totals.items()}
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'


def _suite(verdict: Verdict) -> Element:
    suite = Element("testsuite", {"name": _clean(plain(verdict.source)) or "-"})
    properties = SubElement(suite, "properties")
    card = verdict.record["score"]
    facts = {
        "verdict": statuses.status(verdict),
        "score": "" if card["overall"] is None else f"{card['overall']:g}",
        "band": card["band"],
        "known": str(len(verdict.known)),
        "suppressed": str(statuses.suppressed(verdict)),
    }
    for name, value in facts.items():
        SubElement(properties, "property", {"name": name, "value": _clean(value)})
    failing = statuses.broken(verdict)
    for failure in statuses.in_order(verdict.failures):
        if _on_its_own(failure):
            _assertion(suite, failure)
    by_code: dict[str, list[Mapping[str, Any]]] = {}
    for finding in verdict.record["findings"]:
        by_code.setdefault(finding["code"], []).append(finding)
    for check in verdict.record["checks"]:
        _check(suite, verdict, check, by_code.get(check["code"], ()), failing)
    _text(suite, "system-out", plain(f"{statuses.status(verdict)}; {score(verdict)}"))
    _count(suite)
    return suite


def _on_its_own(failure: Failure) -> bool:
    return not failure.findings or failure.assertion.partition(".")[0] in _ON_SCORES


def _assertion(suite: Element, failure: Failure) -> None:
    case = SubElement(suite, "testcase", {"classname": "assertions", "name": _clean(plain(failure.assertion))})
    if failure.level is Level.ERROR:
        SubElement(case, "failure", {"type": "assertion", "message": _clean(plain(statuses.named(failure)))})
    else:
        _text(case, "system-out", plain(f"warning: {statuses.named(failure)}"))


def _check(
    suite: Element,
    verdict: Verdict,
    check: Mapping[str, Any],
    findings: Sequence[Mapping[str, Any]],
    failing: Mapping[str, Iterable[Failure]],
) -> None:
    name = {"classname": _clean(check["dimension"]), "name": _clean(f"{check['code']} {check['rule']}")}
    case = SubElement(suite, "testcase", name)
    if check["status"] == "error":
        element = SubElement(case, "error", {"type": "crash", "message": "the check crashed"})
        element.text = _clean("\n".join(map(plain, check["reason"].splitlines())))
        return
    if check["status"] != "ran":
        SubElement(case, "skipped", {"message": _clean(plain(f"{check['status']}: {check['reason']}"))})
        return
    mine = {f["id"]: [b for b in failing.get(f["id"], ()) if not _on_its_own(b)] for f in findings}
    grave = [f for f in findings if statuses.fails(mine[f["id"]])]
    if grave:
        reasons = dict.fromkeys(statuses.named(b) for f in grave for b in mine[f["id"]] if b.level is Level.ERROR)
        attributes = {"type": grave[0]["severity"], "message": _clean(plain("; ".join(reasons)))}
        element = SubElement(case, "failure", attributes)
        element.text = _clean("\n".join(_line(verdict, f, ()) for f in grave))
    rest = [_line(verdict, f, mine[f["id"]]) for f in findings if not statuses.fails(mine[f["id"]])]
    if rest:
        _text(case, "system-out", "\n".join(rest))


def _line(verdict: Verdict, finding: Mapping[str, Any], failures: Iterable[Failure]) -> str:
    place = f"{plain(verdict.source)}:{finding['line']}:{finding['column']}"
    quote = f" “{shortened(plain(finding['quote']), _LONGEST)}”" if finding["quote"] else ""
    said = [f"warning: {plain(f.assertion)}" for f in failures]
    said += ["known to the baseline"] if finding["id"] in verdict.known else []
    said += ["preview"] if finding.get("preview") else []
    more = f" ({'; '.join(said)})" if said else ""
    return f"{place}: {finding['severity']}{more}: {plain(finding['message'])}{quote} [{finding['id']}]"


def _unread(source: str, reason: str) -> Element:
    suite = Element("testsuite", {"name": _clean(plain(source)) or "-"})
    case = SubElement(suite, "testcase", {"classname": "input", "name": "readable"})
    SubElement(case, "error", {"type": "unread", "message": _clean(plain(f"not read: {reason}"))})
    _count(suite)
    return suite


def _count(suite: Element) -> None:
    cases = suite.findall("testcase")
    suite.set("tests", str(len(cases)))
    for key, name in zip(_COUNTED, ("failures", "errors", "skipped"), strict=True):
        suite.set(name, str(sum(case.find(key) is not None for case in cases)))


def _text(parent: Element, name: str, content: str) -> None:
    SubElement(parent, name).text = _clean(content)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
