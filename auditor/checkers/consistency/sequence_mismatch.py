"""What is said to come before or after something has a date that says the opposite.

## Why it matters
Order is often the whole point: who knew first, what was caused by what. When the words and the dates disagree, one of
them is wrong, and with it the story that the order tells.

## Flags
> He died in 1998, three years ⟦after he retired in 2001⟧.

## Passes
> He died in 2001, three years after he retired in 1998.

## How to fix
Check both dates, then set words and dates right.

## Known limits
Weak evidence. Only dates with a year, or years, that stand beside “before”, “after”, “prior to”, “following”, “from …
until” or “later” in plain clauses; plans, reported speech and clauses joined by “and” or “which” are left out.

Source: Journalism Trust Initiative (CWA 17493:2019), clause 10 on accuracy; BBC Editorial Guidelines, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.sequences import Disorder, disorders
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker

_MESSAGES = {
    "before": "“{first}” is not before “{second}”.",
    "after": "“{first}” is not after “{second}”.",
    "range": "The range runs backwards, from “{first}” to “{second}”.",
    "later": "“{second}” is not later than “{first}”.",
    "interval": "From “{second}” to “{first}” is another length of time than the one stated.",
}


@checker(
    code="CN111",
    severity=Severity.MAJOR,
    strength=Strength.WEAK,
    proves_not="Which of the dates, or whether the order, is wrong.",
    standards=("JTI 10",),
)
def sequence_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in disorders(analysis):
        yield Flag(
            each.span,
            _message(each),
            confidence=0.75,
            related=(Related(each.other, "the other date"),) if each.kind != "range" else (),
            evidence={"kind": each.kind, "first": each.first, "second": each.second},
        )


def _message(each: Disorder) -> str:
    return _MESSAGES[each.kind].format(first=each.first, second=each.second)
