"""Nearly all of the text is a list: more than nine lines in ten open with a bullet or a number.

## Why it matters
A list without a sentence around it does not say who found out what, or how the points hang together. It is a summary
or an outline of an article, not one.

## Flags
> article:
> Storm at the coast
> /
> ⟦- The storm took the roof off the school at Orrin and flooded the cellar of the library next to it
> - The harbour is closed until Friday, and the ferry to Brask does not sail before the wind has turned
> - Nobody was hurt, and two families are staying with friends until their houses have been dried out
> - The school will open again when the roof has been mended and the water has been pumped out of it⟧

## Passes
> article:
> Storm at the coast
> /
> The storm hit Orrin at night, and nobody was hurt. What is known so far:
> /
> - The storm took the roof off the school and flooded the cellar of the library next to it
> - The harbour is closed until Friday, and the ferry to Brask does not sail
> - The school will open again when the roof has been mended

## How to fix
Write the article that the points are notes for, or label the page as a summary.

## Known limits
Fewer than four lines or fifty words are not judged. A page meant as a list, such as a calendar, is flagged too.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's highest share of lines; fewer lines or words are no list to speak of."""

    most: float = 0.9
    least_lines: int = 4
    least_words: int = 50


@checker(
    code="QL104",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show that any point of the list is wrong.",
    any_language=True,
)
def bullet_lines(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words or len(shape.lines) < options.least_lines:
        raise NotApplicable("too little text for a share of lines")
    bullets = [line for line in shape.lines if line.bullet]
    share = len(bullets) / len(shape.lines)
    if share > options.most:
        yield Flag(
            Span(bullets[0].span.start, bullets[-1].span.end),
            f"{len(bullets)} of {len(shape.lines)} lines are points of a list; there is hardly a sentence around them.",
            confidence=0.9,
            evidence={"bullet_share": round(share, 2), "lines": len(shape.lines)},
        )
