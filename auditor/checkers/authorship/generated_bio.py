"""The author's bio reads as a text generator fills in such notes, or still holds its blanks.

## Why it matters
Sites that invent authors invent their lives as well. A bio made of stock phrases tells nothing that could be checked.

## Flags
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> ⟦Ada Finch is a seasoned writer with a passion for uncovering compelling stories that captivate readers.⟧

## Passes
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> Ada Finch covers the port for the Ansel Gazette. She can be reached at ada@gazette.example.

## How to fix
Say in the bio what the author covers, for whom, since when, and how to reach them.

## Known limits
Weak evidence, unless blanks are left: people write like that about themselves, too. Only bios that could be told apart
from the text are read.

Source: NewsGuard criterion 9 (biographical or contact information); Futurism, "Sports Illustrated Published Articles by
Fake, AI-Generated Writers", 2023.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import biotemplates
from auditor.checker import Flag, JsonValue, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """The kinds of stock phrases that make a bio generated; one more where it tells something that can be checked."""

    min_kinds: int = 2


@checker(
    code="BY110",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that the author does not exist, nor that a machine wrote the article.",
    standards=("NG 9",),
)
def generated_bio(analysis: Analysis, options: Options) -> Iterator[Flag]:
    span = biotemplates.note(analysis)
    if span is None:
        raise NotApplicable("no author bio")
    text = analysis.document.reading[span.start : span.end]
    blanks = biotemplates.leftovers(analysis, span)
    kinds = biotemplates.templates(text)
    grounded = biotemplates.is_grounded(text)
    if not blanks and len(kinds) < options.min_kinds + grounded:
        return
    named: list[JsonValue] = list(kinds)
    why = "still holds blanks or codes of the tool" if blanks else f"is made of stock phrases ({', '.join(kinds)})"
    yield Flag(
        span,
        f"The bio of the author {why}.",
        confidence=0.9 if blanks else 0.6,
        related=tuple(Related(blank, "left over") for blank in blanks),
        evidence={"stock_phrases": named, "blanks": len(blanks), "grounded": grounded},
        strength=Strength.STRONG if blanks else None,
    )
