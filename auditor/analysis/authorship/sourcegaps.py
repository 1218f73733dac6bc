"""Remarks on what the sources lack: a language model's, of its input, and those that fill a gap with a guess."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import triggers

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_INPUT = re.compile(
    r"\b(?:in|from|by|on|within|per|according\s+to|based\s+on|of)\s+(?:the|these|my)\s+(?:provided|"
    r"supplied|given|available)\s+(?:search\s+results?|context|snippets?|prompt|input|excerpts?)\b"
    r"|\b(?:in|from|based\s+on)\s+(?:the|these)\s+search\s+results\b"
    r"|\bthe\s+(?:provided|supplied|given)\s+(?:search\s+results?|context|snippets?|excerpts?|text|"
    r"sources?|article|passage)\s+(?:do(?:es)?\s+not|don['’]t|doesn['’]t)\s+(?:\w+\s+)?(?:mention|specify|"
    r"contain|include|provide|state|say|give|offer|detail)\b",
    re.IGNORECASE,
)
_SPECULATION = {
    "limited details": (
        r"\b(?:while|although|though)\s+(?:specific|exact|precise|detailed|comprehensive|"
        r"extensive)\s+(?:details|information|data|records|figures)\b[^.;\x00]{0,60}?\b(?:is|are|remain|"
        r"may\s+be)\s+(?:limited|scarce|sparse|not\s+(?:widely|readily|publicly|extensively))"
    ),
    "not documented": (
        r"\b(?:is|are|remain)\s+not\s+(?:widely|extensively|publicly|readily)\s+(?:documented|"
        r"detailed)\b[^.;\x00]{0,40}?\b(?:in|by)\s+(?:available|public|readily)\b"
    ),
    "available information": (
        r"\bbased\s+on\s+(?:the\s+)?(?:currently\s+)?(?:available|accessible)\s+(?:information|"
        r"sources)\b"
        r"|\b(?:based\s+on|from)\s+(?:the|this)\s+(?:information|text|article|context|details"
        r"|content)\s+(?:provided|given|supplied|"
        r"available|above)\b"
    ),
    "nothing available": (
        r"\b(?:there\s+(?:is|are|was|were)\s+)?(?:no|little|limited|insufficient)\s+(?:publicly\s+"
        r"|readily\s+)?(?:available|accessible|public|"
        r"verified|reliable|confirmed|documented)\s+(?:information|details|data|records?|evidence|sources?)\b"
    ),
    "nothing found": (
        r"\b(?:no|few|little)\s+(?:further\s+|other\s+|more\s+|additional\s+|specific\s+)?(?:details"
        r"|information|data|records|evidence)\s+"
        r"(?:could|can)\s+be\s+(?:found|located|verified|confirmed)\s+(?:in|from|within)\s+(?:the\s+"
        r"|any\s+)?(?:available|provided|"
        r"accessible|public(?:ly\s+available)?|online)\s+\w+"
        r"|\b(?:(?:although|though|while)\s+)?(?:the\s+)?(?:exact|precise|specific|detailed"
        r"|further)\s+(?:figures|details|terms|numbers|"
        r"information|data|dates?)\s+(?:remain|are|is)\s+(?:undisclosed|unavailable|scarce|sparse|limited"
        r"|unclear|unspecified|unknown)\b"
        r"[^.;\x00]{0,80}?\b(?:probably|likely|presumably|available|appears?|suggests?|may\s+have|it\s+is\s+believed)\b"
        r"|\b(?:information|details|data)\s+(?:on|about|regarding)\s+[^.;\x00]{3,60}?\s+(?:is|are"
        r"|remains?)\s+(?:scarce|sparse|limited|scant)\b"
        r"[^.;\x00]{0,60}?\b(?:likely|presumably|probably|appears?|suggests?|may\s+have)\b"
        r"|\b(?:not\s+much|little)\s+is\s+(?:publicly\s+)?known\s+about\s+[^.;\x00]{2,60}?,?\s+(?:though"
        r"|although|but|however)\b"
        r"[^.;\x00]{0,60}?\b(?:likely|presumably|probably|believed|may\s+have)\b"
    ),
    "little known": (
        r"\b(?:although|while|though)\s+(?:little|not\s+much|limited\s+information)\s+(?:is"
        r"|has\s+been)\s+(?:\w+\s+)?(?:known|documented|"
        r"available|published|recorded)\b[^.;\x00]{0,80}?\b(?:likely|appears|probably|believed|presumably"
        r"|may\s+have|suggests?)\b"
    ),
    "sources do not say": (
        r"\b(?:the\s+)?(?:sources?|texts?|articles?|materials?|documents?|information|context|excerpts?"
        r"|data)\s+(?:provided|supplied|given|"
        r"available|at\s+hand)\s+(?:do(?:es)?\s+not|don['’]t|doesn['’]t|lacks?)\b|\bin\s+the\s+(?:text|article"
        r"|material|source|information)s?\s+"
        r"(?:provided|supplied|given)\b|\bthe\s+search\s+results\s+(?:do\s+not|don['’]t|provide|show|contain"
        r"|mention|suggest|indicate)\b"
    ),
    "private person": (
        r"\b(?:keeps?|maintains?|prefers\s+to\s+keep)\s+(?:(?:his|her|their)\s+personal\s+(?:life|"
        r"details)|"
        r"personal\s+details)\s+(?:\w+\s+)?(?:private|out\s+of\s+the)"
    ),
}
_PATTERN = re.compile("|".join(f"(?P<s{i}>{form})" for i, form in enumerate(_SPECULATION.values())), re.IGNORECASE)
_NAMES = tuple(_SPECULATION)
_INPUT_NEEDLES = triggers(
    *"search result|provided search|provided con|provided sn|provided te|provided so|provided ar|provided pa|"
    "provided pr|"
    "provided in|provided ex|supplied |given text|given context|context|snippet|excerpts| input".split("|")
)
_GAP_NEEDLES = triggers(
    *"available inf|available d|available r|public inf|verified inf|reliable inf|confirmed inf|available ev|"
    "available so|"
    "documented |accessible |little is|not much|little has|supplied|given do|provided do|provided la|"
    "available do|text provided|"
    "article provided|material provided|source provided|information provided|text given|search results|at hand|"
    "limited|scarce|sparse|widely|readily|extensively|publicly|based on|personal life|personal det".split("|")
)


def of_input(analysis: Analysis) -> Iterator[re.Match[str]]:
    """Remarks on "the provided search results" and the like."""
    return analysis.leftovers.find(_INPUT, *_INPUT_NEEDLES)


def of_gaps(analysis: Analysis) -> list[tuple[str, re.Match[str]]]:
    """Remarks on missing facts, each with its kind."""
    leftovers = analysis.leftovers
    spans = (analysis.document.sentences[i].span for i in sorted(leftovers.sentences(*_GAP_NEEDLES)))
    found = (match for span in spans for match in _PATTERN.finditer(leftovers.text, *span))
    return [
        (_NAMES[int((match.lastgroup or "s0")[1:])], match) for match in found if not leftovers.mention(*match.span())
    ]
