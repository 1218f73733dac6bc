"""`auditor check`: the same audit, its verdict as exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from auditor.checker import Severity
from auditor.cli import arguments, exits
from auditor.errors import IngestError
from auditor.gate import Gate, judge
from auditor.report import Report, render
from auditor.report.verdicts import Verdict

_NEVER = "never"


def configure(parser: argparse.ArgumentParser) -> None:
    arguments.add_sources(parser)
    parser.add_argument(
        "--fail-under", type=_score, metavar="N", help="fail an article whose score is below N (0 to 100)"
    )
    parser.add_argument(
        "--fail-on",
        choices=[*map(str, Severity), _NEVER],
        help="fail on a strong or decisive finding of this severity or above (default: major, unless --fail-under "
        "is given alone)",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 where it would be 1")
    parser.add_argument("--format", default="text", choices=["text", "json", "jsonl"], help="default: text")
    parser.add_argument("-O", "--output-file", type=Path, metavar="FILE", help="write there instead of to the terminal")


def run(options: argparse.Namespace) -> int:
    gate = _gate(options)
    reports: list[Report] = []
    verdicts: list[Verdict] = []
    unread: list[IngestError] = []
    for each in arguments.audited(options, arguments.settings(options)):
        if isinstance(each, IngestError):
            unread.append(each)
            arguments.complain(each)
        else:
            reports.append(each)
            verdicts.append(judge(each.to_dict(), gate))
    _deliver(options, reports, verdicts)
    if not reports and not unread:
        print("auditor: nothing to audit in what was given", file=sys.stderr)
    code = arguments.outcome(reports, len(unread), failed=any(v.failed for v in verdicts))
    return exits.CLEAN if options.exit_zero and code == exits.FAILED else code


def _gate(options: argparse.Namespace) -> Gate:
    if options.fail_on is None:
        return Gate(options.fail_under, None if options.fail_under is not None else Severity.MAJOR)
    return Gate(options.fail_under, None if options.fail_on == _NEVER else Severity(options.fail_on))


def _deliver(options: argparse.Namespace, reports: Sequence[Report], verdicts: Sequence[Verdict]) -> None:
    if options.format == "text":
        content = "".join(map(_lines, verdicts)) + _summary(verdicts)
    elif options.format == "jsonl":
        content = "".join(f"{report.to_json()}\n" for report in reports)
    else:
        inner = ",\n".join(report.to_json() for report in reports)
        content = f"{inner}\n" if len(reports) == 1 else f"[{inner}]\n"
    if options.output_file:
        arguments.write(options.output_file, content)
    elif not options.quiet or options.format != "text":
        sys.stdout.write(content)


def _lines(verdict: Verdict) -> str:
    """One line per finding, then the article's verdict with every assertion it breaks."""
    card = verdict.record["score"]
    score = f"no score ({card['reason']})" if card["overall"] is None else f"score {card['overall']:g}, {card['band']}"
    broken = "; ".join(f.reason for f in verdict.failures)
    verdict_text = f"failed: {broken}" if verdict.failed else "passed"
    return f"{render(verdict.record, 'text')}{verdict.source or '-'}: {verdict_text}; {score}\n"


def _summary(verdicts: Sequence[Verdict]) -> str:
    if len(verdicts) < 2:
        return ""
    failed = sum(v.failed for v in verdicts)
    return f"{len(verdicts)} articles: {len(verdicts) - failed} passed, {failed} failed\n"


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    return value
