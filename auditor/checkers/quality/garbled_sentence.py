"""Two neighbouring words that no English sentence has, as in “the was” or “an big”.

## Why it matters
No editor would pass it. Spinners that swap synonyms and raw machine translation leave such places in quantity, and what
the sentence was to say can only be guessed.

## Flags
> The council of Orrin closed the bridge, and buses ⟦will went⟧ round by the old road.

## Passes
> What the council closed the bridge for was not said, and buses went round by the old road.

## How to fix
Write the sentence anew from its source; where there are several, do so with the whole text.

## Known limits
Only pairs of words that are impossible by their classes. A slip of the pen looks the same, so one place is a note.
Quotations pass, dialect in them as well.

Source: Quirk et al. 1985, A Comprehensive Grammar of the English Language (order and agreement); Cabanac, Labbé and
Magazinov 2021, Tortured phrases, https://arxiv.org/abs/2107.06751.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.quality import garbles
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_SEVERAL = 3  # more than an editor overlooks


@checker(
    code="QL131",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show how the text was made; people slip too.",
    standards=("UAIN",),
)
def garbled_sentence(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(garbles.garbles(analysis))
    for span, kind in found:
        yield Flag(
            span,
            f"“{analysis.document.slice(span)}” cannot stand so: {kind}.",
            confidence=0.8 if len(found) >= _SEVERAL else 0.6,
            evidence={"kind": kind, "places": len(found)},
            severity=Severity.MINOR if len(found) >= _SEVERAL else None,
        )
