"""The page over several articles: worst first, with what was found how often, where and whose."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from auditor.report import overview, wording
from auditor.report.inert import plain, shortened
from auditor.report.overview import Row, in_order, row
from auditor.report.shared import Passages

__all__ = ["Passages", "Row", "in_order", "page", "row"]

# Rows in the page itself, for readers without scripts; the script shows all, a page at a time.
_STATIC_ROWS: Final = 500
_LISTED: Final = 25
_LONGEST_HEADLINE: Final = 160
_LONGEST_PASSAGE: Final = 300
_EXAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage as the page lists it."""

    text: str
    kind: str
    articles: int
    examples: list[Row]


@dataclass(frozen=True, slots=True)
class SharedArticle:
    """An article most of whose prose stands in `other` too; `percent` of it."""

    row: Row
    other: Row
    percent: float


def page(
    rows: Sequence[Row],
    failures: Sequence[tuple[str, str]] = (),
    tool: Mapping[str, str] | None = None,
    passages: Passages | None = None,
) -> str:
    """The index as one string of HTML.

    Args:
        rows: one per report.
        failures: (source, reason) of inputs that could not be read.
        tool: name, version and digests of what made the reports.
        passages: paragraphs of the same articles, added in the order of `rows`.
    """
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    ordered = in_order(rows)
    rules = overview.by_rule(ordered)
    outlets, authors = overview.by_outlet(ordered), overview.by_author(ordered)
    shared = passages.passages() if passages else []
    copies = passages.copies() if passages else []
    return html.template("index.html.jinja").render(
        assets=html.assets("common.css+index.css", "index.js"),
        tool=tool,
        rows=ordered[:_STATIC_ROWS],
        total=len(ordered),
        data=_data(ordered, [r.rule for r in rules]),
        failures=failures,
        mean=overview.mean(ordered),
        bars=overview.distribution(ordered),
        rules=rules,
        groups=[
            ("outlets", "Outlets", "Outlet", outlets[:_LISTED], len(outlets)),
            ("authors", "Authors", "Author", authors[:_LISTED], len(authors)),
        ],
        passages=[_passage(p.text, p.kind, p.articles, rows) for p in shared[:_LISTED]],
        passage_count=len(shared),
        copies=[SharedArticle(rows[c.article], rows[c.other], 100 * c.share) for c in copies[:_LISTED]],
        copy_count=len(copies),
        severities=wording.SEVERITIES,
    )


def _passage(text: str, kind: str, articles: Sequence[int], rows: Sequence[Row]) -> SharedPassage:
    return SharedPassage(
        shortened(text, _LONGEST_PASSAGE), kind, len(articles), [rows[n] for n in articles[:_EXAMPLES]]
    )


def _data(rows: Sequence[Row], rules: Sequence[str]) -> Markup:
    """Rows as JSON for the script; no `<` in it, so that nothing can close the element it stands in."""
    number = {rule: n for n, rule in enumerate(rules)}
    table = {
        "rules": [wording.title(rule) for rule in rules],
        "rows": [
            [
                each.overall,
                plain(shortened(each.headline, _LONGEST_HEADLINE)),
                each.href,
                plain(each.source),
                plain(each.outlet),
                [plain(name) for name in each.authors],
                each.band,
                list(each.counts.values()),
                [number[rule] for rule in each.rules],
                len(each.crashed),
                each.level,
                [number[rule] for rule in each.reasons],
            ]
            for each in rows
        ],
    }
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  escaped one line above
