"""The command line: the only code that prints or sets exit codes."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from auditor import __version__
from auditor.cli import exits

# Each is a module of this package with `configure(parser)` and `run(arguments) -> int`, imported when it is called.
COMMANDS = {
    "audit": "write a scored report for each article",
    "check": "the CI gate: the same audit, its verdict as exit code",
    "report": "render a JSON report again",
    "rules": "list the rule catalogue",
    "explain": "explain one rule: why, examples, limits, measured false-alarm rate",
    "evaluate": "measure the checkers on labelled data",
    "train": "rebuild the weights of a model",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Usage errors exit with 2 as argparse does."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Our matrices are small: threads of the linear-algebra library cost more than they bring.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    # Modules and reports hold next to no cycles: the collector would only walk what stays.
    gc.set_threshold(200_000, 20, 100)
    parser = _parser(given)
    if not given:
        parser.print_help()
        return exits.USAGE
    options = parser.parse_args(given)
    from auditor.errors import AuditorError, ConfigError

    try:
        return int(options.run(options))
    except ConfigError as error:
        print(f"auditor: {error}", file=sys.stderr)
        return exits.USAGE
    except AuditorError as error:
        print(f"auditor: {error}", file=sys.stderr)
        return exits.INPUT
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing left to say, and no trace to show.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.CLEAN
    except KeyboardInterrupt:
        return 130


class _Version(argparse.Action):
    """Prints the version."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"auditor {__version__}")
        parser.exit(exits.CLEAN)


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="auditor",
        description="Source-reliability and bias auditor for news articles: finds what a standards editor would mark.",
        epilog=exits.TABLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    called = next((word for word in given if word in COMMANDS), None)
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=help_text,
            description=f"{help_text[0].upper()}{help_text[1:]}.",
            epilog=exits.TABLE,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == called:
            module = import_module(f"auditor.cli.{name}")
            module.configure(command)
            command.set_defaults(run=module.run)
    return parser
