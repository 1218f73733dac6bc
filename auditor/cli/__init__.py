"""The command line: the only code that prints or sets exit codes."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from auditor import __version__
from auditor.cli import exits

# Each is a module of this package with `configure(parser)` and `run(arguments) -> int`, imported when it is called;
# it may have EXAMPLES for its help.
COMMANDS = {
    "audit": "write a scored report for each article",
    "check": "the CI gate: the same audit, its verdict as exit code",
    "diff": "what an edit fixed, introduced and moved",
    "report": "render a JSON report again",
    "rules": "list the rule catalogue",
    "explain": "explain one rule: why, examples, limits, measured false-alarm rate",
    "config": "show what applies to a file, and where each value comes from",
    "baseline": "prune and judge the findings that a check lets pass",
    "cache": "show or clear the results kept by earlier runs",
    "completion": "print what completes commands and options in a shell",
    "evaluate": "measure the checkers on labelled data",
    "train": "rebuild the weights of a model",
}
_EXAMPLES = """\
  auditor audit article.html                write reports/article.html and reports/article.json
  auditor check incoming/ --fail-on major   the gate for CI; see `auditor check --help`
  auditor explain BY106                     what a rule is for, and how often it is wrong"""
# As shells do: 128 and the number of the signal.
_INTERRUPTED = 130
_TERMINATED = 143


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Usage errors exit with 2 as argparse does."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Our matrices are small: threads of the linear-algebra library cost more than they bring.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    # Modules and reports hold next to no cycles: the collector would only walk what stays.
    gc.set_threshold(1_000_000, 20, 100)
    # Nor is anything worth collecting when the process ends.
    atexit.register(gc.freeze)
    parser = parser_for(given)
    if not given:
        parser.print_help()
        return exits.USAGE
    options = parser.parse_args(given)
    from auditor.cli import writing
    from auditor.errors import AuditorError, ConfigError

    _heed_termination()
    try:
        code = int(options.run(options))
        writing.out()
    except ConfigError as error:
        print(f"auditor: {error}", file=sys.stderr)
        return exits.USAGE
    except AuditorError as error:
        print(f"auditor: {error}", file=sys.stderr)
        return exits.INPUT
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing left to say, and no trace to show.
        writing.silence()
        return exits.CLEAN
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _heed_termination() -> None:
    """Lets a run that is told to end clean up as one that is interrupted does."""
    import signal
    import threading

    def end(*_: object) -> NoReturn:
        raise SystemExit(_TERMINATED)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Examples and exit codes as they are written; room for the longest command and for most options."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30)


class _Version(argparse.Action):
    """Prints the version."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"auditor {__version__}")
        parser.exit(exits.CLEAN)


def parser_for(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of a command line: of its commands only those that stand in it know their options."""
    parser = argparse.ArgumentParser(
        prog="auditor",
        description="Source-reliability and bias auditor for news articles: finds what a standards editor would mark.",
        epilog=_epilog(_EXAMPLES),
        formatter_class=_Layout,
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, help_text in COMMANDS.items():
        module = import_module(f"auditor.cli.{name}") if name in given else None
        _add(commands, name, help_text, module)
    return parser


def _add(commands: Any, name: str, help_text: str, module: ModuleType | None) -> None:
    command = commands.add_parser(
        name,
        help=help_text,
        description=getattr(module, "DESCRIPTION", f"{help_text[0].upper()}{help_text[1:]}."),
        epilog=_epilog(getattr(module, "EXAMPLES", "")),
        formatter_class=_Layout,
        # An abbreviation that works today would be another option tomorrow.
        allow_abbrev=False,
    )
    if module is not None:
        module.configure(command)
        command.set_defaults(run=module.run)


def _epilog(examples: str) -> str:
    return f"examples:\n{examples}\n\n{exits.TABLE}" if examples else exits.TABLE
