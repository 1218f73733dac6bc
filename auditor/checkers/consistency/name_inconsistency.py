"""One person goes by two names: two spellings, or an honorific put before the first name.

## Why it matters
A name is the easiest fact to check. Where even that wavers, readers cannot know who is meant or find the person.

## Flags
> The chair, Helen Marchetti, opened the meeting. ⟦Helen Marcheti⟧ closed it at nine.

## Passes
> The chair, Helen Marchetti, opened the meeting. Her brother, Aldo Marchetti, closed it at nine.

## How to fix
Look the name up, use one spelling throughout, and put honorifics before the surname.

## Known limits
Full names are compared, with first names that are the same or nearly so; two of them in one sentence, or one said to be
of the family of the other, count as two people. Family names
that stand first are known for a few languages only.

Source: JTI (CWA 17493:2019), clause 10, accuracy; BBC Editorial Guidelines, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency import names
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN107",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show which form is right, nor rule out two people of nearly the same name.",
    standards=("JTI 10",),
)
def name_inconsistency(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for odd, usual, kind in ((t.odd, t.usual, t.kind) for t in names.inconsistencies(analysis)):
        span = names.span(odd, analysis)
        text, other = analysis.document.slice(span), analysis.document.slice(usual.span)
        if kind == "honorific":
            message = f"“{text}” puts an honorific before a first name; the text knows “{other}”."
        else:
            message = f"“{text}” and “{other}” look like two spellings of one name."
        related = (Related(usual.span, "the other form"),)
        yield Flag(span, message, 0.75, related, {"form": text, "other_form": other, "kind": kind})
