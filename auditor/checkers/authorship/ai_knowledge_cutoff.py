"""A language model's remark on how far its knowledge reaches, left in the text.

## Why it matters
"As of my last knowledge update" dates the machine's training, not the news. The facts beside it may be years old,
and no editor read the sentence.

## Flags
> The stadium seats 12,000 people ⟦as of my last knowledge update⟧ in September 2021.

## Passes
> The firm's new model has a later knowledge cutoff than its rivals, according to the manual.

## How to fix
Take the remark out and bring the facts up to date from named sources: the text may be years behind.

## Known limits
English only; the first person is needed, so a paraphrase without "my" or "I" passes (see ai-source-gap-speculation).

Source: Academ-AI, https://www.academ-ai.info/; Wikipedia, "Signs of AI writing" (knowledge-cutoff disclaimers).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI103",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show which of the article's facts are out of date.",
    standards=("AA", "WP"),
    cap=39,
)
def ai_knowledge_cutoff(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for remark in analysis.cutoffs:
        yield Flag(
            remark.span,
            f"“{analysis.document.slice(remark.span)}” is a language model speaking of its own training.",
            confidence=0.97,
            evidence={"date": remark.date.isoformat()[:7] if remark.date else None},
        )
