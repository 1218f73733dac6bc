"""Sentences that lack a finite verb, told without a tagger and so only where there is no doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import looseclauses
from auditor.document import Sentence
from auditor.lexicon import table, words

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
# What can only lead up to, or add to, a sentence; and a noun with what hangs on it, but no verb.
_LEADING = re.compile(
    r"(?:Because of|Due to|Without|Rather than|As part of|Following|Amid|Besides|Owing to|Thanks to|Despite"
    r"|In spite of|As well as|Such as|Along with|Together with"
    r"|In addition to"
    r"|Instead of|Including|Excluding|Apart from|Regardless of|On account of|In contrast to)\s"
)
_VERBLESS = re.compile(
    r"(?:No|An?)\s(?:[a-z][\w-]*\s){1,3}(?:of|for|to|in|on|at|with|from|between|against|by|among|after"
    r"|without)\s(?:an?|the|its?|his|her|their|any|all"
    r"|[A-Z])"
)
_FIRST = frozenset(
    "because due without rather as amid besides owing thanks despite in such along together instead apart regardless "
    "on no a an".split()
)
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
        "since",
        "until",
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
    """Body sentences that are a phrase without a verb, each with the sentence it was cut off from.

    Two in a row are a writer's rhythm, and so is one that opens a paragraph.
    """
    previous: Sentence | None = None
    was_fragment = False
    for each in analysis.body:
        fragment = _leads(analysis.lowers[each.index]) and _opens(each.text) and _is_fragment(analysis, each)
        together = previous is not None and previous.paragraph == each.paragraph and previous.text.endswith(".")
        if fragment and together and not was_fragment and not _followed(analysis, each) and previous is not None:
            yield previous, each
        previous, was_fragment = each, fragment


def _leads(lowers: Sequence[str]) -> bool:
    return bool(lowers) and (lowers[0].endswith("ing") or lowers[0] in _FIRST)


def _opens(text: str) -> bool:
    return any(pattern.match(text) for pattern in (_PARTICIPLE, _LEADING, _VERBLESS))


def _followed(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the next sentence opens with a participle as well."""
    following = sentence.index + 1
    sentences = analysis.document.sentences
    return following < len(sentences) and _opens(sentences[following].text)


def _is_fragment(analysis: Analysis, sentence: Sentence) -> bool:
    found = analysis.words[sentence.index]
    if not _SHORTEST <= len(found) <= _LONGEST or _BROKEN.search(sentence.text) or not sentence.text.endswith("."):
        return False
    joined = _LEADING.match(sentence.text) is not None
    if (found[0].lower in words("ing_words") and not joined) or any(
        q.span.start < sentence.span.end and q.span.end > sentence.span.start for q in analysis.document.quotes
    ):
        return False
    if _VERBLESS.match(sentence.text) and not looseclauses.is_verbless(analysis, sentence):
        return False
    return not any(_may_be_finite(found, place) for place in range(1, len(found)))


def _may_be_finite(found: tuple[Word, ...], place: int) -> bool:
    """Whether a word can be the verb of a sentence; a noun is told by what stands around it."""
    lower = found[place].lower
    if lower in _BEFORE_NOUN or lower == "since":
        return False
    kind = table("finite_verbs").get(lower)
    if kind == "always" or lower in _NOMINATIVE or "'" in lower.removesuffix("'s"):
        return True
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        following = found[place + 1].lower if place + 1 < len(found) else "of"
        return found[place].text[0].islower() and following not in _AFTER_NOUN and not _after_number(found, place)
    return (kind == "verb" or lower.endswith("ed")) and found[place - 1].lower not in _BEFORE_NOUN


def _after_number(found: tuple[Word, ...], place: int) -> bool:
    """A plural after a figure, an article, or in a list: "600 residents", "gas, grain"."""
    before, word = found[place - 1], found[place]
    listed = place + 1 < len(found) and found[place + 1].start - word.end > 1
    return before.text[0].isdigit() or before.lower in _BEFORE_NOUN or (place == 1 and listed)
