"""What a writer says of themself in the text, against what note, byline and dateline say of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Document, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class SelfClash(NamedTuple):
    """`kind` is gender, role or place; `other` says what the note or dateline has instead, at `against`."""

    span: Span
    against: Span
    kind: str
    other: str


_FEMALE = r"mother|mum|mom|grandmother|woman|girl|wife|daughter|widow|sister|stepmother"
_MALE = r"father|dad|grandfather|man|boy|husband|son|widower|brother|stepfather"
_ROLES = (
    "doctor nurse surgeon physician dentist pharmacist lawyer attorney judge solicitor barrister teacher professor "
    "farmer banker engineer pilot soldier priest pastor economist architect accountant plumber electrician chef "
    "baker fisherman sailor miner policeman firefighter paramedic vet psychologist chemist physicist biologist "
    "butcher carpenter mechanic"
).split()
_OF_SELF = re.compile(
    rf"\b(?:(?:[Aa]s (?:an?|the) (?:[\w-]+ ){{0,2}}?(?P<as>{_FEMALE}|{_MALE}"
    rf"|{'|'.join(_ROLES)})\b(?=[^.!?;]{{0,40}}?, (?:I|my)\b)"
    rf"|I(?: am|['’]m) (?:an? )(?:[\w-]+ ){{0,2}}?(?P<am>{_FEMALE}|{_MALE}|{'|'.join(_ROLES)})\b)"
    r"|[Mm]y (?P<spouse>husband|wife) and I\b"
    r"|I (?:live|grew up and live) in (?P<home>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
    r"|I(?: am|['’]m) writing this (?:in|from) (?P<here>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?))"
)
_LONGEST = 400  # characters of a note
_ME = frozenset({"i", "i'm", "my"})
_HE = re.compile(r"\b(?:He|he|His|his|himself)\b|\bMr\b")
_SHE = re.compile(r"\b(?:She|she|Her|her|herself)\b|\bM(?:r)?s\b")
_LIVES = re.compile(r"\b(?:lives|is based|based|resides) in (?P<home>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)")
_IS = re.compile(rf"\b(?:is|was) an? (?:[\w-]+ ){{0,3}}?(?P<role>{'|'.join(_ROLES)})\b")


def clashes(analysis: Analysis) -> Iterator[SelfClash]:
    """Statements of a single credited writer that do not fit, in text order, one a kind."""
    document = analysis.document
    if _ME.isdisjoint(analysis.vocabulary) or sum(len(b.names) for b in document.bylines[:1]) > 1:
        return
    seen: set[str] = set()
    for match in _OF_SELF.finditer(analysis.body_voice.text):
        found = _clash(analysis, match)
        if found is not None and found.kind not in seen:
            seen.add(found.kind)
            yield found


def _note(document: Document) -> Span | None:
    """The author's note, or a last paragraph that begins with the author's name and tells who that is."""
    if document.bio is not None or not document.paragraphs:
        return document.bio
    last = document.paragraphs[-1].span
    text = document.reading[last.start : last.end]
    names = (name for byline in document.bylines for name in byline.names)
    return last if len(text) <= _LONGEST and any(text.startswith(f"{name} is ") for name in names) else None


def _clash(analysis: Analysis, match: re.Match[str]) -> SelfClash | None:  # noqa: PLR0911  one return for each reason
    word = match["as"] or match["am"]
    start, end = match.span()
    if match["here"]:
        return _elsewhere(analysis, Span(start, end), match["here"])
    bio = _note(analysis.document)
    if bio is None:
        return None
    note = analysis.document.reading[bio.start : bio.end]
    if match["home"]:
        said = _LIVES.search(note)
        if said and said["home"] not in match["home"] and match["home"] not in note:
            return SelfClash(Span(start, end), bio, "place", f"that the author lives in {said['home']}")
        return None
    if match["spouse"]:
        return _of_gender(Span(start, end - 6), bio, note, female=match["spouse"] == "husband")
    if word and word not in _ROLES:
        return _of_gender(Span(start, end), bio, note, female=re.fullmatch(_FEMALE, word) is not None)
    said = _IS.search(note)
    if word and said and word not in note:
        return SelfClash(Span(start, end), bio, "role", f"a {said['role']}")
    return None


def _of_gender(span: Span, bio: Span, note: str, *, female: bool) -> SelfClash | None:
    """A clash where the note speaks of the author as of the other gender only."""
    own, other = (_SHE, _HE) if female else (_HE, _SHE)
    said = other.search(note)
    return SelfClash(span, bio, "gender", f"“{said[0]}”") if said and not own.search(note) else None


def _elsewhere(analysis: Analysis, span: Span, here: str) -> SelfClash | None:
    document = analysis.document
    place = next((z.span for z in document.zones if z.kind is ZoneKind.DATELINE), None)
    if place is None or here.upper() in document.reading[place.start : place.end].upper():
        return None
    return SelfClash(span, place, "place", f"the dateline {document.reading[place.start : place.end].strip(' —–-')}")
