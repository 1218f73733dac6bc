"""The headline asks a question to which the article gives no answer.

## Why it matters
A question puts a claim into the reader's mind without making it: “Did the treasurer steal the money?” Where the text
has nothing to answer it with, the question was there to be clicked, or to smear.

## Flags
> article:
> ⟦Is the mayor about to resign?⟧
> /
> The mayor spoke at the opening of a library on Monday. She praised the builders and cut a ribbon.
> /
> The library cost nine million crowns and has forty thousand books. It is open six days a week.

## Passes
> article:
> Is the mayor about to resign?
> /
> No, says her office. The mayor will stay until the end of her term, her spokesman said on Monday.
> /
> Rumours had gone round since the spring.

## How to fix
Put the answer into the headline, or ask nothing.

## Known limits
Questions for yes or no only. A text is taken to answer when a sentence has most of the question's words, or says “yes”,
“no”, “unclear” or the like; opinion pieces are not judged. In preview: of four findings on 2,500 real articles two were
right, the others were answered in other words.

Source: W3C Credibility Signals, headline signals; Betteridge's law of headlines (2009).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import headlinequestions
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HL104",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    standards=("W3 8.1.1",),
    proves_not="It does not show that the article lacks an answer in other words.",
    preview=True,
)
def headline_question(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("there is no headline")
    found = headlinequestions.unanswered(analysis)
    if found is None:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    yield Flag(
        found.span,
        "The headline asks for a yes or no, and no sentence of the article takes the question up.",
        confidence=0.5,
        evidence={"words": list(found.words), "best_share_in_a_sentence": found.covered},
    )
