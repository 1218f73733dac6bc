"""The report frightens its reader on their own behalf: "you could be next", "before it is too late".

## Why it matters
Fear stops readers from asking how likely a thing is. A warning says who is at risk, how much and who says so.

## Flags
> ⟦You could be next⟧: the virus is already in your street.

## Passes
> The clinic says the drug can kill people with heart disease.

## How to fix
Say how large the danger is, for whom, and who measured it.

## Known limits
Only threats to the reader (“your children”, “you”) are seen. Warnings that somebody gives pass, and so do stories about
films and books.

Source: Da San Martino and others, "Fine-grained analysis of propaganda in news articles" (2019), "appeal to fear";
W3C Credible Web Community Group, credibility signals.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import dodges
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI115",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the danger is small.",
    standards=("W3 18.60",),
)
def fear_appeal(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(dodges.fear_appeals(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for phrase in found:
        text = analysis.document.slice(phrase.span)
        yield Flag(phrase.span, f"“{text}” frightens the reader and measures nothing.", 0.6)
