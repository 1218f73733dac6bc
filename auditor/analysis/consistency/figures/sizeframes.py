"""Frames that tell a size beside the figures it is of: what is looked for, and how it is judged.

The groups: a and b are the figures (a comes first in time, or is the part), c the percentage, d a step or points, part
and fold are words, few and many "one in five".
"""

from __future__ import annotations

from typing import Final

from auditor import patterns as re
from auditor.analysis.consistency.slots import SLOT

PARTS: Final = {
    "half": 50.0, "a half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "one-third": 100 / 3, "a quarter": 25.0,
    "one quarter": 25.0, "one-quarter": 25.0, "a fifth": 20.0, "one fifth": 20.0, "one-fifth": 20.0, "a sixth": 100 / 6,
    "an eighth": 12.5, "a tenth": 10.0, "one-tenth": 10.0, "two thirds": 200 / 3, "two-thirds": 200 / 3,
    "three quarters": 75.0, "three-quarters": 75.0, "two fifths": 40.0, "two-fifths": 40.0, "three fifths": 60.0,
    "three-fifths": 60.0, "four fifths": 80.0, "four-fifths": 80.0,
}  # fmt: skip
FOLDS: Final = {
    "twice": 2.0, "double": 2.0, "three times": 3.0, "triple": 3.0, "four times": 4.0, "five times": 5.0,
    "six times": 6.0, "ten times": 10.0, "doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "trebled": 3.0,
    "tripling": 3.0, "trebling": 3.0, "quadrupled": 4.0, "quadrupling": 4.0, "halved": 0.5, "halving": 0.5,
    "twofold": 2.0, "threefold": 3.0,
    "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0,
}  # fmt: skip
SMALL_WORDS: Final = {
    "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0,
    "ten": 10.0,
}  # fmt: skip
_HEDGE: Final = (
    r"(?P<adv>(?:well |just |far |only )?(?:more than|over|at least|nearly|almost|about|around|roughly|som"
    r"e|just under|"
    r"under|less than|close to|up to|at most) )?(?:only |just |exactly )?"
)
_PART: Final = "|".join(sorted(PARTS, key=len, reverse=True))
_FOLD: Final = "|".join(sorted(FOLDS, key=len, reverse=True))
_NUMBER: Final = "|".join(SMALL_WORDS)
_PLAIN: Final = r"[^,;:()\x00\ue000-\uf8ff—–]{0,60}?"
_TIME: Final = r"(?: (?:in|by|last|this|a|the|on|at|between)(?: [\w'’-]+| ?[\ue000-\uf8ff]){1,5}?)?"
_WHEN: Final = (
    r"(?: (?:last|this|in|over|between|since|by|on)(?: (?:the|a|an|past|last|same|previous|year|month|week"
    r"|quarter|season|"
    r"decade|two|three|four|five|ten|years|months|weeks|and|before|earlier|[A-Z][a-z]+|[\ue000-\uf8ff]))*)?"
)
_NOUN: Final = r"(?: [a-z][a-z'’-]*){0,4}?"
_UP: Final = (
    r"(?:rose|risen|rises?|grew|grown|grows?|climbed|jumped|increased|went up|gone up|up|raised|increasing|rising)"
)
DOWN: Final = (
    r"(?:fell|fallen|falls?|shrank|shrunk|dropped|declined|decreased|went down|gone down|down|cut|reduced|"
    r"slashed|lowered|"
    r"falling|shrinking)"
)
_COMPARED: Final = (
    r"(?:more|higher|greater|larger|bigger|dearer|longer|heavier|taller|up|fewer|less|lower|smaller|cheaper|shorter|"
    r"lighter|down|above|below)"
)
_CHANGE: Final = r"(?:rise|increase|jump|gain|surge|leap|hike|fall|drop|decline|decrease|cut|reduction|loss|slump|dip)"
_STAFF: Final = (
    r"(?:workforce|staff|total|payroll|fleet|stock|membership|chamber|council|assembly|seats|posts|jobs|total)"
)
_END: Final = r"(?=[,.;)—–]| –| in | of (?:them|those) )"


def _s(name: str) -> str:
    return SLOT.replace("(", f"(?P<{name}>", 1)


_ASIDE: Final = r"(?:, [a-z][^,\x00\ue000-\uf8ff]{2,40},)"
FRAMES: Final[tuple[tuple[str, re.Pattern[str], str], ...]] = (
    # "fell by 18 per cent, it says, from 4,800 in 2012 to 4,200"
    (
        " from ",
        re.compile(
            rf"\b(?:{_UP}|{DOWN}) (?:by )?{_HEDGE}{_s('c')}(?:{_ASIDE}|{_WHEN},?) from {_s('a')}{_NOUN}{_TIME} to "
            rf"{_s('b')}"
        ),
        "change",
    ),
    (
        " from ",
        re.compile(
            rf"\b(?:{_UP}|{DOWN}) (?:by )?{_HEDGE}{_s('c')}(?:{_ASIDE}|{_WHEN},?) to {_s('b')}{_NOUN}{_TIME},? fro"
            rf"m {_s('a')}"
        ),
        "change",
    ),
    # "shrank by a fifth, from £10m to £6m", "to £6m from £10m"
    (
        " from ",
        re.compile(
            rf"\b(?:{_UP}|{DOWN}) (?:by )?{_HEDGE}(?P<part>{_PART})(?:{_ASIDE}|{_WHEN},?) from {_s('a')}{_NOUN}"
            rf"{_TIME} to {_s('b')}"
        ),
        "change",
    ),
    (
        " from ",
        re.compile(
            rf"\b(?:{_UP}|{DOWN}) (?:by )?{_HEDGE}(?P<part>{_PART})(?:{_ASIDE}|{_WHEN},?) to {_s('b')}{_NOUN}"
            rf"{_TIME},? from {_s('a')}"
        ),
        "change",
    ),
    # "from 80 million litres in 2014 to 72 million in 2015, a drop of 12 per cent"
    (
        "rom ",
        re.compile(
            rf"\b[Ff]rom {_HEDGE}{_s('a')}{_NOUN}{_TIME} to {_s('b')}{_NOUN}{_TIME}, (?:(?:an?|the) )?(?:[a-z]+ )?("
            rf"?:{_CHANGE} of |up |down |or (?:by )?){_s('c')}{_END}"
        ),
        "change",
    ),
    # "9,000 visitors in June, 30 per cent more than the 6,000 of last year"
    (
        ", ",
        re.compile(
            rf"{_s('b')}{_PLAIN}, {_HEDGE}{_s('c')} {_COMPARED} (?:than )?(?:the|last year['’]s|its|their) (?:\w+ )"
            rf"?{_s('a')}"
        ),
        "change",
    ),
    (
        "t ",
        re.compile(
            rf"\b[Aa]t {_s('b')},? [^,\x00\ue000-\uf8ff]{{3,60}} {_HEDGE}{_s('c')} {_COMPARED} (?:than )?(?:the|las"
            rf"t year['’]s|its|their) (?:\w+ )?{_s('a')}"
        ),
        "change",
    ),
    # "its staff of 800 is 40 per cent smaller than the 1,000 it had"
    (
        " than the ",
        re.compile(
            rf"{_s('b')}{_NOUN} (?:is|was|are|were)(?: now)? {_HEDGE}{_s('c')} {_COMPARED} than the (?:\w+ )?{_s('a')}"
        ),
        "change",
    ),
    # "which stood at $8bn in 2015, has risen to $10bn, an increase of 40 per cent"
    (
        ", ",
        re.compile(
            rf"\b(?:stood at|was|were|had been|cost|totalled|came to) {_s('a')}{_NOUN}{_TIME}, (?:[a-z]+ ){{0,4}}(?"
            rf":{_UP}|{DOWN}|is|are|was|stands?)(?: now)?(?: to| at)? {_s('b')}{_NOUN}{_TIME}, (?:(?:an?|the) )?(?"
            rf":[a-z]+ )?(?:{_CHANGE} of |up |down |or ){_s('c')}{_END}"
        ),
        "change",
    ),
    # "up by £1 to £11 an hour, a 20 per cent rise"
    (
        " by ",
        re.compile(
            rf"\b(?P<way>{_UP}|{DOWN}) by {_s('d')}{_NOUN},? to {_s('b')}[^,\x00\ue000-\uf8ff]{{0,20}}, (?:or |an?"
            rf" )(?:{_CHANGE} of )?{_HEDGE}{_s('c')}"
        ),
        "stepped",
    ),
    # "300 of the 1,200 members, 35 per cent, voted", "18 of the 60 seats, giving it 45 per cent"
    (
        " of ",
        re.compile(
            rf"{_s('a')} (?:out )?of (?:the |its |their |his |her |those |all )?[\d,.]+(?: [a-z'’-]+){{0,3}}?(?:, ("
            rf"?:or )?|, (?:giving|leaving|which gives|gave) (?:it|them|him|her) | \(){_HEDGE}{_s('c')}(?: of (?:th"
            rf"e|its|their) {_STAFF})?(?=[,.;)]| of the )"
        ),
        "share",
    ),
    # "150 jobs, 40 per cent of its 600 staff"
    (
        " of ",
        re.compile(
            rf"{_s('a')}{_NOUN}(?:, | \(|, or ){_HEDGE}{_s('c')} of (?:the|its|their|his|her|all) (?:total |entire "
            rf"|whole )?{_s('b')}"
        ),
        "share",
    ),
    # "60 seats; the party won 18, or 45 per cent"
    (
        ", or ",
        re.compile(
            rf"\b(?:has|have|had|with|holds|of) {_s('b')} (?P<what>seats|members|pupils|places|beds|posts|jobs|staf"
            rf"f|wards|votes)[;,] (?:and )?[^,;\x00\ue000-\uf8ff]{{3,40}} {_s('a')}, or {_HEDGE}{_s('c')}{_END}"
        ),
        "share",
    ),
    # "the 40 jobs make up 20 per cent of the 100 posts"
    (
        " of ",
        re.compile(
            rf"{_s('a')}{_NOUN} (?:make|makes|made|account for|accounts for|accounted|represents?|represented)(?: u"
            rf"p| for)? {_HEDGE}{_s('c')} of (?:the|its|their|all) {_s('b')}"
        ),
        "share",
    ),
    # "half of the 400 respondents, 250 people, …"; "10 per cent of the 600 workers, 90 people"
    (
        " of ",
        re.compile(
            rf"(?i:\b{_HEDGE}(?P<part>{_PART})) of (?:the|its|their|his|her|all)(?: [a-z]+['’]s?)? {_s('b')}{_NOUN}"
            rf"(?:, (?:or )?| \(){_s('a')}(?: (?:people|men|women|of them|in all))?{_END}"
        ),
        "part_of",
    ),
    (
        " of ",
        re.compile(
            rf"{_s('c')} of (?:the|its|their|his|her|all)(?: [a-z]+['’]s?)? {_s('b')}{_NOUN}(?:, (?:or )?| \()"
            rf"{_s('a')}(?: (?:people|men|women|of them|in all))?{_END}"
        ),
        "part_of",
    ),
    # "one in five, or 30 per cent"
    (
        "n ",
        re.compile(
            rf"(?i:(?P<few>\b(?:{_NUMBER})|[\ue000-\uf8ff])) (?:in|out of) (?P<many>{_NUMBER}|[\ue000-\uf8ff])"
            rf"{_NOUN}(?:, (?:or )?| \()(?:some |about )?{_s('c')}{_END}"
        ),
        "one_in",
    ),
    # "two-thirds of members, 52 per cent, …"
    (
        " of ",
        re.compile(
            rf"(?i:\b{_HEDGE}(?P<part>{_PART})) of (?:the |its |their |all )?(?:[a-z'’-]+ ?){{1,3}}(?:, (?:or )?| "
            rf"\(){_s('c')}{_END}(?! of)"
        ),
        "part_in_percent",
    ),
    # "quadrupled to £800,000 from £400,000", "tripled since 2010, from 50 to 110"
    (
        " from ",
        re.compile(
            rf"{_HEDGE}\b(?P<fold>{_FOLD})\b(?!-)[^,\x00\ue000-\uf8ff]{{0,40}}?(?: [\ue000-\uf8ff])?,? to {_s('b')}"
            rf"{_NOUN}{_TIME},? from {_s('a')}"
        ),
        "times",
    ),
    # "rose threefold, from £50 to £90"
    (
        " from ",
        re.compile(
            rf"{_HEDGE}\b(?P<fold>\w+fold)\b(?!-)[^,\x00\ue000-\uf8ff]{{0,30}},? "
            rf"from {_s('a')}{_NOUN}{_TIME} to {_s('b')}"
        ),
        "times",
    ),
    # "50 in 2010, is now 110, more than three times as many"
    (
        " as ",
        re.compile(
            rf"{_s('a')}{_NOUN}{_TIME},? (?:and )?(?:[a-z]+ ){{0,3}}(?:is|are|was|were|stands? at|has)(?: now)? "
            rf"{_s('b')}[^,\x00\ue000-\uf8ff]{{0,30}}, {_HEDGE}(?P<fold>{_FOLD}) as (?:many|much|high|large|big|lon"
            rf"g){_END}"
        ),
        "times",
    ),
    # "90mm was three times the July average of 45mm"
    (
        " ",
        re.compile(
            rf"{_s('b')}[^;\x00\ue000-\uf8ff]{{0,40}}? (?:is|was|are|were)(?: now)? {_HEDGE}(?P<fold>{_FOLD}) (?:th"
            rf"e|its|their|that|last) [^,;\x00\ue000-\uf8ff]{{2,50}}?(?: of|, (?:which|whose)[^,;\x00\ue000-\uf8ff]"
            rf"{{2,30}}) {_s('a')}"
        ),
        "times",
    ),
    # "55 per cent, up from 45 per cent in 2014, a rise of 20 percentage points"
    (
        " ",
        re.compile(
            rf"{_s('b')}{_NOUN},? (?:up|down|compared with|against) (?:from )?{_s('a')}{_NOUN}{_TIME}, (?:an? )?(?:"
            rf"{_CHANGE} of )?(?:up |down )?{_s('d')}"
        ),
        "points",
    ),
    (
        " from ",
        re.compile(
            rf" to {_s('b')}{_NOUN},? from {_s('a')}{_NOUN}{_TIME}, (?:an? )?(?:{_CHANGE} of |up |down ){_s('d')}"
        ),
        "points",
    ),
)
NEEDS: Final = tuple(
    frozenset(
        name for name in ("c", "part", "fold") if f"(?P<{name}>" in frame.pattern or (name == "c" and judge == "points")
    )
    for _, frame, judge in FRAMES
)

__all__ = ["DOWN", "FOLDS", "FRAMES", "NEEDS", "PARTS", "SMALL_WORDS"]
