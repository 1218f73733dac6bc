"""One figure in two units that do not convert, or once in millions and once in billions.

## Why it matters
Readers in half the world use the second figure only. A million for a billion is the commonest slip of the pen with
large sums, and it is off by a factor of a thousand.

## Flags
> The new road is 60 miles (⟦37 kilometres⟧) long.

> The dam cost $2.3 billion. Nobody has said who will pay the ⟦$2.3 million⟧ cost of the dam.

## Passes
> The new road is 60 miles (97 kilometres) long.

> Norvane made $2.3 billion last year. The mayor of Askel was paid $2.3 million for his land.

## How to fix
Convert again from the source's own unit, and round both figures alike.

## Known limits
Only figures given side by side, in brackets or after "or". Rounding and a tenth more are allowed for, and every
meaning of tons, ounces and gallons. Slips of scale need the same digits, two at least, and a word in common.

Source: BIPM, The International System of Units; NIST Handbook 44, appendix C, for the factors.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.conversions import misconversions
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN112",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Which of the two figures is the right one.",
    standards=("JTI 10", "W3 18.35"),
)
def unit_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in misconversions(analysis):
        scale = each.kind == "scale"
        yield Flag(
            each.span,
            f"“{each.second}” here, “{each.first}” elsewhere: a thousand times apart."
            if scale
            else f"{each.first} is {each.computed}, not {each.second}.",
            confidence=0.75 if scale else 0.85,
            related=(Related(each.other, "the other figure"),),
            evidence={"kind": each.kind, "first": each.first, "second": each.second, "computed": each.computed},
        )
