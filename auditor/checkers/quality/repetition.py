"""A sentence that only says again what an earlier paragraph said.

## Why it matters
Text that goes over the same ground fills a page without telling the reader anything. Spun and generated articles
do it often.

## Flags
> article:
> Missing ferry still not found
> /
> Divers from Norway searched the lakes and rivers of the valley for the missing ferry, and found its anchor.
> /
> ⟦It is worth noting that Norway searched several lakes and rivers, raising hopes in the valley.⟧

## Passes
> Divers from Norway searched the lakes of the valley. Sweden sent two boats and a helicopter as well.

## How to fix
Cut the sentence, or add to it what is new.

## Known limits
A restatement in other words passes, and so does one with any new name, figure or condition. Weak, as background is
often said twice.

Source: Bernstein and Zobel 2005, "Redundant documents and search effectiveness"; Wikipedia, "Signs of AI writing".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, repeats
from auditor.checker import Flag, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """A main clause of `least_content` content words or more says nothing new when all were in one passage."""

    least_content: int = 4


@checker(
    code="QL121",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="A writer may repeat a point on purpose; it does not show how the text was made.",
    options=Options,
    standards=("DTR",),
)
def repetition(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = {
        t.again: t for t in (*repeats.reorderings(analysis), *repeats.restatements(analysis, options.least_content))
    }
    for twice in sorted(found.values()):
        yield Flag(
            twice.again,
            "This sentence says again what stood here before.",
            confidence=0.6,
            related=(Related(twice.first, "said here before"),),
        )
