"""Many inputs, one after the other: what applies to each, what is known of it already, and else its audit.

A run over inputs that the cache knows loads no reader and no checker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, final

from auditor import cache, suppressions
from auditor.cache import Cache
from auditor.config import Applied, Configurations
from auditor.errors import IngestError
from auditor.ingest import sources

if TYPE_CHECKING:
    from auditor.checker import AnyChecker
    from auditor.document import Document
    from auditor.settings import Settings
    from auditor.suppressions.entries import Suppressions


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or `-` for standard input. `source` is the name that readers know, `place` where its content is."""

    source: str
    place: Path | str


@dataclass(frozen=True, slots=True)
class Audited:
    """One article: what applies to it, and its record (in brief, unless the run wants full ones)."""

    applied: Applied
    record: Mapping[str, Any]
    cached: bool = False


@final
@dataclass(slots=True)
class Run:
    """How the inputs of one run are audited.

    Args:
        configurations: what applies to each input.
        kept: results of earlier runs, or None to audit everything.
        fields: field names of JSON records by part.
        full: whether records are wanted whole; else they may be briefs (see `cache.brief`).
        charts: whether records hold what a page draws.
        ledgers: whether records hold the ledgers, as those with charts do.
        today: what suppressions expire by; None asks the clock.
        seconds: filled with the time each rule took, if given. A rule pays for analysis that it is first to ask for.
    """

    configurations: Configurations
    kept: Cache | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    full: bool = True
    charts: bool = False
    ledgers: bool = False
    today: date | None = None
    seconds: dict[str, float] | None = None
    _code: bytes = b""
    _digests: dict[int, tuple[Settings, str]] = field(default_factory=dict)

    def over(self, inputs: Iterable[Input | IngestError]) -> Iterator[Audited | IngestError]:
        """Every article of the inputs, or the reason why there is none, in their order.

        Raises:
            ConfigError: the configuration of an input is wrong.
        """
        for each in inputs:
            if isinstance(each, IngestError):
                yield each
            else:
                yield from self._input(each)

    def _input(self, each: Input) -> Iterator[Audited | IngestError]:
        applied = self.configurations.for_article(each.source)
        if isinstance(each.place, Path) and _is_dump(each.place):
            yield from self._fresh(each, applied, None, b"")
            return
        try:
            data = sources.read_bytes(each.place)
        except IngestError as error:
            yield IngestError(each.source, error.reason)
            return
        if self.kept is None or each.place == sources.STDIN:
            yield from self._fresh(each, applied, data, b"")
            return
        key = self._key(each, applied, data)
        known = self._known(key)
        if known is None:
            yield from self._fresh(each, applied, data, key)
            return
        for record in known:
            yield Audited(applied, _named(record, each.source), cached=True)

    def _known(self, key: bytes) -> list[dict[str, Any]] | None:
        assert self.kept is not None
        entry = self.kept.get(key)
        if entry is None:
            return None
        return self.kept.records(key) if self.full else list(entry.briefs)

    def _key(self, each: Input, applied: Applied, data: bytes) -> bytes:
        assert self.kept is not None
        self._code = self._code or self.kept.code_digest()
        settings = applied.settings
        said = suppressions.shaping(
            str(each.place),
            data,
            sidecars=settings.sidecars,
            comments=settings.inline_suppressions,
            today=self.today,
        )
        circumstances = (repr(sorted(self.fields.items())), str(self.charts), str(self.ledgers), *said)
        return cache.key(self._code, self._digest(applied.settings), each.source, data, *circumstances)

    def _digest(self, settings: Settings) -> str:
        # By identity: configurations hand out the same settings for all articles that they apply to.
        known = self._digests.get(id(settings))
        if known is None:
            known = self._digests[id(settings)] = (settings, settings.digest)
        return known[1]

    def _fresh(self, each: Input, applied: Applied, data: bytes | None, key: bytes) -> Iterator[Audited | IngestError]:
        """Audits an input. All of its records are kept if it has a key, could be read, and no check is missing."""
        from auditor.auditing import audit  # noqa: PLC0415  the checkers load when there is something to audit
        from auditor.document import Document  # noqa: PLC0415

        settings = self._timed(applied.settings)
        found: list[Mapping[str, Any]] = []
        keep = bool(key) and self.kept is not None
        for document in self._documents(each, data):
            if not isinstance(document, Document):
                keep = False
                yield document
                continue
            said = self._said_of(document, each, settings)
            wanted = {"charts": self.charts, "ledgers": self.ledgers}
            record = audit(document, settings, suppressions=said, **wanted).to_dict(**wanted)
            keep = keep and all(c["status"] in _LASTING for c in record["checks"])
            if keep:
                found.append(_unnamed(record, each.source))
            yield Audited(applied, record)
        if keep and self.kept is not None:
            self.kept.put(key, found)

    def _documents(self, each: Input, data: bytes | None) -> Iterator[Document | IngestError]:
        from auditor import ingest  # noqa: PLC0415

        if data is None:
            found = ingest.load_many([each.place], fields=self.fields)
            return found if str(each.place) == each.source else _under(each, found)
        return ingest.load_bytes(data, each.source, fields=self.fields)

    def _said_of(self, document: Document, each: Input, settings: Settings) -> Suppressions:
        """What stands beside the article, or in it. The sidecar of staged content is the staged one."""
        at_place = f"{each.place}{document.source.removeprefix(each.source)}"
        placed = document if document.source == at_place else replace(document, source=at_place)
        return suppressions.for_article(
            placed, sidecars=settings.sidecars, comments=settings.inline_suppressions, today=self.today
        )

    def _timed(self, settings: Settings) -> Settings:
        if self.seconds is None:
            return settings
        return replace(settings, checkers=_timed_checkers(settings.select, settings.ignore, self.seconds))


_LINES = frozenset({".jsonl", ".ndjson"})
# A crash may be mended, a model installed: neither is an answer to keep.
_LASTING = frozenset({"ran", "not-applicable"})


def _timed_checkers(
    select: tuple[str, ...], ignore: tuple[str, ...], seconds: dict[str, float]
) -> tuple[AnyChecker, ...]:
    from auditor import registry  # noqa: PLC0415

    def timed(checker: AnyChecker) -> AnyChecker:
        @wraps(checker.check)  # which is also where a checker's name comes from
        def check(analysis: Any, options: Any) -> list[Any]:
            started = perf_counter()
            try:
                return list(checker.check(analysis, options))
            finally:
                seconds[checker.name] = seconds.get(checker.name, 0.0) + perf_counter() - started

        return replace(checker, check=check)

    return tuple(timed(c) for c in registry.select(select, ignore))


def _is_dump(path: Path) -> bool:
    """Whether the file is read record by record: far larger than an article, and one record a line."""
    try:
        return path.suffix.lower() in _LINES and sources.is_long(path) and sources.holds_json_lines(path)
    except IngestError:
        return False


def _under(each: Input, found: Iterable[Document | IngestError]) -> Iterator[Document | IngestError]:
    """The articles under the name that readers know, where the content lies elsewhere."""
    for document in found:
        name = each.source + document.source.removeprefix(str(each.place))
        yield (
            IngestError(name, document.reason) if isinstance(document, IngestError) else replace(document, source=name)
        )


def _unnamed(record: Mapping[str, Any], source: str) -> dict[str, Any]:
    """The record without the name of its input; of a record of a feed the number is left ("#3")."""
    article = record["article"]
    return {**record, "article": {**article, "source": article["source"].removeprefix(source)}}


def _named(record: dict[str, Any], source: str) -> dict[str, Any]:
    """A kept record under the name that its input goes by now."""
    record["article"]["source"] = source + record["article"]["source"]
    return record
