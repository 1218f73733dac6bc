"""A headline that counts things and hypes them: “17 incredible reasons you should …”.

## Why it matters
A count and a superlative promise entertainment in place of news. The form is the mark of pages that are made to be
clicked through, and what they tell is seldom checked.

## Flags
> article:
> ⟦17 Incredible Reasons You Should Visit Lund Right Now⟧
> /
> Lund has a church and a market. The town lies on a river.

## Passes
> article:
> 5 takeaways from the council's budget debate
> /
> The council debated its budget for nine hours on Monday. It was passed by two votes.

## How to fix
Say what the list is of, without the hype.

## Known limits
A count alone passes, and so do explainers and tips in plain words. The count has to open the headline. Weak evidence:
a good list can have a loud headline.

Source: Chakraborty and others, "Stop Clickbait", 2016; W3C Credibility Signals, headline signals.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import listicles
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HL102",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("W3 277ffe1c",),
    proves_not="It does not show that anything in the list is wrong.",
)
def clickbait_listicle(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("there is no headline")
    found = listicles.listicle(analysis)
    if found is not None:
        yield Flag(
            found.span,
            f"The headline counts ({found.number}) and hypes (“{found.hype}”) in place of news.",
            confidence=0.7,
            evidence={"count": found.number, "hype": found.hype},
        )
