"""The mean length of the article's words lies outside the band of running text.

## Why it matters
Single letters, split words or chains of words without spaces are what a failed conversion leaves. Nothing else that
is said of such a text can be trusted.

## Flags
> article: (absence)
> T h e b r i d g e a t O r r i n w i l l c l o s e i n M a y f o r t w o w e e k s , a n d b u s e s g o r o u n d
> b y t h e o l d r o a d

## Passes
> article:
> The bridge at Orrin will close in May for two weeks, and buses will go round by the old road, the council said. A
> ferry will run at night. The bridge was built in 1931 and was last mended when the mill burned down. Two men will
> watch it day and night. The work is to cost a million, and the state will pay for half of it if the council pays
> for the rest.

## How to fix
Fetch the text again from its source, and look at the step that turned the page into text.

## Known limits
English only: other languages have other bands. Fewer than fifty words are not judged.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's band in characters, and the fewest words it is asked of."""

    shortest: float = 3.0
    longest: float = 10.0
    least_words: int = 50


@checker(
    code="QL102",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show that the outlet published it so; the text may have been damaged on the way here.",
)
def word_length_band(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words:
        raise NotApplicable("too few words for a mean")
    mean = shape.mean_word_length
    if options.shortest <= mean <= options.longest:
        return
    yield Flag(
        NOWHERE,
        f"The words are {mean:.1f} characters long on average; running text has {options.shortest:.0f} to "
        f"{options.longest:.0f}.",
        confidence=0.9,
        evidence={"mean_word_length": round(mean, 2), "words": len(shape.words)},
    )
