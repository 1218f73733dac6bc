"""The headline says the opposite of what the article's lead says.

## Why it matters
Most readers see the headline alone and take away the wrong fact. Those who read on cannot tell which of the two is
right. Such pairs come from a text that was changed under its headline, or from a headline nobody checked.

## Flags
> article:
> ⟦Council approves stadium plan for Mill Lane⟧
> /
> The city council on Tuesday rejected a plan for a stadium on Mill Lane by seven votes to four.
> /
> Members said that the road could not carry the traffic. The club said that it would look for another site.

## Passes
> article:
> Council rejects stadium plan for Mill Lane
> /
> The city council on Tuesday rejected a plan for a stadium on Mill Lane by seven votes to four.
> /
> The mayor had approved the sale of the land. The club said that it would look for another site.

## How to fix
Check which is right, and correct the other.

## Known limits
Only opposite words and plain denials are read, in the first sentences and where both speak of the same things. Where
the lead tells of a change, a condition or two sides, or the article says both, nothing is flagged.

Source: W3C Credibility Signals, "Headline contradicts the article"; NewsGuard, "Avoids deceptive headlines".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import headlineclashes
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker


@checker(
    code="HL108",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    standards=("W3 4ebbb75b", "NG 5"),
    proves_not="It does not show whether headline or text is wrong.",
)
def headline_contradiction(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    headline = analysis.document.headline
    if headline is None:
        raise NotApplicable("there is no headline")
    found = headlineclashes.clash(analysis)
    if found is None:
        return
    yield Flag(
        headline,
        f"The headline says “{found.said}”, the article “{found.told}”.",
        confidence=0.75,
        related=(Related(found.sentence.span, "says the opposite"),),
        evidence={"headline": found.said, "article": found.told, "shared_with_the_sentence": found.coverage},
    )
