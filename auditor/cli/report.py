"""`auditor report FILE.json`: render saved JSON reports again, without the articles."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor.cli import arguments, exits
from auditor.config import Configurations
from auditor.errors import AuditorError, IngestError

EXAMPLES = """\
  auditor report out/article.json            the page again, beside the JSON
  auditor report out/*.json -o pages         many, in a folder of their own
  auditor report out/article.json --open     and show it in the browser"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.json", help="JSON report that `audit` wrote")
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="default: beside each file")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config", type=Path, metavar="FILE", help="house style of this configuration, not of the nearest one"
    )
    which.add_argument("--isolated", action="store_true", help="heed no configuration file")
    parser.add_argument("--open", action="store_true", help="open the page, or the first of several, in the browser")


def run(options: argparse.Namespace) -> int:
    from auditor.report import records, render

    styles = arguments.styles(Configurations(options.config, isolated=options.isolated))
    pages: list[Path] = []
    code = exits.CLEAN
    for file in options.files:
        try:
            record = records.loads(file.read_text("utf-8"))
        except OSError as error:
            arguments.complain(IngestError(str(file), error.strerror or "cannot be read"))
            code = exits.INPUT
            continue
        except AuditorError as error:
            arguments.complain(IngestError(str(file), f"is no report of this tool: {error}"))
            code = exits.INPUT
            continue
        place = (options.output or file.parent) / f"{file.stem}.html"
        arguments.write(place, render(record, "html", styles(record["article"]["source"])))
        pages.append(place)
        print(place)
    if options.open and pages:
        import webbrowser

        webbrowser.open(pages[0].resolve().as_uri())
    return code
