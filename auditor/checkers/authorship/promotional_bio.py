"""The author's bio is advertising and gives no beat, employer or contact.

## Why it matters
A bio should let the reader judge whether the author knows the subject and how to reach them. Copy that only praises
the author does neither.

## Flags
> article:
> Harbour board backs second pier
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Ada Finch
> ⟦I am a blogger with a passion for my town, and I love my hidden places. My journey is an adventure!⟧

## Passes
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Ada Finch covers the port for the Ansel Gazette. She can be reached at ada@gazette.example.

## How to fix
Replace the advertising by what a reader needs: beat, employer and a way to reach the author.

## Known limits
Weak evidence: columnists are allowed to be personal. Only bios that ingest could tell apart from the text are read.

Source: NewsGuard criterion 9 (biographical or contact information); Trust Project, Author/Reporter Expertise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.authorship import selfpraise
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker

_CONTACT = re.compile(
    (
        r"@\w|\bhttps?:|\bwww\.|\.com\b|\bcontact\b|\b(?:reach|reached|follow|email|e-mail|write\s+to|"
        r"tweet)\b[^.!?]{0,20}\b(?:me|at|on|him|her|us)\b"
    ),
    re.IGNORECASE,
)
_BEAT = re.compile(
    r"\b(?:I\s+)?(?:cover(?:s|ed|ing)?|report(?:s|ed|ing)?\s+on|writ(?:e|es|ing)\s+(?:about|on)|"
    r"correspondent|staff\s+writer|bureau|reporter|columnist)\b"
    r"|\b(?:at|for|of|with)\s+(?:the\s+)?(?-i:[A-Z][\w&'’.-]+)|\b(?:studied|degree|graduated|professor|"
    r"fellow|PhD|lawyer|physician|engineer)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """The points from which a bio is advertising: one for each way of advertising, gushing word and exclamation mark
    (two of each at most), and one or two for speaking as "I".
    """

    min_points: int = 4


@checker(
    code="BY113",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that the author lacks knowledge of the subject.",
    standards=("NG 9", "TP"),
)
def promotional_bio(analysis: Analysis, options: Options) -> Iterator[Flag]:
    span = analysis.document.bio
    if span is None:
        raise NotApplicable("no author bio")
    text = analysis.document.reading[span.start : span.end]
    ways, gushing, first_person = selfpraise.ways(text), selfpraise.gushing(text), selfpraise.first_person(text)
    points = len(ways) + min(2, len(gushing)) + min(2, text.count("!")) + min(2, (first_person + 1) // 2)
    if points < options.min_points or not (ways or len(gushing) > 1) or _CONTACT.search(text) or _BEAT.search(text):
        return
    how = ", ".join([*ways, *dict.fromkeys(gushing)][:5])
    evidence: dict[str, Any] = {
        "ways": ways,
        "gushing": gushing,
        "first_person": first_person,
        "exclamations": text.count("!"),
    }
    message = f"The bio advertises its author ({how}), but gives no beat, employer or contact."
    yield Flag(span, message, 0.7, evidence=evidence)
