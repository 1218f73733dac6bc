"""A charge is answered with another one: "but what about …?", "where was the outrage when …?".

## Why it matters
Whether somebody else did worse says nothing about what happened here. The reader is led away from the story.

## Flags
> ⟦Where was the outrage⟧ when the last mayor did the same?

## Passes
> The senator accused his rivals of ignoring the debt.

## How to fix
Answer the charge. If the other case matters, report it as a story of its own.

## Known limits
Known turns of phrase only. A comparison that is reported as somebody's passes; opinion pieces are not judged.

Source: Da San Martino and others, "Fine-grained analysis of propaganda in news articles" (2019), "whataboutism" and
"red herring"; W3C Credible Web Community Group, credibility signals.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import dodges
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI116",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the other case is made up.",
    standards=("W3 18.55",),
)
def deflection(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(dodges.deflections(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for phrase in found:
        text = analysis.document.slice(phrase.span)
        yield Flag(phrase.span, f"“{text}” leads away from the story.", 0.6, evidence={"kind": phrase.kind})
