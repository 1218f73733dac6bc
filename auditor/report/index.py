"""The page over several articles: worst first, with what was found how often, where and whose."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from auditor.report import overview, wording
from auditor.report.inert import plain, shortened
from auditor.report.messages import Catalogue, catalogue
from auditor.report.overview import Row, in_order, row
from auditor.report.shared import Passages
from auditor.report.styles import HouseStyle

__all__ = ["Passages", "Row", "in_order", "page", "row"]

# Rows in the page itself, for readers without scripts; the script shows all, a page at a time.
_STATIC_ROWS: Final = 500
_LISTED: Final = 25
_LONGEST_HEADLINE: Final = 160
_LONGEST_PASSAGE: Final = 300
_EXAMPLES: Final = 3
# What the script says, by the name it knows.
_SCRIPT: Final = {
    "status": "index.status", "range": "index.range", "page": "index.page", "first": "index.page_first",
    "previous": "index.page_previous", "next": "index.page_next", "last": "index.page_last", "remove": "index.remove",
    "outlet": "index.outlet", "author": "index.author",
}  # fmt: skip


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
    style: HouseStyle | None = None,
) -> str:
    """The index as one string of HTML, in the house style given.

    Args:
        rows: one per report.
        failures: (source, reason) of inputs that could not be read.
        tool: name, version and digests of what made the reports.
        passages: paragraphs of the same articles, added in the order of `rows`.
    """
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    house = style or HouseStyle()
    words = catalogue(house.language)
    rows = [each.told(words) for each in rows]
    ordered = in_order(rows)
    rules = overview.by_rule(ordered)
    outlets, authors = overview.by_outlet(ordered), overview.by_author(ordered)
    shared = passages.passages() if passages else []
    copies = passages.copies() if passages else []
    return html.template("index.html.jinja", house.language).render(
        assets=html.assets("common.css+index.css", "index.js", house.css()),
        house=house,
        tool=tool,
        rows=ordered[:_STATIC_ROWS],
        total=len(ordered),
        data=_data(ordered, [r.rule for r in rules], words),
        failures=failures,
        mean=overview.mean(ordered),
        bars=overview.distribution(ordered),
        rules=rules,
        groups=[
            ("outlets", "outlet", words["index.outlets"], outlets[:_LISTED], len(outlets)),
            ("authors", "author", words["index.authors"], authors[:_LISTED], len(authors)),
        ],
        passages=[_passage(p.text, _kind(p.kind, words), p.articles, rows) for p in shared[:_LISTED]],
        passage_count=len(shared),
        copies=[SharedArticle(rows[c.article], rows[c.other], 100 * c.share) for c in copies[:_LISTED]],
        copy_count=len(copies),
        severities=wording.SEVERITIES,
        crashed=crashed,
    )


def crashed(row: Row, words: Catalogue) -> str:
    """How many checks of an article crashed, in brackets; empty without any."""
    return words.say("index.crashed", checks=words.count("check", len(row.crashed))) if row.crashed else ""


def _passage(text: str, kind: str, articles: Sequence[int], rows: Sequence[Row]) -> SharedPassage:
    return SharedPassage(
        shortened(text, _LONGEST_PASSAGE), kind, len(articles), [rows[n] for n in articles[:_EXAMPLES]]
    )


def _kind(zone: str, words: Catalogue) -> str:
    return words["index.text"] if zone == "body" else words.get(f"zone.{zone}", wording.title(zone))


def _data(rows: Sequence[Row], rules: Sequence[str], words: Catalogue) -> Markup:
    """Rows, and what the script says, as JSON; no `<` in it, so that nothing can close the element it stands in."""
    number = {rule: n for n, rule in enumerate(rules)}
    table = {
        "words": {
            **{name: words[key] for name, key in _SCRIPT.items()},
            "severities": [[words.severities(s, 1), words.severities(s, 0)] for s in wording.SEVERITIES],
        },
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
                crashed(each, words),
                each.level,
                [number[rule] for rule in each.reasons],
                each.language,
            ]
            for each in rows
        ],
    }
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  escaped one line above
