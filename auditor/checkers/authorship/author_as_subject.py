"""The person in the byline is quoted or told about in the article as if somebody else had written it.

## Why it matters
Nobody reports on themselves from outside. Either the byline names the wrong person, or the subject of the story wrote
it and readers are not told.

## Flags
> article:
> Harbour board backs second pier
> /
> By Ole Brandt
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> “It will bring work to the town,” said ⟦Ole Brandt⟧, who chairs the board.
> /
> The first ships are expected in May.

## Passes
> article:
> Harbour board backs second pier
> /
> By Ole Brandt
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Ole Brandt covers the port for the Ansel Gazette. He can be reached at ole@gazette.example.

## How to fix
Put the writer's own name in the byline, or label the piece as a statement or essay by its subject.

## Known limits
Full names only. Two people may share a name. Opinion pieces are not judged: their authors may speak of themselves.

Source: CWA 17493 (Journalism Trust Initiative), clause 13, conflicts of interest; NewsGuard criterion 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import ownmentions
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker

_TOLD = {"source": "is a source of the article", "subject": "is told about as somebody else"}


@checker(
    code="BY107",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the two are one person, nor that the byline was changed on purpose.",
    standards=("JTI 13", "NG 8"),
)
def author_as_subject(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not analysis.document.bylines:
        raise NotApplicable("there is no byline")
    found = list(ownmentions.mentions(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for each in found:
        yield Flag(
            each.span,
            f"{each.name}, who is said to have written it, {_TOLD[each.role]}.",
            confidence=0.8,
            evidence={"name": each.name, "role": each.role},
        )
