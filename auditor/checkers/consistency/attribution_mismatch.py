"""One statement is given to one source here and to another there.

## Why it matters
Who said it is half of what is reported. When the same sentence comes out of two mouths, one of the sources was most
likely mixed up in the editing, and somebody has words to answer for that are not theirs.

## Flags
> Ada Roe said the east dyke lost six metres of its crest. Tom Hale said ⟦the east dyke lost six metres of its crest⟧.

## Passes
> Ada Roe said the east dyke lost six metres of its crest. Tom Hale agreed that the east dyke lost six of them.

## How to fix
Check the notes for who said it. If both did, say so once: “Diaz and Ellis both said …”.

## Known limits
Only statements of five content words and more, told in nearly the same words, by two named sources of which nothing
says that they agree or belong together. Two quotations are compared by quote-variant.

Source: Society of Professional Journalists, Code of Ethics, on identifying sources clearly; NewsGuard criterion 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.missourcings import missourcings
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN115",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Which of the two said it, or that not both did.",
    standards=("NG 2",),
)
def attribution_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in missourcings(analysis):
        first, second = each.names
        yield Flag(
            each.span,
            f"The same statement is given to {second} here and to {first} elsewhere.",
            confidence=0.75,
            related=(Related(each.other, "the other telling"),),
            evidence={"first": first, "second": second},
        )
