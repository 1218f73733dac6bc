"""`auditor check`: the CI gate, the same audit with its verdict as exit code."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from auditor import gate
from auditor.checker import Severity
from auditor.cli import arguments, exits, inputs
from auditor.cli.deliveries import Deliveries, Target
from auditor.config import Configurations
from auditor.errors import IngestError
from auditor.report import formats
from auditor.report.verdicts import Verdict
from auditor.runs import Audited, Run
from auditor.suppressions.remarks import Remarks

if TYPE_CHECKING:
    from auditor import baseline

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
    group.add_argument(
        "--ledgers",
        action="store_true",
        help="put sources, figures, claims and how the parts go together into JSON (slower; audit always does)",
    )
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead of listing them")


def run(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    configurations = arguments.configurations(options)
    asked = options.format or configurations.for_article(".").formats or ["text"]
    targets = formats.placed(formats.parse(asked), options.output_dir, options.output_file)
    with inputs.chosen(options) as chosen:
        if options.show_files:
            return arguments.show_files(chosen.items)
        code = _check(options, configurations, targets, chosen, started)
    return exits.CLEAN if options.exit_zero and code == exits.FAILED else code


def _check(
    options: argparse.Namespace,
    configurations: Configurations,
    targets: Sequence[Target],
    chosen: inputs.Inputs,
    started: float,
) -> int:
    seconds: dict[str, float] = {}
    unread: list[tuple[str, str]] = []
    known = Baselines(options.write_baseline)
    remarks = Remarks()
    notes = list(chosen.notes)
    crashed = failed = False
    with ExitStack() as stack:
        delivered = stack.enter_context(
            Deliveries(
                targets,
                styles=arguments.styles(configurations),
                quiet=options.quiet,
                color=options.color,
                statistics=options.statistics,
            )
        )
        kept = arguments.kept(options, always=True)
        if kept is not None:
            stack.enter_context(kept)
        run = Run(
            configurations,
            kept,
            arguments.fields(options),
            full=Deliveries.full(targets),
            charts=any(name == "html" for name, _ in targets),
            ledgers=options.ledgers,
            seconds=seconds if options.verbose else None,
        )
        for each in arguments.with_progress(run.over(chosen.items), options):
            if isinstance(each, IngestError):
                unread.append((each.source, each.reason))
                arguments.complain(each)
                continue
            verdict = known.judge(each)
            remarks.met(each.record, sidecars=each.applied.settings.sidecars)
            crashed, failed = crashed or verdict.crashed, failed or verdict.failed
            delivered.add(verdict)
        notes += [*remarks.notes(), *known.notes()]
        delivered.finish(unread, notes)
    written = known.write()
    total = sum(delivered.counts.values())
    _remark(options, chosen, [*notes, written] if written else notes, nothing=not total and not unread)
    if options.verbose:
        arguments.tell_verbosely(seconds, kept, time.perf_counter() - started)
    if not total and not unread and chosen.unchanged:
        return exits.CLEAN
    code = arguments.outcome(total, len(unread), crashed=crashed, failed=failed and not options.write_baseline)
    # What somebody meant to suppress was not understood: the verdict may be another than they configured.
    return exits.USAGE if remarks.invalid and code in (exits.CLEAN, exits.FAILED) else code


def _remark(options: argparse.Namespace, chosen: inputs.Inputs, notes: Sequence[str], *, nothing: bool) -> None:
    if not options.quiet:
        for note in notes:
            arguments.say(note)
    if nothing and chosen.unchanged:
        if not options.quiet:
            arguments.say(chosen.unchanged)
    elif nothing:
        arguments.say("nothing to audit in what was given")


class Baselines:
    """The baselines of one run, each read once, and the one it writes."""

    def __init__(self, new: Path | None) -> None:
        self._new = new
        self._read: dict[Path, baseline.Baseline] = {}
        self._seen: dict[Path, list[baseline.Sighting]] = {}

    def judge(self, article: Audited) -> Verdict:
        """The verdict on an article, with the baseline that applies to it.

        Raises:
            ConfigError: the baseline is missing or malformed.
        """
        path = article.applied.baseline
        # What is to be written is not asked: all of it shall be recorded.
        if self._new is not None:
            self._note(article, self._new)
        elif path is not None:
            self._note(article, path)
            return gate.judge(article.record, article.applied.gate, self._read[path])
        return gate.judge(article.record, article.applied.gate)

    def notes(self) -> list[str]:
        """What the baselines hold in vain."""
        if self._new is not None or not self._read:
            return []
        from auditor import baseline

        return [note for path, known in self._read.items() for note in baseline.notes(known, self._seen[path])]

    def write(self) -> str:
        """Writes the new baseline, if one was asked for, and says what is in it.

        Raises:
            ConfigError: the file is no baseline, or cannot be written.
        """
        if self._new is None:
            return ""
        from auditor import baseline

        known = baseline.updated(baseline.existing(self._new), self._seen.get(self._new, []))
        arguments.write(self._new, baseline.text(known))
        findings = sum(entry.count for _, entry in known.all())
        return f"{self._new}: {findings:,} known findings in {len(known.articles):,} articles"

    def _note(self, article: Audited, path: Path) -> None:
        from auditor import baseline, registry

        if path not in self._read:
            self._read[path] = baseline.existing(path) if path == self._new else baseline.read(path)
        settings = article.applied.settings
        rules = registry.chosen(settings.select, settings.ignore)
        sighting = baseline.Sighting.of(article.record, self._read[path], rules)
        self._seen.setdefault(path, []).append(sighting)


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    return value
