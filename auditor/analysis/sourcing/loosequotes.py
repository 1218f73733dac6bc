"""Quoted sentences that nobody is said to speak, in their own sentence or in those around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Quotation
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_DASHED = re.compile(r"\s*(?:[—–-]+|\()\s*[A-Z\d]")


def unattributed(analysis: Analysis, least_words: int) -> Iterator[Span]:
    """Quoted sentences of at least `least_words` words that fill their sentence and that nobody is said to speak."""
    document = analysis.document
    for quotation in analysis.quotations:
        quote = quotation.quote
        if quotation.speaker or quotation.scare or not quote.closed:
            continue
        if document.sentences[quotation.sentence].zone is not ZoneKind.BODY:
            continue
        inner = document.reading[quote.inner.start : quote.inner.end]
        if document.reading.count(inner[:50]) > 1 or _DASHED.match(document.reading, quote.span.end):
            continue  # set out once more as a pull quote, or signed
        if (
            set_off(analysis, quotation)
            or _presented(analysis, quote.span.end)
            or _introduced(analysis, quotation.sentence)
            or _strung(document.reading, quote.span)
            or _SAID_SO.match(document.reading, quote.span.end)
        ):
            continue
        if len(inner.split()) >= least_words and inner[:1].isupper() and inner.rstrip("”’\"' ")[-1:] in ".!?…,":
            yield quote.span


def set_off(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether the page holds speaker and quotation apart: a motto, brackets, an advertisement, a speaker cut off."""
    document, span = analysis.document, quotation.quote.span
    reading = document.reading
    if reading[max(0, span.start - 1) : span.start] == "(" or _SPOKEN_AFTER.match(reading, span.end):
        return True
    before = document.sentences[max(0, quotation.sentence - 1)]
    if not quotation.sentence or before.zone is not ZoneKind.BODY:
        begun = bool(analysis.body) and analysis.body[0].index < quotation.sentence
        return begun or reading[quotation.quote.inner.end - 1] == "?"
    if before.text.strip().isupper():
        return True
    goes_on = len(_MARK.findall(before.text)) % 2 == 1
    return goes_on or (
        before.paragraph != document.sentences[quotation.sentence].paragraph and _SPOKE.search(before.text) is not None
    )


_MARK = re.compile(r"[“”\"]")  # an odd number of them leaves a quotation open
_SPOKE = re.compile(
    r"\b(?:alleges?|alleged|says?|said|argues?|argued|wrote|writes|reads?|tweeted|states?"
    r"|stated)\.?\s*$"
)
_SPOKEN_AFTER = re.compile(
    r"\s+[A-Z][\w.’'-]+(?: [A-Z(][\w.,’')-]+){0,6},? (?:said|says|wrote|writes|tweeted|celebrated|added|told|asked"
    r"|posted|joked"
    r"|replied|recalled|explained)\b"
)


# What follows takes the words up: "That's how …", "So said …", "I remember her saying".
_SAID_SO = re.compile(
    r"\s*(?:That|This|Those|Such|So|These)(?:['’]s| is| was| are| were| said| says)\b|\s*I \w+ly remember|\s*I remember"
    r"|\s*[A-Z][^.!?“”\"]{2,60}\b(?:laughs|laughed|smiles|smiled|grins|grinned|recalls|recalled|shrugs|sighs|nods)\b"
)


# Somebody without a name, of whom the sentence before tells how he takes it: the words are his.
_SOMEBODY = re.compile(
    r"(?:A|An|One|The|His|Her|Their|Its|Another) (?:[\w-]+ ){0,2}?(?:spokes\w+|officials?|residents?|neighbou?rs?|"
    r"workers?|mother|father|woman|man|lawyer|attorney|teacher|nurse|doctor|farmer|owner|driver|officer"
    r"|passenger|witness|"
    r"coach|manager|tenant|fan|student|survivor|aide|critic|diplomat|colleague|friend|relative|guest|vicar|priest"
    r"|monk|nun"
    r"|caretaker|porter|clerk|cashier|waiter|waitress|barman|barmaid|steward|guard|gardener|cleaner|cook|chef"
    r"|baker|butcher"
    r"|fisherman|miner|builder|plumber|electrician|volunteer|visitor|tourist|shopper|customer|commuter|cyclist"
    r"|pensioner"
    r"|widow|widower|grandmother|grandfather|daughter|son|sister|brother|wife|husband|boy|girl|teenager|pupil|bystander"
    r"|onlooker|insider|trader|broker|analyst|scientist|researcher|engineer|pilot|sailor|soldier|skipper|warden|ranger)"
    r"(?:,? (?:who|from|of|in|at|with) [^.,]{2,50},?)? (?:[\w-]+ ){0,6}?"
    r"(?:was|were|is|found|saw|put|had|shrugged|sighed|laughed|shook|smiled|nodded|did|disagreed|agreed)\b"
)


_PEOPLE = re.compile(
    r"(?:Many |Some |Most |Other |Local )?(?:[Rr]esidents|[Pp]arents|[Nn]eighbou?rs|[Ww]orkers|[Ss]taff|[Tt]enants"
    r"|[Ll]ocals|[Tt]eachers|[Nn]urses"
    r"|[Ff]ans|[Ss]tudents|[Pp]upils|[Vv]illagers|[Tt]raders|[Dd]rivers|[Pp]assengers|[Cc]ustomers|[Ff]armers"
    r"|[Pp]eople) (?:are|were|feel|felt|remain)\b"
)


_WITH_ROLE = re.compile(r"\s*(?:[A-Z]?[a-z-]+ ){0,3}?[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:who|\d\d|an?|the|whose)\b")


def _presented(analysis: Analysis, at: int) -> bool:
    """Whether the next sentence opens with a person and who that is: "Peter Lamb, 31, has"."""
    return _WITH_ROLE.match(analysis.document.reading, at) is not None


def _introduced(analysis: Analysis, sentence: int) -> bool:
    sentences = analysis.document.sentences
    if not sentence or sentences[sentence].paragraph - sentences[sentence - 1].paragraph > 1:
        return False
    before = sentences[sentence - 1].text
    if _SHOUT.search(before) or any(_LETTER.search(s.text) for s in sentences[max(0, sentence - 2) : sentence]):
        return True
    return (
        _SOMEBODY.match(before) is not None
        or _PEOPLE.match(before) is not None
        or _WRITTEN.search(before) is not None
        or _WITH_ROLE.match(before) is not None
    )


_SHOUT = re.compile(
    r"\b(?:shout(?:s|ed)?|cry|cries|chants?|chanted|jeers?|heckl\w+|cheers?|placards?|banners?|loudspeaker|megaphone"
    r"|voice|voices|call came|voicemail|answering machine|recording)\b"
)
# What holds words that nobody speaks.
_LETTER = re.compile(
    r"\b(?:letter|diary|diaries|postcard|telegram|inscription|poem|logbook|guest ?book|testament|statute|bylaw"
    r"|charter|constitution|clause|Article \d+|statement)s?\b|\b(?:was|were|is|are|been) asked\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:poem|verses?|lyrics|song|lines?|inscription|plaque|banner|motto|slogan|caption|note|sign|letter"
    r"|poster|notice|"
    r"message|prayer|scripture|passage|dedication) (?:\w+ ){0,3}?(?:reads?|says|said|begins?|began|goes|went"
    r"|runs|ran|with|was|"
    r"is|ended)\b|\b(?:[Oo]ne|[Aa]n?|[Aa]nother) (?:[\w-]+ ){0,2}?(?:comment(?:er)?|review(?:er)?"
    r"|poster|tweet|user|post) "
    r"|\b(?:these|following|opening|closing|first|last) (?:lines?|words)\b"
)


def _strung(reading: str, span: Span) -> bool:
    """Whether another quotation stands right before or after, as in a collection of voices signed elsewhere."""
    after = reading[span.end : span.end + 6].lstrip()
    before = reading[max(0, span.start - 6) : span.start].rstrip()
    return after[:1] in ("“", '"') or before[-1:] in ("”", '"')
