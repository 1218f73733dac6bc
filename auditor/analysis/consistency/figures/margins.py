"""By how much a match or a vote was won, beside its score, and ages told in birthdays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, Quantity
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Aside(NamedTuple):
    """A figure that says in other words what another figure says: `first` and its `span` differ."""

    kind: str
    first: Span
    span: Span
    about: str


_ONE = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|\d{1,3}"
_UNIT = r"goal|point|run|try|shot|seat|vote|stroke|length|wicket"
_MARGIN = re.compile(
    rf"\b(?:({_ONE})-({_UNIT}) (?:win|victory|triumph|success|defeat|loss|margin)\b"
    rf"|(?:by|with) (?:just |only )?(?:a (?:margin|majority) of (?:just |only )?)?(?:a )?"
    rf"({_ONE}) (goal|point|run|vote)s?\b"
    r"(?! (?:lead|in|of|to|against|from)\b)"
    rf"|(?:margin|majority) of (?:just |only )?({_ONE})\b(?![.,]?\d| ?%| per| point| goal| vote| run|-))",
    re.IGNORECASE,
)
_GAMES = re.compile(
    r"\b(?:beat|beaten|defeat\w*|win|won|wins|victory|lost|loss|thrash\w*|edged?|hammered|triumph\w*|overcame|saw off"
    r"|down|downed|past)\b"
)
_VOTES = re.compile(r"\b(?:vot\w+|reject\w*|pass\w*|approv\w*|adopt\w*|back\w*|ballot|defeat\w*|motion|bill|measure)\b")
_POLLS = re.compile(
    r"\b(?:poll\w*|elect\w*|voters?|percent|per cent|candidate\w*|seats?|republican\w*|democrat\w*|advantage)\b"
)
_OTHER = re.compile(
    r"\b(?:last (?:week|month|season|year)|previous|earlier|first half|half-?time|first leg|in the first|season|led"
    r"|lead|leading|trail\w*|behind|ahead|series|aggregate|record|average|period|quarter|fell|rose)\b"
)
_TENS = dict(zip("twent thirt fort fift sixt sevent eight ninet".split(), range(20, 100, 10), strict=True))
_ORDERED = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_TEENS = {w: n for n, w in enumerate(_ORDERED.split(), 1)}
_BIRTHDAY = re.compile(
    r"\b(?:celebrat\w+|mark\w*|had|enjoyed|reached|blew out the candles on)(?: \w+)? (?:his|her|their) "
    r"([\w-]+) birthday (?:last|this|earlier|on|in|a|two|three|only|just|yesterday|at)\b"
)
_TURNED = re.compile(
    r"\b(?:who|he|she|just|has|had|[A-Z]\w+)(?: only)?(?: just)? turned (\d{1,2}|[a-z]+(?:-[a-z]+)?)\b"
    r"(?! (?:to|out|per|years? ago)\b)"
)

_BEING = re.compile(r"\b[A-Z]\w+, who is (\d{1,2})\b(?=,| and )")


def asides(analysis: Analysis) -> Iterator[Aside]:
    """Margins that do not fit the score, birthdays that do not fit the age."""
    text = analysis.author_voice.text
    scores = [q for q in analysis.quantities if q.kind == "score" and text[q.span.start] != "\x00"]
    if scores:
        yield from _margins(analysis, text, scores)
    ages = [q for q in analysis.quantities if q.kind == "age" and not q.bound]
    if ages and ages[0].sentence < _OPENING and text[ages[0].span.start] != "\x00":
        yield from _ages(analysis, text, ages)


def _ages(analysis: Analysis, text: str, ages: list[Quantity]) -> Iterator[Aside]:
    """Another age of the one person whose age the article gives."""
    first = ages[0]
    others = [q for q in ages if q.value != first.value]
    if not others:
        yield from _birthdays(analysis, text, first)
        return
    second = others[0]
    if len(others) > 1 or text[second.span.start] == "\x00" or not second.sentence > first.sentence:
        return
    begin, end = second.span
    acts = text[max(0, begin - 4) : begin].lower() == "the " and _ACTING.match(text, end) is not None
    alone = acts or _SAME.search(text, max(0, begin - _REACH), begin) is not None
    if alone and 0 < abs(first.value - second.value) < _CLOSE and _one_person(analysis, first, second):
        yield Aside("age", first.span, second.span, "age")


def _one_person(analysis: Analysis, first: Quantity, second: Quantity) -> bool:
    """Whether nobody but the person whose age is given comes up before the second age."""
    until = second.span.start
    people = {m.key for m in analysis.mentions if m.kind is EntityKind.PERSON and m.span.start < until}
    between = analysis.document.reading[first.span.end : until].lower()
    return len(people) <= 1 and not _OTHERS.search(between)


def _margins(analysis: Analysis, text: str, scores: list[Quantity]) -> Iterator[Aside]:
    if len({frozenset((q.value, q.high)) for q in scores}) != 1:
        return
    score = scores[0]
    told = analysis.document.sentences[score.sentence]
    lower = text[told.span.start : told.span.end].lower()
    for match in _MARGIN.finditer(text):
        sentence = analysis.sentence_at(match.start())
        if sentence is None or sentence.zone in RESIDUE or sentence.index <= score.sentence:
            continue
        vote = "vote" in (match[2] or match[4] or "vote").lower()
        if not vote and (_POLLS.search(lower) or _POLLS.search(sentence.text.lower())):
            continue
        if (
            not (_VOTES if vote else _GAMES).search(lower)
            or _OTHER.search(lower)
            or _OTHER.search(sentence.text.lower())
        ):
            continue
        word = (match[1] or match[3] or match[5]).lower()
        margin = 1.0 if word == "single" else CARDINALS.get(word) or float(word)
        if margin != abs(score.value - score.high):
            yield Aside("margin", score.span, Span(*match.span()), "vote" if vote else "match")


def _birthdays(analysis: Analysis, text: str, age: Quantity) -> Iterator[Aside]:
    for pattern in (_BIRTHDAY, _TURNED, _BEING):
        for match in pattern.finditer(text):
            sentence = analysis.sentence_at(match.start())
            number = ordinal(match[1].lower())
            if number is None or sentence is None or sentence.index == age.sentence or sentence.zone in RESIDUE:
                continue
            if "would" in text[max(0, match.start() - 20) : match.start()] or _ONE_MORE.search(sentence.text):
                continue
            if not 0 < abs(number - age.value) < _CLOSE or not (pattern is _BEING or _recent(sentence.text)):
                continue
            yield Aside("age", age.span, Span(*match.span(1)), "age")


_OPENING = 4  # sentences, the headline among them
# What the person does: "The 78-year-old said", and no noun that makes it somebody else.
_ACTING = re.compile(
    r" (?:said|says|has|had|was|is|will|would|told|added|hopes|plans|who|from|went|took|made|won|began|started|walked"
    r"|ran|lives|\w+ed)\b"
)
_SAME = re.compile(r"\b[Tt]he (?:man|woman|boy|girl|accused|defendant|pensioner|teenager|prisoner|winner|athlete), $")
_REACH = 20
_OTHERS = re.compile(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|friend|partner|girlfriend|boyfriend|colleague|victim"
    r"|suspect|accomplice|another|second|rival|opponent|cousin|nephew|niece|twin|couple|pair)\b"
)
_ONE_MORE = re.compile(r"\b(?:another|second|third|other)\b")
_CLOSE = 15  # years: further apart it is the age of somebody else
_RECENT = re.compile(
    r"\b(?:(?:last|this|earlier this) (?:week|weekend|month|year|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer"
    r"|autumn|winter)|(?:days|weeks|a week|a month|a fortnight) ago|yesterday|just|recently|on \w+day"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)


def _recent(text: str) -> bool:
    return _RECENT.search(text.lower()) is not None


def ordinal(word: str) -> float | None:
    """15 for fifteenth, 15th, fifteen and 15."""
    digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)?", word)
    if digits:
        return float(digits[1])
    if word in CARDINALS:
        return CARDINALS[word]
    if word in _TEENS:
        return float(_TEENS[word])
    head, _, rest = word.partition("-")
    tens = _TENS.get(head.removesuffix("y").removesuffix("ieth"))
    if tens is None:
        return None
    if not rest:
        return float(tens) if head.endswith("ieth") else None
    unit = _TEENS.get(rest) or CARDINALS.get(rest)
    return tens + float(unit) if unit and unit < 10 else None


__all__ = ["Aside", "asides", "ordinal"]
