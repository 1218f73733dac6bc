"""A comparison as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.report import wording
from auditor.report.comparisons import Change, Comparison, Finding, Kind, Score
from auditor.report.inert import plain

_SIGNS = {Kind.INTRODUCED: "+", Kind.FIXED: "-", Kind.MOVED: "~", Kind.SUPPRESSED: "s", Kind.UNCHECKED: "?"}


def write(comparison: Comparison, fail_on: str | None) -> str:
    """Scores, then the findings by what became of them, then the verdict; kept findings are only counted."""
    return "".join(f"{line}\n" for line in _lines(comparison, fail_on))


def verdict(comparison: Comparison, fail_on: str | None) -> str:
    """`failed: 1 new finding of severity major or above`."""
    if comparison.crashed:
        return f"no verdict: {', '.join(comparison.crashed)} crashed"
    failing = len(comparison.failing)
    if failing:
        return f"failed: {wording.plural(failing, 'new finding')} of severity {fail_on} or above"
    return "passed" if fail_on is None else f"passed: nothing new of severity {fail_on} or above"


def _lines(comparison: Comparison, fail_on: str | None) -> Iterator[str]:
    old, new = (plain(r["article"]["source"]) or "-" for r in (comparison.old, comparison.new))
    yield f"{old} → {new}"
    overall = comparison.overall
    bands = [r["score"]["band"] for r in (comparison.old, comparison.new)]
    yield f"score {said(overall)}: {bands[0] if bands[0] == bands[1] else ' → '.join(bands)}"
    for score in comparison.dimensions:
        if score.old != score.new:
            yield f"  {score.name} {said(score)}"
    for remark in comparison.remarks:
        yield f"note: {remark}"
    for kind, sign in _SIGNS.items():
        changes = comparison.of(kind)
        if changes:
            yield f"{kind} ({len(changes):,})"
            yield from (_line(sign, change) for change in changes)
    changed = [c for c in comparison.of(Kind.KEPT) if c.reworded or c.fails]
    if changed:
        yield f"kept, reworded or graver ({len(changed):,})"
        yield from (_line("=", change) for change in changed)
    yield f"kept: {comparison.counts['kept']:,}"
    yield verdict(comparison, fail_on)


def said(score: Score) -> str:
    """`62 → 78 (+16)`."""
    change = f" ({score.change:+g})" if score.change else ""
    return f"{_number(score.old)} → {_number(score.new)}{change}"


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"


def _line(sign: str, change: Change) -> str:
    finding = change.finding
    place = _place(finding)
    if change.old is not None and change.new is not None:
        place = f"{_place(change.old)} → {place}"
    marks = [m for m, holds in (("fails", change.fails), ("reworded", change.reworded)) if holds]
    more = f" ({', '.join(marks)})" if marks else ""
    return (
        f"{sign} {place}: {finding['code']} {finding['severity']} {finding['rule']}{more} {plain(finding['message'])}"
    )


def _place(finding: Finding) -> str:
    return f"{finding['line']}:{finding['column']}"
