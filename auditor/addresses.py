"""What the source of an article says: its file, and its place in a file that holds several."""

from __future__ import annotations

from typing import Final, NamedTuple

from auditor import patterns as re

# What is said of `story.html` stands in `story.html.auditor.toml`.
SIDECAR: Final = ".auditor.toml"
# A file that stands in folders of reports.
OUTPUT_MARK: Final = ".auditor-output"

# Readers number the articles of these formats only.
_SEVERAL = frozenset({"json", "csv", "feed"})
_NUMBER = re.compile(r"#([0-9]{1,12})\Z")


class Address(NamedTuple):
    """`number` counts from 1; None when the file is the article."""

    file: str
    number: int | None


def address(source: str, format_: str) -> Address:
    """`feed.jsonl#3` in its two parts."""
    number = _NUMBER.search(source) if format_ in _SEVERAL else None
    return Address(source[: number.start()], int(number[1])) if number else Address(source, None)
