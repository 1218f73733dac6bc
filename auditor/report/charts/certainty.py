"""How a claim hardens: each telling of it as a step on a ladder from denied to stated as fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import empty, frame, svg
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue

_RUNGS: Final = ("stated", "attributed", "alleged", "denied")
_STEP, _RUNG = 40, 24
_QUOTED, _ABOUT = 160, 80


def figure(threads: Sequence[Mapping[str, Any]], text: str, words: Catalogue) -> Markup:
    """One ladder for every claim that is told with differing certainty."""
    if not threads:
        return empty("certainty", words["certainty.title"], words["certainty.none"])
    body = Markup("").join(_ladder(t, text, words) for t in threads)
    first = {s["certainty"] for s in threads[0]["steps"]}
    rungs = [rung for rung in reversed(_RUNGS) if rung in first]
    low, high = (words[f"certainty.{rung}"] for rung in (rungs[0], rungs[-1]))
    gist = words.say("certainty.hardens", low=low, high=high)
    return frame("certainty", words["certainty.title"], gist, body, words["certainty.axis"])


def _ladder(thread: Mapping[str, Any], text: str, words: Catalogue) -> Markup:
    steps = thread["steps"]
    about = words.say("certainty.about", about=shortened(thread["about"], _ABOUT))
    points = [(k * _STEP + _STEP // 2, _RUNGS.index(s["certainty"]) * _RUNG + _RUNG // 2) for k, s in enumerate(steps)]
    width, height = len(steps) * _STEP, len(_RUNGS) * _RUNG
    lines = "".join(f"M0 {k * _RUNG + _RUNG // 2}H{width}" for k in range(len(_RUNGS)))
    way = "M" + "L".join(f"{x} {y}" for x, y in points)
    dots = "".join(f"M{x} {y}h0" for x, y in points if y > _RUNG)
    facts = "".join(f"M{x} {y}h0" for x, y in points if y < _RUNG)
    alt = f"{about}: " + " → ".join(words[f"certainty.{s['certainty']}"] for s in steps)
    drawn = svg(alt, width, height, (("rung", lines), ("way", way), ("dot", dots), ("dot fact", facts)), "ladder")
    names = "".join(f"<span>{safe(words['certainty.' + rung])}</span>" for rung in _RUNGS)
    told = "".join(
        f"<li><strong>{safe(words['certainty.' + s['certainty']])}</strong> "
        f"<q>{safe(shortened(' '.join(text[s['start'] : s['end']].split()), _QUOTED))}</q></li>"
        for s in steps
    )
    return Markup(  # noqa: S704  every part was escaped
        f'<p class="small thread-of">{safe(about)}</p>'
        f"<div class=rungs><div class=names aria-hidden=true>{names}</div>"
        f"{drawn}</div><details class=small><summary>{safe(words['certainty.steps'])}</summary>"
        f"<ol class=told>{told}</ol></details>"
    )
