"""`auditor config`: what applies to a file and where it comes from; the schema of the configuration."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from auditor.cli import exits

EXAMPLES = """\
  auditor config show incoming/story.html     what applies to that file, with line numbers
  auditor config show --profile wire          what the profile would do here
  auditor config schema > auditor.schema.json for editors that complete TOML"""


def configure(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    show = actions.add_parser("show", help="every value that applies to a file, and where it comes from")
    show.add_argument(
        "source", nargs="?", default=".", metavar="SOURCE", help="file or folder, there or not (default: this folder)"
    )
    which = show.add_mutually_exclusive_group()
    which.add_argument(
        "--config", type=Path, metavar="FILE", help="this configuration, not the nearest auditor.toml or pyproject.toml"
    )
    which.add_argument("--isolated", action="store_true", help="heed no configuration file")
    show.add_argument("--profile", metavar="NAME", help="above the files: a profile that ships, or a file")
    show.add_argument("--format", default="text", choices=["text", "json"], help="default: text")
    actions.add_parser("schema", help="JSON Schema of auditor.toml and of [tool.auditor]")
    actions.add_parser("profiles", help="the profiles that `extends` and --profile know")


def run(options: argparse.Namespace) -> int:
    {"show": _show, "schema": _schema, "profiles": _profiles}[options.action](options)
    return exits.CLEAN


def _show(options: argparse.Namespace) -> None:
    from auditor.config import Configurations, explaining
    from auditor.config.sources import displayed

    given = {"profile": options.profile}
    applied = Configurations(options.config, isolated=options.isolated, given=given).for_article(options.source)
    values = explaining.explained(applied)
    file = displayed(applied.file) if applied.file else None
    if options.format == "json":
        record = {
            "source": options.source,
            "file": file,
            "digest": applied.digest,
            "layers": [str(layer) for layer in applied.layers],
            "values": [value.to_dict() for value in values],
        }
        json.dump(record, sys.stdout, indent=2, ensure_ascii=False)
        print()
        return
    print(f"# {options.source}: {file or 'no configuration file'}; digest {applied.digest}")
    if applied.layers:
        print(f"# lowest first: {'; '.join(map(str, applied.layers))}")
    print(explaining.as_text(values), end="")


def _schema(_: argparse.Namespace) -> None:
    from auditor.config.keys import json_schema

    json.dump(json_schema(), sys.stdout, indent=2, ensure_ascii=False)
    print()


def _profiles(_: argparse.Namespace) -> None:
    from auditor.config import sources

    for name in sources.profiles():
        print(f"{name:12}{sources.summary(name)}")
