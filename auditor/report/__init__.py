"""The result of one audit and its renderings.

The JSON record (`Report.to_dict`) is the one source: pages and terminal summaries are made from it alone, so a
saved record can be rendered again later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, final

from auditor.errors import ConfigError

# A gate over kept records needs none of these.
if TYPE_CHECKING:
    from auditor.document import Document
    from auditor.readability import ReadingLevel
    from auditor.report.styles import HouseStyle
    from auditor.results import CheckResult, Finding
    from auditor.score import Scorecard
    from auditor.suppressions.entries import Rulings, Suppressed

__all__ = ["FORMATS", "Report", "Tool", "render"]


@dataclass(frozen=True, slots=True)
class Tool:
    """What produced a report; the digests change when a verdict may."""

    name: str
    version: str
    rules_digest: str
    config_digest: str


def _no_rulings() -> Rulings:
    from auditor.suppressions.entries import NO_RULINGS  # noqa: PLC0415

    return NO_RULINGS


@final
@dataclass(frozen=True)
class Report:
    """One article's results. Everything rendered comes from here.

    `charts` is what pages draw and `ledgers` what the article rests on, as the module `ledgers` gives them; None leaves
    them to be made when they are wanted.
    """

    document: Document
    checks: tuple[CheckResult, ...]
    score: Scorecard
    tool: Tool
    reading_level: ReadingLevel | None = None
    rulings: Rulings = field(default_factory=_no_rulings)
    charts: Mapping[str, Any] | None = None
    ledgers: Mapping[str, Any] | None = None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Findings of all checks in the order of the text."""
        return tuple(sorted((f for c in self.checks for f in c.findings), key=lambda f: (f.span, f.code)))

    @property
    def suppressed(self) -> tuple[Suppressed, ...]:
        """Findings that somebody answers for, in the order of the text; they are not among `findings`."""
        return self.rulings.suppressed

    @property
    def results(self) -> tuple[CheckResult, ...]:
        return self.checks

    def to_dict(self, *, charts: bool = False, ledgers: bool = False) -> dict[str, Any]:
        """The JSON record, schema version 1.

        `ledgers` adds who says what, the figures, the claims and how the parts go together, the key `ledgers`.
        `charts` adds also what a page draws and explains, the keys `charts` and `rules`. They cost another reading of
        the article, unless the report has them already.
        """
        from auditor.report import records  # noqa: PLC0415

        return records.record(self, charts=charts, ledgers=ledgers)

    def to_json(self, *, ledgers: bool = False) -> str:
        """The record as one line of JSON; the same bytes for the same input and version."""
        return render(self.to_dict(ledgers=ledgers), "json").removesuffix("\n")

    def to_html(self, style: HouseStyle | None = None) -> str:
        """The standalone page, in the house style given."""
        return render(self.to_dict(charts=True), "html", style)


def _html(record: Mapping[str, Any], style: HouseStyle | None = None) -> str:
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    return html.page(record, style)


def _text(record: Mapping[str, Any]) -> str:
    from auditor.report.lines import lines  # noqa: PLC0415

    return lines(record)


def _json(record: Mapping[str, Any]) -> str:
    from auditor.report import records  # noqa: PLC0415

    return records.dumps(record) + "\n"


def _gated(name: str) -> Callable[[Mapping[str, Any]], str]:
    """A format of the gate for one record, with the verdict it was saved with, if any."""

    def write(record: Mapping[str, Any]) -> str:
        from auditor.report.formats import WRITERS  # noqa: PLC0415
        from auditor.report.formats.json import outcome_of  # noqa: PLC0415

        return WRITERS[name](outcome_of(record))

    return write


FORMATS: Final[dict[str, Callable[[Mapping[str, Any]], str]]] = {
    "html": _html,
    "json": _json,
    "text": _text,
    **{name: _gated(name) for name in ("csv", "gitlab", "jsonl", "jsonld", "junit", "markdown", "sarif")},
}


def render(report: Report | Mapping[str, Any], form: str, style: HouseStyle | None = None) -> str:
    """A report, or its saved record, in one of `FORMATS`; only pages have a style.

    Raises:
        ConfigError: the format is unknown.
    """
    writer = FORMATS.get(form)
    if writer is None:
        raise ConfigError(f"no report format is called {form!r}; there are {', '.join(sorted(FORMATS))}")
    record = report.to_dict(charts=form == "html") if isinstance(report, Report) else report
    return _html(record, style) if form == "html" else writer(record)
