"""The adjectives the report itself gives to persons, by whether they honour or lower."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor.analysis import stances
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Described(NamedTuple):
    """Adjectives given to one person, with where they stand, in text order."""

    name: str
    honours: tuple[tuple[str, Span], ...]
    lowers: tuple[tuple[str, Span], ...]


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicon.table("descriptions")
    return frozenset(rows["honours"].split()), frozenset(rows["lowers"].split())


@cache
def _every() -> frozenset[str]:
    return frozenset().union(*_lists())


# Words before a name that may be its adjectives, and after it, in ", a calm and popular clerk," and "is a calm clerk".
_BEFORE, _AFTER = 4, 7
_LINKS = frozenset("a an the is was remains and but very so always both , who has been rather more most".split())
_STOPS = frozenset(
    "said says told of in on at with for by from against over to that when as if while not no never".split()
)


def descriptions(analysis: Analysis) -> list[Described]:
    """Persons whom the report describes, in the order of their first adjective."""
    if len(_every() & analysis.vocabulary) < 2:
        return []
    found: dict[str, tuple[list[tuple[str, Span]], list[tuple[str, Span]]]] = {}
    sentences = {place for word in _every() & analysis.vocabulary for place in analysis.places[word]}
    for mention in analysis.mentions:
        entity = analysis.entities.get(mention.key)
        if mention.sentence not in sentences or entity is None or entity.kind is not EntityKind.PERSON:
            continue
        if analysis.document.sentences[mention.sentence].zone is not ZoneKind.BODY:
            continue
        for word, span in _adjectives(analysis, mention):
            kinds = found.setdefault(mention.key, ([], []))
            kinds[0 if word in _lists()[0] else 1].append((word, span))
    return [Described(analysis.entities[key].name, tuple(up), tuple(down)) for key, (up, down) in found.items()]


def _adjectives(analysis: Analysis, mention: Mention) -> list[tuple[str, Span]]:
    words = analysis.words[mention.sentence]
    before = [i for i, w in enumerate(words) if w.end <= mention.span.start][-_BEFORE:]
    after = [i for i, w in enumerate(words) if w.start >= mention.span.end][:_AFTER]
    found = []
    for index in reversed(before):
        if words[index].lower in _STOPS:
            break
        found.append(index)
    for at, index in enumerate(after):
        lower = words[index].lower
        if lower in _STOPS or (at == 0 and lower not in _LINKS):
            break
        found.append(index)
    kept = []
    for index in sorted(found):
        word = words[index]
        span = Span(word.start, word.end)
        own = analysis.author_voice.text[word.start] != BLANK
        if word.lower in _every() and own and not stances.attributed(analysis, span):
            kept.append((word.lower, span))
    return kept


def opposite(analysis: Analysis, least: int) -> tuple[Described, Described] | None:
    """One person who is only lowered and one who is only honoured, each by `least` different adjectives or more."""
    every = descriptions(analysis)
    lowered = [d for d in every if len({w for w, _ in d.lowers}) >= least and not d.honours]
    honoured = [d for d in every if len({w for w, _ in d.honours}) >= least and not d.lowers]
    if not lowered or not honoured:
        return None
    return max(lowered, key=lambda d: (len(d.lowers), d.name)), max(honoured, key=lambda d: (len(d.honours), d.name))
