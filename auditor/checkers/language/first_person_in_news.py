"""The reporter steps into a news report: "I was not convinced", "in our view".

## Why it matters
A report that otherwise keeps its author out turns into an opinion at that sentence, and nothing tells the reader so.

## Flags
> article: Bridge at Holm opens late
> /
> The clerk said the bridge would open in May. The mayor said June. The baker said July, and the painter said August.
> /
> ⟦In my opinion⟧, that is too late.

## Passes
> “In my opinion, it is too late,” said the mayor, Ole Brandt.

## How to fix
Leave the reporter out, attribute the view, or label the piece as a first-person account.

## Known limits
Pieces that name few sources, are written in the first person or labelled as opinion are not judged; neither is the
trade's own "told me". Quotations that lost their marks look like the reporter's words.

Source: W3C Credible Web Community Group, credibility signals, "first person"; The Associated Press Stylebook.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import persons
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI107",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the report is slanted.",
    standards=("W3 3.3",),
)
def first_person_in_news(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(persons.first_persons(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for phrase in found:
        text = analysis.document.slice(phrase.span)
        yield Flag(
            phrase.span, f"“{text}” is the reporter's own person in a news report.", 0.6, evidence={"form": phrase.kind}
        )
