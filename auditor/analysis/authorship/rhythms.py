"""How the sentences of an article run: how alike in length they are, and how dense with words in fashion."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor.analysis.voices import BLANK
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


def variation(analysis: Analysis) -> tuple[float, int]:
    """Standard deviation of sentence length in words over its mean, and the number of sentences."""
    lengths = [len(analysis.words[s.index]) for s in analysis.body]
    if not lengths:
        return 0.0, 0
    mean = sum(lengths) / len(lengths)
    spread = sqrt(sum([(n - mean) ** 2 for n in lengths]) / len(lengths))
    return spread / max(mean, 1), len(lengths)


class Fashion(NamedTuple):
    """`kinds` counts words of one root once; `rate` is uses in a thousand words of the prose."""

    spans: tuple[Span, ...]
    kinds: int
    rate: float


@cache
def _roots() -> dict[str, int]:
    """Words in fashion with the number of their root."""
    groups = enumerate(lexicon.entries("ai_vocabulary"))
    return {word: number for number, group in groups for word in group.split("; ")}


@cache
def _words() -> frozenset[str]:
    return frozenset(_roots())


def fashion(analysis: Analysis, kinds: int) -> Fashion | None:
    """Words in fashion that the author uses, None where there are fewer than `kinds`."""
    roots, held = _roots(), _words() & analysis.vocabulary
    if len({roots[word] for word in held}) < kinds:
        return None
    voice = analysis.body_voice.text
    indices = sorted({i for word in held for i in analysis.places[word]})
    uses = [w for i in indices for w in analysis.words[i] if w.lower in held and voice[w.start] != BLANK]
    rate = 1000 * len(uses) / max(1, analysis.body_words)
    return Fashion(tuple(Span(w.start, w.end) for w in uses), len({roots[w.lower] for w in uses}), rate)
