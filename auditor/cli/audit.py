"""`auditor audit`: a scored report for each article, an index page when there are several."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor import gate
from auditor.cli import arguments, colours, exits, inputs
from auditor.cli.deliveries import Deliveries, Target
from auditor.config import Configurations
from auditor.errors import IngestError
from auditor.report import formats, render
from auditor.report.formats.places import names
from auditor.runs import Run
from auditor.suppressions.remarks import Remarks

if TYPE_CHECKING:
    from auditor.report.styles import HouseStyle

EXAMPLES = """\
  auditor audit article.html                       reports/article.html and reports/article.json
  auditor audit incoming/ 'feeds/*.jsonl' -o out   folders, globs, many: plus out/index.html
  auditor audit incoming/ --format html,sarif -o out
  auditor audit article.txt --open                 and show the report in the browser
  auditor audit article.txt --readability          with the reading level (never scored)
  curl -s URL | auditor audit - --stdin-filename page.html"""

# Formats of which every article has a file of its own; the others speak of the run as a whole.
_SUFFIXES = {"html": ".html", "json": ".json", "text": ".findings.txt"}


def configure(parser: argparse.ArgumentParser) -> None:
    arguments.add_shared(parser)
    group = parser.add_argument_group("what is written")
    group.add_argument("-o", "--output", type=Path, default=Path("reports"), metavar="DIR", help="default: reports/")
    group.add_argument(
        "--format", action="append", metavar="FORMATS",
        help=f"comma-separated, repeatable: {', '.join(_SUFFIXES)} for each article; "
        f"{', '.join(n for n in formats.WRITERS if n not in _SUFFIXES)} for all of them; FORMAT:FILE writes one for "
        "all to FILE (default: html,json)",
    )  # fmt: skip
    group.add_argument(
        "--readability", action="store_true", help="add the reading level to the report (slower to start, never scored)"
    )
    group.add_argument("--open", action="store_true", help="open the report, or the index, in the browser")


def run(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    configurations = arguments.configurations(options)
    targets = formats.parse(options.format or configurations.for_article(".").formats or ["html,json"])
    with inputs.chosen(options) as chosen:
        if options.show_files:
            return arguments.show_files(chosen.items)
        return _audit(options, configurations, targets, chosen, started)


def _audit(
    options: argparse.Namespace,
    configurations: Configurations,
    targets: Sequence[Target],
    chosen: inputs.Inputs,
    started: float,
) -> int:
    from auditor.report import index

    own = tuple(name for name, path in targets if path is None and name in _SUFFIXES)
    shared = formats.placed([t for t in targets if t[1] is not None or t[0] not in _SUFFIXES], options.output)
    name_for = names()
    rows: list[index.Row] = []
    passages = index.Passages()
    pages: list[Path] = []
    unread: list[tuple[str, str]] = []
    seconds: dict[str, float] = {}
    crashed = False
    remarks = Remarks()
    styles = arguments.styles(configurations)
    record: Mapping[str, Any] = {}
    with ExitStack() as stack:
        delivered = stack.enter_context(Deliveries(shared, styles=styles, quiet=options.quiet, color=options.color))
        kept = arguments.kept(options, always=False)
        if kept is not None:
            stack.enter_context(kept)
        auditing = Run(
            configurations,
            kept,
            arguments.fields(options),
            charts="html" in own,
            ledgers="json" in own,
            seconds=seconds if options.verbose else None,
        )
        for each in arguments.with_progress(auditing.over(chosen.items), options):
            if isinstance(each, IngestError):
                unread.append((each.source, each.reason))
                arguments.complain(each)
                continue
            record = each.record
            verdict = gate.judge(record, each.applied.gate)
            crashed = crashed or verdict.crashed
            remarks.met(record, sidecars=each.applied.settings.sidecars)
            delivered.add(verdict)
            written = _write(
                record, own, options.output / name_for(record["article"]["source"]), styles(record["article"]["source"])
            )
            rows.append(index.row(record, written.name if "html" in own else ""))
            passages.add(record)
            pages += [written] if own else []
        notes = [*chosen.notes, *remarks.notes()]
        delivered.finish(unread, notes)
    if len(rows) > 1 and "html" in own:
        pages.append(options.output / "index.html")
        arguments.write(pages[-1], index.page(rows, unread, record["tool"], passages, styles(".")))
    for note in notes if not options.quiet else ():
        arguments.say(note)
    if not options.quiet:
        _summarise(options, rows, record, [*(path for _, path in shared if path), *pages])
    if options.verbose:
        arguments.tell_verbosely(seconds, kept, time.perf_counter() - started)
    if options.open and pages and "html" in own:
        import webbrowser

        webbrowser.open(pages[-1].resolve().as_uri())
    if not rows and not unread and chosen.unchanged:
        arguments.say(chosen.unchanged)
        return exits.CLEAN
    return arguments.outcome(len(rows), len(unread), crashed=crashed)


def _write(record: Mapping[str, Any], own: tuple[str, ...], stem: Path, style: HouseStyle | None) -> Path:
    """Writes every format and returns the path of the page, or of the first format where there is none."""
    for name in own:
        arguments.write(stem.with_name(stem.name + _SUFFIXES[name]), render(record, name, style))
    shown = "html" if "html" in own or not own else own[0]
    return stem.with_name(stem.name + _SUFFIXES[shown])


def _summarise(
    options: argparse.Namespace, rows: list[Any], record: Mapping[str, Any], written: Sequence[Path]
) -> None:
    from auditor.report import terminal

    console = colours.console(options.color, sys.stdout)
    if not rows:
        print("auditor: nothing was audited", file=sys.stderr)
        return
    if len(rows) == 1:
        terminal.show(console, record)
    else:
        terminal.show_many(console, rows)
    if written:
        console.print(f"\nreport: {written[-1]}", style="dim", highlight=False, soft_wrap=True)
