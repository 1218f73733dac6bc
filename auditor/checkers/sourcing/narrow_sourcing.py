"""All who speak in the report answer for an office: nobody concerned, no expert, no other side is heard.

## Why it matters
Officials know much, and they have a view of their own work. A report that hears only them shows the world from their
desks.

## Flags
> article: (absence)
> Night ward to close
> /
> The night ward will close in May, Mayor Clara Voss said. “We have looked at every figure,” she said. The council said
> that the lift was beyond repair.
> /
> Health minister Emil Rask told parliament that the ward was too small. “A small ward is not a safe ward,” Rask said.
> /
> Police said that the road to Brask was safe in winter. A spokesman for the ministry said that a helicopter would be
> kept ready, and the fire service said that it had been told.

## Passes
> The ward will close, Mayor Clara Voss said. “We would have stayed,” said Mette Sund, a nurse there.

## How to fix
Ask those whom it concerns, and somebody who knows the field and holds no office in it.

## Known limits
Offices are told by titles and common nouns. Reports of crime and of war often have officials only, for good reason:
the finding is shown and costs nothing.

Source: The Trust Project, Trust Indicators: "Diverse Voices".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.sourcing import officials
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    least_sources: int = 4


@checker(
    code="SR120",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    proves_not="It does not show that others were not asked or would have said anything else.",
    standards=("TP",),
    options=Options,
)
def narrow_sourcing(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if len(analysis.attributions) < options.least_sources:
        return
    sources = officials.only(analysis)
    if len(sources) < options.least_sources:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    message = f"All {len(sources)} sources of the report answer for an office."
    yield Flag(NOWHERE, message, 0.6, evidence={"sources": list(sources)})
