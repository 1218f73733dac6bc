"""One person gets adjectives that honour, the other adjectives that lower.

## Why it matters
"The respected doctor" against "the embattled mayor" decides the dispute before either has spoken.

## Flags
> article: Two run for mayor
> /
> The town of Brask votes on Friday.
> /
> The ⟦embattled⟧ and abrasive Ole Brandt wants a second term. The respected and thoughtful Ida Lund wants his chair.

## Passes
> The respected Ida Lund wants the chair of the popular Ole Brandt.

## How to fix
Give each their office and their record, and leave the adjectives to those who are quoted.

## Known limits
Only adjectives that the list knows, beside the name. Two different ones are needed for each person, and none of the
other kind. An adjective can be earned.

Source: Media Bias/Fact Check methodology, "biased wording"; Hamborg and others, "Automated identification of media bias
in news articles" (2019), on labelling and word choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.language import descriptions
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Different adjectives that each of the two needs."""

    least: int = 2


@checker(
    code="BI111",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that the adjectives are undeserved.",
    standards=("MBFC",),
)
def asymmetric_description(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = descriptions.opposite(analysis, options.least)
    if found is None:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    lowered, honoured = found
    low, high = (", ".join(dict.fromkeys(w for w, _ in words)) for words in (lowered.lowers, honoured.honours))
    related = [Related(span, f"lowers {lowered.name}") for _, span in lowered.lowers[1:]]
    related += [Related(span, f"honours {honoured.name}") for _, span in honoured.honours]
    message = f"{lowered.name} is {low}; {honoured.name} is {high}."
    evidence = {lowered.name: low.split(", "), honoured.name: high.split(", ")}
    yield Flag(lowered.lowers[0][1], message, 0.6, related=tuple(related), evidence={"words": evidence})
