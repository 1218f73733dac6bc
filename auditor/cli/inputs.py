"""Which inputs a command reads: what was named, or what of it git says has changed."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from auditor.errors import ConfigError, IngestError
from auditor.ingest import sources
from auditor.runs import Input

_SIDECAR = ".auditor.toml"
_CONFIGURATION = frozenset({"auditor.toml", "pyproject.toml"})


@dataclass(frozen=True, slots=True)
class Inputs:
    """`items` in a fixed order; `notes` for the reader; `unchanged` says why there are none, if that is no fault."""

    items: Iterable[Input | IngestError]
    notes: tuple[str, ...] = ()
    unchanged: str = ""


def add(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is read")
    group.add_argument(
        "sources", nargs="*", metavar="SOURCE",
        help="file, folder (recursive), glob, or - for standard input; with --since or --staged the folder here, "
        "if none is named",
    )  # fmt: skip
    group.add_argument(
        "--stdin-filename", metavar="NAME", help="name that standard input goes by; its suffix gives the format"
    )
    group.add_argument(
        "--field", action="append", default=[], metavar="PART=NAME",
        help="field of JSON records that holds a part, such as text=content (repeatable)",
    )  # fmt: skip
    changed = group.add_mutually_exclusive_group()
    changed.add_argument(
        "--since", metavar="REV",
        help="only files that git says changed, committed or not, since this branch left REV (a branch, tag or commit)",
    )  # fmt: skip
    changed.add_argument(
        "--staged", action="store_true", help="only files in git's index that differ from HEAD, as they are staged"
    )
    group.add_argument("--show-files", action="store_true", help="list what would be read, one a line, and stop")


@contextmanager
def chosen(options: argparse.Namespace) -> Iterator[Inputs]:
    """What the options name. Staged content lies in a folder that is gone afterwards.

    Raises:
        ConfigError: nothing is named, git is missing, or there is no such revision.
    """
    if options.since is None and not options.staged:
        if not options.sources:
            raise ConfigError("name a SOURCE: a file, a folder, a glob, or - for standard input")
        yield Inputs(plain(options.sources, options.stdin_filename))
        return
    from auditor.revisions import Repository

    if sources.STDIN in options.sources:
        raise ConfigError("standard input (-) has no history: leave out --since and --staged")
    named = options.sources or ["."]
    repository = Repository(Path.cwd())
    if options.staged:
        files = repository.staged().files
        found = _among(files, named)
        with repository.staged_contents([*found, *(f"{f}{_SIDECAR}" for f in found)]) as place:
            placed = [(f, place / os.path.relpath(f, repository.root)) for f in found]
            items = [Input(_shown(f), staged) for f, staged in placed if staged.exists()]
            yield Inputs(items, tuple(_of_configuration(files)), "" if items else "no article is staged")
        return
    changes = repository.since(options.since)
    items = [Input(_shown(f), Path(_shown(f))) for f in _among(changes.files, named) if os.path.lexists(f)]
    loose = _among(changes.untracked, named)
    notes = [*([changes.remark] if changes.remark else []), *_of_configuration(changes.files)]
    if loose:
        notes.append(
            f"{_files(len(loose))} not known to git left out, such as {_shown(loose[0])}; `git add` them first"
        )
    yield Inputs(items, tuple(notes), "" if items else f"no article changed since {options.since}")


def plain(named: Sequence[str], stdin_name: str | None = None) -> Iterator[Input | IngestError]:
    """Files, folders and globs as inputs, in their order."""
    for item in sources.expand(named):
        if isinstance(item, IngestError):
            yield item
        elif item == sources.STDIN:
            yield Input(stdin_name or "stdin.txt", sources.STDIN)
        else:
            yield Input(str(item), item)


def _of_configuration(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        if os.path.basename(file) in _CONFIGURATION:  # noqa: PTH119
            yield f"{_shown(file)} changed too; articles that did not change were not audited under it"


def _among(files: Sequence[str], named: Sequence[str]) -> list[str]:
    """Those of the files that the named sources hold, sorted; a changed sidecar stands for its article."""
    articles = dict.fromkeys(f.removesuffix(_SIDECAR) for f in files)
    holders = [_Holder(name) for name in named]
    return sorted(f for f in articles if any(h.holds(f) for h in holders))


class _Holder:
    """A source as a test for paths: of files that git names some may not lie here, so that no folder is walked."""

    def __init__(self, source: str) -> None:
        self._is_folder = os.path.isdir(source)  # noqa: PTH112  as in `sources`: a hostile name must not raise
        self._matches: frozenset[str] = frozenset()
        if self._is_folder:
            self._path = os.path.realpath(source)
            return
        # A link that is named is meant itself, not what it leads to.
        folder, name = os.path.split(source)
        self._path = f"{os.path.realpath(folder)}{os.sep}{name}"
        if not os.path.lexists(source):
            found = (item for item in sources.expand([source]) if isinstance(item, Path))
            self._matches = frozenset(_absolute(item) for item in found)

    def holds(self, path: str) -> bool:
        if not self._is_folder:
            return path == self._path or path in self._matches
        if not path.startswith(self._path.rstrip(os.sep) + os.sep):
            return False
        below = PurePath(path[len(self._path.rstrip(os.sep)) + 1 :])
        hidden = any(part.startswith(".") for part in below.parts)
        return not hidden and below.suffix.lower() in sources.SUFFIXES


def _absolute(path: Path) -> str:
    return str(Path(os.path.realpath(path.parent)) / path.name)


def _shown(path: str) -> str:
    return os.path.relpath(path, os.path.realpath(Path.cwd()))


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"
