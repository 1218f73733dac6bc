"""How often each rule fires on real news: the measurement every rule has to answer for."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from auditor import registry
from auditor.auditing import Settings, audit
from auditor.checker import Strength
from auditor.document import Document
from auditor.ingest import load_many
from auditor.report import Report
from auditor.score import scored

# Bounds on ratings of domains in [0, 1], as Lin et al. (PNAS Nexus 2023) combine them from six sets.
HIGH_RATED = 0.85
LOW_RATED = 0.35
# The band "generally credible" ends here.
CREDIBLE = 75.0


@dataclass(slots=True)
class Group:
    """Counts over one group of articles."""

    articles: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    with_finding: Counter[str] = field(default_factory=Counter)
    strong: Counter[str] = field(default_factory=Counter)
    scores: list[float] = field(default_factory=list)
    unrated: int = 0

    def add(self, report: Report) -> None:
        self.articles += 1
        self.findings.update(f.rule for f in report.findings)
        self.with_finding.update({f.rule for f in report.findings})
        proven = [f for f in report.findings if scored(f) and f.strength in (Strength.STRONG, Strength.DECISIVE)]
        self.strong.update({key for f in proven for key in (f.rule, f"dimension {f.dimension}")})
        if report.score.overall is None:
            self.unrated += 1
        else:
            self.scores.append(report.score.overall)

    def share(self, counts: Counter[str], key: str) -> float:
        return counts[key] / self.articles if self.articles else 0.0

    @property
    def low_score_share(self) -> float:
        return sum(s < CREDIBLE for s in self.scores) / len(self.scores) if self.scores else 0.0


def measure(articles: Iterable[str], ratings: Path | None = None, settings: Settings | None = None) -> dict[str, Group]:
    """Groups "all", "high-rated" and "low-rated" over the articles of the sources; unreadable ones are left out."""
    known = _ratings(ratings)
    groups: dict[str, Group] = defaultdict(Group)
    for each in load_many(list(articles)):
        if not isinstance(each, Document):
            continue
        report = audit(each, settings)
        rating = known.get(each.domain or "")
        groups["all"].add(report)
        if rating is not None and rating >= HIGH_RATED:
            groups["high-rated"].add(report)
        if rating is not None and rating <= LOW_RATED:
            groups["low-rated"].add(report)
    return groups


def _ratings(path: Path | None) -> dict[str, float]:
    if path is None:
        return {}
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return {row["domain"]: float(row["quality"]) for row in rows}


def table(groups: Mapping[str, Group], version: str, description: str) -> dict[str, Any]:
    """The measurement as data: corpus, summary and one row per rule, in order of codes."""
    everything, high, low = (groups.get(name, Group()) for name in ("all", "high-rated", "low-rated"))
    return {
        "version": version,
        "corpus": {
            "description": description,
            "articles": everything.articles,
            "high_rated": high.articles,
            "low_rated": low.articles,
        },
        "summary": {
            name: {
                "strong_consistency_share": round(group.share(group.strong, "dimension consistency"), 4),
                "off_topic_share": round(group.share(group.with_finding, "off-topic-sentence"), 4),
                "score_below_75_share": round(group.low_score_share, 4),
                "median_score": sorted(group.scores)[len(group.scores) // 2] if group.scores else None,
                "not_rated": group.unrated,
            }
            for name, group in (("all", everything), ("high-rated", high), ("low-rated", low))
        },
        "rules": {
            rule.name: {
                "code": rule.code,
                "findings": everything.findings[rule.name],
                "per_1000_articles": round(1000 * everything.share(everything.findings, rule.name), 2),
                "articles_share": round(everything.share(everything.with_finding, rule.name), 5),
                "strong_share": round(everything.share(everything.strong, rule.name), 5),
                "high_rated_share": round(high.share(high.with_finding, rule.name), 5),
                "low_rated_share": round(low.share(low.with_finding, rule.name), 5),
            }
            for rule in registry.discover().values()
        },
    }
