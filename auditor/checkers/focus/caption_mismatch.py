"""A picture's caption has nothing in common with the article.

## Why it matters
A picture that belongs to another story misleads at first sight. Its caption tells: it names people and things of which
the text says nothing.

## Flags
> article:
> Hospital closes maternity ward
> /
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> /
> ⟦Penguins dive from an iceberg near the Antarctic peninsula. Photo: Mia Holt/Getty Images⟧
> /
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## Passes
> article:
> Hospital closes maternity ward
> /
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> /
> Midwives outside the hospital in March. Photo: Mia Holt/Getty Images
> /
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## How to fix
Take another picture, or say in the caption what it shows of the story.

## Known limits
A caption needs three telling words; one that the text has, too, is enough to pass. Pictures themselves are not seen.

Source: W3C Credibility Signals, 4.2, images; First Draft, "False context", in "Information Disorder", 2017.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import labels
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import ZoneKind


@checker(
    code="OT108",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    standards=("W3 4.2",),
    proves_not="It does not show that the picture is false; it may be there for decoration.",
)
def caption_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if all(z.kind is not ZoneKind.CAPTION for z in analysis.document.zones):
        raise NotApplicable("no caption")
    for span, words in labels.foreign_captions(analysis):
        shown = ", ".join(words[:4])
        yield Flag(
            span,
            f"The caption ({shown}) has no word in common with the article.",
            confidence=0.6,
            evidence={"words": list(words)},
        )
