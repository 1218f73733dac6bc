"""Fixed terms that a synonym spinner has put into other words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.document import Span
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Spun(NamedTuple):
    span: Span
    meant: str


def spun(analysis: Analysis) -> Iterator[Spun]:
    """Spun terms outside quotations, in text order."""
    known, vocabulary = _by_word(), analysis.vocabulary
    # The keys of a dictionary would be compared word by word of the article.
    wanted = [w for word in frozenset(known) & vocabulary for w in known[word] if vocabulary.issuperset(w[0])]
    found = [Spun(span, meant) for phrase, meant in wanted for span in _places(analysis, phrase)]
    yield from sorted(s for s in found if analysis.author_voice.holds(s.span))


def _places(analysis: Analysis, phrase: tuple[str, ...]) -> Iterator[Span]:
    first, *others = (analysis.places[word] for word in phrase)
    for index in set(first).intersection(*others):
        lowers, words = analysis.lowers[index], analysis.words[index]
        for at in range(len(lowers) - len(phrase) + 1):
            if lowers[at : at + len(phrase)] == phrase:
                yield Span(words[at].start, words[at + len(phrase) - 1].end)


@cache
def _by_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases with what they stand for, by their longest word, which is seldom the commonest."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, meant in table("tortured_phrases").items():
        apart = tuple(key.split())
        for phrase in (apart, (f"{apart[0]}-{apart[1]}", *apart[2:])):
            found.setdefault(max(phrase, key=len), []).append((phrase, meant))
    return found
