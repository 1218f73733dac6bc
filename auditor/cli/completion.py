"""`auditor completion SHELL`: a script that completes commands, options, rules and files, for a shell to load."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.cli import exits
from auditor.errors import ConfigError

EXAMPLES = """\
  auditor completion bash > ~/.local/share/bash-completion/completions/auditor
  auditor completion zsh > ~/.zfunc/_auditor          with fpath+=~/.zfunc before compinit in ~/.zshrc
  auditor completion fish > ~/.config/fish/completions/auditor.fish"""

_SHELLS = ("bash", "zsh", "fish")
_FILES = frozenset({"sources", "files", "data", "old", "new"})
_RULES = frozenset({"select", "ignore", "extend_select", "extend_ignore", "rule"})


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=_SHELLS, help="the shell that shall load it")


def run(options: argparse.Namespace) -> int:
    try:
        import shtab
    except ImportError:
        raise ConfigError("completion needs the package shtab, which is not installed: pip install shtab") from None
    from auditor.cli import COMMANDS, parser_for

    parser = parser_for(list(COMMANDS))
    for action in _actions(parser):
        _say_what_follows(action, shtab)
    print(shtab.complete(parser, shell=options.shell))
    return exits.CLEAN


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001  argparse tells its options in no other way
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                yield from _actions(command)


def _say_what_follows(action: Any, shtab: Any) -> None:
    """Rules, formats, profiles and files, where a value is wanted that argparse has no list for."""
    if action.choices is None and action.dest in _RULES:
        from auditor import registry

        action.choices = [key for entry in registry.outline().values() for key in (entry.code, entry.name)]
    elif action.choices is None and action.dest == "format":
        from auditor.report import formats

        action.choices = list(formats.WRITERS)
    elif action.choices is None and action.dest == "profile":
        from auditor import config

        action.choices = config.profiles()
    elif action.metavar == "DIR":
        action.complete = shtab.DIRECTORY
    elif action.dest in _FILES or action.type is Path:
        action.complete = shtab.FILE
