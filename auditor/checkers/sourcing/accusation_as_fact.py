"""A crime or grave wrong is told of somebody named as plain fact: nobody alleges it, no court has found it.

## Why it matters
Whoever is not convicted is presumed innocent, and a false charge cannot be taken back. A report must say who makes it
and what has become of it.

## Flags
> ⟦Martin Dale embezzled⟧ four million crowns from the care home he runs. The home has ninety beds.

## Passes
> Martin Dale embezzled four million crowns from the care home he runs, a former clerk said.

## How to fix
Say who says so, whether there is a charge or a verdict, and what the one accused says to it.

## Known limits
Only plain verbs and nouns of crime right after the name are seen. Where a charge, a trial, police or a confession is
told of the party or near the sentence, it passes; what hardens there is the business of certainty-escalation.
Deeds of the distant past pass.

Source: Society of Professional Journalists, Code of Ethics: "Balance a suspect's right to a fair trial with the
public's right to know. Consider the implications of identifying criminal suspects before they face legal charges".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import flatcharges
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR122",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the charge is false, only that the article gives nobody who makes it.",
    standards=("NG 2", "SPJ"),
)
def accusation_as_fact(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for charge in flatcharges.flat(analysis):
        message = f"The report says as its own that {charge.name} did it: no accuser, charge, verdict or confession."
        yield Flag(charge.span, message, 0.75, evidence={"party": charge.name, "deed": charge.deed})
