"""The same quotation stands in the article twice, with other words or another speaker.

## Why it matters
What stands between quotation marks is what was said. Two versions of it mean that at least one was not.

## Flags
> “We lost forty sheep in one night of rain,” said Otto Lund. “⟦We lost sixty sheep in one night of rain,⟧” he said.

## Passes
> “We lost forty sheep in one night of rain,” said Otto Lund. “Forty sheep in one night of rain,” he said again.

## How to fix
Go back to the recording or the release and give the words as they fell, both times; or quote once and refer back.

## Known limits
Only quotations of seven words and more that share most of their words. Shortened ones, those with marks of omission
or brackets, and differences of contractions and fillers pass. Speakers who repeat themselves in other words on two
occasions can be flagged.

Source: Society of Professional Journalists, Code of Ethics, on quotations; NewsGuard criterion 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.quotevariants import variants
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN114",
    severity=Severity.MAJOR,
    strength=Strength.WEAK,  # the one finding on 2,500 real articles is not defensible: two sentences alike
    proves_not="Which of the versions is the true one.",
    standards=("NG 2",),
)
def quote_variant(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in variants(analysis):
        told = f"“{each.second}” here and “{each.first}” elsewhere"
        missing = f"“{each.first or each.second}” in one of two versions only"
        message = (
            f"The same words are given to {each.second} here and to {each.first} elsewhere."
            if each.kind == "speaker"
            else f"One quotation in two versions: {told if each.first and each.second else missing}."
        )
        yield Flag(
            each.span,
            message,
            confidence=0.8,
            related=(Related(each.other, "the other version"),),
            evidence={"kind": each.kind, "first": each.first, "second": each.second},
        )
