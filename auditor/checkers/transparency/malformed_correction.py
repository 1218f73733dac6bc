"""A note says that the article was corrected or updated, but not what changed.

## Why it matters
Readers who saw the first version learn that something in it was wrong, and cannot tell what they should unlearn. A
correction is worth as much as it says.

## Flags
> article:
> Mill at Orrin to reopen
> /
> 2 April 2024
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.
> /
> ⟦Correction: An earlier version of this article contained an error.⟧

## Passes
> article:
> Mill at Orrin to reopen
> /
> 2 April 2024
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.
> /
> Correction, 5 April: An earlier version of this article gave the wrong year for the fire. It was 2021.

## How to fix
Say what the article had wrong, what is right, and when it was changed.

## Known limits
Any word about the subject counts as an account of the change. An update that tells the hour or day passes. Changes that
no note tells of cannot be seen in a single version.

Source: NewsGuard criterion 3, corrections and clarifications; Society of Professional Journalists, Code of Ethics, "Be
accountable and transparent".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import corrections
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="TR112",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that anything is still wrong, nor that the change was hidden on purpose.",
    standards=("NG 3", "JTI"),
)
def malformed_correction(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for note in corrections.notes(analysis):
        if note.said or (note.kind == "update" and note.dated):
            continue
        what = "corrected" if note.kind == "correction" else "updated"
        when = "" if note.dated else ", nor when"
        yield Flag(
            note.span,
            f"The note says that the article was {what}, but not what changed{when}.",
            confidence=0.85,
            evidence={"kind": note.kind, "says_when": note.dated},
            # A developing story is updated all day; a correction owns up to something.
            strength=None if note.kind == "correction" else Strength.WEAK,
        )
