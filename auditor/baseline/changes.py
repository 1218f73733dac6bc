"""What a run over articles changes in a baseline: entries held in vain, articles moved, findings to record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from auditor.baseline.entries import Baseline, Entry, Label, base, ordered
from auditor.report.verdicts import counts

# A note names this many articles; the command that it names lists them all.
_NAMED = 3
_JUDGED = frozenset({"ran", "not-applicable"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a run saw of one article, in terms of a baseline.

    `home` is the name that its entries stand under, if it has any; `found` says how often it has each finding;
    `entries` are the ones to record; `judged` holds the rules that had their say.
    """

    name: str
    home: str | None
    found: Mapping[str, int]
    entries: tuple[Entry, ...]
    judged: frozenset[str]

    @classmethod
    def of(cls, record: Mapping[str, Any], baseline: Baseline, rules: Iterable[str] | None = None) -> Sighting:
        """`rules` are the ones that were selected, if the record does not list all checks (a brief one does not)."""
        checks = {c["rule"]: c["status"] for c in record["checks"]}
        judged = frozenset(r for r in checks if rules is None) | frozenset(rules or ())
        found = Counter(base(f["id"]) for f in record["findings"])
        recorded = {base(f["id"]): f for f in record["findings"] if counts(f)}
        return cls(
            baseline.name(record),
            baseline.home(record),
            found,
            ordered(Entry(key, f["code"], f["rule"], found[key]) for key, f in recorded.items()),
            frozenset(rule for rule in judged if checks.get(rule, "ran") in _JUDGED),
        )


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry, or as many of its `count` as are held in vain, and why."""

    article: str
    entry: Entry
    reason: str


def stale(baseline: Baseline, sightings: Sequence[Sighting]) -> tuple[Stale, ...]:
    """Entries held in vain: their finding, or their article, is gone. What the run did not look at is never stale."""
    return tuple(_stale(baseline, sightings))


def pruned(baseline: Baseline, sightings: Sequence[Sighting]) -> Baseline:
    """The baseline without stale entries, with moved articles under their new names. Nothing is added."""
    vain = {(s.article, s.entry.fingerprint): s.entry.count for s in stale(baseline, sightings)}
    moved = {s.home: s.name for s in sightings if s.home is not None}
    articles: dict[str, tuple[Entry, ...]] = {}
    for article, entries in baseline.articles.items():
        left = [replace(e, count=e.count - vain.get((article, e.fingerprint), 0)) for e in entries]
        if any(e.count for e in left):
            articles[moved.get(article, article)] = tuple(e for e in left if e.count)
    return Baseline(baseline.path, dict(sorted(articles.items())))


def updated(baseline: Baseline, sightings: Sequence[Sighting]) -> Baseline:
    """The baseline with what the run found: labels stay, as do entries of what the run did not look at."""
    left = pruned(baseline, sightings)
    articles = {name: {e.fingerprint: e for e in entries} for name, entries in left.articles.items()}
    seen: dict[str, dict[str, Entry]] = {}
    for sighting in sightings:
        # Two records of a feed may share their address, and so their name.
        mine = seen.setdefault(sighting.name, {})
        for entry in sighting.entries:
            before = mine.get(entry.fingerprint)
            mine[entry.fingerprint] = replace(entry, count=entry.count + (before.count if before else 0))
    for name, mine in seen.items():
        old = articles.get(name, {})
        fresh = {key: replace(entry, label=old[key].label if key in old else None) for key, entry in mine.items()}
        articles[name] = old | fresh
    return Baseline(baseline.path, {name: ordered(mine.values()) for name, mine in sorted(articles.items()) if mine})


def labelled(baseline: Baseline, article: str, key: str, label: Label) -> Baseline:
    """The baseline with a label on the entry of one article that has the fingerprint `key`."""
    entries = tuple(replace(e, label=label) if e.fingerprint == key else e for e in baseline.articles[article])
    return Baseline(baseline.path, {**baseline.articles, article: entries})


def notes(baseline: Baseline, sightings: Sequence[Sighting]) -> tuple[str, ...]:
    """Remarks for the reader of a run: articles that were moved, and stale entries."""
    file = baseline.path
    moved = [
        f"{file}: {s.name} is taken for {s.home}, which is gone" for s in sightings if s.home not in (None, s.name)
    ]
    gone = stale(baseline, sightings)
    if not gone:
        return tuple(moved)
    articles = list(dict.fromkeys(s.article for s in gone))
    named = ", ".join(articles[:_NAMED]) + (f" and {len(articles) - _NAMED} more" if len(articles) > _NAMED else "")
    number = "1 entry is" if len(gone) == 1 else f"{len(gone)} entries are"
    return (*moved, f"{file}: {number} stale ({named}); `auditor baseline prune {file} SOURCE…` removes stale entries")


def _stale(baseline: Baseline, sightings: Sequence[Sighting]) -> Iterator[Stale]:
    found: dict[str, Counter[str]] = {}
    judged: dict[str, frozenset[str]] = {}
    for sighting in sightings:
        if sighting.home is not None:
            found.setdefault(sighting.home, Counter()).update(sighting.found)
            judged[sighting.home] = judged.get(sighting.home, frozenset()) | sighting.judged
    feeds = {s.name.partition("#")[0] for s in sightings if "#" in s.name}
    for article, entry in baseline.all():
        if article in found:
            missing = entry.count - found[article][entry.fingerprint]
            if missing > 0 and entry.rule in judged[article]:
                left = entry.count - missing
                yield Stale(article, replace(entry, count=missing), _found(left))
        elif baseline.is_gone(article):
            yield Stale(article, entry, "the file is gone")
        elif "#" in article and article.partition("#")[0] in feeds:
            yield Stale(article, entry, "no longer in the feed")


def _found(times: int) -> str:
    return {0: "not found", 1: "found once only"}.get(times, f"found {times} times only")
