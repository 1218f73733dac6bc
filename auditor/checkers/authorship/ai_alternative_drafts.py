"""Two numbered drafts of one headline, opening or article stand in the text.

## Why it matters
Whoever ordered the text was to choose one and published them all. Nobody read the page before it went out.

## Flags
> article:
> ⟦Headline 1:⟧ Storm closes the harbour of Orrin
> /
> Headline 2: Orrin cut off as storm shuts its harbour
> /
> The harbour of Orrin will stay closed until Friday, the council said.

## Passes
> article:
> Council weighs the future of its bridge
> /
> The council has two plans for the bridge, and it will vote on them in May, the mayor said on Monday.
> /
> Engineers have looked at both of them for a year, and their report has ninety pages.
> /
> Farmers are against the first plan, as their fields lie on the other bank.
> /
> Option 1: The bridge is mended, and stays closed for a year.
> /
> Option 2: A new bridge is built beside it.

## How to fix
Choose one, check it against the sources, and delete the rest.

## Known limits
Options that are not called drafts of anything count only at the head of the page. People who write for a desk leave
drafts too.

Source: Wikipedia, "Signs of AI writing" (collaborative communication; phrasal templates).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import alternatives
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="AI118",
    severity=Severity.CRITICAL,
    strength=Strength.STRONG,
    proves_not="It does not show who or what wrote the drafts.",
    standards=("WP",),
)
def ai_alternative_drafts(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = alternatives.alternatives(analysis)
    if found is None:
        return
    first, *others = found.spans
    yield Flag(
        first,
        f"“{analysis.document.slice(first)}” and {len(others)} more: drafts to choose from were published together.",
        confidence=0.9 if found.part else 0.75,
        related=tuple(Related(span, "another draft") for span in others),
        evidence={"drafts": len(found.spans), "part_of_article": found.part},
    )
