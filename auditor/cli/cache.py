"""`auditor cache show|clear`: the results that earlier runs of `check` kept."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor import cache
from auditor.cli import arguments, exits
from auditor.errors import ConfigError

EXAMPLES = """\
  auditor cache show             where the results are, how many, and their size
  auditor cache clear            delete them; the next check audits everything anew"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", choices=["show", "clear"], help="what to do")
    parser.add_argument(
        "--cache-dir", type=Path, metavar="DIR",
        help=f"default: AUDITOR_CACHE_DIR, else {cache.FOLDER} beside the configuration that applies here, else here",
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    folder: Path = options.cache_dir or arguments.cache_folder()
    if options.task == "show":
        with cache.Cache(folder) as kept:
            found = kept.contents()
        print(f"{folder}: {found.entries:,} inputs, {found.size / 1e6:.1f} MB of at most {cache.LIMIT / 1e6:g} MB")
        return exits.CLEAN
    try:
        freed = cache.clear(folder)
    except OSError as error:
        raise ConfigError(f"cannot clear {folder}: {error.strerror}") from error
    print(f"{folder}: {freed / 1e6:.1f} MB freed")
    return exits.CLEAN
