"""One phrase of two to four words takes up a sixth to a fifth of the text.

## Why it matters
Nobody who tells readers something says the same three words all the time. Such text is written for a search engine or
by a generator that got stuck.

## Flags
> article:
> The ⟦best pizza in Orrin⟧ is best pizza in Orrin. If you look for best pizza in Orrin, it is near.
> People love best pizza in Orrin. Order best pizza in Orrin now, because best pizza in Orrin is the best pizza in Orrin
> of all. Our best pizza in Orrin is hot, and best pizza in Orrin comes fast. Call for best pizza in Orrin.

## Passes
> article:
> The baker of Orrin has made the best pizza in the valley for the third time, a jury said on Friday. The best pizza in
> last year's contest came from Brask, whose baker has since moved to the coast. Twelve bakers took part. The jury ate
> for four hours and argued for two more, and then it gave the prize to the youngest of them all.

## How to fix
Say it once, and use a pronoun after that.

## Known limits
Fewer than fifty words or six uses are not judged. Poems, prayers and votes read out by name may be flagged.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, table A1: the top 2-, 3-
and 4-gram hold at most 20, 18 and 16 per cent of the characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from auditor.analysis import Analysis, shapes
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker
from auditor.document import NOWHERE

_SHOWN = 20
_LONGEST = 45  # characters of a phrase of four words


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's highest shares of characters by the length of the phrase in words, where it stands often enough."""

    most_2: float = 0.20
    most_3: float = 0.18
    most_4: float = 0.16
    least_times: int = 6
    least_words: int = 50


@checker(
    code="QL111",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_repetition",),
    proves_not="It does not show that what the sentences say is wrong.",
)
def top_ngram_share(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words:
        raise NotApplicable("too few words for a share")
    # A phrase of that share has a word of some length, which is used as often as the phrase.
    if not shapes.may_have_run(shape, max(options.least_times, options.most_4 * shape.size / _LONGEST)):
        return
    for size, most in ((4, options.most_4), (3, options.most_3), (2, options.most_2)):
        run = shapes.top_run(shape, size)
        if run.share <= most or run.times < options.least_times:
            continue
        first, *others = list(islice(shapes.places(analysis, run.words), _SHOWN)) or [NOWHERE]
        phrase = " ".join(run.words)
        yield Flag(
            first,
            f"“{phrase}” stands {run.times} times and takes up {run.share:.0%} of the text.",
            confidence=0.9,
            related=tuple(Related(span, "again") for span in others),
            evidence={"phrase": phrase, "times": run.times, "share": round(run.share, 3)},
        )
        return
