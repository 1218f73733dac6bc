"""Words that cannot follow one another in English prose, told by their classes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Garble(NamedTuple):
    span: Span
    kind: str


_ARTICLES = ("the", "a", "an")
_PASTS = (
    "went", "saw", "came", "took", "wrote", "gave", "knew", "began", "fell", "grew", "chose", "spoke", "drove", "flew",
    "ate", "threw", "became",
)  # fmt: skip
_KINDS = {
    "two articles": [(a, b) for a, b in product(_ARTICLES, _ARTICLES) if (a, b) != ("a", "a")],
    "an article before a verb": list(
        product(_ARTICLES, ("is", "are", "was", "were", "has", "have", "had", "would", "could", "should", "been"))
    ),
    "an article before a preposition": [
        *product(_ARTICLES, ("of", "from", "with", "at", "into", "because", "to")),
        *product(("the", "an"), ("and", "or", "but", "by")),
    ],
    "a preposition before a subject": [
        *product(("of", "to", "with", "from", "by"), ("he", "they")),
        *product(("with", "from", "by"), ("we",)),
    ],
    "two verbs": [
        ("is", "are"), ("are", "is"), ("was", "were"), ("were", "was"), ("is", "were"), ("are", "was"), ("are", "were"),
        ("has", "have"), ("have", "has"), ("will", "would"), ("can", "could"), ("will", "can"), ("must", "can"),
        ("should", "can"), ("would", "will"), ("will", "must"), ("could", "would"),
        *product(("will", "would", "could", "should", "must", "cannot"), ("is", "are", "was", "were", "has", "had")),
        *product(("has", "have", "had", "did", "to", "will", "would", "could", "can", "should"), _PASTS[:14]),
        *product(
            ("did not", "didn't", "didn’t", "does not", "doesn't", "doesn’t", "do not"),
            (*_PASTS, "has", "had", "was", "is", "said"),
        ),
    ],
    "a verb that does not agree": [
        ("he", "are"), ("she", "are"), ("they", "is"), ("we", "is"), ("they", "was"), ("we", "was"),
        ("they", "has"), ("we", "has"), ("he", "don't"),
    ],
    "a word twice": [(w, w) for w in "of and with for from by at are was were will their".split()],
    "an infinitive after a modal": [
        ("must", "to"), ("should", "to"), ("could", "to"), ("would", "to"), ("cannot", "to"),
    ],
    "a double comparative": list(
        product(
            ("more", "most"),
            (
                "better", "worse", "easier", "bigger", "stronger", "cheaper", "faster", "biggest", "best", "easiest",
                "strongest",
            ),
        )
    ),
    "a number that does not agree": [
        ("much", "people"), ("much", "things"), ("many", "money"), ("many", "information"), ("many", "water"),
        ("an", "advice"), ("a", "advice"), ("a", "informations"),
        ("a", "children"), ("every", "people"),
        ("each", "people"), ("these", "information"), ("many", "person"), ("many", "child"), ("several", "person"),
    ],
}  # fmt: skip
_PAIRS = {f" {a} {b} ": kind for kind, pairs in _KINDS.items() for a, b in pairs}
_NEEDLES = triggers(*_PAIRS)
# The article of a synonym that was put in another word's place: "a enormous", "an big".
_A_NEEDLES = triggers(" a a", " a e", " a i", " a o", *(f" an {letter}" for letter in "bcdfgjklmnpqrstvwyz"))
_WRONG_ARTICLE = re.compile(
    r"(?<= )(?:a\s+(?!(?:eu|ew|one|once|ouija|about))[aeio][a-z]{3,}"
    r"|an\s+(?:(?!mp)[bcdfgjklmnpqrstvwz][a-z]*[aeiouy][a-z]+|y[aeiou][a-z]{2,}))\b"
)


def garbles(analysis: Analysis) -> Iterator[Garble]:
    """Impossible neighbours in the author's own words, one for each sentence, in text order."""
    found: dict[int, Garble] = {}
    leftovers = analysis.leftovers
    for needle, places in leftovers.places.items():
        if kind := _PAIRS.get(needle):
            for at in places:
                _keep(analysis, found, Span(at + 1, at + len(needle) - 1), kind)
    if leftovers.holds(*_A_NEEDLES):
        for index in leftovers.sentences(*_A_NEEDLES):
            start, end = analysis.document.sentences[index].span
            for match in _WRONG_ARTICLE.finditer(leftovers.lower, start, end):
                _keep(analysis, found, Span(*match.span()), "an article that does not fit")
    return iter(sorted(found.values()))


def _keep(analysis: Analysis, found: dict[int, Garble], span: Span, kind: str) -> None:
    sentence = analysis.sentence_at(span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY or sentence.index in found:
        return
    text = analysis.document.reading[span.start : span.end]
    whole = analysis.body_voice.text[sentence.span.start : span.end + 1]
    small = text[1:].islower() or len(text) == 1
    if (
        (text[0].islower() or span.start == sentence.span.start)
        and small
        and BLANK not in whole[-len(text) - 1 :]
        and not _excused(analysis, span, kind)
    ):
        found[sentence.index] = Garble(span, kind)


_AUXILIARIES = frozenset(
    "do does did is are was were has have had will would can could may might shall should must let make made help see "
    "saw nor or and as than neither either whether".split()
)
_RELATIVE = frozenset("who whom which that what where how whatever whoever all everything everyone one".split())


def _excused(analysis: Analysis, span: Span, kind: str) -> bool:  # noqa: PLR0911  one return for each kind
    """Whether what stands before makes the two words follow by right: a stranded preposition, an inversion, a noun."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return True
    before = [w.lower for w in analysis.words[sentence.index] if w.end <= span.start]
    first, second = analysis.document.reading[span.start : span.end].rsplit(None, 1)
    last = before[-1] if before else ""
    if kind in ("two verbs", "a word twice"):
        if first in ("will", "must", "can"):  # nouns as well
            return last.endswith(("'s", "s'")) or last in _NOUNS_FOLLOW
        stranded = first in _BE_OR_HAVE or second in _BE_OR_HAVE  # "among those who didn't is"
        return stranded and not _RELATIVE.isdisjoint(before)
    if kind == "an infinitive after a modal":
        return last in _NOUNS_FOLLOW or not _OBJECTS.isdisjoint(before)
    if kind == "a verb that does not agree":
        return last in _AUXILIARIES or last in ("of", "like", "for", "with", "to", "between", "from", "about")
    if kind == "a double comparative":
        return last in ("any", "no", "and", "once", "what's")
    return False


_OBJECTS = frozenset("all what whatever everything best most much more as".split())
_BE_OR_HAVE = frozenset("is are was were has have".split())
_NOUNS_FOLLOW = frozenset(
    "the a an his her its their our my your this that no good free ill own political such".split()
)
