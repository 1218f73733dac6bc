"""A headline shouts: ordinary words in capitals, or doubled exclamation and question marks.

## Why it matters
Capitals and rows of marks add alarm and no information. News agencies' style guides rule them out, and outlets that
use them are more often unreliable.

## Flags
> article:
> Mayor ⟦DESTROYS⟧ critic at council meeting⟦!!⟧
> /
> The mayor of Alder Springs answered a question about the budget on Tuesday. She said that it was balanced.

## Passes
> article:
> NATO and the WHO agree on a plan for AIDS medicine
> /
> The two bodies signed an agreement on Tuesday. It covers medicine for four countries in the region.

## How to fix
Use ordinary spelling and at most one mark at the end.

## Known limits
A headline wholly in capitals is house style and passes. Capitals that the text uses too are taken for a name.

Source: Horne and Adali 2017, "This just in: fake news packs a lot in title"; AP Stylebook, "capitalization".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, headlines
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HL107",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    standards=("PA 15", "W3 18.131"),
    proves_not="It does not show that what the headline says is wrong.",
)
def headline_shouting(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("no headline")
    for span in headlines.shouts(analysis):
        shout = analysis.document.slice(span)
        yield Flag(span, f"“{shout}” raises the voice in the headline.", evidence={"shout": shout})
