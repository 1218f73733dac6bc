"""Results of earlier runs, so that an article that has not changed is not audited again.

One SQLite file: 300 entries are read in 3 ms, as small files are, and written in 3 ms where small files that are
replaced whole take 100 ms; its size is bounded without a walk over a folder. An entry holds the records of one input
twice: in brief, which is what a gate and a line of text need, and in full. Nothing here fails a run: a cache that
cannot be read or written is one that holds nothing.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple, final

from auditor import plugins

FOLDER: Final = ".auditor_cache"
_FILE: Final = "results.sqlite"
# Goes up when the layout of an entry changes; older files are emptied.
_LAYOUT: Final = 1
# About 60,000 articles of 600 words; beyond it the entries that were not asked for longest go.
LIMIT: Final = 500_000_000
# Eviction frees a quarter at once, so that it is rare.
_AFTER_EVICTION: Final = 0.75
# Entries, and their bytes, that a run holds back before it writes them in one transaction: other runs wait
# milliseconds at most.
_BATCH: Final = 50
_BATCH_BYTES: Final = 4_000_000
_WAIT_SECONDS: Final = 2.0
_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SPOILT: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

# The parts of the package that shape a record; the others may change without a new audit.
_SHAPING: Final = ("analysis", "checkers", "data", "ingest")
_SHAPING_FILES: Final = ("report/records.py",)
# Libraries whose version may change what is read or found.
_LIBRARIES: Final = frozenset(
    "charset_normalizer courlan ftfy google_re2 htmldate justext lxml numpy pyahocorasick pystemmer python_dateutil "
    "pyyaml selectolax textstat tldextract trafilatura".split()
)

_TAG: Final = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is a cache of auditor; it may be deleted at any time.\n"
    "# On the tag: https://bford.info/cachedir/\n"
)
_SCHEMA: Final = (
    "CREATE TABLE entries (key BLOB PRIMARY KEY, used INTEGER NOT NULL, brief BLOB, records BLOB)",
    "CREATE INDEX entries_by_use ON entries (used)",
    "CREATE TABLE stamps (signature BLOB PRIMARY KEY, digest BLOB NOT NULL)",
)


@final
class Entry(NamedTuple):
    """What is known of one input: a brief for every article in it, in order."""

    key: bytes
    briefs: tuple[dict[str, Any], ...]


class Contents(NamedTuple):
    """Number of entries and size in bytes of what is stored."""

    entries: int
    size: int


@final
class Cache:
    """The results kept in `folder`, which is made when the first one is written.

    Safe with several runs at once. Use as a context manager: what is not written yet is written at the end.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self.hits = 0
        self.misses = 0
        self._limit = limit
        self._pending: dict[bytes, tuple[bytes, bytes]] = {}
        self._held = 0
        self._asked: list[bytes] = []
        self._broken = False
        self._link: sqlite3.Connection | None = None

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: bytes) -> Entry | None:
        """The entry under `key`, if there is one that can be read."""
        briefs = _opened(self._column("brief", key))
        if briefs is None:
            self.misses += 1
            return None
        self.hits += 1
        self._asked.append(key)
        return Entry(key, tuple(briefs))

    def records(self, key: bytes) -> list[dict[str, Any]] | None:
        """The full records of an entry; None when it is gone or damaged meanwhile."""
        return _opened(self._column("records", key))

    def put(self, key: bytes, records: Sequence[Mapping[str, Any]]) -> None:
        """Keep the records of one input."""
        if self._broken:
            return
        self._pending[key] = (_sealed([brief(r) for r in records]), _sealed(records))
        self._held += len(self._pending[key][1])
        if len(self._pending) >= _BATCH or self._held >= _BATCH_BYTES:
            self._flush()

    def close(self) -> None:
        """Write what is not written yet, and drop the oldest entries beyond the limit."""
        self._flush()
        link, self._link = self._link, None
        if link is None:
            return
        with suppress(sqlite3.Error):
            if _size(link) > self._limit // 2:
                self._touch(link)
                _evict(link, self._limit)
        link.close()

    def contents(self) -> Contents:
        """What is stored now."""
        link = self._connected()
        if link is None:
            return Contents(0, 0)
        try:
            (entries,) = link.execute("SELECT count(*) FROM entries").fetchone()
            return Contents(entries, _size(link))
        except sqlite3.Error:
            return Contents(0, 0)

    def code_digest(self) -> bytes:
        """A digest over everything installed that shapes a record: our code and data, the libraries, Python.

        Files are read only when their times or sizes are new to this cache, so that a fresh checkout finds the
        entries of an older one.
        """
        files = list(_shaping_files(Path(__file__).parent))
        signature = blake2b(repr([(n, s.st_size, s.st_mtime_ns) for n, _, s in files]).encode(), digest_size=16)
        digest = self._stamp(signature.digest())
        if digest is None:
            content = blake2b(digest_size=16)
            for name, path, _ in files:
                content.update(name.encode() + b"\0" + blake2b(Path(path).read_bytes(), digest_size=16).digest())
            digest = content.digest()
            self._keep_stamp(signature.digest(), digest)
        around = repr((sys.version_info[:2], sorted(_libraries())))
        return blake2b(digest + around.encode(), digest_size=16).digest()

    def _stamp(self, signature: bytes) -> bytes | None:
        row = self._row("SELECT digest FROM stamps WHERE signature = ?", signature)
        return bytes(row[0]) if row else None

    def _keep_stamp(self, signature: bytes, digest: bytes) -> None:
        link = self._connected(create=True)
        if link is None:
            return
        try:
            link.execute("INSERT OR REPLACE INTO stamps VALUES (?, ?)", (signature, digest))
        except sqlite3.Error as error:
            self._give_up(error)

    def _column(self, name: str, key: bytes) -> bytes | None:
        if key in self._pending:
            return self._pending[key][0 if name == "brief" else 1]
        row = self._row(f"SELECT {name} FROM entries WHERE key = ?", key)  # noqa: S608  one of two names of our own
        return row[0] if row and isinstance(row[0], bytes) else None

    def _row(self, query: str, key: bytes) -> tuple[Any, ...] | None:
        link = self._connected()
        if link is None:
            return None
        try:
            row: tuple[Any, ...] | None = link.execute(query, (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row

    def _flush(self) -> None:
        self._held = 0
        if not self._pending:
            return
        link = self._connected(create=True)
        if link is None:
            self._pending.clear()
            return
        try:
            link.execute("BEGIN IMMEDIATE")
            (run,) = link.execute("SELECT coalesce(max(used), 0) + 1 FROM entries").fetchone()
            rows = [(key, run, *blobs) for key, blobs in self._pending.items()]
            link.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)
            link.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                link.execute("ROLLBACK")
            self._give_up(error)
        self._pending.clear()

    def _touch(self, link: sqlite3.Connection) -> None:
        """Marks what this run asked for as used last. Done only when eviction is near: it is a write."""
        link.execute("BEGIN IMMEDIATE")
        (run,) = link.execute("SELECT coalesce(max(used), 0) + 1 FROM entries").fetchone()
        link.executemany("UPDATE entries SET used = ? WHERE key = ?", [(run, key) for key in self._asked])
        link.execute("COMMIT")

    def _connected(self, *, create: bool = False) -> sqlite3.Connection | None:
        if self._link is None and not self._broken:
            place = self.folder / _FILE
            if not create and not place.exists():
                return None
            try:
                _mark(self.folder)
                self._link = _open(place)
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)
        return self._link

    def _give_up(self, error: Exception) -> None:
        """Without the cache from here on; a spoilt file makes room for a new one, a busy one is left alone."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _BUSY:
            return
        link, self._link = self._link, None
        if link is not None:
            link.close()
        if code in _SPOILT:
            with suppress(OSError):
                (self.folder / _FILE).unlink()
                return
        self._broken = True


def clear(folder: Path) -> int:
    """Bytes freed by deleting the cache in `folder`; other files in it stay.

    Raises:
        OSError: it may not be deleted.
    """
    freed = 0
    for path in sorted(folder.glob(f"{_FILE}*")):
        freed += path.stat().st_size
        path.unlink()
    for name in ("CACHEDIR.TAG", ".gitignore"):
        (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()
    return freed


def key(code: bytes, settings: str, name: str, content: bytes, *circumstances: str | bytes) -> bytes:
    """The key of one input: sixteen bytes over all that shapes its records.

    Of its name only the suffix counts, which may decide the format; `circumstances` are whatever else does, such
    as a sidecar's text.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  several times as fast, and this is all of the cost
    parts = [
        p.encode("utf-8", "surrogatepass") if isinstance(p, str) else p for p in (settings, suffix, *circumstances)
    ]
    lengths = repr([len(part) for part in parts]).encode()
    return blake2b(b"".join((code, lengths, *parts, content)), digest_size=16).digest()


# What is left out of a brief: the text and what points into it, and what every record of a version says alike.
_LONG: Final = ("text", "zones", "quotations", "headline", "standfirst", "byline", "bio")


def brief(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record without the article's text and the checks that ran without a crash."""
    short = dict(record)
    short["article"] = {k: v for k, v in record["article"].items() if k not in _LONG}
    short["checks"] = [c for c in record["checks"] if c["status"] == "error"]
    return short


def _sealed(value: Any) -> bytes:
    """Compressed JSON; its check sum tells damage."""
    return zlib.compress(json.dumps(value, ensure_ascii=True, default=str).encode(), 1)


def _opened(blob: bytes | None) -> list[dict[str, Any]] | None:
    if blob is None:
        return None
    try:
        value = json.loads(zlib.decompress(blob))
    except (zlib.error, ValueError):
        return None
    return value if isinstance(value, list) else None


def _open(place: Path) -> sqlite3.Connection:
    link = sqlite3.connect(place, timeout=_WAIT_SECONDS, isolation_level=None)
    # Nothing is lost that cannot be computed again, so that no write need wait for the disk.
    link.execute("PRAGMA synchronous = OFF")
    if _layout(link) == _LAYOUT:
        return link
    link.execute("PRAGMA auto_vacuum = INCREMENTAL")
    link.execute("BEGIN IMMEDIATE")
    # Another run may have made the file meanwhile, and filled it.
    if _layout(link) != _LAYOUT:
        for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            link.execute(f'DROP TABLE "{name}"')
        for statement in _SCHEMA:
            link.execute(statement)
        link.execute(f"PRAGMA user_version = {_LAYOUT}")
    link.execute("COMMIT")
    return link


def _layout(link: sqlite3.Connection) -> int:
    return int(link.execute("PRAGMA user_version").fetchone()[0])


def _mark(folder: Path) -> None:
    """Makes the folder and says, in files that back-up programs and git read, that it is a cache."""
    if (folder / "CACHEDIR.TAG").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "CACHEDIR.TAG").write_text(_TAG, "utf-8")
    (folder / ".gitignore").write_text("*\n", "utf-8")


def _size(link: sqlite3.Connection) -> int:
    pages, free, length = (
        link.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * length)


def _evict(link: sqlite3.Connection, limit: int) -> None:
    size = _size(link)
    if size <= limit:
        return
    (entries,) = link.execute("SELECT count(*) FROM entries").fetchone()
    surplus = max(1, round(entries * (1 - _AFTER_EVICTION * limit / size)))
    link.execute(
        "DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries ORDER BY used, rowid LIMIT ?)", (surplus,)
    )
    link.execute("PRAGMA incremental_vacuum").fetchall()


def _shaping_files(package: Path) -> Iterator[tuple[str, str, os.stat_result]]:
    """(name in the package, path, facts) of every file that shapes a record, in a fixed order."""
    root = str(package)
    places = [*_scanned(root, deep=False), *(f for name in _SHAPING for f in _scanned(f"{root}/{name}", deep=True))]
    found = [(path[len(root) + 1 :], path, facts) for path, facts in places]
    found += [(name, f"{root}/{name}", os.stat(f"{root}/{name}")) for name in _SHAPING_FILES]  # noqa: PTH116
    for plugin in plugins.plugins():
        base = str(plugin.folder)
        found += [(plugin.package + path[len(base) :], path, facts) for path, facts in _scanned(base, deep=True)]
    return iter(sorted(found, key=lambda f: f[0]))


def _scanned(folder: str, *, deep: bool) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if deep and entry.name != "__pycache__":
                    yield from _scanned(entry.path, deep=True)
            elif not entry.name.endswith(".pyc"):
                yield entry.path, entry.stat()


def _libraries() -> Iterable[str]:
    """Names with versions of the libraries that matter, as their installers noted them; no metadata is read."""
    for folder in sys.path:
        if folder.endswith("-packages"):
            with suppress(OSError):
                for name in os.listdir(folder):  # noqa: PTH208  names are wanted, not paths
                    if name.endswith(".dist-info") and name.partition("-")[0].lower().replace("-", "_") in _LIBRARIES:
                        yield name
