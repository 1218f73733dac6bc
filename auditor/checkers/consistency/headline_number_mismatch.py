"""The headline gives a figure that the text does not have, and the text another one for the same thing.

## Why it matters
Many read the headline and no more. It is written last and by someone else, and figures slip on the way.

## Flags
> article:
> ⟦Nine⟧ sailors rescued from burning ferry off Kestrel
> /
> By Maren Holloway
> /
> Twelve sailors were rescued from a burning ferry off Kestrel on Friday night, the coast guard said in a statement.

## Passes
> article:
> Twelve sailors rescued from burning ferry off Kestrel
> /
> By Maren Holloway
> /
> Seven sailors were rescued from a burning ferry off Kestrel on Friday night, and five sailors swam to a rock.

## How to fix
Take the figure from the text into the headline, or correct the text if the headline is right.

## Known limits
Only where headline and sentence share at least half of their content. Rounded figures, sums of two or three figures
of the text, and figures that stand anywhere in the text pass.

Source: NewsGuard criterion 5, on headlines; W3C Credible Web, signals on titles.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.figures.headlinefigures import unmatched
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN113",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Whether the headline or the text is right.",
    standards=("NG 5", "W3 8.2.1"),
)
def headline_number_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    text = analysis.document.text
    for each in unmatched(analysis):
        first, second = (text[q.span.start : q.span.end] for q in (each.headline, each.body))
        yield Flag(
            each.headline.span,
            f"“{first}” stands in the headline only; the text says “{second}”.",
            confidence=0.8,
            related=(Related(each.body.span, "the figure of the text"),),
            evidence={"headline": first, "text": second, "about": each.headline.noun or each.headline.kind},
        )
