"""A headline heats or judges what the article tells: “slams”, “destroys”, “shocking”, “fury”.

## Why it matters
Many readers see only the headline. Words of combat and outrage tell them how to feel about what happened before they
know what it was, and plain disagreement is sold as a fight.

## Flags
> article:
> Mayor ⟦slams⟧ council over parking fees
> /
> The mayor of Orrin criticised the council on Tuesday for raising parking fees. She said that shops would suffer.

## Passes
> article:
> Storm slams coast near Milford
> /
> A storm reached the coast near Milford on Sunday night. Two hundred homes lost power, and a pier was closed.

## How to fix
Say what was done: criticises, rejects, defeats. Leave the adjective out, or quote whoever used it.

## Known limits
Words are judged by a list and by who does what to whom. What the headline quotes or gives to a source passes, and so do
storms, fires, crashes and matches. A just word is flagged too, so a finding is weak. Opinion pieces are not judged.

Source: Media Bias/Fact Check, methodology, "biased wording and headlines"; Recasens and others, ACL 2013.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, genres
from auditor.analysis.focus import loadedheadlines
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HL109",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    standards=("MBFC",),
    proves_not="It does not show that what the headline says is wrong.",
)
def loaded_headline(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("there is no headline")
    found = list(loadedheadlines.heated(analysis))
    if found and (reason := genres.excused(analysis)):
        raise NotApplicable(reason)
    for span, kind, alternative in found:
        word = analysis.document.slice(span)
        better = "leave it out" if alternative.startswith("(") else f"“{alternative}” would not"
        yield Flag(
            span,
            f"“{word}” heats the headline; {better}.",
            confidence=0.7,
            evidence={"word": word, "kind": kind, "alternative": alternative},
        )
