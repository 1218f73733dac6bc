"""Whether output has colours, decided in one way for every command.

`--color` decides; then NO_COLOR switches them off, FORCE_COLOR and CLICOLOR_FORCE on (https://no-color.org,
https://force-color.org); otherwise a terminal has them and nothing else does.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rich.console import Console

CHOICES: Final = ("auto", "always", "never")
_CODES: Final = {
    "critical": "1;31", "major": "33", "minor": "36", "note": "2", "bold": "1", "good": "32", "bad": "1;31",
}  # fmt: skip


def add(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--color", "--colour", choices=CHOICES, default="auto", metavar="WHEN",
        help="auto, always or never; auto heeds NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE (default: auto)",
    )  # fmt: skip


def wanted(choice: str, stream: IO[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether text written to `stream` shall have colours."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def console(choice: str, stream: IO[str]) -> Console:
    """A rich console on `stream` that follows the same decision."""
    from rich.console import Console

    colours = wanted(choice, stream)
    return Console(file=stream, force_terminal=colours or None, no_color=not colours, color_system=_system(colours))


def _system(colours: bool) -> Any:
    return "standard" if colours else None


def painted(text: str, style: str) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m"
