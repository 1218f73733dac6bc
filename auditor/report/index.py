"""The page over several articles: worst first, with what was found how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from auditor.report import wording


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of one report; `link` is the report's path relative to the index, or empty."""

    link: str
    source: str
    headline: str
    outlet: str
    overall: float | None
    band: str
    counts: Mapping[str, int]
    rules: Mapping[str, int]
    crashed: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        return wording.level(self.overall)

    @property
    def href(self) -> str:
        """`link` as an address that stays below the index whatever the file is called."""
        return f"./{quote(self.link)}" if self.link else ""


def row(record: Mapping[str, Any], link: str = "") -> Row:
    """The row of one report."""
    article, score = record["article"], record["score"]
    headline = (article["headline"] or {}).get("text", "").strip()
    return Row(
        link,
        article["source"],
        headline or "Article without a headline",
        article["domain"] or "",
        score["overall"],
        wording.band(score),
        wording.tally(record),
        dict(Counter(f["rule"] for f in record["findings"])),
        tuple(c["rule"] for c in record["checks"] if c["status"] == "error"),
    )


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Without a score first, for they need a look; then from the worst."""
    return sorted(rows, key=lambda r: (-1.0 if r.overall is None else r.overall, r.source, r.headline))


def page(rows: Sequence[Row], failures: Sequence[tuple[str, str]] = (), tool: Mapping[str, str] | None = None) -> str:
    """The index as one string of HTML. `failures` are (source, reason) of inputs that could not be read."""
    ordered = in_order(rows)
    scored = [r.overall for r in ordered if r.overall is not None]
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    return html.template("index.html.jinja").render(
        assets=html.assets("common.css+index.css", "index.js"),
        tool=tool,
        rows=ordered,
        failures=failures,
        mean=sum(scored) / len(scored) if scored else None,
        bars=_distribution(scored),
        rules=_by_rule(ordered),
        severities=wording.SEVERITIES,
    )


def _distribution(scores: Sequence[float]) -> list[dict[str, Any]]:
    """Ten bars of ten points each; 100 belongs to the last."""
    counts = Counter(min(int(score // 10), 9) for score in scores)
    most = max(counts.values(), default=1)
    return [
        {"from": n * 10, "count": counts[n], "height": 60 * counts[n] / most, "level": wording.level(n * 10 + 5)}
        for n in range(10)
    ]


def _by_rule(rows: Iterable[Row]) -> list[tuple[str, int, int]]:
    """(rule, findings, articles), the commonest first."""
    findings: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for each in rows:
        findings.update(each.rules)
        articles.update(each.rules.keys())
    return sorted(((r, n, articles[r]) for r, n in findings.items()), key=lambda x: (-x[2], -x[1], x[0]))
