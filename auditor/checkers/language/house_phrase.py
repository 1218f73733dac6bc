"""A phrase that the newsroom's own lists ban.

## Why it matters
A house agrees on its words: names it spells one way, euphemisms it does not print, clichés it is tired of. What one
editor struck out yesterday should not wait for another to notice today.

## Flags
> with house.phrases.plain.phrases = ["passed away"]: The mayor ⟦passed away⟧ on Sunday, her office said.

## Passes
> with house.phrases.plain.phrases = ["passed away"]: “My mother passed away on Sunday,” he said.

## How to fix
Use the wording that the house list gives instead.

## Known limits
Only what the configuration lists; without lists the rule does not apply. A literal phrase is blind to case and knows
no other forms of its words; a pattern (`re:`) can. Quotations are left alone unless a list says `quoted = true`. There
is no measured rate, since the false alarms are those of the list. Findings cost points as any others of their severity
do: where a list is a matter of taste, give it `severity = "note"`.

Source: the newsroom's own configuration, `[house.phrases]`; after the `existence` rules of Vale, https://vale.sh.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import wordings
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HS101",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the statement is wrong, only that this house puts it otherwise.",
    any_language=True,
)
def house_phrase(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not analysis.house.phrases:
        raise NotApplicable("the configuration lists no phrases")
    for span, entry, each in wordings.listed(analysis):
        text = analysis.document.slice(span)
        advice = each.message or "the house does not use it."
        yield Flag(
            span,
            f"“{text}” is on the list “{each.name}”: {advice}",
            confidence=0.95,
            evidence={"list": each.name, "phrase": entry},
            severity=Severity(each.severity) if each.severity else None,
        )
