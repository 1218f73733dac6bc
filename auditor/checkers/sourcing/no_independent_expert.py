"""A study is reported, and everybody who speaks about it made it.

## Why it matters
Authors believe in their work. Somebody who knows the field and had no part in it can say what the numbers bear, and
what they do not.

## Flags
> article:
> Dog owners live longer, ⟦study⟧ finds
> /
> People who own a dog live longer, according to a study by the University of Holm. The researchers followed three
> thousand adults for ten years.
> /
> “We were surprised by how strong the effect was,” said Ida Brandt, the study's lead author. Brandt said that the dogs
> made people walk. Her team will now look at cats.

## Passes
> article:
> Dog owners live longer, study finds
> /
> People who own a dog live longer, according to a study by the University of Holm. “We were surprised,” said Ida
> Brandt, the study's lead author.
> /
> Olaf Kern of the heart clinic in Brask, who was not involved in the study, said that healthy people may buy dogs.

## How to fix
Ask somebody in the field who had no part in the study, and say that he had none.

## Known limits
Only where the headline or the first sentences present a study and an author of it speaks. Anybody else with a name who
speaks counts as independent, on whatever subject.

Source: W3C Credibility Signals a6ee73ba; A. X. Zhang et al., "A Structured Response to Misinformation" (2018),
indicator "quotes from outside experts".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import studyauthors
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="SR109",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the study is wrong or that nobody else was asked.",
    standards=("W3 a6ee73ba",),
)
def no_independent_expert(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = studyauthors.alone(analysis)
    if found is None:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    who = ", ".join(found.authors)
    message = f"Only those who made the study speak about it: {who}."
    yield Flag(found.span, message, 0.6, evidence={"authors": list(found.authors)})
