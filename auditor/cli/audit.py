"""`auditor audit`: a scored report for each article, an index page when there are several."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import Any

from auditor import patterns as re
from auditor.cli import arguments, exits
from auditor.errors import ConfigError, IngestError
from auditor.report import FORMATS, render

_SUFFIXES = {"html": ".html", "json": ".json", "text": ".findings.txt"}
# What no file system or shell minds in a name.
_UNSAFE = re.compile(r"[^\w.+-]+")
_LONGEST_NAME = 120


def configure(parser: argparse.ArgumentParser) -> None:
    arguments.add_sources(parser)
    parser.add_argument("-o", "--output", type=Path, default=Path("reports"), metavar="DIR", help="default: reports/")
    parser.add_argument(
        "--format",
        action="append",
        metavar="FORMATS",
        help=f"comma-separated: {', '.join(sorted(FORMATS))} (default: html,json)",
    )
    parser.add_argument(
        "--readability", action="store_true", help="add the reading level to the report (slower to start, never scored)"
    )
    parser.add_argument("--open", action="store_true", help="open the report, or the index, in the browser")


def run(options: argparse.Namespace) -> int:
    from auditor.report import index

    formats = _formats(options.format or ["html,json"])
    name_for = _names()
    rows: list[index.Row] = []
    pages: list[Path] = []
    unread: list[IngestError] = []
    crashed = False
    record: Mapping[str, Any] = {}
    for each in arguments.audited(options, arguments.settings(options)):
        if isinstance(each, IngestError):
            unread.append(each)
            arguments.complain(each)
            continue
        record = each.to_dict()
        crashed = crashed or arguments.crashed(each)
        written = _write(record, formats, options.output / name_for(record["article"]["source"]))
        rows.append(index.row(record, written.name if "html" in formats else ""))
        pages.append(written)
    if len(rows) > 1 and "html" in formats:
        failures = [(e.source, e.reason) for e in unread]
        pages.append(options.output / "index.html")
        arguments.write(pages[-1], index.page(rows, failures, record["tool"]))
    if not options.quiet:
        _summarise(rows, record, pages)
    if options.open and pages and "html" in formats:
        import webbrowser

        webbrowser.open(pages[-1].resolve().as_uri())
    if crashed:
        return exits.CRASHED
    return exits.INPUT if unread or not rows else exits.CLEAN


def _formats(given: list[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for entry in given for name in entry.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise ConfigError(f"no report format is called {name!r}; there are {', '.join(sorted(FORMATS))}")
    return names


def _write(record: Mapping[str, Any], formats: tuple[str, ...], stem: Path) -> Path:
    """Writes every format and returns the path of the page, or of the first format where there is none."""
    for name in formats:
        arguments.write(stem.with_name(stem.name + _SUFFIXES[name]), render(record, name))
    shown = "html" if "html" in formats else formats[0]
    return stem.with_name(stem.name + _SUFFIXES[shown])


def _names() -> Callable[[str], str]:
    """A file name without suffix for each source; a number tells apart those that would be the same."""
    taken: set[str] = {"index"}

    def name_for(source: str) -> str:
        path = PurePath(source.partition("#")[0])
        number = source.partition("#")[2]
        plain = _UNSAFE.sub("-", f"{path.stem or 'article'}{'-' if number else ''}{number}").strip("-.") or "article"
        plain = plain[:_LONGEST_NAME]
        name, count = plain, 1
        while name.lower() in taken:
            count += 1
            name = f"{plain}-{count}"
        taken.add(name.lower())
        return name

    return name_for


def _summarise(rows: list[Any], record: Mapping[str, Any], pages: list[Path]) -> None:
    from rich.console import Console

    from auditor.report import terminal

    console = Console()
    if not rows:
        print("auditor: nothing was audited", file=sys.stderr)
        return
    if len(rows) == 1:
        terminal.show(console, record)
    else:
        terminal.show_many(console, rows)
    console.print(f"\nreport: {pages[-1]}", style="dim", highlight=False, soft_wrap=True)
