"""Arguments and steps that `audit` and `check` share."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from auditor.auditing import Settings, audit
from auditor.cli import exits
from auditor.document import Document
from auditor.errors import ConfigError, IngestError
from auditor.report import Report
from auditor.results import Status

# A progress bar for fewer articles would be gone before it is read.
_PROGRESS_FROM = 6


def add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="file, folder (recursive), glob, or - for standard input"
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="name that standard input goes by; its suffix gives the format"
    )
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="PART=NAME",
        help="field of JSON records that holds a part, such as text=content (repeatable)",
    )
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULES", help="only these: codes, prefixes, names, dimensions"
    )
    parser.add_argument("--ignore", action="append", default=[], metavar="RULES", help="leave these out")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")


def settings(options: argparse.Namespace) -> Settings:
    return Settings(
        select=_list(options.select),
        ignore=_list(options.ignore),
        readability=getattr(options, "readability", False),
    )


def _list(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def fields(options: argparse.Namespace) -> dict[str, str]:
    """Field names of JSON records by part, from `--field PART=NAME`.

    Raises:
        ConfigError: an entry has no equals sign, or names no part of an article.
    """
    from auditor.ingest.records import DEFAULT_FIELDS

    pairs = {}
    for entry in options.field:
        part, equals, name = entry.partition("=")
        if not equals:
            raise ConfigError(f"--field takes PART=NAME, not {entry!r}")
        if part.strip() not in DEFAULT_FIELDS:
            raise ConfigError(f"--field knows no part {part!r}; there are {', '.join(DEFAULT_FIELDS)}")
        pairs[part.strip()] = name.strip()
    return pairs


def audited(options: argparse.Namespace, chosen: Settings) -> Iterator[Report | IngestError]:
    """A report, or the reason there is none, for every article of the sources, in their order."""
    from auditor.ingest import load_many

    found = load_many(options.sources, fields=fields(options), stdin_name=options.stdin_filename or "stdin.txt")
    for each in _with_progress(found, quiet=options.quiet):
        yield audit(each, chosen) if isinstance(each, Document) else each


def _with_progress(found: Iterable[Document | IngestError], *, quiet: bool) -> Iterator[Document | IngestError]:
    """The same articles; a bar on the terminal once there are more than a few, none in CI."""
    if quiet or not sys.stderr.isatty() or os.environ.get("CI"):
        yield from found
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    with Progress(
        TextColumn("auditing"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True
    ) as progress:
        task = progress.add_task("auditing", total=None, visible=False)
        for count, each in enumerate(found, 1):
            progress.update(task, completed=count, visible=count >= _PROGRESS_FROM)
            yield each


def write(path: Path, content: str) -> None:
    """Write a file whole or not at all: a temporary file beside it, then replace.

    Raises:
        ConfigError: the place cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def complain(error: IngestError) -> None:
    """One line on stderr that names the input and the reason."""
    print(f"auditor: {str(error).splitlines()[0]}", file=sys.stderr)


def crashed(report: Report) -> bool:
    """Whether a checker crashed on the article, so that there is no verdict."""
    return any(c.status is Status.ERROR for c in report.checks)


def outcome(reports: Sequence[Report], failures: int, *, failed: bool = False) -> int:
    """The exit code: a crash says most, then an unreadable input, then the gate."""
    if any(map(crashed, reports)):
        return exits.CRASHED
    if failures or not reports:
        return exits.INPUT
    return exits.FAILED if failed else exits.CLEAN
