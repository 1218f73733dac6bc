"""The entries of a baseline, and which findings of an article they cover."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from auditor import patterns as re
from auditor.addresses import address

_Record = Mapping[str, Any]
# A finding that repeats another is told from it by a number at the end of its id.
_REPEATED = re.compile(r"-(?:[2-9]|[1-9][0-9]+)\Z")
# An article of a feed that has no address of its own.
_NUMBERED = re.compile(r"#[0-9]+\Z")
# Findings that must agree before an article is taken for one that was moved: one phrase, such as "sources say" or a
# chatbot's stock opening, stands in many articles.
_ENOUGH = 2


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

    @property
    def telling(self) -> bool:
        """Whether the finding says which article it is of; what is absent is absent from many."""
        from auditor.results import fingerprint  # noqa: PLC0415  asked only where an article was moved

        return self.fingerprint != fingerprint(self.rule, "article", "")


@dataclass(frozen=True)
class Baseline:
    """Entries by article, both sorted. Articles are named by their path from the folder of the baseline's file.

    An article of a feed is named by the feed and its own address (`feed.jsonl#https://…`), without one by its number.
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
        """The name under which the baseline holds an article: its own, or the one it had before it was moved.

        It was moved if the file of the old name is gone, and at least two findings that no other article has, and
        half of those that tell articles apart, are in it. Articles that a feed only numbers may move within it.
        """
        name = self.name(record)
        if name in self.articles and not _NUMBERED.search(name):
            return name
        found = {base(f["id"]) for f in record["findings"]}
        shared = Counter(self._owners[key] for key in found if key in self._owners)
        feed = name.partition("#")[0] if _NUMBERED.search(name) else None
        for place, count in sorted(shared.items(), key=lambda item: (-item[1], item[0] != name, item[0])):
            if count < _ENOUGH or not (place.partition("#")[0] == feed or self.is_gone(place)):
                continue
            telling = [e for e in self.articles[place] if e.telling]
            if sum(e.fingerprint in found for e in telling) * 2 >= len(telling):
                return place
        return name if name in self.articles else None

    def name(self, record: _Record) -> str:
        """The name that an article has in this baseline."""
        article = record["article"]
        file, number = address(str(article["source"]), article["format"])
        name = _relative(file, self.path.parent)
        if number is None:
            return name
        return f"{name}#{_clean(article['url'] or str(number))}"

    def file(self, name: str) -> Path:
        """The file that an article of this name is, or was, in."""
        place = self.path.parent / name
        feed, sign, _ = name.partition("#")
        return self.path.parent / feed if sign and not os.path.lexists(place) else place

    def is_gone(self, name: str) -> bool:
        """Whether the article's file is no longer there. What has an address is never gone."""
        return "://" not in name.partition("#")[0] and not os.path.lexists(self.file(name))

    def all(self) -> Iterator[tuple[str, Entry]]:
        """Article and entry, in order."""
        for article, entries in self.articles.items():
            for entry in entries:
                yield article, entry

    @cached_property
    def _owners(self) -> dict[str, str]:
        """The article of each finding that tells articles apart and that only one has."""
        owners: dict[str, str] = {}
        for article, entry in self.all():
            owners[entry.fingerprint] = "" if entry.fingerprint in owners or not entry.telling else article
        return {key: article for key, article in owners.items() if article}


def base(finding: str) -> str:
    """The fingerprint in a finding's id, without the number of a repeated one."""
    return _REPEATED.sub("", finding)


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda e: (e.code, e.fingerprint)))


def _relative(source: str, folder: Path) -> str:
    """A path from `folder` with forward slashes; an address stays as it is."""
    if "://" in source:
        return _clean(source)
    return _clean(os.path.relpath(source, folder)).replace(os.sep, "/")


def _clean(text: str) -> str:
    """The same as valid UTF-8: names of files need not be."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
