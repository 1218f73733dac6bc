"""Sentences in another language, told by their small words or their script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Foreign(NamedTuple):
    """`language` is its English name, or that of the script; `words` are the small words that tell it."""

    sentence: Sentence
    language: str
    words: tuple[str, ...]


# Shares of the words of a sentence: small words of the language at least, of English at most.
_LEAST_SHARE, _MOST_ENGLISH = 0.25, 0.12
_FEWEST, _FEWEST_SMALL = 5, 2  # words; different small words
# With fewer than so many small words, so many words that English hardly has are needed.
_ENOUGH_SMALL, _FEWEST_STRANGE, _STRANGE = 4, 2, 0.75
_CAPITALS = 0.5  # share of words from which the sentence is a list of names
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2e80-\ud7af\uf900-\ufaff]{2,}")
# Letters of another script that make a sentence, and their share.
_FEWEST_LETTERS, _LEAST_LETTERS = 12, 0.7
_SCRIPTS = {
    "CYRILLIC": "Cyrillic script", "GREEK": "Greek", "ARABIC": "Arabic script", "HEBREW": "Hebrew", "CJK": "Chinese",
    "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "DEVANAGARI": "Devanagari script",
    "THAI": "Thai", "BENGALI": "Bengali", "TAMIL": "Tamil", "ARMENIAN": "Armenian", "GEORGIAN": "Georgian",
}  # fmt: skip


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Names of the languages by small word; a word that several have counts for each."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lexicon.entries("tongue_words"):
        name, words = line.split("\t")
        for word in words.split():
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _english() -> frozenset[str]:
    return frozenset(w for w, names in _languages().items() if "English" in names)


@cache
def _telling() -> frozenset[str]:
    """Small words that English does not have."""
    return frozenset(_languages().keys() - _english())


def foreign(analysis: Analysis) -> Iterator[Foreign]:
    """Body sentences in another language that no quotation marks enclose, in text order."""
    sentences = analysis.document.sentences
    counts: dict[int, int] = {}
    for word in _telling() & analysis.vocabulary:
        for place in analysis.places[word]:
            counts[place] = counts.get(place, 0) + 1
    likely = {place for place, n in counts.items() if n >= _FEWEST_SMALL}
    if not analysis.document.reading.isascii():
        likely |= {
            s.index for m in _OTHER_SCRIPT.finditer(analysis.document.reading) if (s := analysis.sentence_at(m.start()))
        }
    for place in sorted(likely):
        sentence = sentences[place]
        if sentence.zone is not ZoneKind.BODY:
            continue
        text = analysis.author_voice.text[sentence.span.start : sentence.span.end]
        if text.count(BLANK) * 4 > len(text):
            continue
        found = _by_script(sentence, text) or _by_words(analysis, sentence)
        if found is not None:
            yield found


def _by_words(analysis: Analysis, sentence: Sentence) -> Foreign | None:
    words = [w for w in analysis.words[sentence.index] if w.text[0].isalpha()]
    if len(words) < _FEWEST:
        return None
    small, english = _languages(), _english()
    told: dict[str, set[str]] = {}
    times: dict[str, int] = {}
    for w in words:
        for name in small.get(w.lower, ()):
            told.setdefault(name, set()).add(w.lower)
            times[name] = times.get(name, 0) + 1
    best = max(sorted(told), key=lambda name: len(told[name]), default="")
    own = told.get(best, set()) - english
    if len(own) < _FEWEST_SMALL or times[best] < _LEAST_SHARE * len(words):
        return None
    plain = sum(w.lower in english and w.lower not in told[best] for w in words)
    named = sum(w.text[0].isupper() for w in words) > _CAPITALS * len(words)
    if plain > (0 if named else _MOST_ENGLISH * len(words)):
        return None
    strange = sum(w.text[0].islower() and topics.weight(w.lower) >= _STRANGE for w in words)
    if len(own) < _ENOUGH_SMALL and (named or strange < _FEWEST_STRANGE):
        return None
    return Foreign(sentence, best, tuple(sorted(told[best])))


def _by_script(sentence: Sentence, text: str) -> Foreign | None:
    letters = [c for c in text if c.isalpha()]
    other = [c for c in letters if ord(c) > _LATIN]
    if len(other) < _FEWEST_LETTERS or len(other) < _LEAST_LETTERS * len(letters):
        return None
    scripts = [unicodedata.name(c, "").partition(" ")[0] for c in other]
    best = max(sorted(set(scripts)), key=scripts.count)
    return Foreign(sentence, _SCRIPTS[best], ()) if best in _SCRIPTS else None


_LATIN = 0x036F  # the last character of the Latin blocks and their marks
