"""What the user named on the command line, as inputs in a fixed order."""

from __future__ import annotations

import glob
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from auditor.addresses import OUTPUT_MARK, SIDECAR
from auditor.errors import IngestError

# 200 times the longest articles; beyond it an input is a dump, and rules need not be safe on it.
MAX_BYTES = 10_000_000

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"}
    | {".csv", ".tsv", ".rss", ".atom", ".xml"}
)
STDIN = "-"


def expand(sources: Iterable[str | Path]) -> Iterator[Path | str | IngestError]:
    """Files (and `-`) that `sources` stand for, each once: arguments in their order, folders and globs sorted."""
    seen: set[object] = set()
    for source in sources:
        for item in _expanded(str(source)):
            key = _identity(item)
            if key not in seen:
                seen.add(key)
                yield item


def _identity(item: Path | str | IngestError) -> object:
    """What two names of one file have in common; files that share their content by hard links are two."""
    if not isinstance(item, Path):
        return str(item)
    try:
        facts = os.stat(item)  # noqa: PTH116  a tenth of what resolving the path costs
    except (OSError, ValueError):
        return os.path.realpath(item)
    return (facts.st_dev, facts.st_ino) if facts.st_nlink == 1 and facts.st_ino else os.path.realpath(item)


def read_bytes(source: Path | str, limit: int = MAX_BYTES) -> bytes:
    """Raises: IngestError when it is missing, unreadable or longer than `limit`."""
    try:
        if source == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            size = os.stat(source).st_size  # noqa: PTH116 - a path may be a string here
            if size > limit:
                raise oversized(str(source), size, limit)
            with Path(source).open("rb") as stream:
                data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise IngestError(str(source), _reason(error)) from error
    if len(data) > limit:
        raise oversized(str(source), len(data), limit)
    return data


def read_lines(path: Path, limit: int = MAX_BYTES) -> Iterator[bytes | IngestError]:
    """Lines that are not blank, one at a time, each in at most `limit` bytes.

    Raises: IngestError when the file is missing or unreadable.
    """
    try:
        with path.open("rb") as stream:
            while line := stream.readline(limit + 1):
                if len(line) <= limit:
                    if line.strip():
                        yield line
                    continue
                while line and not line.endswith(b"\n"):
                    line = stream.readline(limit)
                yield oversized(str(path), limit + 1, limit)
    except OSError as error:
        raise IngestError(str(path), _reason(error)) from error


def is_long(path: Path) -> bool:
    """Whether a file is longer than an article may be."""
    try:
        return path.stat().st_size > MAX_BYTES
    except (OSError, ValueError):
        return False


def holds_json_lines(path: Path) -> bool:
    """Whether the first line that is not blank is a JSON object of its own.

    Raises: IngestError as `read_lines` does.
    """
    first = next(read_lines(path), b"")
    if isinstance(first, IngestError):
        return True
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _expanded(source: str) -> Iterator[Path | str | IngestError]:
    if source == STDIN:
        yield source
    elif source.startswith(("http://", "https://")):
        yield IngestError(source, "is an address; save the page first, as the network is not used")
    elif os.path.isdir(source):  # noqa: PTH112 - as below: a hostile name must not raise
        found = list(_walked(source))
        yield from found
        if not found:
            yield IngestError(source, "the folder holds no file of a kind that can be read")
    elif glob.has_magic(source) and not os.path.lexists(source):
        yield from _globbed(source)
    else:
        yield _article(source)


def _globbed(pattern: str) -> Iterator[Path | str | IngestError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    if not found:
        yield IngestError(pattern, "no file matches")
    for name in found:
        yield from _walked(name) if os.path.isdir(name) else [_article(name)]  # noqa: PTH112


def _article(name: str) -> Path | IngestError:
    """The file, or for a sidecar, which a shell's pattern or a list of changed files may hold, its article."""
    article = name.removesuffix(SIDECAR)
    if article == name or not os.path.basename(article):  # noqa: PTH119
        return Path(name)
    if os.path.lexists(article):
        return Path(article)
    return IngestError(name, f"belongs to {os.path.basename(article)}, which is not there")  # noqa: PTH119


def _walked(folder: str) -> Iterator[Path]:
    """Readable kinds of files under `folder`, sorted; hidden files and folders and those of reports are left out."""
    for root, folders, files in os.walk(folder):
        if OUTPUT_MARK in files and root != folder:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES:  # noqa: PTH122
                yield Path(root, name)


def oversized(source: str, size: int, limit: int) -> IngestError:
    """`size` is at least what was read: one byte over the limit when the length is not known beforehand."""
    has = f"has {size / 1e6:.1f} MB" if size > limit + 1 else "is too long"
    return IngestError(source, f"the input {has}; an article may have {limit / 1e6:g} MB at most")


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name it as a source to audit what is in it"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return f"could not be read ({getattr(error, 'strerror', None) or error})"
