"""From check results to a scorecard in which every lost point names its finding. Pure."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from auditor.checker import Severity, Strength
from auditor.errors import ConfigError
from auditor.intervals import Interval, Taken, interval
from auditor.results import CheckResult, Finding, Status

DISCLAIMER = (
    "The score sums up what the text itself shows: leftovers, gaps, slips and contradictions that a standards "
    "editor would mark. It does not say whether the article is true, what its author intended, or where it "
    "stands politically; and a high score is no proof of reliability."
)
NOT_RATED = "not rated"
# Confidence below which a finding's points are not scaled up.
_LEAST = 0.1


@dataclass(frozen=True, slots=True)
class Profile:
    """The numbers of `data/profiles/<name>.toml`, where each is derived. `bands` descend by lower bound."""

    name: str
    weights: Mapping[str, float]
    points: Mapping[Severity, float]
    strength: Mapping[Strength, float]
    repeat_factor: float
    reference_words: int
    minimum_words: int
    most_weak: float
    bands: tuple[tuple[float, str, str], ...]
    interval_level: float
    assumed_precision: Mapping[Strength, float]


@cache
def profile(name: str = "default") -> Profile:
    """A scoring profile shipped with the package. Those of configuration choose rules and gates and score as "default".

    Raises:
        ConfigError: there is none of this name.
    """
    try:
        raw = (files("auditor") / "data" / "profiles" / f"{name}.toml").read_text("utf-8")
    except FileNotFoundError:
        raise ConfigError(f"no scoring profile is called {name!r}") from None
    data: dict[str, Any] = tomllib.loads(raw)
    if "weights" not in data:
        raise ConfigError(
            f"{name!r} is no scoring profile; it chooses rules: name it with --profile, in `extends`, or in "
            "auditor.config.settings({'extends': …})"
        )
    return Profile(
        name,
        data["weights"],
        {Severity(k): v for k, v in data["points"].items()},
        {Strength(k): v for k, v in data["strength"].items()},
        data["repeats"]["factor"],
        data["length"]["reference_words"],
        data["length"]["minimum_words"],
        data["weak"]["most_overall"],
        tuple((b["from"], b["name"], b["label"]) for b in data["bands"]),
        data["interval"]["level"],
        {Strength(k): v for k, v in data["interval"]["assumed"].items()},
    )


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points one rule takes from its dimension; `shares` are the points of each finding in `findings` (ids)."""

    rule: str
    points: float
    findings: tuple[str, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """`score` is in [0, 100]; None when a check of the dimension crashed or none applied."""

    name: str
    score: float | None
    weight: float
    ran: int
    total: int
    deductions: tuple[Deduction, ...] = ()


@dataclass(frozen=True, slots=True)
class Cap:
    """The decisive finding that limits the overall score to `value`."""

    rule: str
    value: float
    finding: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What removing one rule's findings would add to the overall score."""

    rule: str
    findings: tuple[str, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class Scorecard:
    """`overall` is None when nothing may be concluded; `reason` then says why.

    `uncapped` is the weighted mean before the cap. `fixes` are sorted by gain, best first. `costs` gives, by
    finding id, the points of the overall score that the finding alone takes. `interval` is None where no precision of
    rules is known.
    """

    overall: float | None
    band: str
    cap: Cap | None
    dimensions: tuple[DimensionScore, ...]
    uncapped: float | None = None
    reason: str = ""
    fixes: tuple[Fix, ...] = ()
    costs: Mapping[str, float] | None = None
    disclaimer: str = DISCLAIMER
    interval: Interval | None = None

    @property
    def best_fix(self) -> Fix | None:
        return self.fixes[0] if self.fixes else None


def score(
    results: Sequence[CheckResult],
    caps: Mapping[str, int | None],
    words: int,
    using: Profile | None = None,
    refusal: str = "",
    *,
    precisions: Mapping[str, float] | None = None,
) -> Scorecard:
    """The scorecard of one article.

    Args:
        results: one per checker that was selected.
        caps: by rule name, the cap of its decisive findings; a finding may carry a milder one as evidence "cap".
        words: words of prose, for length normalisation and the refusal of short texts.
        using: the scoring profile; the default one if None.
        refusal: a reason known beforehand for giving no score, such as an unsupported language.
        precisions: by rule, the probability that a finding is right, for the interval; without any there is none.
    """
    rules = using or profile()
    priced = {r.rule: _deduction(r, words, rules) for r in results if r.findings}
    groups: dict[str, list[CheckResult]] = {}
    for result in results:
        groups.setdefault(result.dimension, []).append(result)
    dimensions = tuple(_dimension(name, groups[name], priced, rules) for name in sorted(groups))
    reason = refusal or _refusal(results, dimensions, words, rules)
    if reason:
        return Scorecard(None, NOT_RATED, None, dimensions, reason=reason)
    found = tuple(f for r in results for f in r.findings if scored(f))
    capping = _capping(found, caps)
    uncapped = _mean(dimensions, found, rules)
    cap = capping[0] if capping else None
    overall = min(uncapped, cap.value) if cap else uncapped
    fixes = _fixes(dimensions, found, capping, rules, overall)
    band = next(name for bound, name, _ in rules.bands if round(overall, 1) >= bound)
    costs = {i: p for d in dimensions for x in d.deductions for i, p in _costs(d, x, dimensions)}
    card = Scorecard(round(overall, 1), band, cap, dimensions, round(uncapped, 1), "", fixes, costs)
    return replace(card, interval=_interval(card, found, capping, precisions, rules)) if precisions else card


def scored(finding: Finding) -> bool:
    """Whether a finding counts: rules in preview and mere information do not."""
    return not finding.preview and finding.strength is not Strength.INFO


def _refusal(results: Sequence[CheckResult], dimensions: Sequence[DimensionScore], words: int, rules: Profile) -> str:
    crashed = sorted(r.rule for r in results if r.status is Status.ERROR)
    if crashed:
        return f"{', '.join(crashed)} crashed, so no verdict is given"
    if words < rules.minimum_words:
        return f"{words} words of prose are too few to judge; a score needs at least {rules.minimum_words}"
    if not any(d.score is not None and d.weight > 0 for d in dimensions):
        return "no scored check applied to this article"
    return ""


def _dimension(
    name: str, mine: Sequence[CheckResult], priced: Mapping[str, Deduction], rules: Profile
) -> DimensionScore:
    ran = [r for r in mine if r.status is Status.RAN]
    deductions = tuple(d for d in (priced[r.rule] for r in ran if r.findings) if d.points > 0)
    crashed = any(r.status is Status.ERROR for r in mine)
    value = None if crashed or not ran else _left(deductions)
    return DimensionScore(name, value, rules.weights.get(name, 0.0), len(ran), len(mine), deductions)


def _left(deductions: Iterable[Deduction]) -> float:
    return round(max(0.0, 100.0 - sum(d.points for d in deductions)), 1)


def _deduction(result: CheckResult, words: int, rules: Profile) -> Deduction:
    """Dearest finding first in full, each further one at a fraction of the one before."""
    priced = sorted(
        ((_price(f, words, rules), f.id) for f in result.findings if scored(f)), key=lambda p: (-p[0], p[1])
    )
    shares = tuple(round(price * rules.repeat_factor**place, 2) for place, (price, _) in enumerate(priced))
    return Deduction(result.rule, round(sum(shares), 2), tuple(i for _, i in priced), shares)


def _price(finding: Finding, words: int, rules: Profile) -> float:
    points = rules.points[finding.severity] * rules.strength[finding.strength] * finding.confidence
    rate_like = finding.strength is Strength.WEAK or finding.severity in (Severity.NOTE, Severity.MINOR)
    placed = finding.span.end > finding.span.start
    return points * min(1.0, rules.reference_words / max(words, 1)) if rate_like and placed else points


def _mean(dimensions: Iterable[DimensionScore], found: Iterable[Finding], rules: Profile) -> float:
    """Weighted mean of the dimensions that have a score; what only weak findings take is limited."""
    counted = [(d.score, d.weight) for d in dimensions if d.score is not None and d.weight > 0]
    mean = sum(value * weight for value, weight in counted) / sum(weight for _, weight in counted)
    only_weak = all(f.strength is Strength.WEAK for f in found)
    return max(mean, 100.0 - rules.most_weak) if only_weak else mean


def _capping(found: Iterable[Finding], caps: Mapping[str, int | None]) -> tuple[Cap, ...]:
    """Caps of the decisive findings, lowest first."""
    decisive = (f for f in found if f.strength is Strength.DECISIVE)
    limits = [Cap(f.rule, value, f.id) for f in decisive if (value := _cap(f, caps)) is not None]
    return tuple(sorted(limits, key=lambda c: (c.value, c.rule, c.finding)))


def _cap(finding: Finding, caps: Mapping[str, int | None]) -> float | None:
    own = finding.evidence.get("cap")
    return float(own) if isinstance(own, int | float) else caps.get(finding.rule)


def _fixes(
    dimensions: Sequence[DimensionScore],
    found: Sequence[Finding],
    capping: Sequence[Cap],
    rules: Profile,
    overall: float,
) -> tuple[Fix, ...]:
    """For every rule with deductions, what the overall score gains when its findings are mended."""
    fixes = []
    for place, dimension in enumerate(dimensions):
        for deduction in dimension.deductions:
            rest = tuple(d for d in dimension.deductions if d is not deduction)
            value = None if dimension.score is None else _left(rest)
            mended = DimensionScore(dimension.name, value, dimension.weight, dimension.ran, dimension.total, rest)
            others = [f for f in found if f.rule != deduction.rule]
            mean = _mean([*dimensions[:place], mended, *dimensions[place + 1 :]], others, rules)
            cap = next((c.value for c in capping if c.rule != deduction.rule), mean)
            gain = round(min(mean, cap) - overall, 1)
            if gain > 0:
                fixes.append(Fix(deduction.rule, deduction.findings, gain))
    return tuple(sorted(fixes, key=lambda f: (-f.gain, f.rule)))


def _costs(
    dimension: DimensionScore, deduction: Deduction, dimensions: Sequence[DimensionScore]
) -> Iterable[tuple[str, float]]:
    """Points of the overall score behind each finding; what a dimension lost beyond 100 is shared out."""
    total = sum(d.weight for d in dimensions if d.score is not None)
    lost = sum(d.points for d in dimension.deductions)
    if not total or not lost or dimension.score is None:
        return ()
    scale = dimension.weight / total * min(1.0, 100.0 / lost)
    return [(i, round(p * scale, 1)) for i, p in zip(deduction.findings, deduction.shares, strict=True)]


def _interval(
    card: Scorecard,
    found: Iterable[Finding],
    capping: Sequence[Cap],
    precisions: Mapping[str, float],
    rules: Profile,
) -> Interval:
    """Where the score lies when every rule is right as often as its findings were when somebody read them."""
    by_id = {f.id: f for f in found}
    limits = {cap.rule: cap.value for cap in reversed(capping)}
    counted = [d for d in card.dimensions if d.score is not None and d.weight > 0]
    total = sum(d.weight for d in counted)
    taken = []
    for dimension in counted:
        # A finding that is right takes all its points, whatever confidence they were charged at.
        full = [
            sum(share / max(by_id[i].confidence, _LEAST) for i, share in zip(x.findings, x.shares, strict=True))
            for x in dimension.deductions
        ]
        scale = dimension.weight / total * min(1.0, 100.0 / max(sum(full), 1.0))
        for deduction, points in zip(dimension.deductions, full, strict=True):
            p_right = precisions.get(deduction.rule)
            if p_right is None:
                p_right = rules.assumed_precision[by_id[deduction.findings[0]].strength]
            taken.append(Taken(deduction.rule, points * scale, p_right, limits.get(deduction.rule, 100.0)))
    lost = sum(t.points for t in taken)
    if lost > rules.most_weak and all(f.strength is Strength.WEAK for f in by_id.values()):
        taken = [t._replace(points=t.points * rules.most_weak / lost) for t in taken]
    assumed = tuple(sorted(t.rule for t in taken if t.rule not in precisions))
    overall = card.overall if card.overall is not None else 0.0
    return interval(overall, taken, rules.interval_level, assumed)
