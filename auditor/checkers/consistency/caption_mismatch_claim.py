"""A caption states as fact what the article attributes to somebody, or attributes what the article states as fact.

## Why it matters
Many readers see the picture and its caption and nothing else. A claim that the article leaves to its source must not
become a fact below the picture; and what the caption leaves to somebody should not be the article's own word.

## Flags
> article:
> <html><body><article><h1>Long day in Lindow</h1>
> <p>The eastern dam will fail within two winters, the engineer Ada Roe warned on Monday in the town hall.</p>
> <figure><img src="a.jpg"><figcaption>⟦The eastern dam will fail within two winters.⟧</figcaption></figure>
> </article></body></html>

## Passes
> article:
> <html><body><article><h1>Long day in Lindow</h1>
> <p>The eastern dam will fail within two winters, the engineer Ada Roe warned on Monday in the town hall.</p>
> <figure><img src="a.jpg"><figcaption>The eastern dam will fail within two winters, Ada Roe says.</figcaption></figure>
> </article></body></html>

## How to fix
Give the caption the same source as the text, or none where the article has established the fact.

## Known limits
Only captions that repeat most of a sentence of the text. Where a plain “said” attributes it, the finding is weak: what
an office reports is often simply so. Where certainty-escalation finds the same, this only says so and costs nothing.

Source: Journalism Trust Initiative (CWA 17493:2019), clause 10 on accuracy; Society of Professional Journalists, Code
of Ethics, on captions that do not misrepresent.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.captionclaims import caption_claims
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN117",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Whether the claim is true.",
    standards=("JTI 10",),
)
def caption_mismatch_claim(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in caption_claims(analysis):
        stated = each.kind == "stated"
        if each.told and not stated:  # certainty-escalation marks the sentence that is at fault
            continue
        yield Flag(
            each.span,
            f"The caption states as fact what the text attributes (“{each.cue}”)."
            if stated
            else f"The caption attributes (“{each.cue}”) what the text states as fact.",
            confidence=0.8 if each.firm else 0.6,
            related=(Related(each.other, "the text"),),
            evidence={"caption": each.kind, "cue": each.cue},
            severity=None if stated else Severity.MINOR,
            strength=Strength.INFO if each.told else None if each.firm else Strength.WEAK,
        )
