"""Several words of the article are misspelled.

## Why it matters
One slip happens to any desk. Many show that nobody read the text, and what was not read was not checked.

## Flags
> The ⟦goverment⟧ will meet in Orrin to discuss the enviroment, and a seperation of the two departmants is likely.

## Passes
> The government will meet in Orrin, and the enviroment is its first subject.

## How to fix
Run the text through a spelling checker, and then through an editor.

## Known limits
Words of five letters and more that never have a capital and are one slip from a common word; 30,000 words are known.
Quotations, names and words built from known ones pass. Terms of a trade may be taken for slips.

Source: W3C Credibility Signals, 18.131 (spelling and grammar); PASTEL, signal 14.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.quality import misspellings
from auditor.checker import Flag, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Different misspelled words, and their share of all words of the prose."""

    least: int = 3
    share: float = 0.003


@checker(
    code="QL125",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("PA 14",),
    proves_not="It says nothing about the facts; terms that are not in a general word list look misspelled too.",
)
def spelling_density(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = misspellings.misspellings(analysis, options.least)
    slips = {analysis.document.slice(each.span): each.meant for each in found}
    share = len(found) / max(1, analysis.body_words)
    if len(slips) < options.least or share < options.share:
        return
    told = ", ".join(f"“{slip}” ({meant})" for slip, meant in list(slips.items())[:4])
    yield Flag(
        found[0].span,
        f"{len(slips)} words are misspelled: {told}.",
        confidence=min(0.9, 0.5 + 0.05 * len(slips)),
        related=tuple(Related(each.span, f"for “{each.meant}”") for each in found[1:]),
        evidence={"misspelled": slips, "share": round(share, 4)},
    )
