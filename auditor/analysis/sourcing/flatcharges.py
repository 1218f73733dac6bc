"""Crimes told of somebody named as plain fact, where the article knows of no accuser, charge, verdict or confession."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Flat(NamedTuple):
    """`span` runs from the name to the verb; `party` is the key of the entity."""

    span: Span
    party: str
    name: str
    deed: str


class _Deed(NamedTuple):
    needs: frozenset[str]
    bars: frozenset[str]


@cache
def _deeds() -> dict[str, _Deed]:
    rows = ([*line.split("\t"), "", ""][:3] for line in entries("flat_deeds"))
    return {verb: _Deed(word_set(needs), word_set(bars)) for verb, needs, bars in rows}


@cache
def _forms() -> frozenset[str]:
    return frozenset(_deeds()) | _NAMES


_NAMES = word_set(
    "thief thieves rapist murderer fraudster swindler embezzler crook criminal paedophile pedophile conman killer "
    "smuggler forger"
)
# Where an article knows of these, somebody has charged, judged or confessed it.
_KNOWN = word_set(
    """convicted conviction convictions sentenced sentence guilty pleaded pled admitted admits confessed confession
    jailed imprisoned prison jail verdict jury charged charges indicted indictment arrested arrest accused accuses
    accusation accusations alleged allegedly alleges allegation allegations prosecutors prosecutor prosecution trial
    court lawsuit sued suspected suspect suspicion reportedly investigators investigation detectives police tribunal"""
)
_TALES = word_set("novel film movie series episode fiction thriller opera character mythology legend")
_DOUBT = word_set(
    """if whether would could might may should not never no n't nobody who had reportedly supposedly apparently said
    says claims claimed believes that how why suggests suggested"""
)
_BETWEEN = word_set(
    "has have also then later once even twice repeatedly secretly personally deliberately himself herself"
)
_YEAR = re.compile(r"\b(?:1[0-8]\d\d|19[0-7]\d)\b")
_NEAR, _APART, _AROUND = 8, 3, 3


def flat(analysis: Analysis) -> Iterator[Flat]:
    """One for each party, in text order."""
    vocabulary = analysis.vocabulary
    met = _forms() & vocabulary
    if not met or not _TALES.isdisjoint(vocabulary):
        return
    seen: set[str] = set()
    sentences = analysis.document.sentences
    for s in sorted({s for w in met for s in analysis.places[w]}):
        if sentences[s].zone is not ZoneKind.BODY:
            continue
        found = _read(analysis, sentences[s])
        if found is not None and found.party not in seen and not _known(analysis, found.party, s):
            seen.add(found.party)
            yield found


def _known(analysis: Analysis, party: str, place: int) -> bool:
    """Whether a charge, a verdict or a confession is told of the party, or near the sentence."""
    lowers, keys = analysis.lowers, analysis.entity_keys
    near = range(max(0, place - _AROUND), min(len(lowers), place + _AROUND + 1))
    return any(not _KNOWN.isdisjoint(lowers[s]) for s in range(len(lowers)) if s in near or party in keys[s])


def _read(analysis: Analysis, sentence: Sentence) -> Flat | None:
    lowers = analysis.lowers[sentence.index]
    if _YEAR.search(sentence.text) or sentence.text.endswith("?"):
        return None
    if any(a.sentence == sentence.index for a in analysis.attributions):
        return None
    words, voice = analysis.words[sentence.index], analysis.body_voice.text
    for k, lower in enumerate(lowers):
        end = _deed_end(lowers, k, lower)
        if end is None or voice[words[k].start] == BLANK:
            continue
        party = _subject(analysis, sentence, k, named=lower in _NAMES)
        if party is None or not _DOUBT.isdisjoint(lowers[: k + 1]):
            continue
        span = Span(party.span.start, words[end].end)
        return Flat(span, party.key, analysis.entities[party.key].name, lower)
    return None


def _deed_end(lowers: tuple[str, ...], k: int, lower: str) -> int | None:
    """Index of the last word of the deed; None where the word tells of none here."""
    if lower in _NAMES:
        return k
    deed = _deeds().get(lower)
    following = lowers[k + 1 : k + 1 + _NEAR]
    if deed is None or not deed.bars.isdisjoint(following) or "by" in following[:1]:
        return None
    if deed.needs and deed.needs.isdisjoint(following):
        return None
    if lower in ("took", "taken", "accepted", "covered", "lied", "paid", "cooked", "spied"):
        return next(k + 1 + i for i, w in enumerate(following) if w in deed.needs)
    return k


def _subject(analysis: Analysis, sentence: Sentence, k: int, *, named: bool) -> Mention | None:
    """The person or organisation right before the verb, or set off from it by commas."""
    words, lowers = analysis.words[sentence.index], analysis.lowers[sentence.index]
    at = k - 1
    if named:
        while at >= 0 and lowers[at] not in ("is", "was"):
            if k - at > _APART:
                return None
            at -= 1
        at -= 1
    while at >= 0 and (lowers[at] in _BETWEEN or lowers[at].endswith("ly")):
        at -= 1
    if at < 0:
        return None
    mentions = analysis.mentions
    place = bisect_left(mentions, words[at].end, key=lambda m: m.span.end)
    if place >= len(mentions) or mentions[place].span.end != words[at].end:
        return None
    mention = mentions[place]
    entity = analysis.entities[mention.key]
    whole = entity.kind is EntityKind.PERSON and (" " in entity.name or mention.title)
    return mention if whole or entity.kind is EntityKind.ORGANISATION else None
