"""Where a text generator stopped because it had used up its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import endings
from auditor.analysis.endings import Ending
from auditor.analysis.leftovers import triggers
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_GOES_ON = r"(?:to\s+be\s+)?(?:continu(?:ed?|es|ing)|cont(?:['’]?d)?\.?)"
_OUTPUT = r"(?:output|response|text|message|answer|reply|generation|content|article|story)"
_NEXT = (
    rf"(?:in|on|with)\s+(?:(?:the|my|a)\s+)?(?:next|following|another|second|part\s+\w+)\s*(?:{_OUTPUT}|prompt|part)?"
    r"|\bpart\s+(?:2|two)"
)
_CUT = r"(?:truncated|cut\s+(?:off|short)|stopped|ended|interrupted|incomplete)"
_LIMIT = r"(?:(?:max(?:imum)?|token|character|word|length|output|context)\s+)+(?:limit|length|count|tokens|window)"
_MARK = re.compile(
    rf"[\[(<*]+\s*(?:…|\.\.\.)?\s*(?:{_GOES_ON}(?:\s+(?:{_NEXT}))?"
    rf"|(?:{_OUTPUT}\s+(?:was\s+|is\s+)?)?{_CUT}(?:\s+(?:due\s+to|because\s+of|at|by|for)\s+[^\])\n\x00]{{3,60}})?"
    rf"|end\s+of\s+(?:{_OUTPUT}|part\s+(?:1|one))|(?:{_LIMIT})\s+(?:was\s+)?(?:reached|exceeded|hit)"
    rf"|(?:type|say|reply|write)\s+[“\"'‘]?continue[”\"'’]?[^\])\n\x00]{{0,60}})\s*[.…]*\s*[\])>*]+"
    rf"|\b(?:type|say|reply\s+with|send|write)\s+[“\"'‘](?:continue|\x00{{8,9}})[,.]?[”\"'’]"
    rf"|(?:^|(?<=\x00))[ \t]*(?:continue\s+generating|(?:{_LIMIT})\s+(?:reached|exceeded)"
    rf"|{_OUTPUT}\s+truncated)[.!]?[ \t]*(?=[\n\x00]|\Z)"
    rf"|\bI(?:['’]ll|\s+will|\s+can)\s+continue\s+(?:{_NEXT})"
    rf"|\b(?:would\s+you\s+like|do\s+you\s+want|shall)\s+(?:me\s+to\s+|I\s+)(?:continue|go\s+on|finish)\b[^.\n\x00]{{0,60}}\?",
    re.IGNORECASE | re.MULTILINE,
)
_NEEDLES = triggers(
    "continued", "(continue", "[continue", "continues]", "continues)", "continuing", "(cont", "[cont", "truncated",
    "cut off", "cut short", "end of output", "end of resp", "end of part", "limit reached", "limit exceeded",
    "limit was", "limit hit", "length reached", "tokens reached", "“continue", '"continue', "'continue", "‘continue",
    "continue generating", "type “", 'type "', "reply with “", "will continue in",
    "will continue with",
    "ll continue in", "ll continue with", "can continue",
    "to continue?", "me to continue", "shall i", "me to finish", "me to go on",
)  # fmt: skip
_CLOSERS = "\"'”’)]»*_ \u00a0\u2060"
_STOPS = tuple(".!?…:;—–-")
_STOPPED = tuple(".!?…")
_FEWEST = 3  # other paragraphs, all with a stop
# A noun must follow: "to approve an additional".
_OPEN = re.compile(
    r"\b(?:an?|the|its|their|his|her|of|in|for|with|by|and|more|most|new)\s+\w+(?:ional|ical|ural|ive|ous|ful|able|ible|ary)$"
)
_BROKEN = frozenset({"word", "cut word", "comma"})


def marked(analysis: Analysis) -> Span | None:
    """The generator's own mark that the text goes on, where it stands near the end of the article."""
    leftovers = analysis.leftovers
    for match in leftovers.find(_MARK, *_NEEDLES):
        if leftovers.near_end(match.start()):
            at = match.start() + len(match[0]) - len(match[0].lstrip())
            return Span(at, at + len(match[0].strip()))
    return None


def broken(analysis: Analysis) -> Ending | None:
    """The last sentence, where it stops within a clause and nothing says that the rest stands elsewhere."""
    if not analysis.body or analysis.body[-1].text.rstrip(_CLOSERS)[-1:] in _STOPPED:
        return None
    found = endings.ending(analysis)
    return found if found is not None and found.kind in _BROKEN else None


def unstopped(analysis: Analysis) -> Span | None:
    """The last sentence of the prose, where it alone of all paragraphs has no stop, and ends in an adjective."""
    sentences, body = analysis.document.sentences, analysis.body
    last = body[-1] if body else None
    if last is None or last.text.rstrip(_CLOSERS)[-1:] in _STOPS or not _OPEN.search(last.text):
        return None
    lasts = [sentences[p.last - 1] for p in analysis.document.paragraphs if p.last > p.first]
    ends = [s for s in lasts if s.zone is ZoneKind.BODY and s is not last]
    if len(ends) < _FEWEST or not all(s.text.rstrip(_CLOSERS)[-1:] in _STOPS for s in ends):
        return None
    return last.span
