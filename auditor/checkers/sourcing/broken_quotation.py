"""Quotation marks do not add up, or a full stop cuts the speaker off from the quotation.

## Why it matters
Where a quotation begins or ends is where the source's words stop and the outlet's begin. A reader cannot tell when a
mark is missing, nor who spoke when the attribution stands apart as a sentence without an object.

## Flags
> “The dam held through the ⟦night.” Ms. Ortega said.⟧

## Passes
> “The dam held through the night,” Ms. Ortega said. “We were lucky.”

## How to fix
Close the quotation where the speaker stopped, and join the attribution with a comma.

## Known limits
A quotation that runs over several paragraphs is rightly closed only in the last; one mark lost by the page the text
was copied from looks the same as one the writer forgot, so missing marks alone are weak evidence.

Source: The Associated Press Stylebook, "quotation marks": the comma and the attribution belong to the quoted sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import quotemarks
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR121",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the words quoted are wrong.",
    standards=("JTI 10",),
)
def broken_quotation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for cut in quotemarks.cut_off(analysis):
        message = (
            f"A full stop cuts “{cut.source}” off from the quotation; a comma would join the speaker to the words."
        )
        yield Flag(cut.span, message, 0.9, evidence={"source": cut.source})
    for span, problem in quotemarks.unbalanced(analysis):
        yield Flag(span, problem, 0.6, strength=Strength.WEAK, severity=Severity.NOTE)
    for span in quotemarks.unopened(analysis):
        yield Flag(
            span,
            "This mark closes a quotation that was never opened.",
            0.6,
            strength=Strength.WEAK,
            severity=Severity.NOTE,
        )
