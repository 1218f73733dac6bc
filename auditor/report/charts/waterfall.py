"""The way from 100 points to the score, a bar for each category, cap and limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.inert import safe
from auditor.report.messages import Catalogue
from auditor.report.wording import title

_SIGNS: Final = {"sum": "", "gain": "+", "loss": "−", "cap": "−"}


def waterfall(score: Mapping[str, Any], words: Catalogue) -> Markup:
    """A list of steps; empty without a score or where nothing was lost."""
    if score["overall"] is None:
        return Markup()
    steps = list(_steps(score, words))
    if len(steps) < 3:
        return Markup()
    return Markup(f"<ol>{''.join(steps)}</ol>")  # noqa: S704  every part was escaped


def _steps(score: Mapping[str, Any], words: Catalogue) -> Iterator[str]:
    yield _step(words["score.start"], "sum", 0.0, 100.0, words)
    level = 100.0
    for name, loss in _losses(score["dimensions"]):
        yield _step(words.get(f"dimension.{name}", title(name)), "loss", level, level - loss, words)
        level -= loss
    uncapped = score.get("uncapped")
    if uncapped is not None and uncapped - level >= 0.1:
        yield _step(words["score.weak"], "gain", level, uncapped, words)
        level = uncapped
    if score["cap"] and level - score["overall"] >= 0.05:
        label = words.say("score.cap", rule=title(score["cap"]["rule"]))
        yield _step(label, "cap", level, score["overall"], words)
    yield _step(words["score.end"], "sum", 0.0, score["overall"], words)


def _losses(dimensions: Sequence[Mapping[str, Any]]) -> list[tuple[str, float]]:
    """Points of the overall score that each dimension takes, the most first."""
    counted = [d for d in dimensions if d["score"] is not None and d["weight"] > 0]
    total = sum([d["weight"] for d in counted])
    losses = [(d["name"], (100 - d["score"]) * d["weight"] / total) for d in counted if d["score"] < 100]
    return sorted([pair for pair in losses if pair[1] >= 0.05], key=lambda pair: (-pair[1], pair[0]))


def _step(label: str, kind: str, start: float, end: float, words: Catalogue) -> str:
    """One bar on a scale of 100; `kind` is sum, loss, gain or cap."""
    low, high = (start, end) if start < end else (end, start)
    return (
        f"<li><span>{safe(label)}</span><svg aria-hidden=true>"
        f"<rect class={kind} x={low:.2f}% width={max(high - low, 0.2):.2f}% /></svg>"
        f"<span class=num>{_SIGNS[kind]}{words.number(high - low)}</span>"
    )
