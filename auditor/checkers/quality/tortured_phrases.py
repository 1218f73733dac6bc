"""A fixed term in other words, as a synonym spinner leaves it: "counterfeit consciousness" for artificial intelligence.

## Why it matters
Nobody who writes of a subject calls it so. The text was taken from somewhere and put through a program that hides the
copy, and what it says has been changed with the words.

## Flags
> The clinic in Orrin treats patients with ⟦kidney disappointment⟧ and heart disease.

## Passes
> It was a disappointment to the clinic in Orrin that the kidney machine broke down again.

## How to fix
Find the original, and publish that with its author's leave, or nothing.

## Known limits
A list of known cases; other spinners make others. Articles about such phrases are passed.

Source: Cabanac, Labbé and Magazinov 2021, Tortured phrases, https://arxiv.org/abs/2107.06751.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.quality import spinning
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_ABOUT_IT = frozenset("tortured spinner spinners paraphrasing plagiarism plagiarised plagiarized cabanac".split())


@checker(
    code="QL127",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show where the text was taken from; a poor translation makes the same mistakes.",
    standards=("UAIN",),
)
def tortured_phrases(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(spinning.spun(analysis))
    if not found or not _ABOUT_IT.isdisjoint(analysis.vocabulary):
        return
    several = len({each.meant for each in found}) > 1
    for each in found:
        yield Flag(
            each.span,
            f"“{analysis.document.slice(each.span)}” is what a synonym spinner makes of “{each.meant}”.",
            confidence=0.95 if several else 0.8,
            evidence={"meant": each.meant, "terms": len({s.meant for s in found})},
            severity=Severity.MAJOR if several else None,
        )
