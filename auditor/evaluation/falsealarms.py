"""How often each rule fires on real news, and on whose: the measurement every rule has to answer for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from typing import Any

from auditor import registry
from auditor.analysis import Analysis
from auditor.analysis.genres import Kind
from auditor.auditing import Settings, audit
from auditor.checker import Strength
from auditor.document import Document
from auditor.evaluation import separations
from auditor.ingest import load_many
from auditor.ingest.sources import read_lines
from auditor.report import Report
from auditor.score import scored

# Bounds on ratings of domains in [0, 1], as Lin et al. (PNAS Nexus 2023) combine them from six sets.
HIGH_RATED = 0.85
LOW_RATED = 0.35
# From here on a difference between leanings is no difference of quality.
SOUND = 0.7
# The band "generally credible" ends here.
CREDIBLE = 75.0
LEANINGS = ("left", "center", "right")
GENRES = tuple(kind.value for kind in Kind)
_MOST_COSTLY = 8
# Agencies' reports reach a collection without the byline that stood above them.
_FIELDS = ("missing-byline", "missing-date")
_LINES = frozenset({".jsonl", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Row:
    """What counts of one article. `rating` is that of its outlet in [0, 1], `leaning` as its record says.

    `findings` and `strong` count by rule, `strong` only what is scored and strong or decisive. `costs` are the points
    of the overall score that each rule takes.
    """

    rating: float | None
    leaning: str
    genre: str
    score: float | None
    findings: Mapping[str, int]
    strong: Mapping[str, int]
    costs: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the articles."""

    rows: tuple[Row, ...]

    def where(self, wanted: Callable[[Row], bool]) -> Group:
        return Group(tuple(filter(wanted, self.rows)))

    def of(self, *, genre: str = "", leaning: str = "") -> Group:
        """The articles of a genre, of a leaning, or of both."""
        return self.where(lambda r: genre in ("", r.genre) and leaning in ("", r.leaning))

    def rated(self, low: float = 0.0, high: float = 1.0) -> Group:
        """The articles of outlets with a rating from `low` to `high`."""
        return self.where(lambda r: r.rating is not None and low <= r.rating <= high)

    @property
    def scores(self) -> list[float]:
        return [r.score for r in self.rows if r.score is not None]

    @property
    def scores_of_text(self) -> list[float]:
        """The scores without what is taken for fields that a collection of articles may have left out."""
        return [r.score + sum(r.costs.get(f, 0.0) for f in _FIELDS) for r in self.rows if r.score is not None]

    def count(self, rule: str) -> int:
        return sum(r.findings.get(rule, 0) for r in self.rows)

    def share(self, rule: str, *, strong: bool = False) -> float:
        """The share of articles with a finding of the rule."""
        found = sum(rule in (r.strong if strong else r.findings) for r in self.rows)
        return found / len(self.rows) if self.rows else 0.0

    def cost(self, rule: str) -> float:
        """Points of the overall score that the rule takes from an article in the mean."""
        return mean(r.costs.get(rule, 0.0) for r in self.rows) if self.rows else 0.0

    def share_of(self, rules: frozenset[str]) -> float:
        """The share of articles with a strong finding of any of the rules."""
        return sum(not rules.isdisjoint(r.strong) for r in self.rows) / len(self.rows) if self.rows else 0.0


def measure(articles: Iterable[str], ratings: Path | None = None, settings: Settings | None = None) -> Group:
    """Every article of the sources that can be read; a record's `leaning` is that of its outlet."""
    known = _ratings(ratings)
    sources = list(articles)
    leanings = dict(_leanings(sources))
    rows = []
    for each in load_many(sources):
        if isinstance(each, Document):
            rating = known.get(each.domain or "")
            rows.append(_row(audit(each, settings), _genre(each), rating, leanings.get(each.source, "")))
    return Group(tuple(rows))


def _row(report: Report, genre: str, rating: float | None, leaning: str) -> Row:
    proven = (f.rule for f in report.findings if scored(f) and f.strength in (Strength.STRONG, Strength.DECISIVE))
    found = Counter(f.rule for f in report.findings)
    prices, costs = report.score.costs or {}, dict.fromkeys(found, 0.0)
    for each in report.findings:
        costs[each.rule] += prices.get(each.id, 0.0)
    return Row(rating, leaning, genre, report.score.overall, found, Counter(proven), costs)


def _genre(document: Document) -> str:
    return Analysis(document).genre.kind.value


def _ratings(path: Path | None) -> dict[str, float]:
    if path is None:
        return {}
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return {row["domain"]: float(row["quality"]) for row in rows}


def _leanings(sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    """By the source of an article the `leaning` of its record, which is no part of an article."""
    for source in sources:
        path = Path(source)
        if path.suffix.lower() not in _LINES or not path.is_file():
            continue
        for number, line in enumerate(read_lines(path), 1):
            try:
                record = json.loads(line) if isinstance(line, bytes) else None
            except ValueError:
                continue
            if isinstance(record, dict) and isinstance(record.get("leaning"), str):
                yield f"{source}#{number}", record["leaning"].lower()


def table(found: Group, version: str, description: str) -> dict[str, Any]:
    """The measurement as data: corpus, summaries, scores, and one row per rule in order of codes."""
    high, low = found.rated(low=HIGH_RATED), found.rated(high=LOW_RATED)
    groups = {"all": found, "high-rated": high, "low-rated": low}
    groups |= {f"leaning {leaning}": found.of(leaning=leaning) for leaning in LEANINGS}
    groups |= {f"genre {genre}": own for genre in GENRES if (own := found.of(genre=genre)).rows}
    return {
        "version": version,
        "corpus": {
            "description": description,
            "articles": len(found.rows),
            "high_rated": len(high.rows),
            "low_rated": len(low.rows),
        },
        "summary": {name: _summary(group) for name, group in groups.items()},
        "scores": _scores(found),
        "leaning_more_than_rating": _political(found),
        "rules": {rule.name: {"code": rule.code, **_rates(found, rule.name)} for rule in registry.discover().values()},
    }


def _summary(group: Group) -> dict[str, Any]:
    consistency = frozenset(r.name for r in registry.discover().values() if r.dimension == "consistency")
    scores = group.scores
    return {
        "articles": len(group.rows),
        "strong_consistency_share": round(group.share_of(consistency), 4),
        "off_topic_share": round(group.share("off-topic-sentence"), 4),
        "score_below_75_share": round(sum(s < CREDIBLE for s in scores) / len(scores), 4) if scores else 0.0,
        "median_score": sorted(scores)[len(scores) // 2] if scores else None,
        "mean_score": round(mean(scores), 2) if scores else None,
        "median_strong_findings": median(sum(r.strong.values()) for r in group.rows) if group.rows else None,
        "median_strong_findings_of_the_text": median(map(_of_text, group.rows)) if group.rows else None,
        "not_rated": len(group.rows) - len(scores),
    }


def _of_text(row: Row) -> int:
    """Strong findings but those on fields that a collection may lack."""
    return sum(count for rule, count in row.strong.items() if rule not in _FIELDS)


def _rates(found: Group, rule: str) -> dict[str, Any]:
    """Shares are of articles with a finding; those by leaning and rating within the genre `news` say so."""
    high, low = found.rated(low=HIGH_RATED), found.rated(high=LOW_RATED)
    news = found.of(genre="news")
    shares = {
        "articles_share": found.share(rule),
        "strong_share": found.share(rule, strong=True),
        "high_rated_share": high.share(rule),
        "low_rated_share": low.share(rule),
        **{f"{genre}_share": found.of(genre=genre).share(rule) for genre in ("news", "opinion")},
        **{f"news_{leaning}_share": news.of(leaning=leaning).share(rule) for leaning in LEANINGS},
        "news_high_rated_share": high.of(genre="news").share(rule),
        "news_low_rated_share": low.of(genre="news").share(rule),
    }
    count = found.count(rule)
    return {
        "findings": count,
        "per_1000_articles": round(1000 * count / len(found.rows), 2) if found.rows else 0.0,
        **{name: round(share, 5) for name, share in shares.items()},
    }


def _scores(found: Group) -> dict[str, Any]:
    """What the score tells apart; nothing is fitted to any of it."""
    news = found.of(genre="news")
    high, low = news.rated(low=HIGH_RATED), news.rated(high=LOW_RATED)
    sound = news.rated(low=SOUND)
    return {
        # The probability that an article of a high-rated outlet scores above one of a low-rated outlet.
        "news_high_over_low_auc": separations.auc(high.scores, low.scores),
        "sound_news_by_leaning": separations.means({x: sound.of(leaning=x).scores for x in LEANINGS}),
        "of_the_text": {
            "news_high_over_low_auc": separations.auc(high.scores_of_text, low.scores_of_text),
            "sound_news_by_leaning": separations.means({x: sound.of(leaning=x).scores_of_text for x in LEANINGS}),
        },
        "sound_news_points_by_rule": _costliest({x: sound.of(leaning=x) for x in LEANINGS}),
    }


def _costliest(groups: Mapping[str, Group]) -> dict[str, dict[str, float]]:
    """Mean points that a rule takes from an article of each group, for the rules that set the groups most apart."""
    rules = {rule for group in groups.values() for row in group.rows for rule in row.costs}
    told = {rule: {name: round(group.cost(rule), 2) for name, group in groups.items()} for rule in sorted(rules)}
    apart = sorted(told, key=lambda rule: min(told[rule].values()) - max(told[rule].values()))
    return {rule: told[rule] for rule in apart[:_MOST_COSTLY]}


def _political(found: Group) -> dict[str, dict[str, float]]:
    """Rules whose share of news articles differs by leaning more than by rating, and more than chance would.

    Leanings are compared among sound outlets, where they are no proxy of quality.
    """
    news = found.of(genre="news")
    sound = [news.rated(low=SOUND).of(leaning=leaning) for leaning in LEANINGS]
    rated = [news.rated(low=HIGH_RATED), news.rated(high=LOW_RATED)]
    suspect = {}
    for rule in registry.discover():
        by_leaning = separations.gap([(g.share(rule), len(g.rows)) for g in sound])
        by_rating = separations.gap([(g.share(rule), len(g.rows)) for g in rated])
        if by_leaning.certain and by_leaning.size > by_rating.size:
            suspect[rule] = {"leaning_gap": round(by_leaning.size, 4), "rating_gap": round(by_rating.size, 4)}
    return suspect
