"""The instruction given to a chatbot stands in the article.

## Why it matters
"Write a 500-word article about …" is what somebody typed. It shows that the text was ordered from a machine and
published with the order.

## Flags
> ⟦Write a 500-word news article about⟧ the new ferry in a professional tone.

## Passes
> Pupils were told to write a 500-word essay about the new ferry.

## How to fix
Delete the instruction and compare the article with it: what was asked for may not be what was found out.

## Known limits
English only. Writing tips and exercises use the same imperative; a request without a length, a style or search
terms passes.

Source: NewsGuard, Unreliable AI-Generated News, criterion 2 (error messages and prompts left in).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI113",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the article published is the one that was ordered.",
    standards=("UAIN 2",),
    cap=39,
)
def ai_prompt_echo(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, term, sureness in analysis.prompts:
        message = f"“{analysis.document.slice(span)}” is an instruction to a text generator, left in the article."
        yield Flag(span, message, sureness, evidence={"term": term or None})
