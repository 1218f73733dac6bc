"""People are spoken of as animals, pests, disease or dirt: "swarms of migrants", "these vermin".

## Why it matters
Such words have stood before violence against those they name. A report that uses them has taken a side against
people, not against what they did.

## Flags
> ⟦Swarms of migrants⟧ crossed the river on Monday.

## Passes
> The senator called migrants vermin, and later apologised.

## How to fix
Say how many people came, and what they did.

## Known limits
“A flood of refugees” is common in the press and only weak evidence. Groups that the word list does not know pass, and
so does what a source says. Pieces labelled as opinion are not judged.

Source: W3C Credible Web Community Group, credibility signals; Haslam, "Dehumanization: an integrative review" (2006).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import dehumanisations
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI104",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the author means harm.",
    standards=("W3 7fcf4da7",),
)
def dehumanising_language(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(dehumanisations.dehumanisations(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    for span, group, mild in found:
        text = analysis.document.slice(span)
        message = f"“{text}” speaks of people as of animals, pests or a disaster."
        severity, strength = (Severity.NOTE, Strength.WEAK) if mild else (None, None)
        yield Flag(
            span, message, 0.5 if mild else 0.85, evidence={"group": group}, severity=severity, strength=strength
        )
