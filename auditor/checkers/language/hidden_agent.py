"""Harm is told without whoever did it: "an officer-involved shooting", "rubber bullets were fired".

## Why it matters
Who did what to whom is the first thing a report owes. A passive without a doer reads like weather, and it is
seldom used for both sides alike.

## Flags
> ⟦Mistakes were made⟧, and nine houses were lost.

## Passes
> Officers shot the man on Monday.

## How to fix
Name the doer, or write that it is not known who did it.

## Known limits
Known euphemisms and a few verbs of harm only. Sentences that name a doer anywhere, or whose neighbours do, pass.

Source: Fowler, "Language in the News" (1991), on agentless passives; The Associated
Press Stylebook, "officer-involved".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import dodges
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI114",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the author means to shield anyone.",
)
def hidden_agent(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(dodges.hidden_agents(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for phrase in found:
        text = analysis.document.slice(phrase.span)
        yield Flag(phrase.span, f"“{text}” does not say who did it.", 0.5, evidence={"kind": phrase.kind})
