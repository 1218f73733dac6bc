"""The author's bio is advertising in the first person and gives no beat, employer or contact.

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

## Known limits
Weak evidence: columnists are allowed to be personal. Only bios that ingest could tell apart from the text are read.

Source: NewsGuard criterion 9 (biographical or contact information); Trust Project, Author/Reporter Expertise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.lexicon import entries

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself)\b")
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
    """How often the bio must say "I" or "my", and how many words of advertising it must use."""

    min_first_person: int = 3
    min_promotion: int = 3


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
    first_person = len(_FIRST_PERSON.findall(text))
    stems = tuple(entries("promotional_words"))
    promotion = [w for w in re.findall(r"[a-z]+", text.lower()) if w.startswith(stems)]
    praise = len(promotion) + text.count("!")
    if first_person < options.min_first_person or praise < options.min_promotion:
        return
    if _CONTACT.search(text) or _BEAT.search(text):
        return
    yield Flag(
        span,
        (
            f"The bio speaks of itself {first_person} times and praises ({', '.join(promotion[:5])}), but "
            f"gives no beat, employer or contact."
        ),
        confidence=0.7,
        evidence={"first_person": first_person, "promotion": promotion, "exclamations": text.count("!")},
    )
