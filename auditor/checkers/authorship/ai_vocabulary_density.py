"""Words that came into fashion with language models stand close together in the article's own words.

## Why it matters
They are vague where a report should be exact: a landscape is navigated, a commitment is underscored. An editor may want
to ask how the text was made.

## Flags
> article:
> Festival in Torvik opens
> /
> The festival, ⟦nestled⟧ in a bustling harbour, is a tapestry of cultures, and it underscores the pivotal role of
> collaboration in a diverse and vibrant town. Organisers seek to foster resilience and to navigate an ever-evolving
> landscape, and to leverage the invaluable insights of the many guests who came last year.
> /
> The programme delves into the intricate interplay of music and craft, and it showcases renowned artists from afar.
> It aims to empower young people, to harness their creativity, and to cultivate a seamless and holistic experience that
> resonates with families of all ages. The opening is on Friday at six, at the old mill behind the harbour of the town.

## Passes
> article:
> Festival in Torvik opens
> /
> The festival in Torvik opened on Friday with a concert at the harbour. About four thousand people came, fewer than
> last year, when the sun shone. The council paid for the stage, and a brewery paid for the bands. Police closed two
> streets until midnight. Three people were treated for cuts after a fence fell over, and the organisers will pay.
> /
> It goes on until Sunday, when a choir of children sings in the old mill. Tickets cost nine crowns at the gate. The bus
> company runs late buses on all three nights. The mayor, who plays the tuba, will open the last concert himself if his
> band agrees to let him, and the takings go to the fund for a new roof of the theatre, which burned down in 2019.

## How to fix
Put what happened in the place of each word, or cut it.

## Known limits
Fewer than a hundred words are not judged. Of news texts by GPT-3.5 of 150 words it finds .17, of human articles 1 in
2,500; press releases write so as well. It says nothing on authorship by itself.

Source: Kobak et al. 2025, "Delving into LLM-assisted writing in biomedical publications through excess vocabulary".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import rhythms
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker

# In 2,500 articles of 2012 to 2020.
_EXPECTED = 0.7


@dataclass(frozen=True, slots=True)
class Options:
    """Uses in a thousand words, and different words; 1 of 2,500 human articles has both.

    From `dense` on, one word fewer will do, which none of them has.
    """

    rate: float = 8.0
    kinds: int = 4
    dense: float = 15.0
    least_words: int = 100


@checker(
    code="AI201",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("WP AI vocabulary",),
    proves_not="It describes a style that people have too; it does not show that a machine wrote the article.",
)
def ai_vocabulary_density(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.body_words < options.least_words:
        raise NotApplicable("too few words for a rate")
    found = rhythms.fashion(analysis, options.kinds - 1)
    if found is None or found.kinds + (found.rate >= options.dense) < options.kinds or found.rate < options.rate:
        return
    told = list(dict.fromkeys(analysis.document.slice(span).lower() for span in found.spans))
    yield Flag(
        found.spans[0],
        f"{found.rate:.0f} in a thousand words are among those that language models are fond of (news has "
        f"{_EXPECTED}), such as {', '.join(f'“{word}”' for word in told[:4])}.",
        confidence=0.5,
        related=tuple(Related(span, "another one") for span in found.spans[1:]),
        evidence={
            "rate_per_1000": round(found.rate, 1),
            "expected": _EXPECTED,
            "kinds": found.kinds,
            "words": told[:12],
        },
    )
