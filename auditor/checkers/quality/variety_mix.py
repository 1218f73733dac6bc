"""British and American spellings stand side by side in the article's own words.

## Why it matters
An outlet has one spelling. Where it changes, the text was put together from several, translated or generated, and no
desk read it.

## Flags
> The harbour was grey, and the colour of the boats had faded. The mayor likes the new ⟦color⟧ of the school.

## Passes
> The harbour was grey, and the colour of the boats had faded. The World Trade Center paid for the paint.

## How to fix
Choose the spelling of the house, and look where the other part came from.

## Known limits
Names are left out, and so are quotations, "-ize", which British books have too, and words that differ in sense.
Canadian and wire copy mix on purpose.

Source: Wikipedia, "Signs of AI writing" (sudden shift in English variety use); New Hart's Rules, 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.quality import varieties
from auditor.checker import Flag, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Uses of the rarer spelling, where no word stands in both."""

    least: int = 2


@checker(
    code="QL128",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("WP",),
    proves_not="It does not show where the text came from; writers of both varieties work together.",
)
def variety_mix(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = varieties.mix(analysis)
    if found is None or (not found.pairs and len(found.minority) < options.least):
        return
    slice_ = analysis.document.slice
    first, *others = found.minority
    yield Flag(
        first,
        f"“{slice_(first)}” is {'American' if found.american else 'British'} spelling; "
        f"“{slice_(found.majority[0])}” in the same text is not.",
        confidence=0.8 if found.pairs else 0.6,
        related=(
            *(Related(span, "this variety too") for span in others),
            *(Related(span, "the other variety") for span in found.majority[:5]),
        ),
        evidence={
            "minority": sorted({slice_(s).lower() for s in found.minority}),
            "majority": sorted({slice_(s).lower() for s in found.majority}),
            "both": [list(pair) for pair in found.pairs],
        },
    )
