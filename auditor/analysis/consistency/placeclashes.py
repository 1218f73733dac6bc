"""Cities put in the wrong country, called the wrong capital, or "here" when the report was sent from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import Mention, country, is_demonym, place_key
from auditor.analysis.numbers import word_set
from auditor.document import Span, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class PlaceClash(NamedTuple):
    """`kind` is country, capital or here; `right` is the country of the city, its capital, or the place line."""

    span: Span
    kind: str
    city: str
    stated: str
    right: str


# Names that several countries have, and countries that are also a state or share a border city.
_SHARED = word_set(
    "georgetown santiago tripoli valletta victoria london georgia jerusalem nicosia kinshasa brazzaville juba panama "
    "luxembourg monaco singapore kuwait djibouti guatemala mexico"
)
_AMERICAN = frozenset({"united states", "georgia", "puerto rico"})
_IN = re.compile(r"\b(?:in|from|near|at|to|of|outside|around|reached|left) $")
_PEOPLE = r"(?P<people>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_OF_PEOPLE = re.compile(
    rf"\b[Tt]he {_PEOPLE} (?:(?:port |coastal |border )?(?:city|port|town|resort) of |(?P<capital>capital),? )$"
)
_CAPITAL = re.compile(rf", the (?:{_PEOPLE} capital|capital of (?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?))(?=[,.;)])")
_HERE = re.compile(r"\bhere in $")
# After a country that is the last of a list, or the subject of a clause.
_CLOSED = re.compile(r"[.;)]|,(?! [A-Z]| and\b)| (?:on|for|last|this|after|before|when|where|to|at|with|as|in)\b|$")
_LONGEST = 60


@cache
def _cities() -> dict[str, str]:
    """Country by city, capitals included."""
    found: dict[str, str] = {}
    for row in entries("places"):
        key, _, _, capitals = ([*row.split("\t"), "", "", ""])[:4]
        for name in filter(None, capitals.split(",")):
            found[name] = key
    for row in entries("cities"):
        key, names = row.split("\t")
        found |= dict.fromkeys(names.split(), key)
    return {city: key for city, key in found.items() if city not in _SHARED and key not in _AMERICAN}


def place_clashes(analysis: Analysis) -> Iterator[PlaceClash]:
    """Clashes in the author's own words, in text order."""
    cities = _cities()
    named = [m for m in analysis.mentions if m.text.lower() in cities]
    if not named:
        return
    voice = analysis.author_voice.text
    line = _line(analysis)
    mentions = analysis.mentions
    starts = {m.span.start: m for m in mentions}
    for mention in named:
        found = _clash(voice, mention, starts) or _here(voice, mention, line)
        if found is not None:
            yield found


def _line(analysis: Analysis) -> str:
    """The city of the place line, "" where there is none that is known."""
    zone = next((z for z in analysis.document.zones if z.kind is ZoneKind.DATELINE), None)
    if zone is None:
        return ""
    words = analysis.document.reading[zone.span.start : zone.span.end].lower()
    return next((city for city in _cities() if words.startswith(city)), "")


def _clash(voice: str, mention: Mention, starts: dict[int, Mention]) -> PlaceClash | None:
    city = mention.text.lower()
    own = _cities()[city]
    start, end = mention.span
    before = voice[max(0, start - _LONGEST) : start]
    told = _OF_PEOPLE.search(before)
    if told:
        key = place_key(told["people"]) if is_demonym(told["people"]) else ""
        span = Span(start - len(before) + told.start(), end)
        return _wrong(mention, span, key, own, capital=bool(told["capital"]))
    after = _CAPITAL.match(voice, end, end + _LONGEST)
    if after:
        name = after["people"] or after["country"]
        key = place_key(name) if after["country"] or is_demonym(name) else ""
        return _wrong(mention, Span(start, after.end()), key, own, capital=True)
    for joint in (", ", " in "):
        near = starts.get(end + len(joint))
        if near is None or not voice.startswith(joint, end) or not _is_country(near) or not _IN.search(before):
            continue
        if joint == " in " or _CLOSED.match(voice, near.span.end):
            return _wrong(mention, Span(start, near.span.end), near.key, own, capital=False)
    return None


def _is_country(mention: Mention) -> bool:
    return bool(mention.key) and place_key(mention.text) == mention.key and not is_demonym(mention.text)


def _wrong(mention: Mention, span: Span, key: str, own: str, *, capital: bool) -> PlaceClash | None:
    countries = set(_cities().values())
    if key not in countries:
        return None
    if key != own:
        return PlaceClash(span, "country", mention.text, key, own)
    if capital and country(mention.text.lower()) != own and mention.text.lower() not in _seats(own):
        return PlaceClash(span, "capital", mention.text, key, own)
    return None


@cache
def _seats(key: str) -> frozenset[str]:
    rows = ([*row.split("\t"), "", "", ""][:4] for row in entries("places"))
    return frozenset(name for place, _, _, capitals in rows if place == key for name in capitals.split(","))


def _here(voice: str, mention: Mention, line: str) -> PlaceClash | None:
    start, end = mention.span
    here = _HERE.search(voice, max(0, start - len("here in ") - 1), start)
    if not line or here is None or line == mention.text.lower():
        return None
    return PlaceClash(Span(here.start(), end), "here", mention.text, mention.text, line)


__all__ = ["PlaceClash", "place_clashes"]
