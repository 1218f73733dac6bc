"""The score of the one match told, against a margin, a draw or a clean sheet told later: "3-1", "the one-goal win"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.figures.votetallies import MARGIN, clash, marginal, settled, value
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.numbers import word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


_GOALS = re.compile(
    r"\b(?:beat|beats|beating|defeat\w*|w[io]n|wins|winning|lost|lose|losing|thrash\w*|overcame|overcoming|edg\w+"
    r"|saw off|victory|hammer\w*|triumph\w*|past|put out|knock\w* out|went down)\b[^.;:\x00]{0,70}?"
    r"\b(?P<a>\d{1,2})[-–](?P<b>\d{1,2})\b(?![-–]\d| win| loss| record)"
)
_BLANK = re.compile(
    r"\b(?:(?:did|could|do) not (?:concede(?: a goal)?|score)|without conceding|kept (?:a|their|his|another) "
    r"clean sheet"
    r"|(?:failed|unable) to (?:score|find the net)|goalless|scoreless|kept (?:\w+ )?at bay|were shut out|never "
    r"(?:scored|found"
    r" the net))\b(?! (?:first|second|half|in the (?:first|second)|until|for (?:\w+ )?minutes|again|from|after"
    r"|since|draw))"
)
_DRAWN = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Aa] goalless|[Aa] scoreless|[Tt]hat) (?:\w+ )?(?:draw|stalemate|tie)\b(?! against)"
)
_LOTS = word_set("luck cup quarter-final semi-final semi-finals round lots raffle against with next opened followed")


def match_scores(analysis: Analysis) -> Plain | None:
    """A win by so many goals, or a draw, after the score of the one match told."""
    clauses = analysis.clauses
    told = {q.sentence for q in analysis.quantities if q.kind == "score"}
    voice = clauses.voice
    spans = [analysis.document.sentences[i].span for i in sorted(told)]
    games = [m for span in spans for m in _GOALS.finditer(voice, *span)]
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
    lower = min(int(game["a"]), int(game["b"]))
    back = _by(analysis, place.index, gap) or _blank(analysis, place, lower) or _drawn(analysis, place)
    return None if back is None else clash(analysis, "score", about, back, "match")


def _by(analysis: Analysis, s: int, gap: int) -> Span | None:
    """Another margin."""
    for t in marginal(analysis):
        for match in MARGIN.finditer(analysis.clauses.voice, *analysis.document.sentences[t].span) if t > s else ():
            unit = (match["unit"] or match["of"] or "").strip().lower()
            n = value(match["n"] or match["m"])
            if unit.startswith(("goal", "point", "run")) and n != gap and settled(analysis, s, t):
                return Span(*match.span())
    return None


def _blank(analysis: Analysis, place: Sentence, lower: int) -> Span | None:
    """No goal of one side, of a match in which both had one."""
    names = analysis.entity_keys
    known = frozenset[str]().union(*names[: place.index + 1])
    for match in _BLANK.finditer(analysis.clauses.voice, place.span.end) if lower else ():
        sentence = analysis.sentence_at(match.start())
        if sentence is not None and names[sentence.index] & known and settled(analysis, place.index, sentence.index):
            return Span(*match.span())
    return None


def _drawn(analysis: Analysis, place: Sentence) -> Span | None:
    clauses = analysis.clauses
    for match in _DRAWN.finditer(clauses.voice, place.span.end):
        sentence = analysis.sentence_at(match.start())
        if sentence is None or not clauses.lowers(sentence.index).isdisjoint(_LOTS):
            continue
        if settled(analysis, place.index, sentence.index):
            return Span(*match.span())
    return None


__all__ = ["match_scores"]
