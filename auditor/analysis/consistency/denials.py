"""Denials whose own ground says the opposite.

A denial names a deed, its ground speaks of it: as the speaker's own ("their row", "the pints he drank"), as what
something was ("it had been a present from her"). A ground that corrects, narrows or excuses grants nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.denialwords import DENYING
from auditor.analysis.consistency.grounds import entails, grants, handles, owns
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Granted(NamedTuple):
    """Spans of the sentence, of the denied words and of the ground, and the word of denial."""

    span: Span
    denied: Span
    ground: Span
    cue: str


class Undermined(NamedTuple):
    """A denial and its own ground: `span` is the sentence, `other` the stated ground."""

    span: Span
    other: Span
    cue: str
    denied: str
    ground: str
    confidence: float


_PROSE = frozenset({ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
_PROSE_OR_HEADS = _PROSE | {ZoneKind.HEADLINE, ZoneKind.SUBHEADING}
_DENIAL = re.compile(
    r"\b(?:den(?:ied|ies|ying)|(?:reject(?:ed|s)|disput(?:ed|es)|dismiss(?:ed|es)|refuted|rebutted)"
    r" (?:(?:as|the|a|any|all|\w+) ){0,3}(?:claims?|suggestions?|accusations?|allegations?|reports?|idea|charges?"
    r"|rumou?rs?))"
    r"\b(?P<denied>[^.;!?\x00]{4,160}?)"
    r"(?:,?\s(?:saying|adding|arguing|stating|insisting|explaining|noting|claiming|recalling|maintaining|pointing out"
    r"|(?:explaining|telling|assuring|reminding|informing)(?: to)?(?: \w+){1,4}?(?= that\b)|telling \w+(?= (?:he"
    r"|she|they|his|her|their)\b)"
    r"|because|and said|and says|and added)\s|,\s(?:as|since)\s|;\s)(?:that\s)?(?P<ground>[^.;!?\x00]{8,240})"
)
# As above, for what a predicate of the ground grants.
_REPORTED = re.compile(
    r"\b(?:denied|denies|denying|rejected|rejects|disputed|disputes|dismissed|refuted|rebutted)\b"
    r"(?P<denied>[^.;!?\x00]{4,160}?),?\s(?:saying|adding|arguing|stating|insisting|explaining|noting"
    r"|claiming|because|and said|and says)\s"
    r"(?P<ground>[^.;!?]{8,240})"
)
_PLAIN = re.compile(
    r"\b(?:den(?:ied|ies)|(?:reject(?:ed|s)|dismiss(?:ed|es)) (?:the |a |any )?(?:claims?|suggestions?"
    r"|accusations?|allegations?|reports?))"
    r"\b(?P<denied>[^.;!?\x00]{4,160}?)[.]$"
)
_NEXT = re.compile(
    r"^(?:He|She|They|It) (?:said|says|added|insisted|explained"
    r"|told \w+(?: \w+)?) (?:that )?(?P<ground>[^.;!?\x00]{8,240})"
)
# A ground with any of these corrects, narrows or excuses.
_OPPOSING = re.compile(
    r"\b(?:not|no one|nor|never|none|nobody|nothing|neither|false|fake|untrue|wrong|baseless|instead|rather"
    r"|legal\w*|lawful\w*|proper\w*|permit|permission|consent|licen[cs]ed?|fabricat\w+|lies?|lying|without|would"
    r"|might|(?-i:may)|should|if|whether|refus\w+|declin\w+"
    r"|return(?:ed|ing)|unable|mistak\w+|misunderst\w+|unrelated|different|differently|other|another|others"
    r"|someone|somebody|else|but|former|ex|late|first|after|until|once|later"
    r"|accident\w*|joke|joking|defen[cs]e|provok\w+|fail\w+|supposed|so-called|alleged|allegedly|meant|wanted"
    r"|hoped|will|can|cannot|unaware|hardly|rumou?rs?|invent\w+|photoshop\w+|doctored|impossible|too|unless|far"
    r"|tried|denied|who|what|whatever|any"
    r"|voluntar\w+|chose|willing\w*|mutual|routine|standard|normal|charit\w+|donat\w+|gave up|stopped|ended"
    r"|(?:was|is) over|own)\b|n['’]t\b",
    re.IGNORECASE,
)
# As above, for what a predicate of the ground grants.
_CONTRARY = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|n['’]t|false|fake|untrue|wrong|baseless|only|merely|simply"
    r"|instead|rather|legal\w*|lawful\w*"
    r"|proper\w*|fabricat\w+|lies?|lying|without|would|could|if|refus\w+|unable|neither|mistak\w+"
    r"|misunderst\w+|unrelated|different|before he|but)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# A denial of how, why or of what kind is not a denial of the deed.
_QUALIFIED = re.compile(
    r"\b(?:because|improper\w*|illegal\w*|unlawful\w*|deliberate\w*|intention\w*|knowingly|wrong\w*|secret\w*|undue"
    r"|unfair\w*|inappropriate\w*|excess\w*|violat\w*|in exchange|in return|to influence|political\w*|bribes?"
    r"|racist\w*|sexual\w*|any longer|again|too|so that|in order|solely|only"
    r"|hastily|ever more|enough|failed|not|never|forced|pressured?|asked|ordered|wanted|planned|plans?|planning"
    r"|going|will|would|could|intends?|intended|tried|trying|considering)\b",
    re.IGNORECASE,
)


def undermined(analysis: Analysis) -> tuple[Undermined, ...]:
    """Reported denials whose own ground says the opposite, in text order."""
    clauses = analysis.clauses
    found: dict[Span, Undermined] = {}
    reading = clauses.reading
    for place in clauses.having(DENYING):
        if (plain := _undermined(clauses, place)) is not None:
            found[plain.span] = plain
        if (each := _granted(clauses, place)) is not None:
            denied, ground = (reading[s.start : s.end].strip(" ,") for s in (each.denied, each.ground))
            found.setdefault(each.span, Undermined(each.span, each.ground, each.cue, denied, ground, 0.75))
    return tuple(found[span] for span in sorted(found))


def _undermined(clauses: Clauses, place: int) -> Undermined | None:
    """A denial of a predicate that its ground grants."""
    sentence = clauses.analysis.document.sentences[place]
    match = _REPORTED.search(clauses.voice, *sentence.span)
    if match is not None and "one of" in clauses.said(place)[: match.start()]:
        return None
    if match is None or sentence.zone not in _PROSE_OR_HEADS or _CONTRARY.search(match["ground"]):
        return None
    words = clauses.words[sentence.index]
    denied = [w for w in words if match.start("denied") <= w.start < match.end("denied")]
    ground = [w for w in words if match.start("ground") <= w.start < match.end("ground")]
    if not grants(clauses, denied, ground):
        return None
    reading = clauses.reading
    return Undermined(
        sentence.span, Span(*match.span("ground")), match.group().split()[0],
        reading[match.start("denied") : match.end("denied")].strip(" ,"),
        reading[match.start("ground") : match.end("ground")].strip(), 0.8,
    )  # fmt: skip


def granted(clauses: Clauses) -> Iterator[Granted]:
    """Denials of a deed that their ground tells of, in text order, one a sentence at most."""
    for place in clauses.having(DENYING):
        found = _granted(clauses, place)
        if found is not None:
            yield found


def _granted(clauses: Clauses, place: int) -> Granted | None:
    """The denial of the sentence, if its ground tells of the deed."""
    sentence = clauses.analysis.document.sentences[place]
    if sentence.zone not in _PROSE:
        return None
    start, end = sentence.span
    match = _DENIAL.search(clauses.voice, start, end)
    if match is not None:
        found = _judged(clauses, place, Span(*match.span("denied")), place, Span(*match.span("ground")))
    else:
        found = _told_next(clauses, place)
    if not found:
        return None
    denied, ground = found
    cue = clauses.reading[match.start() : match.end()].split()[0] if match else "denied"
    last = end if match else clauses.analysis.document.sentences[place + 1].span.end
    return Granted(Span(start, last), denied, ground, cue)


def _told_next(clauses: Clauses, place: int) -> tuple[Span, Span] | None:
    """The ground in a sentence of its own: "She denied …. She said …"."""
    sentences = clauses.analysis.document.sentences
    if place + 1 >= len(sentences) or sentences[place + 1].paragraph != sentences[place].paragraph:
        return None
    denial = _PLAIN.search(clauses.said(place))
    follow = _NEXT.match(clauses.said(place + 1)) if denial else None
    if denial is None or follow is None:
        return None
    first, second = sentences[place].span.start, sentences[place + 1].span.start
    denied = Span(first + denial.start("denied"), first + denial.end("denied"))
    return _judged(
        clauses, place, denied, place + 1, Span(second + follow.start("ground"), second + follow.end("ground"))
    )


def _judged(clauses: Clauses, place: int, denied: Span, told: int, ground: Span) -> tuple[Span, Span] | None:
    reading = clauses.reading
    if _OPPOSING.search(reading[ground.start : ground.end]) or _QUALIFIED.search(reading[denied.start : denied.end]):
        return None
    left = [w for w in clauses.words[place] if denied.start <= w.start < denied.end]
    right = [w for w in clauses.words[told] if ground.start <= w.start < ground.end]
    return (
        (denied, ground)
        if entails(right, left) or owns(right, left) or handles(reading[denied.start : denied.end], right, left)
        else None
    )
