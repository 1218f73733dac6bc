"""`auditor rules`: the catalogue."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from auditor import measured, registry
from auditor.cli import colours, exits

EXAMPLES = """\
  auditor rules                              the catalogue
  auditor rules --measured                   the rules that fire most on real news first
  auditor rules --origin                     what brought each rule, plug-ins and rule packs included
  auditor rules --format json                for programs"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", default="text", choices=["text", "json"], help="default: text")
    parser.add_argument(
        "--measured", action="store_true", help="sort by measured findings per 1,000 real articles, most first"
    )
    parser.add_argument(
        "--origin", action="store_true", help="show what brought each rule: auditor, a plug-in, or a rule pack here"
    )
    colours.add(parser)


def run(options: argparse.Namespace) -> int:
    rows = [_row(name) for name in registry.discover()]
    if options.measured:
        rows.sort(key=lambda r: -(r["per_1000_articles"] or 0))
    if options.format == "json":
        json.dump(rows, sys.stdout, indent=2, ensure_ascii=False)
        print()
        return exits.CLEAN
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    headings = (
        "code",
        "rule",
        "dimension",
        "severity",
        "strength",
        "per 1,000",
        *(["origin"] if options.origin else []),
    )
    for heading in headings:
        table.add_column(heading, justify="right" if heading == "per 1,000" else "left", no_wrap=heading == "rule")
    for row in rows:
        rate = row["per_1000_articles"]
        strength = f"{row['strength']} (preview)" if row["preview"] else row["strength"]
        table.add_row(
            row["code"],
            row["name"],
            row["dimension"],
            row["severity"],
            strength,
            "–" if rate is None else f"{rate:.1f}",
            *([row["origin"]] if options.origin else []),
        )
    console = colours.console(options.color, sys.stdout)
    console.print(table)
    console.print(f"\n{len(rows)} rules. “per 1,000” is {measured.DESCRIPTION}.", style="dim")
    if options.origin:
        for line in _lists():
            console.print(line, style="dim", soft_wrap=True)
    return exits.CLEAN


def _lists() -> Iterator[str]:
    """The phrase lists that the configuration of this folder gives to house-phrase, a line each."""
    from auditor.config import Configurations

    for each in Configurations().for_article(".").settings.house.phrases:
        yield f"HS101 house-phrase marks the {len(each.phrases)} phrases of the list “{each.name}” of this folder."


def _row(name: str) -> dict[str, Any]:
    rule = registry.discover()[name]
    return {
        "code": rule.code,
        "name": rule.name,
        "dimension": rule.dimension,
        "severity": str(rule.severity),
        "strength": str(rule.strength),
        "preview": rule.preview,
        "summary": rule.doc.partition("\n")[0],
        "proves_not": rule.proves_not,
        "standards": list(rule.standards),
        "cap": rule.cap,
        "per_1000_articles": measured.per_1000_articles(rule.name),
        "origin": registry.homes()[rule.name].origin,
    }
