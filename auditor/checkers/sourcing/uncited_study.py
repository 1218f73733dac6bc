"""A study, survey or poll vouches for a claim, and nothing says which one: "a new study has found".

## Why it matters
A finding is as good as the work behind it. Who did not learn where it was made, by whom or when can neither read it
nor weigh it, and invented studies are told in just this way.

## Flags
> ⟦A recent study found⟧ that people who nap in the afternoon live four years longer.

## Passes
> A recent study by the University of Holm found that people who nap in the afternoon live longer.

## How to fix
Name the institution or the authors, the journal and the year, and link the work itself.

## Known limits
A name, a year, a link, or "by the ministry" with the study is enough, and so is a later sentence that tells of "the
study" or its authors with a name. Studies named only by their country pass as unknown. Studies in the plural, polls,
works of which only the day is given, researchers without a study and what "has been shown" are weak evidence, as they
may stand for what is common knowledge.

Source: W3C Credibility Signals, "article cites sources"; Society of Professional Journalists, Code of Ethics: "Identify
sources clearly".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import uncitedstudies
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR108",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that there is no such study, only that the reader is not told which.",
    standards=("PA 12", "W3 bfe3b411"),
)
def uncited_study(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for study in uncitedstudies.uncited(analysis):
        text = analysis.document.slice(study.span)
        message = f"“{text}” does not say which: no author, institution, journal, date or link."
        strength = None if study.firm else Strength.WEAK
        yield Flag(study.span, message, 0.75, evidence={"noun": study.noun}, strength=strength)
