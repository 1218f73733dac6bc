"""What the reader of a run should know of its suppressions, from the records alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from auditor.addresses import address

_Record = Mapping[str, Any]
_TOLD = frozenset({"unused", "expired", "invalid"})


def notes(records: Iterable[_Record]) -> tuple[str, ...]:
    """Unused, expired and invalid suppressions, replies to nothing, and decisive findings that are suppressed."""
    lines: list[str] = []
    feeds: dict[str, list[_Record]] = {}
    ignored: list[str] = []
    for record in records:
        article = record["article"]
        file, number = address(str(article["source"]), article["format"])
        if number is not None:
            feeds.setdefault(file, []).append(record)
        lines += _of_article(record)
        if any(s["status"] == "not-allowed" for s in record.get("suppressions", ())):
            ignored.append(str(article["source"]))
    for file, members in feeds.items():
        lines += _of_nobody(file, members)
    if ignored:
        articles = "1 article" if len(ignored) == 1 else f"{len(ignored)} articles"
        lines.append(
            f"comments that suppress findings were not heeded in {articles} ({ignored[0]}{', …' if ignored[1:] else ''}); "
            "for articles of your own, set inline-suppressions = true"
        )
    return tuple(dict.fromkeys(lines))


def invalid(records: Iterable[_Record]) -> bool:
    """Whether a suppression or reply could not be understood: a mistake in what somebody configured."""
    return any(s["status"] == "invalid" for r in records for s in r.get("suppressions", ()))


def holds(record: _Record, today: date) -> bool:
    """Whether a record made on another day would be made the same today, as far as expiry goes."""
    day = today.isoformat()
    dated = ((s["expires"], s["status"]) for s in record.get("suppressions", ()) if s["expires"])
    return all((expires < day) == (status == "expired") for expires, status in dated if status in _DATED)


# The other fates do not depend on the day.
_DATED = frozenset({"used", "unused", "expired", "not-run"})


def _of_article(record: _Record) -> Iterator[str]:
    source = record["article"]["source"]
    for each in record.get("suppressions", ()):
        if each["status"] not in _TOLD:
            continue
        rule = f" of {each['rule']}" if each["rule"] else ""
        back = f", so {_number(len(each['findings']))} count again" if each["status"] == "expired" else ""
        yield f"{source}: {each['status']} suppression{rule} ({each['place']}): {each['message']}{back}"
    for each in record.get("replies", ()):
        if each["message"]:
            yield f"{source}: reply beside no finding ({each['place']}): {each['message']}"
    for finding in record.get("suppressed", ()):
        if finding["strength"] == "decisive":
            rule = f"{finding['code']} {finding['rule']}"
            yield f"{source}: a decisive finding is suppressed ({rule}): {finding['reason']}"


def _of_nobody(file: str, members: Iterable[_Record]) -> Iterator[str]:
    """What the sidecar of a feed says of articles that the run has not seen."""
    from auditor.suppressions import sidecars  # noqa: PLC0415  most runs have no feed with a sidecar

    said = sidecars.read(Path(file + sidecars.SUFFIX))
    if not said:
        return
    articles = [r["article"] for r in members]
    seen = [(address(str(a["source"]), a["format"]).number, a["url"] or "") for a in articles]
    for each in said:
        if not any(each.means(number, url) for number, url in seen):
            which = f"record {each.record}" if each.record else each.url
            yield f"{file}: unused suppression or reply ({each.said.place}): no article of the run is {which}"


def _number(count: int) -> str:
    return {0: "no finding", 1: "1 finding"}.get(count, f"{count} findings")
