"""How sentences sound: sentiment of the author's own words, and words that tell the reader how to feel."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_NEGATIONS = frozenset("not no never neither nor without hardly scarcely".split())
_BOOSTERS = frozenset("very extremely deeply highly utterly absolutely totally completely incredibly".split())
# A negated word counts against its sign, but less; three words back is as far as negation usually reaches.
_NEGATED, _BOOSTED, _REACH = -0.6, 1.4, 3
# The sum at which a sentence counts as half-way to the extreme: two plainly valued words.
_HALF = 4.0


@cache
def _valences() -> dict[str, float]:
    rows = (entry.partition("\t") for entry in lexicon.entries("valences"))
    return {word: float(valence) for valence, _, words in rows for word in words.split()}


def tones(analysis: Analysis) -> tuple[float, ...]:
    """Sentiment of each sentence in the author's voice, in [-1, 1]; 0 for quoted and empty ones."""
    voice = analysis.author_voice.text
    return tuple(_tone([w for w in sentence if voice[w.start] != BLANK]) for sentence in analysis.words)


def _tone(words: list[Word]) -> float:
    valences = _valences()
    total = 0.0
    for index, word in enumerate(words):
        valence = valences.get(word.lower)
        if valence is None:
            continue
        before = [w.lower for w in words[max(0, index - _REACH) : index]]
        if any(w in _NEGATIONS or w.endswith("n't") for w in before):
            valence *= _NEGATED
        if before and before[-1] in _BOOSTERS:
            valence *= _BOOSTED
        total += valence
    return round(total / (abs(total) + _HALF), 4)


@cache
def _emotive() -> frozenset[str]:
    return frozenset(word for line in lexicon.entries("emotive_words") for word in line.split())


def emotive_words(analysis: Analysis) -> list[Word]:
    """Words of the prose, outside quotations, that tell the reader how to feel, in text order."""
    met = _emotive() & analysis.vocabulary
    voice, found = analysis.body_voice.text, []
    for place in sorted({place for word in met for place in analysis.places[word]}):
        if analysis.document.sentences[place].zone is ZoneKind.BODY:
            found += [w for w in analysis.words[place] if w.lower in met and voice[w.start] != BLANK]
    return found
