"""What a report says in words; shared by the page, the index and the terminal. English unless told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from auditor.report.messages import Catalogue, catalogue

SEVERITIES: Final = ("critical", "major", "minor", "note")
STRENGTHS: Final = ("decisive", "strong", "weak", "info")
_COMPOUNDS: Final = ("off-topic", "self-undermining", "self-reference", "one-sided", "call-to-action")
_SPELT: Final = {"ai": "AI", "url": "URL", "dup": "duplicate", "ngram": "n-gram"}
# Where bands begin.
_EDGES: Final = (40, 60, 75, 100)
_STANDARDS: Final = {
    "NG": "NewsGuard criterion",
    "UAIN": "NewsGuard, unreliable AI news, criterion",
    "JTI": "Journalism Trust Initiative, CWA 17493 clause",
    "TP": "The Trust Project",
    "W3": "W3C credibility signal",
    "PA": "PASTEL signal",
    "WP": "Wikipedia, Signs of AI writing",
    "AA": "Academ-AI",
    "GN": "Google News transparency",
    "DTR": "datatrove filter",
    "C4": "C4 corpus filter",
    "MBFC": "Media Bias/Fact Check",
    "GDI": "Global Disinformation Index",
    "IPTC": "IPTC digital source type",
    "SPJ": "SPJ Code of Ethics",
}


@lru_cache(maxsize=4096)
def title(rule: str) -> str:
    """`Vague attribution` for `vague-attribution`; also for dimensions and zones."""
    words = [_SPELT.get(word, word) for word in rule.replace("_", "-").split("-")]
    text = " ".join(words)
    for compound in _COMPOUNDS:
        text = text.replace(compound.replace("-", " "), compound)
    return text[:1].upper() + text[1:]


def lower(rule: str) -> str:
    """The title as it stands within a sentence."""
    text = title(rule)
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


@lru_cache(maxsize=4096)
def standard(code: str) -> str:
    """`NewsGuard criterion 9` for `NG 9`; unknown ones as they are."""
    body, _, clause = code.partition(" ")
    return f"{_STANDARDS[body]} {clause}".rstrip() if body in _STANDARDS else code


def level(overall: float | None) -> str:
    """Name of the colour a score is drawn in; the edges are those of the bands."""
    if overall is None:
        return "none"
    return next(
        name for edge, name in ((75, "good"), (60, "fair"), (40, "caution"), (-1e9, "grave")) if overall >= edge
    )


def whole(score: float | None) -> int | None:
    """A score without its fraction: one that misses a band does not read as if it had reached it."""
    if score is None:
        return None
    near = round(score)
    return near - 1 if near > score and near in _EDGES else near


def band(score: Mapping[str, Any], words: Catalogue | None = None) -> str:
    """The band as a reader meets it."""
    name = score["band"]
    return (words or catalogue()).get(f"band.{name}", title(name.replace(" ", "-")))


def number(value: float | None, digits: int = 1) -> str:
    """`12`, `12.5`, or a dash for nothing."""
    if value is None:
        return "–"
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def weight(finding: Mapping[str, Any]) -> tuple[float, ...]:
    """Sort key: what matters most comes first. Preview findings and remarks come last."""
    return (
        bool(finding.get("preview")),
        STRENGTHS.index(finding["strength"]) if finding["strength"] in ("decisive", "info") else 1,
        -float(finding.get("points") or 0),
        SEVERITIES.index(finding["severity"]),
        STRENGTHS.index(finding["strength"]),
        -finding["confidence"],
        finding["start"],
    )


def foremost(findings: Sequence[dict[str, Any]], count: int = 3) -> list[dict[str, Any]]:
    """The findings that matter most, of as many different rules as there are; none in preview, no remarks."""
    return [findings[place] for place in foremost_places(findings, [weight(f) for f in findings], count)]


def foremost_places(
    findings: Sequence[Mapping[str, Any]], weights: Sequence[tuple[float, ...]], count: int = 3
) -> list[int]:
    """The same as places in the list, where the weights of the findings are known."""
    counted = [n for n, f in enumerate(findings) if not f.get("preview") and f["strength"] != "info"]
    ranked = sorted(counted, key=weights.__getitem__)
    first: dict[str, int] = {}
    for place in ranked:
        first.setdefault(findings[place]["rule"], place)
    chosen = list(first.values())[:count]
    if len(chosen) < count:
        chosen += [n for n in ranked if n not in chosen][: count - len(chosen)]
        chosen.sort(key=weights.__getitem__)
    return chosen


def verdict(
    record: Mapping[str, Any], words: Catalogue | None = None, top: Sequence[Mapping[str, Any]] | None = None
) -> str:
    """One sentence on the whole article; `top` is what `foremost` says of it, where that is known."""
    say = words or catalogue()
    if record["score"]["overall"] is None:
        return _unscored(record, say)
    top = foremost(record["findings"]) if top is None else top
    if not top:
        ran = sum(c["status"] == "ran" for c in record["checks"])
        return say.say("verdict.clean", checks=say.count("check", ran))
    reasons = say.listed([lower(f["rule"]) for f in {f["rule"]: f for f in top}.values()])
    counted = [f for f in record["findings"] if not f.get("preview") and f["strength"] != "info"]
    if len(counted) == 1:
        return say.say("verdict.one", reasons=reasons)
    dimensions = len({f["dimension"] for f in counted})
    findings, categories = say.count("finding", len(counted)), say.count("category", dimensions)
    return say.say("verdict.many", findings=findings, categories=categories, reasons=reasons)


def _unscored(record: Mapping[str, Any], say: Catalogue) -> str:
    crashed = [c["rule"] for c in record["checks"] if c["status"] == "error"]
    if crashed:
        names = say.listed([lower(rule) for rule in crashed[:3]])
        more = f" {say.say('verdict.more', count=len(crashed) - 3)}" if len(crashed) > 3 else ""
        return say.say("verdict.crashed", checks=f"{names}{more}")
    return say.say("verdict.none", reason=record["score"].get("reason") or say["verdict.too_short"])


def tally(record: Mapping[str, Any]) -> dict[str, int]:
    """Findings by severity, worst first; zero where there are none."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in record["findings"]:
        counts[finding["severity"]] += 1
    return counts


def coverage(checks: Iterable[Mapping[str, Any]], words: Catalogue | None = None) -> str:
    """`41 of 43 checks ran`: those that did not apply are not counted as missed."""
    states = [c["status"] for c in checks]
    return covered(states.count("ran"), states.count("not-applicable"), len(states), words or catalogue())


def covered(ran: int, idle: int, every: int, say: Catalogue) -> str:
    """The same from how many checks ran, how many did not apply, and how many there are."""
    told = say.say("checks.ran", ran=ran, checks=say.count("check", every - idle))
    return f"{told}, {say.say('checks.idle', count=idle)}" if idle else told
