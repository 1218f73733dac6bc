"""Parts that do not make the whole that they are told with.

## Why it matters
A reader who adds up finds out at once, and doubts the other figures as well.

## Flags
> Rescuers found ⟦12⟧ people: six women and four men.

> Of those asked, 58 percent approve and ⟦47 percent⟧ disapprove.

## Passes
> Rescuers found 12 people: eight women and four men.

> Of those asked, 58 percent approve and 41 percent disapprove.

## How to fix
Count again at the source; say "including" where the list is not complete, and name who may give several answers.

## Known limits
Only parts told in one sentence with their total: lists after a colon, men, women and children, boys and girls, two
opposed answers, votes of a body of known size. Lists that may be open or overlap are left alone.

Source: Society of Professional Journalists, Code of Ethics, "Verify information before releasing it".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.sums import Sum, missums
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN103",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Which of the figures is wrong, or whether a part was left out.",
    standards=("JTI 10",),
)
def wrong_sum(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in missums(analysis):
        yield Flag(
            each.span,
            _message(each),
            confidence=0.8,
            related=tuple(Related(s, "a part") for s in each.parts if s != each.span),
            evidence={"kind": each.kind, "stated": each.stated, "computed": each.computed},
        )


def _message(each: Sum) -> str:
    if each.kind == "vote":
        return f"{each.computed} votes of {each.stated} members."
    if each.kind in ("shares", "answers"):
        return f"The shares make {each.computed}."
    return f"The parts make {each.computed}, not {each.stated}."
