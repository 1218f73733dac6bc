"""One bar per sentence: how like it is to the rest of the article. Intruders stand out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import MOST_BARS, Placed, bars, empty, frame, overlapping, strip
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue

_HEIGHT: Final = 100
# Height of a bar for a sentence too short to judge, and the least of one that can be judged.
_STUB, _LEAST = 6, 8
_RULE: Final = "off-topic-sentence"
_QUOTED: Final = 90


def figure(sentences: Sequence[Mapping[str, Any]], findings: Sequence[Placed], text: str, words: Catalogue) -> Markup:
    """The strip; what stands out is what a finding says does not belong."""
    judged = [s["likeness"] for s in sentences if s["likeness"] is not None]
    title = words["topics.title"]
    if not judged:
        return empty("topics", title, words["verdict.too_short"])
    off = [placed for placed in findings if placed[1].rule == _RULE]
    hits = {n: found for n, s in enumerate(sentences) if off and (found := overlapping(s["start"], s["end"], off))}
    group = -(-len(sentences) // MOST_BARS)
    plain, pale, marked = [], [], []
    likenesses = [s["likeness"] for s in sentences]
    for place, first in enumerate(range(0, len(sentences), group)):
        values = [value for value in likenesses[first : first + group] if value is not None]
        if hits and any(n in hits for n in range(first, first + group)):
            marked.append((place, _top(min(values, default=0.0)), _HEIGHT))
        elif values:
            plain.append((place, _top(min(values)), _HEIGHT))
        else:
            pale.append((place, _HEIGHT - _STUB, _HEIGHT))
    starts = [s["start"] for s in sentences[::group]]
    low, high = words.number(min(judged), 2), words.number(max(judged), 2)
    alt = words.say("topics.alt", sentences=words.count("sentence", len(sentences)), low=low, high=high)
    drawn = strip(alt, _HEIGHT, (("bar", bars(plain)), ("pale", bars(pale)), ("hit", bars(marked))), starts)
    gist = words.count("topics.some", len(hits)) + "." if hits else words["topics.none"]
    body = drawn + "".join(
        f'<p class="small hitline"><a href="#m{f.n}">{f.n}</a> '
        f"<q>{safe(shortened(text[sentences[n]['start'] : sentences[n]['end']], _QUOTED))}</q></p>"
        for n, found in hits.items()
        for f in found[:1]
    )
    return frame("topics", title, gist, Markup(body), words["topics.axis"])  # noqa: S704  every part was escaped


def _top(likeness: float) -> int:
    return _HEIGHT - max(_LEAST, round(likeness * _HEIGHT))
