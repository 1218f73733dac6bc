"""Manners of language models in an article's own words. No proof of anything: people write so too, and did so first."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.voices import BLANK
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# What is counted, by the kinds of `machine_style.txt` and three of form.
_VOCABULARY = "vocabulary"
_TAIL = re.compile(
    r", (?:further )?(?:highlighting|underscoring|emphasi[sz]ing|reflecting|showcasing|demonstrating|signal(?:l)?ing|"
    r"ensuring|fostering|marking|reinforcing|cementing|solidifying|contributing to|paving the way|raising concerns|"
    r"sparking|prompting)\b(?=[^.]{3,90}\.)"
)
_PARALLEL = re.compile(
    r"\bnot (?:just|only|merely)\b[^.;]{3,60}?,? but (?:also )?|"
    r"\b(?:isn['’]t|is not) (?:just|merely|about) [^.;]{3,60}; it"
)
# Words of the author's own that a rate needs.
_FEWEST = 150


class Manner(NamedTuple):
    span: Span
    kind: str


class Style(NamedTuple):
    """`rate` is the weight of manners in a thousand words of the author's own; `kinds` is how many differ.

    `evenness` is how alike the sentences are in length, 0 for the usual variety.
    """

    manners: tuple[Manner, ...]
    rate: float
    evenness: float
    kinds: int


@cache
def _words() -> dict[str, float]:
    """Weight of single words."""
    return {word: float(weight) for weight, word in _entries() if " " not in word}


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted((phrase for _, phrase in _entries() if " " in phrase), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(p).replace("'", "['’]") for p in phrases) + r")\b", re.IGNORECASE)


def _entries() -> list[tuple[str, str]]:
    rows = (entry.split("\t") for entry in lexicon.entries("machine_style"))
    return [(weight, phrase) for weight, phrases in rows for phrase in phrases.split("; ")]


def style(analysis: Analysis, worth: float = 0.0) -> Style | None:
    """None where the author's own words are too few for a rate.

    Where single words alone give a rate below `worth`, phrases and forms are not looked for.
    """
    size = analysis.body_words
    if size < _FEWEST:
        return None
    weights, voice = _words(), analysis.body_voice.text
    met = sorted((place, word) for word in weights.keys() & analysis.vocabulary for place in analysis.places[word])
    if worth and 1000 * sum(weights[word] for _, word in met) < worth * size:
        return Style((), 0.0, 0.0, 0)
    size -= _quoted(analysis)
    if size < _FEWEST:
        return None
    held = [w for place in dict.fromkeys(place for place, _ in met) for w in analysis.words[place]]
    found = [
        (Manner(Span(w.start, w.end), _VOCABULARY), weights[w.lower])
        for w in held
        if w.lower in weights and voice[w.start] != BLANK
    ]
    for kind, pattern, weight in (("phrase", _phrases(), 2.0), ("tail", _TAIL, 2.0), ("parallel", _PARALLEL, 1.5)):
        found += [(Manner(Span(*m.span()), kind), weight) for m in pattern.finditer(voice)]
    found.sort(key=lambda each: each[0].span)
    rate = 1000 * sum(weight for _, weight in found) / size
    kinds = len({voice[m.span.start : m.span.end].lower() for m, _ in found})
    return Style(tuple(m for m, _ in found), rate, _evenness(analysis), kinds)


def _quoted(analysis: Analysis) -> int:
    """Number of words in the prose that are a source's."""
    voice = analysis.body_voice.text
    return sum(voice[word.start] == BLANK for s in analysis.body for word in analysis.words[s.index])


def _evenness(analysis: Analysis) -> float:
    """How far the spread of sentence lengths, over their mean, falls below that of news (0.5)."""
    lengths = [len(analysis.words[s.index]) for s in analysis.body]
    if len(lengths) < 5:
        return 0.0
    mean = sum(lengths) / len(lengths)
    spread = math.sqrt(sum((n - mean) ** 2 for n in lengths) / len(lengths))
    return max(0.5 - spread / max(mean, 1), 0.0)
