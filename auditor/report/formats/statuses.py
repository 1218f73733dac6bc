"""What became of an article, of a finding and of an assertion: the words that all formats share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Final

from auditor.report.verdicts import Failure, Level, Verdict

# What `article.format` says of a file whose lines are the lines of `article.text`.
_LINE_BY_LINE: Final = "text"


def status(verdict: Verdict) -> str:
    """`crashed`, `failed`, `warned` or `passed`."""
    if verdict.crashed:
        return "crashed"
    if verdict.failed:
        return "failed"
    return "warned" if verdict.failures else "passed"


def broken(verdict: Verdict) -> dict[str, list[Failure]]:
    """The assertions that each finding broke, by finding id; errors first."""
    found: dict[str, list[Failure]] = {}
    for failure in in_order(verdict.failures):
        for key in failure.findings:
            found.setdefault(key, []).append(failure)
    return found


def in_order(failures: Iterable[Failure]) -> list[Failure]:
    """Errors before warnings, each in the order given."""
    return sorted(failures, key=lambda f: f.level is not Level.ERROR)


def fails(failures: Iterable[Failure]) -> bool:
    return any(f.level is Level.ERROR for f in failures)


def named(failure: Failure) -> str:
    """`2 findings of severity major or above (fail-on)`."""
    return f"{failure.reason} ({failure.assertion})"


def placed(article: Mapping[str, Any]) -> bool:
    """Whether line and column of a finding hold in the file too.

    They count in the text as it was read. Only a plain text file is read line by line; in a page or a record the
    same words stand elsewhere.
    """
    return bool(article["format"] == _LINE_BY_LINE and article["source"])


def exact(article: Mapping[str, Any]) -> bool:
    """Whether the file holds the text and nothing else, so that offsets hold in it too."""
    if not placed(article):
        return False
    return sha256(article["text"].encode("utf-8", "surrogatepass")).hexdigest() == article["sha256"]
