"""Denials whose own ground says the opposite.

A denial names a deed, its ground speaks of it: as the speaker's own ("their row", "the pints he drank"), as what
something was ("it had been a present from her"). A ground that corrects, narrows or excuses grants nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import Span, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses
    from auditor.analysis.tokens import Word


class Granted(NamedTuple):
    """Spans of the sentence, of the denied words and of the ground, and the word of denial."""

    span: Span
    denied: Span
    ground: Span
    cue: str


_PROSE = frozenset({ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
_CUES = word_set("denied denies denying rejected rejects disputed disputes dismissed refuted rebutted")
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
# These only where they come before what is told.
_NARROWING = re.compile(r"\b(?:no|only|merely|simply|just|could|planned|intended)\b", re.IGNORECASE)
# A denial of how, why or of what kind is not a denial of the deed.
_QUALIFIED = re.compile(
    r"\b(?:because|improper\w*|illegal\w*|unlawful\w*|deliberate\w*|intention\w*|knowingly|wrong\w*|secret\w*|undue"
    r"|unfair\w*|inappropriate\w*|excess\w*|violat\w*|in exchange|in return|to influence|political\w*|bribes?"
    r"|racist\w*|sexual\w*|any longer|again|too|so that|in order|solely|only"
    r"|hastily|ever more|enough|failed|not|never|forced|pressured?|asked|ordered|wanted|planned|plans?|planning"
    r"|going|will|would|could|intends?|intended|tried|trying|considering)\b",
    re.IGNORECASE,
)
_OWNERS = word_set("his her their its my our")
_SPEAKERS = word_set("he she they it we i")
_OBJECTS = word_set("him her them me us you")
_LINKS = word_set("was were been had has have")
# What nobody does to a fault he does not know of.
_HANDLING = word_set(
    "repair repaired patch patched mop mopped empty emptied emptying fix fixed photograph photographed report "
    "reported complain complained "
    "complaining discuss discussed laugh laughed joke joked measure measured cover covered clean cleaned sweep "
    "swept scrub "
    "scrubbed bail bailed inspect inspected notice noticed smell smelt smelled mention mentioned plug plugged "
    "tape taped "
    "warn warned step stepped log logged write wrote written painted paint hide hid hidden apologise apologised "
    "apologize apologized"
)
_KNOW = re.compile(
    r"\b(?:knew|known|know|knowing|aware|knowledge|noticed|noticing|heard|hearing) (?:anything )?(?:of|about|that"
    r"|the|its?|there)\b"
)
_POINTERS = word_set("it them its their there both these those beneath")
_FAULTS = word_set(
    "leak leaks crack cracks mould mold damp fault faults defect defects hole holes rats mice rust fire risk "
    "hazard smell stain stains "
    "problem problems mistake mistakes error errors gap gaps danger flaw flaws flood flooding asbestos wiring "
    "bug bugs breach "
    "subsidence rot infestation cockroaches fumes gas smoke contamination bruise bruises abuse theft thefts "
    "shortage debt debts bullying complaints complaint"
)


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = []
    for line in entries("entailments"):
        _, denied, ground = line.split("\t")
        left = frozenset(_stems(denied))
        rows.append((left, frozenset(_stems(ground)) | left))
    return tuple(rows)


def _stems(words: str) -> Iterator[str]:
    for word in words.split():
        yield "+".join(stem(part) for part in word.split("+"))


def granted(clauses: Clauses) -> Iterator[Granted]:
    """In text order, one a sentence at most."""
    for place in clauses.having(_CUES):
        sentence = clauses.analysis.document.sentences[place]
        if sentence.zone not in _PROSE:
            continue
        start, end = sentence.span
        match = _DENIAL.search(clauses.voice, start, end)
        if match is not None:
            found = _judged(clauses, place, Span(*match.span("denied")), place, Span(*match.span("ground")))
        else:
            found = _told_next(clauses, place)
        if found:
            denied, ground = found
            cue = clauses.reading[match.start() : match.end()].split()[0] if match else "denied"
            last = end if match else clauses.analysis.document.sentences[place + 1].span.end
            yield Granted(Span(start, last), denied, ground, cue)


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
        if entails(right, left) or _owns(right, left) or _handles(reading[denied.start : denied.end], right, left)
        else None
    )


def entails(ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether the ground tells of the deed the denied words name."""
    lowers = {w.lower for w in denied}
    if not lowers.isdisjoint(_TOPICS):
        return False
    said, told = _marks(denied[:8]), _marks(ground)
    places = {mark: k for k, marks in enumerate(told) for mark in marks}
    for left, right in _rows():
        if not any(mark in left for marks in said for mark in marks):
            continue
        for mark, k in places.items():
            if mark in right and _own(ground, k) and not any(_NARROWING.match(w.lower) for w in ground[: k + 2]):
                return True
    return False


_TOPICS = frozenset({"about", "over"})
_OWNING = word_set(
    "own owns owned owning possess possessed possessing keep kept keeping have had having hold held holding "
    "store stored "
    "storing run ran running operate operated operating employ employed employing use used using fly flew flying"
)


def lowers_of(words: Sequence[Word]) -> set[str]:
    return {w.lower for w in words}


def _owns(ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether who denies to own a thing speaks of his thing there."""
    if _OWNING.isdisjoint({w.lower for w in denied}):
        return False
    if lowers_of(ground[:1]) & _OWNERS:
        things = {stem(w.lower) for w in denied[1:5]}
        if any(stem(w.lower) in things and len(w.lower) > 3 for w in ground[1:3]):
            return True
    names = {w.text for w in denied if w.text[0].isupper()} | {"there"}
    lowers = [w.lower for w in ground]
    owner = next((k for k, w in enumerate(lowers[:4]) if w in ("his", "her", "its", "my")), None)
    return owner is not None and any(w.text in names for w in ground[owner + 2 : owner + 6])


def _marks(words: Sequence[Word]) -> list[tuple[str, ...]]:
    stems = [stem(w.lower) for w in words]
    pairs = [f"{a}+{b}" for a, b in pairwise(stems)] + [""]
    return list(zip(stems, pairs, strict=False))


def _own(ground: Sequence[Word], k: int) -> bool:
    """Whether word k of the ground is the speaker's, his doing, or what something is said to have been."""
    before = [w.lower for w in ground[max(0, k - 4) : k]]
    after = ground[k + 1].lower if k + 1 < len(ground) else ""
    if before and any(b in _OWNERS for b in before) and after not in _OBJECTS:
        return True
    if any(b in _SPEAKERS for b in before[-4:]) and after not in _OBJECTS:
        return True
    behind = [w.lower for w in ground[k + 1 : k + 4]]
    if any(b in ("he", "she", "they", "it", "we") for b in behind[:1]):  # the two pints he drank
        return True
    if (
        any(b in _LINKS for b in before)
        and any(b in ("a", "an") for b in before)
        and any(b in _OBJECTS for b in behind)
    ):
        return True
    return (
        k <= 4
        and ground[0].lower in ("the", "all", "both")
        and any(w.lower in ("was", "were", "had") for w in ground[k + 1 : k + 6])
        and any(c.isdigit() or w.lower in _COUNTS for w in ground[1:k] for c in w.text[:1])
    )


_COUNTS = word_set("two three four five six seven eight nine ten dozen")


def _handles(text: str, ground: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Whether who denies to have known of a fault tells what he did about it."""
    if not _KNOW.search(text) or {w.lower for w in denied}.isdisjoint(_FAULTS):
        return False
    lowers = [w.lower for w in ground]
    things = {stem(w.lower) for w in denied} & {stem(w) for w in _FAULTS}
    pointed = not _POINTERS.isdisjoint(lowers[2:]) or any(stem(w) in things for w in lowers)
    return lowers[0] in _SPEAKERS | _OWNERS and pointed and not _HANDLING.isdisjoint(lowers)
