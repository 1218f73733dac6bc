"""The writer says something of themself that note or dateline contradict: a mother in the text, “he” in the bio.

## Why it matters
Copied and invented texts bring along the life of somebody else. Where the “I” of the text is not the person in the
note, readers do not know who speaks to them.

## Flags
> article:
> Why the pier is wrong
> /
> By Per Lind
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> ⟦As a mother⟧, I know what noise does to children.
> /
> Ships will sail in May, and the banks will pay.
> /
> Per Lind is a columnist for the Ansel Gazette. He lives in Orrin.

## Passes
> article:
> Why the pier is wrong
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> As a mother, I know what noise does to children.
> /
> Ships will sail in May, and the banks will pay.
> /
> Ada Finch is a columnist for the Ansel Gazette. She lives in Orrin.

## How to fix
Find out who wrote the text, and put that person's name and note beside it.

## Known limits
Weak evidence: people move, change their work, and have more than one. Only plain statements are read, and only where
one person is credited. The gender of a name is never guessed: the note has to say “he” or “she”.

Source: W3C Credible Web Community Group, Credibility Signals, section 7.1.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import selfclashes
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker


@checker(
    code="BY112",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the text was copied, nor which of the two is wrong.",
    standards=("W3 7.1.4",),
)
def first_person_clash(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not analysis.document.bylines:
        raise NotApplicable("there is no byline")
    for found in selfclashes.clashes(analysis):
        said = analysis.document.slice(found.span)
        yield Flag(
            found.span,
            f"“{said}” does not fit what is said of the author: {found.other}.",
            confidence=0.6,
            related=(Related(found.against, "said of the author"),),
            evidence={"kind": found.kind, "other": found.other},
        )
