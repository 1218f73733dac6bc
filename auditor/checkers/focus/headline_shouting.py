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
A headline wholly in capitals is house style and passes. Capitals that the text uses too are taken for a
name, and those between quotation marks for the voice of whom they quote.

Source: Horne and Adali 2017, "This just in: fake news packs a lot in title"; AP Stylebook, "capitalization".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.focus import headlines
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import Span

# A cry between quotation marks is its speaker's.
_QUOTED = re.compile(r"(?<!\w)[‘'“\"](?=\w)[^’'”\"\n]{2,80}[’'”\"](?!\w)")


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
    start, end = analysis.document.headline
    cried = [Span(*m.span()) for m in _QUOTED.finditer(analysis.document.text, start, end)]
    for span in headlines.shouts(analysis):
        if any(quoted.start <= span.start and span.end <= quoted.end for quoted in cried):
            continue
        shout = analysis.document.slice(span)
        yield Flag(span, f"“{shout}” raises the voice in the headline.", evidence={"shout": shout})
