"""How far a sentence of the author's own judges, heats or takes sides, and which of its words do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon, models
from auditor.analysis import tokens
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

# Kinds of words in `slant_words.txt`; the last one keeps a sentence plain.
KINDS = (
    "scorn", "praise", "attack", "people", "heat", "camps", "boost", "stance", "figure", "reader", "plain",
)  # fmt: skip
# Kinds that judge by themselves; without a word of one, a sentence is not looked at.
_JUDGING = frozenset({"scorn", "attack", "people", "heat", "camps"})
_TELLS = (*(f"{kind}_share" for kind in KINDS), "listed")
_MARKS = ("length", "quoted", "exclaimed", "asked", "figures", "capitals", "dashed", "commas")
FEATURES = ("words", "highest", *KINDS, *_TELLS, *_MARKS)
# More of one kind tells no more.
_MOST = 4
_PERSONAL = frozenset("i my me i'm i've we our us you your".split())
# Fewer words of the author's own are a label.
_FEWEST = 5


@dataclass(frozen=True, slots=True)
class Slant:
    """`p` is the probability that readers of several camps call the sentence biased; `words` are those that judge.

    `pure` are those of them that seldom merely name what happened. `personal`: the writer speaks of themself.
    """

    sentence: Sentence
    p: float
    words: tuple[Word, ...]
    pure: tuple[Word, ...]
    personal: bool


@cache
def _kinds() -> dict[str, tuple[int, ...]]:
    """Numbers of the kinds of words by stem."""
    found: dict[str, tuple[int, ...]] = {}
    for entry in lexicon.entries("slant_words"):
        kind, _, words = entry.partition("\t")
        number = KINDS.index(kind)
        for stem in {tokens.stem(word) for word in words.split()}:
            found[stem] = (*found.get(stem, ()), number)
    return found


@cache
def judging() -> frozenset[str]:
    """Stems that judge by themselves."""
    numbers = {KINDS.index(kind) for kind in _JUDGING}
    return frozenset(stem for stem, kinds in _kinds().items() if numbers & set(kinds))


@cache
def literal() -> frozenset[str]:
    """Stems of judging words that as often name what happened."""
    return frozenset(map(tokens.stem, lexicon.entries("slant_literals")))


@cache
def alternatives() -> dict[str, str]:
    """A neutral word by the stem of a loaded one, as far as there is one."""
    found = {tokens.stem(word): plain for word, plain in lexicon.table("loaded_words").items() if " " not in word}
    for entry in lexicon.entries("loaded_classes"):
        _, plain, words = entry.split("\t")
        for word in words.split():
            found.setdefault(tokens.stem(word), plain)
    return found


@cache
def _listed() -> frozenset[str]:
    """Stems of the words for which there is a neutral one."""
    classes = (entry.split("\t")[2] for entry in lexicon.entries("loaded_classes"))
    names = [*lexicon.table("loaded_words"), *(word for words in classes for word in words.split())]
    return frozenset(tokens.stem(name) for name in names if " " not in name)


def features(text: str, lowers: Sequence[str], stems: Sequence[str], scores: npt.NDArray[np.float32]) -> list[float]:
    """The values of `FEATURES` for a sentence; `scores` holds one score a word of the word table."""
    kinds, listed, place = _kinds(), _listed(), models.word_table().place
    counts = [0] * len(KINDS)
    for stem in stems:
        for number in kinds.get(stem, ()):
            counts[number] += 1
    size = max(len(lowers), 1)
    known = [float(scores[place[lower]]) for lower in lowers if lower in place]
    capitals = sum(part[0].isupper() for part in text.split())
    return [
        sum(known) / math.sqrt(size),
        max(known, default=0.0),
        *(float(min(count, _MOST)) for count in counts),
        *(10 * count / size for count in counts),
        float(min(sum(stem in listed for stem in stems), _MOST)),
        math.log(size),
        float('"' in text or "“" in text),
        float("!" in text),
        float("?" in text),
        float(min(sum(c.isdigit() for c in text), 6)),
        capitals / size,
        float("—" in text or "–" in text or " - " in text),
        float(min(text.count(","), _MOST)),
    ]


def slants(analysis: Analysis, least: float = 0.0, pure: int = 0) -> tuple[Slant, ...]:
    """Body sentences with a word of the author's own that judges, and a probability of at least `least`.

    With `pure`, so many different judging words have to be of the kind that seldom names what happened.

    Raises: ModelUnavailable.
    """
    telling, plain_too = judging(), literal()
    met = [s for s in analysis.body if not telling.isdisjoint(analysis.stems[s.index])]
    found = []
    for sentence in met:
        kept = own(analysis, sentence)
        words = [(word, stem) for word, stem in kept if stem in telling]
        clear = {stem: word for word, stem in words if stem not in plain_too}
        if words and len(kept) >= _FEWEST and len(clear) >= pure:
            found.append((sentence, tuple(word for word, _ in words), tuple(clear.values()), kept))
    if not found:
        return ()
    judged = probabilities([(sentence.text, kept) for sentence, _, _, kept in found])
    return tuple(
        Slant(sentence, p, words, clear, _is_personal(analysis, sentence))
        for (sentence, words, clear, _), p in zip(found, judged, strict=True)
        if p >= least
    )  # fmt: skip


def _is_personal(analysis: Analysis, sentence: Sentence) -> bool:
    return not _PERSONAL.isdisjoint(word.lower for word, _ in own(analysis, sentence))


def alternative(lower: str, plain: dict[str, str]) -> str | None:
    """The neutral word of `alternatives` for a word."""
    return plain.get(tokens.stem(lower))


def own(analysis: Analysis, sentence: Sentence) -> list[tuple[Word, str]]:
    """Words of the sentence that are the author's own, with their stems."""
    voice = analysis.author_voice.text
    pairs = zip(analysis.words[sentence.index], analysis.stems[sentence.index], strict=True)
    return [(word, stem) for word, stem in pairs if voice[word.start] != BLANK]


def probabilities(sentences: Sequence[tuple[str, Sequence[tuple[Word, str]]]]) -> list[float]:
    """Probability of bias for each text with its own words.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    scores = models.word_scores("slant")
    rows = [
        features(text, [word.lower for word, _ in kept], [stem for _, stem in kept], scores)
        for text, kept in sentences
    ]  # fmt: skip
    judged: list[float] = models.logistic("slant").probabilities(np.array(rows, np.float32)).tolist()
    return judged
