"""Votes and scores told again: as a tally, a margin, a lead, a draw.

"Carried by seven votes to four", "six for the plan and five against it"; "5,214 votes" and "4,987", "the margin of
722"; "beat Fenwick 3-1", "the one-goal win".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.plainclashes import Plain
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
_N = rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|{_WORDS})"
_VOTERS = (
    r"(?: (?:votes?|ballots?|members?|councill?ors?|delegates?|judges|justices|jurors|directors|trustees|governors"
    r"|senators|lawmakers|commissioners|aldermen|deputies|representatives|shareholders|residents|people|hands|ayes"
    r"|of them|of the \w+|selectmen|supervisors|owners|parents|pupils|players|clubs|countries|states|elders))?"
)
_VOTED = r"(?: (?!and\b|to\b|or\b)[a-z]+){0,4}?"
_FOR = r"(?:for|in favou?r|in support|behind|backing|supporting|approving|approved|supported|backed|said yes|yes|ayes)"
_AGAINST = r"(?:against|opposed|opposing|opposed to|dissenting|dissented|rejecting|said no|noes|nays|not)"
_TALLIES = (
    re.compile(rf"\b(?P<a>{_N}){_VOTERS} ?(?:to|[-–]) ?(?P<b>{_N})\b(?![-–.,]?\d| (?:per|percent|million))", re.IGNORECASE),
    re.compile(rf"\b(?P<a>{_N}){_VOTERS}{_VOTED} {_FOR}\b[^.;:\x00\d]{{0,40}}?\b(?P<b>{_N}){_VOTERS}{_VOTED} "
               rf"{_AGAINST}\b", re.IGNORECASE),
    re.compile(rf"\b(?P<a>{_N}){_VOTERS}{_VOTED} {_AGAINST}\b[^.;:\x00\d]{{0,40}}?\b(?P<b>{_N}){_VOTERS}{_VOTED} "
               rf"{_FOR}\b", re.IGNORECASE),
    re.compile(rf"\b(?:got|received|had|took|won|polled) (?P<a>{_N}) votes?\b[^.\x00\d]{{0,70}}?\b(?:got|received|had"
               rf"|took|won|polled|and)(?: only| just)? (?P<b>{_N})\b(?! [a-z]+s\b)", re.IGNORECASE),
    re.compile(rf"\b(?P<a>{_N}) (?:ayes|yeses)\b[^.;:\x00\d]{{0,20}}?\b(?P<b>{_N}) (?:noes|nays|nos)\b", re.IGNORECASE),
)  # fmt: skip
_BALLOT = word_set(
    "got received took won polled vote votes voted voting voters ballot ballots carried passed defeated rejected approved adopted motion majority "
    "favour favor against tally council councillors committee board members referendum ruling ruled refused backed"
)
_VOTING = word_set("vote votes voted voting ballot ballots ayes noes majority favour favor against tally")
_BODIES = word_set(
    "house senate committee subcommittee council board commission panel court parliament lords commons assembly cabinet "
    "jury congress bundestag union conference synod chamber legislature caucus district county city town"
)
_ANOTHER = word_set(
    "then another other previous previously earlier last ago again second third first amendment amendments separate later "
    "reading initial initially original before since veto override would could might if should closest narrowest procedural expected each "
    "subcommittee party lines half quarter set inning leg aggregate series half-time halftime poll polls record "
    "season procedural cloture filibuster runoff run-off round primary recounted"
)
_LONGEST = 60  # sentences: longer articles tell of several votes or matches
_YEAR = re.compile(r"\b(?:in|of) (?:1[6-9]|20)\d\d\b")
_MARGIN = re.compile(
    rf"\b(?P<how>(?<!simple )(?<!absolute )(?<!required )majority of|margin of|lead of|gap of|difference of|by just|by only|by a mere|by|lost by|won by)"
    rf"(?: (?:just|only|exactly|a mere|barely))* (?P<n>{_N}|a single)(?P<unit> votes?\b| goals?\b| points?\b| runs?\b)?"
    rf"(?![-–.,]?\d| ?%| per| percent| to \w+| votes to| members| of)"
    rf"|\b(?P<m>{_N})-(?P<of>vote|goal|point|run) (?:win|victory|defeat|loss|margin|majority|lead|triumph|success|gap)",
    re.IGNORECASE,
)
_MARGINS = word_set("concede conceding score goalless scoreless sheet draw majority margin lead gap difference by win victory defeat loss triumph success")
_POLLED = re.compile(
    r"\b(?:had|took|received|polled|got|won|secured|with|gained|to|against|and|drew|on|attracted|ended with|for|of"
    r"|,|finished with|managed|picked up|second with|collected|[A-Z][a-z]+,?) (?:just |only )?(?P<n>\d{1,3}(?:,\d{3})+|\d{3,6})\b"
    r"(?! ?(?:%|per|people|members|voters|residents|seats|homes|pounds|percent|million|years|miles|jobs))"
)
_FEWER = re.compile(r"\b(?P<n>\d{1,3}(?:,\d{3})+|\d{2,5}) (?:votes )?(?:fewer|more|ahead|behind|short)\b")
_GOALS = re.compile(
    r"\b(?:beat|beats|beating|defeat\w*|w[io]n|wins|winning|lost|lose|losing|thrash\w*|overcame|overcoming|edg\w+"
    r"|saw off|victory|hammer\w*|triumph\w*|past|put out|knock\w* out|went down)\b[^.;:\x00]{0,70}?"
    r"\b(?P<a>\d{1,2})[-–](?P<b>\d{1,2})\b(?![-–]\d| win| loss| record)"
)
_BLANK = re.compile(
    r"\b(?:(?:did|could|do) not (?:concede(?: a goal)?|score)|without conceding|kept (?:a|their|his|another) clean sheet"
    r"|(?:failed|unable) to (?:score|find the net)|goalless|scoreless|kept (?:\w+ )?at bay|were shut out|never (?:scored|found"
    r" the net))\b(?! (?:first|second|half|in the (?:first|second)|until|for (?:\w+ )?minutes|again|from|after|since|draw))"
)
_DRAWN = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Aa] goalless|[Aa] scoreless|[Tt]hat) (?:\w+ )?(?:draw|stalemate|tie)\b(?! against)"
)


def _value(word: str) -> int:
    lower = word.lower()
    if lower in ("a single", "no"):
        return 1 if lower == "a single" else 0
    if lower[0].isdigit():
        return int(lower.replace(",", ""))
    head, _, rest = lower.partition("-")
    return int(CARDINALS.get(head, 0) + (CARDINALS.get(rest, 0) if rest else 0))


def ballots(analysis: Analysis) -> Iterator[Plain]:
    """One clash of the votes or the score an article tells, if there is any."""
    vocabulary = analysis.vocabulary
    if len(analysis.document.sentences) > _LONGEST:
        return
    voting = not vocabulary.isdisjoint(_VOTING)
    found = list(_tallies(analysis)) if voting else []
    clash = (_tallied(analysis, found) or _unanimous(analysis, found)) if found else None
    if clash is None and not vocabulary.isdisjoint(_TYING):
        clash = _tied(analysis, found)
    if clash is None and not vocabulary.isdisjoint(_MARGINS):
        clash = (_apart(analysis, found) if found or voting else None) or _played(analysis)
    if clash is not None:
        yield clash


def _tallies(analysis: Analysis) -> Iterator[Tally]:
    clauses = analysis.clauses
    counted = clauses.counted
    for s in clauses.having(_BALLOT):
        if s not in counted:
            continue
        span = analysis.document.sentences[s].span
        lowers = clauses.lowers(s)
        for k, pattern in enumerate(_TALLIES):
            for match in pattern.finditer(clauses.voice, *span):
                a, b = _value(match["a"]), _value(match["b"])
                if k == 0 and not _votes_here(match, lowers):
                    continue
                if a + b > 1:
                    yield Tally(max(a, b), min(a, b), Span(*match.span()), s)


def _unanimous(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """ "Unanimous", of the one vote that had votes against it."""
    clauses = analysis.clauses
    split = [t for t in found if t.low]
    if not split or len({(t.high, t.low) for t in found}) != 1:
        return None
    for s in clauses.having(_WHOLE):
        for match in _ALL.finditer(clauses.voice, *analysis.document.sentences[s].span):
            if s != split[0].sentence and _settled(analysis, split[0].sentence, s):
                return _plain(analysis, "unanimity", split[0].span, Span(*match.span()), "vote")
    return None


_WHOLE = word_set("unanimous unanimously dissenting dissent unopposed nobody single")
_ALL = re.compile(
    r"\b(?:(?<!nearly )(?<!almost )(?<!not )(?<!made it )(?:the |a )?unanimous(?:ly)?(?: (?:vote|choice|decision|verdict"
    r"|support|approval|backing))?|without (?:a )?(?:dissent(?:ing (?:vote|voice))?|a single vote against)|unopposed"
    r"|nobody voted against|with no (?:votes )?against)\b",
    re.IGNORECASE,
)


_TYING = word_set("casting tie-breaking tied deadlocked")
_TIE = re.compile(r"\b(?:casting vote|tie-breaking vote|tied vote|vote was tied|votes were tied|deadlocked)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    rf"\b(?P<a>{_N}) of (?:the|its|their) (?P<b>{_N}) (?:judges|members|councill?ors|jurors|directors|trustees|governors"
    r"|commissioners|justices|senators|delegates|panellists)\b", re.IGNORECASE
)


def _tied(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """A casting vote, where the votes were not even."""
    clauses = analysis.clauses
    uneven = [(t.span, t.sentence) for t in found if t.high - t.low > 1]
    for s in clauses.counted:
        for match in _OF_ALL.finditer(clauses.voice, *analysis.document.sentences[s].span):
            if 2 * _value(match["a"]) > _value(match["b"]) + 1:
                uneven.append((Span(*match.span()), s))
    for s in clauses.having(_TYING):
        for match in _TIE.finditer(clauses.voice, *analysis.document.sentences[s].span):
            for span, t in uneven:
                if t != s and _settled(analysis, s, t, span.start) and "never" not in clauses.lowers(s):
                    return _plain(analysis, "tie", Span(*match.span()), span, "vote")
    return None


def _votes_here(match: re.Match[str], lowers: frozenset[str]) -> bool:
    """Whether "seven to four" counts votes, and not years or goals."""
    text = match[0].lower()
    if "vote" in text or "member" in text or "councill" in text:
        return True
    return (
        not lowers.isdisjoint(_VOTING)
        and not any(c.isdigit() for c in text[:1]) | ("–" in text)
        or (bool(lowers & word_set("voted vote votes ballot")) and text[0].isdigit())
    )


_PAST_PERFECT = re.compile(r"\bhad (?:been |already )?(?!\d|hoped|expected|feared|wanted|asked|thought|wished|sought|predicted)\w+(?:ed|en|pt|ne|st|wn|nt|on|ut|ld|ck)\b|\bhad been\b")
_CLAUSES = re.compile(r"[,;:]| (?:that|which|who) | and that | and (?=they|he|she|it|would|will)|\bwas as good as\b")
_SMALLER = word_set("committee subcommittee")
_FORMER = word_set("could other first last second before since half-time half then round third again")
_LAST = re.compile(r"\b(?:at first|to begin with|initially)\b|\blast (?:year|month|week|time|spring|summer|autumn|winter|season)\b")
_AMONG = word_set("among amongst")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def _settled(analysis: Analysis, s: int, t: int, at: int = -1) -> bool:
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


_SEVERAL = word_set("measures bills amendments motions resolutions proposals articles rulings verdicts elections "
                    "votings readings contests referendums referenda precincts wards")  # fmt: skip


def _tallied(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """Two different tallies, where the article tells of no third."""
    pairs = {(t.high, t.low) for t in found}
    if len(pairs) != 2 or not analysis.vocabulary.isdisjoint(_SEVERAL):
        return None
    first = min(found, key=lambda t: t.span)
    back = next(t for t in sorted(found, key=lambda t: t.span) if (t.high, t.low) != (first.high, first.low))
    low, high = sorted((first.high + first.low, back.high + back.low))
    if first.sentence == back.sentence or high > 3 * low:
        return None
    if not _settled(analysis, first.sentence, back.sentence, back.span.start):
        return None
    names = analysis.entity_keys
    if names[back.sentence] - names[first.sentence] and high != low:
        return None
    return _plain(analysis, "tally", first.span, back.span, "vote")


def _apart(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """A majority or lead that is not the difference of the votes told."""
    clauses = analysis.clauses
    voice = clauses.voice
    told: list[tuple[int, Span]] = []
    if len({(t.high, t.low) for t in found}) == 1:
        told = [(found[0].high - found[0].low, found[0].span)]
        at = found[0].sentence
    elif not found:
        polled = _polled(analysis)
        if polled is None:
            return None
        told, at = [polled[0]], polled[1]
    else:
        return None
    for s in clauses.having(_MARGINS):
        if (s < at and found) or (s not in clauses.counted and "single" not in clauses.lowers(s)):
            continue
        for match in _MARGIN.finditer(voice, *analysis.document.sentences[s].span):
            unit = (match["unit"] or match["of"] or "").strip().lower()
            n = _value(match["n"] or match["m"])
            if unit and not unit.startswith("vote"):
                continue
            if not unit and match["how"] and match["how"].lower().startswith(("by", "lost by", "won by")):
                continue
            value, span = told[0]
            if span.start <= match.start() < span.end or n == value or n < 1 or not _settled(analysis, at, s, match.start()):
                continue
            if any(n == t.high or n == t.low for t in found):
                continue
            return _plain(analysis, "margin", span, Span(*match.span()), "vote")
    return None


def _polled(analysis: Analysis) -> tuple[tuple[int, Span], int] | None:
    """The difference of the only two votes told of candidates, in one sentence or in two that follow."""
    clauses = analysis.clauses
    voice = clauses.voice
    held = clauses.counted
    votes = [s for s in clauses.having(_VOTES) if s in held]
    if not votes:
        return None
    places = sorted({s for v in votes for s in (v, v + 1) if s in held and s < len(clauses.zones)})
    polled: list[tuple[int, Span, int]] = []
    for s in places:
        start, end = analysis.document.sentences[s].span
        for match in _POLLED.finditer(voice, start, end):
            if _FEWER.match(voice, match.start("n")) or _MARGIN.search(voice, max(start, match.start("n") - 12), end) \
               and voice[max(start, match.start("n") - 10) : match.start("n")].rstrip().endswith(("of", "by")):  # fmt: skip
                continue
            value = _value(match["n"])
            if not (1500 < value < 2100 and "," not in match["n"]):
                polled.append((value, Span(*match.span("n")), s))
    values = {p[0] for p in polled}
    if len(values) != 2 or polled[-1][2] - polled[0][2] > 1:
        return None
    first, last = polled[0], next(p for p in polled if p[0] != polled[0][0])
    return (abs(first[0] - last[0]), Span(first[1].start, last[1].end)), last[2]


_VOTES = word_set("vote votes ballots")


def _played(analysis: Analysis) -> Plain | None:
    """A win by so many goals, or a draw, after the score of the one match told."""
    clauses = analysis.clauses
    if not analysis.quantities or not any(q.kind == "score" for q in analysis.quantities):
        return None
    voice = clauses.voice
    games = list(_GOALS.finditer(voice))
    scores = {frozenset((int(m["a"]), int(m["b"]))) for m in games}
    dashed = {frozenset((q.value, q.high)) for q in analysis.quantities if q.kind == "score"}
    if len(scores) != 1 or len(dashed) != 1:
        return None
    game = games[0]
    gap = abs(int(game["a"]) - int(game["b"]))
    place = analysis.sentence_at(game.start("a"))
    if place is None or gap == 0 or max(int(game["a"]), int(game["b"])) > 20:
        return None
    about = Span(game.start("a"), game.end("b"))
    for match in _MARGIN.finditer(voice, place.span.end):
        unit = (match["unit"] or match["of"] or "").strip().lower()
        n = _value(match["n"] or match["m"])
        sentence = analysis.sentence_at(match.start())
        if sentence is None or not unit.startswith(("goal", "point", "run")) or n == gap:
            continue
        if _settled(analysis, place.index, sentence.index):
            return _plain(analysis, "margin", about, Span(*match.span()), "match")
    for match in _BLANK.finditer(voice, place.span.end):
        sentence = analysis.sentence_at(match.start())
        wanted = min(int(game["a"]), int(game["b"]))
        names = analysis.entity_keys
        if sentence is None or not names[sentence.index] & frozenset().union(*names[: place.index + 1]):
            continue
        if wanted and _settled(analysis, place.index, sentence.index):
            return _plain(analysis, "blank", about, Span(*match.span()), "match")
    for match in _DRAWN.finditer(voice, place.span.end):
        sentence = analysis.sentence_at(match.start())
        lowers = clauses.lowers(sentence.index) if sentence is not None else frozenset()
        if sentence is not None and _settled(analysis, place.index, sentence.index) and lowers.isdisjoint(_LOTS):
            return _plain(analysis, "draw", about, Span(*match.span()), "match")
    return None


_LOTS = word_set("luck cup quarter-final semi-final semi-finals round lots raffle against with next opened followed")


def _plain(analysis: Analysis, kind: str, first: Span, back: Span, about: str) -> Plain:
    one, two = sorted((first, back))
    text = analysis.document.slice
    return Plain(kind, two, one, text(one), text(two), about, 0.7)


__all__ = ["ballots"]
