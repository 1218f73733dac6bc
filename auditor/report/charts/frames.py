"""What all pictures share: the frame, and bars in a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.inert import safe
from auditor.report.views import Shown

# Offsets of a finding's passages, start and end in turn, with the finding.
Placed = tuple[tuple[int, ...], Shown]
# More bars than this are thinner than a pixel; neighbours are then drawn as one.
MOST_BARS: Final = 240
STEP: Final = 10


def frame(name: str, title: str, gist: str, body: Markup, axis: str) -> Markup:
    """A figure with its heading, what it shows in a sentence, the drawing, and how to read it."""
    return Markup(  # noqa: S704  every part is escaped here or was before
        f"<figure class=fig id=pic-{name} aria-labelledby=pic-{name}-t>"
        f"<h3 id=pic-{name}-t>{safe(title)}</h3><p class=gist>{safe(gist)}</p>{body}"
        f'<figcaption class="small soft">{safe(axis)}</figcaption></figure>'
    )


def empty(name: str, title: str, gist: str) -> Markup:
    """A figure that has nothing to draw."""
    return Markup(  # noqa: S704
        f"<figure class=fig id=pic-{name} aria-labelledby=pic-{name}-t>"
        f"<h3 id=pic-{name}-t>{safe(title)}</h3><p class=gist>{safe(gist)}</p></figure>"
    )


def starts(sentences: Sequence[Mapping[str, Any]]) -> str:
    """Offsets at which the stretches begin that strips have a bar for: with scripts, a bar leads to its stretch."""
    group, _ = grouped(sentences)
    return " ".join([str(s["start"]) for s in sentences[::group]])


def grouped(sentences: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """How many neighbours a strip draws as one, and how many bars that makes."""
    group = -(-len(sentences) // MOST_BARS) or 1
    return group, -(-len(sentences) // group)


def strip(alt: str, height: int, paths: Iterable[tuple[str, str]], count: int) -> str:
    """So many bars in a row."""
    return svg(alt, count * STEP, height, paths, "bars")


def meter(*parts: tuple[str, float, float]) -> str:
    """A bar of one line; `parts` are (class, where it begins, how long it is), in percent of the whole."""
    drawn = "".join([
        f"<rect class={name} x={start:g}% width={width:g}% />" if start else f"<rect class={name} width={width:g}% />"
        for name, start, width in parts
        if width
    ])  # fmt: skip
    return f"<svg class=meter aria-hidden=true>{drawn}</svg>"


def svg(alt: str, width: int, height: int, paths: Iterable[tuple[str, str]], css: str) -> str:
    """A drawing that fills its box whatever its shape; `paths` are (class, data), empty ones left out."""
    drawn = "".join([f'<path class="{name}" d="{data}"/>' for name, data in paths if data])
    return (
        f'<svg class={css} viewBox="0 0 {width} {height}" preserveAspectRatio=none role=img '
        f'aria-label="{safe(alt)}">{drawn}</svg>'
    )


def bar(place: int, top: int, bottom: int) -> str:
    """Path data of an upright bar at its place in the row; the style sheet says how broad it is."""
    return f"M{place * STEP + STEP // 2} {bottom}V{top}"


def overlapping(start: int, end: int, findings: Iterable[Placed]) -> list[Shown]:
    """Findings one of whose passages lies in the stretch."""
    found = []
    for edges, f in findings:
        for k in range(0, len(edges), 2):
            if edges[k] < end and edges[k + 1] > start:
                found.append(f)
                break
    return found
