"""One part of the article is far harder to read than the other, as if someone else had written it.

## Why it matters
An article from one hand keeps its register. Where plain sentences turn into those of a prospectus, or the other way
round, a part was pasted in, generated, or spun, and its source is not given.

## Flags
> article:
> Storm at the coast
> /
> ⟦The storm came at night, and it took the roof off the school.
> The sea rose to the door of the inn, and men ran to the boats.
> No one was hurt, but the dog of the priest was lost for a day.
> The mayor thanked the crew, who had not slept, and gave them soup.
> The shops were shut, and a tree fell on the road to Tarn.⟧
> /
> Comprehensive infrastructural resilience necessitates interdisciplinary municipal collaboration.
> Contemporary meteorological instrumentation facilitates considerable forecasting improvements.
> Corresponding communication strategies frequently demonstrate insufficient accessibility.
> Regulatory authorities recommend systematic vulnerability assessments throughout municipalities.
> Substantial investments concerning technological modernisation represent indispensable prerequisites.
> Environmental organisations anticipate significant administrative complications notwithstanding legislation.
> Precautionary methodologies necessitate comprehensive institutional commitment and interdisciplinary qualification.
> Representative investigations demonstrate statistically significant organisational correlations.
> Interdepartmental coordination remains fundamentally unsatisfactory.

## Passes
> article:
> Storm at the coast
> /
> The storm came at night, and it took the roof off the school.
> The sea rose to the door of the inn, and men ran to the boats.
> No one was hurt, but the dog of the priest was lost for a day.
> The mayor thanked the crew, who had not slept, and gave them soup.
> The shops were shut, and a tree fell on the road to Tarn.
> /
> The council will meet on Tuesday in the hall of the inn, since the school has no roof.
> It must find two million crowns for the work, and the state will pay for half of that.
> A firm from Brask could begin in May, if the town can pay by then.
> The ferry sails again on Friday, the harbour office said, if the wind turns.
> Until then a bus goes round by the old road, and the island gets its post by air.

## How to fix
Name the source of the part that sounds different, or write it anew.

## Known limits
In preview: of 7 findings on 2,500 real articles none was a part from another hand; updates, lists and speech that is
not marked made them. Parts of fewer than sixty words are not judged, and sentences with quotations are left out.

Source: Smith and Senter 1967, Automated Readability Index; Wikipedia, "Signs of AI writing" (sudden shift in style).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.quality import registers
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Years of school between the two parts, and what makes a part."""

    grades: float = 10.5
    least_words: int = 60
    least_sentences: int = 4


@checker(
    code="QL126",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("W3 3.4", "WP"),
    proves_not="It does not show that the part was taken from elsewhere; subjects differ in difficulty.",
    preview=True,
)
def register_shift(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.body_words < 2 * options.least_words:
        raise NotApplicable("too few words for two parts")
    found = registers.shift(analysis, options.least_words, options.least_sentences)
    if found is None or abs(found.after - found.before) < options.grades:
        return
    yield Flag(
        found.part,
        f"Up to here the article reads at grade {found.before:.0f}, from here on at grade {found.after:.0f}."
        if found.part.start == found.at.start
        else f"This part reads at grade {found.before:.0f}, the rest of the article at grade {found.after:.0f}.",
        confidence=0.4,
        evidence={"grade_before": round(found.before, 1), "grade_after": round(found.after, 1)},
    )
