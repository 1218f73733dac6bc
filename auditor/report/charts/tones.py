"""One bar per sentence in the author's voice: favourable above the line, unfavourable below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import STEP, bar, empty, frame, grouped, strip
from auditor.report.messages import Catalogue

_MIDDLE: Final = 50
# A sentence with two plainly valued words has a tone of 0.5: see `analysis.tones`.
_STRONG: Final = 0.5


def figure(sentences: Sequence[Mapping[str, Any]], words: Catalogue) -> Markup:
    """The strip of tones, on the same sentences as the strip of coherence."""
    tones = [s["tone"] for s in sentences]
    told = [tone for tone in tones if tone is not None]
    if not told:
        return empty("tones", words["tones.title"], words["verdict.too_short"])
    group, count = grouped(sentences)
    drawn_as: dict[str, list[str]] = {"pale": [], "up": [], "down": []}
    for place, tone in enumerate(tones if group == 1 else _strongest(tones, group)):
        if tone is not None:
            kind, data = _bar(place, tone)
            drawn_as[kind].append(data)
    low, high, mean = (words.number(v, 2) for v in (min(told), max(told), sum(told) / len(told)))
    alt = words.say("tones.alt", low=low, high=high, mean=mean)
    line = f"M0 {_MIDDLE}H{count * STEP}"
    paths = [("zero", line), *((kind, "".join(data)) for kind, data in drawn_as.items())]
    drawn = strip(alt, 2 * _MIDDLE, paths, count)
    negative, positive = sum([t <= -_STRONG for t in told]), sum([t >= _STRONG for t in told])
    strong = words.say("tones.strong", negative=words.count("sentence", negative), positive=positive)
    gist = strong if negative or positive else words["tones.even"]
    return frame("tones", words["tones.title"], gist, Markup(drawn), words["tones.axis"])  # noqa: S704


def _strongest(tones: Sequence[float | None], group: int) -> list[float | None]:
    """The tone of every group that is farthest from even; None where there is none."""
    groups = (tones[first : first + group] for first in range(0, len(tones), group))
    return [max((tone for tone in some if tone is not None), key=abs, default=None) for some in groups]


def _bar(place: int, tone: float) -> tuple[str, str]:
    """The bar's kind and its path data."""
    reach = round(abs(tone) * _MIDDLE)
    if reach < 2:
        return "pale", bar(place, _MIDDLE - 2, _MIDDLE + 2)
    if tone > 0:
        return "up", bar(place, _MIDDLE - reach, _MIDDLE)
    return "down", bar(place, _MIDDLE, _MIDDLE + reach)
