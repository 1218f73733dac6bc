"""What a run over many articles shows as a whole: scores, rules, outlets, authors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote

from auditor.report import wording
from auditor.report.messages import Catalogue

# The edge of "credible with exceptions": below it the bands advise caution.
_CAUTION: Final = 60


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of one report; `link` is the report's path relative to the index, or empty.

    `headline` is empty where there is none, `band` as the score names it, `language` that of the article. `reasons`
    are the rules that count most against the article, as a reader meets them.
    """

    link: str
    source: str
    headline: str
    outlet: str
    overall: float | None
    band: str
    counts: Mapping[str, int]
    rules: Mapping[str, int]
    crashed: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    language: str = ""

    @property
    def level(self) -> str:
        return wording.level(self.overall)

    @property
    def href(self) -> str:
        """`link` as an address that stays below the index whatever the file is called."""
        return f"./{quote(self.link)}" if self.link else ""

    def told(self, words: Catalogue) -> Row:
        """The same in the words of a page or terminal; `language` stays where it is not that of the words."""
        return replace(
            self,
            headline=self.headline or words["top.no_headline"],
            band=wording.band({"band": self.band}, words),
            language=self.language if self.headline and self.language != words.language else "",
        )


def row(record: Mapping[str, Any], link: str = "") -> Row:
    """The row of one report."""
    article, score = record["article"], record["score"]
    headline = (article["headline"] or {}).get("text", "").strip()
    return Row(
        link,
        article["source"],
        headline,
        article["domain"] or "",
        score["overall"],
        score["band"],
        wording.tally(record),
        dict(Counter(f["rule"] for f in record["findings"])),
        tuple(c["rule"] for c in record["checks"] if c["status"] == "error"),
        tuple(dict.fromkeys((article["byline"] or {}).get("names", ()))),
        tuple(dict.fromkeys(f["rule"] for f in wording.foremost(record["findings"]))),
        article["language"] or "",
    )


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Without a score first, for they need a look; then from the worst."""
    return sorted(rows, key=lambda r: (-1.0 if r.overall is None else r.overall, r.source, r.headline))


@dataclass(frozen=True, slots=True)
class Bar:
    """Articles whose score is from `start` to ten points above; `height` is in [0, 60]."""

    start: int
    count: int
    height: float
    level: str


def distribution(rows: Iterable[Row]) -> list[Bar]:
    """Ten bars of ten points each; 100 belongs to the last."""
    counts = Counter(min(int(r.overall // 10), 9) for r in rows if r.overall is not None)
    most = max(counts.values(), default=1)
    return [Bar(n * 10, counts[n], 60 * counts[n] / most, wording.level(n * 10 + 5)) for n in range(10)]


def mean(rows: Iterable[Row]) -> float | None:
    scores = [r.overall for r in rows if r.overall is not None]
    return sum(scores) / len(scores) if scores else None


@dataclass(frozen=True, slots=True)
class RuleCount:
    rule: str
    findings: int
    articles: int


def by_rule(rows: Iterable[Row]) -> list[RuleCount]:
    """The commonest first."""
    findings: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for each in rows:
        findings.update(each.rules)
        articles.update(each.rules.keys())
    return sorted(
        (RuleCount(r, n, articles[r]) for r, n in findings.items()), key=lambda c: (-c.articles, -c.findings, c.rule)
    )


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one outlet or author; `poor` of them score below 60. Scores are None if none has any."""

    name: str
    articles: int
    mean: float | None
    lowest: float | None
    poor: int
    critical: int
    major: int

    @property
    def level(self) -> str:
        return wording.level(self.mean)


def by_outlet(rows: Iterable[Row]) -> list[Group]:
    """Outlets by their articles' domain: those with most poor articles first, then by mean score."""
    return _groups(rows, lambda r: (r.outlet,) if r.outlet else ())


def by_author(rows: Iterable[Row]) -> list[Group]:
    """Authors by the names in bylines, in the order of `by_outlet`."""
    return _groups(rows, lambda r: r.authors)


def _groups(rows: Iterable[Row], names: Callable[[Row], Sequence[str]]) -> list[Group]:
    members: dict[str, list[Row]] = {}
    for each in rows:
        for name in names(each):
            members.setdefault(name, []).append(each)
    found = [_group(name, own) for name, own in members.items()]
    return sorted(found, key=lambda g: (-g.poor, 101 if g.mean is None else g.mean, -g.articles, g.name))


def _group(name: str, own: Sequence[Row]) -> Group:
    scores = [r.overall for r in own if r.overall is not None]
    return Group(
        name,
        len(own),
        mean(own),
        min(scores, default=None),
        sum(score < _CAUTION for score in scores),
        sum(r.counts["critical"] for r in own),
        sum(r.counts["major"] for r in own),
    )
