"""Patterns over what the reporter writes, each tried only in sentences that hold one of its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import stances
from auditor.analysis.gates import Gate
from auditor.analysis.genrelabels import Kind
from auditor.analysis.voices import REPORTER
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

BODY = frozenset({ZoneKind.BODY})
# What `Analysis.opinion` gives for a piece that says what it is; "we" and "you" alone do not.
_DECLARED = ("it is labelled", "its author is presented")
_DECLARED_KINDS = frozenset({Kind.OPINION, Kind.REVIEW, Kind.SPONSORED, Kind.SATIRE})


# Verbs by which somebody names a thing, up to seven words before the name.
_CALLED = re.compile(
    r"\b(?<!\bthe )(?<!\ba )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?:call|describ|brand|label|dubb?|denounc|"
    r"hail|prais|tout|billed|market(?:ed|s)|portray|deem|dismiss|refer|"
    r"term|"
    r"depict|mock|ridicul|accus|attack|characteri[sz]|recogni[sz]|named|voted|rank|rated|crown|compar|liken|cast|paint|"
    r"regard|known|view)(?:s|ed|es|ing|led|"
    r"ling)?"
    r"\b(?: [\w’'$-]+,?){0,7} [\"'“‘]?$",
    re.IGNORECASE,
)
_REACH = 90


class Phrasing(NamedTuple):
    """A sentence is searched if it holds one of `cues`, and one of `beside` where there are any.

    A match begins at one of `starts`, where there are any, which is several times as fast as a search. All three are
    lower-case words.
    """

    kind: str
    pattern: re.Pattern[str]
    cues: frozenset[str]
    beside: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()


class Phrase(NamedTuple):
    """A stretch that a phrasing matched in the reporter's own words."""

    span: Span
    kind: str
    sentence: Sentence
    match: re.Match[str]


def phrasing(kind: str, pattern: str, cues: str, beside: str = "", starts: str = "") -> Phrasing:
    """A case-blind phrasing; the lists are words with spaces between."""
    lists = (frozenset(words.split()) for words in (cues, beside, starts))
    return Phrasing(kind, re.compile(pattern, re.IGNORECASE), *lists)


def phrases(
    analysis: Analysis, phrasings: tuple[Phrasing, ...], zones: frozenset[ZoneKind] = REPORTER
) -> Iterator[Phrase]:
    """What the phrasings find in these zones outside quotations, in text order; of two that overlap the first.

    What a source of the same sentence says is left out.
    """
    sentences = analysis.document.sentences
    found: list[Phrase] = []
    for place, numbers in _gate(phrasings).passed(analysis):
        sentence = sentences[place]
        if sentence.zone in zones:
            for each in map(phrasings.__getitem__, numbers):
                matches = _matches(analysis, each, sentence)
                found += [Phrase(Span(*match.span()), each.kind, sentence, match) for match in matches]
    if not found:
        return
    end = 0
    for phrase in sorted(found, key=lambda f: (f.span.start, -f.span.end, f.kind)):
        if phrase.span.start >= end and not held_off(analysis, phrase.span):
            end = phrase.span.end
            yield phrase


# Gates by the identity of the phrasings, which are constants of modules.
_GATES: dict[int, tuple[tuple[Phrasing, ...], Gate]] = {}


def _gate(phrasings: tuple[Phrasing, ...]) -> Gate:
    known = _GATES.get(id(phrasings))
    if known is None or known[0] is not phrasings:
        known = phrasings, Gate([(p.cues, p.beside, p.starts) for p in phrasings])
        _GATES[id(phrasings)] = known
    return known[1]


def _matches(analysis: Analysis, each: Phrasing, sentence: Sentence) -> Iterator[re.Match[str]]:
    text, end = _voice(analysis, sentence), sentence.span.end
    if not each.starts:
        yield from each.pattern.finditer(text, *sentence.span)
        return
    starts, words, done = each.starts, analysis.words[sentence.index], 0
    for at in [k for k, lower in enumerate(analysis.lowers[sentence.index]) if lower in starts]:
        start = words[at][0]
        if start >= done and (match := each.pattern.match(text, start, end)):
            done = match.end()
            yield match


def _voice(analysis: Analysis, sentence: Sentence) -> str:
    voice = analysis.author_voice if sentence.zone in REPORTER else analysis.publisher_voice
    return voice.text


def held_off(analysis: Analysis, span: Span) -> bool:
    """Whether the stretch is a source's, what somebody calls a thing, or stands in single quotation marks."""
    before = analysis.document.reading[max(0, span.start - _REACH) : span.start]
    return before[-1:] in ("'", "‘") or _CALLED.search(before) is not None or stances.attributed(analysis, span)


def declared_opinion(analysis: Analysis) -> str:
    """Why the article says of itself that it is opinion, a review or advertising, "" where it does not."""
    reason = analysis.opinion
    if reason.startswith(_DECLARED):
        return reason
    genre = analysis.genre
    return genre.reason if genre.labelled and genre.kind in _DECLARED_KINDS else ""


__all__ = ["BODY", "Phrase", "Phrasing", "declared_opinion", "held_off", "phrases", "phrasing"]
