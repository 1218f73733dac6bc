"""Reliability diagram and precision–recall curve as standalone SVG."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import numpy as np
from sklearn.metrics import precision_recall_curve

from auditor.evaluation.judgements import Judged

# Edge of the plot and its margins, in pixels; most points of a curve.
_SIZE, _LEFT, _TOP, _BELOW, _MOST = 320, 56, 40, 48, 400
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#222}.grid{stroke:#ddd}.axis{stroke:#666;fill:none}"
    ".line{stroke:#1b5e8c;stroke-width:2;fill:none}.ideal{stroke:#999;stroke-dasharray:4 4}.dot{fill:#1b5e8c}"
    ".mark{fill:#b3261e}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.axis{stroke:#999}.ground{fill:#161616}}"
)

Point = tuple[float, float]


def reliability(judged: Judged, title: str) -> str:
    """Share of true cases over mean probability in bins of equal size; the dashed diagonal is perfect calibration."""
    points = [(p, share) for p, share, _ in judged.bins()]
    dots = "".join(
        f'<circle class="dot" cx="{_x(p)}" cy="{_y(share)}" r="{3 + 9 * (size / len(judged.p)) ** 0.5:.1f}">'
        f"<title>{size} cases: probability {p:.2f}, true {share:.2f}</title></circle>"
        for p, share, size in judged.bins()
    )
    ideal = f'<line class="ideal" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>'
    note = f"expected calibration error {judged.calibration_error():.3f}"
    return _plot(title, note, "probability", "share of true cases", ideal + _line(points) + dots)


def precision_recall(judged: Judged, title: str) -> str:
    """Precision over recall; the dot is the shipped threshold."""
    precision, recall, _ = precision_recall_curve(judged.labels, judged.p)
    keep = np.unique(np.linspace(0, len(recall) - 1, min(_MOST, len(recall))).astype(int))
    at = judged.figures()
    mark = (
        f'<circle class="mark" cx="{_x(at["recall"])}" cy="{_y(at["precision"])}" r="5">'
        f"<title>threshold {at['threshold']}</title></circle>"
    )
    line = _line([(float(recall[i]), float(precision[i])) for i in keep])
    note = f"threshold {at['threshold']}: precision {at['precision']}, recall {at['recall']}"
    return _plot(title, note, "recall", "precision", line + mark)


def _x(value: float) -> float:
    return round(_LEFT + _SIZE * value, 1)


def _y(value: float) -> float:
    return round(_TOP + _SIZE * (1 - value), 1)


def _line(points: Iterable[Point]) -> str:
    return f'<polyline class="line" points="{" ".join(f"{_x(x)},{_y(y)}" for x, y in points)}"/>'


def _plot(title: str, note: str, across: str, up: str, inside: str) -> str:
    width, height = _LEFT + _SIZE + 24, _TOP + _SIZE + _BELOW
    grid = "".join(
        f'<line class="grid" x1="{_x(0)}" x2="{_x(1)}" y1="{_y(t)}" y2="{_y(t)}"/>'
        f'<text x="{_LEFT - 8}" y="{_y(t) + 4}" text-anchor="end">{t:g}</text>'
        f'<text x="{_x(t)}" y="{_y(0) + 16}" text-anchor="middle">{t:g}</text>'
        for t in _TICKS
    )
    middle = _TOP + _SIZE / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(note)}</desc>'
        f'<style>{_STYLE}</style><rect class="ground" width="100%" height="100%" fill="#fff"/>'
        f'<text x="{_LEFT}" y="16" font-weight="600">{escape(title)}</text>'
        f'<text x="{_LEFT}" y="32">{escape(note)}</text>{grid}'
        f'<rect class="axis" x="{_LEFT}" y="{_TOP}" width="{_SIZE}" height="{_SIZE}"/>{inside}'
        f'<text x="{_x(0.5)}" y="{height - 10}" text-anchor="middle">{across}</text>'
        f'<text transform="translate(14 {middle}) rotate(-90)" text-anchor="middle">{up}</text></svg>\n'
    )
