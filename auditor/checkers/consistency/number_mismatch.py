"""The article gives two figures for the same thing.

## Why it matters
Twelve people cannot have been hurt in one paragraph and nine in another. Figures are what readers quote; two for one
thing mean that at least one was not checked.

## Flags
> A tram derailed in Velmar on Friday, and 12 people were injured. Doctors treated the ⟦nine⟧ injured at the scene.

## Passes
> A tram derailed in Velmar on Friday, and at least nine people were injured. The number of injured later rose to 12.

## How to fix
Look both figures up and correct the wrong one. If both are right, say what each of them counts.

## Known limits
Figures are compared only when noun, unit and event agree and nothing points to another time, place, group or source;
rounded figures and bounds are taken as they are meant. Two unlike events in like words can be taken for one.

Source: Society of Professional Journalists, Code of Ethics, "Verify information before releasing it".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.attributes import attributes
from auditor.analysis.consistency.figures.mismatches import mismatches
from auditor.analysis.consistency.figures.plainfigures import figures
from auditor.analysis.consistency.figures.plaintallies import anniversaries, multiples
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import Span


@checker(
    code="CN101",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Which figure is right.",
    standards=("NG 2", "JTI 10"),
)
def number_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    seen: list[Span] = []
    readers = (mismatches, figures, attributes, multiples, anniversaries)
    for each in (each for reader in readers for each in reader(analysis)):
        if any(s.start < each.span.end and each.span.start < s.end for s in seen):
            continue
        seen.append(each.span)
        yield Flag(
            each.span,
            f"“{each.second}” here, “{each.first}” elsewhere, for the same thing ({each.about}).",
            confidence=each.confidence,
            related=(Related(each.other, "the other figure"),),
            evidence={"kind": each.kind, "first": each.first, "second": each.second, "about": each.about},
        )
