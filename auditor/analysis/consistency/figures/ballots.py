"""Votes told again: as a tally, a margin, a lead, as unanimous, as decided by a casting vote.

"Carried by seven votes to four", "six for the plan and five against it"; "5,214 votes" and "4,987", "the margin of
722".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.figures.matchscores import match_scores
from auditor.analysis.consistency.figures.votetallies import (
    MARGIN,
    NUMBER,
    VOTING,
    Tally,
    clash,
    marginal,
    settled,
    tallies,
    value,
)
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.numbers import word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_LONGEST = 60  # sentences: longer articles tell of several votes or matches
_MARGINS = word_set(
    "concede conceding score goalless scoreless sheet draw majority margin lead gap difference "
    "by win victory defeat loss triumph success"
)
_POLLED = re.compile(
    r"\b(?:had|took|received|polled|got|won|secured|with|gained|to|against|and|drew|on|attracted|ended with|for|of"
    r"|,|finished with|managed|picked up|second with|collected|[A-Z][a-z]+,?) (?:just |only "
    r")?(?P<n>\d{1,3}(?:,\d{3})+|\d{3,6})\b"
    r"(?! ?(?:%|per|people|members|voters|residents|seats|homes|pounds|percent|million|years|miles|jobs))"
)
_FEWER = re.compile(r"\b(?P<n>\d{1,3}(?:,\d{3})+|\d{2,5}) (?:votes )?(?:fewer|more|ahead|behind|short)\b")


def ballots(analysis: Analysis) -> Iterator[Plain]:
    """One clash of the votes or the score an article tells, if there is any."""
    vocabulary = analysis.vocabulary
    if len(analysis.document.sentences) > _LONGEST:
        return
    voting = not vocabulary.isdisjoint(VOTING)
    found = list(tallies(analysis)) if voting else []
    met = (_tallied(analysis, found) or _unanimous(analysis, found)) if found else None
    if met is None and not vocabulary.isdisjoint(_TYING):
        met = _tied(analysis, found)
    if met is None and not vocabulary.isdisjoint(_MARGINS):
        met = (_apart(analysis, found) if found or voting else None) or match_scores(analysis)
    if met is not None:
        yield met


_WHOLE = word_set("unanimous unanimously dissenting dissent unopposed nobody single")
_ALL = re.compile(
    r"\b(?:(?<!nearly )(?<!almost )(?<!not )(?<!made it )(?:the |a )?unanimous(?:ly)?(?: (?:vote|choice"
    r"|decision|verdict"
    r"|support|approval|backing))?|without (?:a )?(?:dissent(?:ing (?:vote|voice))?|a single vote against)|unopposed"
    r"|nobody voted against|with no (?:votes )?against)\b",
    re.IGNORECASE,
)


def _unanimous(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """ "Unanimous", of the one vote that had votes against it."""
    clauses = analysis.clauses
    split = [t for t in found if t.low]
    if not split or len({(t.high, t.low) for t in found}) != 1:
        return None
    for s in clauses.having(_WHOLE):
        for match in _ALL.finditer(clauses.voice, *analysis.document.sentences[s].span):
            if s != split[0].sentence and settled(analysis, split[0].sentence, s):
                return clash(analysis, "unanimity", split[0].span, Span(*match.span()), "vote")
    return None


_TYING = word_set("casting tie-breaking tied deadlocked")
_TIE = re.compile(
    r"\b(?:casting vote|tie-breaking vote|tied vote|vote was tied|votes were tied"
    r"|deadlocked)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    rf"\b(?P<a>{NUMBER}) of (?:the|its|their) (?P<b>{NUMBER}) (?:judges|members|councill?ors|jurors|directors|trustees"
    rf"|governors"
    r"|commissioners|justices|senators|delegates|panellists)\b",
    re.IGNORECASE,
)


def _tied(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """A casting vote, where the votes were not even."""
    clauses = analysis.clauses
    uneven = [(t.span, t.sentence) for t in found if t.high - t.low > 1]
    for s in clauses.counted:
        for match in _OF_ALL.finditer(clauses.voice, *analysis.document.sentences[s].span):
            if 2 * value(match["a"]) > value(match["b"]) + 1:
                uneven += [(Span(*match.span()), s)]
    for s in clauses.having(_TYING):
        for match in _TIE.finditer(clauses.voice, *analysis.document.sentences[s].span):
            for span, t in uneven:
                if t != s and settled(analysis, s, t, span.start) and "never" not in clauses.lowers(s):
                    return clash(analysis, "tie", Span(*match.span()), span, "vote")
    return None


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
    if not settled(analysis, first.sentence, back.sentence, back.span.start):
        return None
    names = analysis.entity_keys
    if names[back.sentence] - names[first.sentence] and high != low:
        return None
    return clash(analysis, "tally", first.span, back.span, "vote")


def _apart(analysis: Analysis, found: list[Tally]) -> Plain | None:
    """A majority or lead that is not the difference of the votes told."""
    clauses = analysis.clauses
    if found and len({(t.high, t.low) for t in found}) == 1:
        gap, span, at = found[0].high - found[0].low, found[0].span, found[0].sentence
    else:
        polled = None if found else _polled(analysis)
        if polled is None:
            return None
        gap, span, at = polled
    sides = {n for t in found for n in (t.high, t.low)}
    for s in marginal(analysis):
        if (s < at and found) or (s not in clauses.counted and "single" not in clauses.lowers(s)):
            continue
        for match in MARGIN.finditer(clauses.voice, *analysis.document.sentences[s].span):
            n = 0 if _HOPED.search(clauses.lowered, max(0, match.start() - 40), match.start()) else _votes_apart(match)
            if n < 1 or n == gap or n in sides or span.start <= match.start() < span.end:
                continue
            if settled(analysis, at, s, match.start()):
                return clash(analysis, "margin", span, Span(*match.span()), "vote")
    return None


def _votes_apart(match: re.Match[str]) -> int:
    """By how many votes, 0 where it is not of votes."""
    unit = (match["unit"] or match["of"] or "").strip().lower()
    bare = not unit and match["how"] and match["how"].lower().startswith(("by", "lost by", "won by"))
    return 0 if bare or (unit and not unit.startswith("vote")) else value(match["n"] or match["m"])


_HOPED = re.compile(r"\b(?:hoped|hopes|expected|predicted|feared|needed|needs|wanted|required|looked for)\b")
_VOTES = word_set("vote votes ballots")


def _polled(analysis: Analysis) -> tuple[int, Span, int] | None:
    """The difference of the only two votes told of candidates, in one sentence or two; where and when."""
    clauses = analysis.clauses
    voice, held = clauses.voice, clauses.counted
    votes = [s for s in clauses.having(_VOTES) if s in held]
    places = sorted({s for v in votes for s in (v, v + 1) if s in held and s < len(clauses.zones)})
    polled: list[tuple[int, Span, int]] = []
    for s in places:
        for match in _POLLED.finditer(voice, *analysis.document.sentences[s].span):
            at = match.start("n")
            margin = voice[max(0, at - 10) : at].rstrip().endswith(("of", "by")) and MARGIN.search(
                voice, max(0, at - 12)
            )
            n = value(match["n"])
            year = _YEARS[0] < n < _YEARS[1] and "," not in match["n"]
            if not (margin or year or _FEWER.match(voice, at)):
                polled.append((n, Span(*match.span("n")), s))
    if len({n for n, _, _ in polled}) != _PAIR or polled[-1][2] - polled[0][2] > 1:
        return None
    first, last = polled[0], next(p for p in polled if p[0] != polled[0][0])
    return abs(first[0] - last[0]), Span(first[1].start, last[1].end), last[2]


_PAIR, _YEARS = 2, (1500, 2100)


__all__ = ["ballots"]
