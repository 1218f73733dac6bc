"""The article ends by setting views side by side that nobody is named for.

## Why it matters
It looks balanced, and no reader can tell who holds which view, how many do, or why. Language models close so by habit.

## Flags
> The bridge will close in May. While ⟦some residents welcome the plan, others remain concerned about⟧ its cost.

## Passes
> The bridge will close in May. While some shops opened at nine, others stayed closed all day.

## How to fix
Name who holds which view, with their reasons, or end at the last fact.

## Known limits
The last three paragraphs only, where no one is named in the sentence. Reporters close so too.

Source: Wikipedia, "Signs of AI writing"; vale-ai-tells, rule FalseBalance.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import closings
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI208",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("vale-ai-tells",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_false_balance_close(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span in closings.balances(analysis):
        yield Flag(span, f"“{analysis.document.slice(span)}” weighs views that nobody is named for.", confidence=0.5)
