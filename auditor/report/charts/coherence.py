"""One bar per sentence: how like it is to the rest of the article. Intruders stand out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import Placed, bar, empty, frame, grouped, overlapping, strip
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue

_HEIGHT: Final = 100
# Height of a bar for a sentence too short to judge, and the least of one that can be judged.
_STUB, _LEAST = 6, 8
_RULE: Final = "off-topic-sentence"
_QUOTED: Final = 90


def figure(sentences: Sequence[Mapping[str, Any]], findings: Sequence[Placed], text: str, words: Catalogue) -> Markup:
    """The strip; what stands out is what a finding says does not belong."""
    likenesses = [s["likeness"] for s in sentences]
    judged = [value for value in likenesses if value is not None]
    title = words["topics.title"]
    if not judged:
        return empty("topics", title, words["verdict.too_short"])
    off = [placed for placed in findings if placed[1].rule == _RULE]
    hits = {n: found for n, s in enumerate(sentences) if off and (found := overlapping(s["start"], s["end"], off))}
    group, count = grouped(sentences)
    plain, pale, marked = [], [], []
    for place, low in enumerate(likenesses if group == 1 else _lowest(likenesses, group)):
        if hits and not hits.keys().isdisjoint(range(place * group, (place + 1) * group)):
            marked.append(_bar(place, low or 0.0))
        elif low is None:
            pale.append(bar(place, _HEIGHT - _STUB, _HEIGHT))
        else:
            plain.append(_bar(place, low))
    low, high = words.number(min(judged), 2), words.number(max(judged), 2)
    alt = words.say("topics.alt", sentences=words.count("sentence", len(sentences)), low=low, high=high)
    paths = (("bar", "".join(plain)), ("pale", "".join(pale)), ("hit", "".join(marked)))
    drawn = strip(alt, _HEIGHT, paths, count)
    gist = words.count("topics.some", len(hits)) + "." if hits else words["topics.none"]
    body = drawn + "".join(
        f'<p class="small hitline"><a href=#m{f.n}>{f.n}</a> '
        f"<q>{safe(shortened(text[sentences[n]['start'] : sentences[n]['end']], _QUOTED))}</q></p>"
        for n, found in hits.items()
        for f in found[:1]
    )
    return frame("topics", title, gist, Markup(body), words["topics.axis"])  # noqa: S704  every part was escaped


def _lowest(likenesses: Sequence[float | None], group: int) -> list[float | None]:
    """The least of every group; None where there is none."""
    groups = (likenesses[first : first + group] for first in range(0, len(likenesses), group))
    return [min((value for value in some if value is not None), default=None) for some in groups]


def _bar(place: int, likeness: float) -> str:
    return bar(place, _HEIGHT - max(_LEAST, round(likeness * _HEIGHT)), _HEIGHT)
