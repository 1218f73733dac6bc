"""A chatbot's refusals and complaints about its input."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_CANNOT = (
    r"(?:cannot|can\s?not|can['’]t|will\s+not\s+be\s+able\s+to|won['’]t\s+be\s+able\s+to"
    r"|(?:am|['’]m)\s+(?:not\s+able|unable|not\s+allowed|not\s+permitted)\s+to|am\s+programmed\s+not\s+to"
    r"|must\s+(?:decline|refuse)\s+to|(?:do\s+not|don['’]t)\s+have\s+the\s+ability\s+to)"
)
_TASK = (
    r"(?:generate|create|write|rewrite|produce|paraphrase|summari[sz]e|translate|provide|fulfil+|complete|"
    r"process|browse|draft|assist\s+with|help\s+with|comply\s+with)"
)
_PATTERNS = {
    "sorry": re.compile(
        rf"\b(?:I\s*(?:['’]m|\s+am)\s+(?:\w+\s+)?sorry|(?:my\s+)?apologies|I\s+apologi[sz]e|"
        rf"unfortunately)\s*,?\s*(?:but\s+)?"
        rf"(?:[^.!?\x00]{{0,60}}?[\s,])?I\s*{_CANNOT}\s+(?:\w+\s+)?{_TASK}(?=\s+(?:an?|the|any|this|that|"
        rf"your|content|text|articles?|such|with)\b)",
        re.IGNORECASE,
    ),
    "request": re.compile(
        rf"\bI\s*{_CANNOT}\s+(?:\w+\s+)?(?:fulfil+|complete|comply\s+with|process|assist\s+(?:you\s+)?with|"
        rf"help\s+(?:you\s+)?with|execute|perform|proceed\s+with"
        r"|accommodate|respond\s+to)\s+(?:this|that|your|the)\s+(?:\w+\s+){0,2}?(?:requests?|prompts?|"
        r"tasks?|query|instructions?)\b",
        re.IGNORECASE,
    ),
    "policy": re.compile(
        r"\b(?:goes|go|is|are|would\s+be|would\s+go)\s+against\s+(?:OpenAI(?:['’]s)?|Anthropic(?:['’]s)?|"
        r"my)\s+(?:[\w-]+\s+){0,2}?"
        r"(?:polic(?:y|ies)|guidelines|programming)\b|\bviolates?\s+OpenAI(?:['’]s)"
        r"?\s+(?:[\w-]+\s+){0,2}?(?:polic(?:y|ies)|guidelines)\b",
        re.IGNORECASE,
    ),
    "no browsing": re.compile(
        rf"\bI\s*{_CANNOT}\s+(?:directly\s+)?(?:browse|access|open|visit|retrieve)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?"
        r"(?:internet|web|links?|URLs?|websites?|web\s?pages?|real-time\s+\w+|online\s+content)\b",
        re.IGNORECASE,
    ),
    "about the input": re.compile(
        r"\b(?:the|your)\s+(?:text|article|content|input|passage|prompt|"
        r"excerpt)\s+(?:that\s+)?you(?:['’]ve|\s+have)?\s+(?:provided|shared|pasted|given|submitted)\b"
        r"|\bplease\s+(?:provide|share|paste|send|supply)\s+(?:me\s+with\s+)?(?:the|"
        r"your)\s+(?:[\w-]+\s+){0,3}?(?:text|article|content|details|information|passage|title)\b"
        r"[^.!?\x00]{0,60}?(?:you(?:['’]d|\s+would)?\s+(?:like|want|need)\s+me\s+to|so\s+(?:that\s+)?I\s+can)\b"
        r"|\bI\s+apologi[sz]e\s+for\s+(?:the|any)\s+(?:confusion|oversight|error|mistake)\s+(?:in|"
        r"earlier)\s*(?:my\s+(?:previous|earlier|last)\s+(?:response|answer|message))?",
        re.IGNORECASE,
    ),
}
_INPUT = "you provided|you've|you’ve|you have|you shared|you pasted|you submitted|please provide|i apolog"
_NEEDLES = {
    "sorry": triggers("sorry", "apolog", "unfortunately"),
    "request": triggers("request", "prompt", "task", "query", "instruction"),
    "policy": triggers("openai", "anthropic", "against my"),
    "no browsing": triggers("browse", "real-time", "internet", " link", " url", "web", "online content"),
    "about the input": triggers(
        "you gave", "please share", "please paste", "please send", "please supply", *_INPUT.split("|")
    ),
}


def refusals(analysis: Analysis) -> Iterator[tuple[str, Span]]:
    """Refusals with the kind of wording; those told by their features alone come last, as "dialogue"."""
    taken: list[Span] = []
    for name, pattern in _PATTERNS.items():
        for match in analysis.leftovers.find(pattern, *_NEEDLES[name]):
            if not any(match.start() < other.end and other.start < match.end() for other in taken):
                taken.append(Span(*match.span()))
                yield name, taken[-1]
    for one in dialogue.said(analysis, Turn.REFUSAL):
        if not any(one.span.start < other.end and other.start < one.span.end for other in taken):
            yield "dialogue", one.span
