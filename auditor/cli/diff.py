"""`auditor diff OLD NEW`: what an edit fixed, introduced and moved."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.checker import Severity
from auditor.cli import arguments, exits
from auditor.cli.writing import write
from auditor.config import Applied, Configurations
from auditor.errors import AuditorError, ConfigError, IngestError
from auditor.report.verdicts import proven

if TYPE_CHECKING:
    from auditor.report.comparisons import Comparison
    from auditor.report.styles import HouseStyle

EXAMPLES = """\
  auditor diff draft.txt edited.txt              what the edit did; exit code 1 if it brought in something major
  auditor diff before.json after.json            the same of two saved reports, or of a report and an article
  git show HEAD:story.html | auditor diff - story.html --stdin-filename story.html
  auditor diff draft.txt edited.txt --format html -O diff.html"""

_NEVER = "never"
_FORMATS = ("text", "json", "html")


def configure(parser: argparse.ArgumentParser) -> None:
    for name, text in (("old", "the earlier version"), ("new", "the later version")):
        parser.add_argument(
            name, metavar=name.upper(), help=f"{text}: an article, a JSON report of one, or - for standard input"
        )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="name that standard input goes by; its suffix gives the format"
    )
    parser.add_argument(
        "--fail-on",
        choices=[*map(str, Severity), _NEVER],
        help="fail on a new strong or decisive finding of this severity or above (default: as configured, else major)",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 where it would be 1")
    parser.add_argument("--format", choices=_FORMATS, default="text", help="default: text")
    parser.add_argument("-O", "--output-file", type=Path, metavar="FILE", help="write there, not to standard output")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config", type=Path, metavar="FILE", help="this configuration, not the nearest auditor.toml or pyproject.toml"
    )
    which.add_argument("--isolated", action="store_true", help="heed no configuration file")


def run(options: argparse.Namespace) -> int:
    if options.old == options.new == "-":
        raise ConfigError("OLD and NEW cannot both be standard input; name a file for one of them")
    applied = _applied(options)
    read: list[Mapping[str, Any]] = []
    for name in (options.old, options.new):
        try:
            read.append(_record(name, options, applied))
        except IngestError as error:
            arguments.complain(error)
    if len(read) < 2:
        return exits.INPUT
    return _compared(options, read[0], read[1], _fail_on(options, applied), applied.style)


def _applied(options: argparse.Namespace) -> Applied:
    """What applies to the new version; the old one is audited in the same way, wherever it lies."""
    given = {"fail-on": options.fail_on}
    name = (options.stdin_filename or "stdin.txt") if options.new == "-" else options.new
    return Configurations(options.config, isolated=options.isolated, given=given).for_article(name)


def _fail_on(options: argparse.Namespace, applied: Applied) -> Severity | None:
    if options.fail_on is not None:
        return None if options.fail_on == _NEVER else Severity(options.fail_on)
    return applied.gate.fail_on or Severity.MAJOR


def _record(name: str, options: argparse.Namespace, applied: Applied) -> Mapping[str, Any]:
    """The record of a saved report, or of an article audited now.

    Raises:
        IngestError: it cannot be read, or holds several of them.
    """
    from auditor.ingest import sources

    source = (options.stdin_filename or "stdin.txt") if name == "-" else name
    try:
        data = sources.read_bytes(name)
    except IngestError as error:
        raise IngestError(source, error.reason) from None
    return _saved(data, source) or _audited(data, source, applied)


def _saved(data: bytes, source: str) -> Mapping[str, Any] | None:
    """The record in a JSON report; None if this is none.

    Raises:
        IngestError: it is one that is damaged, or several in a list.
    """
    if data.lstrip()[:1] not in (b"{", b"["):
        return None
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    several = isinstance(found, list)
    first = next(iter(found), None) if several else found
    if not (isinstance(first, dict) and "schema_version" in first):
        return None
    if several and len(found) > 1:
        raise IngestError(source, f"holds {len(found)} reports; `auditor diff` compares one article with one")
    from auditor.report import records

    try:
        records.validate(first)
    except AuditorError as error:
        raise IngestError(source, f"is no report of this tool: {error}") from None
    if first["article"]["format"] == "unread":
        raise IngestError(source, f"is the report of an input without an article: {first['score']['reason']}")
    return first


def _audited(data: bytes, source: str, applied: Applied) -> Mapping[str, Any]:
    from auditor import ingest
    from auditor.auditing import audit

    documents = list(ingest.load_bytes(data, source))
    if len(documents) != 1:
        reason = f"holds {len(documents)} articles; `auditor diff` compares one with one" if documents else "is empty"
        raise IngestError(source, reason)
    (document,) = documents
    if isinstance(document, IngestError):
        raise document
    settings = applied.settings
    return audit(document, settings).to_dict()


def _compared(
    options: argparse.Namespace,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    fail_on: Severity | None,
    style: HouseStyle | None,
) -> int:
    from auditor.report.comparisons import compare

    comparison = compare(old, new, partial(_fails, fail_on))
    content = _written(options.format, comparison, None if fail_on is None else str(fail_on), style)
    if options.output_file:
        write(options.output_file, content)
    else:
        sys.stdout.write(content)
    if comparison.crashed:
        return exits.CRASHED
    return exits.FAILED if comparison.failing and not options.exit_zero else exits.CLEAN


def _written(form: str, comparison: Comparison, fail_on: str | None, style: HouseStyle | None) -> str:
    from importlib import import_module

    if form == "html":
        from auditor.report.comparisons import html

        return html.write(comparison, fail_on, style)
    return str(import_module(f"auditor.report.comparisons.{form}").write(comparison, fail_on))


def _fails(fail_on: Severity | None, finding: Mapping[str, Any]) -> bool:
    """As the gate has it: weak findings, information and rules in preview break nothing."""
    return fail_on is not None and proven(finding) and Severity(finding["severity"]).rank >= fail_on.rank
