"""One statement in nearly the same words that is given to two sources."""

from __future__ import annotations

from collections.abc import Iterator, KeysView
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.attribution import CueKind
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.voices import BLANK
from auditor.document import RESIDUE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Missourcing(NamedTuple):
    """`span` is the later telling, `other` the first; `names` are their sources in that order."""

    span: Span
    other: Span
    names: tuple[str, str]


class _Statement(NamedTuple):
    key: str
    source: Span
    span: Span
    sentence: int
    quoted: bool


_KINDS = frozenset({CueKind.SAY, CueKind.ACCUSE, CueKind.BELIEVE, CueKind.ADMIT})
# Words by which an article says itself that two say the same.
_AGREEING = word_set(
    "also too likewise similarly agree agrees agreed agreeing echo echoed echoes echoing repeat repeated repeats "
    "confirm confirmed confirms confirming both joint jointly separately same reiterate reiterated backed supported "
    "seconded acknowledged concurred admitted conceded citing cited"
)
_NEGATIONS = word_set("not no never neither nor without n't cannot won't didn't wasn't isn't hadn't hasn't doesn't")
_UNREAD = RESIDUE | {ZoneKind.HEADLINE, ZoneKind.SUBHEADING, ZoneKind.STANDFIRST, ZoneKind.CORRECTION, ZoneKind.BIO}
# Shorter statements can be made by anybody; shares of the shorter and of the longer telling that must be the same.
_SHORTEST, _LEAST, _OF_SHORTER, _OF_LONGER = 30, 5, 0.8, 0.65
# Words in at most so many sentences tell two apart; so many of them a repeated statement has.
_RARE, _FEWEST_RARE = 4, 4
# No article has more sources that are worth comparing.
_MOST = 60


def missourcings(analysis: Analysis) -> Iterator[Missourcing]:
    """Statements given to two named sources that nothing says agree, in text order of the later telling."""
    told: dict[int, list[_Statement]] = {}
    for each in islice(_statements(analysis), _MOST):
        told.setdefault(each.sentence, []).append(each)
    seen: set[int] = set()
    for first, second in sorted(_sharing(analysis, told.keys()), key=itemgetter(1, 0)):
        if second in seen:
            continue
        pairs = ((one, two) for one in told[first] for two in told[second])
        found = next((pair for pair in pairs if _clash(analysis, *pair)), None)
        if found is not None:
            seen.add(second)
            one, two = found
            yield Missourcing(two.span, one.span, (_name(analysis, one), _name(analysis, two)))


def _clash(analysis: Analysis, one: _Statement, two: _Statement) -> bool:
    if one.key == two.key or (one.quoted and two.quoted):
        return False
    return _same(analysis, one, two) and not _joined(analysis, one, two)


def _sharing(analysis: Analysis, sentences: KeysView[int]) -> set[tuple[int, int]]:
    """Pairs of these sentences that have words in common which few others have."""
    met: dict[tuple[int, int], int] = {}
    roots = analysis.roots
    for one in sentences:
        for stem in set(analysis.stems[one]):
            places = roots.get(stem, ())
            if 1 < len(places) <= _RARE:
                for two in places:
                    if two > one and two in sentences:
                        met[one, two] = met.get((one, two), 0) + 1
    return {pair for pair, count in met.items() if count >= _FEWEST_RARE}


def _statements(analysis: Analysis) -> Iterator[_Statement]:
    sentences, voice = analysis.document.sentences, analysis.author_voice.text
    for each in analysis.attributions:
        content = each.content
        if content is None or each.source is None or each.source_key is None or each.kind not in _KINDS:
            continue
        if content.end - content.start >= _SHORTEST and sentences[each.sentence].zone not in _UNREAD:
            quoted = voice[content.start : content.start + 2].strip('“"')[:1] in ("", BLANK)
            yield _Statement(each.source_key, each.source, content, each.sentence, quoted)
    for quotation in analysis.quotations:
        inner = quotation.quote.inner
        if quotation.speaker_key and quotation.speaker and quotation.verb and inner.end - inner.start >= _SHORTEST:
            yield _Statement(quotation.speaker_key, quotation.speaker, inner, quotation.sentence, quoted=True)


def _content(analysis: Analysis, each: _Statement) -> tuple[frozenset[str], frozenset[str], bool]:
    """Stems of the content words, figures, and whether it is negated."""
    words, lowers = analysis.words[each.sentence], analysis.lowers[each.sentence]
    stems = analysis.stems[each.sentence]
    inside = [
        k
        for k, w in enumerate(words)
        if each.span.start <= w.start < each.span.end and not each.source.start <= w.start < each.source.end
    ]
    content = frozenset(stems[k] for k in inside if lowers[k] not in FUNCTION and len(lowers[k]) > 2)
    figures = frozenset(lowers[k] for k in inside if lowers[k][0].isdigit() or lowers[k] in CARDINALS)
    negated = any(lowers[k] in _NEGATIONS or lowers[k].endswith("n't") for k in inside)
    return content, figures, negated


def _same(analysis: Analysis, one: _Statement, two: _Statement) -> bool:
    (first, figures, negated), (second, others, other_negated) = (_content(analysis, x) for x in (one, two))
    shared = len(first & second)
    short, long = sorted((len(first), len(second)))
    if shared < max(_LEAST, _OF_SHORTER * short, _OF_LONGER * long):
        return False
    return figures == others and negated == other_negated


def _joined(analysis: Analysis, one: _Statement, two: _Statement) -> bool:
    """Whether the article puts the two sources together, or the source is no name."""
    if not all(_named(analysis, each) for each in (one, two)):
        return True
    lowers = (*analysis.lowers[one.sentence], *analysis.lowers[two.sentence])
    if not _AGREEING.isdisjoint(lowers):
        return True
    keys = analysis.entity_keys
    if one.key in keys[two.sentence] or two.key in keys[one.sentence]:
        return True
    kinds = {analysis.entities[each.key].kind for each in (one, two)}
    # A person may speak for the body beside which it is named anywhere.
    return len(kinds) > 1 and any(one.key in held and two.key in held for held in keys)


def _named(analysis: Analysis, each: _Statement) -> bool:
    entity = analysis.entities.get(each.key)
    words = analysis.document.slice(each.source).split()
    if entity is None or entity.kind is EntityKind.PLACE or not words:
        return False
    # "The Republican governor" is another than the one named.
    heads = entity.kind is EntityKind.PERSON or words[-1].strip(",.") == entity.name.split()[-1]
    if not heads or (entity.kind is EntityKind.OTHER and " " not in entity.name):
        return False
    return words[0].lower() not in ("he", "she", "it", "they", "who", "which", "his", "her", "their", "its")


def _name(analysis: Analysis, each: _Statement) -> str:
    return analysis.entities[each.key].name


__all__ = ["Missourcing", "missourcings"]
