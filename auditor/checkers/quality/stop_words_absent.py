"""The text does without the commonest words of English.

## Why it matters
No English sentence of some length lacks them. A text without them is a list of keywords, names or tags, or it is in
another language.

## Flags
> article: (absence)
> Hotels in Orrin
> /
> cheap hotels Orrin best hotels Orrin hotel deals Orrin cheap flights Orrin last minute Orrin weekend Orrin spa Orrin
> luxury rooms Orrin family rooms Orrin city break Orrin beach holiday Orrin discount code Orrin booking Orrin reviews
> Orrin map Orrin weather Orrin restaurants Orrin nightlife Orrin tours Orrin museum tickets Orrin harbour
> Orrin parking Orrin airport taxi Orrin wedding venue Orrin golf

## Passes
> article:
> The cheapest hotel in Orrin is closed until the spring, when its new owner hopes to open twelve rooms and a bar. He
> bought it in a sale for half of what it was worth before the fire, and he wants to keep the old name. Guests liked
> the view of the harbour, the breakfast, and the dog that slept in the hall.

## How to fix
Write sentences. Keywords belong in the field for keywords.

## Known limits
English only. Fewer than fifty words are not judged.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove: two of "the", "be", "to", "of", "and", "that", "have", "with".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's fewest stop words, and the fewest words they are looked for in."""

    least: int = 2
    least_words: int = 50


@checker(
    code="QL107",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show why the text has no sentences.",
)
def stop_words_absent(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words:
        raise NotApplicable("too few words to miss any")
    if shape.stop_words < options.least:
        yield Flag(
            NOWHERE,
            f"Of the eight commonest words of English the text has {shape.stop_words}: it is no running text.",
            confidence=0.9,
            evidence={"stop_words": shape.stop_words, "words": len(shape.words)},
        )
