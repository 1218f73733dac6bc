"""A percentage, a multiple or a share that does not follow from the two figures beside it.

## Why it matters
Readers take the percentage and leave the figures. When the two disagree, one of them was not checked, and any reader
with a calculator can see it.

## Flags
> Rents in Velmar rose from 400 to 500 crowns, a ⟦40 percent⟧ increase.

> Unemployment rose from 8 percent to 10 percent, a ⟦2 percent⟧ rise.

> Ticket sales ⟦doubled⟧ from 4,100 in May to 5,200 in June.

## Passes
> Rents in Velmar rose from 400 to 500 crowns, a 25 percent increase.

> Unemployment rose from 8 percent to 10 percent, a rise of 2 percentage points.

## How to fix
Compute (new − old) / old from the source's own figures and correct the percentage or the figure. The distance
between two percentages is told in percentage points.

## Known limits
Both ends and the size must stand in one sentence or in two that follow each other, and no third figure of their kind
beside them. Sizes may be cut off as well as rounded; figures said to be rough
count as rough, and changes per year, adjusted or averaged are left alone.

Source: Society of Professional Journalists, Code of Ethics, "Verify information before releasing it".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.changes import Change, miscounts
from auditor.analysis.consistency.figures.apartchanges import apart
from auditor.analysis.consistency.figures.toldsizes import told as in_frames
from auditor.analysis.consistency.figures.wordedchanges import worded
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN102",
    severity=Severity.MAJOR,
    strength=Strength.DECISIVE,
    proves_not="Which of the figures is wrong.",
    standards=("JTI 10", "W3 18.35"),
)
def wrong_percentage(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    text = analysis.document.text
    fixed = list(miscounts(analysis))
    told = {each.span for each in fixed}
    for each in [
        *fixed,
        *(
            each
            for each in (*in_frames(analysis), *apart(analysis), *worded(analysis))
            if not each.agrees and each.span not in told
        ),
    ]:
        first, second = (text[s.start : s.end] for s in each.ends)
        evidence = {"kind": each.kind, "first": first, "second": second, "stated": each.stated}
        yield Flag(
            each.span,
            _message(each, first, second),
            confidence=0.85,
            related=tuple(Related(s, "what it is computed from") for s in dict.fromkeys(each.ends)),
            evidence={**evidence, "computed": each.computed},
            severity=Severity.MINOR if each.kind == "points" else None,
            strength=Strength.STRONG if each.kind == "points" or not any(map(str.isdigit, each.stated)) else None,
        )


def _message(each: Change, first: str, second: str) -> str:
    if each.kind == "sum":
        return f"The shares come to {each.computed}, more than the whole."
    if each.kind == "share":
        return f"The share is {each.computed}, not {each.stated}."
    if each.kind == "points":
        return f"“{each.stated}” is a difference in percentage points; in percent it is {each.computed}."
    if each.kind == "direction":
        return (
            f"The figures “{first}” and “{second}” change by {each.computed}, the other way round than the words say."
        )
    return f"“{first}” and “{second}” make {each.computed}, not {each.stated}."
