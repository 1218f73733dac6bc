"""More than three lines in ten end in dots.

## Why it matters
Such lines are teasers that were cut off. The page is a list of other articles, or every paragraph breaks off before
it says what it announces.

## Flags
> article:
> Storm at the coast of Orrin
> /
> ⟦The storm hit the coast of Orrin at night and took the roof off the school, and then the water came and ...⟧
> /
> The harbour is closed until Friday, and the ferry to Brask does not sail before the wind has turned to the ...
> /
> Nobody was hurt, the mayor said, and two families are staying with friends until their houses have been ...
> /
> The school will open again when the roof has been mended.

## Passes
> article:
> Storm at the coast of Orrin
> /
> The storm hit the coast of Orrin at night and took the roof off the school, and then the water came ...
> /
> The harbour is closed until Friday, and the ferry to Brask does not sail before the wind has turned to the south.
> /
> Nobody was hurt, the mayor said, and two families are staying with friends until their houses have been dried.
> /
> The school will open again when the roof has been mended.

## How to fix
Fetch the whole text, or finish the paragraphs.

## Known limits
Fewer than four lines are not judged. A columnist who ends every paragraph in dots is flagged too.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.shapes import ends_in_dots
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's highest share of lines, and the fewest lines it is asked of."""

    most: float = 0.3
    least_lines: int = 4


@checker(
    code="QL105",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show that the outlet published it so; the text may have been cut on the way here.",
    any_language=True,
)
def ellipsis_lines(analysis: Analysis, options: Options) -> Iterator[Flag]:
    lines = analysis.shape.lines
    if len(lines) < options.least_lines:
        raise NotApplicable("too few lines for a share")
    dotted = [line for line in lines if ends_in_dots(line)]
    if len(dotted) > options.most * len(lines):
        yield Flag(
            dotted[0].span,
            f"{len(dotted)} of {len(lines)} lines end in dots.",
            confidence=0.85,
            related=tuple(Related(line.span, "ends in dots") for line in dotted[1:]),
            evidence={"ellipsis_share": round(len(dotted) / len(lines), 2), "lines": len(lines)},
        )
