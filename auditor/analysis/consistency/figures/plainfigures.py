"""Sums, scores, ages and days that an article names again in another figure: "the fine of …", "the 2-1 win"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.consistency.tellings import Telling
from auditor.analysis.numbers import word_set
from auditor.document import RESIDUE, Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_OPENING = 5  # sentences, headline and standfirst included

# Figures ------------------------------------------------------------------------------------------------------

_SUMS = {
    "fine": r"fine[ds]?|penal\w+|ordered to pay|punished|sanction\w*",
    "penalty": r"fine[ds]?|penal\w+|ordered to pay|sanction\w*",
    "loan": r"loan\w*|lend\w*|lent|borrow\w*", "grant": r"grant\w*|award\w*|gave|given|receiv\w*",
    "donation": r"donat\w*|gave|given|gift", "gift": r"donat\w*|gave|given|gift|left", "bequest": r"left|bequea\w+",
    "prize": r"won|win\w*|prize|awarded|jackpot", "jackpot": r"won|win\w*|jackpot", "reward": r"reward\w*|offer\w*",
    "ransom": r"ransom|demand\w*|paid", "bribe": r"brib\w+|took|accepted|paid", "settlement": r"settle\w*|pay|paid",
    "compensation": r"compensat\w+|pay|paid|award\w*", "damages": r"damages|pay|paid|award\w*",
    "contract": r"contract|deal|won|sign\w*|award\w*",
    "deal": r"deal|sign\w*|agree\w*|b[ou]\w*ght|buy\w*|acqui\w+|s[oe]ll?d?",
    "takeover": r"b[ou]\w*ght|buy\w*|acqui\w+|tak\w+ over|takeover", "acquisition": r"bought|buy\w*|acqui\w+|deal",
    "purchase": r"bought|buy\w*|purchas\w+|acqui\w+", "sale": r"s[oe]ld?l?|sale|fetch\w*|bought",
    "price": r"sold|bought|fetch\w*|price|cost\w*|paid|pay", "cost": r"cost\w*", "bill": r"bill|cost\w*",
    "fee": r"fee|sign\w*|paid|pay", "investment": r"invest\w*", "budget": r"budget", "fund": r"fund",
    "salary": r"salary|earn\w*|paid", "theft": r"stole\w*|took|made off", "haul": r"stole\w*|took|made off|seiz\w+",
    "loss": r"los[tse]\w*", "profit": r"profit\w*|earn\w*|made",
    "debt": r"debt\w*|owe\w*", "subsidy": r"subsid\w+|receiv\w*",
    "sum": r"paid|pay|fine[ds]?|cost\w*|donat\w+|won|stole\w*", "bail": r"bail", "bond": r"bail|bond",
}  # fmt: skip
_OF_SUM = re.compile(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:[\w-]+ )?({'|'.join(_SUMS)}) of $")
_OTHER_SUM = word_set(
    "total combined average each per annual annually year yearly month monthly previous previously earlier original "
    "initially later reduced increased raised rose cut maximum minimum up down further additional extra "
    "another other "
    "separate second half more least nearly remaining last record compared estimated instead including"
)
_SCORES = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Aa]fter (?:the|their)|'s|’s) (?:[\w-]+ ){0,2}?(\d{1,2})[-–](\d{1,2}) (?:[\w-]+ "
    r")?(?:win|victory|defeat|loss|triumph|"
    r"draw|success|thrashing|rout|scoreline|result)\b"
)
_PLAYED = re.compile(
    r"\b(?:beat|beats|defeated|defeat|won|win|lost|lose|thrashed|overcame|drew|downed|edged|hammered|saw off"
    r"|stunned|victory"
    r"|triumph\w*|crushed|went down|drawn|overpowered|routed|held)\b[^.;\x00]{0,80}?\b(\d{1,2})[-–](\d{1,2})\b"
)
_DASHED = re.compile(r"\d[-–]\d")
_RESULTS = word_set("win victory defeat loss triumph draw success thrashing rout scoreline result")
_OTHER_GAME = word_set(
    "previous last earlier first leg half-time halftime half lead led leading ago reverse season aggregate "
    "set penalties "
    "shootout shoot-out extra overtime quarter week month year later then second third minute minutes group opening "
    "record series after since when semi-final tie-break frame"
)
_AGED = re.compile(
    r"(?:^|[.!?]['”\"]? |\n)(?:The|This) (\d{1,2})-year-old(?:,| (?:\w+ )?(?:said|says|has|had|was|is|will"
    r"|told|added|hopes|plans|\w+ed|won|ran|went|made|took|began)\b)"
)
_KIN = re.compile(
    r"\b(?:sister|brother|friend|partner|wife|husband|son|daughter|twin|colleague|rival|opponent|team-?mate"
    r"|another|victim|suspect|"
    r"girlfriend|boyfriend|cousin|nephew|niece|accomplice|successor|predecessor|couple|pair|classmate|driver"
    r"|passenger)\b"
)


def figures(analysis: Analysis) -> Iterator[Plain]:
    """A sum, a score or an age named again with "the", in another figure."""
    voice = analysis.clauses.voice
    if any(q.kind == "money" for q in analysis.quantities):
        yield from _sums(analysis, voice)
    if not analysis.vocabulary.isdisjoint(_RESULTS) and _DASHED.search(voice):
        yield from _results(analysis, voice)
    if "-year-old" in voice:
        yield from _ages(analysis, voice)


def _sums(analysis: Analysis, voice: str) -> Iterator[Plain]:
    money = [q for q in analysis.quantities if q.kind == "money" and not q.bound and q.high == q.value]
    clauses = analysis.clauses
    for back in money:
        match = _OF_SUM.search(voice, max(0, back.span.start - 40), back.span.start)
        if match is None or not clauses.lowers(back.sentence).isdisjoint(_OTHER_SUM):
            continue
        told = re.compile(rf"\b(?:{_SUMS[match[1]]})\b", re.IGNORECASE)
        first = [q for q in money if q.sentence < back.sentence and told.search(clauses.said(q.sentence))]
        sums = {q.value for q in first}
        elsewhere = any(q.value == back.value and q is not back for q in money)
        if len(sums) != 1 or elsewhere or first[0].unit != back.unit or first[0].sentence > _OPENING + 1:
            continue
        low, high = sorted((first[0].value, back.value))
        if 1.08 * low < high < 12 * low and clauses.lowers(first[0].sentence).isdisjoint(_OTHER_SUM):
            yield _figure(analysis, "sum", first[0].span, back.span, match[1])
            return


def _results(analysis: Analysis, voice: str) -> Iterator[Plain]:
    back = list(_SCORES.finditer(voice))
    told = list(_PLAYED.finditer(voice))
    if len(back) != 1 or not told or {m.span(1) for m in told} == {back[0].span(1)}:
        return
    later = analysis.sentence_at(back[0].start())
    for match in told:
        sentence = analysis.sentence_at(match.start(1))
        if sentence is None or later is None or later.index <= sentence.index or sentence.index > _OPENING:
            continue
        one, two = ({int(m[1]), int(m[2])} for m in (match, back[0]))
        lowers = analysis.clauses.lowers(sentence.index) | analysis.clauses.lowers(later.index)
        if one != two and max(one | two) < 21 and lowers.isdisjoint(_OTHER_GAME - {"first", "after"}):
            names = analysis.entity_keys
            if names[later.index] and not names[later.index] & names[sentence.index]:
                continue
            yield _figure(
                analysis, "score", Span(match.start(1), match.end(2)), Span(back[0].start(1), back[0].end(2)), "match"
            )
            return


def _ages(analysis: Analysis, voice: str) -> Iterator[Plain]:
    ages = [q for q in analysis.quantities if q.kind == "age"]
    back = list(_AGED.finditer(voice))
    given = {q.value for q in ages} - {float(m[1]) for m in back}
    if len({m[1] for m in back}) != 1 or len(given) != 1 or not ages or len(ages) - len(back) != 1:
        return
    first = min(ages, key=lambda q: q.span)
    place = analysis.sentence_at(back[0].start(1))
    if place is None or first.sentence >= place.index or first.sentence > _OPENING or first.value < 5:
        return
    between = voice[analysis.document.sentences[first.sentence].span.start : place.span.end].lower()
    if 0 < abs(first.value - float(back[0][1])) <= 15 and not _KIN.search(between):
        yield _figure(analysis, "age", first.span, Span(*back[0].span(1)), "age")


def _figure(analysis: Analysis, kind: str, first: Span, back: Span, about: str) -> Plain:
    slice_ = analysis.document.slice
    return Plain(kind, back, first, slice_(first), slice_(back), about, 0.7)


# Days ---------------------------------------------------------------------------------------------------------

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_EVENT_DAY = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?([a-z-]+)(?:, which|, that| that| which)? (?:(?:began"
    rf"|started|took place|happened|"
    rf"occurred|was held|broke out|opened|ended|struck|hit|was announced|erupted) )?(?:on|of|last|late on"
    rf"|early on) (?P<day>{_DAY})\b"
)
_ANY_DAY = re.compile(rf"\b{_DAY}\b")
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_CUT = re.compile(r"[;:\x00“”\"\n]|\b(?:but|while|after|before|since|until|who|ahead|when|will)\b")


@cache
def _told() -> dict[str, Telling]:
    """What tells an event, by each noun that names it."""
    table: dict[str, Telling] = {}
    for line in entries("timed_events"):
        _, nouns, told = line.split("\t")
        telling = Telling(f"{nouns}, {told}")
        for each in nouns.split(","):
            table.setdefault(each.strip(), telling)
    return table


def timed(analysis: Analysis) -> Iterator[Plain]:
    """ "The strike, which began on Friday", after crews who went on strike on Monday."""
    voice = analysis.clauses.voice
    if sum(f"{day}day" in voice for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")) < 2:
        return
    spans = [analysis.document.sentences[s].span for s in sorted(analysis.clauses.touching(_WEEKDAYS))]
    days = [m for span in spans for m in _ANY_DAY.finditer(voice, *span)]
    if len({m[0] for m in days}) < 2:
        return
    placed = dict.fromkeys(s.span for m in days if (s := analysis.sentence_at(m.start())) is not None)
    for match in (m for span in placed for m in _EVENT_DAY.finditer(voice, *span)):
        pattern, day = _told().get(match[1]), match["day"]
        place = analysis.sentence_at(match.start())
        if pattern is None or place is None or place.zone in RESIDUE or sum(m[0] == day for m in days) > 1:
            continue
        for other in days:
            if other[0] == day or other.start() > match.start():
                continue
            sentence = analysis.sentence_at(other.start())
            if sentence is None or sentence.index >= place.index or sentence.index > _OPENING:
                continue
            start = max(sentence.span.start, other.start() - 90)
            before = voice[start : other.start()]
            events = list(pattern.finditer(analysis.clauses.lowered[start : other.start()]))
            if events and not _CUT.search(before, events[-1].end()) and "next" not in before[events[-1].end() :]:
                yield _figure(analysis, "day", Span(*other.span()), Span(*match.span("day")), match[1])
                return


__all__ = ["figures", "timed"]
