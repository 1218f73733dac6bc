"""The sentences of the article are nearly all of one length.

## Why it matters
Prose that people write goes up and down: a long sentence, a short one. Texts that were generated, spun or filled in
from a template run evenly, and they tire the reader.

## Flags
> article: (absence)
> Valley news of the week
> /
> The council of Orrin met on Monday to talk about its budget.
> The mayor of Brask opened a new bridge over the river.
> The ferry to Kestrel was late on Tuesday because of fog.
> The school of Wexmoor has found a teacher for its choir.
> The farmers of Tarn sold their wool at the market again.
> The museum of Elmsford shows old boats from the northern coast.
> The police of Orrin found a stolen tractor near the mill.
> The bank of Brask will close its office on the square.
> The team of Kestrel lost its match against boys from Tarn.
> The church of Wexmoor needs a roof before winter comes back.
> The mill of Elmsford will hire ten workers in the autumn.
> The mayor of Tarn will not run again in the spring.
> The road to Orrin is closed because of a fallen oak.
> The library of Brask bought two hundred books with the gift.
> The harbour of Kestrel will get a crane for its quay.
> The clinic of Wexmoor has a new doctor from the capital.
> The bakers of Tarn ask for more money from the council.
> The pool of Elmsford opens at seven on days of summer.
> The choir of Orrin sings on Sunday in the school hall.
> The train to Brask will stop again at the small halt.
> The council of Kestrel will vote on its harbour in June.
> The dentist of Orrin will move to Brask in the summer.

## Passes
> article:
> Valley news of the week
> /
> The council met. It talked for six hours about a budget that nobody in the room had read to the end, and went home.
> The ferry was late. Fog, said the captain. At Wexmoor the school has found a teacher for its choir, a retired baker
> who once sang at the opera of the capital and knows four hundred songs by heart. He starts in May. Farmers at Tarn
> sold their wool. Prices were low. The museum shows old boats. Police found a stolen tractor near the mill, where
> somebody had painted it green and given it to a goat farm. The bank will close. Why? It does not say. The match was
> lost. The roof of the church will have to wait until the state has answered a letter that was sent two years ago. Ten
> workers will be hired. The mayor of Tarn will not run again. An oak fell. The crane lifts ten tons.

## How to fix
Join what belongs together, and cut the rest short.

## Known limits
Fewer than twenty sentences are not judged. Measures of this kind were wrong on 27.8 % of human texts in one test, so
the limit is one that two of 2,075 human articles stay below. Lists of short items in sentences run so as well.

Source: SignsOfAI, burstiness; Fowler's Modern English Usage, "elegant variation".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import rhythms
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE

# Between them lie nine in ten of 2,075 articles of 2012 to 2020 with twenty sentences or more.
_USUAL = (0.38, 0.74)


@dataclass(frozen=True, slots=True)
class Options:
    """`least` is the spread of sentence lengths over their mean, which 2 of 2,075 human articles stay below."""

    least: float = 0.27
    least_sentences: int = 20


@checker(
    code="AI206",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("SignsofAI",),
    proves_not="People write evenly too; it does not show that a machine wrote the article.",
)
def ai_uniform_rhythm(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if len(analysis.body) < options.least_sentences:
        raise NotApplicable("too few sentences for a rhythm")
    variation, sentences = rhythms.variation(analysis)
    if variation < options.least:
        yield Flag(
            NOWHERE,
            f"The sentences are nearly all of one length: their spread is {variation:.2f} of the mean; nine in ten "
            f"articles have {_USUAL[0]} to {_USUAL[1]}.",
            confidence=0.4,
            evidence={"variation": round(variation, 3), "usual": list(_USUAL), "sentences": sentences},
        )
