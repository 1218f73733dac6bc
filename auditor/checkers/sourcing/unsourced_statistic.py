"""A figure on the state of things stands with no source: a share, a rate, a change, a yearly sum or count.

## Why it matters
A number sounds like knowledge. Without its source nobody can tell who counted, when and how, or whether anyone did.

## Flags
> The rule has few friends. Some ⟦62 percent of residents now⟧ want it gone.

## Passes
> The rule has few friends. Some 62 percent of residents want it gone, according to the county's survey.

## How to fix
Say who counted and when, and link the table or the report.

## Known limits
Somebody who speaks, a document or a link anywhere in the paragraph is taken for the source, as is a study that is
named or a figure with its source in the paragraph beside it that is on the same things; nameless experts and studies
are not. What a reporter can read off (results, prices,
votes, fines) passes. Figures that everybody knows are flagged too, so the finding is weak.

Source: PASTEL credibility signals, "evidence"; Society of Professional Journalists, Code of Ethics: "Take
responsibility for the accuracy of their work. Verify information before releasing it".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import barefigures
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR110",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the figure is wrong, only that the article does not say where it comes from.",
    standards=("PA 1",),
)
def unsourced_statistic(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for figure in barefigures.bare(analysis):
        text = analysis.document.slice(figure.span)
        message = f"Nothing near “{text}” says who counted."
        yield Flag(figure.span, message, 0.6, evidence={"frame": figure.frame})
