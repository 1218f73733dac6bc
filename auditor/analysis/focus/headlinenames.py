"""Names in a headline that stand nowhere in the article under it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.entities import EntityKind, Mention, country, is_demonym, place_key
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Absent(NamedTuple):
    """`rival` is what the lead names in its place, None where nothing of the kind is there."""

    span: Span
    name: str
    kind: EntityKind
    rival: Mention | None


_LEAST_BODY = 60  # words; below, the article may be no more than the beginning of one
_LEADS = 2  # sentences of the body
_LEAST, _TELLING = 0.4, 0.12
_RARE, _SURELY = 0.7, 0.97  # weights of words that are more often names than not, or names alone
_NAMED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_ALIKE = 4  # letters of a name; two words are forms of one when they differ in the last ones: "Norland", "Norlandish"
_LABEL = re.compile(r"^[^:|]{2,30}[:|] ")
# Everyday names of regions, bodies and trades, which articles take for granted.
_GENERAL = frozenset(
    "middle east west wall street silicon valley senate congress house white hill supreme court capitol pentagon "
    "hollywood broadway christmas easter thanksgiving halloween covid coronavirus brexit internet web tv oscars "
    "olympics olympic world cup super bowl government parliament state states democrat democrats republican "
    "republicans labour tory tories conservative conservatives liberal liberals dems gop european american british "
    "english christian muslim jewish catholic black white president king queen prince princess pope prime minister "
    "north south eastern western northern southern america europe asia africa earth mars monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november "
    "december".split()
)


def absent(analysis: Analysis) -> Iterator[Absent]:
    """Names of people, organisations and places in the headline of which the rest has no word, in order."""
    document = analysis.document
    headline = document.headline
    if headline is None or analysis.body_words < _LEAST_BODY:
        return
    told = [m for m in analysis.mentions if m.span.start < headline.end and m.span.end > headline.start]
    if not told:
        return
    later = {m.key for m in analysis.mentions if m.span.start >= headline.end}
    keys = later | {country(key) for key in later}
    text = document.reading[headline.start : headline.end]
    label = _LABEL.match(text)
    begin = headline.start + label.end() if label else headline.start
    missing = [m for m in told if m.key not in keys and m.span.start >= begin and _is_name(text, m)]
    if not missing:
        return
    rest = _rest(analysis, headline)
    named = {p for m in analysis.mentions if m.span.start >= headline.end for p in _parts(m.text)}
    for mention in missing:
        known = mention.kind is EntityKind.PERSON and not named.isdisjoint(_parts(mention.text))
        if not known and not any(_held(part, rest) for part in _telling(mention)):
            rival = _rival(analysis, mention, told)
            if rival is not None or _is_full(mention):
                yield Absent(mention.span, mention.text, mention.kind, rival)


def _rest(analysis: Analysis, headline: Span) -> frozenset[str]:
    """Words of all but the headline, the byline and the address included."""
    document = analysis.document
    zones = (z.span for z in document.zones if z.span.start >= headline.end)
    found = {w for start, end in zones for w in _parts(document.reading[start:end])}
    found.update(w for b in document.bylines for w in _parts(b.text))
    return frozenset(found | set(re.findall(r"[a-z]+", document.domain or "")))


def _parts(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", w.lower()) for joined in _WORD.findall(text) for w in joined.split("-")]


def _is_name(text: str, mention: Mention) -> bool:
    """Whether it is told by more than its capital, as every word of some headlines has one."""
    parts = _parts(mention.text)
    if mention.text.isupper() or "." in mention.text or not _GENERAL.isdisjoint(parts):
        return False
    if " ".join(parts) in lexicon.table("metonyms") or not parts or len(max(parts, key=len)) < _ALIKE:
        return False
    others = [w for w in _WORD.findall(text)[1:] if len(w) >= _ALIKE and w not in mention.text]
    capitals = sum(w[0].isupper() for w in others) > len(others) / 2
    if capitals:
        rare = all(topics.weight(p) == 1.0 or p in _first_names() for p in parts)
        return rare and (mention.kind in _NAMED or len(parts) == 1)
    first = text.startswith(mention.text)
    if first and mention.kind not in _NAMED and parts[0].endswith(("ing", "ed", "er", "or", "ist")) and len(parts) == 1:
        return False
    least = _SURELY if first or len(parts) > 1 else _RARE
    return mention.kind in _NAMED or max(map(topics.weight, parts)) >= least


@cache
def _first_names() -> frozenset[str]:
    return lexicon.words("first_names")


def _telling(mention: Mention) -> list[str]:
    """The parts of a name by which it is known: those that are no common words."""
    parts = _parts(mention.text)
    return [p for p in parts if topics.weight(p) >= _RARE or p in _first_names()] or parts


def _is_full(mention: Mention) -> bool:
    parts = _parts(mention.text)
    return mention.kind is EntityKind.PERSON and len(parts) > 1 and parts[0] in _first_names()


def _held(part: str, rest: frozenset[str]) -> bool:
    if len(part) < _ALIKE - 1:
        return False
    size = min(max(_ALIKE - 1, len(part) - 2), _ALIKE + 1)
    return part in rest or any(word.startswith(part[:size]) for word in rest)


def _fits(other: Mention, mention: Mention) -> bool:
    """Whether one can stand in the other's place: a town is not told instead of a country, nor "Danish" of Poland."""
    if place_key(mention.text):
        return bool(place_key(other.text)) and is_demonym(other.text) == is_demonym(mention.text)
    if is_demonym(other.text):
        return False
    return other.kind is mention.kind or EntityKind.OTHER in (other.kind, mention.kind)


def _rival(analysis: Analysis, mention: Mention, told: list[Mention]) -> Mention | None:
    """A name of the lead that the headline does not have, where both speak of the same."""
    document = analysis.document
    own = {m.key for m in told}
    names = {p for m in told for p in _parts(m.text)}
    headline = document.headline or mention.span
    words = _parts(document.reading[headline.start : headline.end])
    weights = {stem(w): topics.weight(w) for w in words if w not in names}
    weights = {s: w for s, w in weights.items() if w > _TELLING}
    for sentence in analysis.body[:_LEADS]:
        shared = weights.keys() & set(analysis.stems[sentence.index])
        if not shared or sum(weights[s] for s in shared) < _LEAST * sum(weights.values()):
            continue
        for other in analysis.mentions:
            if (
                other.sentence == sentence.index
                and other.key not in own
                and sentence.zone not in RESIDUE
                and _fits(other, mention)
            ):
                return other
    return None
