"""An age that does not fit the year of birth and the year of death or of publication.

## Why it matters
Age and year of birth are looked up in two places; when they disagree, the article may have two people in one.

## Flags
> Otto Lund (1931–2004), who built the mill at Orrin, died at the age of ⟦81⟧.

> Ida Holm, born in 1950 in Askel, died in 2010 aged ⟦72⟧.

## Passes
> Otto Lund (1931–2004), who built the mill at Orrin, died at the age of 72.

> Ida Holm, born in 1950 in Askel, married in 2010; her son is 72.

## How to fix
Look up the date of birth, and make age and years agree; if two people are meant, tell them apart.

## Known limits
In one sentence every year counts, birthdays allowed for. Across sentences only ages set beside the name are held
against the year of publication, and two years are allowed for, as texts are kept and published again.

Source: JTI (CWA 17493), clause on accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.lifespans import misaged
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN106",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Whether the age or one of the years is wrong.",
    standards=("JTI 10",),
)
def age_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in misaged(analysis):
        yield Flag(
            each.span,
            f"From {each.born} to {each.until} are {each.years} years; the age given is {each.stated}.",
            confidence=0.85,
            related=(Related(each.birth, "the year of birth"),),
            evidence={"stated": each.stated, "years": each.years, "born": each.born, "until": each.until},
        )
