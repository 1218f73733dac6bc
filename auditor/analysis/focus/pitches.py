"""Sentences that sell: they tell the reader to buy, name an offer, and press for time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


class Pitch(NamedTuple):
    """`signs` are the kinds of selling words found, `words` one of each."""

    span: Span
    signs: tuple[str, ...]
    words: tuple[str, ...]


_ORDERS = word_set(
    "buy order shop grab get purchase book claim reserve try apply sign download enrol enroll join start protect boost "
    "save invest register switch call act hurry use enjoy visit check head discover upgrade treat click tap open pick "
    "stock preorder pre-order schedule browse snap explore"
)
_READER = word_set("you your yours yourself readers")
_MONEY = r"(?:[$£€]\s?\d|\d+ (?:dollars|pounds|euros)\b)"
_SHARE = r"\d+\s?(?:%|percent\b|per cent\b)"
# What each sign weighs; a pitch has `_LEAST` in all.
_SIGNS = (
    (
        "way to buy",
        2,
        re.compile(
            r"\byou can (?:now )?(?:buy|order|get|pick up|find|try|own)\b|\b(?:can be|is|are) yours\b|\byours for\b|"
            r"\bby clicking\b|\breaders can (?:get|save|buy|claim)|\bavailable (?:now|today|online|at \w+\.|on Amazon)|"
            r"\bon sale (?:now|for|at)\b|\bget yours\b|\bat checkout\b",
            re.IGNORECASE,
        ),
    ),
    (
        "offer",
        2,
        re.compile(
            rf"\b{_SHARE} (?:off|discount|cheaper)|\bsav(?:e|ing)\b[^.]{{0,15}}(?:{_MONEY}|{_SHARE})|{_MONEY}[\d,.]* "
            r"(?:bonus|off|discount|voucher|free bet)|\b(?:half[- ]price|two for one|price of one|buy one,? get one)\b|"
            r"\b(?:special|exclusive|limited|introductory) (?:\w+ )?(?:offer|deal|discount|price)|\b(?:unbeatable|"
            r"lowest|best"
            r"|(?:guaranteed )?low|great|exclusive) (?:\w+ )?(?:rates?|prices?|deals?|value)\b",
            re.IGNORECASE,
        ),
    ),
    ("code", 2, re.compile(r"\b[Cc]ode:? [“\"']?[A-Z]{3,}\d*\b|\b(?:promo|discount|coupon|voucher) code\b")),
    (
        "price",
        1,
        re.compile(rf"\b(?:for|from|at|under|only|just)(?: just| only| as little as)? {_MONEY}", re.IGNORECASE),
    ),
    (
        "pressure",
        1,
        re.compile(
            r"\b(?:limited[- ]time|while (?:stocks?|supplies|they) last|(?:today|now) only|don['’]t (?:miss|wait)|"
            r"hurry|last"
            r" chance|before (?:it['’]s too late|they['’]re gone|it sells out|sunday|midnight)|selling (?:fast|"
            r"out)|act (?:now|"
            r"fast)|(?:now|today)(?: and|[.!?,]|$| to)|this weekend)",
            re.IGNORECASE,
        ),
    ),
    (
        "comfort",
        1,
        re.compile(
            r"\bfree (?!(?:from|of|to|speech|press|will|fall|market|trade|society|elections?|world|and fair|"
            r"agent)\b)\w+|"
            r"\bfor free\b|\bmoney[- ]back\b|\bno (?:credit card|obligation|strings|hidden fees)|\brisk[- ]free\b|"
            r"\bsatisfaction guaranteed\b|\bin (?:just )?minutes\b|\bis free\b",
            re.IGNORECASE,
        ),
    ),
    (
        "praise",
        1,
        re.compile(
            r"\b(?:must-have|unbeatable|best-selling|bestselling|game-chang\w+|revolutionary|premium|top-rated|"
            r"world-class|"
            r"our (?:favou?rite|top|best|recommended)|(?:perfect|ideal) for|the (?:perfect|ultimate)|best on the "
            r"market|"
            r"award-winning|state-of-the-art|look no further|say goodbye|high-quality|trusted by|loved by|"
            r"clinically proven|"
            r"brand-name|designer)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "address",
        1,
        re.compile(r"\b\w+\.(?:com|example|net|shop|store|co\.uk)\b|\b\d{3}-\d{4}\b|\bclick(?:ing)?\b", re.IGNORECASE),
    ),
    ("reader", 1, re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)),
)
_SELLING = frozenset({"order", "way to buy", "offer", "code"})
_LEAST = 4
_ORDER = re.compile(
    rf"(?:^|[:;,–—!?] (?:and |so |or |then )?|\b(?:and|so|or|then) )(?:{'|'.join(sorted(_ORDERS))})\b", re.IGNORECASE
)
_HOOK = re.compile(
    r"^(?:Looking|Ready|Want|Need|Tired|Worried|Thinking|Struggling|Planning|Fancy|Still|Are you|Do you|Love|Ever)\b"
)
# What an outlet says of itself, and what officials, courts and campaigns tell people to do.
_OWN = re.compile(
    r"\b(?:newsletters?|subscri\w+|our (?:journalism|reporting|stories|coverage|site|app)|inbox|podcast|top "
    r"stories|donat\w+|"
    r"members?(?:hip)?|NRPLUS|voters?|votes?|ballots?|polls?|petition|police|officials|residents|vaccin\w+|court|"
    r"judge|scams?|fraud\w*|senators?|congress\w*|insurance exchange|Medicare|Medicaid|Obamacare|missing|suicide|"
    r"hotline|"
    r"lifeline|charity|shelter)\b",
    re.IGNORECASE,
)
_REPORTED = word_set(
    "said says say told according announced reported was were had found i we he she they his her their"
)


def pitches(analysis: Analysis) -> Iterator[Pitch]:
    """Selling sentences of the body in the article's own voice, neighbours joined, in text order."""
    places = analysis.places
    candidates = {place for word in _SELLERS & analysis.vocabulary for place in places[word]}
    aimed = {place for word in (_READER | _ORDERS | _ALSO_AIMED) & analysis.vocabulary for place in places[word]}
    sentences = analysis.document.sentences
    joined: list[Pitch] = []
    for place in sorted(candidates & aimed):
        pitch = _pitch(analysis, sentences[place])
        if pitch is None:
            continue
        if joined and not analysis.document.reading[joined[-1].span.end : pitch.span.start].strip():
            last = joined.pop()
            pitch = Pitch(Span(last.span.start, pitch.span.end), last.signs, last.words)
        joined.append(pitch)
    yield from joined


_ALSO_AIMED = word_set("code miss wait clicking yours")
# One of these is in nearly every pitch.
_SELLERS = word_set(
    "free off discount code offer offers deal deals price prices sale save saving bonus yours buy shop guarantee "
    "checkout trial available shipping delivery voucher rates hurry unbeatable limited stocks quote test videos "
    "clicking"
)


def _pitch(analysis: Analysis, sentence: Sentence) -> Pitch | None:
    if sentence.zone is not ZoneKind.BODY or not _REPORTED.isdisjoint(analysis.lowers[sentence.index]):
        return None
    text = analysis.author_voice.text[sentence.span.start : sentence.span.end]
    if BLANK in text or _OWN.search(text):
        return None
    found = {name: (weight, match[0]) for name, weight, pattern in _SIGNS if (match := pattern.search(text))}
    if order := _ORDER.search(text):
        found["order"] = (2, order[0])
    if sentence.index and _asks(analysis.document.sentences[sentence.index - 1]):
        found["hook"] = (1, "?")
    if sum(weight for weight, _ in found.values()) < _LEAST or _SELLING.isdisjoint(found):
        return None
    if len(found) == 1 + ("reader" in found):
        return None
    return Pitch(sentence.span, tuple(found), tuple(w.strip(" ,:;—–!?") for _, w in found.values() if w != "?"))


def _asks(sentence: Sentence) -> bool:
    return sentence.zone is ZoneKind.BODY and sentence.text.endswith("?") and bool(_HOOK.match(sentence.text))
