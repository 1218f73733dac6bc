"""A statement is put in the mouth of people nobody could ask: "experts say", "it is believed", "some argue".

## Why it matters
A reader can weigh a claim only by who makes it, and an editor can check it only by asking them.

## Flags
> ⟦Experts say⟧ the bridge will have to close within a year.

## Passes
> Experts say the bridge will have to close. “The steel is tired,” said Ruth Ames, an engineer at Leeds University.

## How to fix
Name at least one of those meant, or the study or document; if nobody can be named, take it out.

## Known limits
Police and officials count as sources by convention and pass, named or not; so does a group that the same or one of
the next two sentences makes concrete, but for secret sources, which nobody named nearby makes known. Wordings that
convention allows (a person familiar with the matter, "is widely seen as") are weak evidence. Studies that are not
cited belong to `uncited-study`.

Source: Wikipedia, "Manual of Style/Words to watch" (unsupported attributions); proselint, weasel words.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import vagueattributions
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR104",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that nobody said so, only that the reader is not told who.",
    standards=("WP", "NG 2", "JTI 12"),
)
def vague_attribution(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for vague in vagueattributions.vague_attributions(analysis):
        text = analysis.document.slice(vague.span)
        message = f"“{text}” names no one who could be asked, and what follows does not say who is meant."
        strength = None if vague.firm else Strength.WEAK
        yield Flag(vague.span, message, 0.75, evidence={"group": vague.group}, strength=strength)
