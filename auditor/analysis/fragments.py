"""Sentences that lack a finite verb, told without a tagger and so only where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.document import Sentence
from auditor.lexicon import table, words

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

_PARTICIPLE = re.compile(r"[A-Z][a-z]{2,}ing\b")
_BROKEN = re.compile(r"[:;“”\"?!…—–]|\.\.\.|'$")
# What may follow a plural noun; after a verb in -s comes its object instead.
_AFTER_NOUN = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "and",
        "or",
        "as",
        "than",
        "into",
        "over",
        "under",
        "against",
        "between",
        "among",
        "during",
        "through",
        "across",
        "within",
        "without",
        "after",
        "before",
        "about",
        "around",
        "near",
        "amid",
        "per",
        "via",
        "toward",
        "towards",
        "upon",
        "including",
        "such",
    ]
)
_BEFORE_NOUN = frozenset(
    "a an the this these those his her its their our my your of in on at by for with from to no any some such".split()
)
_NOMINATIVE = frozenset({"i", "he", "she", "they", "we"})
_SHORTEST, _LONGEST = 4, 16


def participles(analysis: Analysis) -> Iterator[tuple[Sentence, Sentence]]:
    """Body sentences that are a participle phrase and nothing else, each with the sentence it was cut off from.

    Two in a row are a writer's rhythm, and so is one that opens a paragraph.
    """
    previous: Sentence | None = None
    was_fragment = False
    for each in analysis.body:
        fragment = _PARTICIPLE.match(each.text) is not None and _is_fragment(analysis, each)
        together = previous is not None and previous.paragraph == each.paragraph and previous.text.endswith(".")
        if fragment and together and not was_fragment and not _followed(analysis, each) and previous is not None:
            yield previous, each
        previous, was_fragment = each, fragment


def _followed(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the next sentence opens with a participle as well."""
    following = sentence.index + 1
    sentences = analysis.document.sentences
    return following < len(sentences) and _PARTICIPLE.match(sentences[following].text) is not None


def _is_fragment(analysis: Analysis, sentence: Sentence) -> bool:
    found = analysis.words[sentence.index]
    if not _SHORTEST <= len(found) <= _LONGEST or _BROKEN.search(sentence.text) or not sentence.text.endswith("."):
        return False
    first = found[0].lower
    if first in words("ing_words") or any(
        q.span.start < sentence.span.end and q.span.end > sentence.span.start for q in analysis.document.quotes
    ):
        return False
    return not any(_may_be_finite(found, place) for place in range(1, len(found)))


def _may_be_finite(found: tuple[Word, ...], place: int) -> bool:
    """Whether a word can be the verb of a sentence; a noun is told by what stands around it."""
    lower = found[place].lower
    kind = table("finite_verbs").get(lower)
    if kind == "always" or lower in _NOMINATIVE or "'" in lower.removesuffix("'s"):
        return True
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        following = found[place + 1].lower if place + 1 < len(found) else "of"
        return found[place].text[0].islower() and following not in _AFTER_NOUN
    return (kind == "verb" or lower.endswith("ed")) and found[place - 1].lower not in _BEFORE_NOUN
