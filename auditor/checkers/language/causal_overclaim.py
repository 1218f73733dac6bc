"""A link that a study observed is told as a cause: "coffee prevents dementia, a study found".

## Why it matters
People who drink coffee may differ in a hundred ways from those who do not. A cause where there is only a link sends
readers to change their lives for nothing.

## Flags
> Coffee ⟦cuts the risk⟧ of dementia, a study found. The study followed 4,000 people and found a link.

## Passes
> Coffee may cut the risk of dementia, a study suggests. The study followed 4,000 people and found a link.

## How to fix
Write "is linked to", and say how the study was done and what else could explain the finding.

## Known limits
Flagged only where the article itself tells that the study was a survey, followed people or found a link. Articles that
mention an experiment anywhere pass whole, and so does every hedged sentence.

Source: PASTEL persuasion taxonomy, "causal claims"; Sumner and others, "The association between exaggeration in health
related science news and academic press releases" (BMJ, 2014).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import studies
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="BI117",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the one does not cause the other.",
    standards=("PA 10", "W3 18.62"),
)
def causal_overclaim(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, link in studies.overclaims(analysis):
        text = analysis.document.slice(span)
        message = f"“{text}” makes a cause of what the study only observed."
        related = (Related(link, "only a link, or only observed"),)
        yield Flag(span, message, 0.7, related=related, evidence={"claim": text, "link": analysis.document.slice(link)})
