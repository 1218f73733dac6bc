"""What kind of text an article is, by what it calls itself and by how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import genrelabels, manners
from auditor.analysis.genrelabels import Kind, Label, label
from auditor.analysis.manners import Cue
from auditor.document import NOWHERE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Document

_LABEL = re.compile(
    r"\b(?:opinion|op-?ed|editorial(?! (?:team|staff|desk|department|office|assistant))|column|commentary|perspective|"
    r"viewpoint|essay|letters? to the editor|"
    r"guest (?:post|essay|column)|review|satire|blog|first person|analysis)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:(?:is|was) (?:a|an) (?:[\w-]+ ){0,4}(?:columnist|contributor|commentator|fellow|professor|author|essayist)|"
    r"(?:opinions?|views?) expressed|is the author of|(?:his|her|their) (?:latest|new|most recent) book)\b",
    re.IGNORECASE,
)
# What stands in every label and every note: most lines are passed over by it.
_LABEL_STEMS = (
    "opinion", "op-ed", "oped", "editor", "column", "comment", "perspective", "viewpoint", "essay", "guest", "review",
    "satire", "blog", "first person", "analysis",
)  # fmt: skip
_NOTE_STEMS = ("column", "contributor", "comment", "fellow", "professor", "author", "essay", "expressed", "book")
# Both begin with a class of letters, which is searched for several times as fast as a word boundary.
_I = re.compile(r"[Im](?<!\w[Im])(?:(?<=I)|(?<=m)(?:y|e|yself))\b")
_WE = re.compile(r"[WwOoUuLlYy](?<!\w.)(?:(?<=[Ww])e|(?<=[Oo])urs?|(?<=[Uu])s|(?<=[Ll])et['’]s|(?<=[Yy])our?)\b")
# Shares of the author's own words. News reports stay below a third of these; essays and columns lie above.
_MOST_I = 0.005
_MOST_WE = 0.010
_PREFIX = re.compile(rf"\s*{_LABEL.pattern}[:|]", re.IGNORECASE)
_LONG_LABEL, _TAIL = 200, 600
# What a note at the end says of the author whose name it begins with, and what it says of one who reports.
_IS = re.compile(
    r"(?:, [^,.\n]{3,60},)? (?:is|was|has been|served as|serves as|teaches|directs|runs|leads|heads) [^.\n]{4,200}"
)
_REPORTS = re.compile(
    r"\b(?:reporters?|correspondents?|journalists?|staff (?:writer|member)|news editor|bureau chief|photographers?"
    r"|producers?|interns?|covers|covering|reports|reporting)\b",
    re.IGNORECASE,
)
_NOTES, _NOTE_START = 3, 6  # paragraphs at the end, and characters before the name such as a dash
# An entry of a live report begins with its time.
_TIMED = re.compile(
    r"\n[ \t]*(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]m)(?:\s?(?:BST|GMT|ET|EST|EDT|CET))?"
    r"\s*[:–—\n-]",
    re.IGNORECASE,
)
_LIVE_ENTRIES = 4
# A cue of this weight is enough. Else what all cues of a genre must weigh together, and by thousand words: found by
# reading what passes among 2,500 real articles whose addresses do not say what they are.
_SURE, _SOLID = 3.0, 1.0
_NEEDED = {Kind.OPINION: (1.25, 3.0), Kind.ANALYSIS: (1.25, 3.0), Kind.REVIEW: (1.25, 4.0), Kind.SPONSORED: (1.5, 5.0)}
_DESCRIBED = {Kind.REVIEW: "a review", Kind.SPONSORED: "advertising"}
_HEADS = (ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.SUBHEADING, ZoneKind.BYLINE, ZoneKind.NAVIGATION)


class Genre(NamedTuple):
    """A label decides the kind, else the cues do; without either it is news.

    `label` is what the article calls itself, or what its author's note shows; "" where nothing does. `span` is that of
    the label, else of the weightiest cue; NOWHERE for news, and for a label outside the text. `reason` is for the
    reader. `cues` are those of every genre, in text order, whatever the kind.
    """

    kind: Kind
    label: str
    span: Span
    reason: str
    cues: tuple[Cue, ...] = ()

    @property
    def labelled(self) -> bool:
        return bool(self.label)

    @property
    def own_cues(self) -> tuple[Cue, ...]:
        """Those that speak for the kind."""
        return tuple(c for c in self.cues if c.genre == self.kind)

    @property
    def telling_cues(self) -> tuple[Cue, ...]:
        """Those by which it is no report; questions and connectives, of which reports have some, are left out."""
        return tuple(c for c in self.cues if c.weight >= _SOLID)


def genre(analysis: Analysis) -> Genre:
    """The kind of text the article is."""
    cues = manners.cues(analysis)
    found = label(analysis.document)
    if found is not None:
        return Genre(found.kind, found.text, found.span, f"{found.where} calls it “{found.text}”", cues)
    return _by_manner(analysis, cues)


# Kinds whose authors are there to judge.
_JUDGING = frozenset({Kind.OPINION, Kind.REVIEW, Kind.SATIRE})


def declared_opinion(analysis: Analysis) -> str:
    """Why the article says of itself that it is an opinion piece, in words for the reader; "" where it does not."""
    document = analysis.document
    reading = document.reading
    heads = (reading[z.span.start : z.span.end] for z in document.zones if z.kind in _HEADS)
    if _PREFIX.match(reading) or any(len(text) < _LONG_LABEL and _labelled(text) for text in heads):
        return "it is labelled as opinion"
    notes = (z.span for z in document.zones if z.kind in (ZoneKind.BIO, ZoneKind.DISCLAIMER))
    if any(_notes(reading, *span) for span in (*notes, (max(0, len(reading) - _TAIL), len(reading)))):
        return "its author is presented as a commentator"
    if any("columnist" in byline.text.lower() for byline in document.bylines):
        return "its author is a columnist"
    label = genrelabels.outside(document)
    return f"{label.where} calls it {label.kind}" if label and label.kind in _JUDGING else ""


def opinion(analysis: Analysis) -> str:
    """Why the article is an opinion piece, in words for the reader; "" for one that reports."""
    if analysis.declared_opinion:
        return analysis.declared_opinion
    text = analysis.body_voice.text
    words = max(1, analysis.body_words)
    if len(_I.findall(text)) > max(3, _MOST_I * words):
        return "it is written in the first person"
    if len(_WE.findall(text)) > max(4, _MOST_WE * words):
        return "it speaks as “we” or to “you”"
    return ""


def excused(analysis: Analysis) -> str:
    """Why a judgement of the author's own is in place, in words for the reader; "" in what passes for a report.

    A piece that is an opinion only by its manner is not excused where a label would be seen if it bore one.
    """
    if analysis.declared_opinion or not genrelabels.would_show(analysis.document):
        return analysis.opinion
    return ""


def _labelled(text: str) -> bool:
    lower = text.lower()
    match = _LABEL.search(text) if any(stem in lower for stem in _LABEL_STEMS) else None
    return match is not None and (match.start() < 3 or text[match.end() : match.end() + 1] in ":|" or len(text) < 30)


def _notes(reading: str, start: int, end: int) -> re.Match[str] | None:
    """What presents the author as a commentator."""
    lower = reading[start:end].lower()
    return _NOTE.search(reading, start, end) if any(stem in lower for stem in _NOTE_STEMS) else None


def _by_manner(analysis: Analysis, cues: tuple[Cue, ...]) -> Genre:
    weights: dict[Kind, float] = {}
    for cue in cues:
        weights[Kind(cue.genre)] = weights.get(Kind(cue.genre), 0.0) + cue.weight
    told = [kind for kind, weight in weights.items() if _tells(kind, weight, analysis.body_words, cues)]
    if not told:
        timed = sum(1 for _ in _TIMED.finditer("\n" + analysis.document.reading)) >= _LIVE_ENTRIES
        kind, reason = (Kind.LIVE, "its entries begin with a time") if timed else (Kind.NEWS, "it reads as a report")
        return Genre(kind, "", NOWHERE, reason, cues)
    kind = max(told, key=lambda k: (weights[k], k))
    if kind is not Kind.SPONSORED and (note := _note(analysis)):
        return Genre(kind, note.text, note.span, f"{note.where} says “{note.text}”", cues)
    best = min((c for c in cues if c.genre == kind), key=lambda c: (-c.weight, c.span))
    return Genre(kind, "", best.span, f"it reads as {_DESCRIBED.get(kind, kind)} ({best.manner})", cues)


def _tells(kind: Kind, weight: float, words: int, cues: tuple[Cue, ...]) -> bool:
    """Whether the cues of a kind, which weigh `weight` together, are enough."""
    own = [c for c in cues if c.genre == kind]
    if any(c.weight >= _SURE for c in own):
        return True
    least, by_thousand = _NEEDED[kind]
    # Questions and connectives help the others; alone they prove nothing.
    return any(c.weight >= _SOLID for c in own) and weight >= least and weight * 1000 >= by_thousand * words


def _note(analysis: Analysis) -> Label | None:
    """What presents the author as a commentator."""
    document = analysis.document
    reading = document.reading
    notes = [z.span for z in document.zones if z.kind in (ZoneKind.BIO, ZoneKind.DISCLAIMER)]
    for start, end in (*notes, (max(0, len(reading) - _TAIL), len(reading))):
        if found := _notes(reading, start, end):
            return Label(Kind.OPINION, found[0], Span(*found.span()), "its author's note")
    return _guest(document)


def _guest(document: Document) -> Label | None:
    """A note at the end that tells who the author is, when that is nobody who reports."""
    reading = document.reading
    names = [name for line in document.bylines for name in line.names if " " in name]
    for paragraph in document.paragraphs[-_NOTES:] if names else ():
        start, end = paragraph.span
        for name in names:
            at = reading.find(name, start, min(end, start + _NOTE_START + len(name)))
            told = _IS.match(reading, at + len(name), end) if at >= 0 else None
            if told and not _REPORTS.search(told[0]):
                return Label(Kind.OPINION, (name + told[0]).strip(), Span(at, told.end()), "its author's note")
    return None


__all__ = ["Genre", "Kind", "declared_opinion", "excused", "genre", "opinion"]
