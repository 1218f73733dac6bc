"""The text is a news agency's by its dateline or closing line, but the outlet signs it as its own.

## Why it matters
Readers and editors must know who reported: who answers for a fact, where a correction will come, and whether five
outlets are five sources or one.

## Flags
> article:
> Storm brings down trees
> /
> By Ada Finch
> /
> HOLM (⟦Reuters⟧) - A storm brought down hundreds of trees across the county on Saturday night, and nine thousand homes
> had no power in the morning.

## Passes
> article:
> Storm brings down trees
> /
> By Reuters
> /
> HOLM (Reuters) - A storm brought down hundreds of trees across the county on Saturday night, and nine thousand homes
> had no power in the morning.

## How to fix
Put the agency in the byline, or add a line that says what comes from it.

## Known limits
Where the author named is the agency's own, the agency is in the dateline for all to see, so the finding is weak. A
dateline in a record, whose authors are data, passes, as does a page without a byline.

Source: W3C Credibility Signals, "original reporting"; The Associated Press, terms of credit for its stories.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import wirecopy
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR118",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the outlet had no right to print it.",
    standards=("W3 31755cbb",),
)
def uncredited_wire(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    wire = wirecopy.uncredited(analysis)
    if wire is not None:
        message = (
            f"The {wire.mark} is that of {wire.agency}, but the byline names somebody else and no line credits it."
        )
        yield Flag(wire.span, message, 0.6, evidence={"agency": wire.agency, "mark": wire.mark})
