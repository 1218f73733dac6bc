"""A run of paragraphs is about another subject than the rest of the article.

## Why it matters
A piece of another article that was pasted in, or a page's own matter that was scraped with it, leaves readers and
programs with two stories under one headline. It shows that nobody read the text before it went out.

## Flags
> article:
> Hospital closes maternity ward as staff leave
> /
> Saint Brennan hospital will close its maternity ward in June because it cannot find enough midwives and doctors.
> Pregnant women from the valley will have to travel forty miles to give birth.
> /
> The hospital's director said that eleven nurses had resigned since the winter. Doctors have warned for years that the
> ward could not keep patients safe with so few staff.
> /
> ⟦The striker headed the winner after a corner that the goalkeeper failed to hold. Midfielder Tom Reyes had scored
> the equaliser from outside the box, and the referee let the goal stand after a look at the replay.⟧
> /
> The health authority promised an ambulance that will be stationed in the valley at night. Nurses at the hospital said
> they were working double shifts and caring for too many patients.

## Passes
> article:
> Hospital closes maternity ward as staff leave
> /
> Saint Brennan hospital will close its maternity ward in June because it cannot find enough midwives and doctors.
> Pregnant women from the valley will have to travel forty miles to give birth.
> /
> The hospital's director said that eleven nurses had resigned since the winter. Doctors have warned for years that the
> ward could not keep patients safe with so few staff.
> /
> Saint Brennan was founded by nuns a hundred and twenty years ago as a home for the poor. It grew after the war, when
> miners came to the valley, and once had four hundred beds.
> /
> The health authority promised an ambulance that will be stationed in the valley at night. Nurses at the hospital said
> they were working double shifts and caring for too many patients.

## How to fix
Take the paragraphs out, or say what they have to do with the story.

## Known limits
Whole paragraphs of two sentences and more only, and none that names a person, place or body of the rest. A block from
a neighbouring field passes, and so do digests, whose parts are all foreign to one another.

Source: W3C Credibility Signals, "Article is on topic"; Hearst, "TextTiling", Computational Linguistics 23(1), 1997.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.focus import blocks
from auditor.checker import Flag, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """A run is flagged below `likeness` (cosine with the rest) and `covered` (share of its words found there).

    From `sentences` sentences on the finding is strong; shorter ones are for information. One real article in two
    hundred has such a run, nearly always a piece of the page.
    """

    likeness: float = 0.12
    covered: float = 0.2
    sentences: int = 3


@checker(
    code="OT102",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("W3 8.2.1.1", "GDI"),
    proves_not="It does not show where the paragraphs come from, nor that they are false.",
)
def off_topic_block(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = blocks.foreign(analysis, options.likeness, options.covered)
    if found is None:
        return
    own, around = ", ".join(found.own), ", ".join(found.around)
    yield Flag(
        found.span,
        f"{found.sentences} sentences here are about something else ({own}) than the article ({around}).",
        confidence=round(min(0.95, 0.9 - found.likeness), 2),
        strength=None if found.sentences >= options.sentences else Strength.INFO,
        evidence={
            "similarity_to_rest": found.likeness,
            "shared_vocabulary": found.covered,
            "words": list(found.own),
            "words_of_the_rest": list(found.around),
        },
    )
