"""A reported denial rests on words that grant what is denied.

## Why it matters
"She denied selling the painting, saying the painting was sold in spring" cannot be what she meant. Such a sentence is
usually a rewrite that turned the sense of its source around, so what the person really said is lost.

## Flags
> ⟦The minister denied Kallia’s shipments of rifles, saying Kallian rifles were being used before the truce.⟧

## Passes
> The minister denied Kallia’s shipments of rifles, saying no Kallian rifles were ever used there.

## How to fix
Look at what the speaker really denied and report that, or set the two statements apart in time.

## Known limits
The rule `contradiction` marks the same sentence and bears the weight; this one tells what kind of slip it is.
Sees a denial with its ground in the same or the next sentence, where the ground tells of the deed denied as the
speaker's own. A ground that corrects, narrows or excuses is left alone. A speaker may of course have contradicted
himself; the report should then say so.

Source: IPSO Editors’ Code of Practice, clause 1 (accuracy).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.denials import undermined
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN118",
    severity=Severity.MINOR,
    strength=Strength.WEAK,  # the same sentence is a contradiction's already: one defect should cost once
    proves_not="Whether the speaker or the report got it wrong.",
    standards=("NG 2", "JTI 10"),
)
def self_undermining_report(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in undermined(analysis):
        yield Flag(
            each.span,
            f"What is “{each.cue}” here (“{each.denied}”) is granted by the ground given for it (“{each.ground}”).",
            confidence=each.confidence,
            related=(Related(each.other, "the ground given"),),
            evidence={"denied": each.denied, "ground": each.ground},
        )
