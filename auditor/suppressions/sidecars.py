"""The file beside an article, `ARTICLE.auditor.toml`: `story.html.auditor.toml` for `story.html`.

    [[suppress]]
    rule = "SR104"                # code or name
    reason = "The minutes name the two experts."
    finding = "0123456789abcdef"  # optional: this finding only
    quote = "experts say"         # optional: findings that touch these words
    expires = 2027-01-01          # optional: the last day on which it holds
    reviewer = "J. Smith"         # optional

    [[reply]]
    from = "Ines Okafor, works department"
    date = 2026-11-20
    text = "We answered on Monday."
    rule = "SR107"                # or finding, or quote; without any it is to the whole article

In a file with many articles each table also says which one it means, by `record = 3` or `url = "https://…"`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from auditor.addresses import address
from auditor.options import nearest
from auditor.results import Reply
from auditor.suppressions.entries import Answer, Origin, Request, Target
from auditor.suppressions.places import SUFFIX, misnamed

_TABLES = {"suppress": None, "reply": None, "replies": None}
# What each key must hold, in words and as a test; the first two are required where the table has them.
_TEXT = ("text in quotation marks", lambda v: isinstance(v, str) and bool(v.strip()))
_DAY = ("a date without quotation marks, such as 2027-01-31", lambda v: type(v) is date)
_NUMBER = ("a number from 1", lambda v: type(v) is int and v >= 1)
_Kind = tuple[str, Callable[[Any], bool]]
_TARGET: dict[str, _Kind] = {"rule": _TEXT, "finding": _TEXT, "quote": _TEXT, "record": _NUMBER, "url": _TEXT}
_SUPPRESS: dict[str, _Kind] = {**_TARGET, "reason": _TEXT, "expires": _DAY, "reviewer": _TEXT}
_REPLY: dict[str, _Kind] = {**_TARGET, "from": _TEXT, "date": _DAY, "text": _TEXT}


@dataclass(frozen=True, slots=True)
class Addressed:
    """A request or an answer, and the article of the file that it means; None and "" mean the only one."""

    said: Request | Answer
    record: int | None = None
    url: str = ""

    def means(self, number: int | None, url: str) -> bool:
        """Whether the article with this number and address is meant; what names none is said of the first."""
        if self.record is None and not self.url:
            return number in (None, 1)
        return (self.record is None or self.record == (number or 1)) and (not self.url or self.url == url)


def read(file: Path) -> tuple[Addressed, ...]:
    """What a sidecar says, in its order; requests carry what is wrong with them. Empty when there is no such file."""
    try:
        facts = file.stat()
    except (OSError, ValueError):
        return ()
    return _read(str(file), facts.st_mtime_ns, facts.st_size)


def said_of(source: str, format_: str, url: str | None, file: str = "") -> Iterator[Request | Answer]:
    """What the sidecar says of one article. It lies beside `file`, if that is given, instead of the source."""
    article, number = address(source, format_)
    article = file or article
    if not article:
        return
    for each in read(Path(article + SUFFIX)):
        if each.means(number, url or ""):
            yield _in_feed(each) if number is not None else each.said
        elif number is None:
            yield _faulty(each.said, f"it means another article than the one in {Path(article).name}")
    for wrong in misnamed(article) if number in (None, 1) else ():
        right = Path(article).name
        fault = f"it is not read; the sidecar of {right} is called {right}{SUFFIX}"
        yield Request(Target(), "", Origin.SIDECAR, Path(wrong).name, fault=fault)


@lru_cache(maxsize=32)
def _read(name: str, _changed: int, _size: int) -> tuple[Addressed, ...]:
    """A feed's sidecar is read once for all its articles; `_changed` and `_size` tell that it is the same."""
    file = Path(name)
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        return (_broken(file.name, f"it cannot be read: {error.strerror}"),)
    except (ValueError, RecursionError) as error:
        return (_broken(file.name, f"it is no TOML: {error}"),)
    return tuple(_tables(file.name, data))


def _tables(name: str, data: Mapping[str, Any]) -> Iterator[Addressed]:
    for key, tables in data.items():
        if key not in _TABLES:
            yield _broken(name, f"unknown table {key!r}{nearest(key, _TABLES)}")
        elif not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            yield _broken(name, f"{key} must be written with two brackets, [[{key}]]")
        else:
            kind = _request if key == "suppress" else _answer
            yield from (kind(f"{name}: {key} {n}", table) for n, table in enumerate(tables, 1))


def _request(place: str, table: Mapping[str, Any]) -> Addressed:
    fault = _fault(table, _SUPPRESS, ("rule", "reason"))
    good = {k: v for k, v in table.items() if k in _SUPPRESS and _SUPPRESS[k][1](v)}
    request = Request(
        _target(good),
        " ".join(good.get("reason", "").split()),
        Origin.SIDECAR,
        place,
        good.get("expires"),
        good.get("reviewer", ""),
        fault,
    )
    return Addressed(request, good.get("record"), good.get("url", ""))


def _answer(place: str, table: Mapping[str, Any]) -> Addressed:
    fault = _fault(table, _REPLY, ("from", "date", "text"))
    good = {k: v for k, v in table.items() if k in _REPLY and _REPLY[k][1](v)}
    if fault:
        request = Request(_target(good), "", Origin.SIDECAR, place, fault=fault)
        return Addressed(request, good.get("record"), good.get("url", ""))
    reply = Reply(good["from"].strip(), good["date"], good["text"].strip())
    return Addressed(Answer(_target(good), reply, place), good.get("record"), good.get("url", ""))


def _target(good: Mapping[str, Any]) -> Target:
    return Target(*(good.get(key, "").strip() for key in ("rule", "finding", "quote")))


def _fault(table: Mapping[str, Any], keys: Mapping[str, _Kind], required: tuple[str, ...]) -> str:
    """What is wrong with a table, the first thing only; empty when nothing is."""
    for key, value in table.items():
        if key not in keys:
            return f"unknown key {key!r}{nearest(key, dict.fromkeys(keys))}"
        expected, holds = keys[key]
        if not holds(value):
            return f"{key} must be {expected}, not {_shown(value)}"
    missing = [key for key in required if key not in table]
    return f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing" if missing else ""


def _shown(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else repr(value)[:60]


def _in_feed(each: Addressed) -> Request | Answer:
    if each.record is None and not each.url:
        return _faulty(each.said, "the file holds several articles; say which is meant by record or url")
    return each.said


def _faulty(said: Request | Answer, fault: str) -> Request:
    if isinstance(said, Answer):
        return Request(said.target, "", Origin.SIDECAR, said.place, fault=fault)
    return replace(said, fault=said.fault or fault)


def _broken(name: str, fault: str) -> Addressed:
    return Addressed(Request(Target(), "", Origin.SIDECAR, name, fault=fault))
