"""The text talks about what its sources lack, as a language model does when it has none.

## Why it matters
"Not mentioned in the provided search results" speaks of a chatbot's input. A reporter would name the source, or
find out.

## Flags
> The date of the merger is not stated ⟦in the provided search results⟧.

## Passes
> The minutes provided by the council do not name the bidder.

## How to fix
Find out what is missing and report it, or say plainly and in your own words that it could not be learned, and from
whom.

## Known limits
Reporters too write that details are limited; such phrases count as weak, and as strong only where several kinds meet.

Source: Wikipedia, "Signs of AI writing" (speculation about gaps in sources).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import sourcegaps
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span


@checker(
    code="AI111",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the missing facts are unknown, nor that the given ones are invented.",
    standards=("WP",),
    cap=59,
)
def ai_source_gap_speculation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for match in sourcegaps.of_input(analysis):
        decisive = "provided" in match[0].lower() and "search result" in match[0].lower()
        strength = Strength.DECISIVE if decisive else Strength.WEAK
        yield Flag(
            Span(*match.span()), f"“{match[0]}” speaks of a chatbot's input, not of a source.", 0.9, strength=strength
        )
    found = sourcegaps.of_gaps(analysis)
    kinds = sorted({kind for kind, _ in found})
    for _, match in found:
        several = len(kinds) > 1
        yield Flag(
            Span(*match.span()),
            f"“{match[0]}” fills a gap in the sources with a remark about the gap.",
            confidence=0.7 if several else 0.3,
            evidence={"kinds": kinds},
            severity=None if several else Severity.NOTE,
            strength=Strength.STRONG if len(kinds) > 2 else Strength.WEAK,
        )
