"""How the parts of an article go together: headline, standfirst, opening, body, captions, address and metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from auditor import patterns as re
from auditor.analysis.consistency.figures import headlinefigures
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.tokens import stems
from auditor.document import Byline, Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Fewer content words say too little to be held against anything.
_FEWEST: Final = 3
# Shown of a part, of names and of figures that another part lacks.
_MOST_TEXT, _MOST_MISSING = 200, 8
_TELLING: Final = frozenset(
    {("headline", "body"), ("standfirst", "body"), ("headline", "slug"), ("body", "slug"), ("lede", "body")}
)
_SLUG: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
_FIGURE: Final = re.compile(r"\d[\d,.]*\d|\d")
_VISIBLE: Final = "visible"


@dataclass(frozen=True, slots=True)
class Part:
    """`name` is headline, standfirst, lede, body, caption or slug; `span` is None for what is not in the text."""

    name: str
    span: Span | None
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """How far `part` is borne out by `other`.

    `share` is the share of its content words that the other part has too, None where it has too few. `names` and
    `figures` are those of the part that the other lacks. `agrees` is False where figures clash, or where nothing is
    shared by parts that must share something; an opening may set a scene and a caption may be a credit, so None.
    """

    part: str
    other: str
    share: float | None
    names: tuple[str, ...]
    figures: tuple[str, ...]
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Declared:
    """What the page shows against what its metadata declare, about the author or the date."""

    about: str
    shown: str
    declared: str
    origin: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Parts:
    parts: tuple[Part, ...]
    pairs: tuple[Pair, ...]
    metadata: tuple[Declared, ...]


@dataclass(frozen=True, slots=True)
class _Content:
    stems: frozenset[str]
    names: dict[str, str]
    figures: frozenset[str]


def parts(analysis: Analysis) -> Parts:
    """The parts that the article has, in the order above, and every pair of them that is worth comparing."""
    found = [(part, _content(analysis, part, sentences)) for part, sentences in _parts(analysis)]
    clashing = {(u.headline.span, u.body.sentence) for u in headlinefigures.unmatched(analysis)}
    pairs = [
        _pair(part, content, other, held, clash=bool(clashing) and part.name == "headline" and other.name == "body")
        for (part, content), (other, held) in combinations(found, 2)
    ]
    return Parts(tuple(p for p, _ in found), tuple(pairs), tuple(_metadata(analysis)))


def _parts(analysis: Analysis) -> Iterator[tuple[Part, list[Sentence]]]:
    document = analysis.document
    zones: dict[ZoneKind, list[Sentence]] = {}
    for sentence in document.sentences:
        zones.setdefault(sentence.zone, []).append(sentence)
    if document.headline:
        yield _part(analysis, "headline", document.headline), _within(analysis, document.headline)
    if document.standfirst:
        yield _part(analysis, "standfirst", document.standfirst), _within(analysis, document.standfirst)
    body = zones.get(ZoneKind.BODY, [])
    lede = [s for s in body if s.paragraph == body[0].paragraph]
    for name, held in (("lede", lede), ("body", body[len(lede) :]), ("caption", zones.get(ZoneKind.CAPTION, []))):
        if held:
            yield _part(analysis, name, Span(held[0].span.start, held[-1].span.end)), held
    slug = _slug(document.url)
    if slug:
        yield Part("slug", None, slug), []


def _part(analysis: Analysis, name: str, span: Span) -> Part:
    text = " ".join(analysis.document.reading[span.start : min(span.end, span.start + 2 * _MOST_TEXT)].split())
    return Part(name, span, text[:_MOST_TEXT])


def _within(analysis: Analysis, span: Span) -> list[Sentence]:
    return [s for s in analysis.document.sentences if span.start <= s.span.start < span.end]


def _slug(url: str | None) -> str:
    """The words of the address, "" where it has none."""
    if not url:
        return ""
    pieces = _SLUG.findall(unquote(urlsplit(url).path).lower())
    return max(pieces, key=len, default="").replace("-", " ").replace("_", " ")


def _content(analysis: Analysis, part: Part, sentences: list[Sentence]) -> _Content:
    if not sentences:
        lowers = tuple(part.text.split())
        known = dict(zip(stems((lowers,))[0], lowers, strict=True))
        return _Content(
            frozenset(s for s, w in known.items() if w not in FUNCTION and not w.isdigit() and len(w) > 2),
            {},
            frozenset(w for w in lowers if w.isdigit()),
        )
    indexes = {s.index for s in sentences}
    content = frozenset(
        stem
        for index in indexes
        for stem, lower in zip(analysis.stems[index], analysis.lowers[index], strict=True)
        if lower not in FUNCTION and not lower[0].isdigit() and len(lower) > 2
    )
    names = {m.key: m.text for m in analysis.mentions if m.sentence in indexes}
    figures = frozenset(f.replace(",", "") for s in sentences for f in _FIGURE.findall(s.text))
    return _Content(content, names, figures)


def _pair(part: Part, content: _Content, other: Part, held: _Content, *, clash: bool) -> Pair:
    """`part` comes first in the article: it is what the other has to bear out; an address is borne out by all."""
    share = None
    if len(content.stems) >= _FEWEST and len(held.stems) >= _FEWEST:
        fewer = min(content.stems, held.stems, key=len)
        share = round(len(content.stems & held.stems) / len(fewer), 2)
    from_text = part.span is not None and other.span is not None
    names = [text for key, text in content.names.items() if from_text and key not in held.names]
    figures = sorted(content.figures - held.figures) if from_text else []
    agrees = None if share is None or (share == 0 and (part.name, other.name) not in _TELLING) else share > 0
    if clash:
        agrees = False
    return Pair(part.name, other.name, share, tuple(names[:_MOST_MISSING]), tuple(figures[:_MOST_MISSING]), agrees)


def _metadata(analysis: Analysis) -> Iterator[Declared]:
    """Authors and dates that are shown and declared: what is not both cannot differ."""
    document = analysis.document
    shown = next((b for b in document.bylines if b.origin == _VISIBLE), None)
    for byline in document.bylines:
        if shown and shown.names and byline.origin != _VISIBLE and byline.names:
            told, declared = ", ".join(shown.names), ", ".join(byline.names)
            yield Declared("author", told, declared, byline.origin, _same_people(shown, byline))
    day = next((d for d in document.dates if d.origin == _VISIBLE and d.value), None)
    for each in document.dates:
        if day and day.value and each.origin != _VISIBLE and each.value:
            agrees = abs((each.value - day.value).days) <= 1  # a time zone apart
            yield Declared("date", day.value.isoformat(), each.value.isoformat(), each.origin, agrees)


def _same_people(one: Byline, two: Byline) -> bool:
    """Whether any word of a name is in both: initials and middle names come and go."""
    first, second = ({w for name in b.names for w in name.lower().split() if len(w) > 2} for b in (one, two))
    return not first.isdisjoint(second)


__all__ = ["Declared", "Pair", "Part", "Parts", "parts"]
