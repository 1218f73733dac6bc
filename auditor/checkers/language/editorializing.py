"""A news report tells the reader what to think: "undoubtedly", "it is worth noting", "sadly", "we must".

## Why it matters
Readers of news expect to be told what happened and who says what; a verdict, a regret or an appeal in the
reporter's own voice passes an opinion off as a finding.

## Flags
> ⟦Undoubtedly⟧, the harbour is the finest on the coast.

## Passes
> “Undoubtedly, this is the finest harbour on the coast,” said the mayor, Ole Brandt.

## How to fix
Cut the comment and leave the fact. If the judgement matters, attribute it, or label the piece as opinion.

## Known limits
Opinion pieces, told by their label, their author's note or the first person, are not judged; one that hides all of
these is, and one that only writes as "I" where its page would show a label is judged weakly. Words inside a source's
statement pass, and so do conditions and questions that want an answer. Asides, questions, cries, signposts ("it is
worth noting") and figures of speech are weak evidence. Irony without a judging word is missed.

Source: NewsGuard rating criteria, "handles the difference between news and opinion responsibly"; The Associated
Press, News Values and Principles.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, genres
from auditor.checker import Flag, JsonValue, NoOptions, NotApplicable, Severity, Strength, checker

_MESSAGES = {
    "certainty": "“{}” is the writer's own certainty; a report would say what it rests on or who is certain.",
    "evaluation": "“{}” is the writer's own verdict on the news.",
    "verdict": "“{}” passes judgement in the writer's own voice.",
    "signpost": "“{}” steers the reader and adds no fact.",
    "prescription": "“{}” is advice in the writer's own voice.",
    "comment": "“{}” tells the reader what to make of it.",
    "aside": "“{}” comments on the news in passing.",
    "question": "“{}” is a question that wants no answer; it argues.",
    "exclamation": "“{}” is a cry in the writer's own voice.",
}
_PASSING = frozenset({"comment", "aside", "question", "exclamation", "signpost"})


@checker(
    code="BI106",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the judgement is wrong or that the facts are slanted.",
    standards=("NG 4", "PA 5"),
)
def editorializing(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = analysis.editorials
    if found and (reason := genres.excused(analysis)):
        raise NotApplicable(reason)
    # Opinion in manner that bears no label is told as such by unlabelled-genre.
    columns = bool(found and analysis.opinion)
    for span, kind in found:
        text = analysis.document.slice(span)
        share = round(len(found) / max(1, len(analysis.body)), 3)
        evidence: dict[str, JsonValue] = {"kind": kind, "sentence_share": share}
        severity, strength = (Severity.NOTE, Strength.WEAK) if columns or kind in _PASSING else (None, None)
        message = _MESSAGES[kind].format(text)
        yield Flag(span, message, 0.75, evidence=evidence, severity=severity, strength=strength)
