"""Options that `audit` and `check` share, and what follows from them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.cache import FOLDER, Cache
from auditor.cli import colours, exits, inputs
from auditor.cli.writing import write
from auditor.config import Configurations
from auditor.errors import ConfigError, IngestError
from auditor.runs import Audited

if TYPE_CHECKING:
    from auditor.report.styles import HouseStyle

__all__ = ["add_shared", "complain", "configurations", "fields", "kept", "outcome", "styles", "with_progress", "write"]

# A progress bar for fewer articles would be gone before it is read.
_PROGRESS_FROM = 6


def add_shared(parser: argparse.ArgumentParser) -> None:
    """Options on inputs, rules, configuration, the cache, and how much is said."""
    inputs.add(parser)
    _add_rules(parser)
    _add_deep(parser)
    _add_cache(parser)
    group = parser.add_argument_group("what is said")
    group.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors and what formats ask for")
    group.add_argument(
        "-v", "--verbose", action="store_true", help="say on stderr how long each rule took and what the cache knew"
    )
    colours.add(group)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("rules and configuration")
    for name, text in (
        ("--select", "only these: codes, prefixes, names, dimensions (comma-separated, repeatable)"),
        ("--ignore", "leave these out"),
        ("--extend-select", "these as well, beside those that the configuration selects"),
        ("--extend-ignore", "the same as --ignore, which adds to the configuration's"),
    ):
        group.add_argument(name, action="append", default=[], metavar="RULES", help=text)
    group.add_argument(
        "--profile", metavar="NAME", help="what the articles are for: wire, cms, aggregator, dataset or strict"
    )
    which = group.add_mutually_exclusive_group()
    which.add_argument(
        "--config", type=Path, metavar="FILE", help="this configuration, not the nearest auditor.toml or pyproject.toml"
    )
    which.add_argument("--isolated", action="store_true", help="heed no configuration file")
    group.add_argument(
        "--sidecars", action=argparse.BooleanOptionalAction, default=None,
        help="whether files beside articles, ARTICLE.auditor.toml, may suppress findings (default: yes, but not with "
        "--isolated)",
    )  # fmt: skip
    group.add_argument(
        "--inline-suppressions", action=argparse.BooleanOptionalAction, default=None,
        help="whether comments in articles may suppress findings: only for articles of your own (default: no)",
    )  # fmt: skip


def _add_deep(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("contradictions")
    group.add_argument(
        "--deep", action="store_true",
        help="compare every pair of sentences and show those that may contradict each other: leads, never scored",
    )  # fmt: skip
    group.add_argument(
        "--nli",
        metavar="MODEL",
        help="--deep, judged by an inference model of your own: an ONNX file, or a folder "
        "(half a second an article, weak evidence)",
    )
    group.add_argument(
        "--nli-labels", action="append", default=[], metavar="LABELS",
        help="what its outputs mean, comma-separated in their order, if its config.json does not say",
    )  # fmt: skip


def _add_cache(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("cache").add_mutually_exclusive_group()
    group.add_argument(
        "--cache-dir", type=Path, metavar="DIR",
        help=f"where results are kept; `check` keeps them in {FOLDER} beside the configuration, or here, if not told",
    )  # fmt: skip
    group.add_argument("--no-cache", action="store_true", help="audit everything anew and keep nothing")


def configurations(options: argparse.Namespace) -> Configurations:
    """The configuration that applies, with what the command line says above it.

    Raises:
        ConfigError: the file cannot be read.
    """
    given: dict[str, Any] = {
        "select": _list(options.select),
        "ignore": _list(options.ignore),
        "extend-select": _list(options.extend_select),
        "extend-ignore": _list(options.extend_ignore),
        "profile": options.profile,
        "sidecars": False if options.sidecars is None and options.isolated else options.sidecars,
        "inline-suppressions": options.inline_suppressions,
        "readability": getattr(options, "readability", False) or None,
        "deep": options.deep or bool(options.nli) or None,
        "nli": options.nli,
        "nli-labels": _list(options.nli_labels),
        "fail-under": getattr(options, "fail_under", None),
        "fail-on": getattr(options, "fail_on", None),
        "baseline": getattr(options, "baseline", None),
    }
    return Configurations(options.config, isolated=options.isolated, given=given)


def styles(configurations: Configurations) -> Callable[[str], HouseStyle | None]:
    """The house style by source; what no configuration lies beside takes that of this folder.

    Raises:
        ConfigError: when asked, if a configuration cannot be read.
    """

    def style(source: str) -> HouseStyle | None:
        applied = configurations.for_article(source)
        return applied.style if applied.file else configurations.for_article(".").style

    return style


def _list(values: Iterable[str]) -> tuple[str, ...] | None:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip()) or None


def fields(options: argparse.Namespace) -> dict[str, str]:
    """Field names of JSON records by part, from `--field PART=NAME`.

    Raises:
        ConfigError: an entry has no equals sign, or names no part of an article.
    """
    if not options.field:
        return {}
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


def kept(options: argparse.Namespace, *, always: bool) -> Cache | None:
    """The cache to use; without `always` only one that was named."""
    if options.no_cache or not (always or options.cache_dir):
        return None
    return Cache(options.cache_dir or cache_folder())


def cache_folder() -> Path:
    """Beside the configuration that applies here, or here: AUDITOR_CACHE_DIR if that is set."""
    named = os.environ.get("AUDITOR_CACHE_DIR")
    if named:
        return Path(named)
    from auditor import config

    file = config.find(Path.cwd())
    return (file.parent if file else Path.cwd()) / FOLDER


def with_progress(
    found: Iterable[Audited | IngestError], options: argparse.Namespace
) -> Iterator[Audited | IngestError]:
    """The same articles; a bar on the terminal once there are more than a few, none in CI."""
    if options.quiet or not sys.stderr.isatty() or os.environ.get("CI"):
        yield from found
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = colours.console(options.color, sys.stderr)
    with Progress(
        TextColumn("auditing"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as progress:
        task = progress.add_task("auditing", total=None, visible=False)
        for count, each in enumerate(found, 1):
            progress.update(task, completed=count, visible=count >= _PROGRESS_FROM)
            yield each


def complain(error: IngestError) -> None:
    """One line on stderr that names the input and the reason."""
    say(str(error).splitlines()[0])


def say(text: str) -> None:
    print(f"auditor: {text}", file=sys.stderr)


def tell_verbosely(seconds: dict[str, float], cache: Cache | None, elapsed: float) -> None:
    """What `--verbose` says: on stderr, so that no report depends on a clock."""
    for rule, spent in sorted(seconds.items(), key=lambda item: (-item[1], item[0])):
        print(f"{1000 * spent:10.1f} ms  {rule}", file=sys.stderr)
    if seconds:
        say("a rule pays for analysis that it is first to ask for")
    if cache is not None:
        say(f"{cache.hits} inputs known from {cache.folder}, {cache.misses} audited")
    say(f"{elapsed:.2f} s")


def outcome(total: int, unread: int, *, crashed: bool, failed: bool = False) -> int:
    """The exit code: a crash says most, then an unreadable input, then the gate."""
    if crashed:
        return exits.CRASHED
    if unread or not total:
        return exits.INPUT
    return exits.FAILED if failed else exits.CLEAN


def show_files(items: Sequence[Any] | Iterable[Any]) -> int:
    """Lists what would be read; the exit code."""
    total = unread = 0
    for each in items:
        if isinstance(each, IngestError):
            unread += 1
            complain(each)
        else:
            total += 1
            print(each.source)
    return outcome(total, unread, crashed=False)
