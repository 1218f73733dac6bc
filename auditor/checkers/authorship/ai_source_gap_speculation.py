"""The text talks about what its sources lack, as a language model does when it has none.

## Why it matters
"Not mentioned in the provided search results" speaks of a chatbot's input. A reporter would name the source, or
find out.

## Flags
> The date of the merger is not stated ⟦in the provided search results⟧.

## Passes
> The minutes provided by the council do not name the bidder.

## Known limits
Reporters too write that details are limited; such phrases count as weak, and as strong only where several kinds meet.

Source: Wikipedia, "Signs of AI writing" (speculation about gaps in sources).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

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
    ),
    "nothing available": (
        r"\b(?:there\s+(?:is|are|was|were)\s+)?(?:no|little|limited|insufficient)\s+(?:publicly\s+"
        r"|readily\s+)?(?:available|accessible|public|"
        r"verified|reliable|confirmed|documented)\s+(?:information|details|data|records?|evidence|sources?)\b"
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


@checker(
    code="AI111",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the missing facts are unknown, nor that the given ones are invented.",
    standards=("WP",),
    cap=59,
)
def ai_source_gap_speculation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    leftovers = analysis.leftovers
    for match in leftovers.find(_INPUT, *_INPUT_NEEDLES):
        decisive = "provided" in match[0].lower() and "search result" in match[0].lower()
        strength = Strength.DECISIVE if decisive else Strength.WEAK
        yield Flag(
            Span(*match.span()), f"“{match[0]}” speaks of a chatbot's input, not of a source.", 0.9, strength=strength
        )
    found = list(leftovers.find(_PATTERN, *_GAP_NEEDLES))
    kinds = sorted({_NAMES[int((m.lastgroup or "s0")[1:])] for m in found})
    for match in found:
        several = len(kinds) > 1
        yield Flag(
            Span(*match.span()),
            f"“{match[0]}” fills a gap in the sources with a remark about the gap.",
            confidence=0.7 if several else 0.3,
            evidence={"kinds": kinds},
            severity=None if several else Severity.NOTE,
            strength=Strength.STRONG if len(kinds) > 2 else Strength.WEAK,
        )
