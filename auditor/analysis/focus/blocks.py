"""Runs of paragraphs that are about something else than the rest of the article."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.entities import EntityKind
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]


class Block(NamedTuple):
    """A foreign run. `likeness` is its cosine with the rest, `covered` the share of its words that the rest has.

    `own` and `around` are the most telling words of the run and of the rest.
    """

    span: Span
    sentences: int
    likeness: float
    covered: float
    own: tuple[str, ...]
    around: tuple[str, ...]


_MOST = 200  # sentences read
_FEWEST_AROUND = 5  # sentences of the rest
_FEWEST, _FEWEST_WORDS = 2, 30  # sentences and words of a run
_WIDEST = 8  # paragraphs of a run
_LARGEST = 0.5  # share of the article
_WORTH_A_LOOK = 4  # telling sentences an article needs
_RARE = 1.0  # weight of words that general text has with a capital alone, or not at all
# Words that point back: a run that begins with one goes on from what stands before.
_POINTING = re.compile(
    r"^[“\"‘']?(?:(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Such|But|And|So|Still|Yet|Nonetheless|Here|"
    r"Another|Other|Others|Both|Then|There|If|Consider|Imagine|Regarding)\b|I\b|We\b|You\b|“)"
)
_NOTES = re.compile(r"@|contributed to this|https?:|\bFollow\b|[Ww]rite to|[Cc]opyright|©|\|")
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?: [a-z-]+=|/?>)")
_DIGEST = re.compile(
    r"\b(?:in brief|briefs?|briefing|round-?up|digest|news in|(?:things|stories) (?:to|you)|week(?:end)? in|recap|"
    r"newsletter|highlights|bulletin|mailbag|notebook|at a glance|open thread|links)\b",
    re.IGNORECASE,
)
_SHOWN = 4
_SUBJECTS = 2


def foreign(analysis: Analysis, likeness: float, covered: float) -> Block | None:
    """The run that fits worst, where its likeness and its shared words stay below; None in short or mixed articles.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    body = [s for s in analysis.body if len(analysis.lowers[s.index]) >= _WORTH_A_LOOK and not _TAG.search(s.text)]
    body = body[:_MOST]
    starts = [k for k, s in enumerate(body) if k == 0 or s.paragraph != body[k - 1].paragraph] + [len(body)]
    runs = _runs(analysis, body, starts)
    headline = analysis.document.headline
    if not _stands_alone(analysis, body, runs) or (headline and _DIGEST.search(analysis.document.slice(headline))):
        return None
    vectors = topics.vectors(analysis, body)
    sums = np.vstack([np.zeros_like(vectors[:1]), vectors.cumsum(0)])
    first, last = np.array([x for x, _ in runs]), np.array([y for _, y in runs])
    inside = sums[last] - sums[first]
    around = sums[-1] - inside
    alike = (topics.unit(inside) * topics.unit(around)).sum(1)
    best: Block | None = None
    for at in np.argsort(alike, kind="stable")[:_TRIED].tolist():
        if alike[at] >= likeness or (best is not None and alike[at] > best.likeness + _WIDER):
            break
        found = _judged(analysis, body, runs[at], float(alike[at]), covered)
        if found is None or (best is not None and found.sentences <= best.sentences):
            continue
        if _hangs_together(vectors, runs[at]):
            best = found
    return None if best is None or _is_digest(body, sums, runs, best, likeness) else best


def _stands_alone(analysis: Analysis, body: list[Sentence], runs: list[tuple[int, int]]) -> bool:
    """Whether one of the runs names nobody whom the rest names, and does not begin by pointing back."""
    names = [_names(analysis, [s]) for s in body]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, keys in enumerate(names):
        for key in keys:
            first.setdefault(key, at)
            last[key] = at
    # A run reaches at least from the first to the last mention of each of its names.
    lowest = [min([first[key] for key in keys], default=at) for at, keys in enumerate(names)]
    highest = [max([last[key] for key in keys], default=at) for at, keys in enumerate(names)]
    begin, end, apart = -1, 0, 0
    for x, y in runs:
        if x != begin:
            begin, end, apart, highest_met = x, x, _POINTING.match(body[x].text) is None, -1
        if apart:
            apart = min(lowest[end:y], default=x) >= x
            highest_met = max([highest_met, *highest[end:y]])
            end = y
            if apart and highest_met < y:
                return True
    return False


def _is_digest(body: list[Sentence], sums: Floats, runs: list[tuple[int, int]], best: Block, likeness: float) -> bool:
    """Whether the rest without the run has a foreign run, too."""
    import numpy as np  # noqa: PLC0415

    start = next(k for k, s in enumerate(body) if s.span.start == best.span.start)
    end = start + best.sentences
    rest = sums[-1] - sums[end] + sums[start]
    apart = [(x, y) for x, y in runs if (x >= end or y <= start) and len(body) - best.sentences - (y - x) >= _OTHERS]
    if not apart:
        return False
    inside = sums[[y for _, y in apart]] - sums[[x for x, _ in apart]]
    alike = (topics.unit(inside) * topics.unit(rest - inside)).sum(1)
    return bool(np.min(alike) < likeness)


_OTHERS = 4  # sentences of what a second run is compared with
# Runs tried; likeness that a longer run may have above a shorter one.
_TRIED, _WIDER = 12, 0.08


def _runs(analysis: Analysis, body: list[Sentence], starts: list[int]) -> list[tuple[int, int]]:
    """Whole paragraphs after the first one, each long enough and no more than half of the article."""
    words = [0, *accumulate([len(analysis.lowers[s.index]) for s in body])]
    most = min(int(len(body) * _LARGEST), len(body) - _FEWEST_AROUND)
    found = []
    for place, x in enumerate(starts[1:-1], 1):
        furthest, enough = x + most, words[x] + _FEWEST_WORDS
        for y in starts[place + 1 : place + 1 + _WIDEST]:
            if y > furthest:
                break
            if words[y] >= enough and y - x >= _FEWEST:
                found.append((x, y))
    return found


def _judged(
    analysis: Analysis, body: list[Sentence], run: tuple[int, int], likeness: float, most: float
) -> Block | None:
    inside, around = body[run[0] : run[1]], body[: run[0]] + body[run[1] :]
    span = Span(inside[0].span.start, inside[-1].span.end)
    voice = analysis.author_voice.text
    if voice.count(BLANK, *span) * 3 > span.end - span.start or _POINTING.match(inside[0].text):
        return None
    if any(_NOTES.search(s.text) for s in inside) or _names(analysis, inside) & _names(analysis, around):
        return None
    own = _weights(analysis, inside)
    rest = {stem for s in around for stem in analysis.stems[s.index]}
    share = sum(w for (stem, _), w in own.items() if stem in rest) / (sum(own.values()) or 1.0)
    shown, others = _telling(own), _telling(_weights(analysis, around))
    # What both speak of most is the subject of the article.
    if share >= most or not {stem for stem, _ in shown}.isdisjoint(stem for stem, _ in others[:_SUBJECTS]):
        return None
    words, words_around = (tuple(word for _, word in told) for told in (shown, others))
    return Block(span, len(inside), round(likeness, 3), round(share, 3), words, words_around)


def _names(analysis: Analysis, sentences: list[Sentence]) -> set[str]:
    """Keys of what the sentences name; days and the like are no names, rare words with capitals are."""
    known = analysis.entities
    keys = {key for s in sentences for key in analysis.entity_keys[s.index]}
    return {
        key
        for key in keys
        if " " in key or (key in known and (known[key].kind is not EntityKind.OTHER or topics.weight(key) >= _RARE))
    }


def _weights(analysis: Analysis, sentences: list[Sentence]) -> Counter[tuple[str, str]]:
    """Weight by stem and one of its words, names left out."""
    found: Counter[tuple[str, str]] = Counter()
    spelled: dict[str, str] = {}
    for s in sentences:
        for stem, word in zip(analysis.stems[s.index], analysis.words[s.index], strict=True):
            if word.text[0].islower() and (weight := topics.weight(word.lower)) > 0:
                found[stem, spelled.setdefault(stem, word.lower)] += weight  # type: ignore[assignment]
    return found


def _telling(weights: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    """The stems and words that weigh most, heaviest first."""
    return [key for key, _ in sorted(weights.items(), key=lambda t: (-t[1], t[0]))[:_SHOWN]]


def _hangs_together(vectors: Floats, run: tuple[int, int]) -> bool:
    """Whether the rest is about one thing: in a digest every part is foreign to the others."""
    import numpy as np  # noqa: PLC0415

    rest = np.concatenate([vectors[: run[0]], vectors[run[1] :]])
    whole = topics.unit(rest.sum(0, keepdims=True))[0]
    own = topics.unit(rest) @ whole
    inside = topics.unit(vectors[run[0] : run[1]]) @ whole
    return bool(np.median(own) > _TOGETHER and inside.max() < np.median(own))


_TOGETHER = 0.45

__all__ = ["Block", "foreign"]
