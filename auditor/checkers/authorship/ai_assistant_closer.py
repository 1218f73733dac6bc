"""The text ends as a chatbot's reply does: "Let me know if you'd like me to shorten it".

## Why it matters
The offer is made to whoever typed the prompt, so the end of the article was not read before publication.

## Flags
> The match ends the season for both clubs. ⟦Let me know if you'd like me to⟧ add quotes from the coach.

## Passes
> Let me know if you have seen the missing cat, her note on the garden gate read.

## How to fix
Delete the closing line, and check the rest as you would a text of unknown origin.

## Known limits
"I hope this helps" also ends letters and advice columns, so alone it is weak evidence. Only the last paragraphs are
read; an "I" that speaks to a "you" about the text counts only where the article otherwise has almost no first person.

Source: Wikipedia, "Signs of AI writing" (collaborative communication).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis, dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_WORK = (
    r"(?:shorten|expand|adjust|revise|rewrite|rephrase|refine|tailor|add|change|edit|make|write|draft|create|"
    r"generate|provide|include|elaborate|summari[sz]e|translate|turn|convert|tweak|format|continue|modify|"
    r"help)"
)
_OFFER = re.compile(
    rf"\b(?:(?:just\s+)?let\s+me\s+know\s+(?:if|how|whether|what)\s+(?:you(?:['’]d|"
    rf"\s+would)?\s+(?:\w+\s+)?(?:like|want|need|prefer)\s+(?:me\s+to\b|(?:any|further|more|additional|"
    rf"another|a\s+different)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:changes?|adjustments?|details?|revisions?|edits?|modifications?|information|"
    r"version|assistance|help|tweaks?)\b)|there(?:['’]s|\s+is)\s+anything\s+else\s+(?:you|I)\b)"
    rf"|(?:would|do)\s+you\s+(?:like|want|need)\s+me\s+to\s+{_WORK}\b"
    r"|feel\s+free\s+to\s+(?:ask|let\s+me\s+know)\s+(?:me\s+)?(?:if\s+you\b|for\s+(?:more|any|further|"
    r"additional)\b|any\s+(?:other|more|further|follow))"
    r"|is\s+there\s+anything\s+else\s+(?:I\s+can|you(?:['’]d|\s+would)\s+like)\b"
    r"|if\s+you\s+(?:have|need)\s+any\s+(?:other|further|more|additional|specific)\s+(?:questions|changes|"
    r"adjustments|requests|assistance|information|details|"
    r"revisions)[^.!?\x00]{0,40},\s+(?:please\s+)?(?:feel\s+free\s+to\s+(?:ask|let)|let\s+me\s+know|"
    r"I(?:['’]m|\s+am)\s+here))",
    re.IGNORECASE,
)
_HOPE = re.compile(r"\bI\s+hope\s+(?:this|that|these)\s+(?:\w+\s+)?helps?\b(?=\s*[.!,])", re.IGNORECASE)
_HOPES = triggers("i hope th")
_NEEDLES = triggers(
    "let me know",
    "you like me to",
    "you want me to",
    "you need me to",
    "feel free to",
    "is there anything else",
    "if you have any",
    "if you need any",
)


@checker(
    code="AI106",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show how much of the article came from a chatbot.",
    standards=("WP",),
)
def ai_assistant_closer(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    leftovers = analysis.leftovers
    offers = [m for m in leftovers.find(_OFFER, *_NEEDLES) if leftovers.near_end(m.start())]
    for match in offers:
        yield Flag(Span(*match.span()), f"“{match[0]}” offers more work to whoever typed the prompt.", 0.9)
    taken = [match.span() for match in offers]
    for one in dialogue.said(analysis, Turn.CLOSER):
        if not any(one.span.start < b and a < one.span.end for a, b in taken):
            taken.append(one.span)
            message = f"“{analysis.document.slice(one.span)}” speaks of the text to whoever ordered it."
            yield Flag(one.span, message, 0.8)
    for match in leftovers.find(_HOPE, *_HOPES):
        if any(match.start() < b and a < match.end() for a, b in taken):
            continue
        if leftovers.near_end(match.start()):
            strength = Strength.STRONG if offers else Strength.WEAK
            severity = Severity.MAJOR if offers else Severity.MINOR
            message = f"“{match[0]}” is how chatbots, and letter writers, end an answer."
            yield Flag(Span(*match.span()), message, 0.8 if offers else 0.5, strength=strength, severity=severity)
