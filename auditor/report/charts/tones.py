"""One bar per sentence in the author's voice: favourable above the line, unfavourable below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import MOST_BARS, STEP, bars, empty, frame, strip
from auditor.report.messages import Catalogue

_MIDDLE: Final = 50
# A sentence with two plainly valued words has a tone of 0.5: see `analysis.tones`.
_STRONG: Final = 0.5


def figure(sentences: Sequence[Mapping[str, Any]], words: Catalogue) -> Markup:
    """The strip of tones, on the same sentences as the strip of coherence."""
    told = [s["tone"] for s in sentences if s["tone"] is not None]
    if not told:
        return empty("tones", words["tones.title"], words["verdict.too_short"])
    group = -(-len(sentences) // MOST_BARS)
    up, down, even = [], [], []
    tones = [s["tone"] for s in sentences]
    for place, first in enumerate(range(0, len(sentences), group)):
        values = [tone for tone in tones[first : first + group] if tone is not None]
        if not values:
            continue
        tone = max(values, key=abs)
        reach = round(abs(tone) * _MIDDLE)
        if reach < 2:
            even.append((place, _MIDDLE - 1, _MIDDLE + 1))
        elif tone > 0:
            up.append((place, _MIDDLE - reach, _MIDDLE))
        else:
            down.append((place, _MIDDLE, _MIDDLE + reach))
    starts = [s["start"] for s in sentences[::group]]
    low, high, mean = (words.number(v, 2) for v in (min(told), max(told), sum(told) / len(told)))
    alt = words.say("tones.alt", low=low, high=high, mean=mean)
    line = f"M0 {_MIDDLE}H{len(starts) * STEP}"
    paths = (("zero", line), ("pale", bars(even)), ("up", bars(up)), ("down", bars(down)))
    drawn = strip(alt, 2 * _MIDDLE, paths, starts)
    negative, positive = sum(t <= -_STRONG for t in told), sum(t >= _STRONG for t in told)
    strong = words.say("tones.strong", negative=words.count("sentence", negative), positive=positive)
    gist = strong if negative or positive else words["tones.even"]
    return frame("tones", words["tones.title"], gist, Markup(drawn), words["tones.axis"])  # noqa: S704
