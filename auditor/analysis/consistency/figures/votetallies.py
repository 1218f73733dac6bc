"""Votes for and against as they are told, and whether two tellings can be of one vote or match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Tally(NamedTuple):
    """A pair of votes or goals, the greater first; `span` holds its words."""

    high: int
    low: int
    span: Span
    sentence: int


_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|no"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|{_WORDS})"
_VOTERS = (
    r"(?: (?:votes?|ballots?|members?|councill?ors?|delegates?|judges|justices|jurors|directors|trustees|governors"
    r"|senators|lawmakers|commissioners|aldermen|deputies|representatives|shareholders|residents|people|hands|ayes"
    r"|of them|of the \w+|selectmen|supervisors|owners|parents|pupils|players|clubs|countries|states|elders))?"
)
_VOTED = r"(?: (?!and\b|to\b|or\b)[a-z]+){0,4}?"
_FOR = r"(?:for|in favou?r|in support|behind|backing|supporting|approving|approved|supported|backed|said yes|yes|ayes)"
_AGAINST = r"(?:against|opposed|opposing|opposed to|dissenting|dissented|rejecting|said no|noes|nays|not)"
_OPPOSING = word_set("against opposed opposing dissenting dissented rejecting noes nays not no")
_NOES = word_set("noes nays nos")
_WINNING = word_set("votes vote")
# What a sentence must hold one of, and what is then looked for, all in lower case.
_TALLIES = (
    (frozenset[str](), re.compile(
        rf"\b(?P<a>{NUMBER}){_VOTERS} ?(?:to|[-–]) ?(?P<b>{NUMBER})\b(?![-–.,]?\d| (?:per|percent|million))")),
    (_OPPOSING, re.compile(
        rf"\b(?P<a>{NUMBER}){_VOTERS}{_VOTED} {_FOR}\b[^.;:\x00\d]{{0,40}}?\b(?P<b>{NUMBER}){_VOTERS}{_VOTED} "
        rf"{_AGAINST}\b")),
    (_OPPOSING, re.compile(
        rf"\b(?P<a>{NUMBER}){_VOTERS}{_VOTED} "
        rf"{_AGAINST}\b[^.;:\x00\d]{{0,40}}?\b(?P<b>{NUMBER}){_VOTERS}{_VOTED} {_FOR}\b")),
    (_WINNING, re.compile(
        rf"\b(?:got|received|had|took|won|polled) (?P<a>{NUMBER}) votes?\b[^.\x00\d]{{0,70}}?\b(?:got|received"
        rf"|had|took|won"
        rf"|polled|and)(?: only| just)? (?P<b>{NUMBER})\b(?! [a-z]+s\b)")),
    (_NOES, re.compile(rf"\b(?P<a>{NUMBER}) (?:ayes|yeses)\b[^.;:\x00\d]{{0,20}}?\b(?P<b>{NUMBER}) (?:noes|nays"
                       rf"|nos)\b")),
)  # fmt: skip
_BALLOT = word_set(
    "got received took won polled vote votes voted voting voters ballot ballots carried passed defeated "
    "rejected approved adopted motion majority "
    "favour favor against tally council councillors committee board members verdict jurors judges referendum "
    "ruling ruled refused backed"
)
VOTING = word_set("verdict jurors vote votes voted voting ballot ballots ayes noes majority favour favor against tally")
_BODIES = word_set(
    "house senate committee subcommittee council board commission panel court parliament lords commons assembly "
    "cabinet "
    "jury congress bundestag union conference synod chamber legislature caucus district county city town"
)
_ANOTHER = word_set(
    "then another other previous previously earlier last ago again second third first amendment amendments "
    "separate later "
    "reading initial initially original before since veto override would could might if should "
    "procedural expected each "
    "subcommittee party lines half quarter set inning leg aggregate series half-time halftime poll polls record "
    "season procedural cloture filibuster runoff run-off round primary recounted"
)
_YEAR = re.compile(r"\b(?:in|of) (?:1[6-9]|20)\d\d\b")
MARGIN = re.compile(
    rf"\b(?P<how>(?<!simple )(?<!absolute )(?<!required )majority of|margin of|lead of|gap of|difference of|by "
    rf"just|by only|by a mere|by|lost by|won by)"
    rf"(?: (?:just|only|exactly|a mere|barely))* (?P<n>{NUMBER}|a single)(?P<unit> votes?\b| goals?\b| "
    rf"points?\b| runs?\b)?"
    rf"(?![-–.,]?\d| ?%| per| percent| to \w+| votes to| members| of)"
    rf"|\b(?P<m>{NUMBER})-(?P<of>vote|goal|point|run) (?:win|victory|defeat|loss|margin|majority|lead|triumph"
    rf"|success|gap)",
    re.IGNORECASE,
)
_PAST_PERFECT = re.compile(
    r"\bhad (?:been |already )?(?!\d|hoped|expected|feared|wanted|asked|thought|wished"
    r"|sought|predicted)\w+(?:ed|en|pt|ne|st|wn|nt|on|ut|ld|ck)\b|\bhad been\b"
)
_CLAUSES = re.compile(r"[,;:]| (?:that|which|who) | and that | and (?=they|he|she|it|would|will)|\bwas as good as\b")
_SMALLER = word_set("committee subcommittee")
_FORMER = word_set("could other first last second before since half-time half then round third again")
_LAST = re.compile(
    r"\b(?:at first|to begin with|initially)\b|\blast (?:year|month|week|time|spring|summer"
    r"|autumn|winter|season)\b"
)
_AMONG = word_set("among amongst")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_APARTS = word_set("majority margin lead gap difference votes vote goals goal points point runs run")
_UNITS = ("goal", "point", "run", "vote")
_PAIR = 2


def value(word: str) -> int:
    lower = word.lower()
    if lower in ("a single", "no"):
        return 1 if lower == "a single" else 0
    if lower[0].isdigit():
        return int(lower.replace(",", ""))
    head, _, rest = lower.partition("-")
    return int(CARDINALS.get(head, 0) + (CARDINALS.get(rest, 0) if rest else 0))


def tallies(analysis: Analysis) -> Iterator[Tally]:
    clauses = analysis.clauses
    counted = clauses.counted
    for s in clauses.having(_BALLOT):
        if s not in counted or sum(w in CARDINALS or w[0].isdigit() for w in analysis.lowers[s]) < _PAIR:
            continue
        span = analysis.document.sentences[s].span
        lowers = clauses.lowers(s)
        for k, (needed, pattern) in enumerate(_TALLIES):
            if needed and lowers.isdisjoint(needed):
                continue
            for match in pattern.finditer(clauses.lowered, *span):
                a, b = value(match["a"]), value(match["b"])
                if a + b > 1 and (k > 0 or _votes_here(match, lowers)):
                    yield Tally(max(a, b), min(a, b), Span(*match.span()), s)


def _votes_here(match: re.Match[str], lowers: frozenset[str]) -> bool:
    """Whether "seven to four" counts votes, and not years or goals."""
    text = match[0].lower()
    if "vote" in text or "member" in text or "councill" in text:
        return True
    if text[0].isdigit():
        return not lowers.isdisjoint(_BALLOTING)
    return not lowers.isdisjoint(VOTING) and "–" not in text


_BALLOTING = word_set("voted vote votes ballot")


def marginal(analysis: Analysis) -> list[int]:
    """Sentences that can tell a margin."""
    clauses = analysis.clauses
    compounds = clauses.compounds
    joined = {s for u in _UNITS if u in compounds for w in compounds[u] for s in analysis.places[w]}
    return sorted(joined.union(clauses.having(_APARTS)))


def settled(analysis: Analysis, s: int, t: int, at: int = -1) -> bool:  # noqa: PLR0911  each return is one reason
    """No sign that two votes or matches are told of; `at` is where in the second sentence the words stand."""
    clauses = analysis.clauses
    one, two, said = clauses.lowers(s), clauses.lowers(t), clauses.said(t)
    if at >= 0:
        start, end = analysis.document.sentences[t].span
        cuts = [m.span() for m in _CLAUSES.finditer(clauses.lowered, start, end)]
        left = max((b for _, b in cuts if b <= at), default=start)
        right = min((a for a, _ in cuts if a > at), default=end)
        said = clauses.lowered[left:right]
        two = frozenset(re.findall(r"[a-z'-]+", said))
        if _PAST_PERFECT.search(said):
            return False
    if not two.isdisjoint(_ANOTHER) or not one.isdisjoint(_ANOTHER - _FORMER):
        return False
    if clauses.zones[s] in RESIDUE or clauses.zones[t] in RESIDUE:
        return False
    if one & _BODIES and two & _BODIES and not one & two & _BODIES:
        return False
    if two & _SMALLER - one:
        return False
    if _LAST.search(clauses.told(s)) or not two.isdisjoint(_AMONG):
        return False
    years = set(_YEAR.findall(said)) - set(_YEAR.findall(clauses.said(s)))
    t1, t2 = (clauses.times(each) & _DAYS for each in (s, t))
    return not years and not (t1 and t2 and not t1 & t2)


def clash(analysis: Analysis, kind: str, first: Span, back: Span, about: str) -> Plain:
    one, two = sorted((first, back))
    text = analysis.document.slice
    return Plain(kind, two, one, text(one), text(two), about, 0.7)


__all__ = ["MARGIN", "NUMBER", "VOTING", "Tally", "clash", "marginal", "settled", "tallies", "value"]
