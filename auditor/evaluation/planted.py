"""Planted faults and the near misses beside them, in articles written to be audited.

A folder of articles with an `expected.yaml`: file name to `plants`, a list of `{rule, quote}`, and `near`, a list of
`{rule, quote, why}`. A finding meets a label of its rule when its span, or that of a related one, overlaps the quote;
an empty quote is met by any finding of the rule. Findings that are mere information do not count. `part` names the
part that an article belongs to; each part is measured by itself, so that one can be kept unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from auditor.auditing import audit
from auditor.checker import Strength
from auditor.errors import ConfigError
from auditor.evaluation.agreement import grouped_interval
from auditor.evaluation.corpus import matches
from auditor.evaluation.judgements import Measurement
from auditor.ingest import load
from auditor.intervals import wilson
from auditor.registry import discover

_LABELS = "expected.yaml"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One label and whether a finding met it: right for a plant, wrong for a near miss."""

    part: str
    article: str
    rule: str
    quote: str
    plant: bool
    met: bool


def measure(path: Path) -> Measurement:
    """By part, for all rules and for each: plants found and near misses flagged, with 95 % intervals in [0, 1].

    Intervals of a rule are Wilson's; over all rules whole articles are drawn, since labels of one article are alike.
    Labels of rules that do not exist count as not met, and `unknown_rules` names the rules.

    Raises:
        ConfigError: the folder has no labels, or they are not in the form above.
        IngestError: an article cannot be read.
    """
    found = list(outcomes(path))
    figures: dict[str, Any] = {"articles": len({o.article for o in found})}
    if unknown := sorted({o.rule for o in found} - set(discover())):
        figures["unknown_rules"] = ", ".join(unknown)
    for part in dict.fromkeys(o.part for o in found):
        figures[part] = _part([o for o in found if o.part == part])
    return Measurement(figures)


def outcomes(path: Path) -> Iterator[Outcome]:
    """Every label in file order, plants of an article first. Raises as `measure`."""
    for name, facts in labels(path).items():
        report = audit(load(path / name))
        telling = [f for f in report.findings if f.strength is not Strength.INFO]
        for kind in ("plants", "near"):
            for label in facts.get(kind) or ():
                met = any(matches(f, label, report.document) for f in telling)
                yield Outcome(facts.get("part", "all"), name, label["rule"], label["quote"], kind == "plants", met)


def labels(path: Path) -> dict[str, dict[str, Any]]:
    """What `expected.yaml` says of each article.

    Raises:
        ConfigError: there is no such file, or a label lacks its rule or its quote.
    """
    place = path / _LABELS
    try:
        table = yaml.safe_load(place.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: a folder of planted articles needs an {_LABELS}") from None
    except yaml.YAMLError as error:
        raise ConfigError(f"{place}: not YAML ({error})") from error
    if not isinstance(table, dict) or not table:
        raise ConfigError(f"{place}: must map file names to plants and near misses")
    for name, facts in table.items():
        if not isinstance(facts, dict) or not all(map(_whole, (*_listed(facts, "plants"), *_listed(facts, "near")))):
            raise ConfigError(f"{place}: {name}: plants and near are lists of labels with rule and quote")
    return table


def _listed(facts: dict[str, Any], kind: str) -> Sequence[Any]:
    listed = facts.get(kind) or ()
    return listed if isinstance(listed, list | tuple) else (listed,)


def _whole(label: Any) -> bool:
    return isinstance(label, dict) and all(isinstance(label.get(key), str) for key in ("rule", "quote"))


def _part(found: Sequence[Outcome]) -> dict[str, Any]:
    rules = {
        rule: {key: value for plant in (True, False) for key, value in _by_rule(found, rule, plant=plant).items()}
        for rule in sorted({o.rule for o in found})
    }
    every = {key: value for plant in (True, False) for key, value in _over_all(found, plant=plant).items()}
    return {"articles": len({o.article for o in found}), "all": every, "rules": rules}


def _by_rule(found: Sequence[Outcome], rule: str, *, plant: bool) -> dict[str, float | None]:
    chosen = [o for o in found if o.rule == rule and o.plant is plant]
    met = sum(o.met for o in chosen)
    return _figures(len(chosen), met, wilson(met, len(chosen)), plant=plant)


def _over_all(found: Sequence[Outcome], *, plant: bool) -> dict[str, float | None]:
    chosen = [o for o in found if o.plant is plant]
    met = sum(o.met for o in chosen)
    bounds = None
    if chosen:
        low, high = grouped_interval(
            [o.article for o in chosen], lambda at: sum(chosen[int(i)].met for i in at) / len(at)
        )
        bounds = (low, high)
    return _figures(len(chosen), met, bounds, plant=plant)


def _figures(total: int, met: int, bounds: tuple[float, float] | None, *, plant: bool) -> dict[str, float | None]:
    kind, hit, share = ("plants", "found", "recall") if plant else ("near", "flagged", "flagged_share")
    low, high = bounds or (None, None)
    return {
        kind: total,
        hit: met,
        share: round(met / total, 3) if total else None,
        f"{hit}_from": None if low is None else round(low, 3),
        f"{hit}_to": None if high is None else round(high, 3),
    }
