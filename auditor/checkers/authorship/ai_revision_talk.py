"""Remarks of an editing dialogue with a chatbot, or its fields for search engines, left in the text.

## Why it matters
"I can also make a snappier version" was an offer to the editor. It was published with the article because nobody
read the end of it.

## Flags
> ⟦If you'd like, I can also create⟧ a punchier version for the front page.

## Passes
> If you'd like to take part, the council can also create a second team.

## How to fix
Delete the remark or the field, and make sure that the version meant for print is the one that stands here.

## Known limits
Field names ("Meta description:") also leak from a publishing system without any chatbot; alone they are weak evidence.

Source: Wikipedia, "Signs of AI writing" (collaborative communication); The Guardian, 12 November 2025, on the Dawn
newspaper leaving in a "snappier front-page style" offer.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis, dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_MAKE = (
    r"(?:create|make|write|draft|turn|convert|rewrite|shorten|expand|tailor|generate|provide|adjust|prepare|"
    r"produce|offer|rework|condense|add|craft|give\s+you|put\s+together)"
)
_TALK = re.compile(
    rf"\bif\s+you(?:['’]d|\s+would)?\s+(?:like|want|prefer|wish)\s*(?:,|that,|this,)?\s+I\s+(?:can|"
    rf"could)\s+(?:also\s+|then\s+)?{_MAKE}\b"
    rf"|\bI\s+(?:can|could)\s+also\s+{_MAKE}\s+(?:an?|the|this|it|you)\b[^.!?\x00]{{0,60}}?\b(?:version|"
    rf"draft|headline|summary|tone|rewrite|article|caption|post)s?\b"
    r"|\bI(?:['’]ve|\s+have)\s+(?:also\s+)?(?:rewritten|revised|rephrased|reworded|shortened|restructured|"
    r"paraphrased|proofread|condensed)\s+(?:the|your|this)\s+(?:\w+\s+)?(?:article|text|draft|piece|"
    r"paragraph|story|passage|content)\b"
    r"|\bthis\s+(?:(?:revised|rewritten|updated|shortened|new|condensed)\s+)?(?:version|draft"
    r"|rewrite)\s+(?:\w+\s+){0,1}?"
    r"(?:keeps|maintains|preserves|retains|is\s+(?:more|tighter|shorter|leaner|clearer|longer|punchier|simpler)|uses|removes|avoids|tightens|(?:is|has|runs?|comes"
    r"|stays)\s+[^.!?\x00]{0,20}?"
    r"\bwords)\b"
    r"|\bhere\s+are\s+(?:some|a\s+few|a\s+couple\s+of|two|three|four|five"
    r"|\d+)\s+(?:[\w-]+\s+){0,2}?(?:headlines?|titles?|captions?|"
    r"versions|taglines|hashtags|meta\s+descriptions?)"
    r"(?:\s+(?:options|ideas|suggestions))?(?:\s+(?:that\s+)?you\s+(?:could|can|might|may)\s+(?:also\s+)?(?:use|choose|try|consider)"
    r"(?:\s+\w+)?)?\s*[:.]"
    r"|\bin\s+this\s+version,?\s+I\b|\b(?:do|would)\s+you\s+(?:want|like)\s+(?:that|it|this|one)\s+next\?",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:approx\w*\.?|about|~|circa|total:?)?\s*\d{2,4}\s+words\)?[ \t]*(?=[\n\x00]|\Z)|(?:(?:SEO"
    r"|meta)[\s-](?:title|description|keywords?)|(?:focus|target|primary)\s+key\s?(?:word|"
    r"phrase)s?|(?:suggested|alternative|possible)\s+(?:headline|title|tag|slug)s?"
    r"|(?:headline|title)\s+(?:options?|suggestions?|ideas)|(?:word|character)\s+count|secondary\s+key\s?words?|"
    r"(?:key\s+)?changes\s+(?:made|i\s+made)|target\s+(?:audience|length)|tone|(?:url\s+)?slug|reading\s+level|"
    r"what\s+(?:i|has)\s+changed|"
    r"(?:revised|updated|final|first|second|new|improved)\s+(?:draft|version))[*_]*\s*:[*_]*",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?m:(?:regenerate\s+response|stop\s+generating|copy\s+code)[ \t]*(?=[\n\x00]|\Z))", re.IGNORECASE
)
_NEEDLES = triggers(
    "i can", "i could", "rewritten", "revised", "rephrased", "reworded", "shortened", "restructured",
    "paraphrased", "proofread", "here are ", "this version", "this draft", "this rewrite", "condensed",
    "that next", "it next", "this next", "one next",
)  # fmt: skip


@checker(
    code="AI107",
    severity=Severity.CRITICAL,
    strength=Strength.STRONG,
    proves_not="It does not show how much of the article the chatbot wrote.",
    standards=("WP",),
)
def ai_revision_talk(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    leftovers = analysis.leftovers
    talk = [*leftovers.find(_TALK, *_NEEDLES), *leftovers.openings(_BUTTON, ("regenerate", "stop", "copy"))]
    for match in talk:
        yield Flag(
            Span(*match.span()), f"“{match[0].strip()}” belongs to a dialogue with a chatbot, not to the article.", 0.9
        )
    taken = [match.span() for match in talk]
    for one in dialogue.said(analysis, Turn.REVISION):
        if not any(one.span.start < b and a < one.span.end for a, b in taken):
            message = f"“{analysis.document.slice(one.span)}” tells whoever ordered the text how it was changed."
            yield Flag(one.span, message, 0.8)
    fields = list(leftovers.openings(_FIELD))
    proven = bool(talk) or len(fields) > 1
    for match in fields:
        yield Flag(
            Span(*match.span()),
            f"“{match[0].strip()}” is a field for search engines or editors that was published with the text.",
            confidence=0.85 if proven else 0.5,
            evidence={"fields": len(fields)},
            severity=Severity.MAJOR if proven else Severity.MINOR,
            strength=Strength.STRONG if proven else Strength.WEAK,
        )
