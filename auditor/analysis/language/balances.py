"""How the report treats its speakers: whose words it doubts, and how many of them it prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.entities import EntityKind
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Verbs that doubt the speaker, and verbs that vouch for what is said.
DOUBTING = frozenset(
    """claim allege insist contend assert purport maintain boast concede admit confess rant moan whine rail complain
    protest deny deflect gripe bluster brag""".split()
)
VOUCHING = frozenset(
    "explain reveal note point disclose show confirm prove demonstrate observe recall clarify remind".split()
)
_NEUTRAL = frozenset("say tell add state write".split())


class Treatment(NamedTuple):
    """How often a speaker is doubted, vouched for or plainly quoted; `cues` are the doubting or vouching verbs."""

    name: str
    doubted: int
    vouched: int
    plain: int
    cues: tuple[Span, ...]


class Airtime(NamedTuple):
    """Words a named speaker is quoted with; `first` is where the first quotation stands."""

    name: str
    words: int
    first: Span


def treatments(analysis: Analysis) -> list[Treatment]:
    """Speakers who are persons, in the order of their first attribution."""
    doubted: Counter[str] = Counter()
    vouched: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    cues: dict[str, list[Span]] = {}
    for each in analysis.attributions:
        key = each.source_key
        if key is None or key not in analysis.entities or analysis.entities[key].kind is not EntityKind.PERSON:
            continue
        cues.setdefault(key, [])
        if each.verb in DOUBTING:
            doubted[key] += 1
            cues[key].append(each.cue)
        elif each.verb in VOUCHING:
            vouched[key] += 1
            cues[key].append(each.cue)
        elif each.verb in _NEUTRAL:
            plain[key] += 1
    return [
        Treatment(analysis.entities[key].name, doubted[key], vouched[key], plain[key], tuple(spans))
        for key, spans in cues.items()
    ]


def opposite(analysis: Analysis, least: int) -> tuple[Treatment, Treatment] | None:
    """A speaker mostly doubted and another never doubted, each quoted `least` times or more; None without such two."""
    vocabulary = analysis.vocabulary
    if len(analysis.attributions) < 2 * least or _FORMS.isdisjoint(vocabulary):
        return None
    every = [t for t in treatments(analysis) if t.doubted + t.vouched + t.plain >= least]
    distrusted = [t for t in every if t.doubted >= least and t.vouched == 0 and t.doubted > t.plain]
    trusted = [t for t in every if t.doubted == 0]
    if not distrusted or not trusted:
        return None
    distrusted = [t for t in distrusted if t.name in _named_in_dispute(analysis)]
    if not distrusted:
        return None
    first = max(distrusted, key=lambda t: (t.doubted, t.name))
    second = max(trusted, key=lambda t: (t.vouched, t.plain, t.name))
    return (first, second) if second.vouched or (second.plain >= least and first.doubted > least) else None


def _named_in_dispute(analysis: Analysis) -> set[str]:
    keys = frozenset().union(*(analysis.entity_keys[place] for place in _disputes(analysis)))
    return {analysis.entities[key].name for key in keys if key in analysis.entities}


_FORMS = frozenset(
    """claimed claims alleged alleges insisted insists contended contends asserted asserts boasted boasts conceded
    concedes admitted admits ranted rants moaned moans whined whines complained complains maintained
    maintains""".split()
)


def airtimes(analysis: Analysis) -> list[Airtime]:
    """Named persons by the number of words they are quoted with directly in the prose, most first."""
    words: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for each in analysis.quotations:
        key = each.speaker_key
        if key is None or each.scare or key not in analysis.entities:
            continue
        if analysis.document.sentences[each.sentence].zone is not ZoneKind.BODY:
            continue
        if analysis.entities[key].kind is EntityKind.PERSON:
            inner = each.quote.inner
            words[key] += len(analysis.document.reading[inner.start : inner.end].split())
            first.setdefault(key, each.quote.span)
    found = [Airtime(analysis.entities[key].name, number, first[key]) for key, number in words.items()]
    return sorted(found, key=lambda a: (-a.words, a.name))


_DISPUTE = frozenset(
    """opposes opposed oppose opponent opponents rival rivals critic critics criticised criticized disagrees disagreed
    disputes disputed dispute rejects rejected denies denied accused accuses challenger against objected objects
    countered""".split()
)


def disputants(analysis: Analysis) -> list[Airtime]:
    """The airtimes of the two who are quoted, most first, where a sentence puts one against the other; else none."""
    places = _disputes(analysis)
    found = airtimes(analysis) if places else []
    if len(found) != 2 or all(a.words < _ENOUGH for a in found):
        return []
    return found if _opposed(analysis, places, {a.name for a in found}) else []


_ENOUGH = 10


def _disputes(analysis: Analysis) -> set[int]:
    """Sentences of the prose with a word of dispute."""
    met = _DISPUTE & analysis.vocabulary
    return {place for word in met for place in analysis.places[word]}


def _opposed(analysis: Analysis, places: set[int], names: set[str]) -> bool:
    """Whether such a sentence names both, or is itself what one of them is quoted in and names no third person."""
    for place in places:
        keys = analysis.entity_keys[place]
        persons = {e.name for key in keys if (e := analysis.entities.get(key)) and e.kind is EntityKind.PERSON}
        if persons and persons <= names:
            return True
    return False
