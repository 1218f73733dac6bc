"""How long something lasted, against the years or days on which it began and ended.

"Came into service in 1982", "taken off in 2012 after forty years"; "stopped work on Monday", "back on Thursday",
"the nine-day stoppage".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_YEAR = r"(?:1[6-9]|20)\d\d"
_START = re.compile(
    r"\b(?:c[ao]me into service|entered service|went into service|began|begun|started|starting|opened|opening|founded"
    r"|established|set up|launched|joined|took over|taken over|took up|moved (?:in|into|to|there|here)|settled|built"
    r"|bought|acquired|married|wed|elected|appointed|became|came to|arrived|arrival|hired|taken on|signed up|enlisted"
    r"|first (?:\w+ )?(?:ran|sailed|flew|opened|stood|came|played|sang|taught|worked|preached|served|crossed"
    r"|rang|shone)"
    r"|since|planted|formed|started out|ordained|sworn in|inherited|emigrated|made (?:his|her|its|their) "
    r"(?:debut|bow|first \w+))\b"
    rf"[^.;:\x00\d]{{0,60}}?\b(?:in |of |since )?(?:the (?:spring|summer|autumn|fall|winter) of |early |late "
    rf"|[A-Z][a-z]+ )?(?P<year>{_YEAR})\b"
)
_END = re.compile(
    r"\b(?:taken off|taken out of service|withdrawn|scrapped|closed|closing|shut|ended|retired|retiring|stepped down"
    r"|stood down|resigned|left|sold|died|death|gave up|finished|stopped|last (?:ran|sailed|flew|opened|stood|played"
    r"|sang|taught|worked|crossed)|demolished|pulled down|torn down|felled|dissolved|disbanded|divorced|parted"
    r"|separated|moved out|handed over|bowed out|quit|expired|until)\b"
    rf"[^.;:\x00\d]{{0,40}}?\b(?:in |until )?(?:the (?:spring|summer|autumn|fall|winter) of |early |late "
    rf"|[A-Z][a-z]+ )?(?P<year>{_YEAR})\b"
)
_NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six"
    r"|seven|eight"
    r"|nine))?|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|a hundred)"
)
_LASTING = re.compile(
    rf"\b(?P<lead>[Ff]or|[Aa]fter|in|over|spent|spanning|lasted|lasting|of|all|his|her|their|its)"
    rf"(?: (?:more than|over|some|nearly|almost|about|around|a total of|his|her|their|its|exactly))*"
    rf" (?P<n>{_NUMBER})[ -](?P<unit>years?|decades?)\b(?! (?:old|ago|later|earlier|older|younger|senior|junior|of age"
    r"|before|in prison|in jail|away|from now|after|sentence))"
)
_WORDS_OF_YEARS = word_set("years year decades decade")
_DURING = word_set(
    "service reign career run marriage tenure helm charge job work working post stewardship spell office time faithful "
    "sailing teaching serving running trading business been being life existence there together continuous unbroken on "
    "at as with behind of"
)
_OTHER_TIME = word_set(
    "first last next another later earlier ago before previous sentenced sentence jail prison warranty contract "
    "every each average again old younger older half third would could will plan plans hopes projected expected "
    "remaining gap away since lease loan mortgage within drought war until"
)
_FEW = 3
_SLACK = 0.12


def _value(word: str) -> int:
    if word == "a hundred":
        return 100
    if word.isdigit():
        return int(word)
    head, _, rest = word.partition("-")
    return int(CARDINALS.get(head, 0) + CARDINALS.get(rest, 0))


def elapsed(analysis: Analysis) -> Iterator[Plain]:
    """A length of time that its beginning and its end do not make."""
    yield from _years(analysis)
    yield from _closed(analysis)
    yield from _days(analysis)
    yield from _weeks(analysis)


def _years(analysis: Analysis) -> Iterator[Plain]:
    clauses = analysis.clauses
    if analysis.vocabulary.isdisjoint(_WORDS_OF_YEARS) or len(analysis.document.sentences) > _LONGEST:
        return
    voice = clauses.voice
    spans = [x.span for x in analysis.document.sentences]
    lasting = [
        (s, m)
        for s in clauses.having(_WORDS_OF_YEARS)
        if s in clauses.counted
        for m in _LASTING.finditer(voice, *spans[s])
    ]
    if not lasting:
        return
    yeared = sorted({q.sentence for q in analysis.quantities if q.kind == "year"})
    starts = [(s, m) for s in yeared for m in _START.finditer(voice, *spans[s])]
    if len({m["year"] for _, m in starts}) != 1:
        return
    first, begun = starts[0]
    for s, match in lasting:
        value = _value(match["n"].lower()) * (10 if match["unit"].startswith("decade") else 1)
        near = word_set(_LETTERS.sub(" ", clauses.lowered[max(spans[s][0], match.start() - 30) : match.end() + 40]))
        if value < _FEW or not near.isdisjoint(_OTHER_TIME - _ALLOWED):
            continue
        until = _until(analysis, s, match, begun, yeared)
        if until is None or (s == first and not _AFTER.match(match[0])):
            continue
        span = until - int(begun["year"])
        loose = _LOOSE.search(match[0]) is not None
        slack = max(2.0 if loose else 1.0, _SLACK * span)
        if span > 0 and abs(span - value) > slack + 1 and _one_subject(analysis, first, s):
            one, two = sorted((Span(*begun.span()), Span(*match.span())))
            text = analysis.document.slice
            yield Plain("elapsed", two, one, text(one), text(two), f"{span} years", 0.7)
            return


def _until(analysis: Analysis, s: int, match: re.Match[str], begun: re.Match[str], yeared: list[int]) -> int | None:
    """The year in which what lasted so long ended: told beside it, once elsewhere, or that of publication."""
    clauses = analysis.clauses
    voice, spans = clauses.voice, [x.span for x in analysis.document.sentences]
    ends = [m for m in _END.finditer(voice, *spans[s]) if m["year"] != begun["year"]]
    if not ends and _AFTER.match(match[0]):
        told = [m for t in yeared if t != s for p in (_END, _LAST_DAY) for m in p.finditer(voice, *spans[t])]
        told = [m for m in told if m["year"] != begun["year"]]
        ends = told if len({m["year"] for m in told}) == 1 else []
        if not spans[s].start <= begun.start() < spans[s].end:
            ends = ends or [m for m in _ANY_YEAR.finditer(voice, *spans[s]) if m["year"] != begun["year"]]
    if ends:
        return None if _OTHERS.match(voice, ends[-1].end()) else int(ends[-1]["year"])
    published = analysis.document.published
    now = published is not None and s not in yeared and _NOW.search(clauses.told(s))
    return published.year if now and published is not None else None


_LONGEST = 60
_DIGITS = 4
_ALLOWED = word_set("last since later first before old")
_LOOSE = re.compile(r"\b(?:more than|over|some|nearly|almost|about|around|decades?)\b")
_AFTER = re.compile(r"(?:after|for|his|her|their|its) ", re.IGNORECASE)
_ANY_YEAR = re.compile(rf"\b(?:in|on \d{{1,2}}) (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})\b")
_LETTERS = re.compile(r"[^a-z]+")
_LAST_DAY = re.compile(
    rf"\b(?:last|final) (?:day|performance|service|crossing|run|show|match|shift|lesson|edition|issue|journey|concert)"
    rf"\b[^.;:\x00]{{0,40}}?\b(?P<year>{_YEAR})\b"
)
_OTHERS = re.compile(r",? [a-z]+s had\b")  # "ferries had been sailing": more than the one
_NOW = re.compile(
    r"\b(?:is to (?:close|retire|leave|shut|step down|go)|will (?:close|retire|leave|shut|step down)|is "
    r"(?:closing|retiring"
    r"|leaving|stepping down)|retires|closes|has (?:closed|retired|shut|left|stepped down)|has been|have been|closed on"
    r"|retired on|shut on|stepped down on)\b"
)


_CLOSED_FOR = re.compile(
    rf"\b(?:closed|shut|silent|empty|derelict|dark|out of use|idle|boarded up|disused) for (?P<n>{_NUMBER}|two"
    rf"|three|four) years\b"
)
_SHUT_IN = re.compile(
    rf"\b(?:closed|shut|fell silent|emptied|boarded up|went dark)\b[^.;:\x00\d]{{0,30}}? in (?:[A-Z][a-z]+ "
    rf")?(?P<year>{_YEAR})\b"
)
_REOPENED = re.compile(
    rf"\b(?:re-?open\w*|open|opens|opened)\b[^.;:\x00\d]{{0,30}}?(?: in| on \d{{1,2}}) (?:[A-Z][a-z]+ "
    rf")?(?P<year>{_YEAR})\b"
)


def _closed(analysis: Analysis) -> Iterator[Plain]:
    """ "Closed for three years", "shut in 2012", "opens on 1 June 2018"."""
    clauses = analysis.clauses
    if analysis.vocabulary.isdisjoint(_SHUT_WORDS) or "years" not in analysis.vocabulary:
        return
    voice = clauses.voice
    told = list(_CLOSED_FOR.finditer(voice))
    if len(told) != 1:
        return
    shut, opened = list(_SHUT_IN.finditer(voice)), list(_REOPENED.finditer(voice))
    last = {int(m["year"]) for m in opened}
    if len({m["year"] for m in shut}) != 1 or not last:
        return
    gap = max(last) - int(shut[0]["year"])
    word = told[0]["n"].lower()
    if len({y for y in last if y > int(shut[0]["year"])}) == 1 and abs(gap - _value(word)) > 1:
        one, two = sorted((Span(*told[0].span()), Span(*shut[0].span())))
        text = analysis.document.slice
        yield Plain("elapsed", two, one, text(one), text(two), f"{gap} years", 0.7)


_SHUT_WORDS = word_set("closed shut silent empty derelict dark idle boarded disused")


def _one_subject(analysis: Analysis, first: int, s: int) -> bool:
    """Whether a name or a thing of the first sentence, or a pronoun for it, carries the second."""
    keys = analysis.entity_keys
    if "another" in analysis.clauses.lowers(first):
        return False
    if keys[first] & keys[s]:
        return True
    clauses = analysis.clauses
    shared = (
        {noun(w) for w in clauses.lowers(first)}
        & {noun(w) for w in clauses.lowers(s)}
        & {noun(w) for w in _things(analysis, s)}
    )
    if shared:
        return True
    if abs(s - first) > _REACH or (clauses.lowers(first) | clauses.lowers(s)).isdisjoint(_PRONOUNS):
        return False
    if not keys[s] - keys[first]:
        return True
    people = {m.key for m in analysis.mentions if m.kind is EntityKind.PERSON and m.sentence <= max(first, s)}
    return len(people) == 1


_PRONOUNS = word_set("he she it they his her its their")
_REACH = 8


def _things(analysis: Analysis, s: int) -> set[str]:
    lowers = analysis.lowers[s]
    return {w for k, w in enumerate(lowers) if k and lowers[k - 1] in ("the", "its", "his", "her", "their", "this")
            and w not in _NOT_THINGS}  # fmt: skip


_NOT_THINGS = word_set(
    "first last same year years end time day company firm club town city country village world family"
)

# Days ---------------------------------------------------------------------------------------------------------

_WEEK = {d: k for k, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_DAYS = frozenset(_WEEK)
_BEGAN = re.compile(
    r"\b(?:stopped work|walked out|went on strike|downed tools|began|started|shut|closed|set off|set out|went missing"
    r"|vanished|disappeared|got lost|fell into|trapped|stranded|broke out|kidnapped|taken hostage|seized|put to "
    r"sea|struck"
    r"|went out|failed|cut off|moved in|chained|occupied|was lost)\b[^.;:\x00]{0,40}? (?:on|since|last) "
    r"(?:(?:early|late) on |the )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_OVER = re.compile(
    r"\b(?:went back to work|back at work|returned to work|ended|finished|over|reopened|opened again|found"
    r"|rescued|freed"
    r"|released|put out|restored|came back|got back|home|returned|brought out|reached|called off|lifted)\b"
    r"[^.;:\x00]{0,40}? (?:on|last) (?:(?:early|late) on |the )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_LONG = re.compile(
    rf"\b[Tt]he(?:ir)? (?P<n>\d{{1,2}}|{'|'.join(w for w in CARDINALS if 1 < CARDINALS[w] < 20)})-day "
    r"(?P<what>\w+)"
)
_OF_DAYS = word_set(
    "stoppage strike walkout closure siege ordeal search blaze fire blackout outage occupation hunt shutdown sit-in "
    "protest stand-off standoff absence disappearance trek voyage journey expedition power blockade"
)
_LATER_WEEK = word_set("week weeks fortnight following next previous ago month months earlier later second again")


def _days(analysis: Analysis) -> Iterator[Plain]:
    if "day" not in analysis.clauses.compounds or len(analysis.vocabulary & _DAYS) < 2:
        return
    clauses = analysis.clauses
    voice = clauses.voice
    long = [m for m in _LONG.finditer(voice) if m["what"].lower() in _OF_DAYS]
    begun, over = list(_BEGAN.finditer(voice)), list(_OVER.finditer(voice))
    if len(long) != 1 or len(begun) != 1 or len(over) != 1 or begun[0]["day"] == over[0]["day"]:
        return
    told = [s.index for m in (begun[0], over[0], long[0]) if (s := analysis.sentence_at(m.start())) is not None]
    if any(not clauses.lowers(s).isdisjoint(_LATER_WEEK) for s in told):
        return
    word = long[0]["n"].lower()
    stated = int(word) if word.isdigit() else int(CARDINALS[word])
    gap = (_WEEK[over[0]["day"].lower()] - _WEEK[begun[0]["day"].lower()]) % 7
    if stated % 7 not in (gap % 7, (gap + 1) % 7):
        text = analysis.document.slice
        one, two = sorted((Span(*begun[0].span()), Span(*long[0].span())))
        yield Plain("elapsed", two, one, text(one), text(two), f"until {over[0]['day']}", 0.7)


# Dates ----------------------------------------------------------------------------------------------------------

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = {m: k for k, m in enumerate(_MONTHS.split("|"))}
_MONTH_WORDS = frozenset(m.lower() for m in _MONTH)
_DATE = re.compile(rf"\b(?:(?P<d>\d{{1,2}}) (?P<m>{_MONTHS})|(?P<mm>{_MONTHS}) (?P<dd>\d{{1,2}}))\b")
_SPELL = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?: whole| full)? "
    rf"(?P<n>{'|'.join(w for w in CARDINALS if 1 < CARDINALS[w] < 20)}"
    r"|\d{1,2})(?:-| )(?P<unit>day|week|month)s?\b(?! (?:ago|later|before|earlier|old|of (?!the|his|her|its|their)))"
    r"(?= (?:that|of|it|they|he|she|strike|stoppage|siege|closure|festival|tour|trial|voyage|trek|journey|visit"
    r"|stay|search"
    r"|ordeal|drought|hearing|break|holiday|fair|lockdown|quarantine|curfew|ban|exhibition|run|season))"
)
_SPELLS, _UNITS = word_set("weeks days months"), word_set("day week month")
_LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.4}


def _weeks(analysis: Analysis) -> Iterator[Plain]:
    """ "On 3 March … again on 17 March", "in the five weeks that the strike went on"."""
    clauses = analysis.clauses
    if len(analysis.document.sentences) > _LONGEST:
        return
    months = [s for s in clauses.having(_MONTH_WORDS) if s in clauses.counted]
    if not months or not (_SPELLS & analysis.vocabulary or not _UNITS.isdisjoint(clauses.compounds)):
        return
    dated = [(s, m) for s in months
             for m in _DATE.finditer(clauses.voice, *analysis.document.sentences[s].span)]  # fmt: skip
    if (
        len(dated) != _BOTH
        or dated[0][0] != dated[1][0]
        or _DIGITS in {len(w) for w in analysis.lowers[dated[0][0]] if w.isdigit()}
    ):
        return
    days = [_MONTH[m["m"] or m["mm"]] * 30.4 + int(m["d"] or m["dd"]) for _, m in dated]
    gap = (days[1] - days[0]) % 365.0
    for match in _SPELL.finditer(clauses.voice, analysis.document.sentences[dated[0][0]].span.end):
        place = analysis.sentence_at(match.start())
        word = match["n"].lower()
        stated = (float(word) if word.isdigit() else CARDINALS[word]) * _LENGTHS[match["unit"]]
        if place is None or place.zone in RESIDUE or not clauses.lowers(place.index).isdisjoint(_BEFORE):
            continue
        if abs(stated - gap) > max(2.0, 0.7 * _LENGTHS[match["unit"]], 0.1 * gap):
            one, two = Span(dated[0][1].start(), dated[1][1].end()), Span(*match.span())
            text = analysis.document.slice
            yield Plain("elapsed", two, one, text(one), text(two), "dates", 0.7)
            return


_BOTH = 2
_BEFORE = word_set("next previous earlier last ago year first before another other would could should")


__all__ = ["elapsed"]
