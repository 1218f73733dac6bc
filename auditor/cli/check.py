"""`auditor check`: the CI gate, the same audit with its verdict as exit code."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from auditor import baseline, gate
from auditor.checker import Severity
from auditor.cli import arguments, exits, inputs
from auditor.cli.deliveries import Deliveries, Target
from auditor.errors import IngestError
from auditor.report import formats
from auditor.report.verdicts import Verdict
from auditor.runs import Run

EXAMPLES = """\
  auditor check incoming/                          fail on strong findings of severity major or above
  auditor check incoming/ --fail-under 75          fail on a score below "generally credible"
  auditor check --since origin/main articles/      only articles that this branch changes
  auditor check --staged                           what the next commit holds, as it is staged
  auditor check incoming/ --write-baseline known.toml   accept what is found today
  auditor check incoming/ --baseline known.toml         and fail on what is new
  auditor check incoming/ --format html,json,sarif -o out
  auditor check incoming/ --format github --format sarif:out.sarif
  curl -s URL | auditor check - --stdin-filename page.html"""

_NEVER = "never"


def configure(parser: argparse.ArgumentParser) -> None:
    arguments.add_shared(parser)
    group = parser.add_argument_group("what fails")
    group.add_argument(
        "--fail-under", type=_score, metavar="N", help="fail an article whose score is below N (0 to 100)"
    )
    group.add_argument(
        "--fail-on",
        choices=[*map(str, Severity), _NEVER],
        help="fail on a strong or decisive finding of this severity or above (default: major, unless --fail-under "
        "is given alone)",
    )
    group.add_argument("--baseline", type=Path, metavar="FILE", help="let pass the findings that FILE holds")
    group.add_argument(
        "--write-baseline", type=Path, metavar="FILE",
        help="write all findings of this run to FILE, keep what it says of other articles, and exit with 0",
    )  # fmt: skip
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 where it would be 1")
    group = parser.add_argument_group("what is written")
    group.add_argument(
        "--format", action="append", metavar="FORMATS",
        help=f"comma-separated, repeatable; FORMAT:FILE writes that one to FILE: {', '.join(formats.WRITERS)} "
        "(default: text)",
    )  # fmt: skip
    group.add_argument("-o", "--output-dir", type=Path, metavar="DIR", help="folder for formats that name no file")
    group.add_argument("-O", "--output-file", type=Path, metavar="FILE", help="file for the format that names none")
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead of listing them")


def run(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    targets = formats.placed(formats.parse(options.format or ["text"]), options.output_dir, options.output_file)
    with inputs.chosen(options) as chosen:
        if options.show_files:
            return arguments.show_files(chosen.items)
        code = _check(options, targets, chosen, started)
    return exits.CLEAN if options.exit_zero and code == exits.FAILED else code


def _check(options: argparse.Namespace, targets: Sequence[Target], chosen: inputs.Inputs, started: float) -> int:
    seconds: dict[str, float] = {}
    unread: list[tuple[str, str]] = []
    known = Baselines(options)
    crashed = failed = False
    with ExitStack() as stack:
        delivered = stack.enter_context(
            Deliveries(targets, quiet=options.quiet, color=options.color, statistics=options.statistics)
        )
        kept = arguments.kept(options, always=True)
        if kept is not None:
            stack.enter_context(kept)
        run = Run(
            arguments.configurations(options),
            kept,
            arguments.fields(options),
            full=Deliveries.full(targets),
            inline=not options.no_inline,
            seconds=seconds if options.verbose else None,
        )
        for each in arguments.with_progress(run.over(chosen.items), options):
            if isinstance(each, IngestError):
                unread.append((each.source, each.reason))
                arguments.complain(each)
                continue
            verdict = gate.judge(each.record, each.applied.gate, known.of(each.applied.baseline))
            known.met(verdict)
            crashed, failed = crashed or verdict.crashed, failed or verdict.failed
            delivered.add(verdict)
        notes = [*chosen.notes, *known.notes()]
        delivered.finish(unread, notes)
    known.write()
    total = sum(delivered.counts.values())
    _remark(options, chosen, notes, nothing=not total and not unread)
    if options.verbose:
        arguments.tell_verbosely(seconds, kept, time.perf_counter() - started)
    if not total and not unread and chosen.unchanged:
        return exits.CLEAN
    return arguments.outcome(total, len(unread), crashed=crashed, failed=failed and not options.write_baseline)


def _remark(options: argparse.Namespace, chosen: inputs.Inputs, notes: Sequence[str], *, nothing: bool) -> None:
    if not options.quiet:
        for note in notes:
            arguments.say(f"note: {note}")
    if nothing and chosen.unchanged:
        if not options.quiet:
            arguments.say(chosen.unchanged)
    elif nothing:
        arguments.say("nothing to audit in what was given")


class Baselines:
    """The baselines of one run, each read once, and the one it writes."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._new: Path | None = options.write_baseline
        self._read: dict[Path, baseline.Baseline] = {}
        self._records: list[Mapping[str, Any]] = []

    def of(self, path: Path | None) -> baseline.Baseline | None:
        """The baseline in a file.

        Raises:
            ConfigError: it is missing or malformed.
        """
        # What is to be written anew need not be there yet.
        if path is None or path == self._new:
            return None
        if path not in self._read:
            self._read[path] = baseline.read(path)
        return self._read[path]

    def met(self, verdict: Verdict) -> None:
        """Takes note of an article, if a baseline needs to know it later."""
        if self._read or self._new:
            record = verdict.record
            self._records.append({"article": _names(record["article"]), "findings": record["findings"]})

    def notes(self) -> list[str]:
        """What the baselines hold in vain."""
        return []

    def write(self) -> None:
        """Writes the new baseline, if one was asked for."""


def _names(article: Mapping[str, Any]) -> dict[str, Any]:
    return {key: article[key] for key in ("source", "format", "url", "domain", "sha256")}


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    return value
