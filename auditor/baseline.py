"""Findings that a check lets pass: a file of fingerprints by article, without line numbers or times."""

from __future__ import annotations

import json
import os
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from auditor import patterns as re
from auditor.errors import ConfigError

VERSION: Final = 1

_Record = Mapping[str, Any]
_HEADER = """\
# Findings that `auditor check --baseline` lets pass. Each line: fingerprint, code, rule, xN when the article has
# the finding N times, and right or wrong where an editor has judged it (`auditor baseline audit`).
"""
_ENTRY = re.compile(
    r"(?P<fingerprint>[0-9a-z][0-9a-z-]*) (?P<code>[A-Z]+[0-9]+) (?P<rule>[a-z][a-z0-9-]*)"
    r"(?: x(?P<count>[1-9][0-9]{0,5}))?(?: (?P<label>right|wrong))?"
)
# A finding that repeats another is told from it by a number at the end of its id.
_REPEATED = re.compile(r"-(?:[2-9]|[1-9][0-9]+)\Z")
_NUMBERED = re.compile(r"#[0-9]+\Z")
_MANY = frozenset({"json", "csv", "feed"})


class Label(StrEnum):
    """What an editor says of a finding."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known finding of one article; `count` says how often it stands there."""

    fingerprint: str
    code: str
    rule: str
    count: int = 1
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """What a baseline holds in vain. `entry` is None when all entries of the article are stale."""

    article: str
    entry: Entry | None
    reason: str


@dataclass(frozen=True)
class Baseline:
    """Entries by article, both sorted. Articles are named by their path from the folder of the baseline's file.

    An article of a feed is named by the feed and its address (`feed.jsonl#https://…`), or its number without one.
    """

    path: Path
    articles: Mapping[str, tuple[Entry, ...]]

    def known(self, record: _Record) -> frozenset[str]:
        """Ids of the record's findings that the baseline accepts; of a repeated one as many as were recorded."""
        home = self.home(record)
        if home is None:
            return frozenset()
        left = Counter({e.fingerprint: e.count for e in self.articles[home]})
        found = set()
        for finding in record["findings"]:
            key = base(finding["id"])
            if left[key] > 0:
                left[key] -= 1
                found.add(finding["id"])
        return frozenset(found)

    def home(self, record: _Record) -> str | None:
        """The name under which the baseline holds an article: its own, or the one it had before it was moved."""
        name = self.name(record)
        return name if name in self.articles else None

    def name(self, record: _Record) -> str:
        """The name that an article has in this baseline."""
        article = record["article"]
        source = str(article["source"])
        number = _NUMBERED.search(source) if article["format"] in _MANY else None
        if number is None:
            return _relative(source, self.path.parent)
        return _relative(source[: number.start()], self.path.parent) + (
            f"#{_clean(article['url'])}" if article["url"] else number[0]
        )


def read(path: Path) -> Baseline:
    """The baseline of a file.

    Raises:
        ConfigError: it is missing, unreadable or malformed.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(
            f"{path}: there is no such baseline; `auditor check --write-baseline {path} SOURCE…` makes one"
        ) from None
    except OSError as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise _malformed(path, str(error)) from error
    if data.get("version") != VERSION:
        raise _malformed(path, f"version must be {VERSION}, not {data.get('version')!r}")
    articles = data.get("articles", {})
    if not isinstance(articles, dict):
        raise _malformed(path, "articles must be a table of lists")
    return Baseline(path, {name: _entries(path, name, lines) for name, lines in sorted(articles.items())})


def base(finding: str) -> str:
    """The fingerprint in a finding's id, without the number of a repeated one."""
    return _REPEATED.sub("", finding)


def _entries(path: Path, article: str, lines: Any) -> tuple[Entry, ...]:
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise _malformed(path, f"articles.{json.dumps(article)} must be a list of strings")
    merged: dict[str, Entry] = {}
    for line in lines:
        match = _ENTRY.fullmatch(line)
        if match is None:
            expected = '"FINGERPRINT CODE RULE", such as "0123456789abcdef SR104 vague-attribution"'
            raise _malformed(path, f"articles.{json.dumps(article)}: {line!r} is not {expected}")
        label = Label(match["label"]) if match["label"] else None
        entry = Entry(match["fingerprint"], match["code"], match["rule"], int(match["count"] or 1), label)
        same = merged.get(entry.fingerprint, entry)
        merged[entry.fingerprint] = replace(entry, count=max(entry.count, same.count), label=entry.label or same.label)
    return _sorted(merged.values())


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda e: (e.code, e.fingerprint)))


def _malformed(path: Path, what: str) -> ConfigError:
    return ConfigError(
        f"{path}: malformed baseline: {what}; mend the line, or write the file anew with `auditor check "
        f"--write-baseline {path} SOURCE…` after moving it away"
    )


def _relative(source: str, folder: Path) -> str:
    """A path from `folder` with forward slashes; an address stays as it is."""
    if "://" in source:
        return _clean(source)
    return _clean(os.path.relpath(source, folder)).replace(os.sep, "/")


def _clean(text: str) -> str:
    """The same as valid UTF-8: names of files need not be."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
