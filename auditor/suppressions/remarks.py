"""What the reader of a run should know of its suppressions, from the records alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, final

from auditor.addresses import address
from auditor.suppressions import places

_Record = Mapping[str, Any]
_TOLD = frozenset({"unused", "expired", "invalid"})


@final
class Remarks:
    """Collects them over the records of a run, brief or whole; keeps none of the records."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._unheeded: list[str] = []
        self._feeds: dict[str, list[tuple[int | None, str]]] = {}
        self._known: dict[str, bool] = {}
        # Whether a suppression or reply could not be understood: a mistake in what somebody configured.
        self.invalid = False

    def met(self, record: _Record, *, sidecars: bool = True) -> None:
        """`sidecars` says whether they were read for this article."""
        article = record["article"]
        source = str(article["source"])
        file, number = address(source, article["format"])
        if sidecars and number is not None and self._has_sidecar(file):
            self._feeds.setdefault(file, []).append((number, article["url"] or ""))
        said = record.get("suppressions", ())
        self._lines += _of_article(record)
        self.invalid = self.invalid or any(s["status"] == "invalid" for s in said)
        if any(s["status"] == "not-allowed" for s in said):
            self._unheeded.append(source)

    def notes(self) -> tuple[str, ...]:
        """Unused, expired and invalid suppressions, replies to nothing, and decisive findings that are suppressed."""
        lines = [*self._lines, *(line for file, seen in self._feeds.items() for line in _of_nobody(file, seen))]
        if self._unheeded:
            first, *more = self._unheeded
            articles = f"{first} and {len(more)} more" if more else first
            lines.append(
                f"comments that suppress findings were not heeded ({articles}); they are where "
                "inline-suppressions = true, which is for articles of your own"
            )
        return tuple(dict.fromkeys(lines))

    def _has_sidecar(self, file: str) -> bool:
        if file not in self._known:
            self._known[file] = places.content(file) is not None
        return self._known[file]


def _of_article(record: _Record) -> Iterator[str]:
    source = record["article"]["source"]
    for each in record.get("suppressions", ()):
        if each["status"] not in _TOLD:
            continue
        rule = f" of {each['rule']}" if each["rule"] else ""
        back = _back(len(each["findings"])) if each["status"] == "expired" else ""
        yield f"{source}: {each['status']} suppression{rule} ({each['place']}): {each['message']}{back}"
    for each in record.get("replies", ()):
        if each["message"]:
            yield f"{source}: reply beside no finding ({each['place']}): {each['message']}"
    for finding in record.get("suppressed", ()):
        if finding["strength"] == "decisive":
            rule = f"{finding['code']} {finding['rule']}"
            yield f"{source}: a decisive finding is suppressed ({rule}): {finding['reason']}"


def _of_nobody(file: str, seen: Sequence[tuple[int | None, str]]) -> Iterator[str]:
    """What the sidecar of a feed says of articles that the run has not seen."""
    from auditor.suppressions import sidecars  # noqa: PLC0415  most runs read no feed with a sidecar

    for each in sidecars.read(Path(file + places.SUFFIX)):
        if not any(each.means(number, url) for number, url in seen):
            which = f"record {each.record}" if each.record else each.url or "record 1"
            yield f"{file}: unused suppression or reply ({each.said.place}): no article of the run is {which}"


def _back(count: int) -> str:
    """What comes of an expired suppression that would cover so many findings."""
    if count == 0:
        return "; it covers no finding"
    return ", so 1 finding counts again" if count == 1 else f", so {count} findings count again"
