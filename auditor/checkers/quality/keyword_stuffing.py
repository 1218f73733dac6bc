"""One phrase is used far more often than any article of the length needs it.

## Why it matters
The text is written for a search engine: the same words, in the same order, in every other sentence. Readers learn
nothing from them, and such pages carry advertisements in the place of reporting.

## Flags
> article:
> Where to stay
> /
> The season begins in June, and rooms are few.
> /
> If you look for ⟦cheap hotels in Orrin⟧, our guide lists the cheap hotels in Orrin that families
> love, so that anyone who needs cheap hotels in Orrin can book a room before the prices rise.
> /
> The first of the cheap hotels in Orrin stands at the harbour. Its rooms are small, and breakfast is served on the
> roof. Among cheap hotels in Orrin it is the only one with a pool, and no cheap hotels in Orrin are closer to the sea.

## Passes
> article:
> Where to stay
> /
> The cheapest hotel in Orrin stands at the harbour. Its rooms are small but clean, and breakfast is served on the roof,
> where guests look over the bay. It has a pool for children. Hotels in the old town cost twice as much, the office for
> tourism says, and those on the hill are closed until May. Most guests come by ferry and stay for two nights at least.

## How to fix
Write the sentence for the reader: say it once, then "they".

## Known limits
Names of persons and bodies are passed, whatever their number, and so is what is quoted. Fewer than sixty words are not
judged.

Source: Google Search Essentials, spam policies, "keyword stuffing"; NewsGuard, Unreliable AI-Generated News.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from auditor.analysis import Analysis
from auditor.analysis.quality import keywords
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Options:
    """Uses of a phrase of two to five words, and the share of all words that are in them."""

    times: int = 5
    share: float = 0.06
    least_words: int = 60


@checker(
    code="QL129",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("GDI", "UAIN"),
    proves_not="It does not show that what is said of the phrase is wrong.",
)
def keyword_stuffing(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.body_words < options.least_words:
        raise NotApplicable("too few words for a share")
    found = keywords.stuffed(analysis, options.times, options.share)
    if found is None:
        return
    first, *others = found.spans
    phrase = " ".join(found.words)
    yield Flag(
        first,
        f"“{phrase}” stands {len(found.spans)} times and makes up {found.share:.0%} of the words.",
        confidence=0.7,
        related=tuple(Related(span, "again") for span in islice(others, _SHOWN)),
        evidence={"phrase": phrase, "times": len(found.spans), "share": round(found.share, 3)},
    )
