"""Where an article and its findings lie: the file, the record in it, lines and columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from auditor import patterns as re

# What `article.format` says of a file whose lines are the lines of `article.text`.
_LINE_BY_LINE: Final = "text"
# Formats of files that hold several articles; the source then ends with the number of the record.
_NUMBERED: Final = re.compile(r"(?s)(.+)#(\d+)")
_SEVERAL: Final = frozenset({"json", "csv", "feed"})
_ADDRESS: Final = re.compile(r"(?i)[a-z][a-z0-9+.-]+://")
_DRIVE: Final = re.compile(r"[A-Za-z]:[/\\]")
# What no file system or shell minds in a name.
_UNSAFE: Final = re.compile(r"[^\w.+-]+")
_LONGEST_NAME: Final = 120
_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text: lines and columns count from 1, the end is the place of the character after it."""

    line: int
    column: int
    end_line: int
    end_column: int


class Article:
    """The places of one article, worked out once and asked for every finding."""

    def __init__(self, article: Mapping[str, Any]) -> None:
        self._article = article
        self.source = str(article["source"])
        numbered = _NUMBERED.fullmatch(self.source) if article["format"] in _SEVERAL else None
        # Where a file holds several articles: the file, and the number of the record in it.
        self.file = numbered[1] if numbered else self.source or "-"
        self.record = int(numbered[2]) if numbered else 0

    @cached_property
    def placed(self) -> bool:
        """Whether line and column hold in the file.

        They count in the text as it was read. Only a plain text file is read line by line; in a page or a record
        the same words stand elsewhere.
        """
        return bool(self._article["format"] == _LINE_BY_LINE and self.source)

    @cached_property
    def exact(self) -> bool:
        """Whether the file holds the text and nothing else, so that offsets hold in it too."""
        text = self._article["text"].encode("utf-8", "surrogatepass")
        return self.placed and sha256(text).hexdigest() == self._article["sha256"]

    @cached_property
    def _starts(self) -> list[int]:
        text = self._article["text"]
        starts, at = [0], text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return starts

    @cached_property
    def _beyond(self) -> list[int]:
        """Offsets of the characters that take two units in UTF-16."""
        text = self._article["text"]
        return [] if text.isascii() else [m.start() for m in _BEYOND.finditer(text)]

    def region(self, start: int, end: int) -> Region:
        """The place of a stretch of text, columns in code points as in the record."""
        line, end_line = bisect_right(self._starts, start), bisect_right(self._starts, end)
        first, last = self._starts[line - 1], self._starts[end_line - 1]
        return Region(line, start - first + 1, end_line, end - last + 1)

    def units(self, offset: int) -> int:
        """The offset of a code point in UTF-16 code units."""
        return offset + bisect_left(self._beyond, offset)

    def region_in_units(self, start: int, end: int) -> Region:
        """The place of a stretch of text, columns in UTF-16 code units."""
        found = self.region(start, end)
        first, last = self._starts[found.line - 1], self._starts[found.end_line - 1]
        column = self.units(start) - self.units(first) + 1
        end_column = self.units(end) - self.units(last) + 1
        return Region(found.line, column, found.end_line, end_column)


def uri(file: str) -> tuple[str, bool]:
    """A URI reference for a file as it was named, and whether it is relative to where the run started."""
    if _ADDRESS.match(file):
        return quote(file, safe="/:?#[]@!$&'()*+,;=%~-._", errors="replace"), False
    plain = file.replace("\\", "/") if _DRIVE.match(file) else file
    escaped = quote(plain, safe="/~-._", errors="replace")
    if _DRIVE.match(file):
        return f"file:///{escaped.replace('%3A', ':', 1)}", False
    if plain.startswith("/"):
        return f"file://{escaped}", False
    return escaped.removeprefix("./") or ".", True


def names() -> Callable[[str], str]:
    """A function from sources to names of files, without suffix; a number tells apart those that would be the same."""
    taken: set[str] = {"index"}

    def name_for(source: str) -> str:
        path = PurePath(source.partition("#")[0])
        number = source.partition("#")[2]
        plain = _UNSAFE.sub("-", f"{path.stem or 'article'}{'-' if number else ''}{number}").strip("-.") or "article"
        plain = plain[:_LONGEST_NAME]
        name, count = plain, 1
        while name.lower() in taken:
            count += 1
            name = f"{plain}-{count}"
        taken.add(name.lower())
        return name

    return name_for
