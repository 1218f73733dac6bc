"""Who did what to whom, told both ways round, and one person given two posts of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.conflictpairs import Conflict
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.entities import Mention

# Deeds that go one way, and which are not answered in kind.
_DEEDS = {
    "suing": r"sued|(?:brought|filed|launched|lodged) (?:a |the |his |her |their )?(?:\w+ "
    ")?(?:suit|lawsuit|case|claim|complaint|action|charges)"
    r" against|(?:took|taken) to court",
    "beating": r"beat|beaten|defeated|overcame|thrashed|outpointed|outplayed|edged out|knocked out|saw off",
    "hiring": r"hired|recruited|employed|took on|taken on",
    "dismissing": r"fired|sacked|dismissed",
    "buying": r"bought|acquired|took over|taken over",
    "rescuing": r"rescued|saved|pulled out",
    "following": r"succeeded|replaced|took over from",
    "teaching": r"taught|trained|coached|tutored|mentored",
    "robbing": r"robbed|swindled|defrauded|cheated|stole from",
    "arresting": r"arrested|handcuffed",
    "treating": r"treated|operated on|nursed|diagnosed",
    "paying": r"lent money to|paid|bribed",
    "killing": r"killed|murdered|strangled",
    "adopting": r"adopted|gave birth to|raised",
}
_ACTIVE = re.compile(
    r"(?:, \d\d,)?(?P<aside>,? who| and)?(?: (?:has|had|have|then|later|once|also|first|\w+ly))* (?:"
    + "|".join(f"(?P<{name}>{forms})" for name, forms in _DEEDS.items())
    + r") (?:(?:his|her|its|the) (?:\w+ ){1,2})?$"
)
_PASSIVE = re.compile(
    r"(?:, \d\d,)?(?P<aside>,? who)? (?:was|were|is|had been|has been|being) (?:\w+ly )?(?:"
    + "|".join(f"(?P<{name}>{forms})" for name, forms in _DEEDS.items())
    + r") by (?:(?:his|her|its|the) (?:\w+ ){1,2})?$"
)
_QUICK = re.compile(
    r"\b(?:sued|against|court|beat|beaten|defeated|overcame|thrashed|out\w+ed|out|off|hired|recruited|employed"
    r"|took|taken"
    r"|fired|sacked|dismissed|bought|acquired|over|rescued|saved|succeeded|replaced|taught|trained|coached"
    r"|tutored|mentored"
    r"|robbed|swindled|defrauded|cheated|stole|arrested|handcuffed|treated|operated|nursed|diagnosed|lent|paid"
    r"|bribed|killed"
    r"|murdered|strangled|adopted|birth|raised)\b"
)
# Both can be true where the article tells of two occasions or of an answer.
_TWICE = re.compile(
    r"\b(?:in turn|counter\w*|back|again|earlier|later|previous\w*|last|former\w*|also|each other|revenge|rematch"
    r"|semi-?final\w*"
    r"|quarter-?final\w*|round|19\d\d|20\d\d|years?|months?|weeks?|season|twice|alleg\w*|claim\w*|would|could|if"
    r"|not|never)\b|n['’]t\b",
    re.IGNORECASE,
)


_DOINGS = word_set(
    "sued suit lawsuit case claim complaint action charges court beat beaten defeated overcame thrashed "
    "outpointed outplayed "
    "edged knocked saw hired recruited employed took taken fired sacked dismissed bought acquired rescued saved "
    "pulled "
    "succeeded replaced taught trained coached tutored mentored robbed swindled defrauded cheated stole arrested "
    "handcuffed "
    "treated operated nursed diagnosed lent paid bribed killed murdered strangled adopted birth raised"
)
_RELATIVES = frozenset({"who"})
_NEAREST, _FARTHEST = 4, 70  # characters between doer and done-to, both excluded
_HEADS = word_set(
    "director minister secretary officer manager editor chief adviser advisor correspondent surgeon coach head "
    "professor "
    "chair"
)


def turnabouts(analysis: Analysis) -> tuple[Conflict, ...]:
    """In text order, one for each later sentence at most."""
    found: dict[Span, Conflict] = {}
    words = analysis.clauses.vocabulary()
    if (words.isdisjoint(_DOINGS) or words.isdisjoint(_RELATIVES)) and words.isdisjoint(_HEADS):
        return ()
    for each in (*_swapped(analysis), *_posts(analysis)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _swapped(analysis: Analysis) -> Iterator[Conflict]:
    """Lund sued Marsh; Marsh, who had sued Lund, …"""
    told: dict[tuple[str, str, str], tuple[int, str]] = {}
    mentions = analysis.mentions
    sentences = analysis.document.sentences
    voice = analysis.author_voice.text
    doing = analysis.clauses.touching(_DOINGS)
    for left, right in pairwise(mentions):
        if left.sentence not in doing or left.sentence != right.sentence or left.key == right.key:
            continue
        if not _NEAREST < right.span.start - left.span.end < _FARTHEST:
            continue
        between = voice[left.span.end : right.span.start]
        if _QUICK.search(between) is None or EntityKind.PLACE in (left.kind, right.kind):
            continue
        passive = _PASSIVE.match(between)
        match = passive or _ACTIVE.match(between)
        if match is None:
            continue
        deed = next(name for name in _DEEDS if match[name])
        doer, done = (right.key, left.key) if passive else (left.key, right.key)
        about = voice[left.span.start : right.span.end]
        other = told.get((deed, done, doer))
        told.setdefault((deed, doer, done), (left.sentence, about))
        if other is None or other[0] == left.sentence:
            continue
        first, second = sentences[other[0]], sentences[left.sentence]
        aside = bool(match["aside"])
        if aside and not _TWICE.search(about) and not _TWICE.search(_before(second.text, left, second.span)):
            yield Conflict("roles", second.span, first.span, other[1], about, deed, 0.75)


def _before(text: str, mention: Mention, span: Span) -> str:
    """The clause the mention opens: what stands after it in the sentence, up to 90 characters."""
    at = mention.span.start - span.start
    return text[at : at + 90]


# Two posts ------------------------------------------------------------------------------------------------------

_FIELD = (
    r"(?:medical|finance|financial|marketing|sales|technical|artistic|musical|creative|nursing|operations|legal"
    r"|music|sports|news"
    r"|foreign|interior|defen[cs]e|health|education|justice|transport|environment|agriculture|trade|research"
    r"|personnel"
    r"|communications|commercial|clinical|scientific|editorial|political|fashion|planning|housing|maintenance"
    r"|athletic|curatorial)"
)
_HEAD = r"(?:director|minister|secretary|officer|manager|editor|chief|adviser|advisor|correspondent|surgeon|coach)"
_AHEAD_HEADS = tuple(_HEAD[3:-1].split("|"))
_AFTER = re.compile(
    rf",? (?:\d\d, )?(?:who is |is )?(?:(?:the|its|their|an?) )?(?:[\w’'-]+(?: [\w’'-]+){{0,3}}['’]s? )?"
    rf"(?:(?P<field>{_FIELD}) (?P<head>{_HEAD})|(?P<lead>head|professor|chair|director) of (?P<of>[a-z]{{4,}}))\b"
    r"(?! and\b)"
)
_AHEAD = re.compile(rf"(?:\b(?:the|its|their|an?|\w+['’]s?) )(?P<field>{_FIELD}) (?P<head>{_HEAD}),? $")
_CHANGED = re.compile(
    r"\b(?:former\w*|ex|then|until|previous\w*|now|became|become|becomes|appointed|promoted|moved|moves|acting"
    r"|interim|deputy|assistant|also|both|and"
    r"|was|were|replac\w+|succeed\w+|new|next|incoming|outgoing|takes? over|took over)\b",
    re.IGNORECASE,
)
_WIDE = word_set("state staff government operations department party school university company")


def _posts(analysis: Analysis) -> Iterator[Conflict]:
    """ "the trust's medical director", "who is the trust's finance director": one person, one head, two fields."""
    posts: dict[tuple[str, str], tuple[str, int, str]] = {}
    voice = analysis.author_voice.text
    sentences = analysis.document.sentences
    headed = analysis.clauses.touching(_HEADS)
    for mention in analysis.mentions:
        if mention.sentence not in headed or mention.kind is not EntityKind.PERSON:
            continue
        if sentences[mention.sentence].zone in RESIDUE:
            continue
        start, end = mention.span
        match = _AFTER.match(voice, end, end + 90)
        if match is None and voice[max(0, start - 2) : start].endswith(" "):
            before = voice[max(0, start - 60) : start].rstrip(", ")
            match = _AHEAD.search(voice, max(0, start - 60), start) if before.endswith(_AHEAD_HEADS) else None
        if match is None:
            continue
        parts = match.groupdict()
        head, field = (parts["head"], parts["field"]) if parts["field"] else (f"{parts['lead']} of", parts["of"])
        if field in _WIDE or _CHANGED.search(match.group()) or _CHANGED.search(voice, max(0, start - 25), start):
            continue
        about = match.group().strip(" ,")
        known = posts.setdefault((mention.key, head), (field, mention.sentence, about))
        if known[0] != field and known[0][:5] != field[:5] and known[1] != mention.sentence:
            here, there = sentences[mention.sentence], sentences[known[1]]
            if not _CHANGED.search(voice, end, min(end + 60, here.span.end)) or "who is" in about:
                yield Conflict("post", here.span, there.span, known[2], about, mention.text, 0.7)
